import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";

export interface TilePlace {
  readonly district: DistrictName;
  readonly row: number;
  readonly column: number;
}

export const TILE_ROWS = 9;

/**
 * Where each district's tile stands. In a narrow room the south moves one column to the west, under the districts that it
 * borders on, so that five wide columns carry whole names where six would cut them.
 */
export function tilePlaces(columns: 5 | 6): readonly TilePlace[] {
  return DISTRICTS.map(({ name, tile: { row, column } }) => ({
    district: name,
    row,
    column: columns === 5 && row >= FIRST_SOUTHERN_ROW ? column - 1 : column,
  }));
}

const FIRST_SOUTHERN_ROW = 6;
