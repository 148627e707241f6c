import { DAY_MS } from "../clock/indianDay.ts";
import { LATE_BUCKETS, type LateBucket } from "../reporting/figures.ts";

/** One of the ranges of lateness, which are the same on walls, slides and papers. */
export interface BucketBounds {
  readonly name: LateBucket;
  /** Late for at least so many days, and for less than so many; null for the last. */
  readonly fromDays: number;
  readonly beforeDays: number | null;
  /** The due times that it holds, milliseconds UTC: at or after, and before; null where that end is open. */
  readonly dueFrom: number | null;
  readonly dueBefore: number | null;
}

/** The buckets at an instant, the least late first. Every due time lies in one of them; those in the future are in the first. */
export function overdueBuckets(now: number): readonly BucketBounds[] {
  return LATE_BUCKETS.map(({ name, fromMs, beforeMs }) => ({
    name,
    fromDays: fromMs / DAY_MS,
    beforeDays: beforeMs === null ? null : beforeMs / DAY_MS,
    dueFrom: beforeMs === null ? null : now - beforeMs + 1,
    dueBefore: fromMs === 0 ? null : now - fromMs + 1,
  }));
}
