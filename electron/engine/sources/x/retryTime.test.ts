import { describe, expect, test } from "vitest";
import { retryTime } from "./retryTime.ts";

const NOW = Date.parse("2026-11-24T10:00:00.400Z");
const seconds = (at: number) => String(Math.ceil(at / 1_000));
const date = (at: number) => new Date(at).toUTCString();

describe("the time to try again", () => {
  test("is the reset of the rate limit", () => {
    expect(retryTime({ "x-rate-limit-reset": seconds(NOW + 3_000), date: date(NOW) }, NOW)).toBe(Math.ceil((NOW + 3_000) / 1_000) * 1_000);
  });

  test("is never in the past", () => {
    expect(retryTime({ "x-rate-limit-reset": seconds(NOW - 60_000) }, NOW)).toBe(NOW);
  });

  test("follows the platform's clock where ours is wrong", () => {
    const theirs = NOW + 5 * 3_600_000;
    expect(retryTime({ "x-rate-limit-reset": seconds(theirs + 10_000), date: date(theirs) }, NOW)).toBeLessThanOrEqual(NOW + 12_000);
    expect(retryTime({ "x-rate-limit-reset": seconds(theirs + 10_000), date: date(theirs) }, NOW)).toBeGreaterThanOrEqual(NOW + 10_000);
  });

  test("may have been given in milliseconds", () => {
    expect(retryTime({ "x-rate-limit-reset": String(NOW + 2_000) }, NOW)).toBe(NOW + 2_000);
  });

  test("falls back on Retry-After, in seconds or as a date", () => {
    expect(retryTime({ "retry-after": "7" }, NOW)).toBe(NOW + 7_000);
    expect(retryTime({ "retry-after": date(NOW + 5_000) }, NOW)).toBe(Math.floor((NOW + 5_000) / 1_000) * 1_000);
    expect(retryTime({ "x-rate-limit-reset": "soon", "retry-after": "7" }, NOW)).toBe(NOW + 7_000);
  });

  test("is unknown where it is missing, nonsense or further off than a day", () => {
    expect(retryTime({}, NOW)).toBeNull();
    for (const reset of ["", "soon", "-5", "NaN", "0", "1e12", "99999999999", seconds(NOW + 25 * 3_600_000)]) {
      expect(retryTime({ "x-rate-limit-reset": reset }, NOW)).toBeNull();
    }
  });
});
