import { createHash } from "node:crypto";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { EventOf } from "#domain/grievance/events.ts";
import type { Channel } from "#domain/post/channel.ts";
import { replyWordsOf } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { STATUS_OF_NOBODY } from "#domain/reply/statusWords.ts";
import type { Reader } from "#db/connection.ts";
import { statusRepliesTo } from "#db/outbox/replies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { StatusAsked } from "../../core/ingest/statusAsked.ts";
import { draftFor, languageOf } from "./draftReply.ts";

/** What is found in a backlog was asked long ago. */
const FRESH_MS = 6 * HOUR_MS;
const MOST_A_DAY = 3;
/** Who guesses numbers learns nothing, and no more than this once a day. */
const MOST_A_DAY_TO_NOBODY = 1;

/**
 * The answer to somebody who asked by its number how a complaint stands; null where none is given: it is switched off, nothing can be written there, it was asked
 * long ago, or they have had their answers of the day. Who is not on the case hears the same whether there is one or not; of a sensitive case nothing is said
 * where all can read it.
 */
export function statusReplyTo(
  record: Reader,
  { id, post, isTheirs }: StatusAsked,
  settings: ReplySettings,
  now: number,
  writesOn: (channel: Channel) => boolean,
): EventOf<"reply-prepared"> | null {
  const { channel, externalId, author, createdAt, isPrivate } = post;
  if (settings.answersStatus === "off" || !writesOn(channel) || Math.abs(now - createdAt) > FRESH_MS) return null;
  const grievance = readGrievance(record, id);
  if (grievance === null) return null;
  const tells = isTheirs && (grievance.sensitive === null || isPrivate);
  const given = statusRepliesTo(record, channel, author.externalId, now - DAY_MS);
  if (given >= (tells ? MOST_A_DAY : MOST_A_DAY_TO_NOBODY)) return null;
  const to = { channel, externalId };
  const replyId = `status:${createHash("sha256").update(`${channel}:${externalId}`).digest("hex").slice(0, 24)}`;
  const approved = settings.answersStatus === "sent";
  const said = tells
    ? draftFor(record, grievance, { purpose: "status", language: null, ...replyWordsOf(settings), now, writesOn, to: { ...to, isPrivate } })
    : nothingSaid(languageOf(record, id));
  const { text, language } = said;
  return { type: "reply-prepared", version: 1, payload: { replyId, purpose: "status", language, text, to, approved } };
}

function nothingSaid(language: keyof typeof STATUS_OF_NOBODY) {
  return { text: STATUS_OF_NOBODY[language], language };
}
