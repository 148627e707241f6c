import type { ReviewId } from "#domain/ids.ts";
import { dueAtOf } from "#domain/review/promiseStanding.ts";
import { valueOf } from "#domain/review/register.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { fieldsOf, insertionOf } from "../schema/columns.ts";
import { absenceLetter, review, reviewPromise } from "../schema/review.ts";
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
    for (const grievanceId of new Set(promise.cases)) known.insertCase.run(promise.id, grievanceId);
  }
  for (const { letterId, number, to, officer, issuedAt } of folded.absenceLetters) {
    known.insertLetter.run({ letterId, reviewId: id, number, toOffice: to, officer: officer?.name ?? null, issuedAt });
  }
}

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
  forgetCases: sqlite.prepare("DELETE FROM promised_case WHERE promise_id IN (SELECT id FROM review_promise WHERE review_id = ?)"),
  insert: sqlite.prepare(insertionOf(review, fieldsOf(review))),
  insertPromise: sqlite.prepare(`${insertionOf(reviewPromise, fieldsOf(reviewPromise))} ON CONFLICT DO NOTHING`),
  insertCase: sqlite.prepare("INSERT INTO promised_case (promise_id, grievance_id) VALUES (?, ?) ON CONFLICT DO NOTHING"),
  forgetLetters: sqlite.prepare("DELETE FROM absence_letter WHERE review_id = ?"),
  insertLetter: sqlite.prepare(`${insertionOf(absenceLetter, fieldsOf(absenceLetter))} ON CONFLICT DO NOTHING`),
  clear: sqlite.prepare("DELETE FROM review"),
  clearLetters: sqlite.prepare("DELETE FROM absence_letter"),
  clearPromises: sqlite.prepare("DELETE FROM review_promise"),
  clearCases: sqlite.prepare("DELETE FROM promised_case"),
}));
