import { useMemo, useSyncExternalStore } from "react";

/** What fits on a wall of one panel, two or three side by side. */
export interface WallShape {
  readonly panels: "tall" | "single" | "double" | "triple";
  readonly cards: number;
  readonly departments: number;
  readonly offices: number;
  readonly emergencies: number;
}

/** From the widest on: the first whose width to height is reached counts. */
const SHAPES: readonly { readonly minAspect: string; readonly shape: WallShape }[] = [
  { minAspect: "44/10", shape: { panels: "triple", cards: 10, departments: 17, offices: 16, emergencies: 3 } },
  { minAspect: "30/10", shape: { panels: "double", cards: 10, departments: 10, offices: 16, emergencies: 2 } },
  { minAspect: "17/10", shape: { panels: "single", cards: 4, departments: 7, offices: 6, emergencies: 1 } },
  { minAspect: "15/10", shape: { panels: "single", cards: 4, departments: 5, offices: 6, emergencies: 1 } },
];
const TALL: WallShape = { panels: "tall", cards: 3, departments: 3, offices: 3, emergencies: 1 };

export function useWallShape(): WallShape {
  const queries = useMemo(
    () => SHAPES.map(({ minAspect, shape }) => ({ shape, query: matchMedia(`(min-aspect-ratio: ${minAspect})`) })),
    [],
  );
  return useSyncExternalStore(
    (onChange) => {
      for (const { query } of queries) query.addEventListener("change", onChange);
      return () => {
        for (const { query } of queries) query.removeEventListener("change", onChange);
      };
    },
    () => queries.find(({ query }) => query.matches)?.shape ?? TALL,
  );
}
