import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RESTART_LIMITS, RestartPolicy } from "./restartPolicy.ts";

describe("starting again a process that ended", () => {
  test("waits longer each time and gives up at the limit", () => {
    const policy = new RestartPolicy();
    expect([0, 1, 2, 3, 4, 5].map((second) => policy.afterEnd(second * 1000))).toEqual([200, 400, 800, 1600, 3200, null]);
  });

  test("a quiet minute forgives", () => {
    const policy = new RestartPolicy();
    for (let second = 0; second < 5; second += 1) policy.afterEnd(second * 1000);
    expect(policy.afterEnd(70_000)).toBe(200);
  });

  test("a person may ask once more", () => {
    const policy = new RestartPolicy();
    for (let second = 0; second < 6; second += 1) policy.afterEnd(second);
    policy.forgive();
    expect(policy.afterEnd(7)).toBe(200);
  });

  test("never starts more often than the limit within any window", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30_000), { maxLength: 60 }), (gaps) => {
        const policy = new RestartPolicy();
        const endedAt: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          endedAt.push(now);
          const recent = endedAt.filter((at) => now - at < RESTART_LIMITS.withinMs).length;
          expect(policy.afterEnd(now) === null).toBe(recent >= RESTART_LIMITS.mostEnds);
        }
      }),
    );
  });
});
