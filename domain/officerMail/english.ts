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
    disputed: "Dispute over the responsible office",
  } satisfies Record<OfficerMailKind, string>,
  salutation: "Sir/Madam,",
  to: "To",
  /** `due` is when the report is due, in words; null where no time runs. */
  opening({ ticket, reminders, answeredBy, disputedBy }: OfficerMailFacts, due: string | null): Readonly<Record<OfficerMailKind, string>> {
    const by = due === null ? "" : ` by ${due}`;
    const until = due === null ? "is to be sent as soon as possible" : `is due${by}`;
    return {
      marked: `grievance no. ${ticket} has been marked to your office. The action-taken report ${until}.`,
      "additionally-marked": `grievance no. ${ticket} has been marked to your office as well as to ${answeredBy?.en ?? "another office"}. The action-taken report ${until}.`,
      reminded: `this is reminder no. ${reminders}: the action-taken report in grievance no. ${ticket} has not been received. It ${until}.`,
      "fell-due": `the action-taken report in grievance no. ${ticket} was due${by} and has not been received. You are requested to send it forthwith.`,
      escalated: `grievance no. ${ticket} has been escalated to your office because it was not resolved at the lower level.`,
      "atr-returned": `the action-taken report in grievance no. ${ticket} was examined and is returned. A fresh report is requested${by}.`,
      reopened: `grievance no. ${ticket} has been reopened because the problem is reported as not solved. A fresh report is requested${by}.`,
      letter: `a letter in grievance no. ${ticket} is enclosed.`,
      disputed: `in grievance no. ${ticket} ${disputedBy?.en ?? "an office"} states that the matter does not belong to it. You are requested to hear both sides and decide which office is responsible; the time limit for the report continues to run.`,
    };
  },
  why: {
    "atr-returned": "Reason for the return:",
    reopened: "Reason for reopening:",
    escalated: "Reason for the escalation:",
    disputed: "Statement of the office:",
  } as Partial<Record<OfficerMailKind, string>>,
  ticket: "Grievance no.",
  byTelephone: "by telephone",
  received: "Date of complaint",
  department: "Department",
  place: "Place",
  urgency: "Urgency",
  urgencies: { routine: "routine", urgent: "urgent", emergency: "EMERGENCY" },
  answerable: "Responsible office",
  due: "Report due",
  overdue: "overdue",
  citizenWrites: "The citizen writes:",
  history: "What happened so far:",
  askedOfSuperior:
    "You are requested to have the grievance redressed and the action-taken report sent. A reply to this e-mail is placed on record in the case; photographs and papers may be attached.",
  askedOfJudge: "You are requested to inform the cell of the decision by replying to this e-mail.",
  howToAnswer: [
    "HOW TO ANSWER: reply to this e-mail, above the quoted text. No portal is needed.",
    "- Work done: write what was done, on which date and by whom, and attach photographs or papers. It will be treated as the action-taken report.",
    "- More time needed: write why, and the date by which it will be done (for example 30.11.2026).",
    "- Not a matter for your office: write which office is responsible, and why.",
  ].join("\n"),
  number: "No.",
  subject: "Subject",
  answerBy: (day: string) => `An answer is requested by ${day}. A reply to this e-mail is placed on record as the answer.`,
};
