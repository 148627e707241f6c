import type { ReviewId } from "#domain/ids.ts";
import type { Review } from "#domain/review/review.ts";
import type { Reader } from "../connection.ts";
import { askNumber, askRows } from "../ask.ts";

export interface ReviewRow extends Pick<Review, "title" | "plannedAt" | "state" | "begunAt" | "endedAt"> {
  readonly id: ReviewId;
  readonly promises: number;
  /** Those that nobody has settled. */
  readonly unsettled: number;
}

/** The latest planned first. */
export const reviews = askRows<[], ReviewRow>(`
  SELECT r.id, r.title, r.planned_at AS plannedAt, r.state, r.begun_at AS begunAt, r.ended_at AS endedAt,
    count(p.id) AS promises, coalesce(sum(p.settled = 0), 0) AS unsettled
  FROM review r LEFT JOIN review_promise p ON p.review_id = r.id GROUP BY r.id ORDER BY r.planned_at DESC, r.id DESC`);

/** Reviews that were begun from an instant on and before another, milliseconds UTC; the latest first. */
export const reviewsBegunWithin = askRows<[from: number, before: number], { readonly id: ReviewId; readonly begunAt: number }>(
  "SELECT id, begun_at AS begunAt FROM review WHERE begun_at >= ? AND begun_at < ? ORDER BY begun_at DESC, id",
);

/** How many letters a series of numbers for absence holds. */
export function highestAbsenceSerial(reader: Reader, series: string): number {
  return highest(reader, { series, length: series.length });
}

const highest = askNumber<[{ series: string; length: number }]>(`
  SELECT max(CAST(substr(number, @length + 1) AS INTEGER)) FROM absence_letter
  WHERE number >= @series AND number < @series || '~'`);
