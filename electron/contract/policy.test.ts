import { expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { newPolicySchema } from "./policy.ts";

const { emergency, urgent } = DEFAULT_SLA_POLICY;

/** Times whose order is looked at by the calendar: one counts day and night, the next one does not. */
const mixed = { ...DEFAULT_SLA_POLICY, emergency: { ...emergency, aroundTheClock: true, reportMs: urgent.reportMs + 1 } };

test("times in their order are taken, and others are refused", () => {
  expect(newPolicySchema.safeParse(DEFAULT_SLA_POLICY).success).toBe(true);
  expect(newPolicySchema.safeParse({ ...DEFAULT_SLA_POLICY, emergency: { ...emergency, reportMs: urgent.reportMs + 1 } }).success).toBe(
    false,
  );
});

test.each([
  ["that end before they begin", [{ fromMinute: 1_020, toMinute: 540 }]],
  [
    "that lie in one another",
    [
      { fromMinute: 0, toMinute: 1_440 },
      { fromMinute: 60, toMinute: 120 },
    ],
  ],
  ["that never are", []],
])("working hours %s are refused by a fault that names them", (_, day) => {
  const calendar = { kind: "working-hours", week: Array.from({ length: 7 }, () => day), holidays: [] };
  const urgentByHours = { ...urgent, aroundTheClock: false };
  const answer = newPolicySchema.safeParse({ ...mixed, urgent: urgentByHours, calendar });
  expect(answer.success).toBe(false);
  expect(answer.error?.issues.some(({ path }) => path.includes("week"))).toBe(true);
});
