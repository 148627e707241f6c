import { DAY_MS } from "#domain/clock/indianDay.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { manifestOf } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { solvedAnswerOf } from "#domain/understanding/notSolved.ts";
import type { Reader } from "#db/connection.ts";
import { caseOfSentReply, casesOfAuthor, casesOfPrivateAuthor } from "#db/queries/casesOfAuthor.ts";
import type { CaseOfAuthor } from "#db/queries/casesOfAuthor.ts";
import { casesOfPost } from "#db/queries/threads.ts";

/*
 * A chat with one person never ends and is about whatever comes up, so that the chat itself says nothing of the case. A message belongs to
 * the case that waits for it: that of a question which was asked before, else the open one that was touched last, else one that was
 * disposed of a short while ago, where it says whether that incident is over and speaks of no other. Otherwise it opens a case of its own.
 */

/** An e-mail has a thread and a subject of its own. */
function isChat(channel: Channel): boolean {
  const { privateChats } = manifestOf(channel);
  return privateChats === "begin" || privateChats === "answer";
}

/** So long after anybody last wrote in it does an open case take a message of its citizen. */
const TOUCHED_WITHIN_MS = 30 * DAY_MS;

export function isChatMessage({ channel, isPrivate, caseReference, reposts }: IncomingPost): boolean {
  return isPrivate && caseReference === null && reposts === null && isChat(channel);
}

/** What a message is judged by. */
export interface Message {
  readonly createdAt: number;
  readonly text: string;
  /** What it speaks of, where it says so. */
  readonly about: Pick<CaseOfAuthor, "department" | "district">;
  /** For so many days after a disposal does an answer to it belong to that case. */
  readonly answersWithinDays: number;
}

/** The case among those of its citizen that a message belongs to; null where it is a matter of its own. */
export function caseForMessage(cases: readonly CaseOfAuthor[], { createdAt, text, about, answersWithinDays }: Message): GrievanceId | null {
  const asked = cases.filter(
    ({ state, stoppedSinceAt }) => state === "needs-info" && stoppedSinceAt !== null && stoppedSinceAt <= createdAt,
  );
  const open = cases.filter(({ state, touchedAt }) => OPEN.has(state) && Math.abs(createdAt - touchedAt) <= TOUCHED_WITHIN_MS);
  const closed = cases.filter(
    ({ disposedAt, state, ...known }) =>
      state === "disposed" &&
      disposedAt !== null &&
      disposedAt <= createdAt &&
      createdAt - disposedAt <= answersWithinDays * DAY_MS &&
      isSameOrUnsaid(about.department, known.department) &&
      isSameOrUnsaid(about.district, known.district),
  );
  const answered = solvedAnswerOf(text) === "unclear" ? [] : closed;
  return (
    latest(asked, ({ stoppedSinceAt }) => stoppedSinceAt ?? 0) ??
    latest(open, ({ touchedAt }) => touchedAt) ??
    latest(answered, ({ disposedAt }) => disposedAt ?? 0)
  );
}

function isSameOrUnsaid(said: string | null, known: string | null): boolean {
  return said === null || said === known;
}

const OPEN: ReadonlySet<State> = new Set(OPEN_STATES);

/** Of two that are equal the one with the lower id, as on every seat. */
function latest(cases: readonly CaseOfAuthor[], timeOf: (each: CaseOfAuthor) => number): GrievanceId | null {
  return cases.toSorted((one, other) => timeOf(other) - timeOf(one) || (one.id < other.id ? -1 : 1))[0]?.id ?? null;
}

/** The case that a message in a chat joins, or null. One of ours belongs where its reply was prepared, else to the citizen's case. */
export function caseOfMessage(
  reader: Reader,
  post: IncomingPost,
  { answersWithinDays, about }: { readonly answersWithinDays: number; readonly about: () => Message["about"] },
): GrievanceId | null {
  const isCitizens = post.role === "citizen";
  const prepared = isCitizens ? null : caseOfSentReply(reader, post.channel, post.externalId);
  if (prepared !== null) return prepared;
  const citizen = isCitizens ? post.author.externalId : post.inReplyToAuthorId;
  if (citizen === null || citizen === "") return null;
  const cases = casesOfAuthor(reader, post.channel, citizen);
  const answered = post.inReplyToId === null ? [] : casesOfPost(reader, post.channel, post.inReplyToId);
  const named = answered.find((id) => cases.some((each) => each.id === id));
  if (named !== undefined || cases.length === 0) return named ?? null;
  return caseForMessage(cases, { createdAt: post.createdAt, text: isCitizens ? post.text : "", about: about(), answersWithinDays });
}

/**
 * Cases that messages of this citizen opened because a complaint that they had written before, where all can read it, had not come in yet: it has
 * now, and they belong to it.
 */
export function casesOpenedTooEarly(reader: Reader, post: IncomingPost): readonly GrievanceId[] {
  if (post.isPrivate || post.role !== "citizen" || post.reposts !== null || !isChat(post.channel)) return [];
  return casesOfPrivateAuthor(reader, post.channel, post.author.externalId).flatMap(({ id, state, isPrivate, openedAt }) =>
    isPrivate && state === "new" && openedAt >= post.createdAt && openedAt - post.createdAt <= TOUCHED_WITHIN_MS ? id : [],
  );
}
