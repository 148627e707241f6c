/**
 * Where a case stands. `marked` and `in-action` count together as "in action" on screens; the five
 * side states take a case out of the line to disposal.
 */
export const STATES = [
  "new",
  "marked",
  "in-action",
  "atr-sent",
  "disposed",
  "needs-info",
  "not-a-grievance",
  "duplicate",
  "transferred-out",
  "sub-judice",
] as const;
export type State = (typeof STATES)[number];

export const SIDE_STATES = [
  "needs-info",
  "not-a-grievance",
  "duplicate",
  "transferred-out",
  "sub-judice",
] as const satisfies readonly State[];

/** States in which somebody still owes the citizen work. */
export const OPEN_STATES = ["new", "marked", "in-action", "atr-sent", "needs-info", "sub-judice"] as const satisfies readonly State[];

/** States in which the clock stands still. */
export const PAUSED_STATES = ["needs-info", "sub-judice"] as const satisfies readonly State[];

/** States in which the report is still owed, so that it can be late. */
export const OWING_STATES = ["new", "marked", "in-action"] as const satisfies readonly State[];

export function isOverdue(grievance: { readonly state: State; readonly dueAt: number | null }, now: number): boolean {
  return grievance.dueAt !== null && grievance.dueAt < now && (OWING_STATES as readonly State[]).includes(grievance.state);
}
