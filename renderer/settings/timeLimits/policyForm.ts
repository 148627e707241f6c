import { LIMIT_NAMES, orderFaultsOf, type LimitName, type OrderFault } from "#domain/clock/limit.ts";
import type { Allowance, Calendar, Holiday, RuleCondition, SlaPolicy } from "#domain/clock/policy.ts";
import { workingDayMs } from "#domain/clock/workingTime.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { MessageId } from "../../i18n/en.ts";
import { durationsText, durationText, parseDuration, parseDurations, parseReminders, plain, remindersText } from "./durationText.ts";
import type { Say } from "./durationText.ts";
import { hoursText, parseHours } from "./hoursText.ts";

export const PAUSE_NAMES = ["needs-info", "sub-judice"] as const;
type PauseName = (typeof PAUSE_NAMES)[number];

/** What a person typed of one allowance. */
export interface LimitForm {
  readonly acknowledge: string;
  readonly report: string;
  readonly reminders: string;
  readonly escalations: string;
  readonly aroundTheClock: boolean;
}

export interface RuleForm {
  /** Tells the rows of the page apart. */
  readonly key: number;
  readonly when: RuleCondition;
  readonly limit: LimitForm;
}

export interface PolicyForm {
  readonly hasHours: boolean;
  /** Monday first. */
  readonly hours: readonly string[];
  readonly holidays: readonly Holiday[];
  readonly limits: Readonly<Record<LimitName, LimitForm>>;
  readonly rules: readonly RuleForm[];
  readonly pauses: Readonly<Record<PauseName, { readonly stops: boolean; readonly atMost: string }>>;
  readonly redFlag: string;
  /** After the report was due, and after the day for the answer of a letter. */
  readonly explanation: string;
  readonly unanswered: string;
  readonly perDepartment: string;
  readonly sizes: readonly { readonly department: DepartmentCode; readonly size: string }[];
}

/** What is wrong, by the name of the field: `emergency.report`, `rule.3.when`, `hours.0`. */
export type PolicyFaults = ReadonlyMap<string, MessageId>;

const OFFICE_HOURS = "9:00-17:00";

export function policyFormOf(policy: SlaPolicy, say: Say): PolicyForm {
  const { calendar, pauses, checkCalls } = policy;
  return {
    hasHours: calendar.kind === "working-hours",
    hours:
      calendar.kind === "working-hours" ? calendar.week.map((day) => hoursText(day)) : [...Array<string>(5).fill(OFFICE_HOURS), "", ""],
    holidays: calendar.kind === "working-hours" ? calendar.holidays : [],
    limits: each(LIMIT_NAMES, (name) => limitFormOf(policy[name], calendar, say)),
    rules: policy.rules.map(({ when, allowance }, key) => ({ key, when, limit: limitFormOf(allowance, calendar, say) })),
    pauses: each(PAUSE_NAMES, (name) => pauseFormOf(pauses[name], say)),
    redFlag: durationText(policy.redFlagMs, DAY_MS, say),
    explanation: durationText(policy.letters.explanationAfterMs, DAY_MS, say),
    unanswered: durationText(policy.letters.unansweredAfterMs, DAY_MS, say),
    perDepartment: String(checkCalls.perDepartment),
    sizes: Object.entries(checkCalls.departments).map(([department, size]) => ({
      department: department as DepartmentCode,
      size: String(size),
    })),
  };
}

/** A further rule, with the times of an ordinary case. */
export function withRule(form: PolicyForm): PolicyForm {
  const key = Math.max(-1, ...form.rules.map((rule) => rule.key)) + 1;
  const when = { department: null, category: null, urgency: null, routine: null, representative: null };
  return { ...form, rules: [...form.rules, { key, when, limit: form.limits.ordinary }] };
}

export type ReadPolicy = { readonly ok: true; readonly policy: SlaPolicy } | { readonly ok: false; readonly faults: PolicyFaults };

/** The policy that a form makes. What it cannot say, such as the kinds that nobody answers, stays as in `stored`. */
export function readPolicyForm(form: PolicyForm, stored: SlaPolicy): ReadPolicy {
  const faults = new Map<string, MessageId>();
  const calendar = calendarOf(form, faults);
  const policy: SlaPolicy = {
    ...stored,
    ...each(LIMIT_NAMES, (name) => allowanceOf(name, form.limits[name], calendar, faults)),
    version: 3,
    calendar,
    rules: form.rules.map(({ key, when, limit }) => ({ when, allowance: allowanceOf(`rule.${key}`, limit, calendar, faults) })),
    pauses: each(PAUSE_NAMES, (name) => pauseOf(name, form, faults)),
    redFlagMs: found(parseDuration(form.redFlag, DAY_MS), "redFlag", "limits.fault.duration", faults, DAY_MS),
    letters: {
      explanationAfterMs: found(parseDuration(form.explanation, DAY_MS), "explanation", "limits.fault.duration", faults, DAY_MS),
      unansweredAfterMs: found(parseDuration(form.unanswered, DAY_MS), "unanswered", "limits.fault.duration", faults, DAY_MS),
    },
    checkCalls: {
      perDepartment: sizeOf(form.perDepartment, "perDepartment", faults),
      departments: Object.fromEntries(form.sizes.map(({ department, size }) => [department, sizeOf(size, `size.${department}`, faults)])),
    },
  };
  checkRules(form, faults);
  checkOrder(policy, faults);
  return faults.size === 0 ? { ok: true, policy } : { ok: false, faults };
}

