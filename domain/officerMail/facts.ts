import type { LetterKind } from "../grievance/letter.ts";
import type { TicketNumber } from "../ids.ts";
import type { Words } from "../text/words.ts";
import type { Urgency } from "../proposal/proposal.ts";
import type { OfficerText } from "../text/mask.ts";
import type { OfficerMailKind } from "./officerMail.ts";

/** The facts of a mail. Instants are milliseconds UTC. */
export interface OfficerMailFacts {
  readonly kind: OfficerMailKind;
  readonly ticket: TicketNumber;
  /** By which an officer names the case on the telephone. */
  readonly shortNumber: string;
  /** The office that gets the mail. */
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
  /** How many reminders there were, including this one. */
  readonly reminders: number;
  /** The reason that was given for returning a report, or for reopening, escalating or disputing a case; null for none. */
  readonly words: string | null;
  /** The office that says "not ours". */
  readonly disputedBy: Words | null;
  /** What happened so far, oldest first, for an office that comes in later. */
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
