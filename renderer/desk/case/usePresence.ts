import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";

export interface Other {
  readonly name: string;
  /** Milliseconds UTC. */
  readonly sinceAt: number;
}

/** Says that this window shows a case, and tells who else has it open. */
export function usePresence(id: GrievanceId): readonly Other[] {
  const { client, queries } = useEngine();
  const connection = useConnectionState();
  // An engine that started again knows nobody: it is told again.
  const generation = connection.status === "connected" ? connection.generation : null;
  useEffect(() => {
    if (generation === null) return undefined;
    void client.desk.presence.enter({ id }).catch(() => {});
    return () => void client.desk.presence.enter({ id: null }).catch(() => {});
  }, [client, generation, id]);
  const { data } = useQuery(queries.desk.presence.others.queryOptions({ input: { id }, enabled: generation !== null }));
  return data ?? NOBODY;
}

const NOBODY: readonly Other[] = [];
