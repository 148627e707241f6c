import { assertNever } from "../assertNever.ts";
import type { OfficeId } from "../ids.ts";
import type { TimelineEntry } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
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
  /** How and when that office came to answer for the case; null where it does not. `firstAt` is before `at` where it had the case as the time ran out, passed it on and got it back. */
  readonly answers: { readonly as: "marked" | "additionally-marked" | "escalated"; readonly at: number; readonly firstAt: number } | null;
  readonly report: LastReport | null;
  /** The letters that went out to that office, oldest first. */
  readonly sentLetters: readonly SentLetter[];
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
  readonly answeredAt: number | null;
}

/** What a letter is refused for: it would say what is not true of the case. */
export type LetterRefusal = "not-answerable" | "wrong-state" | "report-received" | "no-returned-report" | "not-due" | "asked-too-late";

export interface BasisAsked {
  /** The office that is written to. */
  readonly office: OfficeId;
  readonly timeline: readonly TimelineEntry[];
  readonly officeOf: (mark: Mark) => OfficeId;
}

export function letterBasisOf(grievance: Grievance, { office, timeline, officeOf }: BasisAsked): LetterBasis {
  const { state, dueAt, letters, timeline: times } = grievance;
  return {
    state,
    dueAt,
    firstMarkedAt: times.markedAt,
    answers: answersOf(grievance, { office, timeline, officeOf }),
    report: lastReportOf(grievance, timeline),
    sentLetters: letters
      .filter(({ to, sentAt }) => to === office && sentAt !== null)
      .map(({ kind, number, issuedAt, answeredAt }) => ({ kind, number, issuedAt, answeredAt })),
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
  return answers === null || answers.as === "escalated" ? null : answers.firstAt;
}

/**
 * When an office was asked for a case that was in its hands as the time ran out, milliseconds UTC; null where it was with another, or with the cell. An office that
 * passes a case on and gets it back late answers for what it let pass before. What was settled since then was of another matter.
 */
export function askedBeforeDue({ office, timeline, officeOf }: BasisAsked, dueAt: number | null): number | null {
  const settled = timeline.findLastIndex(({ recorded: { event }, applied }) => applied && event?.type === "disposed");
  let asked: { readonly by: OfficeId; readonly at: number } | null = null;
  for (const { recorded, applied } of timeline.slice(settled + 1)) {
    if (!applied || dueAt === null || recorded.at > dueAt || recorded.event?.type !== "marked") continue;
    asked = { by: officeOf(recorded.event.payload.to), at: recorded.at };
  }
  return asked?.by === office ? asked.at : null;
}

function answersOf({ markedTo, additionalMarks, escalations, dueAt }: Grievance, asked: BasisAsked): LetterBasis["answers"] {
  const { office, timeline, officeOf } = asked;
  const firstAt = askedBeforeDue(asked, dueAt);
  const lastAt = (type: "marked" | "additionally-marked") =>
    timeline.findLast(({ recorded: { event }, applied }) => applied && event?.type === type && officeOf(event.payload.to) === office)
      ?.recorded.at ?? null;
  const markedAt = markedTo !== null && officeOf(markedTo) === office ? lastAt("marked") : null;
  if (markedAt !== null) return { as: "marked", at: markedAt, firstAt: firstAt ?? markedAt };
  const addedAt = additionalMarks.some((mark) => officeOf(mark) === office) ? lastAt("additionally-marked") : null;
  if (addedAt !== null) return { as: "additionally-marked", at: addedAt, firstAt: addedAt };
  const escalation = escalations.find(({ to }) => to === office);
  return escalation === undefined ? null : { as: "escalated", at: escalation.at, firstAt: escalation.at };
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
