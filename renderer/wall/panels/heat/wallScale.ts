import type { HeatCell, HeatMeasure } from "#domain/wall/heat.ts";
import type { WallShape } from "#domain/wall/panels.ts";
import { districtCounts } from "./districtCounts.ts";
import { type HeatRoom, heatTable } from "./heatTable.ts";
import { type HeatScale, heatScaleOf } from "./measures.ts";

/** What a matrix shows on one screen, which a room takes in at a glance, and about as many as stay legible on a strip. */
export const MATRIX_ROOM: Readonly<Record<WallShape, HeatRoom>> = {
  single: { rows: 8, columns: 6 },
  double: { rows: 23, columns: 12 },
  triple: { rows: 23, columns: 12 },
};

/**
 * What the colours of a wall say. A room looks from the matrix to the map, so that one colour is one number on both: the districts, and the cells that
 * the matrix shows, count as much as each other for it, whichever are more.
 */
export function wallScale(cells: readonly HeatCell[], measure: HeatMeasure, shape: WallShape, now: number): HeatScale {
  const districts = [...districtCounts(cells)].flatMap(([district, count]) => (district === null ? [] : [count]));
  const shown = heatTable(cells, measure, MATRIX_ROOM[shape]).columns.flatMap((column) => column.cells);
  return heatScaleOf(measure, [districts, shown], now);
}
