import { dateOnPaper } from "../letter/days.ts";
import type { Urgency } from "../proposal/proposal.ts";
import type { OfficerMailFacts } from "./facts.ts";
import { momentOnPaper } from "./moments.ts";
import type { OfficerMailKind } from "./officerMail.ts";

export const NAME_OF_NOTICE_EN: Readonly<Record<OfficerMailKind, string>> = {
  marked: "New case",
  "additionally-marked": "New case, marked additionally",
  reminded: "Reminder",
  "fell-due": "Report overdue",
  escalated: "Escalated to you",
  "atr-returned": "Report returned",
  reopened: "Case reopened",
  letter: "Letter",
  disputed: "Dispute over who answers",
};

/** The paragraphs of a mail; lines within one are parted by a line end. */
export function officerMailInEnglish(facts: OfficerMailFacts): readonly string[] {
  if (facts.letter !== null) return letterInEnglish(facts);
  return [
    "Sir/Madam,",
    opening(facts),
    ...why(facts),
    particulars(facts),
    `The citizen writes:\n“${facts.matter}”`,
    ...history(facts),
    ...(facts.kind === "escalated" || facts.kind === "disputed" ? [asked(facts)] : HOW_TO_ANSWER),
    `${facts.signatory.en}\n${facts.cell.en}`,
  ];
}

function opening({ kind, ticket, officer, office, dueAt, reminders, answeredBy, disputedBy }: OfficerMailFacts): string {
  const until = dueAt === null ? "" : ` by ${momentOnPaper(dueAt)}`;
  const said: Readonly<Record<OfficerMailKind, string>> = {
    marked: `grievance no. ${ticket} has been marked to your office. The action-taken report is due${until === "" ? " at the earliest" : until}.`,
    "additionally-marked": `grievance no. ${ticket} has been marked to your office as well as to ${answeredBy?.en ?? "another office"}. The action-taken report is due${until === "" ? " at the earliest" : until}.`,
    reminded: `this is reminder no. ${reminders}: the action-taken report in grievance no. ${ticket} has not been received. It is due${until === "" ? " at the earliest" : until}.`,
    "fell-due": `the action-taken report in grievance no. ${ticket} was due${until} and has not been received. You are requested to send it forthwith.`,
    escalated: `grievance no. ${ticket} has been escalated to your office, since it was not settled below it.`,
    "atr-returned": `the action-taken report in grievance no. ${ticket} was examined and is returned. A fresh report is requested${until}.`,
    reopened: `grievance no. ${ticket} has been reopened, since it is reported as not solved. A fresh report is requested${until}.`,
    letter: `a letter in grievance no. ${ticket} is sent to you herewith.`,
    disputed: `in grievance no. ${ticket} ${disputedBy?.en ?? "an office"} states that the matter is not its own. Both sides are to be heard and the matter settled; the time for the report runs on.`,
  };
  return `To ${officer}, ${office.en}: ${said[kind]}`;
}

function why({ kind, words }: OfficerMailFacts): readonly string[] {
  if (words === null) return [];
  const before: Partial<Record<OfficerMailKind, string>> = {
    "atr-returned": "Why it is returned:",
    reopened: "Why it is reopened:",
    escalated: "Why it is escalated:",
    disputed: "What was stated:",
  };
  const said = before[kind];
  return said === undefined ? [] : [`${said}\n“${words}”`];
}

function particulars({ ticket, openedAt, urgency, department, place, answeredBy, dueAt, isLate }: OfficerMailFacts): string {
  return [
    `Grievance no.: ${ticket}`,
    `Received: ${momentOnPaper(openedAt)}`,
    `Department: ${department.en}`,
    ...(place === null ? [] : [`Place: ${place.en}`]),
    `Urgency: ${URGENCY[urgency]}`,
    ...(answeredBy === null ? [] : [`Answerable: ${answeredBy.en}`]),
    ...(dueAt === null ? [] : [`Report due: ${momentOnPaper(dueAt)}${isLate ? " (overdue)" : ""}`]),
  ].join("\n");
}

const URGENCY: Readonly<Record<Urgency, string>> = { routine: "routine", urgent: "urgent", emergency: "EMERGENCY" };

function history({ history: lines }: OfficerMailFacts): readonly string[] {
  return lines.length === 0
    ? []
    : [`What happened so far:\n${lines.map(({ at, what }) => `- ${momentOnPaper(at)}: ${what.en}`).join("\n")}`];
}

function asked({ kind }: OfficerMailFacts): string {
  return kind === "escalated"
    ? "You are requested to have the grievance settled and the action-taken report sent. An answer to this e-mail reaches the case; photographs and papers may be attached."
    : "You are requested to let the cell know the decision by an answer to this e-mail.";
}

const HOW_TO_ANSWER = [
  [
    "HOW TO ANSWER: reply to this e-mail, above the quoted text. No portal is needed.",
    "- Work done: write what was done, on which date and by whom, and attach photographs or papers. It is taken as the action-taken report.",
    "- More time needed: write why, and the date by which it will be done (for example 30.11.2026).",
    "- Not the matter of your office: write which office answers for it, and why.",
  ].join("\n"),
];

function letterInEnglish({ letter, officer, office, signatory, cell }: OfficerMailFacts): readonly string[] {
  if (letter === null) return [];
  return [
    `No. ${letter.number}`,
    `To\n${officer}, ${office.en}`,
    `Subject: ${letter.subject.en}`,
    letter.body.en,
    ...(letter.answerBy === null
      ? []
      : [`The answer is requested by ${dateOnPaper(letter.answerBy)}. A reply to this e-mail is placed on record as the answer.`]),
    `${signatory.en}\n${cell.en}`,
  ];
}
