import { fits } from "./panels.ts";
import type { PanelPlace, WallShape } from "./panels.ts";
import type { ShownScene } from "./scenes.ts";

/** The panels of one scene on its grid, without overlaps and each only once. */
export type Layout = readonly PanelPlace[];

/** The layouts that an administrator arranged, by scene and shape. */
export type Layouts = Readonly<Partial<Record<ShownScene, Readonly<Partial<Record<WallShape, Layout | undefined>>> | undefined>>>;

/** The layout in force: the administrator's where it fits the grid of the shape, else the standard one. */
export function layoutOf(scene: ShownScene, shape: WallShape, arranged: Layouts): Layout {
  const own = arranged[scene]?.[shape];
  return own !== undefined && own.length > 0 && own.every((place) => fits(place, shape)) ? own : STANDARD_LAYOUTS[scene][shape];
}

function at(panel: PanelPlace["panel"], column: number, row: number, columns: number, rows: number): PanelPlace {
  return { panel, column, row, columns, rows };
}

/** No panel crosses the edge between two screens, except the matrix, whose cells are small. */
export const STANDARD_LAYOUTS: Readonly<Record<ShownScene, Readonly<Record<WallShape, Layout>>>> = {
  now: {
    single: [at("figures", 0, 0, 12, 2), at("stream", 0, 2, 7, 10), at("district-map", 7, 2, 5, 10)],
    double: [at("figures", 0, 0, 12, 2), at("stream", 0, 2, 12, 10), at("heat-matrix", 12, 0, 12, 12)],
    triple: [
      at("figures", 0, 0, 12, 2),
      at("stream", 0, 2, 12, 10),
      at("heat-matrix", 12, 0, 12, 12),
      at("owe-list", 24, 0, 12, 6),
      at("arrivals-today", 24, 6, 12, 6),
    ],
  },
  heat: {
    single: [at("heat-matrix", 0, 0, 7, 12), at("district-map", 7, 0, 5, 12)],
    double: [at("heat-matrix", 0, 0, 16, 12), at("district-map", 16, 0, 8, 12)],
    triple: [at("heat-matrix", 0, 0, 24, 12), at("district-map", 24, 0, 12, 12)],
  },
  points: {
    single: [at("points-map", 0, 0, 7, 12), at("busy-places", 7, 0, 5, 12)],
    double: [at("points-map", 0, 0, 12, 12), at("busy-places", 12, 0, 12, 12)],
    triple: [
      at("points-map", 0, 0, 7, 12),
      at("surges", 7, 0, 5, 12),
      at("busy-places", 12, 0, 12, 12),
      at("owing-offices", 24, 0, 12, 12),
    ],
  },
  overdue: {
    single: [at("overdue-buckets", 0, 0, 5, 6), at("next-steps", 0, 6, 5, 6), at("owing-offices", 5, 0, 7, 12)],
    double: [at("overdue-buckets", 0, 0, 12, 6), at("next-steps", 0, 6, 12, 6), at("owing-offices", 12, 0, 12, 12)],
    triple: [
      at("overdue-buckets", 0, 0, 12, 6),
      at("red-flags", 0, 6, 12, 6),
      at("owing-offices", 12, 0, 12, 12),
      at("next-steps", 24, 0, 12, 12),
    ],
  },
  ranking: {
    single: [at("district-ranking", 0, 0, 6, 12), at("department-ranking", 6, 0, 6, 12)],
    double: [at("district-ranking", 0, 0, 12, 12), at("department-ranking", 12, 0, 12, 12)],
    triple: [at("district-ranking", 0, 0, 12, 12), at("department-ranking", 12, 0, 12, 12), at("officer-ranking", 24, 0, 12, 12)],
  },
  officers: {
    single: [at("officer-ranking", 0, 0, 12, 12)],
    double: [at("officer-ranking", 0, 0, 12, 12), at("owing-offices", 12, 0, 12, 12)],
    triple: [at("officer-ranking", 0, 0, 12, 12), at("owing-offices", 12, 0, 12, 12), at("next-steps", 24, 0, 12, 12)],
  },
  trend: {
    single: [at("arrivals-today", 0, 0, 7, 7), at("arrivals-by-day", 0, 7, 7, 5), at("surges", 7, 0, 5, 12)],
    double: [at("arrivals-today", 0, 0, 12, 12), at("surges", 12, 0, 12, 6), at("arrivals-by-day", 12, 6, 12, 6)],
    triple: [
      at("arrivals-today", 0, 0, 12, 12),
      at("arrivals-by-hour", 12, 0, 12, 6),
      at("arrivals-by-day", 12, 6, 12, 6),
      at("surges", 24, 0, 12, 12),
    ],
  },
  shift: {
    single: [at("shift-figures", 0, 0, 12, 3), at("shift-emergencies", 0, 3, 6, 9), at("shift-due", 6, 3, 6, 9)],
    double: [at("shift-figures", 0, 0, 12, 4), at("shift-emergencies", 0, 4, 12, 8), at("shift-due", 12, 0, 12, 12)],
    triple: [
      at("shift-figures", 0, 0, 12, 5),
      at("shift-due", 0, 5, 12, 7),
      at("shift-emergencies", 12, 0, 12, 12),
      at("next-steps", 24, 0, 12, 6),
      at("arrivals-today", 24, 6, 12, 6),
    ],
  },
  "good-news": {
    single: [at("solved-figures", 0, 0, 12, 3), at("solved-cases", 0, 3, 8, 9), at("thanked", 8, 3, 4, 9)],
    double: [at("solved-figures", 0, 0, 12, 4), at("thanked", 0, 4, 12, 8), at("solved-cases", 12, 0, 12, 12)],
    triple: [
      at("solved-figures", 0, 0, 12, 6),
      at("thanked", 0, 6, 12, 6),
      at("solved-cases", 12, 0, 12, 6),
      at("arrivals-by-hour", 12, 6, 12, 6),
      at("arrivals-by-day", 24, 0, 12, 12),
    ],
  },
  replay: {
    single: [at("replay-time", 0, 0, 6, 6), at("replay-figures", 0, 6, 6, 6), at("replay-map", 6, 0, 6, 12)],
    double: [
      at("replay-time", 0, 0, 12, 5),
      at("replay-figures", 0, 5, 6, 7),
      at("replay-emergencies", 6, 5, 6, 7),
      at("replay-map", 12, 0, 12, 12),
    ],
    triple: [
      at("replay-time", 0, 0, 12, 6),
      at("replay-figures", 0, 6, 12, 6),
      at("replay-map", 12, 0, 12, 12),
      at("replay-emergencies", 24, 0, 12, 4),
      at("replay-districts", 24, 4, 12, 8),
    ],
  },
};

/** What all walls show while a review is held: the stop that it has come to. */
export const REVIEW_LAYOUTS: Readonly<Record<WallShape, Layout>> = {
  single: [at("review-figures", 0, 0, 12, 4), at("review-offices", 0, 4, 7, 8), at("review-sorts", 7, 4, 5, 8)],
  double: [at("review-figures", 0, 0, 12, 4), at("review-sorts", 0, 4, 12, 8), at("review-offices", 12, 0, 12, 12)],
  triple: [at("review-figures", 0, 0, 12, 12), at("review-offices", 12, 0, 12, 12), at("review-sorts", 24, 0, 12, 12)],
};
