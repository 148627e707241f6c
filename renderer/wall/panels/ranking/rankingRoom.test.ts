import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HINDI_LINE, rankingRoom } from "./rankingRoom.ts";

describe("the room of a ranking", () => {
  test("on one screen shows the 23 districts in one table, and of the departments as many as fit", () => {
    expect(rankingRoom(23, 34.5, 30.8)).toMatchObject({ blocks: 1, rows: 23 });
    expect(rankingRoom(46, 34.5, 30.8)).toEqual({ blocks: 1, rows: 23, size: 1 });
  });

  test("on a strip of screens shows everybody, in letters as large as can be", () => {
    expect(rankingRoom(46, 105, 30.8)).toMatchObject({ blocks: 3, rows: 16 });
    expect(rankingRoom(23, 105, 30.8)).toMatchObject({ blocks: 2, rows: 12 });
    expect(rankingRoom(23, 105, 30.8).size).toBeGreaterThan(1.5);
  });

  test("keeps the names of departments in Hindi clear of each other, though fewer fit", () => {
    const { blocks, rows, size } = rankingRoom(41, 73, 22, HINDI_LINE);
    expect([blocks, size]).toEqual([2, 1]);
    expect(rows * 1.3).toBeLessThanOrEqual(22 - 3.4);
    expect(rankingRoom(41, 73, 22).rows).toBeGreaterThan(rows);
  });

  test("never has letters below the smallest that a room reads, and its lines fit where there is room for two", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 20, max: 214 }),
        fc.integer({ min: 6, max: 33 }),
        (count, width, height) => {
          const { blocks, rows, size } = rankingRoom(count, width, height);
          expect(size).toBeGreaterThanOrEqual(1);
          expect(blocks).toBeGreaterThanOrEqual(1);
          expect(size * (3.4 + rows * 1.17)).toBeLessThanOrEqual(height + 0.01);
          // Letters above the smallest leave the rows apart.
          if (size > 1) expect(size * (3.4 + rows * 1.3)).toBeLessThanOrEqual(height + 0.01);
        },
      ),
    );
  });
});
