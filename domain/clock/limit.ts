import type { DepartmentCode } from "../department/departments.ts";
import type { Kind, Speaker, Urgency } from "../proposal/proposal.ts";
import { leastElapsedMs } from "./workingTime.ts";
import type { Allowance, Calendar, RuleCondition, SlaPolicy, SlaRule } from "./policy.ts";

/** The cases that everybody has times for, from the shortest to the longest. */
export const LIMIT_NAMES = ["emergency", "urgent", "routine", "ordinary", "long"] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** The fields of a case that decide how much time it has. */
export interface Timed {
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly routine: boolean;
  /** Declared a long case, such as works that need a tender. */
  readonly long: boolean;
  readonly department: DepartmentCode | null;
  /** Code of the category within the department; null where none is known. */
  readonly category: string | null;
  readonly speaker: Speaker;
}

/** Which limit a case has. */
export interface Limit {
  /** Whose times they are: those of such cases, or of the rule. */
  readonly name: LimitName | "rule";
  readonly rule: RuleCondition | null;
  readonly allowance: Allowance;
}

/**
 * The limit of a case. An emergency has that of emergencies, then a long case its own, then an urgent one; the others have that of the
 * most specific rule that fits, else the one for their kind of work. A rule changes the time of an emergency or an urgent case only where it
 * names that urgency or gives less time.
 */
export function limitOf(timed: Timed, policy: SlaPolicy): Limit {
  const { urgency } = timed;
  if (timed.long && urgency !== "emergency") return own("long", policy);
  const fitting = policy.rules.filter(({ when }) => isFor(when, timed)).toSorted((one, other) => weightOf(other) - weightOf(one));
  const ofRule = (rule: SlaRule): Limit => ({ name: "rule", rule: rule.when, allowance: rule.allowance });
  if (urgency === "routine") return fitting[0] === undefined ? own(timed.routine ? "routine" : "ordinary", policy) : ofRule(fitting[0]);
  const naming = fitting.find(({ when }) => when.urgency !== null);
  if (naming !== undefined) return ofRule(naming);
  const ofUrgency = own(urgency, policy);
  const [rule] = fitting;
  return rule === undefined || endsNoLater(ofUrgency.allowance, rule.allowance, policy) ? ofUrgency : ofRule(rule);
}

function own(name: LimitName, policy: SlaPolicy): Limit {
  return { name, rule: null, allowance: policy[name] };
}

/** The calendar that an allowance is counted by. */
export function calendarOf({ aroundTheClock }: Pick<Allowance, "aroundTheClock">, { calendar }: Pick<SlaPolicy, "calendar">): Calendar {
  return aroundTheClock ? { kind: "running-hours" } : calendar;
}

/** Whether the report of the first is never due after that of the second, whenever both were opened. */
export function endsNoLater(first: Allowance, second: Allowance, policy: Pick<SlaPolicy, "calendar">): boolean {
  const [one, other] = [calendarOf(first, policy), calendarOf(second, policy)];
  if (one.kind === other.kind) return first.reportMs <= second.reportMs;
  // Any weekend or holiday may come between.
  if (one.kind === "working-hours") return false;
  return first.reportMs <= second.reportMs || first.reportMs <= leastElapsedMs(other, second.reportMs);
}

export type OrderFault = "longer" | "working-hours";

/**
 * The limits that are longer than the one after them in {@link LIMIT_NAMES}, each with what is wrong: more time, or working hours where the next
 * one counts day and night.
 */
export function orderFaultsOf(policy: Pick<SlaPolicy, "calendar" | LimitName>): ReadonlyMap<LimitName, OrderFault> {
  const faults = new Map<LimitName, OrderFault>();
  for (const [at, name] of LIMIT_NAMES.entries()) {
    const next = LIMIT_NAMES[at + 1];
    if (next === undefined || endsNoLater(policy[name], policy[next], policy)) continue;
    faults.set(name, policy[name].reportMs > policy[next].reportMs ? "longer" : "working-hours");
  }
  return faults;
}

function isFor({ department, category, urgency, routine, representative }: RuleCondition, timed: Timed): boolean {
  return (
    (department === null || department === timed.department) &&
    (category === null || category === timed.category) &&
    (urgency === null || urgency === timed.urgency) &&
    (routine === null || routine === timed.routine) &&
    (representative === null || representative === (timed.speaker === "representative"))
  );
}

/** Rules that name more fields go first; among equals the one that names the narrower field. */
function weightOf({ when }: SlaRule): number {
  const named = [when.routine, when.urgency, when.representative, when.department, when.category].map((value) => value !== null);
  return named.reduce((sum, isNamed, index) => sum + (isNamed ? 100 + 2 ** index : 0), 0);
}
