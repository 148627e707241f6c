import { indianDayNumber } from "#domain/clock/indianDay.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Judged } from "#domain/performance/ranking.ts";
import type { Evidence } from "#domain/performance/score.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

export type Scope = "department" | "district";

/** A score is of so many days, the present one included. */
export const DAYS_JUDGED = 30;
const DAYS_A_WEEK = 7;

/** What every district, or every department, is judged by on the day in India of `now` (milliseconds UTC), and was a week before. */
export function performanceOf(reader: Reader, scope: Scope, now: number): readonly Judged<string>[] {
  const { ofDays, since, openNow } = statements(reader);
  const today = indianDayNumber(now);
  const weekAgo = today - DAYS_A_WEEK;
  const counts = (until: number) => byName(ofDays.all(scope, until - DAYS_JUDGED + 1, until));
  const [present, past] = [counts(today), counts(weekAgo)];
  const flow = byName(since.all(scope, weekAgo, today));
  const standing = byName(openNow[scope].all());
  const names = new Set([...present.keys(), ...past.keys(), ...standing.keys()]);
  return [...names].map((name) => {
    const { open = 0, overdue = 0 } = standing.get(name) ?? {};
    // What is open and late today, without what has come to it since, and with what has left it.
    const { opened = 0, closed = 0, back = 0, late = 0, lateEnded = 0 } = flow.get(name) ?? {};
    const openThen = Math.max(0, open - opened - back + closed);
    const overdueThen = Math.min(openThen, Math.max(0, overdue - late + lateEnded));
    return {
      name,
      now: { ...(present.get(name) ?? NOTHING), open, overdue },
      before: { ...(past.get(name) ?? NOTHING), open: openThen, overdue: overdueThen },
    };
  });
}

type Counts = Omit<Evidence, "open" | "overdue">;
interface Named {
  readonly name: string;
}
interface Flow extends Named {
  readonly opened: number;
  readonly closed: number;
  readonly back: number;
  readonly late: number;
  readonly lateEnded: number;
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
};

function byName<Row extends Named>(rows: readonly Row[]): ReadonlyMap<string, Omit<Row, "name">> {
  return new Map(rows.map(({ name, ...row }) => [name, row]));
}

export const PERFORMANCE_OF_DAYS = `
  SELECT name, sum(taken_up) AS takenUp, sum(taken_up_points) AS takenUpPoints, sum(unanswered) AS unanswered, sum(accepted) AS accepted,
    sum(returned) AS returned, sum(on_time) AS onTime, sum(late + late_now) AS late, sum(disposed) AS disposed, sum(reopened) AS reopened
  FROM performance_figure WHERE scope = ? AND day >= ? AND day <= ? GROUP BY name`;

export const FLOW_OF_DAYS = `
  SELECT name, sum(opened) AS opened, sum(closed) AS closed, sum(back) AS back, sum(late + late_now) AS late, sum(late_ended) AS lateEnded
  FROM performance_figure WHERE scope = ? AND day > ? AND day <= ? GROUP BY name`;

const standingOf = (scope: Scope) => `
  SELECT ${scope} AS name, sum(cases) AS open, sum(iif(overdue = 1, cases, 0)) AS overdue FROM case_figure
  WHERE ${scope} <> '' AND cases > 0 AND state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")}) GROUP BY ${scope}`;

const statements = perConnection(({ sqlite }) => {
  const standing = (scope: Scope) => sqlite.prepare<[], Named & { readonly open: number; readonly overdue: number }>(standingOf(scope));
  return {
    ofDays: sqlite.prepare<[Scope, number, number], Counts & Named>(PERFORMANCE_OF_DAYS),
    since: sqlite.prepare<[Scope, number, number], Flow>(FLOW_OF_DAYS),
    openNow: { department: standing("department"), district: standing("district") },
  };
});
