import type { ReviewId } from "#domain/ids.ts";
import { letterNumber, numberSeries } from "#domain/letter/number.ts";
import type { ReviewRefusal } from "#domain/review/decideReview.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readReview } from "#db/projections/readReview.ts";
import { runReviewCommand } from "#db/review/appendReview.ts";
import { reviews } from "#db/review/reviews.ts";
import { ownSeat } from "#db/seat.ts";

interface EndingReview {
  /** What the numbers of letters begin with. */
  readonly numberPrefix: string;
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Ends a review and gives its minutes their number, in a series beside that of letters; one that ends again keeps its own. Null where it was done. */
export function endReview(writer: Writer, id: ReviewId, { numberPrefix, actor, now }: EndingReview): ReviewRefusal | null {
  return writer.transaction(() => {
    if (readReview(writer, id)?.minutesNumber != null) return runReviewCommand(writer, id, { type: "end" }, actor, now);
    const series = `${numberSeries(numberPrefix, ownSeat(writer), now)}M`;
    const minutesNumber = letterNumber(series, highestSerial(writer, series) + 1);
    return runReviewCommand(writer, id, { type: "end", minutesNumber }, actor, now);
  });
}

/** A cell holds a few dozen reviews a year: each is read. */
function highestSerial(reader: Reader, series: string): number {
  const numbers = reviews(reader).flatMap(({ id }) => readReview(reader, id)?.minutesNumber ?? []);
  const serials = numbers.flatMap((number) => (number.startsWith(series) ? Number(number.slice(series.length)) : []));
  return Math.max(0, ...serials.filter((serial) => Number.isSafeInteger(serial)));
}
