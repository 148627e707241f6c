import { assertNever } from "#domain/assertNever.ts";
import type { Happening } from "#domain/desk/filter.ts";
import { askedInTimeSql, instantSql, lateSql } from "./stood.ts";
import type { Stood } from "./stood.ts";

/** Milliseconds UTC: from an instant (null for ever) until before another. */
export interface Time {
  readonly from: number | null;
  readonly before: number;
}

/** Whether it happened to a case `g` in that time, as SQL. `stood` is how the case stood at the last instant of it. */
export function happenedSql(what: Happening, time: Time, stood: Stood): string {
  const within = (column: string) => withinSql(column, time);
  switch (what) {
    case "marked":
      return within("g.first_marked_at");
    case "undertaken":
      return within("g.undertaken_at");
    case "undertaken-timed":
      // What a portal tells in one breath was measured by nobody.
      return `${within("g.undertaken_at")} AND g.undertaken_at > g.first_marked_at`;
    case "reported":
      return within("g.reported_at");
    case "responded":
      return within("g.responded_at");
    case "reported-in-time":
      return `${within("g.reported_at")} AND g.reported_at <= g.reported_due_at AND ${askedInTimeSql("g.reported_due_at")}`;
    case "report-missed":
      return `(CASE WHEN g.reported_at < ${instantSql(time.before)} THEN g.reported_at > g.reported_due_at AND ${askedInTimeSql("g.reported_due_at")}
          AND ${within("g.reported_due_at")}
        ELSE ${lateSql(stood, time.before - 1, 0, null)} AND ${askedInTimeSql(stood.dueAt)} AND ${within(stood.dueAt)} END)`;
    case "reopened":
      return steppedBack("reopened", time);
    case "returned":
      return steppedBack("returned", time);
    case "checked":
      return `${within("g.checked_at")} AND ${CALLED} IN ('solved', 'not-solved')`;
    case "not-solved":
      return `${within("g.checked_at")} AND ${CALLED} = 'not-solved'`;
    default:
      return assertNever(what);
  }
}

const CALLED = "(SELECT m.check_call ->> 'result' FROM grievance m WHERE m.rowid = g.rowid)";

/** The row knows the last one; only where that came after the time are the steps looked through. */
function steppedBack(back: "reopened" | "returned", time: Time): string {
  const column = `g.${back}_at`;
  return `(CASE WHEN ${column} < ${instantSql(time.before)} THEN ${withinSql(column, time)} WHEN ${column} IS NOT NULL THEN EXISTS (
    SELECT 1 FROM grievance m, json_each(m.steps) e WHERE m.rowid = g.rowid AND e.value ->> 3 = '${back}' AND ${withinSql("(e.value ->> 0)", time)}) END)`;
}

function withinSql(column: string, { from, before }: Time): string {
  return from === null ? `${column} < ${instantSql(before)}` : `${column} >= ${instantSql(from)} AND ${column} < ${instantSql(before)}`;
}
