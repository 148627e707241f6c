import type { HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { widthOf } from "../../parts/widthOf.ts";
import { cellTexts } from "./cellTexts.ts";
import type { HeatTable } from "./heatTable.ts";
import { MEASURES } from "./measures.ts";

/** How wide the two texts of a cell are in letters of 1 `rem`; 0 where there is none. */
export interface CellWidth {
  readonly number: number;
  readonly small: number;
}

/** Of the letters of the number, as `heat.module.css` draws what stands small beside it: its size, no less than 1 `rem`, and in that size the gap before it. */
const SMALL_SIZE = 0.62;
const SMALL_GAP = 0.4;
/** Beside what stands in a cell, so that two cells do not read as one: the line between them, and as much at either side. `rem`. */
const AIR_REM = 0.6;

/** How wide each cell is that tells anything, the totals among them. */
export function cellWidths({ columns, rows, total }: HeatTable, measure: HeatMeasure, now: number, words: Words): readonly CellWidth[] {
  const counts: readonly HeatCount[] = [
    ...columns.flatMap((column) => [...column.cells, column.total]),
    ...rows.map((row) => row.total),
    total,
  ];
  return counts
    .filter((count) => MEASURES[measure].isCounted(count))
    .map((count) => {
      const { number, small } = cellTexts(count, measure, now, words);
      return { number: widthOf(number ?? ""), small: widthOf(small ?? "") };
    });
}

/** `rem`: as wide as the column of the widest cell has to be where numbers have the `size`. */
export function neededColumn(cells: readonly CellWidth[], size: number): number {
  const smallSize = Math.max(1, SMALL_SIZE * size);
  return Math.max(
    0,
    ...cells.map(({ number, small }) => {
      const gap = number > 0 && small > 0 ? SMALL_GAP : 0;
      return number * size + (gap + small) * smallSize + AIR_REM;
    }),
  );
}
