import type { OfficeId, OfficerId, PostingId } from "../ids.ts";

/** A person who holds offices. Handles are of official accounts, without the leading @. */
export interface Officer {
  readonly id: OfficerId;
  readonly name: string;
  /** Service or rank, in addition to the title of the office: `HCS`. */
  readonly designation: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly xHandle: string | null;
  readonly facebookId: string | null;
  /** The name of an account, without the @. */
  readonly instagram?: string | null;
}

/** One officer's time in one office, from and until (exclusive), milliseconds UTC at the beginning of a day in India. */
export interface Posting {
  readonly id: PostingId;
  readonly officeId: OfficeId;
  readonly officerId: OfficerId;
  readonly fromAt: number;
  readonly untilAt: number | null;
}

export const HAND_OVER_REFUSALS = ["already-holds", "not-after-former", "overlaps"] as const;
export type HandOverRefusal = (typeof HAND_OVER_REFUSALS)[number];

export type HandOver =
  /** `ended`: the posting of the former holder with its end; null where the office was vacant. */
  { readonly ok: true; readonly ended: Posting | null } | { readonly ok: false; readonly refusal: HandOverRefusal };

/**
 * What an officer's taking over does to the postings of an office. An office has one holder at a time: the present posting
 * ends when the new one begins. The new one must begin after the present one began, and end before a later one begins.
 */
export function handOver(
  postingsOfOffice: readonly Posting[],
  { officerId, fromAt, untilAt }: Pick<Posting, "officerId" | "fromAt" | "untilAt">,
): HandOver {
  const there = postingsOfOffice.find((each) => each.fromAt <= fromAt && (each.untilAt === null || fromAt < each.untilAt));
  if (there?.officerId === officerId) return { ok: false, refusal: "already-holds" };
  if (there?.fromAt === fromAt) return { ok: false, refusal: "not-after-former" };
  const later = postingsOfOffice.some((each) => each.fromAt > fromAt && (untilAt === null || each.fromAt < untilAt));
  if (later) return { ok: false, refusal: "overlaps" };
  return { ok: true, ended: there === undefined ? null : { ...there, untilAt: fromAt } };
}
