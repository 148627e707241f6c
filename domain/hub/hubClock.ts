import { STAMP_AHEAD_MS } from "../clock/hybridTime.ts";

/** By how much the own clock is ahead of the hub's, milliseconds: the hub's answer is of the middle between question and answer. */
export function clockAheadBy(askedAt: number, answeredAt: number, hubAt: number): number {
  return (askedAt + answeredAt) / 2 - hubAt;
}

/**
 * A seat whose clock is so far off pushes and pulls nothing: what it stamps would be refused by all others, and it would refuse what they stamp. What is
 * measured may be wrong by half of the time that the answer took; where that leaves it open, the clock counts as off.
 */
export function isClockOff(askedAt: number, answeredAt: number, hubAt: number): boolean {
  return Math.abs(clockAheadBy(askedAt, answeredAt, hubAt)) + (answeredAt - askedAt) / 2 > STAMP_AHEAD_MS;
}
