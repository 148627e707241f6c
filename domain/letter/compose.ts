import { DAY_MS, endOfIndianDay } from "../clock/indianDay.ts";
import type { LetterKind } from "../grievance/letter.ts";
import { dateOnPaper } from "./days.ts";
import { byDayInEnglish, paragraphsInEnglish, subjectInEnglish } from "./english.ts";
import type { LetterFacts } from "./facts.ts";
import type { Words } from "../text/words.ts";
import { byDayInHindi, paragraphsInHindi, subjectInHindi } from "./hindi.ts";

/** The draft of a letter. Paragraphs are separated by an empty line. */
export interface ComposedLetter {
  readonly subject: Words;
  readonly body: Words;
}

export function composeLetter(kind: LetterKind, facts: LetterFacts): ComposedLetter {
  return {
    subject: { en: subjectInEnglish(kind, facts), hi: subjectInHindi(kind, facts) },
    body: { en: paragraphsInEnglish(kind, facts).join("\n\n"), hi: paragraphsInHindi(kind, facts).join("\n\n") },
  };
}

/** How long an officer is usually given to answer. */
const DAYS_TO_ANSWER: Readonly<Record<LetterKind, number>> = { reminder: 2, dissatisfaction: 3, explanation: 3, "show-cause": 7 };

/**
 * By when an answer is asked unless a person chooses another day: a letter names a day, and all of it is given. A reminder of a report that is not due yet
 * asks for it by its day. Milliseconds UTC.
 */
export function usualAnswerBy(kind: LetterKind, writtenAt: number, dueAt: number | null = null): number {
  const isBeforeDue = kind === "reminder" && dueAt !== null && dueAt > writtenAt;
  return endOfIndianDay(isBeforeDue ? dueAt : writtenAt + DAYS_TO_ANSWER[kind] * DAY_MS);
}

/** The kind of the next letter: each is sharper than the one before, and none says what is not true. Null where none is true. */
export function nextKindOf(earlier: readonly LetterKind[], isTrue: (kind: LetterKind) => boolean): LetterKind | null {
  return AFTER[earlier.includes("explanation") ? "explanation" : earlier.length > 0 ? "letter" : "nothing"].find(isTrue) ?? null;
}

const AFTER = {
  nothing: ["dissatisfaction", "reminder"],
  letter: ["explanation", "dissatisfaction", "reminder"],
  explanation: ["show-cause", "dissatisfaction", "reminder"],
} as const satisfies Record<string, readonly LetterKind[]>;

/** A letter that asks for an answer by another day than it did before. Instants are milliseconds UTC; null asks for one at once. */
export function withAnswerDay({ en, hi }: Words, before: number | null, after: number | null): Words {
  return {
    en: en.replaceAll(byDayInEnglish(before), byDayInEnglish(after)),
    hi: hi.replaceAll(byDayInHindi(before), byDayInHindi(after)),
  };
}

/** Whether a letter names, in both languages, the day by which it asks for an answer. */
export function namesAnswerDay({ en, hi }: Words, answerBy: number): boolean {
  return [en, hi].every((words) => words.includes(dateOnPaper(answerBy)));
}
