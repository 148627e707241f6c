/** How long something took: in the middle, and for the slowest tenth. */
export interface Spread {
  readonly cases: number;
  /** Milliseconds; null where there is no case. */
  readonly medianMs: number | null;
  /** Nine in ten took at most so long, milliseconds. */
  readonly p90Ms: number | null;
}

/**
 * By the nearest rank: the smallest value that at least so many of all do not exceed. It is always the time of a case that there is, and
 * the same however cases are ordered. Sorts what it is given.
 */
export function spreadOf(durationsMs: Float64Array): Spread {
  durationsMs.sort();
  return { cases: durationsMs.length, medianMs: ranked(durationsMs, 0.5), p90Ms: ranked(durationsMs, 0.9) };
}

function ranked(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
