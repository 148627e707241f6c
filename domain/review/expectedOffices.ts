import type { OfficeId } from "../ids.ts";
import { officeIdOf } from "../registry/office.ts";
import type { ReviewScope } from "./review.ts";

/** A stop of a review and the offices that are called to it. */
export interface ReviewStop {
  /** The district's name or the department's code. */
  readonly key: string;
  readonly offices: readonly OfficeId[];
}

/**
 * Of a district the Deputy Commissioner, the chief of police and the City Magistrate as nodal officer; of a department the head and the
 * secretary. Others may be added during the review.
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
