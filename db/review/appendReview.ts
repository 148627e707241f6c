import { v7 } from "uuid";
import type { ReviewId } from "#domain/ids.ts";
import { decideReview } from "#domain/review/decideReview.ts";
import type { ReviewAction, ReviewRefusal } from "#domain/review/decideReview.ts";
import type { ReviewEvent, EventOf } from "#domain/review/reviewEvents.ts";
import type { Writer } from "../connection.ts";
import { appendToStream } from "../append/append.ts";
import { reviewStream } from "../events/stream.ts";
import { projectReview } from "../projections/projectReview.ts";
import { readReview } from "../projections/readReview.ts";

/** Prepares a review; answers with its id. `now` is milliseconds UTC. */
export function prepareReview(writer: Writer, plan: EventOf<"review-prepared">["payload"], actor: string, now: number): ReviewId {
  const id = v7() as ReviewId;
  recordInReview(writer, id, { type: "review-prepared", version: 1, payload: plan }, actor, now);
  return id;
}

/** Does something to a review in one transaction: reads it, decides, records. Null where it was done, else why it was not. */
export function runReviewCommand(writer: Writer, id: ReviewId, action: ReviewAction, actor: string, now: number): ReviewRefusal | null {
  return writer.transaction(() => {
    const decision = decideReview(readReview(writer, id), action, now);
    if (!decision.ok) return decision.refusal;
    recordInReview(writer, id, decision.event, actor, now);
    return null;
  });
}

/** Records one event of a review, such as a word of the clock, and brings its rows up to date. */
export function recordInReview(writer: Writer, id: ReviewId, event: ReviewEvent, actor: string, now: number): void {
  writer.transaction(() => {
    appendToStream(writer, { stream: reviewStream(id), event, actor, at: now });
    projectReview(writer, id);
  });
}