function each<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}

function limitFormOf(allowance: Allowance, calendar: Calendar, say: Say): LimitForm {
  const dayMs = dayOf(allowance.aroundTheClock, calendar);
  return {
    acknowledge: durationText(allowance.acknowledgeMs, dayMs, say),
    report: durationText(allowance.reportMs, dayMs, say),
    reminders: remindersText(allowance.reminders, dayMs, say),
    escalations: durationsText(allowance.escalateAfterMs, dayMs, say),
    aroundTheClock: allowance.aroundTheClock,
  };
}

function allowanceOf(name: string, form: LimitForm, calendar: Calendar, faults: Map<string, MessageId>): Allowance {
  const dayMs = dayOf(form.aroundTheClock, calendar);
  return {
    acknowledgeMs: found(parseDuration(form.acknowledge, dayMs), `${name}.acknowledge`, "limits.fault.duration", faults, dayMs),
    reportMs: found(parseDuration(form.report, dayMs), `${name}.report`, "limits.fault.duration", faults, dayMs),
    reminders: [...found(parseReminders(form.reminders, dayMs), `${name}.reminders`, "limits.fault.reminders", faults, [])],
    escalateAfterMs: [...found(parseDurations(form.escalations, dayMs), `${name}.escalations`, "limits.fault.escalations", faults, [])],
    aroundTheClock: form.aroundTheClock,
  };
}

function dayOf(aroundTheClock: boolean, calendar: Calendar): number {
  return aroundTheClock ? DAY_MS : workingDayMs(calendar);
}

function calendarOf({ hasHours, hours, holidays }: PolicyForm, faults: Map<string, MessageId>): Calendar {
  if (!hasHours) return { kind: "running-hours" };
  const week = hours.map((text, day) => found(parseHours(text), `hours.${day}`, "limits.fault.hours", faults, []));
  const isEmpty = week.every((spans) => spans.length === 0);
  if (isEmpty && ![...faults.keys()].some((name) => name.startsWith("hours."))) faults.set("hours.0", "limits.fault.noHours");
  return isEmpty ? { kind: "running-hours" } : { kind: "working-hours", week, holidays: [...holidays] };
}

function pauseFormOf({ stops, atMostMs }: SlaPolicy["pauses"][PauseName], say: Say): PolicyForm["pauses"][PauseName] {
  return { stops, atMost: atMostMs === null ? "" : durationText(atMostMs, DAY_MS, say) };
}

function pauseOf(name: PauseName, { pauses }: PolicyForm, faults: Map<string, MessageId>): SlaPolicy["pauses"][PauseName] {
  const { stops, atMost } = pauses[name];
  if (atMost.trim() === "") return { stops, atMostMs: null };
  return { stops, atMostMs: found(parseDuration(atMost, DAY_MS), `pause.${name}`, "limits.fault.duration", faults, DAY_MS) };
}

function sizeOf(text: string, name: string, faults: Map<string, MessageId>): number {
  const size = /^\d{1,3}$/u.test(plain(text)) ? Number(plain(text)) : null;
  return found(size !== null && size <= 100 ? size : null, name, "limits.fault.size", faults, 0);
}

function checkRules({ rules }: PolicyForm, faults: Map<string, MessageId>): void {
  const seen = new Set<string>();
  for (const { key, when } of rules) {
    const named = JSON.stringify(when);
    if (Object.values(when).every((value) => value === null)) faults.set(`rule.${key}.when`, "limits.fault.noCondition");
    else if (seen.has(named)) faults.set(`rule.${key}.when`, "limits.fault.twice");
    seen.add(named);
  }
}

/** A case that presses more never has more time. Said once all that was typed can be read. */
function checkOrder(policy: SlaPolicy, faults: Map<string, MessageId>): void {
  if (LIMIT_NAMES.some((name) => faults.has(`${name}.report`)) || [...faults.keys()].some((name) => name.startsWith("hours."))) return;
  for (const [name, fault] of orderFaultsOf(policy)) faults.set(`${name}.report`, ORDER_FAULTS[fault]);
}

const ORDER_FAULTS: Readonly<Record<OrderFault, MessageId>> = {
  longer: "limits.fault.order",
  "working-hours": "limits.fault.orderHours",
};

function found<Value>(value: Value | null, name: string, fault: MessageId, faults: Map<string, MessageId>, otherwise: Value): Value {
  if (value === null) faults.set(name, fault);
  return value ?? otherwise;
}
