import { assertNever } from "../assertNever.ts";
import { haveSameCategories } from "../department/jurisdiction.ts";
import { deadlineOf, goneOn, remainingMsOf, started, stopped } from "../clock/sla.ts";
import type { GrievanceId, RepresentativeId } from "../ids.ts";
import type { PortalCase } from "../portal/caseNumber.ts";
import { timelineAfter, timelineOfOpening } from "./timeline.ts";
import { acknowledged, alertsAfter, NO_ALERTS } from "./alert.ts";
import { doubtsLeft, NO_DOUBTS, recordedDoubts, sensitiveDoubtOf } from "./doubts.ts";
import type { EventOf, GrievanceEvent, PostKey } from "./events.ts";
import type { Grievance, LineState } from "./grievance.ts";
import { sameOffice } from "./office.ts";
import type { Mark } from "./office.ts";
import { SENSITIVE_SORTS, SPEAKERS } from "../proposal/proposal.ts";
import type { SensitiveSort } from "../proposal/proposal.ts";
import { OWING_STATES, PAUSED_STATES } from "./state.ts";
import type { State } from "./state.ts";
import { appliesIn } from "./transitions.ts";
import { withApproved, withHidden } from "./roomPicture.ts";
import { withLetter } from "./letters.ts";
import { NO_SLA_EVENTS, withSlaEvent } from "./withSlaEvent.ts";
import { withReply } from "./replies.ts";

/**
 * Applies one event to a case, which is null before its opening. A null event is one that this program does
 * not know. `at` is the wall clock of the event, milliseconds UTC. `applied` is false for an event that no
 * longer applies: only the version of the case changes.
 */
export function apply(
  id: GrievanceId,
  grievance: Grievance | null,
  event: GrievanceEvent | null,
  at: number,
): { readonly grievance: Grievance | null; readonly applied: boolean } {
  if (grievance === null) {
    if (event?.type !== "grievance-opened") return { grievance, applied: false };
    const made = opened(id, event);
    return { grievance: { ...made, alerts: alertsAfter(null, made, event, at) }, applied: true };
  }
  const version = grievance.version + 1;
  if (event === null || !appliesIn(event.type, grievance.state)) return { grievance: { ...grievance, version }, applied: false };
  const changed = changedBy(grievance, event, at);
  if (changed === null) return { grievance: { ...grievance, version }, applied: false };
  const timeline = timelineAfter(grievance, changed, event, at);
  return { grievance: { ...changed, timeline, alerts: alertsAfter(grievance, changed, event, at), version }, applied: true };
}

function opened(id: GrievanceId, { payload }: EventOf<"grievance-opened">): Grievance {
  const { proposal } = payload;
  return {
    id,
    ticket: payload.ticket,
    caseKey: payload.caseKey,
    channel: payload.channel,
    firstPost: payload.post,
    openedAt: payload.openedAt,
    state: "new",
    returnsTo: null,
    kind: proposal.kind,
    department: proposal.departments[0]?.code ?? null,
    district: proposal.district,
    place: proposal.place,
    urgency: proposal.urgency,
    routine: proposal.routine,
    long: false,
    against: null,
    category: categoryOf(proposal["category"]),
    speaker: SPEAKERS.find((known) => known === proposal["speaker"]) ?? "citizen",
    representative: typeof proposal["representative"] === "string" ? (proposal["representative"] as RepresentativeId) : null,
    ...recordedDoubts(proposal["certainty"], proposal.urgency),
    sensitive: sensitiveSortOf(proposal["sensitive"]),
    correctedAt: null,
    countdown: started("opening", payload.dueAt),
    dueAt: payload.dueAt,
    dueRemainingMs: null,
    markedTo: null,
    additionalMarks: [],
    interimReply: null,
    atr: null,
    aside: null,
    disposedAt: null,
    reopenedCount: 0,
    assignee: null,
    slaEvents: NO_SLA_EVENTS,
    escalations: [],
    redFlaggedAt: null,
    alerts: NO_ALERTS,
    dispute: null,
    incidentChoice: null,
    replies: [],
    letters: [],
    checkCall: null,
    links: [],
    roomPictures: [],
    erasedAt: null,
    timeline: timelineOfOpening(payload.openedAt, payload.dueAt),
    version: 1,
  };
}

