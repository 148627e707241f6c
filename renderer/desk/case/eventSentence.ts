import type { EventOf, GrievanceEvent } from "#domain/grievance/events.ts";
import type { MessageId } from "../../i18n/en.ts";
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
  /** A place of the case in the language of the page. */
  readonly place: (name: string) => string;
  /** Milliseconds UTC as a person reads it. */
  readonly moment: (at: number) => string;
  /** True for a sensitive case, of which nothing that was written is told. */
  readonly hidesWords?: boolean;
}

/** What one event of a case says; null is one of a newer program. */
export function eventSentence(event: GrievanceEvent | null, telling: Telling): Told {
  const { say } = telling.words;
  if (event === null) return { what: say("desk.case.event.unknown"), quote: null };
  const sentence: (payload: never, telling: SayTelling) => string | Told = SENTENCES[event.type];
  // The compiler does not see that the sentence and the payload are of one type.
  const told = sentence(event.payload as never, { ...telling, say });
  return typeof told === "string" ? { what: told, quote: null } : told;
}

type SayTelling = Telling & Pick<Words, "say">;
type Sentence<Type extends GrievanceEvent["type"]> = (payload: EventOf<Type>["payload"], telling: SayTelling) => string | Told;

/** An event that says nothing but that it happened. */
const only =
  (id: MessageId) =>
  (_: unknown, { say }: Pick<Words, "say">) =>
    say(id);

/** What the engine puts in place of words that the person is not told. */
const NOT_TOLD = "•••";

const SENTENCES: { readonly [Type in GrievanceEvent["type"]]: Sentence<Type> } = {
  "grievance-opened": ({ channel, ticket }, { say, words }) =>
    say("desk.case.event.grievance-opened", { channel: words.channel(channel), ticket }),
  "post-joined": ({ isRepost, role }, { say }) => say(isRepost ? "desk.case.event.passed-on" : `desk.case.event.post-joined.${role}`),
  "proposal-revised": (payload, telling) =>
    telling.say(payload.scan === true ? "desk.case.event.revised-by-scan" : "desk.case.event.proposal-revised", {
      what: changedFields(payload, telling),
    }),
  "proposal-corrected": (payload, telling) => telling.say("desk.case.event.proposal-corrected", { what: changedFields(payload, telling) }),
  marked: ({ to }, { say, offices }) => say("desk.case.event.marked", { office: offices.ofMark(to) }),
  "additionally-marked": ({ to }, { say, offices }) => say("desk.case.event.additionally-marked", { office: offices.ofMark(to) }),
  "sensitivity-proposed": ({ sort }, { say }) => say("desk.case.event.sensitivity-proposed", { sort: say(`sensitive.sort.${sort}`) }),
  "sensitivity-set": ({ sort, reason }, { say }) => ({
    what:
      sort === null
        ? say("desk.case.event.sensitivity-taken-back")
        : say("desk.case.event.sensitivity-set", { sort: say(`sensitive.sort.${sort}`) }),
    quote: reason,
  }),
  undertaken: only("desk.case.event.undertaken"),
  "details-received": only("desk.case.event.details-received"),
  "personal-data-shown": ({ file }, { say }) =>
    say(file === undefined ? "desk.case.event.personal-data-shown" : "desk.case.event.original-shown"),
  "picture-approved": ({ copy, blurs }, { say }) =>
    say(copy === null ? "desk.case.event.picture-approved" : "desk.case.event.picture-cut", { n: blurs.length }),
  "picture-hidden": only("desk.case.event.picture-hidden"),
  "personal-data-erased": ({ why }, { say }) => say(`desk.case.event.personal-data-erased.${why}`),
  "fell-due": only("desk.case.event.fell-due"),
  "red-flagged": only("desk.case.event.red-flagged"),
  "taken-out-of-incident": only("desk.case.event.taken-out-of-incident"),
  "put-in-incident": only("desk.case.event.put-in-incident"),
  "scan-read": ({ outcome, confidence }, { say }) => say(`desk.case.event.scan-read.${outcome}`, { confidence: confidence ?? 0 }),
  "reading-corrected": ({ text }, { say }) => ({ what: say("desk.case.event.reading-corrected"), quote: text }),
  "file-saved": ({ name }, { say }) => say("desk.case.event.file-saved", { name }),
  "interim-replied": ({ expectedAt, reason }, { say, moment }) => ({
    what: say("desk.case.event.interim-replied", { until: moment(expectedAt) }),
    quote: reason,
  }),
  "extension-granted": ({ dueAt }, { say, moment }) => say("desk.case.event.extension-granted", { until: moment(dueAt) }),
  "atr-sent": ({ atr: { outcome, text } }, { say }) => ({
    what: say("desk.case.event.atr-sent", { outcome: say(`desk.case.outcome.${outcome}`) }),
    quote: text,
  }),
  "atr-returned": ({ reason }, { say }) => ({ what: say("desk.case.event.atr-returned"), quote: reason }),
  disposed: ({ exception }, { say }) => ({
    what: say(exception === null ? "desk.case.event.disposed" : "desk.case.event.disposed-exception"),
    quote: exception,
  }),
  "details-asked": ({ question }, { say }) => ({ what: say("desk.case.event.details-asked"), quote: question }),
  "set-aside": ({ aside }, { say }) => ({
    what:
      aside.as === "transferred-out"
        ? say("desk.case.event.transferred", { body: aside.body })
        : say("desk.case.event.set-aside", { state: say(`desk.state.${aside.as}`) }),
    quote: aside.reason,
  }),
  restored: ({ reason }, { say }) => ({ what: say("desk.case.event.restored"), quote: reason }),
  reopened: ({ why }, { say }) => ({ what: say("desk.case.event.reopened"), quote: why }),
  assigned: ({ to }, { say, person }) =>
    to === null ? say("desk.case.event.assigned-nobody") : say("desk.case.event.assigned", { person: person(to) }),
  noted: ({ words }, { say }) => ({ what: say("desk.case.event.noted"), quote: words }),
  reminded: ({ tier, to }, { say, offices }) => say("desk.case.event.reminded", { n: tier, office: offices.ofMark(to) }),
  escalated: ({ to, why, words }, { say, offices }) => ({
    what: say("desk.case.event.escalated", { office: offices.ofId(to), why: say(`desk.case.escalated.${why}`) }),
    quote: words,
  }),
  disputed: ({ by, words, superior }, { say, offices }) => ({
    what: say("desk.case.event.disputed", { office: offices.ofMark(by), superior: offices.ofId(superior) }),
    quote: words,
  }),
  "dispute-answered": ({ words }, { say }) => ({ what: say("desk.case.event.dispute-answered"), quote: words }),
  "dispute-settled": ({ words }, { say }) => ({ what: say("desk.case.event.dispute-settled"), quote: words }),
  "reply-prepared": ({ approved, purpose, text }, { say }) => ({
    what: say(approved ? "desk.case.event.reply-prepared-approved" : "desk.case.event.reply-prepared", {
      purpose: say(`desk.case.purpose.${purpose}`),
    }),
    quote: text,
  }),
  "reply-approved": ({ text }, { say }) => ({ what: say("desk.case.event.reply-approved"), quote: text }),
  "reply-withdrawn": only("desk.case.event.reply-withdrawn"),
  "reply-attempted": only("desk.case.event.reply-attempted"),
  "reply-sent": only("desk.case.event.reply-sent"),
  "reply-refused": ({ code }, { say }) => say("desk.case.event.reply-refused", { why: say(`desk.case.refusal.${code}`) }),
  "letter-issued": ({ kind, number, to }, { say, offices }) =>
    say("desk.case.event.letter-issued", { kind: say(`desk.case.letter.${kind}`), number, office: offices.ofId(to) }),
  "letter-sent": ({ way }, { say }) => say("desk.case.event.letter-sent", { way: say(`desk.case.way.${way}`) }),
  "letter-answered": ({ words }, { say, hidesWords = false }) => ({
    what: say("desk.case.event.letter-answered"),
    quote: words === NOT_TOLD && !hidesWords ? say("desk.case.event.answeredForOthers") : words,
  }),
  linked: ({ channel, number }, { say, words }) => say("desk.case.event.linked", { channel: words.channel(channel), number }),
  unlinked: ({ channel, number }, { say, words }) => say("desk.case.event.unlinked", { channel: words.channel(channel), number }),
  "satisfaction-said": ({ result }, { say }) => say(`desk.case.event.satisfaction.${result}`),
  sampled: ({ week }, { say, words }) => say("desk.case.event.sampled", { week: words.week(week) }),
  "check-called": ({ result, words }, { say }) => ({
    what: say("desk.case.event.check-called", { result: say(`desk.case.checked.${result}`) }),
    quote: words,
  }),
  "alert-acknowledged": ({ kind }, { say }) => say(`desk.case.event.alert-acknowledged.${kind}`),
  "act-undone": ({ events }, { say }) => say("desk.case.event.act-undone", { n: events.length }),
};

