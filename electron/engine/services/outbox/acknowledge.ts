import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { EventOf } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Channel } from "#domain/post/channel.ts";
import { replyWordsOf } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { Reader } from "#db/connection.ts";
import { acknowledgementsSince } from "#db/outbox/replies.ts";
import { draftFor } from "./draftReply.ts";

/** What is found in a backlog is no news to its citizen any more. */
const FRESH_MS = 6 * HOUR_MS;

/** Whom anything can be written to; see `replyService.ts`. */
interface Writable {
  readonly writesOn: (channel: Channel) => boolean;
  readonly answersOnlyItsOwn: () => string | null;
}

/**
 * The acknowledgement that the policy sends when a case is opened, without a key press; null where there is none: it is switched
 * off, nothing can be written on its channel or to its citizen, the post is no grievance or not fresh, somebody has answered already, or this hour's number
 * is reached. Its id is the case's own, so that a case has one.
 */
export function acknowledgementOf(
  record: Reader,
  grievance: Grievance,
  settings: ReplySettings,
  now: number,
  { writesOn, answersOnlyItsOwn }: Writable,
): EventOf<"reply-prepared"> | null {
  const { id, channel, kind, openedAt, replies } = grievance;
  if (!settings.acknowledges || !writesOn(channel) || kind !== "grievance" || replies.length > 0) return null;
  if (Math.abs(now - openedAt) > FRESH_MS) return null;
  if (acknowledgementsSince(record, now - HOUR_MS) >= settings.acknowledgementsPerHour) return null;
  const words = { ...replyWordsOf(settings), now, writesOn, xAnswersOnlyItsOwn: answersOnlyItsOwn() };
  const { text, language, to, warnings } = draftFor(record, grievance, { purpose: "acknowledgement", language: null, ...words });
  if (warnings.includes("not-summoned") || warnings.includes("window-closed")) return null;
  const payload = { replyId: `acknowledgement:${id}`, purpose: "acknowledgement", language, text, to, approved: true } as const;
  return { type: "reply-prepared", version: 1, payload };
}
