import type { GrievanceId } from "#domain/ids.ts";
import { LONGEST_LASTING_MS } from "#domain/understanding/sameIncident.ts";
import { incidentKeysOf, incidentKeysSoughtBy } from "#domain/understanding/incidentKeys.ts";
import type { IncidentSketch } from "#domain/understanding/incidentSketch.ts";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { incidentCase } from "../schema/incident.ts";
import { sketchOfRow } from "./incidentRow.ts";
import type { Comparable, Compared, Sketched, IncidentCaseRow } from "./incidentRow.ts";

/** A case that is in the table, as others are compared with it. */
export interface Neighbour {
  readonly number: number;
  readonly id: GrievanceId;
  readonly sketch: IncidentSketch;
}

/**
 * So many of either sort are looked at, the newest first. Keys are narrow and few cases ever have as many near them;
 * where one does, it may matter in which order cases came.
 */
const MOST_NEAR = 200;

/** Founders that a case might be of one incident with. */
export function foundersNear(writer: Writer, sketch: IncidentSketch): readonly Neighbour[] {
  const [from, to] = lastingOf(sketch);
  return neighbours(writer, statements(writer).founders.all(soughtBy(sketch), from, to));
}

/** Members under founders that come after a case, which it might have to gather under itself. */
export function membersNear(writer: Writer, sketch: IncidentSketch, id: GrievanceId): readonly Neighbour[] {
  const [from, to] = lastingOf(sketch);
  return neighbours(writer, statements(writer).members.all(soughtBy(sketch), from, to, id, id));
}

function lastingOf({ at }: IncidentSketch): readonly [from: number, to: number] {
  return [at - LONGEST_LASTING_MS, at + LONGEST_LASTING_MS];
}

/** A case may stand under several of the keys. */
function neighbours(writer: Writer, numbers: readonly number[]): readonly Neighbour[] {
  return [...new Set(numbers)].map((number) => neighbour(writer, number));
}

function neighbour(writer: Writer, number: number): Neighbour {
  const { remembered, compared } = statements(writer);
  const known = remembered.get(number);
  if (known !== undefined) return known;
  const row = compared.get(number);
  if (row === undefined) throw new Error(`No case of an incident has the number ${number}`);
  return remember(writer, { number, id: row.grievanceId, sketch: sketchOfRow(row) });
}

/** Reading a founder's words again costs more than comparing them. Those read first are forgotten first. */
const MOST_REMEMBERED = 6_000;

function remember(writer: Writer, each: Neighbour): Neighbour {
  const { remembered } = statements(writer);
  if (remembered.size >= MOST_REMEMBERED)
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  remembered.set(each.number, each);
  return each;
}

export function findCase(writer: Writer, id: GrievanceId): IncidentCaseRow | null {
  return statements(writer).find.get(id) ?? null;
}

export function incidentOf(writer: Writer, number: number): number {
  return statements(writer).incident.get(number) ?? 0;
}

/** Those of an incident that likeness keeps there. */
export function comparedMembers(writer: Writer, incidentId: number): readonly Neighbour[] {
  return statements(writer)
    .ofIncident.all(incidentId)
    .map((number) => neighbour(writer, number));
}

/** The cases that a person put with this one. */
export function putWith(writer: Writer, id: GrievanceId): readonly GrievanceId[] {
  const known = statements(writer);
  // Most records have none at all, and every case that comes in asks.
  known.hasChoices ??= known.anyChoice.get() === 1;
  return known.hasChoices ? known.putWith.all(id) : [];
}

export function isFounder(writer: Writer, { grievanceId, incidentId }: IncidentCaseRow): boolean {
  return statements(writer).founder.get(incidentId) === grievanceId;
}

export function newIncident(writer: Writer, founder: GrievanceId, at: number): number {
  return Number(statements(writer).insertIncident.run(founder, at, founder).lastInsertRowid);
}

export function giveTo(writer: Writer, incidentId: number, founder: GrievanceId): void {
  statements(writer).giveTo.run(founder, incidentId);
}

