import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import type { HeatCell, HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import { type HeatScale, heatScaleOf, together } from "../heat/measures.ts";

export interface DistrictCounts {
  readonly counts: ReadonlyMap<DistrictName | null, HeatCount>;
  /** As the matrix's, but that the bounds of open cases fit whole districts. */
  readonly scale: HeatScale;
}

/** All departments together, district by district; under null what lies in no known one. */
export function districtCounts(cells: readonly HeatCell[], measure: HeatMeasure): DistrictCounts {
  const names: readonly (DistrictName | null)[] = [...DISTRICTS.map(({ name }) => name), null];
  const counts = new Map(names.map((name) => [name, together(cells.filter(({ district }) => district === name))]));
  return { counts, scale: heatScaleOf(measure, [...counts.values()]) };
}
