import { assertNever } from "../assertNever.ts";
import type { OfficeId } from "../ids.ts";
import type { Folded, TimelineEntry } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { askedSince } from "./heldSince.ts";
import type { LetterKind } from "./letter.ts";
import type { Mark } from "./office.ts";
import type { State } from "./state.ts";

/** What a letter in a case may say to one of its offices, by what happened to the case. Instants are milliseconds UTC. */
export interface LetterBasis {
  readonly state: State;
  /** When the report is due; null where none is owed or the clock stands. */
  readonly dueAt: number | null;
  /** When the cell first marked the case; null while it has not. */
  readonly firstMarkedAt: number | null;
  /** How that office came to answer for the case; null where it does not. */
  readonly answers: Answers | null;
  readonly report: LastReport | null;
  /** The letters that went out to that office, oldest first. */
  readonly sentLetters: readonly SentLetter[];
}

interface Answers {
  readonly as: "marked" | "additionally-marked" | "escalated";
  /** When it came to it last. */
  readonly at: number;
  /** When it was marked to it for the first time, as the first office or beside one. */
  readonly firstAt: number;
  /** See `askedSince`. */
  readonly askedAt: number;
}

/** The last report that came. */
export interface LastReport {
  readonly text: string;
  readonly receivedAt: number;
  /** When it had been due, where it came after that; null where it did not. */
  readonly lateSince: number | null;
  /** Why it settled nothing; null while the cell has not decided, and once it was accepted. */
  readonly end: { readonly as: "returned" | "reopened"; readonly at: number; readonly why: string } | null;
}

export interface SentLetter {
  readonly kind: LetterKind;
  readonly number: string;
  readonly issuedAt: number;
  /** By when it asked for an answer; null where it named no day. */
  readonly answerBy: number | null;
  readonly answeredAt: number | null;
}

/** What a letter is refused for: it would say what is not true of the case. */
export type LetterRefusal = "not-answerable" | "wrong-state" | "report-received" | "no-returned-report" | "not-due" | "asked-too-late";

/** What a letter rests on beside the case as it stands. */
export interface Issuing extends Pick<Folded, "timeline" | "turns"> {
  readonly officeOf: (mark: Mark) => OfficeId;
}

interface BasisAsked extends Issuing {
  /** The office that is written to. */
  readonly office: OfficeId;
}

export function letterBasisOf(grievance: Grievance, asked: BasisAsked): LetterBasis {
  const { office, timeline } = asked;
  const { state, dueAt, letters, timeline: times } = grievance;
  return {
    state,
    dueAt,
    firstMarkedAt: times.markedAt,
    answers: answersOf(grievance, asked),
    report: lastReportOf(grievance, timeline),
    sentLetters: letters
      .filter(({ to, sentAt }) => to === office && sentAt !== null)
      .map(({ kind, number, issuedAt, answerBy, answeredAt }) => ({ kind, number, issuedAt, answerBy, answeredAt })),
  };
}

/** Why a letter of that kind would not be true now; null where it is. */
export function letterRefusal(kind: LetterKind, basis: LetterBasis, now: number): LetterRefusal | null {
  const { state, dueAt, answers, report } = basis;
  if (state === "atr-sent") return "report-received";
  if (state !== "marked" && state !== "in-action") return "wrong-state";
  if (answers === null) return "not-answerable";
  switch (kind) {
    case "reminder":
      return null;
    case "dissatisfaction": {
      // A report from before the office had the case is no report of that office; who is above has it from the offices below.
      const isTheirs = report !== null && (answers.as === "escalated" || answers.at <= report.receivedAt);
      return isTheirs && report.end !== null ? null : "no-returned-report";
    }
    case "explanation":
    case "show-cause":
      if (dueAt === null || dueAt >= now) return "not-due";
      return isAskedTooLate({ dueAt, firstMarkedAt: basis.firstMarkedAt, askedAt: ownMarkAt(basis) }) ? "asked-too-late" : null;
    default:
      return assertNever(kind);
  }
}

interface Asked {
  readonly dueAt: number | null;
  readonly firstMarkedAt: number | null;
  /** When that office was asked; null where it was not marked to it, as to one above. */
  readonly askedAt: number | null;
}

/**
 * Whether the time had run out before the cell marked the case, or before this office had it: that delay is not the office's own, and nobody is called upon
 * to explain it. The first of the two is what the figures count as the cell's delay.
 */
export function isAskedTooLate({ dueAt, firstMarkedAt, askedAt }: Asked): boolean {
  return dueAt !== null && Math.max(firstMarkedAt ?? dueAt, askedAt ?? dueAt) > dueAt;
}

/** One above answers as well from when the time had run out; what it is asked is why those below it are late. */
function ownMarkAt({ answers }: LetterBasis): number | null {
  return answers === null || answers.as === "escalated" ? null : answers.askedAt;
}

function answersOf(
  { markedTo, additionalMarks, escalations }: Grievance,
  { office, timeline, turns, officeOf }: BasisAsked,
): LetterBasis["answers"] {
  const markings = timeline.flatMap(({ recorded: { event, at }, applied }) =>
    applied && (event?.type === "marked" || event?.type === "additionally-marked") && officeOf(event.payload.to) === office
      ? [{ as: event.type, at }]
      : [],
  );
  const isMarked = markedTo !== null && officeOf(markedTo) === office;
  const isAdded = additionalMarks.some((mark) => officeOf(mark) === office);
  const as = isMarked ? "marked" : "additionally-marked";
  const last = isMarked || isAdded ? markings.findLast((marking) => marking.as === as) : undefined;
  if (last !== undefined) return { ...last, firstAt: markings[0]?.at ?? last.at, askedAt: askedSince(turns, office, officeOf) ?? last.at };
  const escalation = escalations.find(({ to }) => to === office);
  return escalation === undefined ? null : { as: "escalated", at: escalation.at, firstAt: escalation.at, askedAt: escalation.at };
}

function lastReportOf(grievance: Grievance, timeline: readonly TimelineEntry[]): LastReport | null {
  let report: LastReport | null = null;
  for (const { recorded, applied } of timeline) {
    const { event, at } = recorded;
    if (!applied || event === null) continue;
    if (event.type === "atr-sent") report = { text: event.payload.atr.text, receivedAt: at, lateSince: missedBy(grievance, at), end: null };
    if (report === null) continue;
    if (event.type === "atr-returned") report = { ...report, end: { as: "returned", at, why: event.payload.reason } };
    // One that was returned already is not accepted by a disposal without a report.
    if (event.type === "reopened" && report.end === null) report = { ...report, end: { as: "reopened", at, why: event.payload.why } };
  }
  return report;
}

/** The due time that a report of that instant missed; null for none. */
function missedBy({ timeline: { steps } }: Grievance, receivedAt: number): number | null {
  const sent = steps.findIndex(({ state, at }) => state === "atr-sent" && at === receivedAt);
  const due = steps[sent - 1]?.dueAt ?? null;
  return due !== null && due < receivedAt ? due : null;
}
