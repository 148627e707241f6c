import { isInForce, rankOf } from "./office.ts";
import type { Office } from "./office.ts";
import type { Officer } from "./posting.ts";
import type { Registry } from "./registry.ts";

/** What the registry lacks of an office. */
export const GAPS = ["holder", "x", "facebook"] as const;
type Gap = (typeof GAPS)[number];

export interface OfficeGap {
  readonly office: Office;
  /** Null where nobody holds the office. */
  readonly officer: Officer | null;
  readonly missing: readonly Gap[];
}

/**
 * Offices that exist at an instant (milliseconds UTC) and have no holder, or a holder without an official account. Nodal offices
 * first, then those of higher levels, then by department and area.
 */
export function gapsAt(registry: Registry, at: number): readonly OfficeGap[] {
  return registry.offices
    .filter((office) => isInForce(office, at))
    .map((office) => gapOf(office, registry.holderAt(office.id, at)?.officer ?? null))
    .filter(({ missing }) => missing.length > 0)
    .toSorted(({ office: one }, { office: other }) => {
      if (one.nodal !== other.nodal) return one.nodal ? -1 : 1;
      return (
        rankOf(other.level) - rankOf(one.level) || compare(one.department, other.department) || compare(one.area ?? "", other.area ?? "")
      );
    });
}

function gapOf(office: Office, officer: Officer | null): OfficeGap {
  if (officer === null) return { office, officer, missing: ["holder"] };
  const missing: Gap[] = [];
  if (officer.xHandle === null) missing.push("x");
  if (officer.facebookId === null) missing.push("facebook");
  return { office, officer, missing };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
