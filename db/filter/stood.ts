import type { CaseFilter } from "#domain/desk/filter.ts";
import { OWING_STATES } from "#domain/grievance/state.ts";

/*
 * How a case `g` stood at an instant, as SQL. Where nothing has happened to it since, its row says so; else the step of its
 * timeline that stood then. The row itself is looked up for that, so that anyone who scans an index goes on without the rows.
 */

/** Expressions for a case as it stood. */
export interface Stood {
  readonly state: string;
  readonly sinceAt: string;
  readonly dueAt: string;
}

/** `at` is milliseconds UTC. */
export function stoodThen(at: number): Stood {
  const or = (index: number, now: string) =>
    `(CASE WHEN g.since_at > ${instantSql(at)} THEN (SELECT e.value ->> ${index} ${stepAt(at)}) ELSE ${now} END)`;
  return { sinceAt: or(0, "coalesce(g.since_at, g.opened_at)"), state: or(1, "g.state"), dueAt: or(2, "g.due_at") };
}

/** The step that stood at the instant, as the rest of a SELECT over `e`. */
export function stepAt(at: number): string {
  return `FROM grievance m, json_each(m.steps) e WHERE m.rowid = g.rowid AND e.value ->> 0 <= ${instantSql(at)} ORDER BY e.key DESC LIMIT 1`;
}

export function stoodSql({
  at,
  states,
  sinceFrom,
  asked,
  askedTooLate,
  lateFromMs,
  lateBeforeMs,
}: NonNullable<CaseFilter["stood"]>): string {
  const stood = stoodThen(at);
  const parts = [
    ...(states === undefined ? [] : [`${stood.state} IN (${states.map((state) => `'${state}'`).join(", ")})`]),
    ...(sinceFrom === undefined ? [] : [`${stood.sinceAt} >= ${instantSql(sinceFrom)}`]),
    ...(asked === undefined ? [] : [`${asked ? "" : "NOT "}${askedSql(stood)}`]),
    ...(askedTooLate === undefined ? [] : [`${askedTooLate ? "" : "NOT "}${askedTooLateSql(stood)}`]),
    ...(lateFromMs === undefined && lateBeforeMs === undefined ? [] : [lateSql(stood, at, lateFromMs ?? 0, lateBeforeMs ?? null)]),
  ];
  return parts.length === 0 ? "TRUE" : parts.join(" AND ");
}

/** An office was asked for it: marked by then, and to somebody. As with its department, the present office counts. */
export function askedSql({ state }: Pick<Stood, "state">): string {
  return `(${state} <> 'new' AND g.marked_office IS NOT NULL)`;
}

/** The cell marked it only after its time had run out. */
export function askedTooLateSql({ dueAt }: Pick<Stood, "dueAt">): string {
  return `coalesce(g.first_marked_at > ${dueAt}, FALSE)`;
}

/** The office had been asked by a due time: what the cell marked later is the cell's fault. Where nobody knows when it was marked, the office is answerable. */
export function askedInTimeSql(dueAt: string): string {
  return `(g.marked_office IS NOT NULL AND coalesce(g.first_marked_at <= ${dueAt}, TRUE))`;
}

/** Late by at least and by less than so long at `at`. At its due time itself a case is not late yet. */
export function lateSql({ state, dueAt }: Stood, at: number, fromMs: number, beforeMs: number | null): string {
  const isLate = `${state} IN (${OWING_STATES.map((owing) => `'${owing}'`).join(", ")}) AND ${dueAt} < ${instantSql(at)}`;
  const atLeast = fromMs === 0 ? "" : ` AND ${dueAt} <= ${instantSql(at - fromMs)}`;
  return `${isLate}${atLeast}${beforeMs === null ? "" : ` AND ${dueAt} > ${instantSql(at - beforeMs)}`}`;
}

/** The officer who held the office of a case: as it was disposed of, or else at `at`. Null where nobody did. */
export function holderSql({ state, sinceAt }: Stood, at: number): string {
  const when = `iif(${state} = 'disposed', ${sinceAt}, ${instantSql(at)})`;
  return `(SELECT p.officer_id FROM posting p WHERE p.office_id = g.marked_office AND p.from_at <= ${when}
    AND (p.until_at IS NULL OR p.until_at > ${when}) ORDER BY p.from_at DESC LIMIT 1)`;
}

/** Numbers alone are put into SQL, never words. */
export function instantSql(at: number): string {
  if (!Number.isSafeInteger(at)) throw new RangeError(`${at} is no instant`);
  return String(at);
}
