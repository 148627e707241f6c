import type { LetterKind } from "../grievance/letter.ts";
import type { MaskedText } from "../text/mask.ts";
import type { Words } from "../text/words.ts";
import type { TicketNumber } from "../ids.ts";

/** The facts of a letter. Instants are milliseconds UTC; texts hold no personal data. */
export interface LetterFacts {
  readonly ticket: TicketNumber;
  readonly openedAt: number;
  /** The day of the letter. */
  readonly writtenAt: number;
  /** What the citizen wrote, masked and shortened. */
  readonly matter: MaskedText;
  readonly department: Words;
  /** Where it is; null where nobody knows. */
  readonly place: Words | null;
  /** When the case was marked to the office; null where it was not. */
  readonly markedAt: number | null;
  /** When the report was due; null for no due time. */
  readonly dueAt: number | null;
  readonly reminders: number;
  /** Earlier letters in the same case, oldest first. */
  readonly earlier: readonly { readonly kind: LetterKind; readonly number: string; readonly issuedAt: number }[];
  /** The report that was returned last, and why; null where none was. */
  readonly returned: { readonly report: MaskedText; readonly reason: MaskedText } | null;
  /** By when an answer is asked. */
  readonly answerBy: number | null;
}
