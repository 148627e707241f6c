import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { notice } from "../schema/notice.ts";
import type { NoticeRow } from "./notices.ts";

/** What may go out at `at` (milliseconds UTC), what was due first before the others; at most `limit`. */
export function noticesToSend(reader: Reader, at: number, limit: number): readonly NoticeRow[] {
  return statements(reader).due.all(at, limit);
}

/** Mails that were tried since, milliseconds UTC: several notices in one count once. */
export function mailsSince(reader: Reader, at: number): number {
  return statements(reader).tried.get(at) ?? 0;
}

/** The same to one address. */
export function mailsToSince(reader: Reader, address: string, at: number): number {
  return statements(reader).triedTo.get(at, address) ?? 0;
}

/** When the last mail to an address was tried, milliseconds UTC; null where none was. */
export function lastMailAt(reader: Reader, address: string): number | null {
  return statements(reader).lastMail.get(address) ?? null;
}

/** When the next one may go out; null while none waits. */
export function nextDueAt(reader: Reader): number | null {
  return statements(reader).next.get() ?? null;
}

const statements = perConnection(({ sqlite }) => {
  const columns = selectionOf(fieldsOf(notice));
  const waiting = "state IN ('prepared', 'sending')";
  return {
    due: sqlite.prepare<[number, number], NoticeRow>(
      `SELECT ${columns} FROM notice WHERE ${waiting} AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
    ),
    tried: sqlite.prepare<[number], number>("SELECT count(DISTINCT message_id) FROM notice WHERE attempted_at > ?").pluck(),
    triedTo: sqlite
      .prepare<[number, string], number>("SELECT count(DISTINCT message_id) FROM notice WHERE attempted_at > ? AND to_address = ?")
      .pluck(),
    lastMail: sqlite.prepare<[string], number | null>("SELECT max(attempted_at) FROM notice WHERE to_address = ?").pluck(),
    next: sqlite.prepare<[], number | null>(`SELECT min(due_at) FROM notice WHERE ${waiting}`).pluck(),
  };
});
