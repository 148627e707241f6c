import { indianDayNumber } from "#domain/clock/indianDay.ts";
import type { CaseEvidence } from "#domain/performance/score.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { cachedAnswer } from "../cachedAnswer.ts";
import { cachedRows } from "../cachedRows.ts";
import { openCells } from "./heat.ts";

export type Scope = "department" | "district" | "office";

/** A score is of so many days, the present one included. */
export const DAYS_JUDGED = 30;
export const DAYS_A_WEEK = 7;

/** What the cases of one of them say now, and said a week before. */
export interface CasesOf<Name extends string> {
  readonly name: Name;
  readonly now: CaseEvidence;
  readonly before: CaseEvidence;
}

/** What every district, department or office is judged by on the day in India of `now` (milliseconds UTC), and was a week before. */
export function performanceOf(reader: Reader, scope: Scope, now: number): readonly CasesOf<string>[] {
  const today = indianDayNumber(now);
  const weekAgo = today - DAYS_A_WEEK;
  const counted = (span: Span, first: number, last: number) => countsOfSpan(reader, scope, span, { first, last });
  // The two spans judged have most of their days in common: each day is counted once.
  const earlier = counted("earlier", weekAgo - DAYS_JUDGED + 1, today - DAYS_JUDGED);
  const common = counted("common", today - DAYS_JUDGED + 1, weekAgo);
  const lately = counted("lately", weekAgo + 1, today);
  const standing = standingOf(reader, scope);
  const names = new Set([...earlier.keys(), ...common.keys(), ...lately.keys(), ...standing.keys()]);
  return [...names].map((name) => {
    const { open, overdue, askedTooLate } = standing.get(name) ?? { open: 0, overdue: 0, askedTooLate: 0 };
    const [since, shared] = [lately.get(name), common.get(name)];
    // What is in its hands and late today by its own delay, without what has come to it since, and with what has left it.
    const openThen = Math.max(0, open - askedTooLate - of(since, "intoHands") + of(since, "leftHands"));
    const overdueThen = Math.min(openThen, Math.max(0, overdue - askedTooLate - of(since, "late") + of(since, "lateEnded")));
    return {
      name,
      now: evidenceOf(shared, since, { open, overdue, askedTooLate }),
      before: evidenceOf(earlier.get(name), shared, { open: openThen, overdue: overdueThen, askedTooLate: 0 }),
    };
  });
}

/** What is counted of each day, and how it is read. */
const COUNTED = {
  takenUp: "taken_up",
  takenUpPoints: "taken_up_points",
  unanswered: "unanswered",
  accepted: "accepted",
  returned: "returned",
  onTime: "on_time",
  late: "late + late_now",
  disposed: "disposed",
  reopened: "reopened",
  leftHands: "left_hands",
  intoHands: "into_hands",
  lateEnded: "late_ended",
} as const;
type Counted = keyof typeof COUNTED;
const ALL_COUNTED = Object.keys(COUNTED) as readonly Counted[];

/** In the order of {@link COUNTED}; undefined where nothing was counted. */
type Counts = readonly number[] | undefined;
/** As it is read: what was counted follows the name. */
type Named = readonly [name: string, ...counts: readonly number[]];

type Span = "earlier" | "common" | "lately";
type Sums = ReadonlyMap<string, readonly number[]>;

/** Of a span whose days are held as they were at the last look, the sums are. */
function countsOfSpan(reader: Reader, scope: Scope, span: Span, { first, last }: { readonly first: number; readonly last: number }): Sums {
  const rowsOf = ofDay[scope](reader);
  const days = Array.from({ length: last - first + 1 }, (_, index) => rowsOf(first + index));
  return sumsOfSpan(reader, `${scope} ${span}`, days, () => sumsOf(days));
}

const sumsOfSpan = cachedAnswer<Sums>();

