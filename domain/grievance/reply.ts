import { z } from "zod";
import { channelSchema } from "../post/channelSchema.ts";
import { MOST_REPLY_PICTURES, replyPictureSchema } from "../file/replyPicture.ts";
import { REPLY_LANGUAGES, REPLY_PURPOSES } from "./choices.ts";

const instantlessId = z.string().min(1).max(100);

export type ReplyPurpose = (typeof REPLY_PURPOSES)[number];
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

const text = z.string().trim().min(1).max(25_000);

/** The post that is answered, by its natural key. */
export const answeredPostSchema = z.strictObject({ channel: channelSchema, externalId: z.string().min(1) });

/** Why a platform did not take a reply. */
export const REPLY_REFUSALS = [
  /** The platform lets us answer only those who mentioned us. */
  "not-allowed",
  "post-gone",
  "duplicate",
  "too-long",
  "no-permission",
  "no-credit",
  /** Its words are not those of a text that is registered for SMS. */
  "not-registered",
  /** No number or address is known any more to which it could go. */
  "no-address",
  /** The connection broke, and the platform cannot be asked whether the reply was published. */
  "unclear",
  /** It names an office, a day or a state of the case that held when it was approved and does not hold any more: no platform was asked. */
  "words-untrue",
  "other",
] as const;
export type ReplyRefusal = (typeof REPLY_REFUSALS)[number];

export const preparedReplySchema = z.strictObject({
  replyId: instantlessId,
  purpose: z.enum(REPLY_PURPOSES),
  language: z.enum(REPLY_LANGUAGES),
  text,
  to: answeredPostSchema,
  /** True where it is sent without another approval: approved while it was written, or by policy. */
  approved: z.boolean(),
  /** Sent as a message to who said it in the open, for nobody else to read; left out where it is an answer in the place of the question. */
  privately: z.literal(true).optional(),
  /** What goes with it; left out where nothing does. */
  pictures: z.array(replyPictureSchema).min(1).max(MOST_REPLY_PICTURES).optional(),
});
type PreparedReply = z.infer<typeof preparedReplySchema>;

/** What the person who approves has seen of the case, as the draft named it: words that are not true of it are taken from nobody else. */
const restsOn = z.string().max(100).optional();

/** The commands on a reply; the outbox attempts to send it and records the result. */
export const replyActions = [
  preparedReplySchema.extend({ type: z.literal("prepare-reply"), restsOn }),
  z.strictObject({ type: z.literal("approve-reply"), replyId: instantlessId, text, restsOn }),
  z.strictObject({ type: z.literal("withdraw-reply"), replyId: instantlessId }),
  z.strictObject({ type: z.literal("attempt-reply"), replyId: instantlessId }),
  z.strictObject({ type: z.literal("record-reply-sent"), replyId: instantlessId, externalId: z.string().min(1) }),
  z.strictObject({
    type: z.literal("record-reply-refused"),
    replyId: instantlessId,
    code: z.enum(REPLY_REFUSALS),
    detail: z.string().max(1_000),
  }),
] as const;

/**
 * The state of a reply. `attempting` is recorded before the platform is called. A reply that stays so is unclear, and
 * is looked for in our own timeline before it is tried again.
 */
export const REPLY_STATES = ["prepared", "approved", "attempting", "sent", "refused", "withdrawn"] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

export interface Reply extends Omit<PreparedReply, "approved"> {
  readonly state: ReplyState;
  readonly preparedAt: number;
  readonly attempts: number;
  readonly sentAt: number | null;
  /** The id that the platform gave it. */
  readonly externalId: string | null;
  readonly refusal: { readonly code: ReplyRefusal; readonly detail: string } | null;
}

/** The states in which each event of a reply applies. */
const APPLIES_TO: Readonly<Record<ReplyEventType, readonly ReplyState[]>> = {
  // A refused reply may still be sent, with another text or after the account is repaired.
  "reply-approved": ["prepared", "refused"],
  "reply-withdrawn": ["prepared", "approved", "refused"],
  "reply-attempted": ["approved", "attempting"],
  // A reply that another seat recorded as sent is published, whatever was recorded here meanwhile.
  "reply-sent": ["prepared", "approved", "attempting", "refused", "withdrawn"],
  "reply-refused": ["attempting"],
};
export type ReplyEventType = "reply-approved" | "reply-withdrawn" | "reply-attempted" | "reply-sent" | "reply-refused";

export function replyAllows(type: ReplyEventType, reply: Reply | undefined): reply is Reply {
  return reply !== undefined && APPLIES_TO[type].includes(reply.state);
}
