import { foldReview } from "#domain/review/foldReview.ts";
import type { RecordedReviewEvent } from "#domain/review/foldReview.ts";
import type { Review } from "#domain/review/review.ts";
import { parseReviewEvent } from "#domain/review/reviewEvents.ts";
import type { EventId, HybridTime, ReviewId, SeatId } from "#domain/ids.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import type { EventRow } from "../events/chain.ts";
import { EVENT_SELECTION } from "../events/read.ts";
import { openPayload } from "../events/sealedEvent.ts";
import { reviewStream } from "../events/stream.ts";

/** A review with all that happened in it; null where there is none of that id. */
export function readReview(reader: Reader, id: ReviewId): Review | null {
  return foldReview(id, readReviewEvents(reader, id));
}

/** In the order in which they count. */
export function readReviewEvents(reader: Reader, id: ReviewId): readonly RecordedReviewEvent[] {
  return ofStream(reader, reviewStream(id)).map((row) => ({
    id: row.id as EventId,
    seat: row.seat as SeatId,
    time: row.hlc as HybridTime,
    actor: row.actor,
    at: row.at,
    event: parseReviewEvent(row.type, row.version, openPayload(reader, row.payload)),
  }));
}

const ofStream = askRows<[string], EventRow>(`SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? ORDER BY hlc, seat`);
