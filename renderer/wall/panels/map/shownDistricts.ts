import type { ReactNode } from "react";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { HeatStep } from "../heat/measures.ts";

/** What a map shows of each district, whatever it counts. */
export interface ShownDistricts {
  /** The colour of a district; null where there is none. */
  readonly stepOf: (district: DistrictName) => HeatStep | null;
  readonly numberOf: (district: DistrictName) => ReactNode;
  /** As much room as the longest number may need, in letters: names stay where they are while numbers change. */
  readonly longest: number;
  /** What has just happened in a district. */
  readonly hasEmergency?: (district: DistrictName) => boolean;
}
