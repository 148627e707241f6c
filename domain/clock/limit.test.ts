import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, SPEAKERS } from "../proposal/proposal.ts";
import { DAY_MS, HOUR_MS } from "./indianDay.ts";
import { LIMIT_NAMES, limitOf, orderFaultsOf } from "./limit.ts";
import type { LimitName, Timed } from "./limit.ts";
import type { Allowance, Calendar, SlaPolicy } from "./policy.ts";
import { DEFAULT_SLA_POLICY, dueAt } from "./sla.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const CASE: Timed = {
  kind: "grievance",
  urgency: "routine",
  routine: false,
  long: false,
  department: null,
  category: null,
  speaker: "citizen",
};
const CASES: Readonly<Record<LimitName, Timed>> = {
  emergency: { ...CASE, urgency: "emergency" },
  urgent: { ...CASE, urgency: "urgent" },
  routine: { ...CASE, routine: true },
  ordinary: CASE,
  long: { ...CASE, long: true },
};
const OFFICE: Calendar = {
  kind: "working-hours",
  week: [...Array.from({ length: 5 }, () => [{ fromMinute: 540, toMinute: 1_020 }]), [], []],
  holidays: [{ date: "2026-11-25", name: "A day off" }],
};

function within(hours: number, aroundTheClock = false): Allowance {
  return { ...DEFAULT_SLA_POLICY.ordinary, reportMs: hours * HOUR_MS, aroundTheClock };
}

const allowances = fc
  .record({ hours: fc.integer({ min: 1, max: 200 }), aroundTheClock: fc.boolean() })
  .map((each) => within(each.hours, each.aroundTheClock));
const rules = fc
  .uniqueArray(
    fc.record({
      department: fc.constantFrom("PHED" as const, "PWD" as const, null),
      routine: fc.constantFrom(true, null),
      representative: fc.constantFrom(true, null),
    }),
    { selector: (when) => JSON.stringify(when), maxLength: 5 },
  )
  .chain((whens) =>
    fc.tuple(...whens.map((when) => allowances.map((allowance) => ({ when: { ...when, category: null, urgency: null }, allowance })))),
  );
const policies: fc.Arbitrary<SlaPolicy> = fc
  .record({
    calendar: fc.constantFrom<Calendar>({ kind: "running-hours" }, OFFICE),
    emergency: allowances,
    urgent: allowances,
    routine: allowances,
    ordinary: allowances,
    long: allowances,
    rules,
  })
  .map((settings) => ({ ...DEFAULT_SLA_POLICY, ...settings }));
/** The same, put in order: more time the less a case presses, and day and night for the first so many. */
const orderedPolicies = fc.tuple(policies, fc.integer({ min: 0, max: LIMIT_NAMES.length })).map(([policy, around]): SlaPolicy => {
  const times = LIMIT_NAMES.map((name) => policy[name].reportMs).toSorted((one, other) => one - other);
  const limits = LIMIT_NAMES.map((name, at) => [name, { ...policy[name], reportMs: times[at], aroundTheClock: at < around }]);
  return { ...policy, ...(Object.fromEntries(limits) as Pick<SlaPolicy, LimitName>) };
});
const moments = fc.integer({ min: OPENED, max: OPENED + 30 * DAY_MS });

