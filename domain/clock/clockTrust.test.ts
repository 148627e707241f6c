import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOCK_TOLERANCE_MS, ClockTrust, HEARS_WITHIN_MS, LONG_GAP_MS } from "./clockTrust.ts";
import type { ClockLook } from "./clockTrust.ts";

const NOW = Date.UTC(2026, 10, 24, 4, 30);
const YEARS_AHEAD = Date.UTC(2036, 2, 12, 4, 30) - NOW;
const MINUTE_MS = 60_000;

/** A machine whose clock shows the true time, with what is said of it changed. */
function look(change: Partial<ClockLook> = {}): ClockLook {
  return { machineAt: NOW, steadyMs: 1_000, servers: [], lastSignAt: NOW - MINUTE_MS, mayHear: false, ...change };
}

/** Servers that say so much less or more than the true time, as heard at the count 1,000. */
const servers = (...offsets: readonly number[]) => offsets.map((offset) => ({ serverAt: NOW + offset, heardMs: 1_000 }));
const judged = (change: Partial<ClockLook>) => new ClockTrust(null).judge(look(change));

describe("a clock that servers can be asked of", () => {
  test("is believed within minutes of what they say, however long the record was silent", () => {
    expect(judged({ servers: servers(0), lastSignAt: NOW - 90 * LONG_GAP_MS }).is).toBe("believed");
    expect(judged({ servers: servers(-CLOCK_TOLERANCE_MS) }).is).toBe("believed");
  });

  test("is doubted where it is ahead of most of them, and told by how much", () => {
    const ahead = { machineAt: NOW + YEARS_AHEAD };
    expect(judged({ ...ahead, servers: servers(0) })).toEqual({ is: "doubted", why: "ahead-of-servers", otherAt: NOW });
    expect(judged({ ...ahead, servers: servers(0, 0, YEARS_AHEAD) }).is).toBe("doubted");
    expect(judged({ ...ahead, servers: servers(0, YEARS_AHEAD, YEARS_AHEAD) }).is).toBe("believed");
  });

  test("that is behind stops nothing", () => {
    expect(judged({ machineAt: NOW - YEARS_AHEAD, servers: servers(0) }).is).toBe("believed");
  });

  test("goes on by itself as soon as it is put right", () => {
    const trust = new ClockTrust(null);
    expect(trust.judge(look({ machineAt: NOW + YEARS_AHEAD, servers: servers(0) })).is).toBe("doubted");
    expect(trust.judge(look({ machineAt: NOW + 9_000, steadyMs: 10_000, servers: servers(0) })).is).toBe("believed");
  });

  test("is compared with what they said hours ago, by a count that nothing moves", () => {
    const hours = 5 * 3_600_000;
    expect(judged({ machineAt: NOW + hours, steadyMs: 1_000 + hours, servers: servers(0) }).is).toBe("believed");
    expect(judged({ machineAt: NOW + hours, steadyMs: 1_000, servers: servers(0) }).is).toBe("doubted");
  });

  test("that a person firmly says is right is believed against servers that are heard later", () => {
    const trust = new ClockTrust(null);
    const ahead = look({ machineAt: NOW + YEARS_AHEAD });
    trust.confirm(ahead, true);
    expect(trust.judge({ ...ahead, servers: servers(0) }).is).toBe("believed");
    expect(trust.judge({ ...ahead, machineAt: NOW + 2 * YEARS_AHEAD, servers: servers(0) }).is).toBe("doubted");
  });

  test("is believed against them once a person has confirmed it, and no further than that", () => {
    const trust = new ClockTrust(null);
    const ahead = look({ machineAt: NOW + YEARS_AHEAD, servers: servers(0) });
    const confirmed = trust.confirm(ahead);
    expect(trust.judge(ahead).is).toBe("believed");
    expect(new ClockTrust(confirmed).judge(ahead).is).toBe("believed");
    expect(trust.judge({ ...ahead, machineAt: NOW + 2 * YEARS_AHEAD }).is).toBe("doubted");
  });
});

describe("a clock without a server", () => {
  test("is doubted after a silence longer than an office is closed, and not before", () => {
    expect(judged({ lastSignAt: NOW - LONG_GAP_MS }).is).toBe("believed");
    expect(judged({ lastSignAt: NOW - LONG_GAP_MS - 1 })).toEqual({
      is: "doubted",
      why: "long-gap",
      otherAt: NOW - LONG_GAP_MS - 1,
    });
    expect(judged({ lastSignAt: null }).is).toBe("believed");
    expect(judged({ lastSignAt: NOW + YEARS_AHEAD }).is).toBe("believed");
  });

  test("waits for a server a little where one may answer", () => {
    const trust = new ClockTrust(null);
    const gap = { lastSignAt: NOW - 3_600_000, mayHear: true };
    expect(trust.judge(look(gap)).is).toBe("not-known-yet");
    expect(trust.judge(look({ ...gap, steadyMs: 1_000 + HEARS_WITHIN_MS, machineAt: NOW + HEARS_WITHIN_MS })).is).toBe("believed");
  });

  test("is doubted where it leaps while the program runs, and not for a sleep of weeks that the count has", () => {
    const trust = new ClockTrust(null);
    trust.judge(look());
    const weeks = 3 * LONG_GAP_MS;
    expect(trust.judge(look({ machineAt: NOW + weeks, steadyMs: 1_000 + weeks })).is).toBe("believed");
    expect(trust.judge(look({ machineAt: NOW + weeks + YEARS_AHEAD, steadyMs: 1_000 + weeks }))).toMatchObject({
      why: "leapt",
      otherAt: NOW + weeks,
    });
  });

  test("is believed from then on that a person confirmed it", () => {
    const trust = new ClockTrust(null);
    const gap = look({ lastSignAt: NOW - 2 * LONG_GAP_MS });
    expect(trust.judge(gap).is).toBe("doubted");
    trust.confirm(gap);
    expect(trust.judge(gap).is).toBe("believed");
    expect(trust.judge({ ...gap, machineAt: NOW + YEARS_AHEAD }).is).toBe("doubted");
  });
});

test("no clock is believed minutes ahead of a server that is alone, and none is doubted that is not ahead of it", () => {
  const offset = fc.integer({ min: -4 * 365 * 86_400_000, max: 12 * 365 * 86_400_000 });
  fc.assert(
    fc.property(offset, fc.nat(1_000_000_000), fc.option(fc.nat(), { nil: null }), (ahead, steadyMs, lastSignAt) => {
      const server = [{ serverAt: NOW, heardMs: 1_000 }];
      const judgement = judged({ machineAt: NOW + ahead + steadyMs, steadyMs: 1_000 + steadyMs, servers: server, lastSignAt });
      expect(judgement.is).toBe(ahead > CLOCK_TOLERANCE_MS ? "doubted" : "believed");
    }),
  );
});
