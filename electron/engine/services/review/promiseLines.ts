import type { PromiseId, ReviewId } from "#domain/ids.ts";
import { dueAtOf, standingOf } from "#domain/review/promiseStanding.ts";
import { isContradicted } from "#domain/review/register.ts";
import type { Review, ReviewPromise } from "#domain/review/review.ts";
import { partsOfOfficeId } from "#domain/registry/office.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { maskAllButNames } from "#domain/text/mask.ts";
import type { PromiseLine } from "#contract/review.ts";
import type { Reader } from "#db/connection.ts";
import { casesOfPromise, promisesSince } from "#db/review/promises.ts";
import type { PromiseRow } from "#db/review/promises.ts";
import { readReview } from "#db/projections/readReview.ts";
import { wordsAbout } from "../cases/wordsAbout.ts";
import { labelIn } from "../registry/inRegistry.ts";

interface Looking {
  readonly registry: Registry;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** The promises of one review, in the order in which they were made. */
export function promisesOfReview(reader: Reader, review: Review, looking: Looking): PromiseLine[] {
  return review.promises.map((promise) => lineOf(reader, review.id, promise, looking));
}

/** What was promised at a stop since, and what offices of its district or department promised elsewhere; the newest first. */
export function promisesAtStop(reader: Reader, key: string, since: number, looking: Looking): PromiseLine[] {
  return promiseLines(reader, promisesSince(reader, since), looking, ({ stop, office }) => {
    const district = looking.registry.office(office)?.district;
    return stop === key || district === key || partsOfOfficeId(office)?.department === key;
  });
}

/** Promises of several reviews, by their rows; each review is read once. */
export function promiseLines(
  reader: Reader,
  rows: readonly PromiseRow[],
  looking: Looking,
  isMeant: (promise: ReviewPromise) => boolean = () => true,
): PromiseLine[] {
  const reviews = new Map<ReviewId, ReadonlyMap<PromiseId, ReviewPromise>>();
  return rows.flatMap(({ id, reviewId }) => {
    const known = reviews.get(reviewId) ?? new Map((readReview(reader, reviewId)?.promises ?? []).map((each) => [each.id, each]));
    reviews.set(reviewId, known);
    const promise = known.get(id);
    return promise === undefined || !isMeant(promise) ? [] : [lineOf(reader, reviewId, promise, looking)];
  });
}

function lineOf(reader: Reader, reviewId: ReviewId, promise: ReviewPromise, { registry, now }: Looking): PromiseLine {
  const { id, office, officer, words, madeAt, firstDueAt, putOff, settled } = promise;
  const cases = casesOfPromise(reader, reviewId, id);
  const ids = cases.map((each) => each.id);
  return {
    id,
    reviewId,
    office,
    label: labelIn(registry, office),
    officer: officer === null ? null : maskAllButNames(officer),
    words: wordsAbout(reader, ids, words),
    madeAt,
    dueAt: dueAtOf(promise),
    firstDueAt,
    contradictedDueAt: isContradicted(putOff) ? putOff.answers.map(({ value }) => value) : [],
    standing: standingOf(promise, cases, now),
    settledBy: settled.answers.map(({ actor, at, value }) => ({
      actor,
      at,
      value: { ...value, words: value.words === null ? null : wordsAbout(reader, ids, value.words) },
    })),
    cases: cases.map((each) => ({ id: each.id, ticket: each.ticket, state: each.state })),
  };
}
