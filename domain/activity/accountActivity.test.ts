import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { accountActivity } from "./accountActivity.ts";
import type { AccountPost } from "./accountActivity.ts";

/** 24 November 2026, 10:00 in India. */
const NOW = Date.UTC(2026, 10, 24, 4, 30);
const post = (daysAgo: number, answerMs: number | null = null): AccountPost => ({
  at: NOW - daysAgo * DAY_MS,
  isReply: answerMs !== null,
  answerMs,
});

describe("the activity of an official account", () => {
  test("counts posts, answers and silent days of the period", () => {
    const activity = accountActivity([post(0), post(0, 60_000), post(2, 180_000), post(2, 3_600_000), post(40)], { days: 7, now: NOW });
    expect(activity).toEqual({
      posts: 4,
      replies: 3,
      medianAnswerMs: 180_000,
      silentDays: 5,
      lastPostAt: NOW,
      byDay: [0, 0, 0, 0, 2, 0, 2],
    });
  });

  test("of one that never wrote is nothing but silence", () => {
    const nothing = { posts: 0, replies: 0, medianAnswerMs: null, silentDays: 30, lastPostAt: null };
    expect(accountActivity([], { days: 30, now: NOW })).toMatchObject(nothing);
  });

  test("has days that add up to its posts, and never more silent days than days", () => {
    const any = fc.record({
      at: fc.integer({ min: NOW - 50 * DAY_MS, max: NOW + 5 * DAY_MS }),
      isReply: fc.boolean(),
      answerMs: fc.option(fc.integer({ min: 0, max: DAY_MS })),
    });
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 1, max: 40 }), (posts, days) => {
        const activity = accountActivity(posts, { days, now: NOW });
        expect(activity.byDay).toHaveLength(days);
        expect(activity.byDay.reduce((sum, count) => sum + count, 0)).toBe(activity.posts);
        expect(activity.silentDays).toBe(activity.byDay.filter((count) => count === 0).length);
        expect(activity.replies).toBeLessThanOrEqual(activity.posts);
      }),
    );
  });
});
