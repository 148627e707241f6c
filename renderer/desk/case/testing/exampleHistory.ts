import type { CaseHistory } from "#contract/grievances.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { fold, type RecordedEvent } from "#domain/grievance/fold.ts";
import type { CaseKey, EventId, GrievanceId, HybridTime, SeatId, TicketNumber } from "#domain/ids.ts";

export const EXAMPLE_ID = "5a000385-0000-5000-8000-000000000901" as GrievanceId;
export const OPENED_AT = Date.UTC(2026, 10, 24, 9);
const HOUR_MS = 3_600_000;

const OPENING: GrievanceEvent = {
  type: "grievance-opened",
  version: 1,
  payload: {
    ticket: "261124-B80071" as TicketNumber,
    channel: "x",
    caseKey: "x:1:1" as CaseKey,
    post: { channel: "x", externalId: "1" },
    openedAt: OPENED_AT,
    proposal: {
      language: "hi",
      kind: "grievance",
      departments: [{ code: "PHED" }, { code: "HSVP" }, { code: "ULB" }],
      district: "Panipat",
      place: "Sector 12",
      urgency: "routine",
      routine: true,
    },
    dueAt: OPENED_AT + 48 * HOUR_MS,
  },
};

export const MARK: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Panipat", office: null } };
export const SEND_ATR: GrievanceAction = {
  type: "send-atr",
  atr: { outcome: "solved", text: "लाइन जोड़ दी गई", officer: null, actedAt: null, proof: [] },
};
export const ACCEPT_ATR: GrievanceAction = { type: "accept-atr", exception: null };

/** A case after the acts, one an hour; throws for one that the rules refuse. */
export function exampleHistory(actions: readonly GrievanceAction[] = [], more: Partial<CaseHistory> = {}): CaseHistory {
  const events: RecordedEvent[] = [recorded(OPENING, 0)];
  for (const action of actions) {
    const { grievance, timeline } = folded(events);
    const decision = decide(grievance, action, {
      now: OPENED_AT + events.length * HOUR_MS,
      policy: DEFAULT_SLA_POLICY,
      undoing: { timeline, actor: "osd" },
    });
    if (!decision.ok) throw new Error(`${action.type}: ${decision.refusal.code}`);
    for (const event of decision.events) events.push(recorded(event, events.length));
  }
  const { grievance, timeline } = folded(events);
  const {
    id,
    ticket,
    channel,
    state,
    openedAt,
    kind,
    department,
    district,
    place,
    urgency,
    routine,
    speaker,
    dueAt,
    correctedAt,
    version,
  } = grievance;
  return {
    case: {
      id,
      ticket,
      channel,
      state,
      openedAt,
      kind,
      department,
      district,
      place,
      urgency,
      routine,
      speaker,
      dueAt,
      correctedAt,
      version,
    },
    grievance,
    offices: [
      { id: "PHED/district/Panipat", role: "answerable", label: { en: "Executive Engineer", hi: "कार्यकारी अभियंता" }, holder: null },
      { id: "PHED/department", role: "superior", label: { en: "Engineer-in-Chief", hi: "प्रमुख अभियंता" }, holder: null },
    ],
    hearers: null,
    earlier: [],
    alike: [],
    alikeOpen: 1,
    atrDoubts: [],
    posts: [],
    proposal: {
      language: "hi",
      kind: "grievance",
      departments: (["PHED", "HSVP", "ULB"] as const).map((code) => ({ code, score: 0.5, evidence: [], similarPosts: 0, office: null })),
      category: null,
      district: "Panipat",
      place: "Sector 12",
      office: null,
      urgency: "routine",
      urgencyEvidence: [],
      routine: true,
      speaker: "citizen",
      missing: [],
      certainty: null,
    },
    placesInHindi: { "Sector 12": "सेक्टर 12" },
    timeline: timeline.map(({ recorded: { id: eventId, seat, actor, at, event }, applied }) => ({
      id: eventId,
      seat,
      actor,
      at,
      event,
      applied,
    })),
    ...more,
  };
}

function folded(events: readonly RecordedEvent[]) {
  const { grievance, timeline } = fold(EXAMPLE_ID, events);
  if (grievance === null) throw new Error("An opening opens a case");
  return { grievance, timeline };
}

function recorded(event: GrievanceEvent, index: number): RecordedEvent {
  return {
    id: `event-${index}` as EventId,
    seat: "00c0ffee00c0ffee" as SeatId,
    time: index.toString(16).padStart(16, "0") as HybridTime,
    actor: "osd",
    at: OPENED_AT + index * HOUR_MS,
    event,
  };
}
