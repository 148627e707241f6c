import type { GrievanceId, TroubleId } from "#domain/ids.ts";
import { LONGEST_LASTING_MS, sameTrouble, troubleKeysOf, troubleKeysSoughtBy } from "#domain/understanding/sameTrouble.ts";
import type { TroubleSketch } from "#domain/understanding/troubleSketch.ts";
import { troubleIdOf } from "#domain/understanding/troubleId.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { troubleCase } from "../schema/trouble.ts";
import { sketchOfRow } from "./troubleRow.ts";
import type { Comparable, Compared, TroubleCaseRow } from "./troubleRow.ts";

/*
 * Taken in the order in which they are recorded, each case belongs to a founder that it is the same trouble with,
 * and founds a trouble itself where there is none. Members are compared with the founder alone, so that no chain of
 * likenesses joins two troubles that are unlike. A founder keeps its place when an older case arrives: timelines are
 * read newest first, and a backlog would otherwise found every trouble anew with each page.
 */

/** Puts a case in the place that is its own now; `before` is its row so far. */
export function placeInTrouble(writer: Writer, before: TroubleCaseRow | null, now: Comparable): void {
  const asked = new Map<GrievanceId, Comparable>();
  if (before !== null) takeOut(writer, before, asked);
  asked.set(now.grievanceId, now);
  settleAll(writer, asked);
}

export function removeFromTrouble(writer: Writer, row: TroubleCaseRow): void {
  const asked = new Map<GrievanceId, Comparable>();
  takeOut(writer, row, asked);
  settleAll(writer, asked);
}

function settleAll(writer: Writer, asked: Map<GrievanceId, Comparable>): void {
  for (let next = earliestOf(asked); next !== null; next = earliestOf(asked)) {
    asked.delete(next.grievanceId);
    settle(writer, next, asked);
  }
}

function settle(writer: Writer, row: Comparable, asked: Map<GrievanceId, Comparable>): void {
  const sketch = sketchOfRow(row);
  const founder = row.alone === 1 ? null : founderFor(writer, row, sketch);
  const founderId = founder?.grievanceId ?? row.grievanceId;
  const known = statements(writer).find.get(row.grievanceId);
  if (known?.troubleId === troubleIdOf(founderId)) return;
  if (known !== undefined) takeOut(writer, known, asked);
  putIn(writer, row, sketch, founder);
}

/** The founder of the same trouble; of several the one that was opened first. */
function founderFor(writer: Writer, row: Comparable, sketch: TroubleSketch): Compared | null {
  let best: Compared | null = null;
  for (const key of troubleKeysSoughtBy(sketch)) {
    for (const founder of statements(writer).founders.iterate(key, row.openedAt - LONGEST_LASTING_MS, row.openedAt + LONGEST_LASTING_MS)) {
      if (best !== null && !isBefore(founder, best)) break;
      if (sameTrouble(sketchOfRow(founder), sketch) === null) continue;
      best = founder;
      break;
    }
  }
  return best;
}

function putIn(writer: Writer, row: Comparable, sketch: TroubleSketch, founder: Opened | null): void {
  const { found, insert, insertKey } = statements(writer);
  const { grievanceId, openedAt } = row;
  const troubleId = troubleIdOf(founder?.grievanceId ?? grievanceId);
  if (founder === null) found.run(troubleId, grievanceId, openedAt);
  insert.run({ ...row, troubleId });
  if (row.alone === 1) return;
  for (const key of new Set(troubleKeysOf(sketch))) insertKey.run(key, founder === null ? 1 : 0, openedAt, grievanceId);
}

/** Those that followed it have to be asked again. */
function takeOut(writer: Writer, row: TroubleCaseRow, asked: Map<GrievanceId, Comparable>): void {
  const { remove, removeKey, members } = statements(writer);
  const isFounder = row.troubleId === troubleIdOf(row.grievanceId);
  if (isFounder)
    for (const member of members.all(row.troubleId)) if (member.grievanceId !== row.grievanceId) asked.set(member.grievanceId, member);
  for (const key of new Set(troubleKeysOf(sketchOfRow(row)))) removeKey.run(key, isFounder ? 1 : 0, row.openedAt, row.grievanceId);
  remove.run(row.grievanceId);
}

function earliestOf(asked: ReadonlyMap<GrievanceId, Comparable>): Comparable | null {
  let earliest: Comparable | null = null;
  for (const each of asked.values()) if (earliest === null || isBefore(each, earliest)) earliest = each;
  return earliest;
}

type Opened = Pick<Comparable, "openedAt" | "grievanceId">;

function isBefore(one: Opened, other: Opened): boolean {
  return one.openedAt < other.openedAt || (one.openedAt === other.openedAt && one.grievanceId < other.grievanceId);
}

const FIELDS = fieldsOf(troubleCase);
const COLUMNS = selectionOf(FIELDS.map(({ field, column }) => ({ field, column: `c.${column}` })));
export const FIND_TROUBLE_CASE = `SELECT ${COLUMNS} FROM trouble_case c WHERE c.grievance_id = ?`;
/** What a founder is compared by, without what only its card needs. */
const COMPARED = selectionOf(
  fieldsOf(troubleCase, ["isOpen", "urgency", "evidence", "opening", "readFrom"]).map(({ field, column }) => ({
    field,
    column: `c.${column}`,
  })),
);
export const FOUNDERS = `
  SELECT ${COMPARED} FROM trouble_key k JOIN trouble_case c ON c.grievance_id = k.grievance_id
  WHERE k.key = ? AND k.founding = 1 AND k.opened_at BETWEEN ? AND ? ORDER BY k.opened_at, k.grievance_id`;
const statements = perConnection(({ sqlite }) => ({
  find: sqlite.prepare<[string], TroubleCaseRow>(FIND_TROUBLE_CASE),
  members: sqlite.prepare<[string], TroubleCaseRow>(`SELECT ${COLUMNS} FROM trouble_case c WHERE c.trouble_id = ?`),
  founders: sqlite.prepare<[string, number, number], Compared>(FOUNDERS),
  found: sqlite.prepare<[TroubleId, GrievanceId, number]>(
    `INSERT INTO trouble (id, founder_id, founded_at, cases, open_cases, citizens, newest_at, newest_id) VALUES (?, ?, ?, 0, 0, 0, -1, '')
     ON CONFLICT (id) DO UPDATE SET founded_at = excluded.founded_at`,
  ),
  insert: sqlite.prepare<[TroubleCaseRow]>(insertionOf(troubleCase, FIELDS)),
  remove: sqlite.prepare("DELETE FROM trouble_case WHERE grievance_id = ?"),
  insertKey: sqlite.prepare("INSERT INTO trouble_key (key, founding, opened_at, grievance_id) VALUES (?, ?, ?, ?)"),
  removeKey: sqlite.prepare("DELETE FROM trouble_key WHERE key = ? AND founding = ? AND opened_at = ? AND grievance_id = ?"),
}));