function sensitiveSortOf(recorded: unknown): SensitiveSort | null {
  const sort = typeof recorded === "object" && recorded !== null && "sort" in recorded ? recorded.sort : null;
  return SENSITIVE_SORTS.find((known) => known === sort) ?? null;
}

/** Lenient, since another version of the program may have written it. */
function categoryOf(recorded: unknown): string | null {
  const code = typeof recorded === "object" && recorded !== null && "code" in recorded ? recorded.code : null;
  return typeof code === "string" ? code : null;
}

/** Null where the event changes nothing. */
function changedBy(grievance: Grievance, event: GrievanceEvent, at: number): Grievance | null {
  switch (event.type) {
    case "grievance-opened": {
      const { post, openedAt, dueAt } = event.payload;
      return withCitizensPost(grievance, { post, createdAt: openedAt, dueAtIfFirst: dueAt });
    }
    case "post-joined":
      return event.payload.role === "citizen" ? withCitizensPost(grievance, event.payload) : grievance;
    case "proposal-revised": {
      // Which model read the posts stays in the event.
      const { model: _, scan: __, ...judgement } = event.payload;
      // A person's correction goes before what the program of another seat made of the posts meanwhile.
      return grievance.correctedAt === null ? judgedAgain(grievance, judgement) : null;
    }
    case "proposal-corrected": {
      const { lesson: _, representative, ...judgement } = event.payload;
      const who = representative === undefined ? {} : { representative, speaker: speakerOf(representative) };
      // A complaint against an officer goes only to seniors, so who else answers is chosen again.
      const others = judgement.against == null ? {} : { additionalMarks: [], escalations: [] };
      const corrected = { ...grievance, ...others, ...who, ...doubtsLeft(grievance, judgement), correctedAt: at };
      // Where it is a person may say after the mark too: the mark stays, though its office may not cover the place.
      return judgedAgain({ ...corrected, ...definedOf({ district: judgement.district }) }, judgement);
    }
    case "marked":
      return marked(grievance, event.payload, at);
    case "additionally-marked": {
      const { to } = event.payload;
      return answerable(grievance).some((mark) => sameOffice(mark, to))
        ? null
        : { ...grievance, additionalMarks: [...grievance.additionalMarks, to] };
    }
    case "sensitivity-proposed":
      return grievance.sensitive === null ? proposedSensitive(grievance, event.payload) : null;
    case "sensitivity-set":
      return setSensitive(grievance, event.payload);
    case "undertaken":
      return moved(grievance, "in-action", at);
    case "interim-replied":
      return { ...grievance, interimReply: event.payload };
    case "extension-granted":
      return timed({ ...grievance, interimReply: null, countdown: started("extension", event.payload.dueAt) });
    case "atr-sent":
      return moved({ ...grievance, atr: event.payload.atr, interimReply: null }, "atr-sent", at);
    case "atr-returned":
      return moved(grievance, "in-action", at);
    case "disposed":
      // Without a report only a stated exception disposes of a case.
      if (grievance.state !== "atr-sent" && event.payload.exception === null) return null;
      return moved({ ...grievance, ...NO_DOUBTS, interimReply: null, disposedAt: event.payload.disposedAt ?? at }, "disposed", at);
    case "details-asked":
      return moved(grievance, "needs-info", at);
    case "details-received":
      return resumed(grievance, event.payload.dueAt, at);
    case "set-aside":
      if (event.payload.aside.as === grievance.state) return null;
      return moved({ ...grievance, ...NO_DOUBTS, aside: event.payload.aside }, event.payload.aside.as, at);
    case "restored":
      return resumed({ ...grievance, aside: null }, event.payload.dueAt, at);
    case "reopened": {
      const countdown = started("reopening", event.payload.dueAt);
      return moved({ ...grievance, countdown, disposedAt: null, reopenedCount: grievance.reopenedCount + 1 }, "in-action", at);
    }
    case "assigned":
      return grievance.assignee === event.payload.to ? null : { ...grievance, assignee: event.payload.to };
    case "noted":
    case "satisfaction-said":
    case "personal-data-shown":
    case "file-saved":
    case "scan-read":
    case "reading-corrected":
    case "act-undone":
      return grievance;
    case "picture-approved":
      return { ...grievance, roomPictures: withApproved(grievance.roomPictures, event.payload) };
    case "picture-hidden":
      return { ...grievance, roomPictures: withHidden(grievance.roomPictures, event.payload.file) };
    case "personal-data-erased":
      return { ...grievance, erasedAt: grievance.erasedAt ?? at };
    case "reminded":
    case "fell-due":
    case "escalated":
    case "red-flagged":
      return withSlaEvent(grievance, event, at);
    case "disputed":
      if (grievance.dispute !== null) return null;
      return { ...grievance, dispute: { ...event.payload, raisedAt: at, answer: null } };
    case "dispute-answered":
      return grievance.dispute && { ...grievance, dispute: { ...grievance.dispute, answer: event.payload.words } };
    case "dispute-settled":
      return grievance.dispute && { ...grievance, dispute: null };
    case "alert-acknowledged": {
      const alerts = acknowledged(grievance.alerts, event.payload.kind, at);
      return alerts && { ...grievance, alerts };
    }
    case "taken-out-of-incident":
      return { ...grievance, incidentChoice: { kind: "alone" } };
    case "put-in-incident":
      return { ...grievance, incidentChoice: { kind: "with", grievanceId: event.payload.with } };
    case "linked":
      return hasLink(grievance, event.payload) ? null : { ...grievance, links: [...grievance.links, event.payload] };
    case "unlinked": {
      const { channel, number } = event.payload;
      if (!hasLink(grievance, event.payload)) return null;
      return { ...grievance, links: grievance.links.filter((link) => link.channel !== channel || link.number !== number) };
    }
    case "reply-prepared":
    case "reply-approved":
    case "reply-withdrawn":
    case "reply-attempted":
    case "reply-sent":
    case "reply-refused":
      return withReply(grievance, event, at);
    case "letter-issued":
    case "letter-sent":
    case "letter-answered":
      return withLetter(grievance, event, at);
    case "sampled":
      return grievance.checkCall?.week === event.payload.week
        ? null
        : { ...grievance, checkCall: { week: event.payload.week, result: null, words: null } };
    case "check-called":
      return { ...grievance, checkCall: event.payload };
    default:
      return assertNever(event);
  }
}

