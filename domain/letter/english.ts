import type { LetterKind } from "../grievance/letter.ts";
import { dateOnPaper, momentOnPaper } from "./days.ts";
import { askedTooLate, daysOwnDelay, firstMarkedOn, missedItsTime } from "./facts.ts";
import type { LetterFacts } from "./facts.ts";
import { quotedAtEnd } from "./quoted.ts";

export const NAME_OF_LETTER_EN: Readonly<Record<LetterKind, string>> = {
  reminder: "Reminder",
  dissatisfaction: "Letter of dissatisfaction",
  explanation: "Letter calling for explanation",
  "show-cause": "Show-cause notice",
};

export function subjectInEnglish(kind: LetterKind, facts: LetterFacts): string {
  const { ticket, department, place } = facts;
  const where = place === null ? "" : `, ${place.en}`;
  return SUBJECTS[kind](`grievance no. ${ticket} (${department.en}${where})`, wanting(facts));
}

const SUBJECTS: Readonly<Record<LetterKind, (matter: string, report: string) => string>> = {
  reminder: (matter) => `Reminder: action-taken report in ${matter}`,
  dissatisfaction: (matter) => `Unsatisfactory action-taken report in ${matter}`,
  explanation: (matter, report) => `Explanation for not sending ${report === "" ? "the " : `a ${report}`}action-taken report in ${matter}`,
  "show-cause": (matter, report) => `Notice to show cause: no ${report}action-taken report in ${matter}`,
};

/** What is missing is a report, or one that settles the matter. */
function wanting({ report }: LetterFacts): "" | "satisfactory " {
  return report === null ? "" : "satisfactory ";
}

/** The paragraphs of a letter, each one line of text. */
export function paragraphsInEnglish(kind: LetterKind, facts: LetterFacts): readonly string[] {
  return [matter(facts), ...SAID[kind](facts)];
}

function matter({ ticket, shortNumber, openedAt, matter: words, answers, place }: LetterFacts): string {
  const where = place === null ? "" : `, concerning ${place.en}`;
  const quoted = words === null ? "" : ` It states: ${quotedAtEnd(words, ".")}`;
  const came = answers === null ? "" : ` ${CAME[answers.as](dateOnPaper(answers.at), firstMarkedOn({ answers }))}`;
  return `This is about grievance no. ${ticket} (number to give by telephone: ${shortNumber}) dated ${dateOnPaper(openedAt)}${where}.${quoted}${came}`;
}

const CAME: Readonly<Record<NonNullable<LetterFacts["answers"]>["as"], (date: string, first: string | null) => string>> = {
  marked: (date, first) =>
    first === null ? `It was marked to your office on ${date}.` : `It was first marked to your office on ${first}, and again on ${date}.`,
  "additionally-marked": (date, first) =>
    first === null
      ? `It was marked to your office as well on ${date}.`
      : `It was first marked to your office on ${first}, and again, as an additional office, on ${date}.`,
  escalated: (date) => `It was escalated to your office on ${date}.`,
};

const SAID: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>> = {
  reminder: (facts) => [
    due(facts),
    `You are requested to send the action-taken report ${byDayInEnglish(facts.answerBy)}, stating what was done, on which date and by whom, with photographs or papers where the work can be seen.`,
  ],
  dissatisfaction: (facts) => [
    ...examined(facts),
    `You are requested to ensure that the grievance is actually redressed, to contact the citizen, and to send a fresh report with proof ${byDayInEnglish(facts.answerBy)}.`,
  ],
  explanation: (facts) => [
    due(facts),
    ...history(facts),
    `You are called upon to explain in writing, ${byDayInEnglish(facts.answerBy)}, why no ${wanting(facts)}report ${missedItsTime(facts) ? "was sent in time" : "has been sent"} and who is responsible for the delay, and to send the report along with the explanation.`,
  ],
  "show-cause": (facts) => [
    due(facts),
    ...history(facts),
    `You are hereby called upon to show cause in writing, ${byDayInEnglish(facts.answerBy)}, why disciplinary action under the rules of service that apply to you should not be recommended. If no answer is received in that time, it shall be presumed that you have nothing to say, and the matter shall be decided on the record.`,
  ],
};

