import { assertNever } from "#domain/assertNever.ts";
import type { EventOf, GrievanceEvent } from "#domain/grievance/events.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { OfficeNames } from "../facts/officeNames.ts";

/** What happened, as one line, and the words that somebody wrote with it. */
export interface Told {
  readonly what: string;
  readonly quote: string | null;
}

export interface Telling {
  readonly words: Words;
  readonly offices: OfficeNames;
  /** A person by the id under which they act. */
  readonly person: (id: string) => string;
  /** Milliseconds UTC as a person reads it. */
  readonly moment: (at: number) => string;
}

const just = (what: string): Told => ({ what, quote: null });

/** What one event of a case says; null is one of a newer program. */
export function eventSentence(event: GrievanceEvent | null, { words, offices, person, moment }: Telling): Told {
  const { say } = words;
  if (event === null) return just(say("desk.case.event.unknown"));
  switch (event.type) {
    case "grievance-opened":
      return just(say("desk.case.event.grievance-opened", { channel: words.channel(event.payload.channel), ticket: event.payload.ticket }));
    case "post-joined":
      return just(event.payload.isRepost ? say("desk.case.event.passed-on") : say(`desk.case.event.post-joined.${event.payload.role}`));
    case "proposal-revised":
    case "proposal-corrected":
      return just(say(`desk.case.event.${event.type}`, { what: changedFields(event, words, offices) }));
    case "marked":
    case "additionally-marked":
      return just(say(`desk.case.event.${event.type}`, { office: offices.ofMark(event.payload.to) }));
    case "undertaken":
    case "details-received":
    case "personal-data-shown":
    case "fell-due":
    case "red-flagged":
    case "taken-out-of-incident":
    case "put-in-incident":
      return just(say(`desk.case.event.${event.type}`));
    case "file-saved":
      return just(say("desk.case.event.file-saved", { name: event.payload.name }));
    case "interim-replied":
      return { what: say("desk.case.event.interim-replied", { until: moment(event.payload.expectedAt) }), quote: event.payload.reason };
    case "extension-granted":
      return just(say("desk.case.event.extension-granted", { until: moment(event.payload.dueAt) }));
    case "atr-sent":
      return {
        what: say("desk.case.event.atr-sent", { outcome: say(`desk.case.outcome.${event.payload.atr.outcome}`) }),
        quote: event.payload.atr.text,
      };
    case "atr-returned":
      return { what: say("desk.case.event.atr-returned"), quote: event.payload.reason };
    case "disposed":
      return {
        what: say(event.payload.exception === null ? "desk.case.event.disposed" : "desk.case.event.disposed-exception"),
        quote: event.payload.exception,
      };
    case "details-asked":
      return { what: say("desk.case.event.details-asked"), quote: event.payload.question };
    case "set-aside":
      return setAside(event, words);
    case "restored":
      return { what: say("desk.case.event.restored"), quote: event.payload.reason };
    case "reopened":
      return { what: say("desk.case.event.reopened"), quote: event.payload.why };
    case "assigned": {
      const { to } = event.payload;
      return just(to === null ? say("desk.case.event.assigned-nobody") : say("desk.case.event.assigned", { person: person(to) }));
    }
    case "noted":
      return { what: say("desk.case.event.noted"), quote: event.payload.words };
    case "reminded":
      return just(say("desk.case.event.reminded", { n: event.payload.tier, office: offices.ofMark(event.payload.to) }));
    case "escalated": {
      const { to, why, words: quote } = event.payload;
      return { what: say("desk.case.event.escalated", { office: offices.ofId(to), why: say(`desk.case.escalated.${why}`) }), quote };
    }
    case "disputed": {
      const { by, words: quote, superior } = event.payload;
      return { what: say("desk.case.event.disputed", { office: offices.ofMark(by), superior: offices.ofId(superior) }), quote };
    }
    case "dispute-answered":
    case "dispute-settled":
      return { what: say(`desk.case.event.${event.type}`), quote: event.payload.words };
    case "reply-prepared": {
      const { approved, purpose, text } = event.payload;
      const id = approved ? "desk.case.event.reply-prepared-approved" : "desk.case.event.reply-prepared";
      return { what: say(id, { purpose: say(`desk.case.purpose.${purpose}`) }), quote: text };
    }
    case "reply-approved":
      return { what: say("desk.case.event.reply-approved"), quote: event.payload.text };
    case "reply-withdrawn":
    case "reply-attempted":
    case "reply-sent":
      return just(say(`desk.case.event.${event.type}`));
    case "reply-refused":
      return just(say("desk.case.event.reply-refused", { why: say(`desk.case.refusal.${event.payload.code}`) }));
    case "letter-issued": {
      const { kind, number, to } = event.payload;
      return just(say("desk.case.event.letter-issued", { kind: say(`desk.case.letter.${kind}`), number, office: offices.ofId(to) }));
    }
    case "letter-sent":
      return just(say("desk.case.event.letter-sent", { way: say(`desk.case.way.${event.payload.way}`) }));
    case "letter-answered":
      return { what: say("desk.case.event.letter-answered"), quote: event.payload.words };
    case "linked":
    case "unlinked": {
      const { channel, number } = event.payload;
      return just(say(`desk.case.event.${event.type}`, { channel: words.channel(channel), number }));
    }
    case "sampled":
      return just(say("desk.case.event.sampled", { week: event.payload.week }));
    case "check-called":
      return {
        what: say("desk.case.event.check-called", { result: say(`desk.case.checked.${event.payload.result}`) }),
        quote: event.payload.words,
      };
    case "alert-acknowledged":
      return just(say(`desk.case.event.alert-acknowledged.${event.payload.kind}`));
    case "act-undone":
      return just(say("desk.case.event.act-undone", { n: event.payload.events.length }));
    default:
      return assertNever(event);
  }
}

function setAside({ payload: { aside } }: EventOf<"set-aside">, { say }: Words): Told {
  const state = say(`desk.state.${aside.as}`);
  const what =
    aside.as === "transferred-out" ? say("desk.case.event.transferred", { body: aside.body }) : say("desk.case.event.set-aside", { state });
  return { what, quote: aside.reason };
}

/** `Department: PHED, Place: Sector 12`. */
function changedFields(
  { payload }: EventOf<"proposal-revised"> | EventOf<"proposal-corrected">,
  words: Words,
  offices: OfficeNames,
): string {
  const { say } = words;
  const { department, district, place, kind, urgency, routine, long, against } = payload;
  const changes = [
    department === undefined ? null : say("desk.case.changed.department", { to: words.department(department) }),
    district === undefined ? null : say("desk.case.changed.district", { to: words.district(district) }),
    place === undefined ? null : say("desk.case.changed.place", { to: place ?? say("desk.case.unknownPlace") }),
    kind === undefined ? null : say("desk.case.changed.kind", { to: say(`desk.case.kind.${kind}`) }),
    urgency === undefined ? null : say("desk.case.changed.urgency", { to: say(`urgency.${urgency}`) }),
    routine === undefined ? null : say(routine ? "desk.case.routineService" : "desk.case.changed.notRoutine"),
    long === undefined ? null : say(long ? "desk.case.long" : "desk.case.changed.notLong"),
    against === undefined
      ? null
      : against === null
        ? say("desk.act.against.nobody")
        : say("desk.case.changed.against", { office: offices.ofId(against) }),
  ].filter((change) => change !== null);
  return changes.length === 0 ? say("desk.case.changed.dueOnly") : changes.join(", ");
}
