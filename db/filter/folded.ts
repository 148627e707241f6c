import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Condition } from "./conditions.ts";

/*
 * A flood in a list of new cases: of those that one author wrote of one incident, and of those that hold the same words, the oldest stands for all, and the
 * others are folded away under it. What stands for a case is in the same list, whatever that is narrowed to: it agrees with it in all that the list may be
 * narrowed by, and where the list asks for anything else nothing is folded. An emergency, a doubt whether it is one, a sensitive case and the word of a
 * representative are never folded; nor is anything that somebody has begun to act on.
 */

/** What a list may ask for that two cases of one fold agree in. */
const AGREED: ReadonlySet<string> = new Set<keyof CaseFilter>([
  "folded",
  "states",
  "departments",
  "districts",
  "urgencies",
  "kinds",
  "channels",
  "routine",
  "ofPerson",
]);

/** The condition of a list that is folded, or, with `folded` false, of what is folded away in it. */
export function foldedCondition({ folded, ...filter }: CaseFilter): readonly Condition[] {
  if (folded === undefined) return [];
  if (!isFoldable(filter)) return folded ? [] : [{ sql: "FALSE", values: [] }];
  const person = filter.ofPerson?.person;
  const sql = isFoldedSql(person === undefined ? "" : ` AND o.id NOT IN (${ASLEEP})`);
  return [{ sql: folded ? `NOT ${sql}` : sql, values: person === undefined ? [] : [person] }];
}

/** The filter without a fold that is not in force, since the list asks for something that the cases of a fold may differ in. */
export function withFoldInForce<Filter extends CaseFilter>(filter: Filter): Filter {
  const { folded, ...others } = filter;
  return folded === true && !isFoldable(others) ? (others as Filter) : filter;
}

function isFoldable(filter: CaseFilter): boolean {
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return asked.every((name) => AGREED.has(name)) && (filter.ofPerson === undefined || filter.ofPerson.list === "awake");
}

const ASLEEP = "SELECT grievance_id FROM snooze WHERE person = ? AND woken_at IS NULL";

/** Whether a case of `alias` may be folded, or stand for others, at all. */
const mayFold = (alias: string) =>
  `${alias}.state = 'new' AND ${alias}.urgency <> 'emergency' AND ${alias}.maybe_emergency = 0 AND ${alias}.sensitive IS NULL AND ${alias}.speaker = 'citizen' AND ${alias}.assignee IS NULL`;

/** Whether the case `o` agrees with `g` in all that a list of new cases is narrowed by. */
const AGREE = `o.urgency = g.urgency AND o.kind = g.kind AND o.routine = g.routine AND o.channel = g.channel
    AND o.department IS g.department AND o.district IS g.district`;

/** Of two cases of one incident: the same author, or the very words where they are too many to be written twice by chance. */
const SAME_HAND = "(k.author = c.author OR k.wording = c.wording AND c.length >= 12)";

/**
 * Whether an older one stands for `g`. Looked for from `g` backwards, where it mostly is the next: of a flood of thousands the oldest may long be marked, and
 * each of the others would otherwise go through all of these.
 */
const isFoldedSql = (further: string) => `(${mayFold("g")} AND (
  SELECT 1 FROM incident_case c CROSS JOIN incident_case k ON k.incident_id = c.incident_id AND k.opened_at <= c.opened_at
    CROSS JOIN grievance o ON o.id = k.grievance_id
  WHERE c.grievance_id = g.id AND (k.opened_at < c.opened_at OR k.grievance_id < c.grievance_id)
    AND ${SAME_HAND} AND ${mayFold("o")} AND ${AGREE}${further}
  ORDER BY k.opened_at DESC, k.grievance_id DESC LIMIT 1) IS NOT NULL)`;

/** How many cases stand folded under the case `g`, counted up to a hundred. */
export const FOLDED_UNDER = `(SELECT count(*) FROM (
  SELECT 1 FROM incident_case c JOIN incident_case k ON k.incident_id = c.incident_id JOIN grievance o ON o.id = k.grievance_id
  WHERE ${mayFold("g")} AND c.grievance_id = g.id AND (k.opened_at > c.opened_at OR k.opened_at = c.opened_at AND k.grievance_id > c.grievance_id)
    AND ${SAME_HAND} AND ${mayFold("o")} AND ${AGREE} LIMIT 100))`;
