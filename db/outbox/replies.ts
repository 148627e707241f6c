import type { ReplyState } from "#domain/grievance/reply.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import type { ReplyRow } from "../projections/replies.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { reply } from "../schema/reply.ts";
import { ownSeat } from "../seat.ts";

/** A reply with what a list shows of its case. */
export type ListedReply = ReplyRow & { readonly ticket: TicketNumber };

/** Where a list goes on: the last reply of the page before. */
export interface AfterReply {
  readonly preparedAt: number;
  readonly grievanceId: string;
  readonly replyId: string;
}

/** Replies in one state, oldest first, at most `limit`. `attempting` are those whose outcome is not known. */
export function repliesIn(
  reader: Reader,
  state: Extract<ReplyState, "prepared" | "approved" | "attempting" | "refused">,
  limit: number,
  after: AfterReply = FIRST,
): readonly ListedReply[] {
  return statements(reader).inState.all({ ...after, state, limit });
}

export function countRepliesIn(reader: Reader, state: "prepared" | "approved" | "attempting" | "refused"): number {
  return statements(reader).countInState.get(state) ?? 0;
}

/** All replies of a case, as they were prepared. */
export function repliesOfCase(reader: Reader, id: GrievanceId): readonly ReplyRow[] {
  return statements(reader).ofCase.all(id);
}

export function replyOf(reader: Reader, id: GrievanceId, replyId: string): ReplyRow | null {
  return statements(reader).find.get(id, replyId) ?? null;
}

/** Approved on this seat for X and not tried yet, the one that was approved first. */
export function nextReplyToSend(reader: Reader): ReplyRow | null {
  return statements(reader).next.get(ownSeat(reader)) ?? null;
}

/** Tried by this seat, with an outcome that is not recorded. */
export function repliesWithoutOutcome(reader: Reader): readonly ReplyRow[] {
  return statements(reader).withoutOutcome.all(ownSeat(reader));
}

/** X's ids rise with time: the highest that any of our replies has; null where none was sent. */
export function newestSentId(reader: Reader): string | null {
  return statements(reader).newestSent.get() ?? null;
}

/** True where X's post is that of a reply already: another one cannot claim it. */
export function isSentAs(reader: Reader, externalId: string): boolean {
  return statements(reader).sentAs.get(externalId.length, externalId) !== undefined;
}

/** How many acknowledgements were prepared since, milliseconds UTC, by hand or by the program. */
export function acknowledgementsSince(reader: Reader, at: number): number {
  return statements(reader).acknowledgements.get(at) ?? 0;
}

const FIRST: AfterReply = { preparedAt: Number.MIN_SAFE_INTEGER, grievanceId: "", replyId: "" };

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(reply);
  const columns = selectionOf(fields);
  const listed = selectionOf(fields.map(({ field, column }) => ({ field, column: `r.${column}` })));
  // The index of those that wait serves where its condition stands in the question.
  const waiting = "state IN ('prepared', 'approved', 'attempting', 'refused')";
  return {
    inState: sqlite.prepare<[AfterReply & { readonly state: string; readonly limit: number }], ListedReply>(
      `SELECT ${listed}, g.ticket FROM reply r JOIN grievance g ON g.id = r.grievance_id
       WHERE r.${waiting} AND r.state = @state AND (r.prepared_at, r.grievance_id, r.reply_id) > (@preparedAt, @grievanceId, @replyId)
       ORDER BY r.prepared_at, r.grievance_id, r.reply_id LIMIT @limit`,
    ),
    countInState: sqlite.prepare<[string], number>(`SELECT count(*) FROM reply WHERE ${waiting} AND state = ?`).pluck(),
    ofCase: sqlite.prepare<[string], ReplyRow>(`SELECT ${columns} FROM reply WHERE grievance_id = ? ORDER BY prepared_at, reply_id`),
    find: sqlite.prepare<[string, string], ReplyRow>(`SELECT ${columns} FROM reply WHERE grievance_id = ? AND reply_id = ?`),
    next: sqlite.prepare<[string], ReplyRow>(
      `SELECT ${columns} FROM reply WHERE ${waiting} AND state = 'approved' AND approved_seat = ? AND channel = 'x'
       ORDER BY approved_at, grievance_id, reply_id LIMIT 1`,
    ),
    withoutOutcome: sqlite.prepare<[string], ReplyRow>(
      `SELECT ${columns} FROM reply WHERE ${waiting} AND state = 'attempting' AND approved_seat = ? AND channel = 'x'
       ORDER BY approved_at, grievance_id, reply_id`,
    ),
    newestSent: sqlite
      .prepare<[], string>(
        "SELECT external_id FROM reply WHERE state = 'sent' AND channel = 'x' ORDER BY length(external_id) DESC, external_id DESC LIMIT 1",
      )
      .pluck(),
    sentAs: sqlite.prepare("SELECT 1 FROM reply WHERE state = 'sent' AND length(external_id) = ? AND external_id = ? AND channel = 'x'"),
    acknowledgements: sqlite
      .prepare<[number], number>("SELECT count(*) FROM reply WHERE purpose = 'acknowledgement' AND prepared_at >= ?")
      .pluck(),
  };
});
