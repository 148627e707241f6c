import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { NOTICE_STATES } from "#domain/notice/notice.ts";
import type { NoticeState } from "#domain/notice/notice.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { notice } from "../schema/notice.ts";

/** A notice as its table holds it. */
export type NoticeRow = typeof notice.$inferSelect;
export type ListedNotice = NoticeRow & { readonly ticket: TicketNumber };

/** Adds a notice; false where it is there already, whatever became of it. */
export function addNotice(writer: Writer, row: NoticeRow): boolean {
  return statements(writer).add.run(row).changes > 0;
}

export function changeNotice(writer: Writer, row: NoticeRow): void {
  statements(writer).change.run(row);
}

export function noticeOf(reader: Reader, id: string): NoticeRow | null {
  return statements(reader).find.get(id) ?? null;
}

/** As they were prepared. */
export function noticesOfCase(reader: Reader, id: GrievanceId): readonly NoticeRow[] {
  return statements(reader).ofCase.all(id);
}

/** All that went in one mail. */
export function noticesOfMessage(reader: Reader, messageId: string): readonly NoticeRow[] {
  return statements(reader).ofMessage.all(messageId);
}

/** Newest first, at most `limit`, of one state or of all. */
export function noticesIn(reader: Reader, state: NoticeState | null, limit: number): readonly ListedNotice[] {
  return state === null ? statements(reader).all.all(limit) : statements(reader).inState.all(state, limit);
}

/** Withheld for want of an address that works, oldest first. */
export function noticesInGaps(reader: Reader): readonly NoticeRow[] {
  return statements(reader).inGaps.all();
}

export function countNotices(reader: Reader): Readonly<Record<NoticeState, number>> {
  const counts = new Map(
    statements(reader)
      .counts.all()
      .map(({ state, count }) => [state, count]),
  );
  return Object.fromEntries(NOTICE_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<NoticeState, number>;
}

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(notice);
  const columns = selectionOf(fields);
  const listed = selectionOf(fields.map(({ field, column }) => ({ field, column: `n.${column}` })));
  const from = `SELECT ${listed}, g.ticket FROM notice n JOIN grievance g ON g.id = n.grievance_id`;
  return {
    add: sqlite.prepare<[NoticeRow]>(`${insertionOf(notice, fields)} ON CONFLICT DO NOTHING`),
    change: sqlite.prepare<[NoticeRow]>(`UPDATE notice SET ${assignmentsOf(fieldsOf(notice, ["id"]), "parameters")} WHERE id = @id`),
    find: sqlite.prepare<[string], NoticeRow>(`SELECT ${columns} FROM notice WHERE id = ?`),
    ofCase: sqlite.prepare<[string], NoticeRow>(`SELECT ${columns} FROM notice WHERE grievance_id = ? ORDER BY prepared_at, id`),
    ofMessage: sqlite.prepare<[string], NoticeRow>(`SELECT ${columns} FROM notice WHERE message_id = ? ORDER BY prepared_at, id`),
    all: sqlite.prepare<[number], ListedNotice>(`${from} ORDER BY n.prepared_at DESC, n.id LIMIT ?`),
    inState: sqlite.prepare<[string, number], ListedNotice>(`${from} WHERE n.state = ? ORDER BY n.prepared_at DESC, n.id LIMIT ?`),
    inGaps: sqlite.prepare<[], NoticeRow>(
      `SELECT ${columns} FROM notice WHERE state = 'withheld' AND reason IN ('no-officer', 'no-address', 'address-fails') ORDER BY prepared_at, id`,
    ),
    counts: sqlite.prepare<[], { readonly state: NoticeState; readonly count: number }>(
      "SELECT state, count(*) AS count FROM notice GROUP BY state",
    ),
  };
});
