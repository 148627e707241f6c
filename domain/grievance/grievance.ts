import type { Countdown } from "../clock/sla.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { CaseKey, GrievanceId, OfficeId, RepresentativeId, TicketNumber } from "../ids.ts";
import type { PortalCase } from "../portal/caseNumber.ts";
import type { Channel } from "../post/channel.ts";
import type { Doubt, Kind, SensitiveSort, Speaker, Urgency } from "../proposal/proposal.ts";
import type { Aside, Atr } from "./actions.ts";
import type { Alerts } from "./alert.ts";
import type { CheckCall } from "./checkCall.ts";
import type { Timeline } from "./timeline.ts";
import type { EscalationReason, PostKey } from "./events.ts";
import type { Letter } from "./letter.ts";
import type { Mark } from "./office.ts";
import type { Reply } from "./reply.ts";
import type { RoomPicture } from "./roomPicture.ts";
import type { State } from "./state.ts";

/** States on the line from opening to disposal; a side state returns to one of them. */
export type LineState = Extract<State, "new" | "marked" | "in-action" | "atr-sent" | "disposed">;

/** A case as its events make it. All instants are milliseconds UTC. */
export interface Grievance {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly caseKey: CaseKey;
  readonly channel: Channel;
  /** The earliest post of the citizen that is known. */
  readonly firstPost: PostKey;
  /** When the citizen wrote it. */
  readonly openedAt: number;

  readonly state: State;
  /** The state before it went to a side state; null outside of side states. */
  readonly returnsTo: LineState | null;

  readonly kind: Kind;
  /** Proposed until the case is marked, then that of the mark. */
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly place: string | null;
  readonly urgency: Urgency;
  readonly routine: boolean;
  /** Declared a long case by a person. */
  readonly long: boolean;
  /** The office of the officer whom the complaint is against: it goes only to offices senior to that officer. */
  readonly against: OfficeId | null;
  /** Code of the category that the opening named within its department; null once another department answers. */
  readonly category: string | null;
  /** Who wrote the post that opened it: the references of representatives are flagged and reported apart. */
  readonly speaker: Speaker;
  /** Which representative that was; null for anybody else, and where the record did not say. */
  readonly representative: RepresentativeId | null;
  /** What of it the program is not sure of, until a person says what it is or marks it. */
  readonly doubts: readonly Doubt[];
  /** No emergency, but near one: a person is to say which. */
  readonly maybeEmergency: boolean;
  /** Why nothing of it may be shown outside of the desk; null for what may. */
  readonly sensitive: SensitiveSort | null;
  /** What a person said of its pictures. */
  readonly roomPictures: readonly RoomPicture[];
  /** When a person last corrected the proposal; from then on the program does not revise it. */
  readonly correctedAt: number | null;

  readonly countdown: Countdown;
  /** The deadline of the report in the states that owe one, else null. The case is overdue when it lies before now. */
  readonly dueAt: number | null;
  /** Time left while the clock is stopped, below zero if the report was late already; null while it runs. */
  readonly dueRemainingMs: number | null;

  readonly markedTo: Mark | null;
  readonly additionalMarks: readonly Mark[];
  /** The request for more time that is not answered yet. */
  readonly interimReply: { readonly reason: string; readonly expectedAt: number } | null;
  readonly atr: Atr | null;
  readonly aside: Aside | null;
  readonly disposedAt: number | null;
  readonly reopenedCount: number;

  /** The id of the person to whom it is assigned. */
  readonly assignee: string | null;
  /** The SLA events of the present due time. */
  readonly slaEvents: SlaEvents;
  /** The offices higher up that answer as well, oldest first. */
  readonly escalations: readonly Escalation[];
  /** When it was red-flagged for its age. */
  readonly redFlaggedAt: number | null;
  /** Its alerts. */
  readonly alerts: Alerts;
  /** The dispute that is not settled yet. */
  readonly dispute: Dispute | null;
  /** A person's decision about its incident; null while the program decides. */
  readonly incidentChoice: IncidentChoice | null;
  readonly replies: readonly Reply[];
  readonly letters: readonly Letter[];
  readonly checkCall: CheckCall | null;
  /** The numbers that the same matter has at portals. */
  readonly links: readonly PortalCase[];
  /** When what is personal in it was erased, by request or at the end of the time to keep it; null while it is all there. */
  readonly erasedAt: number | null;
  /** The states that it went through. */
  readonly timeline: Timeline;
  /** How many events it has. */
  readonly version: number;
}

/** The SLA events of one due time; they start again when the due time changes. */
export interface SlaEvents {
  readonly dueAt: number | null;
  /** How many of the reminders before the due time were recorded. */
  readonly reminded: number;
  readonly fellDue: boolean;
  /** How many of the escalations after the due time were recorded. */
  readonly escalated: number;
}

export interface Escalation {
  readonly to: OfficeId;
  readonly why: EscalationReason;
  readonly words: string | null;
  readonly at: number;
}

export interface Dispute {
  readonly by: Mark;
  readonly words: string;
  /** Who settles it: the nearest office above both sides. */
  readonly superior: OfficeId;
  readonly raisedAt: number;
  /** The answer of the other office. */
  readonly answer: string | null;
}

export type IncidentChoice =
  | { readonly kind: "alone" }
  /** In the same incident as that case. */
  | { readonly kind: "with"; readonly grievanceId: GrievanceId };