function due(facts: LetterFacts): string {
  const { dueAt, writtenAt, report } = facts;
  const days = daysOwnDelay(facts);
  const late = days === 0 ? "" : `; it is late by ${days} ${days === 1 ? "day" : "days"}`;
  const asked = askedTooLate(facts);
  const after =
    asked === null ? "" : ` The time limit had expired before it was marked to your office${asked === "again" ? " again" : ""}.`;
  if (report === null) {
    if (dueAt === null) return "The action-taken report is still awaited.";
    if (dueAt >= writtenAt) return `The action-taken report is due on ${dateOnPaper(dueAt)}.`;
    return `The action-taken report was due on ${momentOnPaper(dueAt)}, and has not been received${late}.${after}`;
  }
  const came = received(report);
  if (dueAt === null) return `${came} A fresh report is still awaited.`;
  if (dueAt >= writtenAt) return `${came} A fresh report is due on ${dateOnPaper(dueAt)}.`;
  return `${came} The time limit for the report expired on ${momentOnPaper(dueAt)}, and a fresh report has not been received${late}.`;
}

function received({ receivedAt, lateSince, end }: NonNullable<LetterFacts["report"]>): string {
  const after = lateSince === null ? "" : `, after the due date ${dateOnPaper(lateSince)},`;
  const came = `An action-taken report was received on ${dateOnPaper(receivedAt)}${after}`;
  if (end === null) return `${came.replace(/,$/u, "")}.`;
  if (end.as === "returned") return `${came} and was returned on ${dateOnPaper(end.at)}.`;
  return `${came.replace(/,$/u, "")}. The grievance was reopened on ${dateOnPaper(end.at)}.`;
}

function examined({ report }: LetterFacts): readonly string[] {
  if (report?.end == null) return [];
  const { text, receivedAt, end } = report;
  const reads = text === "" ? `has been received.` : `reads: ${quotedAtEnd(text, ".")}`;
  const why = end.why === "" ? "." : ` for this reason: ${quotedAtEnd(end.why, ".")}`;
  const judged =
    end.as === "returned"
      ? `It was examined, is not found satisfactory and was returned on ${dateOnPaper(end.at)}${why}`
      : `The grievance was reopened on ${dateOnPaper(end.at)}${why} The report is therefore not found satisfactory.`;
  return [`The action-taken report of ${dateOnPaper(receivedAt)} ${reads} ${judged}`];
}

function history({ reminders, earlier, writtenAt }: LetterFacts): readonly string[] {
  const letters = earlier.map((letter) => earlierInEnglish(letter, writtenAt));
  const reminded = reminders === 0 ? [] : [`${reminders} ${reminders === 1 ? "reminder" : "reminders"} by e-mail`];
  const before = [...reminded, ...letters];
  return before.length === 0 ? [] : [`This comes after: ${before.join("; ")}.`];
}

/** A letter that went out before. Of one whose day for the answer is still to come it is not said that it was not answered. */
export function earlierInEnglish(
  { kind, number, issuedAt, answerBy, answeredAt }: LetterFacts["earlier"][number],
  writtenAt: number,
): string {
  const unanswered = answerBy !== null && answerBy >= writtenAt ? `answer due on ${dateOnPaper(answerBy)}` : "not answered";
  const answer = answeredAt === null ? unanswered : `answered on ${dateOnPaper(answeredAt)}`;
  return `${NAME_OF_LETTER_EN[kind]} no. ${number} dated ${dateOnPaper(issuedAt)} (${answer})`;
}

/** By when an answer is asked, as the letter says it; null asks for one at once. */
export function byDayInEnglish(answerBy: number | null): string {
  return answerBy === null ? "without further delay" : `by ${dateOnPaper(answerBy)}`;
}
