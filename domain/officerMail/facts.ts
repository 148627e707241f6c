import type { LetterKind } from "../grievance/letter.ts";
import type { TicketNumber } from "../ids.ts";
import type { Words } from "../text/words.ts";
import type { Urgency } from "../proposal/proposal.ts";
import type { OfficerText } from "../text/mask.ts";
import type { OfficerMailKind } from "./officerMail.ts";

/** What a mail rests on. Instants are milliseconds UTC. */
export interface OfficerMailFacts {
  readonly kind: OfficerMailKind;
  readonly ticket: TicketNumber;
  /** The office that is told. */
  readonly office: Words;
  /** Its holder. */
  readonly officer: string;
  readonly openedAt: number;
  readonly urgency: Urgency;
  /** What the citizen wrote. */
  readonly matter: OfficerText;
  readonly department: Words;
  readonly place: Words | null;
  /** The office that answers for the case first; null where none does. */
  readonly answeredBy: Words | null;
  readonly dueAt: number | null;
  /** At the time of writing. */
  readonly isLate: boolean;
  /** How many reminders came before it, this one counted. */
  readonly reminders: number;
  /** Why: the words with which a report was returned, a case reopened, escalated or disputed; null where none were said. */
  readonly words: string | null;
  /** Who says "not ours", where that is told. */
  readonly disputedBy: Words | null;
  /** What happened so far, oldest first; told to anyone who is called upon later. */
  readonly history: readonly { readonly at: number; readonly what: Words }[];
  readonly letter: OfficerMailWords | null;
  /** In whose name it is written. */
  readonly signatory: Words;
  readonly cell: Words;
}

interface OfficerMailWords {
  readonly kind: LetterKind;
  readonly number: string;
  readonly subject: Words;
  readonly body: Words;
  readonly answerBy: number | null;
}

/** A mail in words, before it is addressed. */
export interface ComposedOfficerMail {
  readonly subject: string;
  readonly text: string;
}
