import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widthOf } from "../../parts/widthOf.ts";
import { neededColumn } from "./cellWidth.ts";
import { columnsWithRoom, HEAD_REM, matrixRoom, ROW_REM } from "./HeatMatrix.tsx";

/** As wide as `Charkhi Dadri` is in letters of 1 rem. */
const LONGEST_NAME = 7;
/** How high the longest leaning heading rises. */
const LEANING = 4.9;
const cellOf = (number: string, small: string) => ({ number: widthOf(number), small: widthOf(small) });
const CELLS = [cellOf("100%", "10"), cellOf("78%", "963"), cellOf("", "3 में से 2")];

const roomArbitrary = fc.record({
  columns: fc.integer({ min: 1, max: 26 }),
  rows: fc.integer({ min: 1, max: 23 }),
  width: fc.integer({ min: 40, max: 210 }),
  height: fc.integer({ min: 14, max: 36 }),
});

describe("the matrix", () => {
  test("has whole names of districts, and leaning names of departments stay below the legend, whatever there is to show", () => {
    fc.assert(
      fc.property(roomArbitrary, ({ columns, rows, width, height }) => {
        const { size, nameWidth, columnWidth, isUpright } = matrixRoom({ columns, rows, cells: CELLS }, width, height);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(nameWidth).toBeGreaterThan(LONGEST_NAME * Math.min(size, 1.5));
        expect(nameWidth + (columns + 1) * columnWidth).toBeCloseTo(width, 6);
        if (size > 1) {
          const above = height - (rows + 1) * ROW_REM * size;
          expect(above).toBeGreaterThanOrEqual((isUpright ? HEAD_REM.upright : HEAD_REM.leaning) - 1e-6);
        }
      }),
    );
    expect(HEAD_REM.leaning).toBeGreaterThan(LEANING + 1.4);
  });

  test("shows so many columns, in such letters, that a share and the number of its cases have air at both sides", () => {
    const cellsArbitrary = fc.array(
      fc
        .record({ share: fc.integer({ min: 0, max: 100 }), cases: fc.nat(9_999) })
        .map(({ share, cases }) => cellOf(`${share}%`, `${cases}`)),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(roomArbitrary, cellsArbitrary, ({ columns: wanted, rows, width, height }, cells) => {
        const columns = columnsWithRoom(wanted, cells, width);
        const { size, columnWidth } = matrixRoom({ columns, rows, cells }, width, height);
        expect(columns).toBeLessThanOrEqual(Math.max(2, wanted));
        expect(columnWidth).toBeGreaterThanOrEqual(neededColumn(cells, size) - 1e-6);
      }),
    );
  });

  test("has letters as large as its rows let them be, where its numbers are short", () => {
    const { size } = matrixRoom({ columns: 5, rows: 6, cells: [cellOf("9", "")] }, 41, 24);
    expect(size).toBeCloseTo((24 - HEAD_REM.leaning) / (7 * ROW_REM));
  });
});
