import { createHash } from "node:crypto";
import type { SaidOfReply } from "#contract/outbox.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import { fold } from "#domain/grievance/fold.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { saidThroughout } from "#domain/reply/saidThroughout.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { saidOfCase } from "#domain/reply/saidOfCase.ts";
import { toldPost } from "#domain/reply/told.ts";
import { untrueWords } from "#domain/reply/untrueWords.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { postAnswered } from "#db/outbox/answeredPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { ENGINE } from "../../core/commands/act.ts";
import type { Acted } from "../../core/commands/act.ts";

/** What the words for a case may say of it now, milliseconds UTC, and what they might have said at other times. */
export function saidOfReply(reader: Reader, grievance: Grievance, isPrivate: boolean, now: number): SaidOfReply {
  const said = saidOfCase(grievance, now, isPrivate);
  const before = saidThroughout(grievance.id, readEvents(reader, grievance.id), isPrivate);
  // Of the case alone: a person may choose between an answer for all and a message after the draft was made.
  const all = [saidOfCase(grievance, now, true), grievance.sensitive !== null];
  const restsOn = createHash("sha256").update(JSON.stringify(all)).digest("base64url");
  return { now: said, before, restsOn };
}

/**
 * The refusal of an act that approves what does not hold of the case, by somebody who did not see it as it is; null for every other act. Somebody who did may
 * know better than the program what the words mean.
 */
export function refusalOfUntrueWords(
  reader: Reader,
  { id, action, now }: { readonly id: GrievanceId; readonly action: GrievanceAction; readonly now: number },
): Extract<Acted, { readonly outcome: "refused" }> | null {
  if (action.type !== "approve-reply" && !(action.type === "prepare-reply" && action.approved)) return null;
  const grievance = readGrievance(reader, id);
  const reply = action.type === "prepare-reply" ? action : grievance?.replies.find(({ replyId }) => replyId === action.replyId);
  if (grievance === null || reply === undefined) return null;
  const { purpose, language, to, privately } = reply;
  const said = saidOfReply(reader, grievance, isPrivateAnswer(reader, to, privately), now);
  const isSeen = action.restsOn === said.restsOn;
  if (isSeen || untrueWords({ text: action.text, purpose, language }, said.before, said.now).length === 0) return null;
  return { outcome: "refused", grievance, refusal: { code: "words-untrue" } };
}

/**
 * Whether a reply that waits to be sent says what held of its case when it was approved and does not hold now; null where it is true. What a person approved they
 * read again. What the program approved it may write again, unless there is nothing of the sort to tell any more, as of a disposal after the case was reopened.
 */
export function untrueSinceApproval(reader: Reader, reply: ReplyRow, now: number): { readonly mayBeWrittenAgain: boolean } | null {
  const { grievanceId, replyId, text, purpose, language } = reply;
  const events = readEvents(reader, grievanceId);
  const grievance = readGrievance(reader, grievanceId);
  const approval = events.findLast(({ event }) => isApprovalOf(event, replyId));
  if (approval === undefined || grievance === null) return null;
  const { grievance: then } = fold(grievanceId, events.slice(0, events.indexOf(approval) + 1));
  if (then === null) return null;
  const { privately } = grievance.replies.find((each) => each.replyId === replyId) ?? {};
  const isPrivate = isPrivateAnswer(reader, { channel: reply.channel, externalId: reply.answers }, privately);
  const untrue = untrueWords(
    { text, purpose, language },
    [saidOfCase(then, approval.at, isPrivate)],
    saidOfCase(grievance, now, isPrivate),
  );
  if (untrue.length === 0) return null;
  return { mayBeWrittenAgain: approval.actor === ENGINE && (purpose === "status" || untrue.every(({ part }) => part !== "state")) };
}

function isApprovalOf(event: RecordedEvent["event"], replyId: string): boolean {
  if (event?.type !== "reply-approved" && event?.type !== "reply-prepared") return false;
  return event.payload.replyId === replyId && (event.type === "reply-approved" || event.payload.approved);
}

/** Whether the citizen alone reads an answer to that post; `privately`: a message about what was written in the open. */
export function isPrivateAnswer(record: Reader, to: PostKey, privately: boolean | undefined = false): boolean {
  return privately || toldPost(to) !== null || (postAnswered(record, to)?.isPrivate ?? false);
}
