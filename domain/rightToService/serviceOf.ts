import type { DepartmentCode } from "../department/departments.ts";
import type { Kind } from "../proposal/proposal.ts";
import type { NotifiedService } from "./service.ts";

interface About {
  readonly kind: Kind;
  readonly department: DepartmentCode | null;
  readonly category: string | null;
}

/**
 * The notified service that a complaint is about, by its department and category; null for none. Of several the one with the longest limit: nobody is told
 * that a day has passed which has not.
 */
export function serviceOf({ kind, department, category }: About, services: readonly NotifiedService[]): NotifiedService | null {
  if (kind !== "grievance" || department === null || category === null) return null;
  const fitting = services.filter((each) => each.department === department && each.category === category);
  return fitting.toSorted((one, other) => hoursOf(other) - hoursOf(one))[0] ?? null;
}

/** How long a limit is, for comparing. */
export function hoursOf({ limit, unit }: NotifiedService): number {
  return unit === "hours" ? limit : limit * 24;
}
