import type { CaseHistory } from "#contract/grievances.ts";
import { dueAt, DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide, type RefusalCode } from "#domain/grievance/decide.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { fold, type RecordedEvent } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { ticketOf } from "#domain/grievance/ticket.ts";
import type { CaseKey, EventId, GrievanceId, HybridTime, SeatId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { COMPLAINTS, HOSTILE_COMPLAINTS, type PreviewComplaint } from "./complaints.ts";

const MINUTE_MS = 60_000;
const OVER_AFTER_MS = 90 * MINUTE_MS;
const SEAT = "00c0ffee00c0ffee" as SeatId;
const CHANNELS: readonly Channel[] = ["x", "x", "x", "facebook", "email", "cm-window"];
const AUTHORS = ["suman_pnp", "ravi_dalal", "meena2211", "jagbirsaini", "कविता", "asha_rewari", "dharampal_55"];

/** One case of the preview: what the citizen wrote, and events that the real rules made. */
export interface PreviewCase {
  readonly row: number;
  readonly id: GrievanceId;
  readonly author: string;
  readonly complaint: PreviewComplaint;
  /** Which cases are of one trouble. */
  readonly trouble: number;
  readonly events: RecordedEvent[];
  grievance: Grievance;
  /** What its history shows beside what the events tell. */
  readonly shown?: (history: CaseHistory) => CaseHistory;
}

export type Acted = { readonly done: true; readonly events: readonly EventId[] } | { readonly done: false; readonly code: RefusalCode };

/** A case of so many minutes ago, and what has been done to it since by `story`. */
export function previewCase(row: number, ageMs: number, isHostile: boolean): PreviewCase {
  const complaints = isHostile ? HOSTILE_COMPLAINTS : COMPLAINTS;
  const found = complaints[(row * 5) % complaints.length] ?? complaints[0];
  if (!found) throw new Error("There is no complaint");
  // An emergency of last week is over.
  const complaint: PreviewComplaint = ageMs > OVER_AFTER_MS && !isHostile ? { ...found, urgency: "routine" } : found;
  const openedAt = Date.now() - ageMs;
  const id = idOf(row);
  const channel = CHANNELS[row % CHANNELS.length] ?? "x";
  const opened = opening(id, row, complaint, channel, openedAt);
  const { grievance } = fold(id, [opened]);
  if (!grievance) throw new Error("An opening opens a case");
  const made: PreviewCase = {
    row,
    id,
    author: AUTHORS[row % AUTHORS.length] ?? "somebody",
    complaint,
    trouble: complaints.indexOf(found),
    events: [opened],
    grievance,
  };
  STORIES[row % STORIES.length]?.forEach((action, index) => actOn(made, action, "osd", openedAt + (index + 1) * 7 * MINUTE_MS));
  return made;
}

/** Does an act by the rules of the record. */
export function actOn(to: PreviewCase, action: GrievanceAction, actor: string, at = Date.now()): Acted {
  const { timeline } = fold(to.id, to.events);
  const decision = decide(to.grievance, action, { now: at, policy: DEFAULT_SLA_POLICY, undoing: { timeline, actor } });
  if (!decision.ok) return { done: false, code: decision.refusal.code };
  const recorded = decision.events.map((event) => recordedAs(to, event, actor, at));
  to.grievance = fold(to.id, to.events).grievance ?? to.grievance;
  return { done: true, events: recorded };
}

function recordedAs(to: PreviewCase, event: GrievanceEvent, actor: string, at: number): EventId {
  const id = `${to.id}-${to.events.length}` as EventId;
  to.events.push({ id, seat: SEAT, time: to.events.length.toString(16).padStart(16, "0") as HybridTime, actor, at, event });
  return id;
}

function opening(id: GrievanceId, row: number, complaint: PreviewComplaint, channel: Channel, openedAt: number): RecordedEvent {
  const { department, district, place, urgency, evidence } = complaint;
  const timed = {
    kind: "grievance",
    urgency,
    routine: row % 3 === 0,
    department,
    category: null,
    speaker: row % 23 === 0 ? "representative" : "citizen",
  } as const;
  const event: GrievanceEvent = {
    type: "grievance-opened",
    version: 1,
    payload: {
      ticket: ticketOf(id, openedAt),
      channel,
      caseKey: `${channel}:${row}:${row}` as CaseKey,
      post: { channel, externalId: String(row) },
      openedAt,
      proposal: {
        language: "hi",
        kind: timed.kind,
        departments:
          department === null
            ? []
            : [
                { code: department, score: 0.94, evidence, similarPosts: 14 },
                { code: "HSVP", score: 0.41, evidence: [], similarPosts: 0 },
              ],
        category: null,
        district: district ?? (row % 2 === 0 ? null : (DISTRICTS[row % DISTRICTS.length]?.name ?? null)),
        place: place === "" ? null : place,
        office: null,
        urgency,
        urgencyEvidence: urgency === "routine" ? [] : evidence.slice(0, 1),
        routine: timed.routine,
        speaker: timed.speaker,
        missing: row % 5 === 0 ? ["place"] : [],
      },
      dueAt: dueAt(timed, openedAt, DEFAULT_SLA_POLICY),
    },
  };
  return { id: `${id}-0` as EventId, seat: SEAT, time: "0000000000000000" as HybridTime, actor: "engine", at: openedAt, event };
}

const MARK: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Panipat", office: null } };
const ATR: GrievanceAction = {
  type: "send-atr",
  atr: {
    outcome: "solved",
    text: "लाइन की मरम्मत कर आपूर्ति बहाल कर दी गई है।",
    officer: "XEN",
    actedAt: null,
    proof: [],
    citizenContacted: true,
  },
};
const ACCEPT: GrievanceAction = { type: "accept-atr", exception: null };

/** What has happened to the cases, in turn. */
const STORIES: readonly (readonly GrievanceAction[])[] = [
  [],
  [],
  [MARK],
  [],
  [MARK, { type: "undertake" }],
  [MARK, { type: "undertake" }, ATR],
  [{ type: "ask-details", question: "कृपया स्थान बताएँ" }],
  [],
  [MARK, { type: "undertake" }, ATR, ACCEPT],
  [MARK, { type: "undertake" }, ATR, ACCEPT, { type: "reopen", why: "नागरिक कहते हैं: हल नहीं हुआ" }],
  [{ type: "assign", to: "desk" }],
];

/** Its first letters are those of the ticket number: spread, and the same with every look. */
function idOf(row: number): GrievanceId {
  const mixed = Math.imul(row + 1, 2_654_435_761) >>> 0;
  return `${mixed.toString(16).padStart(8, "0")}-0000-5000-8000-${row.toString(16).padStart(12, "0")}` as GrievanceId;
}