export type Standing = "founder" | "member" | "follower";

export function putCase(writer: Writer, { row, sketch }: Sketched, incidentId: number, standing: Standing): void {
  const known = statements(writer);
  const number = Number(known.insert.run(valuesOf(row, incidentId, standing === "follower" ? 1 : 0)).lastInsertRowid);
  if (row.withId !== null) known.hasChoices = true;
  if (standing === "follower" || row.alone === 1) return;
  remember(writer, { number, id: row.grievanceId, sketch });
  known.insertKeys.run(standing === "founder" ? 1 : 0, row.openedAt, number, keysOf(sketch));
}

export function moveCase(writer: Writer, number: number, incidentId: number): void {
  statements(writer).move.run(incidentId, number);
}

/** From now on it is found as a founder, or no longer is. */
export function setStanding(writer: Writer, { number, sketch }: Neighbour, standing: Exclude<Standing, "follower">): void {
  const founding = standing === "founder" ? 1 : 0;
  statements(writer).setKeys.run(founding, 1 - founding, sketch.at, number, keysOf(sketch));
}

export function removeCase(writer: Writer, row: IncidentCaseRow): void {
  const { removeKeys, remove, remembered } = statements(writer);
  if (row.follows === 0) removeKeys.run(isFounder(writer, row) ? 1 : 0, row.openedAt, row.number, keysOf(sketchOfRow(row)));
  remove.run(row.number);
  remembered.delete(row.number);
}

export function clearIncidents(writer: Writer): void {
  const { clear, remembered } = statements(writer);
  for (const table of clear) table.run();
  remembered.clear();
}

/** JSON arrays of numbers: one statement takes all keys of a case. */
function keysOf(sketch: IncidentSketch): string {
  const stretch = stretchOf(sketch.at);
  return numbered(incidentKeysOf(sketch), stretch, stretch);
}

/** A case that founds an incident seeks twice. */
const sought = new WeakMap<IncidentSketch, string>();

function soughtBy(sketch: IncidentSketch): string {
  const known = sought.get(sketch);
  if (known !== undefined) return known;
  const [from, to] = lastingOf(sketch);
  const list = numbered(incidentKeysSoughtBy(sketch), stretchOf(from), stretchOf(to));
  sought.set(sketch, list);
  return list;
}

/** Keys of one time stand together, so that what comes in touches few pages, however many cases there are. */
const stretchOf = (at: number) => Math.floor(at / LONGEST_LASTING_MS);

/** A key as 32 bits, after its stretch of time: two that share a number cost a comparison in vain, no more. */
function numbered(keys: readonly string[], from: number, to: number): string {
  let list = "";
  for (const key of new Set(keys.map((each) => numberOf(each)))) {
    for (let stretch = from; stretch <= to; stretch += 1) list += `,${stretch * 2 ** 32 + key}`;
  }
  return `[${list.slice(1)}]`;
}

function numberOf(key: string): number {
  let number = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) number = Math.imul(number ^ key.charCodeAt(at), 0x01_00_01_93);
  return number >>> 0;
}

const FIELDS = fieldsOf(incidentCase, ["number", "isOverdue"]);
/** In the order of {@link FIELDS}: bound by position, for names cost as much as the row. */
function valuesOf(row: Comparable, incidentId: number, follows: 0 | 1): readonly unknown[] {
  const placed: Readonly<Record<string, unknown>> = { incidentId, follows };
  const rest: Readonly<Record<string, unknown>> = row;
  const values = FIELDS.map(({ field }) => (field in placed ? placed[field] : rest[field]));
  values.push(row.grievanceId);
  return values;
}

const COLUMNS = selectionOf(fieldsOf(incidentCase));
const COMPARED = selectionOf(
  fieldsOf(incidentCase, "number incidentId isOpen urgency isOverdue alone withId follows department evidence readFrom".split(" ")),
);
export const FOUNDERS = `
  SELECT k.number FROM json_each(?) j CROSS JOIN incident_key k
  WHERE k.key = j.value AND k.founding = 1 AND k.opened_at BETWEEN ? AND ?
  ORDER BY k.opened_at DESC, k.number DESC LIMIT ${MOST_NEAR}`;
