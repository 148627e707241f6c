import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { officeAnswer } from "../schema/officerMail.ts";
import type { AnswerState } from "../schema/officerMail.ts";
import { askNumber, askWhether } from "../ask.ts";

export type OfficeAnswerRow = typeof officeAnswer.$inferSelect;
export type ListedAnswer = OfficeAnswerRow & { readonly ticket: TicketNumber };
export type { AnswerState };

/** An answer by the post that it is, in one case. */
export interface AnswerKey {
  readonly grievanceId: GrievanceId;
  readonly channel: Channel;
  readonly externalId: string;
}

export function addAnswer(writer: Writer, row: OfficeAnswerRow): void {
  statements(writer).add.run({ ...row, isProven: Number(row.isProven) });
}

export function settleAnswer(writer: Writer, { grievanceId, channel, externalId }: AnswerKey, state: AnswerState): void {
  statements(writer).settle.run(state, grievanceId, channel, externalId);
}

export function answerOf(reader: Reader, { grievanceId, channel, externalId }: AnswerKey): OfficeAnswerRow | null {
  const row = statements(reader).find.get(grievanceId, channel, externalId);
  return row ? proven(row) : null;
}

/** Oldest first. */
export function answersOfCase(reader: Reader, id: GrievanceId): readonly OfficeAnswerRow[] {
  return statements(reader)
    .ofCase.all(id)
    .map((row) => proven(row));
}

/** Those that wait for a person, oldest first, at most `limit`. */
export function answersThatWait(reader: Reader, limit: number): readonly ListedAnswer[] {
  return statements(reader)
    .waiting.all(limit)
    .map((row) => proven(row));
}

/** Whether an answer to a mail acted, or was taken by a person. */
export const isOfficerMailAnswered = askWhether<[officerMailId: string]>(
  "SELECT 1 FROM office_answer WHERE officer_mail_id = ? AND state IN ('acted', 'taken') LIMIT 1",
);

export const countAnswersThatWait = askNumber<[]>("SELECT count(*) FROM office_answer WHERE state = 'waits'");

/** As SQLite holds it: a truth as 1 or 0. */
type Stored<Row extends OfficeAnswerRow> = Omit<Row, "isProven"> & { readonly isProven: number };

function proven<Row extends OfficeAnswerRow>(row: Stored<Row>): Omit<Row, "isProven"> & { readonly isProven: boolean } {
  return { ...row, isProven: row.isProven === 1 };
}

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(officeAnswer);
  const columns = selectionOf(fields);
  const listed = selectionOf(fields.map(({ field, column }) => ({ field, column: `a.${column}` })));
  return {
    add: sqlite.prepare(`${insertionOf(officeAnswer, fields)} ON CONFLICT DO NOTHING`),
    settle: sqlite.prepare("UPDATE office_answer SET state = ? WHERE grievance_id = ? AND channel = ? AND external_id = ?"),
    find: sqlite.prepare<[string, string, string], Stored<OfficeAnswerRow>>(
      `SELECT ${columns} FROM office_answer WHERE grievance_id = ? AND channel = ? AND external_id = ?`,
    ),
    ofCase: sqlite.prepare<[string], Stored<OfficeAnswerRow>>(
      `SELECT ${columns} FROM office_answer WHERE grievance_id = ? ORDER BY received_at, external_id`,
    ),
    waiting: sqlite.prepare<[number], Stored<ListedAnswer>>(
      `SELECT ${listed}, g.ticket FROM office_answer a JOIN grievance g ON g.id = a.grievance_id
       WHERE a.state = 'waits' ORDER BY a.received_at LIMIT ?`,
    ),
  };
});
