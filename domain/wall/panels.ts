import type { ShownScene } from "./scenes.ts";

/** The panels of scenes. */
export const PANELS = [
  "stream",
  "figures",
  "owe-list",
  "heat-matrix",
  "district-map",
  "points-map",
  "busy-places",
  "overdue-buckets",
  "owing-offices",
  "next-steps",
  "red-flags",
  "district-ranking",
  "department-ranking",
  "officer-ranking",
  "arrivals-today",
  "arrivals-by-hour",
  "arrivals-by-day",
  "surges",
  "shift-figures",
  "shift-emergencies",
  "shift-due",
  "solved-figures",
  "solved-cases",
  "thanked",
  "replay-time",
  "replay-figures",
  "replay-map",
  "replay-emergencies",
  "replay-districts",
  "review-figures",
  "review-offices",
  "review-sorts",
] as const;
export type Panel = (typeof PANELS)[number];

/** Those that a scene may have: under the title of a replay nothing is of the present, and elsewhere nothing is replayed. */
export function panelsFor(scene: ShownScene): readonly Panel[] {
  return PANELS.filter((panel) => panel.startsWith("replay-") === (scene === "replay"));
}

/** Shapes of a wall by its ratio of width to height: about 16:9, two screens beside each other (32:9), three (48:9). */
export const WALL_SHAPES = ["single", "double", "triple"] as const;
export type WallShape = (typeof WALL_SHAPES)[number];

export const GRID_ROWS = 12;
/** Twelve columns for each screen. */
export const GRID_COLUMNS: Readonly<Record<WallShape, number>> = { single: 12, double: 24, triple: 36 };

/** Where a panel is on the grid of a scene: columns and rows count from 0. */
export interface PanelPlace {
  readonly panel: Panel;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export function overlap(one: PanelPlace, other: PanelPlace): boolean {
  return (
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows
  );
}

export function fits({ column, columns, row, rows }: PanelPlace, shape: WallShape): boolean {
  return column + columns <= GRID_COLUMNS[shape] && row + rows <= GRID_ROWS;
}
