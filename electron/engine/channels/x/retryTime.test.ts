import { describe, expect, test } from "vitest";
import { retryTime } from "./retryTime.ts";

const NOW = Date.parse("2026-11-24T10:00:00.400Z");
const MINUTE_MS = 60_000;
const seconds = (at: number) => String(Math.ceil(at / 1_000));
const date = (at: number) => new Date(at).toUTCString();

describe("the time to try again after a limit", () => {
  test("is as far off as the reset is from the time of the same answer", () => {
    const theirs = Math.floor(NOW / 1_000) * 1_000;
    expect(retryTime({ "x-rate-limit-reset": seconds(theirs + 3_000), date: date(theirs) }, NOW, "limit")).toBe(NOW + 3_000);
  });

  test.each([-86_400_000, -20_000, 20_000, 5 * 3_600_000, 400 * 86_400_000])(
    "follows the platform's clock where ours is %d ms off",
    (offMs) => {
      const theirs = NOW - 400 + offMs;
      expect(retryTime({ "x-rate-limit-reset": seconds(theirs + 10_000), date: date(theirs) }, NOW, "limit")).toBe(NOW + 10_000);
    },
  );

  test("is never in the past, and never further off than a window of X and a little", () => {
    expect(retryTime({ "x-rate-limit-reset": seconds(NOW - MINUTE_MS) }, NOW, "limit")).toBe(NOW);
    expect(retryTime({ "x-rate-limit-reset": seconds(NOW + 20 * 3_600_000) }, NOW, "limit")).toBe(NOW + 16 * MINUTE_MS);
  });

  test("may have been given in milliseconds", () => {
    expect(retryTime({ "x-rate-limit-reset": String(NOW + 2_000) }, NOW, "limit")).toBe(NOW + 2_000);
  });

  test("falls back on Retry-After, in seconds or as a date", () => {
    expect(retryTime({ "retry-after": "7" }, NOW, "limit")).toBe(NOW + 7_000);
    expect(retryTime({ "retry-after": date(NOW + 5_000) }, NOW, "limit")).toBe(Math.floor((NOW + 5_000) / 1_000) * 1_000);
    expect(retryTime({ "x-rate-limit-reset": "soon", "retry-after": "7" }, NOW, "limit")).toBe(NOW + 7_000);
  });

  test("is unknown where it is missing, nonsense or further off than a day", () => {
    expect(retryTime({}, NOW, "limit")).toBeNull();
    for (const reset of ["", "soon", "-5", "NaN", "Infinity", "0", "1e12", "99999999999", seconds(NOW + 25 * 3_600_000)]) {
      expect(retryTime({ "x-rate-limit-reset": reset }, NOW, "limit")).toBeNull();
    }
    for (const after of ["", "soon", "NaN", "-5", "99999999999999999999"])
      expect(retryTime({ "retry-after": after }, NOW, "limit")).toBeNull();
  });
});

describe("the time to try again after a fault of the server", () => {
  test("has nothing to do with the reset of a limit", () => {
    expect(retryTime({ "x-rate-limit-reset": seconds(NOW + 15 * MINUTE_MS) }, NOW, "server-fault")).toBeNull();
  });

  test("is what Retry-After says, up to half a minute", () => {
    expect(retryTime({ "retry-after": "7" }, NOW, "server-fault")).toBe(NOW + 7_000);
    expect(retryTime({ "retry-after": "900" }, NOW, "server-fault")).toBe(NOW + 30_000);
  });
});
