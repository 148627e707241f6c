import type { OfficeId } from "../ids.ts";
import { officeIdOf } from "../registry/office.ts";
import type { ReviewScope } from "./review.ts";

/** One stop of a review and the offices that are called to it. */
export interface ReviewStop {
  /** The district's name or the department's code. */
  readonly key: string;
  readonly offices: readonly OfficeId[];
}

/**
 * Of a district its Deputy Commissioner, the chief of its police and the City Magistrate as nodal officer; of a department its head and its
 * secretary. Others may be added as they come.
 */
export function stopsOf(scope: ReviewScope): readonly ReviewStop[] {
  if (scope.of === "departments")
    return scope.departments.map((code) => ({
      key: code,
      offices: [officeIdOf(code, "department", null), officeIdOf(code, "secretary", null)],
    }));
  return scope.districts.map((district) => ({
    key: district,
    offices: [
      officeIdOf("REVENUE", "district-head", district),
      officeIdOf("POLICE", "district", district),
      officeIdOf("CMO", "district", district),
    ],
  }));
}
