import { indianDayNumber } from "../clock/indianDay.ts";
import type { AccountPost } from "./accountActivity.ts";

/** One week of an account. */
export interface WeekOfAccount {
  readonly posts: number;
  /** How many of the posts answer somebody else. */
  readonly replies: number;
}

/** The whole weeks within `ACTIVITY_DAYS`. */
export const TREND_WEEKS = 4;

/** Weeks of seven days of India, oldest first; the last one ends with the day in which `now` lies. */
export function weeklyTrend(posts: readonly AccountPost[], now: number, weeks = TREND_WEEKS): readonly WeekOfAccount[] {
  const lastDay = indianDayNumber(now);
  const trend = Array.from({ length: weeks }, () => ({ posts: 0, replies: 0 }));
  for (const { at, isReply } of posts) {
    const week = at > now ? undefined : trend[weeks - 1 - Math.floor((lastDay - indianDayNumber(at)) / 7)];
    if (week === undefined) continue;
    week.posts += 1;
    if (isReply) week.replies += 1;
  }
  return trend;
}
