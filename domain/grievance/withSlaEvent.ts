import { assertNever } from "../assertNever.ts";
import type { EventOf } from "./events.ts";
import type { Grievance, SlaEvents } from "./grievance.ts";

export const NO_SLA_EVENTS: SlaEvents = { dueAt: null, reminded: 0, fellDue: false, escalated: 0 };

/** The SLA events of the due time that a case has now. */
export function slaEventsNow({ slaEvents, dueAt }: Pick<Grievance, "slaEvents" | "dueAt">): SlaEvents {
  return slaEvents.dueAt === dueAt ? slaEvents : { ...NO_SLA_EVENTS, dueAt };
}

/** Applies an SLA event, or an escalation by a person, to a case; null where it is recorded already or is of another due time. */
export function withSlaEvent(
  grievance: Grievance,
  event: EventOf<"reminded" | "fell-due" | "escalated" | "red-flagged">,
  at: number,
): Grievance | null {
  const slaEvents = slaEventsNow(grievance);
  switch (event.type) {
    case "reminded": {
      const { dueAt, tier } = event.payload;
      return dueAt === grievance.dueAt && tier > slaEvents.reminded ? { ...grievance, slaEvents: { ...slaEvents, reminded: tier } } : null;
    }
    case "fell-due":
      return event.payload.dueAt === grievance.dueAt && !slaEvents.fellDue
        ? { ...grievance, slaEvents: { ...slaEvents, fellDue: true } }
        : null;
    case "escalated":
      return escalated(grievance, slaEvents, event, at);
    case "red-flagged":
      return grievance.redFlaggedAt === null ? { ...grievance, redFlaggedAt: at } : null;
    default:
      return assertNever(event);
  }
}

function escalated(grievance: Grievance, slaEvents: SlaEvents, { payload }: EventOf<"escalated">, at: number): Grievance | null {
  const { to, why, words, tier, dueAt, letterId } = payload;
  // Two seats, or a person and the clock, may escalate to the same office; it counts once.
  const isNew = !grievance.escalations.some((known) => known.to === to);
  const escalations = isNew ? [...grievance.escalations, { to, why, words, at }] : grievance.escalations;
  if (why === "letter-unanswered") return lapsed(grievance, letterId, escalations, at);
  if (why !== "clock") return isNew ? { ...grievance, escalations } : null;
  if (dueAt !== grievance.dueAt || tier <= slaEvents.escalated) return null;
  return { ...grievance, escalations, slaEvents: { ...slaEvents, escalated: tier } };
}

/** A letter that was answered meanwhile, or that another seat has told of, lifts nothing. */
function lapsed(grievance: Grievance, letterId: string | undefined, escalations: Grievance["escalations"], at: number): Grievance | null {
  const letter = grievance.letters.find((each) => each.letterId === letterId);
  if (letter === undefined || letter.answeredAt !== null || typeof letter.lapsedAt === "number") return null;
  const letters = grievance.letters.map((each) => (each === letter ? { ...each, lapsedAt: at } : each));
  return { ...grievance, letters, escalations };
}
