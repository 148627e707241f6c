import type { HeatCell } from "#contract/wall.ts";

/** What is counted of a department in a district, or of several together. */
export interface HeatCount {
  readonly open: number;
  readonly overdue: number;
  /** Milliseconds UTC; null where none is open. */
  readonly oldestOpenedAt: number | null;
  readonly openedToday: number;
  /** Null where the record is too young to tell. */
  readonly usualToday: number | null;
}

export const NOTHING: HeatCount = { open: 0, overdue: 0, oldestOpenedAt: null, openedToday: 0, usualToday: 0 };

/** What is usual of several is known where it is known of each. */
export function together(counts: readonly (HeatCount | HeatCell)[]): HeatCount {
  let { open, overdue, oldestOpenedAt, openedToday, usualToday } = NOTHING;
  for (const count of counts) {
    open += count.open;
    overdue += count.overdue;
    openedToday += count.openedToday;
    oldestOpenedAt = earlier(oldestOpenedAt, count.oldestOpenedAt);
    usualToday = usualToday === null || count.usualToday === null ? null : usualToday + count.usualToday;
  }
  return { open, overdue, oldestOpenedAt, openedToday, usualToday };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other);
}
