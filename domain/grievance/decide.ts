import { assertNever } from "../assertNever.ts";
import { dueAfterPause } from "../clock/pause.ts";
import { allowanceOf, calendarOf, dueAt } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { departmentIn } from "../department/jurisdiction.ts";
import type { ActionType, GrievanceAction } from "./actions.ts";
import { acknowledged } from "./alert.ts";
import { answerable, categoryUnder, hasLink } from "./apply.ts";
import type { OfficeId } from "../ids.ts";
import { isDoubtful } from "./doubts.ts";
import { decideLetter } from "./letters.ts";
import type { Issuing } from "./letters.ts";
import { decideReply } from "./replies.ts";
import type { EscalationReason, EventOf, GrievanceEvent, RecordedLesson } from "./events.ts";
import type { TimelineEntry } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { sameOffice, settledMark } from "./office.ts";
import type { Mark } from "./office.ts";
import type { State } from "./state.ts";
import { timedCase } from "./timedCase.ts";
import { appliesIn, EVENT_OF_ACTION } from "./transitions.ts";
import { isUndoable } from "./undo.ts";
import { isAsApproved } from "./roomPicture.ts";

type ActionOf<Type extends ActionType> = Extract<GrievanceAction, { readonly type: Type }>;

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
  "no-such-letter",
  "already-issued",
  /** A report is here: a letter that asks for one, or calls it unsatisfactory, would not be true. */
  "report-received",
  /** Dissatisfaction with a report that was neither returned nor reopened, or is not of that office. */
  "no-returned-report",
  /** An explanation of a delay that is none yet. */
  "not-due",
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

function mayHear(grievance: Grievance, office: Mark | OfficeId, { hearing }: DecisionContext): boolean {
  return hearing === undefined || hearing.mayHear(office, grievance);
}

/** Marks a complaint to the nearest office that may hear it; no events where the present one may, or the case is not marked. */
export function markedAway(grievance: Grievance, context: DecisionContext): readonly GrievanceEvent[] {
  const { markedTo, state } = grievance;
  if (markedTo === null || !appliesIn("marked", state) || mayHear(grievance, markedTo, context)) return [];
  const to = context.hearing?.nearest(grievance) ?? null;
  const decision = to === null || sameOffice(to, markedTo) ? null : marked(grievance, { type: "mark", to }, { ...context, lesson: null });
  return decision?.ok === true ? decision.events : [];
}

function marked(grievance: Grievance, { to }: ActionOf<"mark">, { policy, lesson }: DecisionContext): Decision {
  const { department } = to;
  const before = dueAt(timedCase(grievance), grievance.openedAt, policy);
  const after = dueAt({ ...timedCase(grievance), department, category: categoryUnder(department, grievance) }, grievance.openedAt, policy);
  // Only the change of department moves the due time, not a policy that was changed since the opening.
  const moves = after !== before && grievance.countdown.basis === "opening";
  return recorded({ type: "marked", version: 1, payload: { to, ...(lesson ? { lesson } : {}), ...(moves ? { dueAt: after } : {}) } });
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

function corrected(
  grievance: Grievance,
  action: Extract<GrievanceAction, { readonly type: "correct-proposal" }>,
  context: DecisionContext,
): Decision {
  const { policy, lesson = null } = context;
  const fields = withItsDepartment(grievance, action);
  const changed = Object.fromEntries(
    // What was doubtful and is right is said too: it is no doubt any more, and a lesson.
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && (value !== grievance[name as keyof typeof fields] || isDoubtful(grievance, name)),
    ),
  ) as typeof fields;
  if (Object.keys(changed).length === 0) return refused("nothing-changed");
  // The mark has settled whose case it is; another office is chosen by marking again. Where it is may be said at any time.
  if (grievance.markedTo !== null && "department" in changed) return refused("already-marked");
  const { kind, urgency, routine, long, speaker } = timedCase(grievance);
  const department = changed.department === undefined ? grievance.department : changed.department;
  const timed = {
    kind: changed.kind ?? kind,
    urgency: changed.urgency ?? urgency,
    routine: changed.routine ?? routine,
    long: changed.long ?? long,
    department,
    category: categoryUnder(department, grievance),
    speaker,
  };
  if (changed.long === true && timed.urgency === "emergency") return refused("emergency-not-long");
  const payload = { ...changed, dueAt: dueAt(timed, grievance.openedAt, policy), lesson };
  const correction = { type: "proposal-corrected", version: 1, payload } as const;
  if (changed.against == null) return recorded(correction);
  return recorded(correction, ...markedAway({ ...grievance, against: changed.against }, context));
}

/** What a person says of a case; where it is in another district, the department that answers there comes with it, unless the case is marked already. */
function withItsDepartment(
  { markedTo, department: before, district: known }: Grievance,
  action: ActionOf<"correct-proposal">,
): Omit<ActionOf<"correct-proposal">, "type"> {
  const { type: _, ...fields } = action;
  const department = fields.department === undefined ? before : fields.department;
  const district = fields.district === undefined ? known : fields.district;
  if (markedTo !== null || department === null || (fields.department === undefined && fields.district === undefined)) return fields;
  const answering = departmentIn(department, district);
  return answering === department ? fields : { ...fields, department: answering };
}

/** The ways in which offices write "does not pertain" and nothing else. */
const DOES_NOT_PERTAIN = [
  /^(?:(?:the |this )?(?:matter|complaint|case|grievance|issue) )?(?:does not|doesn t|do not|not) (?:pertain|belong|relate|concern|pertaining|related|concerned)(?:s)?(?: to (?:this|our|the|my) (?:department|office|district|branch|us)| to us| here)?$/u,
  /^(?:(?:यह |ये )?(?:मामला|शिकायत|प्रकरण) )?(?:इस |हमारे |इसका |हमारा )?(?:विभाग |कार्यालय |जिले )?(?:से |का |की )?(?:संबंध|संबंधित|सम्बंध|सम्बंधित|सम्बन्ध|सम्बन्धित|संबन्धित) (?:नहीं|नही)(?: है| हैं)?$/u,
];

function saysOnlyDoesNotPertain(reason: string): boolean {
  const plain = reason
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
  return DOES_NOT_PERTAIN.some((phrase) => phrase.test(plain));
}

/** Whom it names is told once each, and the person who writes it knows already. */
function notedOf({ words, mentions = [] }: Extract<GrievanceAction, { readonly type: "note" }>): EventOf<"noted">["payload"] {
  const named = [...new Set(mentions)];
  return named.length === 0 ? { words } : { words, mentions: named };
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function recorded(...events: readonly GrievanceEvent[]): Decision {
  return { ok: true, events };
}

function wrongState(grievance: Grievance, action: GrievanceAction): Decision {
  return { ok: false, refusal: { code: "wrong-state", action: action.type, state: grievance.state } };
}

function refused(code: Exclude<RefusalCode, "wrong-state">): Decision {
  return { ok: false, refusal: { code } };
}
