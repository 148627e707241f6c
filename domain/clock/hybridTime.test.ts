import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HybridTime } from "../ids.ts";
import { isBelievable, millisecondsOf, parseHybridTime, receive, STAMP_AHEAD_MS, tick } from "./hybridTime.ts";

const NOW = Date.UTC(2026, 10, 24);

describe("the hybrid logical clock", () => {
  test("shows the wall clock while that goes on", () => {
    const first = tick(null, NOW);
    expect(millisecondsOf(first)).toBe(NOW);
    expect(millisecondsOf(tick(first, NOW + 5))).toBe(NOW + 5);
  });

  test("rises whatever the wall clock does, and its times sort as text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 })), (wallClock) => {
        let last: HybridTime | null = null;
        for (const nowMs of wallClock) {
          const next = tick(last, nowMs);
          expect(next).toMatch(/^[0-9a-f]{16}$/u);
          expect(last === null || next > last).toBe(true);
          expect(millisecondsOf(next)).toBeGreaterThanOrEqual(nowMs);
          last = next;
        }
      }),
    );
  });

  test("goes on after a day with the wall clock in the far future", () => {
    const future = tick(null, Date.UTC(2099, 0, 1));
    const back = tick(future, NOW);
    expect(back > future).toBe(true);
    expect(millisecondsOf(back)).toBe(Date.UTC(2099, 0, 1));
  });

  test("borrows a millisecond when more happens in one than the counter holds", () => {
    let last: HybridTime | null = null;
    for (let count = 0; count <= 65_536; count++) {
      const next = tick(last, NOW);
      if (last !== null && next <= last) throw new Error("The clock stood still");
      last = next;
    }
    expect(last).not.toBeNull();
    expect(millisecondsOf(last as HybridTime)).toBe(NOW + 1);
  });

  test("is later than everything that it has received", () => {
    const own = tick(null, NOW);
    const remote = tick(tick(null, NOW + 60_000), NOW + 60_000);
    expect(tick(receive(own, remote), NOW) > remote).toBe(true);
    expect(receive(remote, own)).toBe(remote);
    expect(receive(null, own)).toBe(own);
  });

  test("cannot be pushed beyond what it can write by stamps that it believes, whatever comes", () => {
    const anyStamp = fc.tuple(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.integer({ min: 0, max: 0xffff }));
    const written = ([ms, counter]: readonly [number, number]) =>
      (ms.toString(16).padStart(12, "0") + counter.toString(16).padStart(4, "0")) as HybridTime;
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStamp, fc.integer({ min: 0, max: 100_000 })), { maxLength: 40 }), (stamps) => {
        let own = tick(null, NOW);
        let now = NOW;
        for (const [stamp, passedMs] of stamps) {
          now += passedMs;
          const remote = written(stamp);
          expect(isBelievable(remote, now)).toBe(stamp[0] <= now + STAMP_AHEAD_MS);
          const next = tick(isBelievable(remote, now) ? receive(own, remote) : own, now);
          expect(next > own).toBe(true);
          expect(next).toMatch(/^[0-9a-f]{16}$/u);
          // A millisecond is borrowed where a counter is full.
          expect(millisecondsOf(next)).toBeLessThanOrEqual(now + STAMP_AHEAD_MS + stamps.length);
          own = next;
        }
      }),
    );
  });

  test("says so where no later time can be written, and writes no other", () => {
    expect(() => tick("ffffffffffffffff" as HybridTime, NOW)).toThrow(RangeError);
    expect(tick("ffffffffffff0000" as HybridTime, NOW)).toBe("ffffffffffff0001");
    expect(() => tick(null, 2 ** 48)).toThrow(RangeError);
  });

  test("knows its own times from other text", () => {
    expect(parseHybridTime(tick(null, NOW))).toBe(tick(null, NOW));
    for (const text of ["", "123", "0193A5D2C0000000", "zzzzzzzzzzzzzzzz"]) expect(parseHybridTime(text)).toBeNull();
  });
});
