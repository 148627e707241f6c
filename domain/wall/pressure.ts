/** How the reports of a district, a department or both stand. */
export interface Owed {
  /** Open cases that an office was asked for. */
  readonly asked: number;
  /** Of these, the ones whose report is late. */
  readonly reportsOverdue: number;
}

/** A share of fewer cases says nothing: it is told as "too few". */
export const FEWEST_CASES = 5;

/** How many of a hundred cases that offices were asked for are late; null where none was asked. */
export function overdueShare({ asked, reportsOverdue }: Owed): number | null {
  return asked === 0 ? null : (100 * reportsOverdue) / asked;
}

/**
 * How much something presses: its late reports beyond those that it would have at the share of the whole State. So a few cases never press most, and
 * neither does a large district that is no worse than others.
 */
export function pressureOf({ asked, reportsOverdue }: Owed, state: Owed): number {
  return state.asked === 0 ? 0 : reportsOverdue - (asked * state.reportsOverdue) / state.asked;
}
