import { OPEN_STATES } from "#domain/grievance/state.ts";
import { COUNTS, LATE_BUCKETS } from "#domain/reporting/figures.ts";
import type { Count, Grouping, LateBucket, SpreadName } from "#domain/reporting/figures.ts";
import type { Happening } from "#domain/desk/filter.ts";
import type { Condition } from "../filter/conditions.ts";
import { happenedSql } from "../filter/happened.ts";
import { askedSql, askedTooLateSql, holderSql, instantSql, lateSql, stepAt } from "../filter/stood.ts";
import type { Stood } from "../filter/stood.ts";

export interface ScanOf {
  readonly by: Grouping | null;
  /** The period, and the last instant that counts. */
  readonly from: number;
  readonly asOf: number;
  readonly conditions: readonly Condition[];
  /** Of these only what was opened from then until before then is looked at. */
  readonly openedFrom: number;
  readonly openedBefore: number;
  /** False where the filter asks for what the index of the figures does not hold. */
  readonly byIndex: boolean;
}

/**
 * One row for the whole slice: a JSON array for each of `k1`, `k2`, `counted` and the spreads, in which every case has its place. `counted` holds
 * the counts that the case is part of, the first of them as 1, the second as 2, the third as 4; a spread has null where it does not
 * count. SQLite gathers arrays faster than it hands over rows, and much faster than it sorts rows into groups. The inner query has a
 * limit so that it stays a query of its own: how a case stood is then looked up once, not for every count.
 */
export function scanSql(scan: ScanOf): string {
  const { from, asOf } = scan;
  const { k1, k2 } = KEYS[scan.by ?? "none"];
  const columns = [
    `${k1 === null ? "NULL" : `json_group_array(${k1})`} AS k1`,
    `${k2 === null ? "NULL" : `json_group_array(${k2})`} AS k2`,
    `json_group_array(${countedSql(from, asOf)}) AS counted`,
    ...Object.entries(spreadsSql(from, asOf)).map(([name, sql]) => `json_group_array(${sql}) AS ${name}`),
  ];
  return `SELECT ${columns.join(",\n  ")}\nFROM (${innerSql(scan)}) g`;
}

const STOOD: Stood = { state: "g.stood", sinceAt: "g.stood_since", dueAt: "g.stood_due" };

/** What can matter to the period at all: what came in it, moved or was answered in it or later, or lies open. */
function innerSql({ by, from, asOf, conditions, openedFrom, openedBefore, byIndex }: ScanOf): string {
  const at = instantSql(asOf);
  const since = instantSql(from);
  const holder =
    by === "officer" ? `, ${holderSql({ state: "g.stood", sinceAt: "g.stood_since", dueAt: "g.stood_due" }, asOf)} AS officer` : "";
  const where = [
    `g.opened_at >= ${instantSql(openedFrom)} AND g.opened_at < ${instantSql(Math.min(openedBefore, asOf + 1))}`,
    `(g.opened_at >= ${since} OR g.since_at >= ${since} OR g.since_at IS NULL OR g.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})
      OR g.responded_at >= ${since} OR g.checked_at >= ${since})`,
    ...conditions.map(({ sql }) => `(${sql})`),
  ];
  const cases = `SELECT g.rowid AS rowid, ${COLUMNS.map((column) => `g.${column}`).join(", ")},
    CASE WHEN g.since_at > ${at} THEN (SELECT e.value ${stepAt(asOf)}) END AS earlier
    FROM grievance g ${byIndex ? "INDEXED BY grievance_figures" : ""} WHERE ${where.join(" AND ")} LIMIT -1`;
  const stood = `SELECT g.*, iif(g.earlier IS NULL, g.state, g.earlier ->> 1) AS stood,
    iif(g.earlier IS NULL, coalesce(g.since_at, g.opened_at), g.earlier ->> 0) AS stood_since,
    iif(g.earlier IS NULL, g.due_at, g.earlier ->> 2) AS stood_due FROM (${cases}) g`;
  return holder === "" ? stood : `SELECT g.* ${holder} FROM (${stood} LIMIT -1) g LIMIT -1`;
}

const COLUMNS = [
  "opened_at",
  "state",
  "since_at",
  "due_at",
  "department",
  "district",
  "channel",
  "category",
  "marked_office",
  "speaker",
  "kind",
  "first_marked_at",
  "undertaken_at",
  "reported_at",
  "reported_due_at",
  "responded_at",
  "returned_at",
  "reopened_at",
  "checked_at",
  "representative",
] as const;