describe("the limit of a case", () => {
  test("is two hours, a day, two days, a week and thirty days, as the program has them", () => {
    const hours = LIMIT_NAMES.map((name) => ((dueAt(CASES[name], OPENED, DEFAULT_SLA_POLICY) ?? 0) - OPENED) / HOUR_MS);
    expect(hours).toEqual([2, 24, 48, 7 * 24, 30 * 24]);
    expect(LIMIT_NAMES.map((name) => limitOf(CASES[name], DEFAULT_SLA_POLICY).name)).toEqual(LIMIT_NAMES);
    expect(orderFaultsOf(DEFAULT_SLA_POLICY).size).toBe(0);
  });

  test("is that of urgent cases for a routine service that is urgent, and of long cases where a person said so", () => {
    expect(limitOf({ ...CASE, routine: true, urgency: "urgent" }, DEFAULT_SLA_POLICY).name).toBe("urgent");
    expect(limitOf({ ...CASE, urgency: "urgent", long: true }, DEFAULT_SLA_POLICY).name).toBe("long");
    expect(limitOf({ ...CASE, urgency: "emergency", long: true }, DEFAULT_SLA_POLICY).name).toBe("emergency");
  });

  test("is not made longer by a rule that does not name urgent cases, and is by one that does", () => {
    const when = { department: "PHED" as const, category: null, urgency: null, routine: null, representative: null };
    const urgent = { ...CASE, department: "PHED" as const, urgency: "urgent" as const };
    const limit = (rule: SlaPolicy["rules"][number]) => limitOf(urgent, { ...DEFAULT_SLA_POLICY, rules: [rule] });
    expect(limit({ when, allowance: within(40) }).name).toBe("urgent");
    expect(limit({ when, allowance: within(6) })).toMatchObject({ name: "rule", rule: when });
    expect(limit({ when: { ...when, urgency: "urgent" }, allowance: within(40) }).name).toBe("rule");
  });

  test("is longer the less a case presses, whenever it was opened, where the settings are in order", () => {
    fc.assert(
      fc.property(policies, moments, (policy, openedAt) => {
        const plain = { ...policy, rules: [] };
        const due = LIMIT_NAMES.map((name) => dueAt(CASES[name], openedAt, plain) ?? 0);
        const faults = orderFaultsOf(policy);
        for (const [at, name] of LIMIT_NAMES.slice(0, -1).entries())
          if (!faults.has(name)) expect(due[at]).toBeLessThanOrEqual(due[at + 1] ?? 0);
        if (faults.size === 0) expect(due).toEqual(due.toSorted((one, other) => one - other));
      }),
      { numRuns: 400 },
    );
  });

  test("of an urgent case is never longer than that of the same case as an ordinary one, whatever rules there are", () => {
    const cases = fc.record({
      kind: fc.constantFrom(...KINDS),
      routine: fc.boolean(),
      department: fc.constantFrom("PHED" as const, "PWD" as const),
      speaker: fc.constantFrom(...SPEAKERS),
    });
    fc.assert(
      fc.property(orderedPolicies, moments, cases, (policy, openedAt, each) => {
        expect(orderFaultsOf(policy).size).toBe(0);
        const [emergency, urgent, routine] = (["emergency", "urgent", "routine"] as const).map((urgency) =>
          dueAt({ ...CASE, ...each, urgency }, openedAt, policy),
        );
        if (routine === null) expect([emergency, urgent]).toEqual([null, null]);
        else {
          expect(emergency).toBeLessThanOrEqual(urgent ?? 0);
          expect(urgent).toBeLessThanOrEqual(routine ?? 0);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("is found wrong where a case that presses more has more time, or only working hours", () => {
    expect([...orderFaultsOf({ ...DEFAULT_SLA_POLICY, urgent: within(49, true) })]).toEqual([["urgent", "longer"]]);
    const mixed = { ...DEFAULT_SLA_POLICY, calendar: OFFICE, urgent: within(24, false), routine: within(48, true) };
    expect([...orderFaultsOf(mixed)]).toEqual([["urgent", "working-hours"]]);
    expect(orderFaultsOf({ ...mixed, calendar: { kind: "running-hours" } }).size).toBe(0);
    // Two working days never go by within a day and a night.
    const days = { ...DEFAULT_SLA_POLICY, calendar: OFFICE, urgent: within(24, true), routine: within(16) };
    expect(orderFaultsOf(days).size).toBe(0);
    expect([...orderFaultsOf({ ...days, urgent: within(33, true) })]).toEqual([["urgent", "longer"]]);
  });
});
