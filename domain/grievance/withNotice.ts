import { assertNever } from "../assertNever.ts";
import type { EventOf } from "./events.ts";
import type { Grievance, Notices } from "./grievance.ts";

export const NO_NOTICES: Notices = { dueAt: null, reminded: 0, fellDue: false, escalated: 0 };

/** What the clock has said of the due time that a case has now. */
export function noticesNow({ notices, dueAt }: Pick<Grievance, "notices" | "dueAt">): Notices {
  return notices.dueAt === dueAt ? notices : { ...NO_NOTICES, dueAt };
}

/** What a word of the clock, or an escalation by a person, makes of a case; null where it was said already or is of another due time. */
export function withNotice(
  grievance: Grievance,
  event: EventOf<"reminded" | "fell-due" | "escalated" | "red-flagged">,
  at: number,
): Grievance | null {
  const notices = noticesNow(grievance);
  switch (event.type) {
    case "reminded": {
      const { dueAt, tier } = event.payload;
      return dueAt === grievance.dueAt && tier > notices.reminded ? { ...grievance, notices: { ...notices, reminded: tier } } : null;
    }
    case "fell-due":
      return event.payload.dueAt === grievance.dueAt && !notices.fellDue ? { ...grievance, notices: { ...notices, fellDue: true } } : null;
    case "escalated":
      return escalated(grievance, notices, event, at);
    case "red-flagged":
      return grievance.redFlaggedAt === null ? { ...grievance, redFlaggedAt: at } : null;
    default:
      return assertNever(event);
  }
}

function escalated(grievance: Grievance, notices: Notices, { payload }: EventOf<"escalated">, at: number): Grievance | null {
  const { to, why, words, tier, dueAt } = payload;
  // Two seats, or a person and the clock, may call upon the same office: it answers once.
  const isNew = !grievance.escalations.some((known) => known.to === to);
  const escalations = isNew ? [...grievance.escalations, { to, why, words, at }] : grievance.escalations;
  if (why !== "clock") return isNew ? { ...grievance, escalations } : null;
  if (dueAt !== grievance.dueAt || tier <= notices.escalated) return null;
  return { ...grievance, escalations, notices: { ...notices, escalated: tier } };
}
