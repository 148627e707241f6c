import { DAY_MS, INDIA_OFFSET_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import { overdueBuckets } from "#domain/wall/overdueBuckets.ts";
import type { BucketBounds } from "#domain/wall/overdueBuckets.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** The late cases by how late they are at `now` (milliseconds UTC), the least late first. They add up to all that are flagged. */
export function lateBuckets(reader: Reader, now: number): readonly (BucketBounds & { readonly cases: number })[] {
  const { all } = statements(reader);
  const dueBefore = (bound: number | null) => (bound === null ? (all.get() ?? 0) : countBefore(reader, bound));
  return overdueBuckets(now).map((bounds) => ({
    ...bounds,
    cases: dueBefore(bounds.dueBefore) - (bounds.dueFrom === null ? 0 : countBefore(reader, bounds.dueFrom)),
  }));
}

/** Late cases that were due before an instant: whole days by their counts, the last day by its rows. */
function countBefore(reader: Reader, bound: number): number {
  const { ofDaysBefore, ofSpan } = statements(reader);
  const day = indianDayNumber(bound);
  return (ofDaysBefore.get(day) ?? 0) + (ofSpan.get(day * DAY_MS - INDIA_OFFSET_MS, bound) ?? 0);
}

export const LATE_OF_SPAN = "SELECT count(*) FROM grievance WHERE overdue = 1 AND due_at IS NOT NULL AND due_at >= ? AND due_at < ?";

const statements = perConnection(({ sqlite }) => ({
  all: sqlite.prepare<[], number>("SELECT coalesce(sum(cases), 0) FROM late_figure").pluck(),
  ofDaysBefore: sqlite.prepare<[number], number>("SELECT coalesce(sum(cases), 0) FROM late_figure WHERE day < ?").pluck(),
  ofSpan: sqlite.prepare<[number, number], number>(LATE_OF_SPAN).pluck(),
}));
