import { assertNever } from "#domain/assertNever.ts";
import type { OfficeId, PromiseId, ReviewId } from "#domain/ids.ts";
import { isContradicted } from "#domain/review/register.ts";
import type { Answer } from "#domain/review/register.ts";
import type { Attended, Review, ReviewPromise } from "#domain/review/review.ts";
import type { ReviewEvent } from "#domain/review/reviewEvents.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { recordInReview } from "#db/review/appendReview.ts";
import { readReview } from "#db/projections/readReview.ts";
import { reviews } from "#db/review/reviews.ts";

/** A question of a review to which two people gave different answers. */
export type ReviewContradiction = { readonly key: string; readonly review: Review } & (
  | { readonly about: "attendance"; readonly office: OfficeId; readonly answers: readonly Answer<Attended>[] }
  | { readonly about: "put-off"; readonly promise: ReviewPromise; readonly answers: readonly Answer<number>[] }
  | { readonly about: "settled"; readonly promise: ReviewPromise; readonly answers: ReviewPromise["settled"]["answers"] }
);

const LATEST_REVIEWS = 50;

/** All that nobody has chosen yet, of the latest reviews. */
export function reviewContradictions(reader: Reader): readonly ReviewContradiction[] {
  return reviews(reader)
    .slice(0, LATEST_REVIEWS)
    .flatMap(({ id }) => {
      const review = readReview(reader, id);
      return review === null ? [] : within(review);
    });
}

function within(review: Review): readonly ReviewContradiction[] {
  const { id, attendance, promises } = review;
  return [
    ...[...attendance].flatMap(([office, register]) =>
      isContradicted(register)
        ? [{ key: `attendance ${id} ${office}`, about: "attendance" as const, review, office, answers: register.answers }]
        : [],
    ),
    ...promises.flatMap((promise) => [
      ...(isContradicted(promise.putOff)
        ? [{ key: `put-off ${id} ${promise.id}`, about: "put-off" as const, review, promise, answers: promise.putOff.answers }]
        : []),
      ...(isContradicted(promise.settled)
        ? [{ key: `settled ${id} ${promise.id}`, about: "settled" as const, review, promise, answers: promise.settled.answers }]
        : []),
    ]),
  ];
}

/** Chooses one of the answers: it is given again in place of all. Also of a review that has ended, since what happened in it is only told right. */
export function chooseInReview(
  writer: Writer,
  key: string,
  answer: number,
  { actor, now }: { readonly actor: string; readonly now: number },
): "done" | "not-found" {
  return writer.transaction(() => {
    const found = reviewContradictions(writer).find((each) => each.key === key);
    const event = found === undefined ? null : choiceOf(found, answer);
    if (found === undefined || event === null) return "not-found";
    recordInReview(writer, found.review.id satisfies ReviewId, event, actor, now);
    return "done";
  });
}

function choiceOf(found: ReviewContradiction, answer: number): ReviewEvent | null {
  const replaces = found.answers.map(({ id }) => id);
  const promised = (promise: ReviewPromise) => ({ promiseId: promise.id satisfies PromiseId, replaces });
  switch (found.about) {
    case "attendance": {
      const chosen = found.answers[answer];
      return chosen ? { type: "attendance-taken", version: 1, payload: { office: found.office, ...chosen.value, replaces } } : null;
    }
    case "put-off": {
      const chosen = found.answers[answer];
      return chosen ? { type: "promise-put-off", version: 1, payload: { ...promised(found.promise), dueAt: chosen.value } } : null;
    }
    case "settled": {
      const chosen = found.answers[answer];
      const cases = [...found.promise.cases];
      return chosen ? { type: "promise-settled", version: 1, payload: { ...promised(found.promise), ...chosen.value, cases } } : null;
    }
    default:
      return assertNever(found);
  }
}
