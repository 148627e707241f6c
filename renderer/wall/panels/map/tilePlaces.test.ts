import { describe, expect, test } from "vitest";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { TILE_ROWS, tilePlaces } from "./TileMap.tsx";

describe("the tile map", () => {
  test.each([5, 6] as const)("gives each of the 23 districts a tile of its own in %d columns", (columns) => {
    const places = tilePlaces(columns);
    expect(new Set(places.map(({ row, column }) => `${row} ${column}`)).size).toBe(DISTRICTS.length);
    for (const { row, column } of places) {
      expect(row).toBeLessThan(TILE_ROWS);
      expect(column).toBeGreaterThanOrEqual(0);
      expect(column).toBeLessThan(columns);
    }
  });
});