const KEYS: Readonly<Record<Grouping | "none", { readonly k1: string | null; readonly k2: string | null }>> = {
  none: { k1: null, k2: null },
  department: { k1: "g.department", k2: null },
  district: { k1: "g.district", k2: null },
  office: { k1: "g.marked_office", k2: null },
  officer: { k1: "g.officer", k2: null },
  category: { k1: "g.department", k2: "g.category" },
  channel: { k1: "g.channel", k2: null },
  representative: { k1: "g.representative", k2: null },
};

/** All counts are as of the end of the period; what a condition is shared by is asked under it, once for a case. */
function countedSql(from: number, asOf: number): string {
  const came = `g.opened_at >= ${instantSql(from)}`;
  const happened = happenedIn(from, asOf);
  const reached = (what: Happening) => happenedSql(what, { from: null, before: asOf + 1 }, STOOD);
  const late = (name: LateBucket) => {
    const { fromMs, beforeMs } = LATE_BUCKETS.find((bucket) => bucket.name === name) ?? LATE_BUCKETS[0];
    return lateSql(STOOD, asOf, fromMs, beforeMs);
  };
  return sum(
    under(
      came,
      counts("receipts"),
      // The most frequent first, for there the looking ends.
      one({
        disposed: stands("disposed"),
        inAction: stands("marked", "in-action"),
        pendingMarking: stands("new"),
        atrSent: stands("atr-sent"),
        sideStates: stands("needs-info", "not-a-grievance", "duplicate", "transferred-out", "sub-judice"),
      }),
      each({
        reachedMarking: reached("marked"),
        reachedOffice: reached("undertaken"),
        reachedReport: reached("reported"),
        fromRepresentatives: "g.speaker = 'representative'",
        suggestions: "g.kind = 'suggestion'",
      }),
    ),
    each({
      responses: happened("responded"),
      undertakings: happened("undertaken-timed"),
      reportsInTime: happened("reported-in-time"),
      reportsMissed: happened("report-missed"),
      reopened: happened("reopened"),
      returned: happened("returned"),
      checked: happened("checked"),
      notSolved: happened("not-solved"),
    }),
    // Most are disposed of; of those nothing is open or late.
    firstOf(
      [stands("disposed"), each({ disposals: `${STOOD.sinceAt} >= ${instantSql(from)}` })],
      [
        stands(...OPEN_STATES),
        sum(
          counts("pending"),
          each({ pendingAsked: askedSql(STOOD) }),
          under(
            lateSql(STOOD, asOf, 0, null),
            `iif(${askedSql(STOOD)}, ${sum(
              counts("pendingOverdue"),
              each({ overdue: came, pendingAskedTooLate: askedTooLateSql(STOOD) }),
              one({ lateWeek: late("week"), lateMonth: late("month"), lateSeason: late("season"), lateLonger: late("longer") }),
            )}, ${sum(counts("pendingMarkingsOverdue"), each({ markingsOverdue: came }))})`,
          ),
        ),
      ],
    ),
  );
}

function spreadsSql(from: number, asOf: number): Readonly<Record<SpreadName, string>> {
  const happened = happenedIn(from, asOf);
  const took = (until: string, since: string, condition: string) => `iif(${condition}, max(0, ${until} - ${since}), NULL)`;
  return {
    response: took("g.responded_at", "g.opened_at", happened("responded")),
    undertaking: took("g.undertaken_at", "g.first_marked_at", happened("undertaken-timed")),
    disposal: took(STOOD.sinceAt, "g.opened_at", `${stands("disposed")} AND ${STOOD.sinceAt} >= ${instantSql(from)}`),
  };
}

function happenedIn(from: number, asOf: number): (what: Happening) => string {
  return (what) => happenedSql(what, { from, before: asOf + 1 }, STOOD);
}

function stands(...states: readonly string[]): string {
  return `${STOOD.state} IN (${states.map((state) => `'${state}'`).join(", ")})`;
}

type Conditions = Partial<Readonly<Record<Count, string>>>;

/** The number that stands for a count. */
function counts(count: Count): string {
  return String(2 ** COUNTS.indexOf(count));
}

function sum(...terms: readonly string[]): string {
  return terms.join(" +\n    ");
}

function under(condition: string, ...terms: readonly string[]): string {
  return `iif(${condition}, ${sum(...terms)}, 0)`;
}

/** All counts whose condition holds. */
function each(conditions: Conditions): string {
  return sum(...Object.entries(conditions).map(([count, condition]) => under(condition, counts(count as Count))));
}

/** Of counts that shut each other out the one whose condition holds. */
function one(conditions: Conditions): string {
  return firstOf(...Object.entries(conditions).map(([count, condition]) => [condition, counts(count as Count)] as const));
}

function firstOf(...cases: readonly (readonly [condition: string, term: string])[]): string {
  return `CASE ${cases.map(([condition, term]) => `WHEN ${condition} THEN ${term}`).join(" ")} ELSE 0 END`;
}
