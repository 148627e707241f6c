import { assertNever } from "#domain/assertNever.ts";
import type { CaseFilter, GrantedFilter, MediaShown } from "#domain/desk/filter.ts";
import type { Reader } from "../connection.ts";
import { placesOfTehsil } from "../places/placesOfTehsil.ts";
import { TELLS_PLACE } from "../places/tellsPlace.ts";
import { IS_GONE } from "./gone.ts";
import { foldedCondition } from "./folded.ts";
import { statutoryCondition } from "./statutory.ts";
import { happenedSql } from "./happened.ts";
import { holderSql, stoodSql, stoodThen } from "./stood.ts";
import type { Searcher } from "../search/match.ts";
import { textCondition } from "./textCondition.ts";

/** A part of a WHERE clause on `grievance g`, and the values of its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The conditions of a filter, all of which have to hold. Column names are ours; whatever a person chose is a parameter. */
export function conditionsOf(reader: Reader, filter: GrantedFilter): readonly Condition[] {
  const { states, departments, districts, urgencies, kinds, channels, speakers, assignee } = filter;
  return [
    // By the days of disposal, where they are given, for most cases of all have been disposed of.
    ...oneOf(filter.disposedFrom === undefined ? "g.state" : "+g.state", states),
    ...oneOf("g.department", departments),
    ...oneOf("g.district", districts),
    ...oneOf("g.urgency", urgencies),
    ...oneOf("g.kind", kinds),
    ...oneOf("g.channel", channels),
    ...(speakers?.join() === "representative" ? [plain(IS_OF_A_REPRESENTATIVE)] : oneOf("g.speaker", speakers)),
    ...oneOf("g.representative", filter.representatives),
    ...oneOf("g.marked_office", filter.offices),
    ...(filter.asked === undefined ? [] : [plain(`g.marked_office IS ${filter.asked ? "NOT " : ""}NULL`)]),
    ...(filter.askedTooLate === undefined
      ? []
      : [plain(`${filter.askedTooLate ? "" : "NOT "}coalesce(g.first_marked_at > g.due_at, FALSE)`)]),
    ...(filter.routine === undefined ? [] : [plain(`g.routine = ${Number(filter.routine)}`)]),
    ...(filter.overdue === undefined ? [] : [plain(filter.overdue ? "g.overdue = 1 AND g.due_at IS NOT NULL" : "g.overdue = 0")]),
    ...(filter.reopened === undefined ? [] : [plain(filter.reopened ? "g.reopened_count > 0" : "g.reopened_count = 0")]),
    ...(filter.disputed === undefined ? [] : [plain(`g.dispute IS ${filter.disputed ? "NOT " : ""}NULL`)]),
    ...(filter.takenBack === undefined ? [] : [plain(filter.takenBack ? IS_GONE : `NOT (${IS_GONE})`)]),
    ...(filter.redFlagged === undefined ? [] : [plain(`g.red_flagged_at IS ${filter.redFlagged ? "NOT " : ""}NULL`)]),
    ...(filter.toCheck === undefined ? [] : [plain(`g.doubts IS ${filter.toCheck ? "NOT " : ""}NULL`)]),
    ...(filter.maybeEmergency === undefined ? [] : [plain(`g.maybe_emergency = ${Number(filter.maybeEmergency)}`)]),
    ...(filter.maybeComplaint === undefined ? [] : [plain(filter.maybeComplaint ? MAY_BE_COMPLAINT : `NOT (${MAY_BE_COMPLAINT})`)]),
    ...(filter.checkCall === true ? [plain(CHECK_CALL_WAITS)] : []),
    ...(filter.ofPerson === undefined ? [] : [ofPerson(filter.ofPerson)]),
    ...(filter.incidents === true ? [plain(IS_NEWEST_OF_SEVERAL)] : []),
    ...(assignee === undefined ? [] : [assignee === null ? plain("g.assignee IS NULL") : { sql: "g.assignee = ?", values: [assignee] }]),
    ...oneOf("g.category", filter.categories),
    ...oneOf("g.place", filter.places),
    ...(filter.tehsils === undefined ? [] : [inTehsils(reader, filter.tehsils)]),
    ...(filter.media === undefined ? [] : [showing(filter.media)]),
    ...(asksForHidden(filter) && filter.findsHidden !== true ? [plain("g.sensitive IS NULL")] : []),
    ...(filter.exactPlaces === undefined ? [] : [exactlyIn(filter.exactPlaces)]),
    ...(filter.sameIncidentAs === undefined ? [] : ofSameIncident(filter.sameIncidentAs, filter)),
    ...from("g.opened_at", filter.openedFrom),
    ...before("g.opened_at", filter.openedBefore),
    ...from("g.due_at", filter.dueFrom),
    ...before("g.due_at", filter.dueBefore),
    ...from("g.disposed_at", filter.disposedFrom),
    ...before("g.disposed_at", filter.disposedBefore),
    ...(filter.heldBy === undefined ? [] : [heldBy(filter.heldBy)]),
    ...(filter.stood === undefined ? [] : [plain(stoodSql(filter.stood))]),
    ...(filter.happened === undefined
      ? []
      : [plain(happenedSql(filter.happened.what, filter.happened, stoodThen(filter.happened.before - 1)))]),
    ...(filter.rising === undefined ? [] : [rising(filter.rising)]),
    ...(filter.invited === undefined ? [] : [{ sql: WAS_INVITED, values: [filter.invited.from, filter.invited.before] }]),
    ...(filter.widerThan === undefined ? [] : [{ sql: GOES_ROUND, values: [filter.widerThan] }]),
    ...statutoryCondition(filter),
    ...foldedCondition(filter),
    ...oneOf("g.id", filter.cases),
    ...(filter.text === undefined ? [] : [textCondition(reader, filter.text, searcherOf(filter))]),
  ];
}

