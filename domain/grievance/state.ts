/**
 * The state of a case. Screens count `marked` and `in-action` together as "in action"; the five
 * side states are outside of the line to disposal.
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

export const SIDE_STATES: readonly State[] = ["needs-info", "not-a-grievance", "duplicate", "transferred-out", "sub-judice"];

/** States in which somebody still owes the citizen work. */
export const OPEN_STATES: readonly State[] = ["new", "marked", "in-action", "atr-sent", "needs-info", "sub-judice"];

/** States in which the clock is stopped. */
export const PAUSED_STATES: readonly State[] = ["needs-info", "sub-judice"];

/** States in which the report is owed and can be late. */
export const OWING_STATES: readonly State[] = ["new", "marked", "in-action"];

export function isOverdue(grievance: { readonly state: State; readonly dueAt: number | null }, now: number): boolean {
  return grievance.dueAt !== null && grievance.dueAt < now && OWING_STATES.includes(grievance.state);
}
