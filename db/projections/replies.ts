import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import { undoneOf } from "#domain/grievance/undo.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { reply as table } from "../schema/reply.ts";

/** A reply as its table holds it. */
export interface ReplyRow extends Readonly<typeof table.$inferSelect> {}

/** Brings the replies of a case up to date after further events of it. */
export function projectReplies(writer: Writer, grievance: Grievance, events: readonly RecordedEvent[]): void {
  const touched = new Set(events.flatMap(({ event }) => (event !== null && isOfReply(event) ? [event.payload.replyId] : [])));
  if (touched.size === 0) return;
  const { find, write } = statements(writer);
  for (const reply of grievance.replies) {
    if (!touched.has(reply.replyId)) continue;
    write.run(rowOf(grievance.id, reply, authorshipOf(reply.replyId, events, find.get(grievance.id, reply.replyId) ?? NOBODY)));
  }
}

/** The same from all events of the case, in order, after some were taken back or came in between. */
export function projectRepliesAgain(writer: Writer, grievance: Grievance, events: readonly RecordedEvent[]): void {
  const { clear, write } = statements(writer);
  clear.run(grievance.id);
  if (grievance.replies.length === 0) return;
  const undone = undoneOf(events);
  const counting = events.filter(({ id }) => !undone.has(id));
  for (const reply of grievance.replies) write.run(rowOf(grievance.id, reply, authorshipOf(reply.replyId, counting, NOBODY)));
}

/** Who prepared a reply, and which seat is to send it: what a case itself does not say. */
type Authorship = Pick<ReplyRow, "preparedBy" | "approvedSeat" | "approvedAt">;
const NOBODY: Authorship = { preparedBy: "", approvedSeat: null, approvedAt: null };

function authorshipOf(replyId: string, events: readonly RecordedEvent[], known: Authorship): Authorship {
  let { preparedBy, approvedSeat, approvedAt } = known;
  for (const { event, actor, seat, at } of events) {
    if (event === null || !isOfReply(event) || event.payload.replyId !== replyId) continue;
    const isFirst = event.type === "reply-prepared" && preparedBy === "";
    if (isFirst) preparedBy = actor;
    // Of two seats that approve the same reply the first one sends it.
    const approves = (isFirst && event.payload.approved) || (event.type === "reply-approved" && approvedSeat === null);
    if (approves) [approvedSeat, approvedAt] = [seat, at];
    if (event.type === "reply-refused") [approvedSeat, approvedAt] = [null, null];
  }
  return { preparedBy, approvedSeat, approvedAt };
}

function isOfReply(event: GrievanceEvent): event is Extract<GrievanceEvent, { readonly type: `reply-${string}` }> {
  return event.type.startsWith("reply-");
}

function rowOf(grievanceId: GrievanceId, reply: Reply, authorship: Authorship): ReplyRow {
  const { replyId, purpose, language, text, to, state, preparedAt, attempts, sentAt, externalId, refusal } = reply;
  const { preparedBy, approvedSeat, approvedAt } = authorship;
  return {
    grievanceId,
    replyId,
    purpose,
    language,
    text,
    channel: to.channel,
    answers: to.externalId,
    state,
    preparedAt,
    preparedBy,
    approvedSeat,
    approvedAt,
    attempts,
    sentAt,
    externalId,
    refusalCode: refusal?.code ?? null,
    refusalDetail: refusal?.detail ?? null,
  };
}

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(table);
  const changing = fieldsOf(table, ["grievanceId", "replyId"]);
  return {
    find: sqlite.prepare<[string, string], ReplyRow>(`SELECT ${selectionOf(fields)} FROM reply WHERE grievance_id = ? AND reply_id = ?`),
    write: sqlite.prepare<[ReplyRow]>(
      `${insertionOf(table, fields)} ON CONFLICT (grievance_id, reply_id) DO UPDATE SET ${assignmentsOf(changing, "excluded")}`,
    ),
    clear: sqlite.prepare("DELETE FROM reply WHERE grievance_id = ?"),
  };
});
