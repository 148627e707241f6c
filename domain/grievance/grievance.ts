import type { Countdown } from "../clock/sla.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { CaseKey, GrievanceId, OfficeId, TicketNumber } from "../ids.ts";
import type { PortalCase } from "../portal/caseNumber.ts";
import type { Channel } from "../post/channel.ts";
import type { Kind, Speaker, Urgency } from "../proposal/proposal.ts";
import type { Aside, Atr } from "./actions.ts";
import type { Alerts } from "./alert.ts";
import type { CheckCall } from "./checkCall.ts";
import type { Timeline } from "./timeline.ts";
import type { EscalationReason, PostKey } from "./events.ts";
import type { Letter } from "./letter.ts";
import type { Mark } from "./office.ts";
import type { Reply } from "./reply.ts";
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
  /** Where the case stood when it went to a side state; null on the line. */
  readonly returnsTo: LineState | null;

  readonly kind: Kind;
  /** Proposed by the program until it is marked, then the office's. */
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
  /** When a person last put the proposal right; from then on the program leaves it alone. */
  readonly correctedAt: number | null;

  readonly countdown: Countdown;
  /** The deadline in the states in which the report is owed, null in all others: late when it lies before now. */
  readonly dueAt: number | null;
  /** What is left while the clock stands still, below zero if it was late already; null while it runs. */
  readonly dueRemainingMs: number | null;

  readonly markedTo: Mark | null;
  readonly additionalMarks: readonly Mark[];
  /** The wish for more time that waits for an answer. */
  readonly interimReply: { readonly reason: string; readonly expectedAt: number } | null;
  readonly atr: Atr | null;
  readonly aside: Aside | null;
  readonly disposedAt: number | null;
  readonly reopenedCount: number;

  /** Whose own list it is on: a person's id. */
  readonly assignee: string | null;
  /** What the clock has said of the present due time. */
  readonly slaEvents: SlaEvents;
  /** The offices higher up that answer as well, in the order in which they came to it. */
  readonly escalations: readonly Escalation[];
  /** When it was shown to the top for its age. */
  readonly redFlaggedAt: number | null;
  /** What of it raises an alert. */
  readonly alerts: Alerts;
  /** An office's "not ours" that is not settled yet. */
  readonly dispute: Dispute | null;
  /** What a person decided about the incident that it belongs to; null while likeness decides. */
  readonly incidentChoice: IncidentChoice | null;
  readonly replies: readonly Reply[];
  readonly letters: readonly Letter[];
  readonly checkCall: CheckCall | null;
  /** The numbers that the same matter has at portals. */
  readonly links: readonly PortalCase[];
  /** The way that it went. */
  readonly timeline: Timeline;
  /** How many events made it. */
  readonly version: number;
}

/** How far the clock has come with one due time: it starts again where the due time moves. */
export interface SlaEvents {
  readonly dueAt: number | null;
  /** How many of the reminders before the due time went out. */
  readonly reminded: number;
  readonly fellDue: boolean;
  /** How many of the lags after the due time have brought it one office higher. */
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
  /** What the other side says to it. */
  readonly answer: string | null;
}

export type IncidentChoice =
  | { readonly kind: "alone" }
  /** In one incident with that case, whichever it belongs to. */
  | { readonly kind: "with"; readonly grievanceId: GrievanceId };
