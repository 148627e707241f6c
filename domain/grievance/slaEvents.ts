import { allowanceOf, calendarOf, isUntimed } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { escalationTimes, reminderTimes } from "../clock/tiers.ts";
import type { OfficeId } from "../ids.ts";
import type { Complaint } from "./decide.ts";
import type { EventOf, GrievanceEvent } from "./events.ts";
import type { Grievance, SlaEvents } from "./grievance.ts";
import type { Mark } from "./office.ts";
import { OPEN_STATES } from "./state.ts";
import type { State } from "./state.ts";
import { slaEventsNow } from "./withSlaEvent.ts";

/** What the clock goes by. All instants are milliseconds UTC. */
export interface ClockRules {
  readonly policy: SlaPolicy;
  /** Above the office of a mark, nearest first; with null who answers in the cell for a case that nobody has marked. */
  readonly superiorsOf: (mark: Mark | null, complaint: Complaint) => readonly OfficeId[];
  readonly now: number;
  /** Since when the case has been where it is with the due time that it has; see `heldSince.ts`. Asked only where it matters. */
  readonly heldSince: () => number;
}

export interface ClockEvents {
  /** In the order in which they are to be recorded. */
  readonly events: readonly GrievanceEvent[];
  /** When the clock next has something to say of the case if nothing happens to it; null for never. */
  readonly nextAt: number | null;
}

type SlaEvent = EventOf<"reminded" | "fell-due" | "escalated" | "red-flagged">;

/** A word of the clock that is to be said at an instant. */
interface Planned<Word extends SlaEvent = SlaEvent> {
  readonly at: number;
  readonly slaEvent: Word;
}

/**
 * What the clock has to say of a case by now, and when again. What was said once is not said again, whatever the wall clock did. After a
 * long sleep every office that should have been called upon is; of the reminders that were missed only the latest is sent, and none once the
 * report is late.
 */
export function slaEventsOf(grievance: Grievance, rules: ClockRules): ClockEvents {
  const { now } = rules;
  const late = lateness(grievance, rules);
  const planned = [...reminders(grievance, rules), ...late, ...redFlag(grievance, rules)];
  const passed = planned.filter(({ at }) => at <= now).map(({ slaEvent }) => slaEvent);
  const isLate = grievance.dueAt !== null && grievance.dueAt < now;
  const lastReminder = passed.findLast(({ type }) => type === "reminded");
  const events = passed.filter((slaEvent) => slaEvent.type !== "reminded" || (slaEvent === lastReminder && !isLate));
  const coming = planned.filter(({ at }) => at > now).map(({ at }) => at);
  return { events, nextAt: coming.length === 0 ? null : Math.min(...coming) };
}

/** When a case next goes higher up by itself, and to which of the offices above, 1 for the nearest; null where it does not. */
export function nextEscalation(grievance: Grievance, rules: ClockRules): { readonly at: number; readonly tier: number } | null {
  const { policy, now } = rules;
  const { dueAt } = grievance;
  if (dueAt === null) return null;
  if (dueAt >= now) {
    const allowance = allowanceOf(grievance, policy);
    const at = escalationTimes(allowance, calendarOf(allowance, policy), dueAt)[0];
    return at === undefined ? null : { at, tier: 1 };
  }
  const coming = escalations(grievance, dueAt, slaEventsNow(grievance), rules)
    .filter(({ at }) => at > now)
    .map(({ at, slaEvent }) => ({ at, tier: slaEvent.payload.tier }));
  return coming.toSorted((one, other) => one.at - other.at)[0] ?? null;
}

/** None while nobody is named: there is nobody to remind. */
function reminders(grievance: Grievance, { policy, now, heldSince }: ClockRules): readonly Planned[] {
  const { dueAt, markedTo } = grievance;
  const { reminded, escalated, fellDue } = slaEventsNow(grievance);
  if (dueAt === null || markedTo === null || dueAt < now || fellDue || escalated > 0) return [];
  const allowance = allowanceOf(grievance, policy);
  const planned = reminderTimes(allowance, calendarOf(allowance, policy), dueAt)
    .map((at, index): Planned => ({ at, slaEvent: { type: "reminded", version: 1, payload: { dueAt, tier: index + 1, to: markedTo } } }))
    .slice(reminded);
  // What lies before the office had the case is no reminder.
  return planned.some(({ at }) => at <= now) ? planned.filter(({ at }) => at > heldSince()) : planned;
}

/** The falling due, and the offices higher up. The lags count from when the report was late and the office at fault. */
function lateness(grievance: Grievance, rules: ClockRules): readonly Planned[] {
  const { dueAt } = grievance;
  if (dueAt === null) return [];
  const said = slaEventsNow(grievance);
  const fallsDue: Planned = { at: dueAt + 1, slaEvent: { type: "fell-due", version: 1, payload: { dueAt } } };
  const falls = said.fellDue ? [] : [fallsDue];
  return dueAt < rules.now ? [...falls, ...escalations(grievance, dueAt, said, rules)] : falls;
}

function escalations(
  grievance: Grievance,
  dueAt: number,
  { escalated }: SlaEvents,
  rules: ClockRules,
): readonly Planned<EventOf<"escalated">>[] {
  const { policy, superiorsOf, heldSince } = rules;
  const superiors = superiorsOf(grievance.markedTo, grievance);
  const allowance = allowanceOf(grievance, policy);
  if (escalated >= Math.min(superiors.length, allowance.escalateAfterMs.length)) return [];
  const times = escalationTimes(allowance, calendarOf(allowance, policy), Math.max(dueAt, heldSince()));
  return times.flatMap((at, index): readonly Planned<EventOf<"escalated">>[] => {
    const to = superiors[index];
    if (to === undefined || index < escalated) return [];
    const payload = { dueAt, tier: index + 1, to, why: "clock", words: null } as const;
    return [{ at, slaEvent: { type: "escalated", version: 1, payload } }];
  });
}

function redFlag(grievance: Grievance, { policy }: ClockRules): readonly Planned[] {
  const { redFlaggedAt, state, openedAt } = grievance;
  if (redFlaggedAt !== null || !(OPEN_STATES as readonly State[]).includes(state) || isUntimed(grievance, policy)) return [];
  const cameOfAgeAt = openedAt + policy.redFlagMs;
  return [{ at: cameOfAgeAt, slaEvent: { type: "red-flagged", version: 1, payload: { cameOfAgeAt } } }];
}
