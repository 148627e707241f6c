import type { DistrictName } from "../geography/districts.ts";
import type { RepresentativeId } from "../ids.ts";

export const REPRESENTATIVE_ROLES = ["mla", "mp", "minister"] as const;
export type RepresentativeRole = (typeof REPRESENTATIVE_ROLES)[number];

/** An MLA, MP or minister; their references are flagged and reported apart. Handles are without the leading @. */
export interface Representative {
  readonly id: RepresentativeId;
  readonly role: RepresentativeRole;
  readonly name: string;
  /** Of the Vidhan Sabha or the Lok Sabha; null for a member of the Rajya Sabha. */
  readonly constituency: string | null;
  readonly district: DistrictName | null;
  /** The portfolio of a minister. */
  readonly portfolio: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly xHandle: string | null;
  readonly facebookId: string | null;
  readonly instagram?: string | null;
  readonly telegram?: string | null;
  /** The id of the channel: names there are what their owners like. */
  readonly youtube?: string | null;
  /** In office from and until (exclusive), milliseconds UTC; null where not known. */
  readonly fromAt: number | null;
  readonly untilAt: number | null;
}
