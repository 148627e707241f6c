import type { OfficerMailFacts } from "./facts.ts";
import type { OfficerMailKind } from "./officerMail.ts";

/** What a mail says in English; `mailParagraphs.ts` puts it together. */
export const ENGLISH = {
  names: {
    marked: "New case",
    "additionally-marked": "New case, marked additionally",
    reminded: "Reminder",
    "fell-due": "Report overdue",
    escalated: "Escalated to you",
    "atr-returned": "Report returned",
    reopened: "Case reopened",
    letter: "Letter",
    disputed: "Dispute over who answers",
  } satisfies Record<OfficerMailKind, string>,
  salutation: "Sir/Madam,",
  to: "To",
  /** `due` is when the report is due, in words; null where no time runs. */
  opening({ ticket, reminders, answeredBy, disputedBy }: OfficerMailFacts, due: string | null): Readonly<Record<OfficerMailKind, string>> {
    const by = due === null ? "" : ` by ${due}`;
    const until = due === null ? " at the earliest" : by;
    return {
      marked: `grievance no. ${ticket} has been marked to your office. The action-taken report is due${until}.`,
      "additionally-marked": `grievance no. ${ticket} has been marked to your office as well as to ${answeredBy?.en ?? "another office"}. The action-taken report is due${until}.`,
      reminded: `this is reminder no. ${reminders}: the action-taken report in grievance no. ${ticket} has not been received. It is due${until}.`,
      "fell-due": `the action-taken report in grievance no. ${ticket} was due${by} and has not been received. You are requested to send it forthwith.`,
      escalated: `grievance no. ${ticket} has been escalated to your office, since it was not settled below it.`,
      "atr-returned": `the action-taken report in grievance no. ${ticket} was examined and is returned. A fresh report is requested${by}.`,
      reopened: `grievance no. ${ticket} has been reopened, since it is reported as not solved. A fresh report is requested${by}.`,
      letter: `a letter in grievance no. ${ticket} is sent to you herewith.`,
      disputed: `in grievance no. ${ticket} ${disputedBy?.en ?? "an office"} states that the matter is not its own. Both sides are to be heard and the matter settled; the time for the report runs on.`,
    };
  },
  why: {
    "atr-returned": "Why it is returned:",
    reopened: "Why it is reopened:",
    escalated: "Why it is escalated:",
    disputed: "What was stated:",
  } as Partial<Record<OfficerMailKind, string>>,
  ticket: "Grievance no.",
  byTelephone: "by telephone",
  received: "Received",
  department: "Department",
  place: "Place",
  urgency: "Urgency",
  urgencies: { routine: "routine", urgent: "urgent", emergency: "EMERGENCY" },
  answerable: "Answerable",
  due: "Report due",
  overdue: "overdue",
  citizenWrites: "The citizen writes:",
  history: "What happened so far:",
  askedOfSuperior:
    "You are requested to have the grievance settled and the action-taken report sent. An answer to this e-mail reaches the case; photographs and papers may be attached.",
  askedOfJudge: "You are requested to let the cell know the decision by an answer to this e-mail.",
  howToAnswer: [
    "HOW TO ANSWER: reply to this e-mail, above the quoted text. No portal is needed.",
    "- Work done: write what was done, on which date and by whom, and attach photographs or papers. It is taken as the action-taken report.",
    "- More time needed: write why, and the date by which it will be done (for example 30.11.2026).",
    "- Not the matter of your office: write which office answers for it, and why.",
  ].join("\n"),
  number: "No.",
  subject: "Subject",
  answerBy: (day: string) => `The answer is requested by ${day}. A reply to this e-mail is placed on record as the answer.`,
};