/** Hidden at once; where a person had said otherwise, that person's word is asked for again. */
function proposedSensitive(grievance: Grievance, { sort, contradicts }: EventOf<"sensitivity-proposed">["payload"]): Grievance {
  return { ...grievance, sensitive: sort, doubts: contradicts === true ? [...grievance.doubts, "sensitive"] : grievance.doubts };
}

function setSensitive(grievance: Grievance, { sort }: EventOf<"sensitivity-set">["payload"]): Grievance | null {
  if (grievance.sensitive === sort && !grievance.doubts.includes("sensitive")) return null;
  return { ...grievance, sensitive: sort, doubts: grievance.doubts.filter((doubt) => doubt !== "sensitive") };
}

function judgedAgain(
  grievance: Grievance,
  { dueAt, department, district, ...fields }: Omit<EventOf<"proposal-revised">["payload"], "model" | "scan">,
): Grievance {
  // Once the case is marked, the mark decides its department and district.
  const whose = grievance.markedTo === null ? { department, district } : {};
  const doubts = fields.doubts === undefined ? grievance.doubts : [...fields.doubts, ...sensitiveDoubtOf(grievance)];
  const judged = { ...grievance, ...definedOf({ ...fields, ...whose }), doubts };
  return countedFromOpening({ ...judged, category: categoryUnder(judged.department, grievance) }, dueAt);
}

/** Who speaks in a case of which a person has said whether a representative does. */
export function speakerOf(representative: RepresentativeId | null): Grievance["speaker"] {
  return representative === null ? "citizen" : "representative";
}

