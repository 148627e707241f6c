import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { officerMail } from "../schema/officerMail.ts";
import type { OfficerMailRow } from "./officerMail.ts";
import { askNumber, askRows, askValue } from "../ask.ts";

const columns = selectionOf(fieldsOf(officerMail));
const waiting = "state IN ('prepared', 'sending')";

/** What may go out at `at` (milliseconds UTC), what was due first before the others; at most `limit`. */
export const officerMailsToSend = askRows<[at: number, limit: number], OfficerMailRow>(
  `SELECT ${columns} FROM officer_mail WHERE ${waiting} AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
);

/**
 * Mails that were tried after one time and until another, milliseconds UTC: several mails in one count once. What was tried later was tried
 * before somebody set the clock back.
 */
export const mailsTried = askNumber<[after: number, until: number]>(
  "SELECT count(DISTINCT message_id) FROM officer_mail WHERE attempted_at > ? AND attempted_at <= ?",
);

/** The same to one address. */
export function mailsTriedTo(reader: Reader, address: string, after: number, until: number): number {
  return statements(reader).triedTo.get(after, until, address) ?? 0;
}

/** When the last mail to an address was tried until then, milliseconds UTC; null where none was. */
export const lastMailAt = askValue<[address: string, until: number], number>(
  "SELECT max(attempted_at) FROM officer_mail WHERE to_address = ? AND attempted_at <= ?",
);

/** Moves back by so much, milliseconds, when what waits beyond `now` may go out. */
export function moveWaiting(writer: Writer, byMs: number, now: number): void {
  statements(writer).move.run(Math.round(byMs), Math.round(now));
}

/** What waits and was prepared or tried later than `now`, or waits until after `longest`, may go out at `now`; milliseconds UTC. */
export function makeDueAhead(writer: Writer, now: number, longest: number): void {
  statements(writer).makeDue.run({ now: Math.round(now), longest });
}

const statements = perConnection(({ sqlite }) => {
  return {
    triedTo: sqlite
      .prepare<[number, number, string], number>(
        "SELECT count(DISTINCT message_id) FROM officer_mail WHERE attempted_at > ? AND attempted_at <= ? AND to_address = ?",
      )
      .pluck(),
    move: sqlite.prepare<[number, number]>(`UPDATE officer_mail SET due_at = due_at - ? WHERE ${waiting} AND due_at > ?`),
    makeDue: sqlite.prepare<[{ now: number; longest: number }]>(
      `UPDATE officer_mail SET due_at = @now WHERE ${waiting} AND due_at > @now AND (due_at > @longest OR prepared_at > @now OR attempted_at > @now)`,
    ),
  };
});
