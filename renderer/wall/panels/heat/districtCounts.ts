import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import type { HeatCell, HeatCount } from "#domain/wall/heat.ts";
import { together } from "./measures.ts";

/** All departments together, district by district; under null what lies in no known one. */
export function districtCounts(cells: readonly HeatCell[]): ReadonlyMap<DistrictName | null, HeatCount> {
  const names: readonly (DistrictName | null)[] = [...DISTRICTS.map(({ name }) => name), null];
  return new Map(names.map((name) => [name, together(cells.filter(({ district }) => district === name))]));
}