/** The category of a case under a department; null under another one that has categories of its own. */
export function categoryUnder(department: Grievance["department"], { department: before, category }: Grievance): string | null {
  return haveSameCategories(department, before) ? category : null;
}

export function hasLink({ links }: Pick<Grievance, "links">, { channel, number }: PortalCase): boolean {
  return links.some((link) => link.channel === channel && link.number === number);
}

/** The offices that answer for the case, the one it is marked to first. */
export function answerable({ markedTo, additionalMarks }: Grievance): readonly Mark[] {
  return markedTo === null ? additionalMarks : [markedTo, ...additionalMarks];
}

/** The clock runs again; a due time that was computed by working hours replaces the one of the stopped clock. */
function resumed(grievance: Grievance, dueAt: number | null | undefined, at: number): Grievance {
  const back = moved(grievance, grievance.returnsTo ?? "new", at);
  if (dueAt === undefined || back.countdown.stoppedSinceAt !== null) return back;
  return timed({ ...back, countdown: { ...back.countdown, dueAt, stoppedMs: 0 } });
}

function marked(grievance: Grievance, { to, dueAt }: EventOf<"marked">["payload"], at: number): Grievance | null {
  if (grievance.markedTo !== null && sameOffice(grievance.markedTo, to)) return null;
  const other = {
    ...grievance,
    markedTo: to,
    additionalMarks: grievance.additionalMarks.filter((mark) => !sameOffice(mark, to)),
    interimReply: null,
    department: to.department,
    category: categoryUnder(to.department, grievance),
    // The office is where it is; the case stays where it happened, and is there only where nothing else was known.
    district: grievance.district ?? to.district,
    // The person who marks it has looked at all of it, but a danger is confirmed or denied by itself.
    doubts: sensitiveDoubtOf(grievance),
  };
  return moved(dueAt === undefined ? other : countedFromOpening(other, dueAt), "marked", at);
}

interface JoinedPost {
  readonly post: PostKey;
  readonly createdAt: number;
  readonly dueAtIfFirst: number | null;
}

/**
 * Posts may arrive newest first: the case is as old as the earliest of the citizen's posts. A repost is
 * later than its original, so it is the first post only while the original is not known.
 */
function withCitizensPost(grievance: Grievance, { post, createdAt, dueAtIfFirst }: JoinedPost): Grievance {
  const earlierMs = grievance.openedAt - createdAt;
  if (earlierMs < 0 || (earlierMs === 0 && compareIds(post.externalId, grievance.firstPost.externalId) >= 0)) return grievance;
  return countedFromOpening({ ...grievance, firstPost: post, openedAt: createdAt }, dueAtIfFirst);
}

/** A due time counted again from the opening does not replace one that was granted later. */
function countedFromOpening(grievance: Grievance, dueAt: number | null): Grievance {
  if (grievance.countdown.basis !== "opening") return grievance;
  return timed({ ...grievance, countdown: { ...grievance.countdown, dueAt } });
}

function moved(grievance: Grievance, to: State, at: number): Grievance {
  return timed({
    ...grievance,
    state: to,
    returnsTo: isLine(to) ? null : isLine(grievance.state) ? grievance.state : grievance.returnsTo,
    countdown: PAUSED_STATES.includes(to) ? stopped(grievance.countdown, at) : goneOn(grievance.countdown, at),
  });
}

function timed(grievance: Grievance): Grievance {
  const owed = OWING_STATES.includes(grievance.state);
  return {
    ...grievance,
    dueAt: owed ? deadlineOf(grievance.countdown) : null,
    dueRemainingMs: remainingMsOf(grievance.countdown),
  };
}

const LINE_STATES: readonly State[] = ["new", "marked", "in-action", "atr-sent", "disposed"] satisfies readonly LineState[];

function isLine(state: State): state is LineState {
  return LINE_STATES.includes(state);
}

/** Without the undefined fields, which must not overwrite. */
function definedOf<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

/** The ids of X are numbers that rise with time, so that of two posts of one second the lower id is the earlier. */
function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}
