import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { NOTICE_STATES } from "#domain/officerMail/officerMail.ts";
import type { OfficerMailState } from "#domain/officerMail/officerMail.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { officerMail } from "../schema/officerMail.ts";

/** A mail as its table holds it. */
export type OfficerMailRow = typeof officerMail.$inferSelect;
export type ListedOfficerMail = OfficerMailRow & { readonly ticket: TicketNumber };

/** Adds a mail; false where it is there already, whatever became of it. */
export function addOfficerMail(writer: Writer, row: OfficerMailRow): boolean {
  return statements(writer).add.run(row).changes > 0;
}

export function changeOfficerMail(writer: Writer, row: OfficerMailRow): void {
  statements(writer).change.run(row);
}

export function officerMailOf(reader: Reader, id: string): OfficerMailRow | null {
  return statements(reader).find.get(id) ?? null;
}

/** As they were prepared. */
export function officerMailsOfCase(reader: Reader, id: GrievanceId): readonly OfficerMailRow[] {
  return statements(reader).ofCase.all(id);
}

/** All that went in one mail. */
export function officerMailsOfMessage(reader: Reader, messageId: string): readonly OfficerMailRow[] {
  return statements(reader).ofMessage.all(messageId);
}

/** Newest first, at most `limit`, of one state or of all. */
export function officerMailsIn(reader: Reader, state: OfficerMailState | null, limit: number): readonly ListedOfficerMail[] {
  return state === null ? statements(reader).all.all(limit) : statements(reader).inState.all(state, limit);
}

/** Withheld for want of an address that works, oldest first. */
export function officerMailsInGaps(reader: Reader): readonly OfficerMailRow[] {
  return statements(reader).inGaps.all();
}

export function countOfficerMails(reader: Reader): Readonly<Record<OfficerMailState, number>> {
  const counts = new Map(
    statements(reader)
      .counts.all()
      .map(({ state, count }) => [state, count]),
  );
  return Object.fromEntries(NOTICE_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<OfficerMailState, number>;
}

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(officerMail);
  const columns = selectionOf(fields);
  const listed = selectionOf(fields.map(({ field, column }) => ({ field, column: `n.${column}` })));
  const from = `SELECT ${listed}, g.ticket FROM officer_mail n JOIN grievance g ON g.id = n.grievance_id`;
  return {
    add: sqlite.prepare<[OfficerMailRow]>(`${insertionOf(officerMail, fields)} ON CONFLICT DO NOTHING`),
    change: sqlite.prepare<[OfficerMailRow]>(
      `UPDATE officer_mail SET ${assignmentsOf(fieldsOf(officerMail, ["id"]), "parameters")} WHERE id = @id`,
    ),
    find: sqlite.prepare<[string], OfficerMailRow>(`SELECT ${columns} FROM officer_mail WHERE id = ?`),
    ofCase: sqlite.prepare<[string], OfficerMailRow>(`SELECT ${columns} FROM officer_mail WHERE grievance_id = ? ORDER BY prepared_at, id`),
    ofMessage: sqlite.prepare<[string], OfficerMailRow>(
      `SELECT ${columns} FROM officer_mail WHERE message_id = ? ORDER BY prepared_at, id`,
    ),
    all: sqlite.prepare<[number], ListedOfficerMail>(`${from} ORDER BY n.prepared_at DESC, n.id LIMIT ?`),
    inState: sqlite.prepare<[string, number], ListedOfficerMail>(`${from} WHERE n.state = ? ORDER BY n.prepared_at DESC, n.id LIMIT ?`),
    inGaps: sqlite.prepare<[], OfficerMailRow>(
      `SELECT ${columns} FROM officer_mail WHERE state = 'withheld' AND reason IN ('no-officer', 'no-address', 'address-fails') ORDER BY prepared_at, id`,
    ),
    counts: sqlite.prepare<[], { readonly state: OfficerMailState; readonly count: number }>(
      "SELECT state, count(*) AS count FROM officer_mail GROUP BY state",
    ),
  };
});
