import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "./indianDay.ts";
import {
  acknowledgeBy,
  deadlineOf,
  DEFAULT_SLA_POLICY,
  dueAt,
  goneOn,
  isOverdue,
  isRedFlag,
  remainingMsOf,
  slaPolicySchema,
  started,
  stopped,
} from "./sla.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const policy = DEFAULT_SLA_POLICY;

describe("the time that an office has", () => {
  test("is two hours in an emergency, two days for what is routine, a week for the rest", () => {
    expect(dueAt({ kind: "grievance", urgency: "emergency", routine: true }, OPENED, policy)).toBe(OPENED + 2 * HOUR_MS);
    expect(dueAt({ kind: "grievance", urgency: "routine", routine: true }, OPENED, policy)).toBe(OPENED + 48 * HOUR_MS);
    expect(dueAt({ kind: "grievance", urgency: "urgent", routine: false }, OPENED, policy)).toBe(OPENED + 7 * DAY_MS);
  });

  test("to take up what is routine is five hours", () => {
    expect(acknowledgeBy({ kind: "grievance", urgency: "routine", routine: true }, OPENED, policy)).toBe(OPENED + 5 * HOUR_MS);
  });

  test("does not run for praise: nobody owes an answer to it", () => {
    expect(dueAt({ kind: "praise", urgency: "routine", routine: false }, OPENED, policy)).toBeNull();
    expect(acknowledgeBy({ kind: "praise", urgency: "routine", routine: false }, OPENED, policy)).toBeNull();
  });

  test("is a setting: the default policy survives being stored as JSON", () => {
    expect(slaPolicySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(slaPolicySchema.safeParse({ ...policy, redFlagMs: 0 }).success).toBe(false);
  });
});

describe("being overdue", () => {
  test("begins after the due time, not at it, and only while the report is owed", () => {
    expect(isOverdue({ state: "marked", dueAt: OPENED }, OPENED)).toBe(false);
    expect(isOverdue({ state: "marked", dueAt: OPENED }, OPENED + 1)).toBe(true);
    expect(isOverdue({ state: "atr-sent", dueAt: OPENED }, OPENED + 1)).toBe(false);
    expect(isOverdue({ state: "new", dueAt: null }, OPENED + 1)).toBe(false);
  });

  test("raises the red flag at 120 days of age", () => {
    expect(isRedFlag(OPENED, OPENED + 120 * DAY_MS - 1, policy)).toBe(false);
    expect(isRedFlag(OPENED, OPENED + 120 * DAY_MS, policy)).toBe(true);
  });
});

describe("the countdown", () => {
  const due = OPENED + 7 * DAY_MS;

  test("goes on with what was left after it stood still", () => {
    const standing = stopped(started("opening", due), OPENED + DAY_MS);
    expect(remainingMsOf(standing)).toBe(6 * DAY_MS);
    expect(deadlineOf(standing)).toBeNull();
    const running = goneOn(standing, OPENED + 10 * DAY_MS);
    expect(deadlineOf(running)).toBe(OPENED + 16 * DAY_MS);
    expect(remainingMsOf(running)).toBeNull();
  });

  test("that had run out before it stopped is late again at once", () => {
    const standing = stopped(started("opening", due), due + HOUR_MS);
    expect(remainingMsOf(standing)).toBe(-HOUR_MS);
    expect(deadlineOf(goneOn(standing, due + 5 * DAY_MS))).toBe(due + 5 * DAY_MS - HOUR_MS);
  });

  test("takes no time from the office when the wall clock was set back meanwhile", () => {
    expect(deadlineOf(goneOn(stopped(started("opening", due), OPENED + DAY_MS), OPENED))).toBe(due);
  });

  test("adds up the times it stood still, however often", () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: DAY_MS }), fc.integer({ min: 0, max: DAY_MS })), { maxLength: 20 });
    fc.assert(
      fc.property(spans, (runsAndStops) => {
        let at = OPENED;
        let countdown = started("opening", due);
        let stoodStillMs = 0;
        for (const [runMs, stopMs] of runsAndStops) {
          countdown = stopped(countdown, at + runMs);
          countdown = stopped(countdown, at + runMs + stopMs);
          at += runMs + stopMs;
          countdown = goneOn(goneOn(countdown, at), at);
          stoodStillMs += stopMs;
        }
        expect(deadlineOf(countdown)).toBe(due + stoodStillMs);
      }),
    );
  });
});
