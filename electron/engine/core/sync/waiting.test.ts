import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Alarm } from "../time/alarm.ts";
import { AttemptWindow } from "./followLoop.ts";
import { backOff, waitAfter } from "../time/backOff.ts";
import { systemClock } from "../time/clock.ts";
import { monthOf, nextMonth } from "./spending.ts";
import { TestClock, settle } from "./testing/testClock.ts";

const never = new AbortController().signal;

describe("backing off", () => {
  test("waits somewhere below a limit that doubles with every failure up to the longest", () => {
    const pace = { firstMs: 500, longestMs: 30_000 };
    const longest = (failures: number) => backOff(failures, () => 1, pace);
    expect([1, 2, 3, 4, 7, 1_000].map(longest)).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000]);
    expect(backOff(5, () => 0, pace)).toBe(20);
  });

  test("never comes before the time that the platform named", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, retryAt, failures, chance) => {
          const waitMs = waitAfter({ retryAt }, failures, () => chance, { firstMs: 500, longestMs: 30_000 }, now);
          expect(now + waitMs).toBeGreaterThan(retryAt);
          expect(waitMs).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("a window of attempts", () => {
  test("never lets more through than its limit, and as many as it may", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 100 }), (pauses) => {
        const limit = { attempts: 5, withinMs: 100 };
        const window = new AttemptWindow(limit);
        const made: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause + window.waitMs(now + pause);
          window.note(now);
          made.push(now);
        }
        for (const start of made)
          expect(made.filter((at) => at >= start && at < start + limit.withinMs).length).toBeLessThanOrEqual(limit.attempts);
      }),
    );
    expect(new AttemptWindow({ attempts: 1, withinMs: 100 }).waitMs(0)).toBe(0);
  });
});

describe("an alarm", () => {
  test("ends a sleep early, or the next one where nobody sleeps", async () => {
    const clock = new TestClock();
    const alarm = new Alarm(clock, never);
    let woken = 0;
    void alarm.sleep(1_000).then(() => (woken += 1));
    alarm.ring();
    await settle();
    expect(woken).toBe(1);
    alarm.ring();
    await alarm.sleep(1_000);
    void alarm.sleep(1_000).then(() => (woken += 1));
    await clock.pass(999);
    expect(woken).toBe(1);
    await clock.pass(1);
    expect(woken).toBe(2);
    expect(clock.sleeping).toBe(0);
  });

  test("ends for good when everything stops", async () => {
    const stop = new AbortController();
    const alarm = new Alarm(systemClock, stop.signal);
    const sleep = alarm.sleep(60_000);
    stop.abort();
    await expect(sleep).resolves.toBeUndefined();
    await expect(alarm.sleep(60_000)).resolves.toBeUndefined();
  });
});

describe("the system's clock", () => {
  test("sleeps as long as it is told, however long that is", async () => {
    const startedAt = systemClock.now();
    await systemClock.sleep(30, never);
    expect(systemClock.now() - startedAt).toBeGreaterThanOrEqual(28);
    const stop = new AbortController();
    let woken = false;
    const sleep = systemClock.sleep(90 * 86_400_000, stop.signal).then(() => (woken = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(woken).toBe(false);
    stop.abort();
    await sleep;
  });
});

describe("a month", () => {
  test("is that of UTC, whatever the time of India", () => {
    expect(monthOf(Date.parse("2026-12-01T04:00:00+05:30"))).toBe("2026-11");
    expect(nextMonth(Date.parse("2026-12-31T23:59:59.999Z"))).toBe(Date.parse("2027-01-01T00:00:00Z"));
  });
});
