import type { HybridTime } from "../ids.ts";

/**
 * A hybrid logical clock. Every event gets a time that is close to the wall clock and always later than
 * all that its seat has recorded or received, so that cause sorts before effect on every seat.
 *
 * A time is the pair (milliseconds UTC, counter). The milliseconds are the greatest seen so far, on our own
 * wall clock or in another seat's times. While they do not rise, because the wall clock was set back or
 * several events fall in one millisecond, the counter rises instead. Written as 12 and 4 hexadecimal
 * digits the pairs sort as text. Two seats may reach the same pair; the seat's id then breaks the tie.
 */

/** A stamp that is further ahead of the wall clock is nobody's: it would carry all clocks that see it along. */
export const STAMP_AHEAD_MS = 5 * 60_000;

const MILLISECOND_DIGITS = 12;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 16 ** COUNTER_DIGITS;
const MILLISECOND_LIMIT = 16 ** MILLISECOND_DIGITS;
const SHAPE = /^[0-9a-f]{16}$/;

/** The next time of a seat whose last was `last`, when its wall clock shows `nowMs`. Throws where no later time can be written, in the year 10889. */
export function tick(last: HybridTime | null, nowMs: number): HybridTime {
  const wallMs = Math.max(0, Math.floor(nowMs));
  if (last === null) return encode(wallMs, 0);
  const { milliseconds, counter } = decode(last);
  if (wallMs > milliseconds) return encode(wallMs, 0);
  // A full counter borrows one millisecond from the future; the wall clock catches up.
  return counter + 1 < COUNTER_LIMIT ? encode(milliseconds, counter + 1) : encode(milliseconds + 1, 0);
}

/** What a seat remembers after it has seen `remote`: its next tick will be later than both. */
export function receive(last: HybridTime | null, remote: HybridTime): HybridTime {
  return last === null || remote > last ? remote : last;
}

/** Whether a stamp that another seat brings may be believed, when the wall clock here shows `nowMs`. */
export function isBelievable(time: HybridTime, nowMs: number): boolean {
  return millisecondsOf(time) <= nowMs + STAMP_AHEAD_MS;
}

/** The wall-clock part, milliseconds UTC. */
export function millisecondsOf(time: HybridTime): number {
  return decode(time).milliseconds;
}

/** Null where the text is not a time of this clock. */
export function parseHybridTime(text: string): HybridTime | null {
  return SHAPE.test(text) ? (text as HybridTime) : null;
}

function encode(milliseconds: number, counter: number): HybridTime {
  if (milliseconds >= MILLISECOND_LIMIT) throw new RangeError("The clock has no later time");
  return (milliseconds.toString(16).padStart(MILLISECOND_DIGITS, "0") + counter.toString(16).padStart(COUNTER_DIGITS, "0")) as HybridTime;
}

function decode(time: HybridTime): { readonly milliseconds: number; readonly counter: number } {
  return {
    milliseconds: Number.parseInt(time.slice(0, MILLISECOND_DIGITS), 16),
    counter: Number.parseInt(time.slice(MILLISECOND_DIGITS), 16),
  };
}
