import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { trendOfDays, trendOfHours, unknownPoints, dayTicks, hourInIndia, hourTicks } from "./trendPoints.ts";

const MIDNIGHT = startOfIndianDay(Date.UTC(2026, 10, 25));
const hour = (at: number, opened: number, usual: number | null) => ({ at, opened, disposed: 0, usual });

describe("the trend of hours", () => {
  test("tells which stand out: half as many again as usual, and not a mere few", () => {
    const hours = [hour(0, 30, 20), hour(1, 31, 20), hour(2, 4, 0.5), hour(3, 900, null)];
    expect(trendOfHours(hours).map(({ isUnusual }) => isUnusual)).toEqual([false, true, false, false]);
  });

  test("knows that its last hour has not ended", () => {
    const hours = trendOfHours([hour(MIDNIGHT, 1, 1), hour(MIDNIGHT + HOUR_MS, 1, 1)]);
    expect(hours.map(({ isRunning }) => isRunning)).toEqual([false, true]);
    expect(hours.map(({ finished }) => finished)).toEqual([0, null]);
    expect(hours[0]?.endsAt).toBe(hours[1]?.at);
  });

  test("is named by the hours of India", () => {
    expect(hourInIndia(MIDNIGHT)).toBe(0);
    expect(hourInIndia(MIDNIGHT - 1)).toBe(23);
    const hours = trendOfHours(Array.from({ length: 48 }, (_, index) => hour(MIDNIGHT - 20 * HOUR_MS + index * HOUR_MS, 0, 0)));
    expect(hourTicks(hours, 12).map(hourInIndia)).toEqual([12, 0, 12, 0]);
    expect(hourTicks(hours, 24)).toEqual([MIDNIGHT, MIDNIGHT + DAY_MS]);
  });
});

test("of what ended before the record began nothing is known", () => {
  const days = trendOfDays(Array.from({ length: 30 }, (_, index) => ({ at: MIDNIGHT + (index - 29) * DAY_MS, opened: 0, disposed: 0 })));
  const unknown = [MIDNIGHT + HOUR_MS, MIDNIGHT, MIDNIGHT - HOUR_MS, 0, null].map((knownFrom) => unknownPoints(days, knownFrom));
  expect(unknown).toEqual([29, 29, 28, 0, 30]);
});

test("the trend of days is named from today backwards", () => {
  const days = trendOfDays(Array.from({ length: 30 }, (_, index) => ({ at: MIDNIGHT + (index - 29) * DAY_MS, opened: 1, disposed: 1 })));
  expect(dayTicks(days, 7).map((at) => (MIDNIGHT - at) / DAY_MS)).toEqual([28, 21, 14, 7, 0]);
});
