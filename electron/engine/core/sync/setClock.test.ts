import { describe, expect, test } from "vitest";
import { watchSetBack } from "../time/setBack.ts";
import { TestClock } from "./testing/testClock.ts";
import { TimeSince } from "../time/timeSince.ts";

const DAY_MS = 86_400_000;

describe("how long ago something happened", () => {
  test("goes on through a clock that is set back, and through one that is set forward and back", async () => {
    const clock = new TestClock();
    const since = new TimeSince<string>(clock);
    const at = clock.now() - 5_000;
    expect(since.ms("known", at)).toBe(5_000);
    clock.set(clock.now() - DAY_MS);
    await clock.pass(1_000);
    expect(since.ms("known", at)).toBe(6_000);
    clock.set(clock.now() + 3 * DAY_MS);
    const ahead = clock.now();
    since.note("noted");
    clock.set(clock.now() - 3 * DAY_MS);
    await clock.pass(1_000);
    expect([since.ms("known", at), since.ms("noted", ahead)]).toEqual([7_000, 1_000]);
  });

  test("counts what the record has in the future as long ago", async () => {
    const clock = new TestClock();
    const since = new TimeSince<string>(clock);
    expect(since.ms("future", clock.now() + 1)).toBe(Number.POSITIVE_INFINITY);
    since.note("future");
    await clock.pass(10);
    expect(since.ms("future", clock.now() + DAY_MS)).toBe(10);
  });

  test("counts the sleep of the machine, which only the clock on the wall sees", () => {
    const clock = new TestClock();
    const since = new TimeSince<string>(clock);
    const at = clock.now();
    since.note("known");
    clock.set(at + DAY_MS);
    expect(since.ms("known", at)).toBe(DAY_MS);
  });
});

describe("the watch for a clock that is set back", () => {
  test("tells it once, and how much of it only took back a step forward", async () => {
    const clock = new TestClock();
    const setBack = watchSetBack(clock);
    await clock.pass(DAY_MS);
    expect(setBack()).toBeNull();
    clock.set(clock.now() - DAY_MS);
    expect([setBack(), setBack()]).toEqual([{ byMs: DAY_MS, netMs: DAY_MS }, null]);
    clock.set(clock.now() + DAY_MS);
    expect(setBack()).toBeNull();
    clock.set(clock.now() - 1.5 * DAY_MS);
    expect(setBack()).toEqual({ byMs: 1.5 * DAY_MS, netMs: 0.5 * DAY_MS });
  });

  test("takes no notice of seconds until they have become a minute", () => {
    const clock = new TestClock();
    const setBack = watchSetBack(clock);
    clock.set(clock.now() - 40_000);
    expect(setBack()).toBeNull();
    clock.set(clock.now() - 40_000);
    expect(setBack()?.byMs).toBe(80_000);
  });
});
