import { DAY_MS } from "../clock/indianDay.ts";

/** How late answers are, in whole days: up to 7, 8 to 15, 16 to 30, 31 to 60, 61 to 120, and more. */
const OVERDUE_BUCKETS_DAYS = [7, 15, 30, 60, 120] as const;

export interface BucketBounds {
  /** Null for the last. */
  readonly upToDays: number | null;
  /** The due times that it holds, milliseconds UTC: at or after, and before; null where that end is open. */
  readonly dueFrom: number | null;
  readonly dueBefore: number | null;
}

/** The buckets at an instant, the least late first. Every due time lies in one of them; those in the future are in the first. */
export function overdueBuckets(now: number): readonly BucketBounds[] {
  // Late for n whole days means due at least n days ago.
  const lateFor = (days: number) => now - days * DAY_MS + 1;
  return [...OVERDUE_BUCKETS_DAYS, null].map((upToDays, index) => {
    const before = OVERDUE_BUCKETS_DAYS[index - 1];
    return {
      upToDays,
      dueFrom: upToDays === null ? null : lateFor(upToDays + 1),
      dueBefore: before === undefined ? null : lateFor(before + 1),
    };
  });
}