/** Whether a filter asks for what a sensitive case does not tell to everybody: where it is, what is of the same place, what it is about, and what it shows. */
export function asksForHidden({ categories, places, tehsils, media, sameIncidentAs }: CaseFilter): boolean {
  return [categories, places, tehsils, media, sameIncidentAs].some((each) => each !== undefined);
}

export function searcherOf({ findsHidden = false }: GrantedFilter): Searcher {
  return { findsHidden };
}

export function whereOf(conditions: readonly Condition[]): { readonly where: string; readonly values: readonly (string | number)[] } {
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`;
  return { where, values: conditions.flatMap(({ values }) => values) };
}

/** The plus keeps SQLite from reading all that was ever disposed of, where the few that were drawn have an index of their own. */
const CHECK_CALL_WAITS = "g.check_call IS NOT NULL AND +g.state = 'disposed' AND g.check_call ->> 'result' IS NULL";

/** Taken for nothing that anybody answers, with a doubt about that. The doubts stand in one column, the kind first. */
const MAY_BE_COMPLAINT = "g.kind = 'other' AND g.doubts IS NOT NULL AND g.doubts LIKE 'kind%'";

/** In the words of their index: SQLite does not know of a parameter that it will be what the index is of. */
const IS_OF_A_REPRESENTATIVE = "g.speaker = 'representative'";

const IS_NEWEST_OF_SEVERAL = "g.id IN (SELECT newest_id FROM incident WHERE open_cases > 1)";

const IS_OF_SAME_INCIDENT = `g.id IN (
  SELECT m.grievance_id FROM incident_case c JOIN incident_case m ON m.incident_id = c.incident_id WHERE c.grievance_id = ?)`;

/** Of a sensitive case the others of its incident would tell the place. */
function ofSameIncident(id: NonNullable<CaseFilter["sameIncidentAs"]>, { findsHidden }: GrantedFilter): readonly Condition[] {
  const ofIncident = { sql: IS_OF_SAME_INCIDENT, values: [id] };
  return findsHidden === true
    ? [ofIncident]
    : [ofIncident, { sql: "(SELECT sensitive IS NULL FROM grievance WHERE id = ?)", values: [id] }];
}

/** The few posts that go round have an index of their own. */
const GOES_ROUND = `g.id IN (
  SELECT c.grievance_id FROM post_measure m JOIN post p ON p.id = m.post_id
    JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id WHERE m.width > 0 AND m.width >= ?)`;

const WAS_INVITED = "g.id IN (SELECT grievance_id FROM invitation WHERE prepared_at >= ? AND prepared_at < ?)";

function heldBy({ officer, at }: NonNullable<CaseFilter["heldBy"]>): Condition {
  const held = holderSql(stoodThen(at), at);
  return officer === null ? plain(`${held} IS NULL`) : { sql: `${held} = ?`, values: [officer] };
}

/** The few cases that a person keeps: a snoozed one is awake again from the moment on that something woke it. */
function ofPerson({ person, list }: NonNullable<CaseFilter["ofPerson"]>): Condition {
  const asleep = "SELECT grievance_id FROM snooze WHERE person = ? AND woken_at IS NULL";
  switch (list) {
    case "awake":
      return { sql: `g.id NOT IN (${asleep})`, values: [person] };
    case "snoozed":
      return { sql: `g.id IN (${asleep})`, values: [person] };
    case "follow-up":
      return { sql: "g.id IN (SELECT grievance_id FROM follow_up WHERE person = ?)", values: [person] };
    case "drafts":
      return { sql: "g.id IN (SELECT about FROM draft WHERE person = ? AND about <> '')", values: [person] };
    default:
      return assertNever(list);
  }
}

function exactlyIn(exact: NonNullable<CaseFilter["exactPlaces"]>): Condition {
  const ofDistrict = exact.map(({ places }) => `(g.district = ? AND g.place IN (${places.map(() => "?").join(", ")}))`);
  return {
    sql: `${TELLS_PLACE} AND (${ofDistrict.length === 0 ? "0" : ofDistrict.join(" OR ")})`,
    values: exact.flatMap(({ district, places }) => [district, ...places]),
  };
}

/** As the clock has put down; what no office is marked for goes up as the cell's, and is none of them. */
function rising({ from: first, before: end, office, tier }: NonNullable<CaseFilter["rising"]>): Condition {
  const parts = [
    { sql: "escalates_at IS NOT NULL AND office <> '' AND escalates_at >= ? AND escalates_at < ?", values: [first, end] },
    ...(office === undefined ? [] : [{ sql: "office = ?", values: [office] }]),
    ...(tier === undefined ? [] : [{ sql: "escalates_tier = ?", values: [tier] }]),
  ];
  const { where, values } = whereOf(parts);
  return { sql: `g.id IN (SELECT grievance_id FROM clock_due INDEXED BY clock_due_rising ${where})`, values };
}

function inTehsils(reader: Reader, chosen: NonNullable<CaseFilter["tehsils"]>): Condition {
  const parts = chosen.map((each) => ({
    sql: "(g.district = ? AND g.place IN (SELECT value FROM json_each(?)))",
    values: [each.district, JSON.stringify(placesOfTehsil(reader, each))],
  }));
  return {
    sql: parts.length === 0 ? "FALSE" : `(${parts.map(({ sql }) => sql).join(" OR ")})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** By its key, case by case: those that show something are many. */
function showing(media: readonly MediaShown[]): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM case_media m WHERE m.grievance_id = g.id AND m.shows IN (${media.map(() => "?").join(", ")}))`,
    values: media,
  };
}

function plain(sql: string): Condition {
  return { sql, values: [] };
}

function from(column: string, at: number | undefined): readonly Condition[] {
  return at === undefined ? [] : [{ sql: `${column} >= ?`, values: [at] }];
}

function before(column: string, at: number | undefined): readonly Condition[] {
  return at === undefined ? [] : [{ sql: `${column} < ?`, values: [at] }];
}

/** An empty list fits nothing. */
function oneOf(column: string, values: readonly (string | null)[] | undefined): readonly Condition[] {
  if (values === undefined) return [];
  const known = values.filter((value) => value !== null);
  const list = `${column} IN (${known.map(() => "?").join(", ")})`;
  return [{ sql: values.includes(null) ? `(${list} OR ${column} IS NULL)` : list, values: known }];
}
