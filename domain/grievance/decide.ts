import { assertNever } from "../assertNever.ts";
import { dueAfterPause } from "../clock/pause.ts";
import { allowanceOf, calendarOf, dueAt } from "../clock/sla.ts";
import type { ActionType, GrievanceAction } from "./actions.ts";
import { acknowledged } from "./alert.ts";
import { answerable, hasLink } from "./apply.ts";
import type { OfficeId } from "../ids.ts";
import { corrected } from "./corrections.ts";
import { type Decision, type DecisionContext, recorded, refused, wrongState } from "./decision.ts";
import { isDoubtful } from "./doubts.ts";
import { decideLetter } from "./letters.ts";
import { marked, mayHear } from "./marking.ts";
import { isBlank, saysOnlyDoesNotPertain } from "./reasons.ts";
import { decideReply } from "./replies.ts";
import type { EscalationReason, EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { sameOffice, settledMark } from "./office.ts";
import { timedCase } from "./timedCase.ts";
import { appliesIn, EVENT_OF_ACTION } from "./transitions.ts";
import { isUndoable } from "./undo.ts";
import { isAsApproved } from "./roomPicture.ts";

type ActionOf<Type extends ActionType> = Extract<GrievanceAction, { readonly type: Type }>;

/** Whether a command is allowed now, and the events that it records if so. */
export function decide(grievance: Grievance, action: GrievanceAction, context: DecisionContext): Decision {
  if (!appliesIn(EVENT_OF_ACTION[action.type], grievance.state)) return wrongState(grievance, action);
  switch (action.type) {
    case "mark": {
      const to = settledMark(action.to);
      if (grievance.markedTo && sameOffice(grievance.markedTo, to)) return refused("already-answerable");
      if (!mayHear(grievance, to, context)) return refused("not-senior");
      return marked(grievance, { type: "mark", to }, context);
    }
    case "additionally-mark": {
      const to = settledMark(action.to);
      if (answerable(grievance).some((mark) => sameOffice(mark, to))) return refused("already-answerable");
      if (!mayHear(grievance, to, context)) return refused("not-senior");
      return recorded({ type: "additionally-marked", version: 1, payload: { to } });
    }
    case "set-sensitive":
      if (isBlank(action.reason)) return refused("no-reason");
      if (grievance.sensitive === action.sort && !isDoubtful(grievance, "sensitive")) return refused("nothing-changed");
      return recorded({ type: "sensitivity-set", version: 1, payload: { sort: action.sort, reason: action.reason } });
    case "undertake":
      return recorded({ type: "undertaken", version: 1, payload: {} });
    case "interim-reply":
      if (isBlank(action.reason)) return refused("no-reason");
      if (action.expectedAt <= context.now) return refused("not-in-future");
      return recorded({ type: "interim-replied", version: 1, payload: { reason: action.reason, expectedAt: action.expectedAt } });
    case "grant-extension":
      if (grievance.interimReply === null) return refused("nothing-asked");
      if (action.dueAt <= context.now) return refused("not-in-future");
      if (grievance.dueAt !== null && action.dueAt <= grievance.dueAt) return refused("not-later");
      return recorded({ type: "extension-granted", version: 1, payload: { dueAt: action.dueAt } });
    case "send-atr":
      if (isBlank(action.atr.text)) return refused("no-reason");
      return recorded({ type: "atr-sent", version: 1, payload: { atr: action.atr } });
    case "return-atr":
      if (isBlank(action.reason)) return refused("no-reason");
      return recorded({ type: "atr-returned", version: 1, payload: { reason: action.reason } });
    case "accept-atr":
      if (action.exception !== null && isBlank(action.exception)) return refused("no-reason");
      if (grievance.state !== "atr-sent" && action.exception === null) return refused("no-atr");
      return recorded({ type: "disposed", version: 1, payload: { exception: action.exception } });
    case "ask-details":
      if (isBlank(action.question)) return refused("no-reason");
      return recorded({ type: "details-asked", version: 1, payload: { question: action.question } });
    case "receive-details":
      return recorded({ type: "details-received", version: 1, payload: afterPause(grievance, context) });
    case "set-aside":
      return setAside(grievance, action);
    case "restore":
      if (isBlank(action.reason)) return refused("no-reason");
      return recorded({ type: "restored", version: 1, payload: { reason: action.reason, ...afterPause(grievance, context) } });
    case "reopen":
      return reopened(grievance, action, context);
    case "correct-proposal":
      return corrected(grievance, action, context);
    case "assign":
      if (grievance.assignee === action.to) return refused("nothing-changed");
      return recorded({ type: "assigned", version: 1, payload: { to: action.to } });
    case "note":
      if (isBlank(action.words)) return refused("no-reason");
      return recorded({ type: "noted", version: 1, payload: notedOf(action) });
    case "reveal":
      return recorded({ type: "personal-data-shown", version: 1, payload: action.file === undefined ? {} : { file: action.file } });
    case "approve-picture": {
      const { type: _, ...picture } = action;
      if (isAsApproved(grievance.roomPictures, picture)) return refused("nothing-changed");
      return recorded({ type: "picture-approved", version: 1, payload: picture });
    }
    case "hide-picture":
      if (grievance.roomPictures.some(({ as, file }) => as === "hidden" && file === action.file)) return refused("nothing-changed");
      return recorded({ type: "picture-hidden", version: 1, payload: { file: action.file } });
    case "correct-reading":
      if (isBlank(action.text)) return refused("no-reason");
      return recorded({ type: "reading-corrected", version: 1, payload: { file: action.file, text: action.text } });
    case "save-file":
      return recorded({ type: "file-saved", version: 1, payload: { file: action.file, name: action.name } });
    case "escalate":
      if (grievance.escalations.some(({ to }) => to === action.to)) return refused("already-answerable");
      if (!mayHear(grievance, action.to, context)) return refused("not-senior");
      return recorded(escalation(grievance, action.to, "person", action.words ?? null));
    case "dispute":
      if (grievance.dispute !== null) return refused("already-disputed");
      if (!answerable(grievance).some((mark) => sameOffice(mark, action.by))) return refused("not-answerable");
      if (isBlank(action.words) || saysOnlyDoesNotPertain(action.words)) return refused("no-reason");
      return recorded({ type: "disputed", version: 1, payload: { by: action.by, words: action.words, superior: action.superior } });
    case "answer-dispute":
    case "settle-dispute": {
      if (grievance.dispute === null) return refused("no-dispute");
      if (isBlank(action.words)) return refused("no-reason");
      const type = action.type === "answer-dispute" ? "dispute-answered" : "dispute-settled";
      return recorded({ type, version: 1, payload: { words: action.words } });
    }
    case "acknowledge-alert":
      if (acknowledged(grievance.alerts, action.kind, context.now) === null) return refused("nothing-changed");
      return recorded({ type: "alert-acknowledged", version: 1, payload: { kind: action.kind } });
    case "take-out-of-incident":
      if (grievance.incidentChoice?.kind === "alone") return refused("nothing-changed");
      return recorded({ type: "taken-out-of-incident", version: 1, payload: {} });
    case "put-in-incident":
      if (action.with === grievance.id) return refused("incident-of-itself");
      return recorded({ type: "put-in-incident", version: 1, payload: { with: action.with } });
    case "prepare-reply":
    case "approve-reply":
    case "withdraw-reply":
    case "attempt-reply":
    case "record-reply-sent":
    case "record-reply-refused":
      return decideReply(grievance, action);
    case "issue-letter":
    case "record-letter-sent":
    case "record-letter-answer":
      return decideLetter(grievance, action, context);
    case "link":
    case "unlink":
      return linking(grievance, action);
    case "sample":
      if (grievance.checkCall?.week === action.week) return refused("already-sampled");
      return recorded({ type: "sampled", version: 1, payload: { week: action.week } });
    case "record-check-call":
      return checkCalled(grievance, action, context);
    case "undo":
      return undone(action.events, context);
    default:
      return assertNever(action);
  }
}

function linking(grievance: Grievance, { type, channel, number }: ActionOf<"link" | "unlink">): Decision {
  const isItself = grievance.channel === channel && grievance.firstPost.externalId === number;
  if (isItself || hasLink(grievance, { channel, number }) === (type === "link")) return refused("nothing-changed");
  return recorded({ type: type === "link" ? "linked" : "unlinked", version: 1, payload: { channel, number } });
}

/** A due time that the stopped clock alone does not give: by working hours, or where the policy counts a part of the waiting. */
function afterPause(grievance: Grievance, { now, policy }: DecisionContext): { readonly dueAt?: number } {
  const { state, countdown } = grievance;
  if (state !== "needs-info" && state !== "sub-judice") return {};
  const due = dueAfterPause(countdown, policy.pauses[state], calendarOf(allowanceOf(timedCase(grievance), policy), policy), now);
  return due === null ? {} : { dueAt: due };
}

function reopened(grievance: Grievance, { why, escalateTo }: ActionOf<"reopen">, context: DecisionContext): Decision {
  if (isBlank(why)) return refused("no-reason");
  if (escalateTo && !mayHear(grievance, escalateTo, context)) return refused("not-senior");
  const { now, policy } = context;
  const reopening = { type: "reopened", version: 1, payload: { why, dueAt: dueAt(timedCase(grievance), now, policy) } } as const;
  if (!escalateTo || grievance.escalations.some(({ to }) => to === escalateTo)) return recorded(reopening);
  return recorded(reopening, escalation({ dueAt: reopening.payload.dueAt }, escalateTo, "not-solved", why));
}

function escalation({ dueAt }: Pick<Grievance, "dueAt">, to: OfficeId, why: EscalationReason, words: string | null): EventOf<"escalated"> {
  return { type: "escalated", version: 1, payload: { dueAt, tier: 0, to, why, words } };
}

/** Where the citizen says that it is not solved, the case is also reopened, with the same words. */
function checkCalled(grievance: Grievance, { result, words = null }: ActionOf<"record-check-call">, context: DecisionContext): Decision {
  const { checkCall } = grievance;
  if (checkCall === null || (checkCall.result !== null && checkCall.result !== "no-answer")) return refused("not-sampled");
  const called = { type: "check-called", version: 1, payload: { week: checkCall.week, result, words } } as const;
  if (result !== "not-solved") return recorded(called);
  const reopening = dueAt(timedCase(grievance), context.now, context.policy);
  return recorded(called, { type: "reopened", version: 1, payload: { why: words ?? "Not solved, says the citizen", dueAt: reopening } });
}

function undone(ids: readonly string[], { undoing }: DecisionContext): Decision {
  if (!undoing || !isUndoable(undoing.timeline, ids, undoing.actor)) return refused("not-undoable");
  return recorded({ type: "act-undone", version: 1, payload: { events: [...ids] } });
}

function setAside(grievance: Grievance, action: Extract<GrievanceAction, { readonly type: "set-aside" }>): Decision {
  const { aside } = action;
  if (aside.as === grievance.state) return wrongState(grievance, action);
  if (isBlank(aside.reason)) return refused("no-reason");
  if (aside.as === "duplicate" && aside.duplicateOf === grievance.id) return refused("duplicate-of-itself");
  if (aside.as === "transferred-out" && (isBlank(aside.body) || saysOnlyDoesNotPertain(aside.reason))) return refused("no-reason");
  return recorded({ type: "set-aside", version: 1, payload: { aside } });
}

/** Whom it names is told once each, and the person who writes it knows already. */
function notedOf({ words, mentions = [] }: Extract<GrievanceAction, { readonly type: "note" }>): EventOf<"noted">["payload"] {
  const named = [...new Set(mentions)];
  return named.length === 0 ? { words } : { words, mentions: named };
}
