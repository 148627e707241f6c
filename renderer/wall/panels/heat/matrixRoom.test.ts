import * as fc from "fast-check";
import { expect, test } from "vitest";
import { HEAD_REM, matrixRoom, ROW_REM } from "./HeatMatrix.tsx";

/** As wide as `Charkhi Dadri` is in letters of 1 rem. */
const LONGEST_NAME = 7;
/** How high the longest leaning heading rises. */
const LEANING = 4.9;

test("names of districts are whole, and leaning names of departments stay below the legend, whatever there is to show", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 26 }),
      fc.integer({ min: 1, max: 23 }),
      fc.integer({ min: 40, max: 210 }),
      fc.integer({ min: 14, max: 36 }),
      (columns, rows, width, height) => {
        const { size, nameWidth, columnWidth, isUpright } = matrixRoom(columns, rows, width, height);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(nameWidth).toBeGreaterThan(LONGEST_NAME * Math.min(size, 1.5));
        expect(nameWidth + (columns + 1) * columnWidth).toBeCloseTo(width, 6);
        if (size > 1) {
          const above = height - (rows + 1) * ROW_REM * size;
          expect(above).toBeGreaterThanOrEqual((isUpright ? HEAD_REM.upright : HEAD_REM.leaning) - 1e-6);
        }
      },
    ),
  );
  expect(HEAD_REM.leaning).toBeGreaterThan(LEANING + 1.4);
});