function sumsOf(days: readonly (readonly Named[])[]): Sums {
  const sums = new Map<string, number[]>();
  for (const row of days.flat()) {
    const [name] = row;
    let sum = sums.get(name);
    if (sum === undefined) sums.set(name, (sum = ALL_COUNTED.map(() => 0)));
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + Number(row[index + 1]);
  }
  return sums;
}

function of(counts: Counts, what: Counted): number {
  return counts?.[ALL_COUNTED.indexOf(what)] ?? 0;
}

function evidenceOf(one: Counts, other: Counts, standing: Standing): CaseEvidence {
  const sum = (what: Counted) => of(one, what) + of(other, what);
  return {
    takenUp: sum("takenUp"),
    takenUpPoints: sum("takenUpPoints"),
    unanswered: sum("unanswered"),
    accepted: sum("accepted"),
    returned: sum("returned"),
    onTime: sum("onTime"),
    late: sum("late"),
    disposed: sum("disposed"),
    reopened: sum("reopened"),
    ...standing,
  };
}

type Standing = Pick<CaseEvidence, "open" | "overdue" | "askedTooLate">;

/** What is in the hands of each: of offices by the indexes of marked cases, of all others from the cells of the matrix. */
function standingOf(reader: Reader, scope: Scope): ReadonlyMap<string, Standing> {
  if (scope === "office") return standingOfOffices(reader);
  const sums = new Map<string, { -readonly [Each in keyof Standing]: number }>();
  for (const { [scope]: name, asked, reportsOverdue, askedTooLate } of openCells(reader)) {
    if (name === null) continue;
    let sum = sums.get(name);
    if (sum === undefined) sums.set(name, (sum = { open: 0, overdue: 0, askedTooLate: 0 }));
    sum.open += asked;
    sum.overdue += reportsOverdue;
    sum.askedTooLate += askedTooLate;
  }
  return sums;
}

function standingOfOffices(reader: Reader): ReadonlyMap<string, Standing> {
  const late = new Map(lateOfOffices(reader).map(({ office, ...counts }) => [office, counts]));
  return new Map(
    openOfOffices(reader).map(({ office, open }) => [office, { open, ...(late.get(office) ?? { overdue: 0, askedTooLate: 0 }) }]),
  );
}

/** One seek for each office and state: what has been disposed of is passed over. */
export const OPEN_OF_OFFICES = `
  WITH RECURSIVE known(office) AS (
    SELECT min(marked_office) FROM grievance INDEXED BY grievance_marked_office WHERE marked_office IS NOT NULL
    UNION ALL
    SELECT (SELECT min(marked_office) FROM grievance INDEXED BY grievance_marked_office WHERE marked_office > known.office)
    FROM known WHERE known.office IS NOT NULL
  )
  SELECT office, (
    SELECT count(*) FROM grievance INDEXED BY grievance_marked_office
    WHERE marked_office = known.office AND state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})) AS open
  FROM known WHERE office IS NOT NULL`;
const openOfOffices = askRows<[], { readonly office: string; readonly open: number }>(OPEN_OF_OFFICES);

export const LATE_OF_OFFICES = `
  SELECT marked_office AS office, count(*) AS overdue, sum(coalesce(first_marked_at > due_at, 0)) AS askedTooLate
  FROM grievance INDEXED BY grievance_overdue_marked WHERE overdue = 1 AND marked_office IS NOT NULL GROUP BY marked_office`;
const lateOfOffices = askRows<[], { readonly office: string; readonly overdue: number; readonly askedTooLate: number }>(LATE_OF_OFFICES);

export const performanceOfDay = (scope: Scope) => `
  SELECT name, ${ALL_COUNTED.map((what) => COUNTED[what]).join(", ")}
  FROM performance_figure WHERE scope = '${scope}' AND day = ?`;

const held = (scope: Scope) => cachedRows("performance", performanceOfDay(scope), (row: Named) => row);
const ofDay = { department: held("department"), district: held("district"), office: held("office") };
