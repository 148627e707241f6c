import { DAY_MS } from "../clock/indianDay.ts";
import type { LetterKind } from "../grievance/letter.ts";
import { paragraphsInEnglish, subjectInEnglish } from "./english.ts";
import type { LetterFacts } from "./facts.ts";
import type { Words } from "../text/words.ts";
import { paragraphsInHindi, subjectInHindi } from "./hindi.ts";

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

/** By when an answer is asked unless a person chooses another day, milliseconds UTC. */
export function usualAnswerBy(kind: LetterKind, writtenAt: number): number {
  return writtenAt + DAYS_TO_ANSWER[kind] * DAY_MS;
}

/** The kind of the next letter: each is sharper than the one before; a returned report has a kind of its own. */
export function nextKindOf(earlier: readonly LetterKind[], hasReturnedReport: boolean): LetterKind {
  if (earlier.includes("explanation")) return "show-cause";
  if (earlier.includes("reminder") || earlier.includes("dissatisfaction")) return "explanation";
  return hasReturnedReport ? "dissatisfaction" : "reminder";
}
