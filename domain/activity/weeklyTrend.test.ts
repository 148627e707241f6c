import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { accountActivity } from "./accountActivity.ts";
import { weeklyTrend } from "./weeklyTrend.ts";

/** 24 November 2026, 10:00 in India. */
const NOW = Date.UTC(2026, 10, 24, 4, 30);
const post = (daysAgo: number, isReply = false) => ({ at: NOW - daysAgo * DAY_MS, isReply, answerMs: null });

describe("the trend of an account", () => {
  test("counts posts and answers of the last four weeks, the running one last", () => {
    expect(weeklyTrend([post(0), post(6, true), post(7), post(20, true), post(27), post(28), post(-1)], NOW)).toEqual([
      { posts: 1, replies: 0 },
      { posts: 1, replies: 1 },
      { posts: 1, replies: 0 },
      { posts: 2, replies: 1 },
    ]);
  });

  test("adds up to what the account did in these days", () => {
    const any = fc.record({
      at: fc.integer({ min: NOW - 60 * DAY_MS, max: NOW + 5 * DAY_MS }),
      isReply: fc.boolean(),
      answerMs: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(any), (posts) => {
        const weeks = weeklyTrend(posts, NOW);
        const activity = accountActivity(posts, { days: 28, now: NOW });
        expect(weeks.reduce((sum, week) => sum + week.posts, 0)).toBe(activity.posts);
        expect(weeks.reduce((sum, week) => sum + week.replies, 0)).toBe(activity.replies);
      }),
    );
  });
});
