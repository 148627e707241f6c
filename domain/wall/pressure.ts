import type { Owed } from "../reporting/owed.ts";

/** A share of fewer cases says nothing: it is told as "too few". */
export const FEWEST_CASES = 5;

/**
 * How much something presses: its late reports beyond those that it would have at the share of the whole State. So a few cases never press most, and
 * neither does a large district that is no worse than others.
 */
export function pressureOf({ asked, reportsOverdue }: Owed, state: Owed): number {
  return state.asked === 0 ? 0 : reportsOverdue - (asked * state.reportsOverdue) / state.asked;
}
