import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { Queue } from "./views.ts";

/** Cases of one sort in one place, and when they came. */
export interface SurgingCases {
  readonly department: DepartmentCode;
  readonly category: { readonly code: string } | null;
  readonly district: DistrictName | null;
  /** Milliseconds UTC. */
  readonly sinceAt: number;
  readonly withinMs: number;
}

/** The cases of a surge: as many as it says. */
export function casesOfSurge({ department, category, district, sinceAt, withinMs }: SurgingCases): Queue {
  return {
    filter: {
      departments: [department],
      districts: [district],
      categories: [category?.code ?? null],
      openedFrom: sinceAt,
      openedBefore: sinceAt + withinMs,
    },
    order: "newest",
  };
}
