import { STAMP_AHEAD_MS } from "../clock/hybridTime.ts";

/** By how much the own clock is ahead of the hub's, milliseconds: the hub's answer is of the middle between question and answer. */
export function clockAheadBy(askedAt: number, answeredAt: number, hubAt: number): number {
  return (askedAt + answeredAt) / 2 - hubAt;
}

/**
 * A seat whose clock is so far off pushes and pulls nothing: what it stamps would be refused by all others, and it would refuse what they stamp. The hub
 * answered at some moment between question and answer: a clock too far off at either counts as off, also one that somebody sets meanwhile.
 */
export function isClockOff(askedAt: number, answeredAt: number, hubAt: number): boolean {
  return Math.max(Math.abs(askedAt - hubAt), Math.abs(answeredAt - hubAt)) > STAMP_AHEAD_MS;
}
