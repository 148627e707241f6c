import { indianDayNumber } from "#domain/clock/indianDay.ts";
import type { CaseEvidence } from "#domain/performance/score.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

export type Scope = "department" | "district";

/** A score is of so many days, the present one included. */
export const DAYS_JUDGED = 30;
export const DAYS_A_WEEK = 7;

/** What the cases of one of them say now, and said a week before. */
export interface CasesOf<Name extends string> {
  readonly name: Name;
  readonly now: CaseEvidence;
  readonly before: CaseEvidence;
}

/** What every district, or every department, is judged by on the day in India of `now` (milliseconds UTC), and was a week before. */
export function performanceOf(reader: Reader, scope: Scope, now: number): readonly CasesOf<string>[] {
  const { ofDays, openNow } = statements(reader);
  const today = indianDayNumber(now);
  const weekAgo = today - DAYS_A_WEEK;
  const counted = (first: number, last: number) => new Map(ofDays.all(scope, first, last).map(({ name, ...counts }) => [name, counts]));
  // The two spans judged have most of their days in common: each day is read once.
  const earlier = counted(weekAgo - DAYS_JUDGED + 1, today - DAYS_JUDGED);
  const common = counted(today - DAYS_JUDGED + 1, weekAgo);
  const lately = counted(weekAgo + 1, today);
  const standing = new Map(openNow[scope].all().map(({ name, ...counts }) => [name, counts]));
  const names = new Set([...earlier.keys(), ...common.keys(), ...lately.keys(), ...standing.keys()]);
  return [...names].map((name) => {
    const { open, overdue } = standing.get(name) ?? { open: 0, overdue: 0 };
    const since = lately.get(name) ?? NOTHING;
    const shared = common.get(name) ?? NOTHING;
    // What is open and late today, without what has come to it since, and with what has left it.
    const openThen = Math.max(0, open - since.opened - since.back + since.closed);
    const overdueThen = Math.min(openThen, Math.max(0, overdue - since.late + since.lateEnded));
    return {
      name,
      now: { ...together(shared, since), open, overdue },
      before: { ...together(earlier.get(name) ?? NOTHING, shared), open: openThen, overdue: overdueThen },
    };
  });
}

type Judging = Omit<CaseEvidence, "open" | "overdue">;
interface Counts extends Judging {
  readonly opened: number;
  readonly closed: number;
  readonly back: number;
  readonly lateEnded: number;
}
interface Named {
  readonly name: string;
}

const NOTHING: Counts = {
  takenUp: 0,
  takenUpPoints: 0,
  unanswered: 0,
  accepted: 0,
  returned: 0,
  onTime: 0,
  late: 0,
  disposed: 0,
  reopened: 0,
  opened: 0,
  closed: 0,
  back: 0,
  lateEnded: 0,
};

function together(one: Counts, other: Counts): Judging {
  return {
    takenUp: one.takenUp + other.takenUp,
    takenUpPoints: one.takenUpPoints + other.takenUpPoints,
    unanswered: one.unanswered + other.unanswered,
    accepted: one.accepted + other.accepted,
    returned: one.returned + other.returned,
    onTime: one.onTime + other.onTime,
    late: one.late + other.late,
    disposed: one.disposed + other.disposed,
    reopened: one.reopened + other.reopened,
  };
}

export const PERFORMANCE_OF_DAYS = `
  SELECT name, sum(taken_up) AS takenUp, sum(taken_up_points) AS takenUpPoints, sum(unanswered) AS unanswered, sum(accepted) AS accepted,
    sum(returned) AS returned, sum(on_time) AS onTime, sum(late + late_now) AS late, sum(disposed) AS disposed, sum(reopened) AS reopened,
    sum(opened) AS opened, sum(closed) AS closed, sum(back) AS back, sum(late_ended) AS lateEnded
  FROM performance_figure WHERE scope = ? AND day >= ? AND day <= ? GROUP BY name`;

/** What is open of each, from the cells of the matrix: there are some hundreds of them, however many cases there are. */
export const standingOf = (scope: Scope) => `
  SELECT ${scope} AS name, sum(open) AS open, sum(overdue) AS overdue FROM open_cell_figure
  WHERE ${scope} <> '' AND open > 0 GROUP BY ${scope}`;

const statements = perConnection(({ sqlite }) => {
  const standing = (scope: Scope) => sqlite.prepare<[], Named & { readonly open: number; readonly overdue: number }>(standingOf(scope));
  return {
    ofDays: sqlite.prepare<[Scope, number, number], Counts & Named>(PERFORMANCE_OF_DAYS),
    openNow: { department: standing("department"), district: standing("district") },
  };
});
