import type { ReviewId } from "#domain/ids.ts";
import { dueAtOf } from "#domain/review/promiseStanding.ts";
import { valueOf } from "#domain/review/register.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { fieldsOf, insertionOf } from "../schema/columns.ts";
import { absenceLetter, review, reviewPromise } from "../schema/review.ts";
import { reviewOfStream } from "../events/stream.ts";
import { readSetting } from "../settings.ts";
import { readReview } from "./readReview.ts";

/** Makes the rows of a review again from its events: there are few, and a review is short. Only within a transaction. */
export function projectReview(writer: Writer, id: ReviewId): void {
  const known = statements(writer);
  known.forgetLetters.run(id);
  known.forgetCases.run(id);
  known.forgetPromises.run(id);
  known.forget.run(id);
  const folded = readReview(writer, id);
  if (folded === null) return;
  const { title, plannedAt, state, begunAt, endedAt } = folded;
  known.insert.run({ id, title, plannedAt, state, begunAt, endedAt });
  for (const promise of folded.promises) {
    known.insertPromise.run({
      id: promise.id,
      reviewId: id,
      office: promise.office,
      madeAt: promise.madeAt,
      dueAt: dueAtOf(promise),
      settled: valueOf(promise.settled) === null ? 0 : 1,
      remindedOf: promise.remindedOf.at(-1) ?? null,
      fellDueOf: promise.fellDueAt.at(-1) ?? null,
    });
    for (const grievanceId of new Set(promise.cases)) known.insertCase.run(id, promise.id, grievanceId);
  }
  for (const { letterId, number, to, officer, issuedAt } of folded.absenceLetters) {
    known.insertLetter.run({ letterId, reviewId: id, number, toOffice: to, officer: officer?.name ?? null, issuedAt });
  }
}

/** Once, where a program before this one kept of two promises of one id the first alone. */
export function projectReviewsAgain(writer: Writer): void {
  if (readSetting(writer, OUTDATED) === undefined) return;
  writer.transaction(() => {
    const { streams, upToDate } = statements(writer);
    for (const stream of streams.all()) {
      const id = reviewOfStream(stream);
      if (id !== null) projectReview(writer, id);
    }
    upToDate.run(OUTDATED);
  });
}

/** Written by a migration. */
const OUTDATED = "reviews.outdated";

export function clearReviews(writer: Writer): void {
  const { clear, clearPromises, clearCases, clearLetters } = statements(writer);
  clearLetters.run();
  clearCases.run();
  clearPromises.run();
  clear.run();
}

const statements = perConnection(({ sqlite }) => ({
  forget: sqlite.prepare("DELETE FROM review WHERE id = ?"),
  forgetPromises: sqlite.prepare("DELETE FROM review_promise WHERE review_id = ?"),
  forgetCases: sqlite.prepare("DELETE FROM promised_case WHERE review_id = ?"),
  insert: sqlite.prepare(insertionOf(review, fieldsOf(review))),
  insertPromise: sqlite.prepare(insertionOf(reviewPromise, fieldsOf(reviewPromise))),
  insertCase: sqlite.prepare("INSERT INTO promised_case (review_id, promise_id, grievance_id) VALUES (?, ?, ?)"),
  forgetLetters: sqlite.prepare("DELETE FROM absence_letter WHERE review_id = ?"),
  insertLetter: sqlite.prepare(`${insertionOf(absenceLetter, fieldsOf(absenceLetter))} ON CONFLICT DO NOTHING`),
  streams: sqlite.prepare<[], string>("SELECT DISTINCT stream FROM event WHERE stream >= 'review:' AND stream < 'review;'").pluck(),
  upToDate: sqlite.prepare("DELETE FROM setting WHERE key = ?"),
  clear: sqlite.prepare("DELETE FROM review"),
  clearLetters: sqlite.prepare("DELETE FROM absence_letter"),
  clearPromises: sqlite.prepare("DELETE FROM review_promise"),
  clearCases: sqlite.prepare("DELETE FROM promised_case"),
}));
