import { assertNever } from "../assertNever.ts";
import { answerable } from "../grievance/apply.ts";
import type { EventOf, GrievanceEvent } from "../grievance/events.ts";
import type { Grievance } from "../grievance/grievance.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";
import type { Registry } from "../registry/registry.ts";
import type { OfficerMailKind } from "./officerMail.ts";

export interface DueOfficerMail {
  readonly kind: OfficerMailKind;
  readonly office: OfficeId;
}

/** The events that cause officer mail. */
export const TOLD_EVENTS = [
  "marked",
  "additionally-marked",
  "reminded",
  "fell-due",
  "escalated",
  "atr-returned",
  "reopened",
  "letter-issued",
  "disputed",
] as const satisfies readonly GrievanceEvent["type"][];

type ToldEvent = Extract<GrievanceEvent, { readonly type: (typeof TOLD_EVENTS)[number] }>;

/** The mails that an event causes, one an office; `grievance` is the case as it is now. */
export function officerMailsOf(event: GrievanceEvent, grievance: Grievance, registry: Registry): readonly DueOfficerMail[] {
  const officeOf = (mark: Mark) => registry.officeOfMark(mark).id;
  const all = answerable(grievance).map(officeOf);
  const told = (kind: OfficerMailKind, offices: readonly OfficeId[]): readonly DueOfficerMail[] =>
    [...new Set(offices)].map((office) => ({ kind, office }));
  if (!isTold(event)) return [];
  switch (event.type) {
    case "marked":
    case "additionally-marked":
      return told(event.type, [officeOf(event.payload.to)]);
    case "reminded":
      return told("reminded", [officeOf(event.payload.to)]);
    case "fell-due":
    case "atr-returned":
    case "reopened":
      return told(event.type, all);
    case "escalated":
      return isToldAlready(event, grievance) ? [] : told("escalated", [event.payload.to]);
    case "letter-issued": {
      const { to, byMail, leads } = event.payload;
      // Of a letter about several cases one mail goes out.
      return byMail === false || (leads !== undefined && leads !== grievance.id) ? [] : told("letter", [to]);
    }
    case "disputed": {
      // The superior and the other offices get a mail, not the office that says "not ours".
      const { by, superior } = event.payload;
      return told("disputed", [superior, ...all.filter((office) => office !== officeOf(by))]);
    }
    default:
      return assertNever(event);
  }
}

/** A tier of the clock and a letter that nobody answered may lift a late case to the same office: it is told once. */
function isToldAlready({ payload: { to, why, dueAt } }: EventOf<"escalated">, { escalations }: Grievance): boolean {
  const first = escalations.find((each) => each.to === to);
  const byClock = new Set(["clock", "letter-unanswered"]);
  if (first === undefined || first.why === why || dueAt === null) return false;
  return byClock.has(why) && byClock.has(first.why) && first.at > dueAt;
}

function isTold(event: GrievanceEvent): event is ToldEvent {
  return (TOLD_EVENTS as readonly string[]).includes(event.type);
}
