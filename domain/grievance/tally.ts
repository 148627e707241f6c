import { SIDE_STATES } from "./state.ts";
import type { State } from "./state.ts";

/** How many cases are in which state, as screens count them. Marked and in-action cases are both in action. */
export interface Tally {
  readonly receipts: number;
  readonly pendingMarking: number;
  readonly inAction: number;
  readonly atrSent: number;
  readonly disposed: number;
  readonly sideStates: number;
}

/** Sums counts by state. The receipts are summed separately, so that a state that is not counted shows as a difference. */
export function tallyOf(counts: Iterable<{ readonly state: State; readonly cases: number }>): Tally {
  const tally = { receipts: 0, pendingMarking: 0, inAction: 0, atrSent: 0, disposed: 0, sideStates: 0 };
  for (const { state, cases } of counts) {
    tally.receipts += cases;
    if (state === "new") tally.pendingMarking += cases;
    if (state === "marked" || state === "in-action") tally.inAction += cases;
    if (state === "atr-sent") tally.atrSent += cases;
    if (state === "disposed") tally.disposed += cases;
    if (SIDE_STATES.includes(state)) tally.sideStates += cases;
  }
  return tally;
}
