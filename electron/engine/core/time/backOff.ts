import type { SourceFault } from "#contract/sources.ts";
import type { SourceError } from "../ports/source.ts";

/** Uniform from 0 to 1, as `Math.random`. */
export type Random = () => number;

export interface Pace {
  /** The longest wait after the first failure, milliseconds. */
  readonly firstMs: number;
  /** No wait is longer. */
  readonly longestMs: number;
}

/**
 * How long to wait after failure number `failures` in a row (from 1), milliseconds: exponential, with full jitter so
 * that programs which failed together do not come back together.
 */
export function backOff(failures: number, random: Random, { firstMs, longestMs }: Pace): number {
  return Math.max(20, random() * Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30)));
}

/** The same, after the time that the platform named, if it named one. */
export function waitAfter(error: Pick<SourceError, "retryAt">, failures: number, random: Random, pace: Pace, now: number): number {
  return namedWait(error, now) + backOff(failures, random, pace);
}

/** The wait that the platform named, from now on, milliseconds; 0 where it named none. Taken at once: later the clock may have been set. */
export function namedWait({ retryAt }: Pick<SourceError, "retryAt">, now: number): number {
  const waitMs = (retryAt ?? now) - now;
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : 0;
}

/** However long a wait is named, whether it still holds is asked again after so long: the clock may have been set meanwhile. */
export const LONGEST_NAMED_MS = 16 * 60_000;

/** Faults that pass by themselves; the others need a person, a payment or a new month. */
export function isPassing(fault: SourceFault): boolean {
  return PASSING.has(fault);
}

const PASSING: ReadonlySet<SourceFault> = new Set([
  "unreachable",
  "timeout",
  "proxy-refused",
  "proxy-down",
  "certificate",
  "rate-limited",
  "too-many-connections",
  "server-error",
  "bad-answer",
]);
