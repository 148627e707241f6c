import type { ReplyRefusal } from "../grievance/reply.ts";
import { manifestOf } from "../post/channel.ts";
import type { Channel } from "../post/channel.ts";

/** What can be done instead of a reply that a platform refused. */
export const REPLY_ALTERNATIVES = [
  /** A person checks on the platform whether the reply is published before anything else is done. */
  "look",
  /** A person answers on the platform itself, where the rules for programs do not apply; the answer joins the case when it is read. */
  "by-hand",
  "direct-message",
  "phone",
  /** Our own post that quotes the citizen's; the platform allows this only to accounts that its author has mentioned. */
  "quote",
  /** Approve it again with another text. */
  "reword",
  "shorten",
  /** Approve it again after the account is repaired. */
  "again-later",
  /** Nothing need be done: the reply is there already. */
  "leave",
] as const;
export type ReplyAlternative = (typeof REPLY_ALTERNATIVES)[number];

/** The best first, without those that the channel does not have. */
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
  "not-registered": ["reword", "phone"],
  "no-address": ["phone"],
  "words-untrue": ["reword"],
  unclear: ["look", "again-later", "phone"],
  other: ["reword", "by-hand", "direct-message", "phone"],
};
