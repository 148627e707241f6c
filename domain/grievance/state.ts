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

export const SIDE_STATES = [
  "needs-info",
  "not-a-grievance",
  "duplicate",
  "transferred-out",
  "sub-judice",
] as const satisfies readonly State[];

/** States in which somebody still owes the citizen work. */
export const OPEN_STATES = ["new", "marked", "in-action", "atr-sent", "needs-info", "sub-judice"] as const satisfies readonly State[];

/** States in which the clock is stopped. */
export const PAUSED_STATES = ["needs-info", "sub-judice"] as const satisfies readonly State[];

/** States in which the report is owed and can be late. */
export const OWING_STATES = ["new", "marked", "in-action"] as const satisfies readonly State[];

export function isOverdue(grievance: { readonly state: State; readonly dueAt: number | null }, now: number): boolean {
  return grievance.dueAt !== null && grievance.dueAt < now && (OWING_STATES as readonly State[]).includes(grievance.state);
}
