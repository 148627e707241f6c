import type { RegisteredLetter } from "#contract/letters.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { Locale } from "#contract/settings.ts";

export const LETTER_COLUMNS = ["officer", "kind", "number", "ticket", "issued", "sent", "answer"] as const;
export type LetterColumn = (typeof LETTER_COLUMNS)[number];

export interface LetterOrder {
  readonly column: LetterColumn;
  readonly direction: "ascending" | "descending";
}

/** Sorted by one column; letters that are alike in it stay newest first, as the engine gives them. */
export function inOrder(
  letters: readonly RegisteredLetter[],
  { column, direction }: LetterOrder,
  locale: Locale,
): readonly RegisteredLetter[] {
  const { compare } = new Intl.Collator(locale === "hi" ? "hi-IN" : "en-IN", { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  return letters.toSorted((one, other) => sign * comparing(column, one, other, locale, compare));
}

function comparing(
  column: LetterColumn,
  one: RegisteredLetter,
  other: RegisteredLetter,
  locale: Locale,
  compare: (one: string, other: string) => number,
): number {
  switch (column) {
    case "officer":
      return compare(addresseeOf(one, locale), addresseeOf(other, locale));
    case "issued":
      return one.issuedAt - other.issuedAt;
    case "sent":
      return (one.sentAt ?? Number.MAX_SAFE_INTEGER) - (other.sentAt ?? Number.MAX_SAFE_INTEGER);
    case "answer":
      return waitsUntil(one) - waitsUntil(other);
    case "kind":
    case "number":
    case "ticket":
      return compare(one[column], other[column]);
    default:
      return assertNever(column);
  }
}

/** By name where there is one: an officer's letters then stand together, whatever office was held. */
export function addresseeOf({ officer, toLabel }: Pick<RegisteredLetter, "officer" | "toLabel">, locale: Locale): string {
  return officer ?? toLabel[locale];
}

/** Whether the day for the answer has passed without one. `now` is milliseconds UTC. */
export function isAnswerLate({ answeredAt, answerBy }: Pick<RegisteredLetter, "answeredAt" | "answerBy">, now: number): boolean {
  return answeredAt === null && answerBy !== null && answerBy < now;
}

/** The longest overdue first, then those with a day, then those without, then those that were answered. */
function waitsUntil({ answeredAt, answerBy }: RegisteredLetter): number {
  if (answeredAt !== null) return Number.MAX_SAFE_INTEGER;
  return answerBy ?? Number.MAX_SAFE_INTEGER - 1;
}
