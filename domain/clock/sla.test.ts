import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "./indianDay.ts";
import { acknowledgeBy, deadlineOf, DEFAULT_SLA_POLICY, dueAt, goneOn, remainingMsOf, started, stopped } from "./sla.ts";
import { isOverdue } from "../grievance/state.ts";
import type { Timed } from "./sla.ts";
import { orderFaultsOf } from "./limit.ts";
import { parseStoredPolicy, slaPolicySchema } from "./policy.ts";
import type { Allowance, RuleCondition, SlaPolicy } from "./policy.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const policy = DEFAULT_SLA_POLICY;

function timed(differences: Partial<Timed> = {}): Timed {
  return {
    kind: "grievance",
    urgency: "routine",
    routine: false,
    long: false,
    department: null,
    category: null,
    speaker: "citizen",
    ...differences,
  };
}

describe("the time that an office has", () => {
  test("is two hours in an emergency, a day for what is urgent, two days for what is routine, a week for the rest", () => {
    expect(dueAt(timed({ urgency: "emergency", routine: true }), OPENED, policy)).toBe(OPENED + 2 * HOUR_MS);
    expect(dueAt(timed({ routine: true }), OPENED, policy)).toBe(OPENED + 48 * HOUR_MS);
    expect(dueAt(timed({ urgency: "urgent", routine: true }), OPENED, policy)).toBe(OPENED + DAY_MS);
    expect(dueAt(timed(), OPENED, policy)).toBe(OPENED + 7 * DAY_MS);
  });

  test("to take up what is routine is five hours", () => {
    expect(acknowledgeBy(timed({ routine: true }), OPENED, policy)).toBe(OPENED + 5 * HOUR_MS);
  });

  test("does not run for praise: nobody owes an answer to it", () => {
    expect(dueAt(timed({ kind: "praise" }), OPENED, policy)).toBeNull();
    expect(acknowledgeBy(timed({ kind: "praise" }), OPENED, policy)).toBeNull();
  });

  test("is a setting: the default policy survives being stored as JSON", () => {
    expect(slaPolicySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(slaPolicySchema.safeParse({ ...policy, redFlagMs: 0 }).success).toBe(false);
  });
});

/** Reports are due after so many hours. */
function hours(count: number): Allowance {
  return { ...policy.ordinary, reportMs: count * HOUR_MS };
}

function when(differences: Partial<RuleCondition>): RuleCondition {
  return { department: null, category: null, urgency: null, routine: null, representative: null, ...differences };
}

function hoursDue(rules: SlaPolicy["rules"], differences: Partial<Timed>): number {
  return ((dueAt(timed(differences), OPENED, { ...policy, rules }) ?? 0) - OPENED) / HOUR_MS;
}

describe("a rule for some cases", () => {
  const rules: SlaPolicy["rules"] = [
    { when: when({ routine: true }), allowance: hours(40) },
    { when: when({ representative: true }), allowance: hours(36) },
    { when: when({ department: "PHED" }), allowance: hours(30) },
    { when: when({ department: "PHED", category: "no-supply" }), allowance: hours(12) },
    { when: when({ department: "PHED", category: "no-supply", representative: true }), allowance: hours(6) },
  ];

  test("goes before the general ones, the most specific first, whatever their order", () => {
    for (const inSomeOrder of [rules, rules.toReversed()]) {
      expect(hoursDue(inSomeOrder, { department: "PWD" })).toBe(7 * 24);
      expect(hoursDue(inSomeOrder, { department: "PWD", routine: true })).toBe(40);
      expect(hoursDue(inSomeOrder, { department: "PWD", routine: true, speaker: "representative" })).toBe(36);
      expect(hoursDue(inSomeOrder, { department: "PHED", routine: true, speaker: "representative" })).toBe(30);
      expect(hoursDue(inSomeOrder, { department: "PHED", category: "no-supply" })).toBe(12);
      expect(hoursDue(inSomeOrder, { department: "PHED", category: "no-supply", speaker: "representative" })).toBe(6);
    }
  });

  test("slows no emergency down unless it names emergencies", () => {
    expect(hoursDue(rules, { department: "PHED", urgency: "emergency" })).toBe(2);
    const fire = { when: when({ department: "FIRE", urgency: "emergency" }), allowance: hours(1) };
    expect(hoursDue([...rules, fire], { department: "FIRE", urgency: "emergency" })).toBe(1);
  });

  test("names something, and a category only within its department", () => {
    const accepts = (condition: RuleCondition) =>
      slaPolicySchema.safeParse({ ...policy, rules: [{ when: condition, allowance: hours(1) }] }).success;
    expect(accepts(when({}))).toBe(false);
    expect(accepts(when({ category: "no-supply" }))).toBe(false);
    expect(accepts(when({ category: "no-supply", department: "PHED" }))).toBe(true);
    const twice = [rules[0], rules[0]];
    expect(slaPolicySchema.safeParse({ ...policy, rules: twice }).success).toBe(false);
  });
});

describe("a stored policy", () => {
  const first = {
    calendar: { kind: "running-hours" },
    emergency: { acknowledgeMs: HOUR_MS, reportMs: 3 * HOUR_MS },
    routine: { acknowledgeMs: HOUR_MS, reportMs: DAY_MS },
    ordinary: { acknowledgeMs: DAY_MS, reportMs: 5 * DAY_MS },
    long: { acknowledgeMs: DAY_MS, reportMs: 40 * DAY_MS },
    redFlagMs: 90 * DAY_MS,
    untimedKinds: ["praise"],
  };

  test("of an older program keeps its times, and has the tiers of today", () => {
    const read = parseStoredPolicy(first);
    expect(read).toMatchObject({ redFlagMs: 90 * DAY_MS, untimedKinds: ["praise"], ordinary: { reportMs: 5 * DAY_MS } });
    expect(read?.emergency.escalateAfterMs).toEqual(policy.emergency.escalateAfterMs);
    expect(slaPolicySchema.safeParse(read).success).toBe(true);
  });

  test("of a program without a time for urgent cases gets the program's own, or what is in order beside its times", () => {
    const { urgent, ...rest } = policy;
    const second = { ...rest, version: 2 };
    expect(parseStoredPolicy(second)).toEqual(policy);
    const quick = { ...second, routine: { ...policy.routine, reportMs: 12 * HOUR_MS } };
    expect(parseStoredPolicy(quick)?.urgent).toEqual(quick.routine);
    const slow = { ...second, emergency: { ...policy.emergency, reportMs: 30 * HOUR_MS } };
    expect(parseStoredPolicy(slow)?.urgent).toEqual(slow.emergency);
    for (const stored of [second, quick, slow, first]) expect(orderFaultsOf(parseStoredPolicy(stored) ?? policy).size).toBe(0);
    expect(urgent.reportMs).toBe(DAY_MS);
  });

  test("that cannot be read is none", () => {
    for (const stored of [undefined, {}, { ...first, redFlagMs: -1 }, { ...policy, version: 4 }, { ...policy, version: 2 }])
      expect(parseStoredPolicy(stored)).toBeNull();
    expect(parseStoredPolicy(policy)).toEqual(policy);
  });
});

describe("being overdue", () => {
  test("begins after the due time, not at it, and only while the report is owed", () => {
    expect(isOverdue({ state: "marked", dueAt: OPENED }, OPENED)).toBe(false);
    expect(isOverdue({ state: "marked", dueAt: OPENED }, OPENED + 1)).toBe(true);
    expect(isOverdue({ state: "atr-sent", dueAt: OPENED }, OPENED + 1)).toBe(false);
    expect(isOverdue({ state: "new", dueAt: null }, OPENED + 1)).toBe(false);
  });
});

describe("a long case", () => {
  const rule = {
    when: { department: "PHED", category: null, urgency: null, routine: null, representative: null },
    allowance: policy.routine,
  } as const;

  test("has the policy's time for long cases, whatever a rule gives its department", () => {
    const long = { ...policy, rules: [rule], long: { ...policy.long, acknowledgeMs: 3 * DAY_MS, reportMs: 45 * DAY_MS } };
    const declared = timed({ department: "PHED", long: true });
    expect(dueAt(declared, OPENED, long)).toBe(OPENED + 45 * DAY_MS);
    expect(acknowledgeBy(declared, OPENED, long)).toBe(OPENED + 3 * DAY_MS);
  });

  test("has the time of an emergency where it is one", () => {
    expect(dueAt(timed({ urgency: "emergency", long: true }), OPENED, policy)).toBe(OPENED + policy.emergency.reportMs);
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
