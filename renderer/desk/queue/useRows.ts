import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { createRowCache, type RowCache } from "./rowCache.ts";

/** The rows of this window, kept true to the record. */
export function useRows(): RowCache {
  const { client, queries } = useEngine();
  const connection = useConnectionState();
  const [cache] = useState(() => createRowCache((rows) => client.desk.rows({ rows })));
  useSyncExternalStore(cache.subscribe, cache.version);
  const { dataUpdatedAt } = useQuery(queries.desk.counts.queryOptions({ enabled: connection.status === "connected" }));
  useEffect(() => {
    if (dataUpdatedAt > 0) cache.invalidate();
  }, [cache, dataUpdatedAt]);
  return cache;
}
