import { DAY_MS, INDIA_OFFSET_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import { overdueBuckets } from "#domain/wall/overdueBuckets.ts";
import type { BucketBounds } from "#domain/wall/overdueBuckets.ts";
import { askNumber } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { cachedRows } from "../cachedRows.ts";

/** The late reports by how late they are at `now` (milliseconds UTC), the least late first. What no office was asked for is none: the cell owes it. */
export function lateBuckets(reader: Reader, now: number): readonly (BucketBounds & { readonly cases: number })[] {
  let beyond = countBefore(reader, null);
  return overdueBuckets(now).map((bounds) => {
    const before = bounds.dueFrom === null ? 0 : countBefore(reader, bounds.dueFrom);
    const cases = beyond - before;
    beyond = before;
    return { ...bounds, cases };
  });
}

/** Late reports that were due before an instant, or all of them: whole days by their counts, the last day by its rows. */
function countBefore(reader: Reader, bound: number | null): number {
  const lastDay = bound === null ? Infinity : indianDayNumber(bound);
  let cases = 0;
  for (const late of lateDays(reader)()) if (late.day < lastDay) cases += late.cases;
  if (bound !== null) cases += ofSpan(reader, lastDay * DAY_MS - INDIA_OFFSET_MS, bound);
  return cases;
}

const lateDays = cachedRows("lateDays", "SELECT day, cases FROM late_figure", ([day, cases]: readonly [number, number]) => ({
  day,
  cases,
}));

export const LATE_OF_SPAN =
  "SELECT count(*) FROM grievance WHERE overdue = 1 AND due_at IS NOT NULL AND due_at >= ? AND due_at < ? AND marked_office IS NOT NULL";

const ofSpan = askNumber<[number, number]>(LATE_OF_SPAN);
