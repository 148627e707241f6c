import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { watchWake } from "./wakeWatch.ts";
import type { WakeWatch } from "./wakeWatch.ts";

/** What it was told: whether what was connected is lost. */
let told: boolean[];
let now: number;
let elapsed: number;
let addresses: readonly string[];
let watch: WakeWatch;
beforeEach(() => {
  [told, now, elapsed, addresses] = [[], Date.parse("2026-11-29T10:00:00Z"), 1_000, ["10.7.0.12"]];
  watch = watchWake((isLost) => told.push(isLost), { now: () => now, elapsed: () => elapsed, addresses: () => addresses });
});
afterEach(() => watch.stop());

function later(ms: number, byNobodysClockMs = ms): void {
  now += ms;
  elapsed += byNobodysClockMs;
  watch.look();
}

describe("a machine that sleeps", () => {
  test("is told as it wakes, also where the clock that nobody sets stood still", () => {
    later(2_000);
    expect(told).toEqual([]);
    later(3_600_000);
    later(8 * 3_600_000, 2_000);
    later(2_000);
    expect(told).toEqual([true, true]);
  });

  test("is not taken for asleep where it is only busy, or its clock is set back", () => {
    later(9_000);
    later(-3_600_000, 2_000);
    expect(told).toEqual([]);
  });
});

describe("a network", () => {
  test("that comes back is told once; that it goes is not", () => {
    addresses = [];
    later(2_000);
    expect(told).toEqual([]);
    addresses = ["10.7.0.12"];
    later(2_000);
    later(2_000);
    expect(told).toEqual([false]);
  });

  test("that gives place to another one takes what was connected along", () => {
    addresses = ["192.168.43.5"];
    later(2_000);
    expect(told).toEqual([true]);
  });
});
