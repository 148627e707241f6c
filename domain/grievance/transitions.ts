import type { ActionType } from "./actions.ts";
import type { EventType } from "./events.ts";
import { OWING_STATES } from "./state.ts";
import { OPEN_STATES, STATES } from "./state.ts";
import type { State } from "./state.ts";

/** An event of intake, which no action makes. */
type IntakeEvent = "grievance-opened" | "post-joined";

/** Events of the program alone: its own revisions, and the SLA events. */
type ProgramsEvent =
  | "satisfaction-said"
  | "proposal-revised"
  | "scan-read"
  | "sensitivity-proposed"
  | "reminded"
  | "fell-due"
  | "red-flagged"
  | "personal-data-erased";

/** The event that an action makes when it is allowed. */
export const EVENT_OF_ACTION = {
  mark: "marked",
  "additionally-mark": "additionally-marked",
  "set-sensitive": "sensitivity-set",
  undertake: "undertaken",
  "interim-reply": "interim-replied",
  "grant-extension": "extension-granted",
  "send-atr": "atr-sent",
  "return-atr": "atr-returned",
  "accept-atr": "disposed",
  "ask-details": "details-asked",
  "receive-details": "details-received",
  "set-aside": "set-aside",
  restore: "restored",
  reopen: "reopened",
  "correct-proposal": "proposal-corrected",
  assign: "assigned",
  note: "noted",
  reveal: "personal-data-shown",
  "save-file": "file-saved",
  "approve-picture": "picture-approved",
  "hide-picture": "picture-hidden",
  "correct-reading": "reading-corrected",
  escalate: "escalated",
  dispute: "disputed",
  "answer-dispute": "dispute-answered",
  "settle-dispute": "dispute-settled",
  "acknowledge-alert": "alert-acknowledged",
  "take-out-of-incident": "taken-out-of-incident",
  "put-in-incident": "put-in-incident",
  "prepare-reply": "reply-prepared",
  "approve-reply": "reply-approved",
  "withdraw-reply": "reply-withdrawn",
  "attempt-reply": "reply-attempted",
  "record-reply-sent": "reply-sent",
  "record-reply-refused": "reply-refused",
  "issue-letter": "letter-issued",
  "record-letter-sent": "letter-sent",
  "record-letter-answer": "letter-answered",
  link: "linked",
  unlink: "unlinked",
  sample: "sampled",
  "record-check-call": "check-called",
  undo: "act-undone",
} as const satisfies Record<ActionType, Exclude<EventType, IntakeEvent | ProgramsEvent>>;

const WITH_OFFICE: readonly State[] = ["marked", "in-action"];
const ASIDE: readonly State[] = ["not-a-grievance", "duplicate", "transferred-out", "sub-judice"];

/**
 * The states in which each event applies. The table decides whether a command is allowed, and, when the events
 * of two seats are merged, which of them no longer apply.
 */
const APPLIES_IN: Record<Exclude<EventType, IntakeEvent>, readonly State[]> = {
  marked: ["new", ...WITH_OFFICE],
  "additionally-marked": WITH_OFFICE,
  "sensitivity-proposed": STATES,
  "sensitivity-set": STATES,
  undertaken: ["marked"],
  "interim-replied": WITH_OFFICE,
  "extension-granted": WITH_OFFICE,
  "atr-sent": WITH_OFFICE,
  "atr-returned": ["atr-sent"],
  disposed: ["atr-sent", "new", ...WITH_OFFICE],
  "details-asked": ["new", ...WITH_OFFICE],
  "details-received": ["needs-info"],
  "set-aside": ["new", ...WITH_OFFICE, "atr-sent", "needs-info", "sub-judice"],
  restored: ASIDE,
  reopened: ["disposed"],
  "proposal-revised": STATES,
  "proposal-corrected": STATES,
  assigned: STATES,
  noted: STATES,
  "personal-data-shown": STATES,
  "file-saved": STATES,
  "picture-approved": STATES,
  "picture-hidden": STATES,
  "scan-read": STATES,
  "reading-corrected": STATES,
  "personal-data-erased": STATES,
  reminded: OWING_STATES,
  "fell-due": OWING_STATES,
  escalated: [...OWING_STATES, "atr-sent"],
  "red-flagged": OPEN_STATES,
  disputed: WITH_OFFICE,
  "dispute-answered": STATES,
  "dispute-settled": STATES,
  "alert-acknowledged": STATES,
  "taken-out-of-incident": STATES,
  "put-in-incident": STATES,
  "reply-prepared": STATES,
  "reply-approved": STATES,
  "reply-withdrawn": STATES,
  "reply-attempted": STATES,
  "reply-sent": STATES,
  "reply-refused": STATES,
  "letter-issued": STATES,
  "letter-sent": STATES,
  "letter-answered": STATES,
  linked: STATES,
  unlinked: STATES,
  sampled: ["disposed"],
  "check-called": ["disposed"],
  "satisfaction-said": ["disposed"],
  "act-undone": STATES,
};

export function appliesIn(type: EventType, state: State): boolean {
  return type === "grievance-opened" || type === "post-joined" || APPLIES_IN[type].includes(state);
}
