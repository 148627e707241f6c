import { isNewer } from "#domain/hub/item.ts";
import type { CarriedRow } from "#domain/hub/item.ts";
import { askNumber, askValues, askWhether } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { fieldsOf, insertionOf, selectionOf, valuesOf } from "../schema/columns.ts";
import { posting } from "../schema/registry.ts";
import { forgetAbsent, keepAbsent } from "./absentItems.ts";

/**
 * An office has one holder at a time, also where two seats that did not see each other gave it to two officers. Of all postings of an office that are known, the one that was
 * changed last stands, then each that leaves room for those before it; the others wait. So the same stand at every seat, whatever came first, and one that waits stands once there is
 * room: what was in its way has ended earlier, or was removed. Who belongs to it may come later than a posting, which waits for them too.
 */

type PostingRow = Readonly<typeof posting.$inferSelect>;

/** Takes in what another seat says of a posting, which is later than what is known of it: its row by the names of its columns; null where it was removed. */
export function takePosting(writer: Writer, { key, changedAt, row }: { key: string; changedAt: number; row: CarriedRow | null }): void {
  const before = officesOf(writer, { key });
  takeAway(writer, key);
  keepAbsent(writer, "posting", key, changedAt, row && JSON.stringify(row));
  for (const office of new Set([...before, ...officesOf(writer, { key })])) placePostings(writer, office);
}

/** Postings of an officer wait until the officer is known. */
export function placePostingsOf(writer: Writer, officer: string): void {
  for (const office of new Set(officesWaitingFor(writer, officer))) placePostings(writer, office);
}

/** After one of its postings was changed or removed. In a transaction. */
export function placePostings(writer: Writer, office: string): void {
  const { standing, waiting, insert } = statements(writer);
  const waits = waiting.all(office);
  if (waits.length === 0) return;
  const stands = standing.all(office);
  const all = [...stands, ...waits].toSorted((one, other) => (isNewer(versionOf(one), versionOf(other)) ? -1 : 1));
  const chosen: PostingRow[] = [];
  for (const each of all) if (isOfficer(writer, each.officerId) && !chosen.some((other) => overlap(each, other))) chosen.push(each);
  for (const each of stands) if (!chosen.includes(each)) letWait(writer, each);
  for (const each of waits) {
    if (!chosen.includes(each)) continue;
    forgetAbsent(writer, "posting", each.id);
    insert.run(each);
  }
}

/** When a posting of the office, standing or waiting, was changed last; 0 where there is none. */
export function lastChangeOf(writer: Writer, office: string): number {
  return latest(writer, { office });
}

function letWait(writer: Writer, row: PostingRow): void {
  takeAway(writer, row.id);
  const values = valuesOf(FIELDS, row);
  const carried = Object.fromEntries(FIELDS.map(({ column }, index) => [column, values[index]]));
  keepAbsent(writer, "posting", row.id, row.changedAt, JSON.stringify(carried));
}

function takeAway(writer: Writer, id: string): void {
  statements(writer).takeAway.run(id);
}

function versionOf(row: PostingRow) {
  return { changedAt: row.changedAt, text: JSON.stringify(valuesOf(FIELDS, row)) };
}

function overlap(one: PostingRow, other: PostingRow): boolean {
  return one.fromAt < (other.untilAt ?? Number.POSITIVE_INFINITY) && other.fromAt < (one.untilAt ?? Number.POSITIVE_INFINITY);
}

const FIELDS = fieldsOf(posting);
const WAITING = `FROM absent_item WHERE kind = 'posting' AND "row" IS NOT NULL`;

const latest = askNumber<[{ readonly office: string }]>(
  `SELECT max(changed_at) FROM (SELECT changed_at FROM posting WHERE office_id = @office
   UNION ALL SELECT changed_at ${WAITING} AND "row" ->> '$.office_id' = @office)`,
);
const isOfficer = askWhether<[id: string]>("SELECT 1 FROM officer WHERE id = ?");
const officesOf = askValues<[{ readonly key: string }], string>(
  `SELECT office_id FROM posting WHERE id = @key UNION ALL SELECT "row" ->> '$.office_id' ${WAITING} AND key = @key`,
);
const officesWaitingFor = askValues<[officer: string], string>(
  `SELECT "row" ->> '$.office_id' ${WAITING} AND "row" ->> '$.officer_id' = ?`,
);

const statements = perConnection(({ sqlite }) => ({
  standing: sqlite.prepare<[string], PostingRow>(`SELECT ${selectionOf(FIELDS)} FROM posting WHERE office_id = ?`),
  waiting: sqlite.prepare<[string], PostingRow>(
    `SELECT ${FIELDS.map(({ field, column }) => `"row" ->> '$.${column}' AS ${field}`).join(", ")} ${WAITING} AND "row" ->> '$.office_id' = ?`,
  ),
  takeAway: sqlite.prepare<[string]>("DELETE FROM posting WHERE id = ?"),
  insert: sqlite.prepare<[PostingRow]>(insertionOf(posting, FIELDS)),
}));
