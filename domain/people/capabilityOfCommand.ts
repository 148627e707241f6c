import type { ActionType } from "../grievance/actions.ts";
import type { Capability } from "./roles.ts";

/** The capability that each command on a case needs; null for those that no person may call directly. */
const CAPABILITY_OF_ACT: Readonly<Record<ActionType, Capability | null>> = {
  mark: "mark",
  "additionally-mark": "mark",
  "set-sensitive": "triage",
  undertake: "enter-atr",
  "interim-reply": "enter-atr",
  "grant-extension": "judge-atr",
  "send-atr": "enter-atr",
  "return-atr": "judge-atr",
  "accept-atr": "judge-atr",
  "ask-details": "ask-details",
  "receive-details": "ask-details",
  "set-aside": "triage",
  restore: "triage",
  reopen: "triage",
  "correct-proposal": "triage",
  assign: "triage",
  note: "triage",
  reveal: "triage",
  /** Recorded by the call that saves the copy. */
  "save-file": null,
  /** Through the call that draws what rooms see. */
  "approve-picture": null,
  "hide-picture": "triage",
  "correct-reading": "triage",
  escalate: "escalate",
  dispute: "enter-atr",
  "answer-dispute": "enter-atr",
  "settle-dispute": "escalate",
  "acknowledge-alert": "triage",
  "take-out-of-incident": "triage",
  "put-in-incident": "triage",
  link: "triage",
  unlink: "triage",
  "prepare-reply": "prepare-reply",
  "approve-reply": "approve-reply",
  "withdraw-reply": "prepare-reply",
  "attempt-reply": null,
  "record-reply-sent": null,
  "record-reply-refused": null,
  "issue-letter": "issue-letter",
  "record-letter-sent": "issue-letter",
  "record-letter-answer": "issue-letter",
  sample: null,
  "record-check-call": "triage",
  /** Through the undo of the desk, which knows the events of one command. */
  undo: null,
};

export function capabilityOfCommand(type: ActionType): Capability | null {
  return CAPABILITY_OF_ACT[type];
}

/** The same where a window asks for the act itself, in its own words. A letter gets its number, and is looked at for its truth, by a call of its own. */
export function capabilityOfAct(type: ActionType): Capability | null {
  return type === "issue-letter" ? null : capabilityOfCommand(type);
}
