import type { LetterKind } from "../grievance/letter.ts";
import { dateOnPaper, daysBetween } from "./days.ts";
import type { LetterFacts } from "./facts.ts";

export const NAME_OF_LETTER_EN: Readonly<Record<LetterKind, string>> = {
  reminder: "Reminder",
  dissatisfaction: "Letter of dissatisfaction",
  explanation: "Letter calling for explanation",
  "show-cause": "Show-cause notice",
};

export function subjectInEnglish(kind: LetterKind, { ticket, department, place }: LetterFacts): string {
  const where = place === null ? "" : `, ${place.en}`;
  return SUBJECTS[kind](`grievance no. ${ticket} (${department.en}${where})`);
}

const SUBJECTS: Readonly<Record<LetterKind, (matter: string) => string>> = {
  reminder: (matter) => `Reminder: action-taken report in ${matter}`,
  dissatisfaction: (matter) => `Unsatisfactory action-taken report in ${matter}`,
  explanation: (matter) => `Explanation for not sending the action-taken report in ${matter}`,
  "show-cause": (matter) => `Notice to show cause: no action-taken report in ${matter}`,
};

/** The paragraphs of a letter, each one line of text. */
export function paragraphsInEnglish(kind: LetterKind, facts: LetterFacts): readonly string[] {
  return [matter(facts), ...SAID[kind](facts)];
}

function matter({ ticket, openedAt, matter: words, markedAt, place }: LetterFacts): string {
  const where = place === null ? "" : ` from ${place.en}`;
  const sent = markedAt === null ? "" : ` It was marked to your office on ${dateOnPaper(markedAt)}.`;
  return `The grievance no. ${ticket}${where} was received on ${dateOnPaper(openedAt)}. The citizen states: “${words}”.${sent}`;
}

const SAID: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>> = {
  reminder: (facts) => [
    due(facts, "The action-taken report"),
    `You are requested to send the action-taken report ${by(facts)}, stating what was done, on which date and by whom, with photographs or papers where the work can be seen.`,
  ],
  dissatisfaction: (facts) => [
    facts.returned === null
      ? "The action-taken report that your office sent has been examined and is not found satisfactory."
      : `Your office reported: “${facts.returned.report}”. The report has been examined and is not found satisfactory for this reason: ${facts.returned.reason}.`,
    `You are requested to have the grievance redressed in fact, to speak with the citizen, and to send a fresh report with proof ${by(facts)}.`,
  ],
  explanation: (facts) => [
    due(facts, "The action-taken report"),
    ...history(facts),
    `You are called upon to explain in writing, ${by(facts)}, why no report was sent in time and who is responsible for the delay, and to send the report along with the explanation.`,
  ],
  "show-cause": (facts) => [
    due(facts, "The action-taken report"),
    ...history(facts),
    `You are hereby called upon to show cause in writing, ${by(facts)}, why disciplinary action under the rules of service that apply to you should not be recommended. If no answer is received in that time, it shall be presumed that you have nothing to say, and the matter shall be decided on the record.`,
  ],
};

function due({ dueAt, writtenAt }: LetterFacts, what: string): string {
  if (dueAt === null) return `${what} is still awaited.`;
  const late = daysBetween(dueAt, writtenAt);
  if (dueAt > writtenAt) return `${what} is due on ${dateOnPaper(dueAt)}.`;
  return `${what} was due on ${dateOnPaper(dueAt)} and has not been received${late === 0 ? "" : `; it is late by ${late} ${late === 1 ? "day" : "days"}`}.`;
}

function history({ reminders, earlier }: LetterFacts): readonly string[] {
  const letters = earlier.map(({ kind, number, issuedAt }) => `${NAME_OF_LETTER_EN[kind]} no. ${number} dated ${dateOnPaper(issuedAt)}`);
  const reminded = reminders === 0 ? [] : [`${reminders} ${reminders === 1 ? "reminder" : "reminders"} by the tracker`];
  const before = [...reminded, ...letters];
  return before.length === 0 ? [] : [`This comes after: ${before.join("; ")}.`];
}

function by({ answerBy }: LetterFacts): string {
  return answerBy === null ? "without further delay" : `by ${dateOnPaper(answerBy)}`;
}
