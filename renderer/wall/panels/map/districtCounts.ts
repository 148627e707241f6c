import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import type { HeatCell, HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import { type HeatScale, heatScaleOf, together } from "../heat/measures.ts";

export interface DistrictCounts {
  readonly counts: ReadonlyMap<DistrictName | null, HeatCount>;
  /** It tells whole districts apart, as the matrix's does its cells. */
  readonly scale: HeatScale;
}

/** All departments together, district by district; under null what lies in no known one. */
export function districtCounts(cells: readonly HeatCell[], measure: HeatMeasure, now: number): DistrictCounts {
  const names: readonly (DistrictName | null)[] = [...DISTRICTS.map(({ name }) => name), null];
  const counts = new Map(names.map((name) => [name, together(cells.filter(({ district }) => district === name))]));
  const known = DISTRICTS.flatMap(({ name }) => counts.get(name) ?? []);
  return { counts, scale: heatScaleOf(measure, known, now) };
}
