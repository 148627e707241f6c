import { useMemo, useSyncExternalStore } from "react";
import type { WallShape } from "#domain/wall/panels.ts";

/** From the widest on: the first whose width to height is reached counts. */
const SHAPES: readonly { readonly minAspect: string; readonly shape: WallShape }[] = [
  { minAspect: "44/10", shape: "triple" },
  { minAspect: "30/10", shape: "double" },
];

const shapeQueries = () => SHAPES.map(({ minAspect, shape }) => ({ shape, query: matchMedia(`(min-aspect-ratio: ${minAspect})`) }));

const shapeOf = (queries: ReturnType<typeof shapeQueries>): WallShape => queries.find(({ query }) => query.matches)?.shape ?? "single";

export function wallShapeNow(): WallShape {
  return shapeOf(shapeQueries());
}

/** One screen, two or three side by side, by the width of the page to its height. */
export function useWallShape(): WallShape {
  const queries = useMemo(() => shapeQueries(), []);
  return useSyncExternalStore(
    (onChange) => {
      for (const { query } of queries) query.addEventListener("change", onChange);
      return () => {
        for (const { query } of queries) query.removeEventListener("change", onChange);
      };
    },
    () => shapeOf(queries),
  );
}
