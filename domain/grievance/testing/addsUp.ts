import type { Tally } from "../tally.ts";

/** The invariant of the life cycle: every case that was received is in one state, and in one only. */
export function addsUp({ receipts, pendingMarking, inAction, atrSent, disposed, sideStates }: Tally): boolean {
  return receipts === pendingMarking + inAction + atrSent + disposed + sideStates;
}