type Changes = EventOf<"proposal-revised" | "proposal-corrected">["payload"];

/** `Department: PHED, Place: Sector 12`. */
function changedFields(changes: Changes, { words, offices, say, place: placeIn }: SayTelling): string {
  const { department, district, place, kind, urgency, routine, long, against } = changes;
  const representative = "representative" in changes ? changes.representative : undefined;
  const told = [
    department === undefined ? null : say("desk.case.changed.department", { to: words.department(department) }),
    district === undefined ? null : say("desk.case.changed.district", { to: words.district(district) }),
    place === undefined ? null : say("desk.case.changed.place", { to: place === null ? say("desk.case.unknownPlace") : placeIn(place) }),
    kind === undefined ? null : say("desk.case.changed.kind", { to: say(`desk.case.kind.${kind}`) }),
    urgency === undefined ? null : say("desk.case.changed.urgency", { to: say(`urgency.${urgency}`) }),
    routine === undefined ? null : say(routine ? "desk.case.routineService" : "desk.case.changed.notRoutine"),
    long === undefined ? null : say(long ? "desk.case.long" : "desk.case.changed.notLong"),
    against === undefined
      ? null
      : against === null
        ? say("desk.act.against.nobody")
        : say("desk.case.changed.against", { office: offices.ofId(against) }),
    representative === undefined
      ? null
      : say(representative === null ? "desk.case.changed.noRepresentative" : "desk.case.changed.representative"),
  ].filter((change) => change !== null);
  return told.length === 0 ? say("desk.case.changed.dueOnly") : told.join(", ");
}
