import type { ReplyRefusal } from "../grievance/reply.ts";
import { manifestOf } from "../post/channel.ts";
import type { Channel } from "../post/channel.ts";

/** What can be done in place of a reply that a platform did not take. */
export const REPLY_ALTERNATIVES = [
  /** Somebody looks at the platform whether it is out before anything else is done. */
  "look",
  /** Somebody answers in the platform itself, where the rule for programs does not hold; the answer then joins the case by itself. */
  "by-hand",
  "direct-message",
  "phone",
  /** Our own post that quotes the citizen's; the platform takes it only from those whom the author has named. */
  "quote",
  /** Approve it again with other words. */
  "reword",
  "shorten",
  /** Approve it again once the account has been seen to. */
  "again-later",
  /** Nothing need be done: it is there already. */
  "leave",
] as const;
export type ReplyAlternative = (typeof REPLY_ALTERNATIVES)[number];

/** The best first; what the channel does not have is left out. */
export function alternativesTo(refusal: ReplyRefusal, channel: Channel): readonly ReplyAlternative[] {
  return ALTERNATIVES[refusal].filter((each) => {
    if (each === "quote") return channel === "x";
    return each !== "direct-message" || manifestOf(channel).privateChats === "begin";
  });
}

const ALTERNATIVES: Readonly<Record<ReplyRefusal, readonly ReplyAlternative[]>> = {
  "not-allowed": ["by-hand", "direct-message", "phone", "quote"],
  "post-gone": ["direct-message", "phone"],
  duplicate: ["leave", "reword"],
  "too-long": ["shorten"],
  "no-permission": ["by-hand", "again-later"],
  "no-credit": ["by-hand", "again-later"],
  unclear: ["look", "again-later", "phone"],
  other: ["reword", "by-hand", "direct-message", "phone"],
};
