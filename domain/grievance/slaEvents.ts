import { allowanceOf, calendarOf, isUntimed } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { escalationTimes, reminderTimes } from "../clock/tiers.ts";
import type { OfficeId } from "../ids.ts";
import type { Complaint } from "./decision.ts";
import { lapsedLetters } from "./dueLetter.ts";
import type { EventOf, GrievanceEvent } from "./events.ts";
import type { Grievance, SlaEvents } from "./grievance.ts";
import type { Mark } from "./office.ts";
import { OPEN_STATES } from "./state.ts";
import { timedCase } from "./timedCase.ts";
import { slaEventsNow } from "./withSlaEvent.ts";

/** What the SLA events of a case depend on. All instants are milliseconds UTC. */
export interface ClockRules {
  readonly policy: SlaPolicy;
  /** The offices above that of a mark, nearest first; of a null mark those of the cell for a case that is not marked. */
  readonly superiorsOf: (mark: Mark | null, complaint: Complaint) => readonly OfficeId[];
  /** Which office a mark makes answerable. */
  readonly officeOf: (mark: Mark) => OfficeId;
  readonly now: number;
  /** See `heldSince.ts`. Called only where it matters, since it folds the case. */
  readonly heldSince: () => number;
}

export interface ClockEvents {
  /** In the order in which they are to be recorded. */
  readonly events: readonly GrievanceEvent[];
  /** When the next SLA event of the case comes if nothing happens to it; null for never. */
  readonly nextAt: number | null;
}

type SlaEvent = EventOf<"reminded" | "fell-due" | "escalated" | "red-flagged">;

/** An SLA event with the instant at which it comes. */
interface Planned<Word extends SlaEvent = SlaEvent> {
  readonly at: number;
  readonly slaEvent: Word;
}

/**
 * The SLA events of a case that have come by now and are not recorded yet, and when the next one comes. Each comes once, also where the wall
 * clock was set back. After a long pause of the program all missed escalations come, of missed reminders only the latest, and none once
 * the report is late.
 */
export function slaEventsOf(grievance: Grievance, rules: ClockRules): ClockEvents {
  const { now } = rules;
  const late = lateness(grievance, rules);
  const planned = [...reminders(grievance, rules), ...late, ...lapsedLetters(grievance, rules), ...redFlag(grievance, rules)];
  const passed = planned.filter(({ at }) => at <= now).map(({ slaEvent }) => slaEvent);
  const isLate = grievance.dueAt !== null && grievance.dueAt < now;
  const lastReminder = passed.findLast(({ type }) => type === "reminded");
  const events = passed.filter((slaEvent) => slaEvent.type !== "reminded" || (slaEvent === lastReminder && !isLate));
  const coming = planned.filter(({ at }) => at > now).map(({ at }) => at);
  return { events, nextAt: coming.length === 0 ? null : Math.min(...coming) };
}

/** The next escalation by the clock, and the tier that it goes to, 1 for the nearest office above; null where there is none, or nobody above. */
export function nextEscalation(grievance: Grievance, rules: ClockRules): { readonly at: number; readonly tier: number } | null {
  const { policy, now } = rules;
  const { dueAt } = grievance;
  if (dueAt === null) return null;
  if (dueAt >= now) {
    const allowance = allowanceOf(timedCase(grievance), policy);
    const at = escalationTimes(allowance, calendarOf(allowance, policy), dueAt)[0];
    return at === undefined || rules.superiorsOf(grievance.markedTo, grievance).length === 0 ? null : { at, tier: 1 };
  }
  const coming = escalations(grievance, dueAt, slaEventsNow(grievance), rules)
    .filter(({ at }) => at > now)
    .map(({ at, slaEvent }) => ({ at, tier: slaEvent.payload.tier }));
  return coming.toSorted((one, other) => one.at - other.at)[0] ?? null;
}

/** None while the case is not marked. */
function reminders(grievance: Grievance, { policy, now, heldSince }: ClockRules): readonly Planned[] {
  const { dueAt, markedTo } = grievance;
  const { reminded, escalated, fellDue } = slaEventsNow(grievance);
  if (dueAt === null || markedTo === null || dueAt < now || fellDue || escalated > 0) return [];
  const allowance = allowanceOf(timedCase(grievance), policy);
  const planned = reminderTimes(allowance, calendarOf(allowance, policy), dueAt)
    .map((at, index): Planned => ({ at, slaEvent: { type: "reminded", version: 1, payload: { dueAt, tier: index + 1, to: markedTo } } }))
    .slice(reminded);
  // An office is not reminded for a time before it had the case.
  return planned.some(({ at }) => at <= now) ? planned.filter(({ at }) => at > heldSince()) : planned;
}

/** Falling due and the escalations after it, which count from when the report is late and the office has had the case. */
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
  const allowance = allowanceOf(timedCase(grievance), policy);
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
  if (redFlaggedAt !== null || !OPEN_STATES.includes(state) || isUntimed(timedCase(grievance), policy)) return [];
  const cameOfAgeAt = openedAt + policy.redFlagMs;
  return [{ at: cameOfAgeAt, slaEvent: { type: "red-flagged", version: 1, payload: { cameOfAgeAt } } }];
}
