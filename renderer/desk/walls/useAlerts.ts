import { useQuery } from "@tanstack/react-query";
import type { WallNow } from "#contract/wall.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";

/** What of the walls waits for somebody to see it; null until it is known. */
export function useAlerts(): WallNow["alerts"] | null {
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data } = useQuery(
    queries.wall.now.queryOptions({ input: { cards: 1, offices: 1, parts: [], mayAcknowledge: true }, enabled: connected }),
  );
  return data?.alerts ?? null;
}
