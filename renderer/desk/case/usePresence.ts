import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { MOST_PICKED_ROWS } from "#contract/limits.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { rowsOf, type Selection } from "../queue/selection.ts";

export interface Other {
  readonly name: string;
  /** Milliseconds UTC. */
  readonly sinceAt: number;
  /** Another seat of the hub; null for this one. */
  readonly seat: string | null;
}

/** Tells who else has a case open. */
export function useOthers(id: GrievanceId): readonly Other[] {
  const { queries } = useEngine();
  const generation = useGeneration();
  const { data } = useQuery(queries.desk.presence.others.queryOptions({ input: { id }, enabled: generation !== null }));
  return data ?? NOBODY;
}

/** Says which case this window shows, which one is held beside it, and what is selected. */
export function usePresent(id: GrievanceId | null, beside: GrievanceId | null, selection: Selection): void {
  const { client } = useEngine();
  const generation = useGeneration();
  const selected = useMemo(() => [...rowsOf(selection).subarray(0, MOST_PICKED_ROWS)], [selection]);
  useEffect(() => {
    if (generation !== null) void client.desk.presence.enter({ id, beside, selected }).catch(() => {});
  }, [client, generation, id, beside, selected]);
  useEffect(() => () => void client.desk.presence.enter({ id: null }).catch(() => {}), [client]);
}

/** An engine that started again knows nobody: it is told again. */
function useGeneration(): number | null {
  const connection = useConnectionState();
  return connection.status === "connected" ? connection.generation : null;
}

const NOBODY: readonly Other[] = [];
