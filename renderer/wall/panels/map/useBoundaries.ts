import { useQuery } from "@tanstack/react-query";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";

/** The official boundaries; null where an administrator imported none, and until they are read. */
export function useBoundaries(): WallBoundaries | null {
  const { queries } = useEngine();
  return useQuery(queries.walls.boundaries.get.queryOptions()).data ?? null;
}
