import type { SlaPolicy } from "../clock/sla.ts";
import type { OfficeId } from "../ids.ts";
import type { ActionType, GrievanceAction } from "./actions.ts";
import type { GrievanceEvent, RecordedLesson } from "./events.ts";
import type { TimelineEntry } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import type { Issuing } from "./letterBasis.ts";
import type { Mark } from "./office.ts";
import type { State } from "./state.ts";

/** What a decision rests on besides the case. */
export interface DecisionContext {
  /** Milliseconds UTC. */
  readonly now: number;
  readonly policy: SlaPolicy;
  /** What the program learns from a correction or a mark; null where there is no text to learn from. */
  readonly lesson?: RecordedLesson | null;
  /** Who may hear a complaint against an officer; left out only where no command names an office. */
  readonly hearing?: Hearing;
  /** For `issue-letter`; without it none is issued. */
  readonly issuing?: Issuing;
  /** For `undo`: what happened to the case, and who acts. */
  readonly undoing?: { readonly timeline: readonly TimelineEntry[]; readonly actor: string };
}

/** The fields of a case that is a complaint against the officer who held an office when the case was opened. */
export type Complaint = Pick<Grievance, "against" | "openedAt" | "district">;

/** A complaint against an officer goes only to offices senior to that officer; `hearingOf` of the registry says which. */
export interface Hearing {
  readonly mayHear: (office: Mark | OfficeId, complaint: Complaint) => boolean;
  /** The mark of the nearest office that may hear it; null for a case that is against nobody. */
  readonly nearest: (complaint: Complaint) => Mark | null;
}

export const REFUSAL_CODES = [
  "wrong-state",
  /** A reason, question or text that is blank, or that only says "does not pertain". */
  "no-reason",
  "not-in-future",
  /** An extension that does not give more time. */
  "not-later",
  "nothing-asked",
  "no-atr",
  "already-answerable",
  "already-marked",
  "nothing-changed",
  "duplicate-of-itself",
  "already-disputed",
  /** The complaint is against an officer, and the office is not senior to that officer. */
  "not-senior",
  "emergency-not-long",
  "not-answerable",
  /** The program is not sure of its proposal: a person is to look first. */
  "please-check",
  "no-dispute",
  "incident-of-itself",
  "no-such-reply",
  /** The reply is sent, withdrawn or being sent. */
  "reply-is-past",
  "already-prepared",
  /** What is approved names an office, a day or a state that does not hold any more, and the person did not see that. */
  "words-untrue",
  "no-such-letter",
  "already-issued",
  /** A report is here: a letter that asks for one, or calls it unsatisfactory, would not be true. */
  "report-received",
  /** Dissatisfaction with a report that was neither returned nor reopened, or is not of that office. */
  "no-returned-report",
  /** An explanation of a delay that is none yet. */
  "not-due",
  /** The report was late already when that office was asked: the delay is not its own. */
  "asked-too-late",
  "not-sampled",
  "already-sampled",
  /** Something that rests on it has followed, another person did it, or it was sent out. */
  "not-undoable",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why a command is refused. People see one sentence for each. */
export type Refusal =
  | { readonly code: "wrong-state"; readonly action: ActionType; readonly state: State }
  | { readonly code: Exclude<RefusalCode, "wrong-state"> };

export type Decision =
  | { readonly ok: true; readonly events: readonly GrievanceEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function recorded(...events: readonly GrievanceEvent[]): Decision {
  return { ok: true, events };
}

export function wrongState(grievance: Grievance, action: GrievanceAction): Decision {
  return { ok: false, refusal: { code: "wrong-state", action: action.type, state: grievance.state } };
}

export function refused(code: Exclude<RefusalCode, "wrong-state">): Decision {
  return { ok: false, refusal: { code } };
}
