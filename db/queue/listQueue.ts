import type { CaseFilter } from "#domain/desk/filter.ts";
import type { CaseOrder } from "#domain/desk/caseOrders.ts";
import type { GrantedQueue } from "#domain/desk/views.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "../connection.ts";
import { conditionsOf, whereOf } from "../filter/conditions.ts";
import { IS_SEEN_FIRST } from "../filter/goesRound.ts";
import { idOfRow } from "./seenCases.ts";

/** The row numbers of all cases that a queue holds, in its order. */
export function listQueue(reader: Reader, queue: GrantedQueue): Uint32Array {
  const { sql, values } = queueSql(reader, queue);
  return Uint32Array.from(rowsOf(reader, sql, values));
}

export function rowsOf(reader: Reader, sql: string, values: readonly (string | number)[]): readonly number[] {
  return reader.sqlite
    .prepare<(string | number)[], number>(sql)
    .pluck()
    .all(...values);
}

/** What SQLite is asked for it. */
export function queueSql(
  reader: Reader,
  { filter, order }: GrantedQueue,
): { readonly sql: string; readonly values: readonly (string | number)[] } {
  const { where, values } = whereOf(conditionsOf(reader, filter));
  const source = `grievance g${goesThroughQueueIndex({ filter, order }) ? " INDEXED BY grievance_queue" : ""}`;
  // A plus keeps SQLite from going by the order of all cases where the few that are asked for have an index of their own.
  const plus = isOfFew(filter) ? "+" : "";
  const select = `SELECT g.rowid FROM ${source} ${where} ORDER BY`;
  const followedBy = order === "due" && filter.ofPerson?.list === "follow-up" ? filter.ofPerson.person : null;
  if (followedBy !== null) return { sql: `${select} ${FOLLOW_UP_DAY}, ${ORDER_BY.due}`, values: [...values, followedBy] };
  return { sql: `${select} ${plus}${orderBy(filter, order)}`, values };
}

function isOfFew({
  disposedFrom,
  disposedBefore,
  speakers,
  reopened,
  toCheck,
  maybeEmergency,
  maybeComplaint,
  widerThan,
}: CaseFilter): boolean {
  if (widerThan !== undefined) return true;
  if (toCheck === true || maybeEmergency === true || maybeComplaint === true) return true;
  return disposedFrom !== undefined || disposedBefore !== undefined || speakers !== undefined || reopened === true;
}

/** What can be judged by the index of the queues alone. */
export const IN_QUEUE_INDEX: ReadonlySet<string> = new Set<keyof CaseFilter>([
  "departments",
  "districts",
  "urgencies",
  "kinds",
  "channels",
  "routine",
  "openedFrom",
  "openedBefore",
  "dueFrom",
  "dueBefore",
]);

/**
 * Whether the list is made fastest by going through that index from one end to the other: of a filter that no index begins with. SQLite would
 * rather go by the order and look up every case, which takes ten times as long.
 */
function goesThroughQueueIndex({ filter, order }: GrantedQueue): boolean {
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (!asked.every((name) => IN_QUEUE_INDEX.has(name)) || asked.every((name) => name.startsWith("opened"))) return false;
  const { departments, districts } = filter;
  return order === "newest" || order === "oldest" ? !departments && !districts : !(departments && districts);
}

/** In a person's list of follow-ups, due is what is to be followed up first. */
const FOLLOW_UP_DAY = "(SELECT due_at FROM follow_up WHERE person = ? AND grievance_id = g.id)";

/** What is overdue has a due time, so that its index gives the order. */
function orderBy({ overdue }: CaseFilter, order: CaseOrder): string {
  return order === "due" && overdue === true ? "g.due_at, g.opened_at, g.id" : ORDER_BY[order];
}

/** How far the posts of a case have gone. */
const WIDTH = `coalesce((SELECT max(m.width) FROM case_post w JOIN post q ON q.channel = w.channel AND q.external_id = w.external_id
  JOIN post_measure m ON m.post_id = q.id WHERE w.grievance_id = g.id), 0)`;

/** The id decides among equals, so that a queue read twice has one order. */
export const ORDER_BY: Readonly<Record<CaseOrder, string>> = {
  newest: "g.opened_at DESC, g.id DESC",
  oldest: "g.opened_at, g.id",
  urgent: `CASE g.urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END, ${IS_SEEN_FIRST} DESC, g.due_at IS NULL, g.due_at, g.opened_at, g.id`,
  due: "g.due_at IS NULL, g.due_at, g.opened_at, g.id",
  widest: `${WIDTH} DESC, g.opened_at DESC, g.id DESC`,
};

/** The cases of these rows; those that are gone are left out. */
export function idsOfRows(reader: Reader, rows: readonly number[]): readonly GrievanceId[] {
  return rows.flatMap((row) => idOfRow(reader, row) ?? []);
}