export const MEMBERS = `
  SELECT n.number FROM (
    SELECT k.number FROM json_each(?) j CROSS JOIN incident_key k
    WHERE k.key = j.value AND k.founding = 0 AND k.opened_at BETWEEN ? AND ?
    ORDER BY k.opened_at DESC, k.number DESC LIMIT ${MOST_NEAR}
  ) n CROSS JOIN incident_case c ON c.number = n.number CROSS JOIN incident t ON t.id = c.incident_id
  WHERE c.grievance_id > ? AND t.founder_id > ?`;

const statements = perWriter((writer) => {
  const { sqlite } = writer;
  const remembered = new Map<number, Neighbour>();
  const known = {
    remembered,
    /** Whether any case was put with another; null while it was not looked up. */
    hasChoices: null as boolean | null,
    anyChoice: sqlite.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM incident_case WHERE with_id IS NOT NULL)").pluck(),
    founders: sqlite.prepare<[string, number, number], number>(FOUNDERS).pluck(),
    members: sqlite.prepare<[string, number, number, string, string], number>(MEMBERS).pluck(),
    compared: sqlite.prepare<[number], Compared>(`SELECT ${COMPARED} FROM incident_case WHERE number = ?`),
    find: sqlite.prepare<[string], IncidentCaseRow>(`SELECT ${COLUMNS} FROM incident_case WHERE grievance_id = ?`),
    incident: sqlite.prepare<[number], number>("SELECT incident_id FROM incident_case WHERE number = ?").pluck(),
    ofIncident: sqlite.prepare<[number], number>("SELECT number FROM incident_case WHERE incident_id = ? AND follows = 0").pluck(),
    putWith: sqlite.prepare<[string], GrievanceId>("SELECT grievance_id FROM incident_case WHERE with_id = ?").pluck(),
    founder: sqlite.prepare<[number], GrievanceId>("SELECT founder_id FROM incident WHERE id = ?").pluck(),
    insertIncident: sqlite.prepare<[string, number, string]>(
      `INSERT INTO incident (founder_id, cases, open_cases, open_urgent, open_emergencies, overdue_cases, citizens, newest_at, newest_id)
       VALUES (?, 0, 0, 0, 0, 0, 0, ?, ?)`,
    ),
    giveTo: sqlite.prepare<[string, number]>("UPDATE incident SET founder_id = ? WHERE id = ?"),
    insert: sqlite.prepare<[readonly unknown[]]>(
      `INSERT INTO incident_case (${FIELDS.map(({ column }) => column).join(", ")}, is_overdue)
       VALUES (${FIELDS.map(() => "?").join(", ")}, coalesce((SELECT overdue FROM grievance WHERE id = ?), 0))`,
    ),
    insertKeys: sqlite.prepare("INSERT INTO incident_key (key, founding, opened_at, number) SELECT value, ?, ?, ? FROM json_each(?)"),
    setKeys: sqlite.prepare(
      "UPDATE incident_key SET founding = ? WHERE founding = ? AND opened_at = ? AND number = ? AND key IN (SELECT value FROM json_each(?))",
    ),
    move: sqlite.prepare<[number, number]>("UPDATE incident_case SET incident_id = ? WHERE number = ?"),
    remove: sqlite.prepare<[number]>("DELETE FROM incident_case WHERE number = ?"),
    removeKeys: sqlite.prepare(
      "DELETE FROM incident_key WHERE founding = ? AND opened_at = ? AND number = ? AND key IN (SELECT value FROM json_each(?))",
    ),
    clear: ["incident_key", "incident", "incident_case"].map((table) => sqlite.prepare(`DELETE FROM ${table}`)),
  };
  writer.onRollback(() => {
    remembered.clear();
    known.hasChoices = null;
  });
  return known;
});
