import type { ReplyRefusal } from "../grievance/reply.ts";

/** What can be done in place of a reply that X did not take. */
export const REPLY_ALTERNATIVES = [
  /** Somebody answers in X itself, where the rule for programs does not hold; the answer then joins the case by itself. */
  "by-hand",
  "direct-message",
  "phone",
  /** Our own post that quotes the citizen's; X takes it only from those whom the author has named. */
  "quote",
  /** Approve it again with other words. */
  "reword",
  "shorten",
  /** Approve it again once the account has been seen to. */
  "again-later",
  /** Nothing need be done: it stands there already. */
  "leave",
] as const;
export type ReplyAlternative = (typeof REPLY_ALTERNATIVES)[number];

/** The best first. */
export function alternativesTo(refusal: ReplyRefusal): readonly ReplyAlternative[] {
  return ALTERNATIVES[refusal];
}

const ALTERNATIVES: Readonly<Record<ReplyRefusal, readonly ReplyAlternative[]>> = {
  "not-allowed": ["by-hand", "direct-message", "phone", "quote"],
  "post-gone": ["direct-message", "phone"],
  duplicate: ["leave", "reword"],
  "too-long": ["shorten"],
  "no-permission": ["by-hand", "again-later"],
  "no-credit": ["by-hand", "again-later"],
  other: ["reword", "by-hand", "direct-message", "phone"],
};
