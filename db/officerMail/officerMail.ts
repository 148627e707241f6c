import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { NOTICE_STATES } from "#domain/officerMail/officerMail.ts";
import type { OfficerMailState } from "#domain/officerMail/officerMail.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { officerMail } from "../schema/officerMail.ts";
import { askRow, askRows, changeAny, changeRows } from "../ask.ts";

const fields = fieldsOf(officerMail);
const columns = selectionOf(fields);

/** A mail as its table holds it. */
export interface OfficerMailRow extends Readonly<typeof officerMail.$inferSelect> {}
export type ListedOfficerMail = OfficerMailRow & { readonly ticket: TicketNumber };

/** Adds a mail; false where it is there already, whatever became of it. */
export const addOfficerMail = changeAny<[row: OfficerMailRow]>(`${insertionOf(officerMail, fields)} ON CONFLICT DO NOTHING`);

export const changeOfficerMail = changeRows<[row: OfficerMailRow]>(
  `UPDATE officer_mail SET ${assignmentsOf(fieldsOf(officerMail, ["id"]), "parameters")} WHERE id = @id`,
);

export const officerMailOf = askRow<[id: string], OfficerMailRow>(`SELECT ${columns} FROM officer_mail WHERE id = ?`);

/** As they were prepared. */
export const officerMailsOfCase = askRows<[id: GrievanceId], OfficerMailRow>(
  `SELECT ${columns} FROM officer_mail WHERE grievance_id = ? ORDER BY prepared_at, id`,
);

/** Whether a mail that brings a letter of one of these events is out or may be. One that failed for good brought nothing. */
export function isLetterOnItsWay(reader: Reader, id: GrievanceId, events: readonly string[]): boolean {
  return officerMailsOfCase(reader, id).some(
    ({ kind, state, eventId }) => kind === "letter" && (state === "sending" || state === "sent") && events.includes(eventId),
  );
}

/** All that went in one mail. */
export const officerMailsOfMessage = askRows<[messageId: string], OfficerMailRow>(
  `SELECT ${columns} FROM officer_mail WHERE message_id = ? ORDER BY prepared_at, id`,
);

/** Newest first, at most `limit`, of one state or of all. */
export function officerMailsIn(reader: Reader, state: OfficerMailState | null, limit: number): readonly ListedOfficerMail[] {
  return state === null ? statements(reader).all.all(limit) : statements(reader).inState.all(state, limit);
}

/** Withheld for want of an address that works, oldest first. */
export const officerMailsInGaps = askRows<[], OfficerMailRow>(
  `SELECT ${columns} FROM officer_mail WHERE state = 'withheld' AND reason IN ('no-officer', 'no-address', 'address-fails') ORDER BY prepared_at, id`,
);

/** Prepared before the record was restored, and not found among what was sent, oldest first. */
export const mailsHeldByRestore = askRows<[], OfficerMailRow>(
  `SELECT ${columns} FROM officer_mail WHERE state = 'withheld' AND reason = 'restored' ORDER BY prepared_at, id`,
);

export function countOfficerMails(reader: Reader): Readonly<Record<OfficerMailState, number>> {
  const counts = new Map(
    statements(reader)
      .counts.all()
      .map(({ state, count }) => [state, count]),
  );
  return Object.fromEntries(NOTICE_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<OfficerMailState, number>;
}

const statements = perConnection(({ sqlite }) => {
  const listed = selectionOf(fields.map(({ field, column }) => ({ field, column: `n.${column}` })));
  const from = `SELECT ${listed}, g.ticket FROM officer_mail n JOIN grievance g ON g.id = n.grievance_id`;
  return {
    all: sqlite.prepare<[number], ListedOfficerMail>(`${from} ORDER BY n.prepared_at DESC, n.id LIMIT ?`),
    inState: sqlite.prepare<[string, number], ListedOfficerMail>(`${from} WHERE n.state = ? ORDER BY n.prepared_at DESC, n.id LIMIT ?`),
    counts: sqlite.prepare<[], { readonly state: OfficerMailState; readonly count: number }>(
      "SELECT state, count(*) AS count FROM officer_mail GROUP BY state",
    ),
  };
});
