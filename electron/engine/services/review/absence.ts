import { v7 } from "uuid";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { OfficeId, ReviewId } from "#domain/ids.ts";
import { letterNumber, numberSeries } from "#domain/letter/number.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { composeAbsenceLetter } from "#domain/review/absenceLetter.ts";
import type { ReviewRefusal } from "#domain/review/decideReview.ts";
import type { Review } from "#domain/review/review.ts";
import type { AbsenceLetter } from "#domain/review/reviewEvents.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { PrintedLetter } from "#contract/letters.ts";
import type { Writer } from "#db/connection.ts";
import { readReview } from "#db/projections/readReview.ts";
import { runReviewCommand } from "#db/review/appendReview.ts";
import { highestAbsenceSerial } from "#db/review/reviews.ts";
import { ownSeat } from "#db/seat.ts";
import { addressIn, officerIn } from "../registry/inRegistry.ts";

const DAYS_TO_ANSWER = 3;

/** A letter in the words of the program, for a person to read over. */
export function draftAbsenceLetter(review: Review, office: OfficeId, registry: Registry, now: number) {
  const answerBy = now + DAYS_TO_ANSWER * DAY_MS;
  const toLabel = addressIn(registry, office);
  const heldAt = review.begunAt ?? review.plannedAt;
  return {
    to: office,
    toLabel,
    officer: officerIn(registry, office, heldAt),
    ...composeAbsenceLetter({ title: maskPersonalData(review.title), heldAt, office: toLabel, answerBy }),
    answerBy,
  };
}

export interface IssuingAbsence {
  readonly id: ReviewId;
  readonly letter: Omit<AbsenceLetter, "letterId" | "number" | "officer">;
  readonly registry: Registry;
  readonly numberPrefix: string;
  readonly actor: string;
  readonly now: number;
}

/**
 * Gives the letter its number, in a series beside that of the letters of cases, and records it; or says why not. An office has one letter of a review: where
 * it was given up while it got its number, and is asked for again, that one is the answer.
 */
export function issueAbsenceLetter(
  writer: Writer,
  { id, letter, registry, numberPrefix, actor, now }: IssuingAbsence,
): { readonly letterId: string; readonly number: string } | ReviewRefusal {
  return writer.transaction(() => {
    const known = readReview(writer, id)?.absenceLetters.find(({ to }) => to === letter.to);
    if (known !== undefined) return { letterId: known.letterId, number: known.number };
    const series = `${numberSeries(numberPrefix, ownSeat(writer), now)}R`;
    const issued = { letterId: v7(), number: letterNumber(series, highestAbsenceSerial(writer, series) + 1) };
    const whole = { ...letter, ...issued, officer: officerIn(registry, letter.to, now) };
    return runReviewCommand(writer, id, { type: "issue-absence-letter", letter: whole }, actor, now) ?? issued;
  });
}

/** A letter that was issued, as it is printed. */
export function printedAbsenceLetter(
  { issuedAt, ...letter }: Review["absenceLetters"][number],
  registry: Registry,
  letterhead: Letterhead,
): PrintedLetter {
  return { letter, toLabel: addressIn(registry, letter.to), copyTo: [], issuedAt, letterhead };
}
