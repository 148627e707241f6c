import type { LastReport, LetterBasis, SentLetter } from "../grievance/letterBasis.ts";
import type { MaskedText } from "../text/mask.ts";
import type { Words } from "../text/words.ts";
import type { TicketNumber } from "../ids.ts";
import { daysLate } from "../clock/daysLate.ts";
import { dateOnPaper } from "./days.ts";

/** The facts of a letter, all of them read from the case. Instants are milliseconds UTC; texts hold no personal data. */
export interface LetterFacts {
  readonly ticket: TicketNumber;
  /** By which an officer names the case on the telephone. */
  readonly shortNumber: string;
  /** The day of the complaint. */
  readonly openedAt: number;
  /** The day of the letter. */
  readonly writtenAt: number;
  /** What the complaint says, masked and shortened; null where its words are gone. */
  readonly matter: MaskedText | null;
  readonly department: Words;
  /** Where it is; null where nobody knows. */
  readonly place: Words | null;
  /** How and when the case came to the office that is written to; null in a sample. */
  readonly answers: LetterBasis["answers"];
  /** When the report was due; null for no due time. */
  readonly dueAt: number | null;
  /** The mails that went to that office to remind it, and did not come back. */
  readonly reminders: number;
  /** The letters that went out to that office before, oldest first. */
  readonly earlier: readonly SentLetter[];
  /** The last report and what became of it; null where none was received. */
  readonly report: ToldReport | null;
  /** By when an answer is asked. */
  readonly answerBy: number | null;
}

interface ToldReport extends Omit<LastReport, "text" | "end"> {
  readonly text: MaskedText;
  readonly end: (Omit<NonNullable<LastReport["end"]>, "why"> & { readonly why: MaskedText }) | null;
}

/** By how many whole days that office is late; 0 where a part of the time was not its own: before it had the case, or while its report was with the cell. */
export function daysOwnDelay({ dueAt, writtenAt, answers, report }: LetterFacts): number {
  if (dueAt === null || (answers !== null && answers.at > dueAt) || (report?.end != null && report.end.at > dueAt)) return 0;
  return daysLate(dueAt, writtenAt);
}

/** Whether the time had run out before that office was asked, for the first time or again, and no report of it came since; null where it had not. */
export function askedTooLate({ dueAt, answers, report }: LetterFacts): "first" | "again" | null {
  if (report !== null || dueAt === null || answers === null || answers.as === "escalated" || answers.askedAt <= dueAt) return null;
  return answers.firstAt > dueAt ? "first" : "again";
}

/** Whether no report came at all, in a time that the office had. */
export function missedItsTime({ dueAt, answers, report }: LetterFacts): boolean {
  return report === null && dueAt !== null && (answers === null || answers.askedAt <= dueAt);
}

/** The day on which the case was marked to that office for the first time, where it came to it again on another; null otherwise. */
export function firstMarkedOn({ answers }: Pick<LetterFacts, "answers">): string | null {
  if (answers === null) return null;
  const first = dateOnPaper(answers.firstAt);
  return first === dateOnPaper(answers.at) ? null : first;
}
