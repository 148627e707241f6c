import fc from "fast-check";
import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { slaPolicySchema, type SlaPolicy } from "#domain/clock/policy.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { durationText, parseDuration, parseDurations, parseReminders } from "./durationText.ts";
import { parseHours } from "./hoursText.ts";
import { policyFormOf, readPolicyForm, withRule, type PolicyForm } from "./policyForm.ts";

const says = (["hi", "en"] as const).map(
  (locale) => wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] })).say,
);
const [hindi, english] = says as [(typeof says)[number], (typeof says)[number]];

const WORKING: SlaPolicy = {
  ...DEFAULT_SLA_POLICY,
  calendar: {
    kind: "working-hours",
    week: [0, 1, 2, 3, 4]
      .map(() => [
        { fromMinute: 540, toMinute: 780 },
        { fromMinute: 840, toMinute: 1_080 },
      ])
      .concat([[], []]),
    holidays: [{ date: "2026-11-24", name: "Guru Nanak Jayanti" }],
  },
  rules: [
    {
      when: { department: "PHED", category: "no-supply", urgency: null, routine: null, representative: true },
      allowance: { ...DEFAULT_SLA_POLICY.routine, reportMs: 90 * 60_000 },
    },
  ],
  pauses: { "needs-info": { stops: true, atMostMs: 7 * DAY_MS }, "sub-judice": { stops: false, atMostMs: null } },
  checkCalls: { perDepartment: 4, departments: { PWD: 9 } },
};

function read(form: PolicyForm) {
  return readPolicyForm(form, DEFAULT_SLA_POLICY);
}

describe("the form of the time limits", () => {
  test("makes the policy that it was made of, in both languages", () => {
    for (const policy of [DEFAULT_SLA_POLICY, WORKING]) {
      for (const say of says) expect(readPolicyForm(policyFormOf(policy, say), policy)).toEqual({ ok: true, policy });
    }
  });

  test("makes only policies that the engine takes", () => {
    const policy = read(withRule(policyFormOf(WORKING, hindi)));
    expect(policy.ok).toBe(false);
    const named = withRule(policyFormOf(WORKING, hindi));
    const rules = named.rules.map((rule) => (rule.when.department === null ? { ...rule, when: { ...rule.when, routine: true } } : rule));
    const made = read({ ...named, rules });
    expect(made.ok && slaPolicySchema.safeParse(made.policy).success).toBe(true);
  });

  test("counts a day as a working day once there are working hours", () => {
    const form = { ...policyFormOf(DEFAULT_SLA_POLICY, english), hasHours: true };
    expect(form.limits.ordinary.report).toBe("7 d");
    const made = read(form);
    expect(made.ok && [made.policy.ordinary.reportMs, made.policy.emergency.reportMs]).toEqual([56 * HOUR_MS, 2 * HOUR_MS]);
  });

  test("says what is wrong, and where", () => {
    const form = policyFormOf(WORKING, english);
    const wrong: PolicyForm = {
      ...form,
      hours: form.hours.with(0, "9 to noon").with(6, "25:00-26:00"),
      limits: {
        ...form.limits,
        routine: { acknowledge: "soon", report: "0 h", reminders: "120 %", escalations: "48 h, 24 h", aroundTheClock: false },
      },
      rules: [...form.rules, { key: 7, when: form.rules[0]?.when ?? withRule(form).rules[1]!.when, limit: form.limits.long }],
      redFlag: "",
      perDepartment: "many",
    };
    const made = read(wrong);
    expect(made.ok ? [] : [...made.faults.keys()].toSorted()).toEqual([
      "hours.0",
      "hours.6",
      "perDepartment",
      "redFlag",
      "routine.acknowledge",
      "routine.escalations",
      "routine.reminders",
      "routine.report",
      "rule.7.when",
    ]);
    const empty = read({ ...form, hours: form.hours.map(() => "") });
    expect(empty.ok ? null : empty.faults.get("hours.0")).toBe("limits.fault.noHours");
  });
});

describe("the order of the time limits", () => {
  const form = policyFormOf(DEFAULT_SLA_POLICY, english);
  const withReport = (name: "emergency" | "urgent" | "routine", report: string, aroundTheClock = form.limits[name].aroundTheClock) => ({
    ...form,
    limits: { ...form.limits, [name]: { ...form.limits[name], report, aroundTheClock } },
  });
  const faultsOf = (typed: PolicyForm) => {
    const made = read(typed);
    return made.ok ? [] : [...made.faults];
  };

  test("is kept: what presses more has no more time, and the field that has is marked with a sentence", () => {
    expect(faultsOf(withReport("urgent", "48 h"))).toEqual([]);
    expect(faultsOf(withReport("urgent", "49 h"))).toEqual([["urgent.report", "limits.fault.order"]]);
    expect(faultsOf(withReport("emergency", "2 d"))).toEqual([["emergency.report", "limits.fault.order"]]);
    expect(faultsOf(withReport("routine", "30 min"))).toEqual([["urgent.report", "limits.fault.order"]]);
    for (const say of [hindi, english]) expect(say("limits.fault.order")).not.toContain("limits.");
  });

  test("counts working hours as longer than hours of day and night", () => {
    const typed = withReport("emergency", "2 h", false);
    expect(faultsOf(typed)).toEqual([]);
    expect(faultsOf({ ...typed, hasHours: true })).toEqual([["emergency.report", "limits.fault.orderHours"]]);
  });

  test("says nothing of what cannot be read yet", () => {
    expect(faultsOf(withReport("urgent", "a day or so"))).toEqual([["urgent.report", "limits.fault.duration"]]);
  });
});

describe("a span of time as it is typed", () => {
  test("is understood as it is written, in either language", () => {
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(DAY_MS, 8 * HOUR_MS), fc.constantFrom(...says), (count, dayMs, say) => {
        expect(parseDuration(durationText(count * 60_000, dayMs, say), dayMs)).toBe(count * 60_000);
      }),
    );
  });

  test("may be typed in many ways", () => {
    for (const text of ["48 h", "48h", "48 Hours", "४८ घंटे", "48 घं.", "2 d", "2 दिन", "2880 min"]) {
      expect(parseDuration(text, DAY_MS)).toBe(48 * HOUR_MS);
    }
    for (const text of ["", "48", "h", "-1 h", "2 weeks", "0 h"]) expect(parseDuration(text, DAY_MS)).toBeNull();
    expect(parseDurations("", DAY_MS)).toEqual([]);
    expect(parseReminders("50 %, 4 h", DAY_MS)).toEqual(DEFAULT_SLA_POLICY.routine.reminders);
    expect(parseHours("9-13, 14:00–17:30")).toEqual([
      { fromMinute: 540, toMinute: 780 },
      { fromMinute: 840, toMinute: 1_050 },
    ]);
    for (const text of ["9", "17-9", "9-18, 17-19", "9:75-10"]) expect(parseHours(text)).toBeNull();
  });
});
