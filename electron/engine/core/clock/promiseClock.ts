import { DAY_MS } from "#domain/clock/indianDay.ts";
import { dueAtOf, standingOf } from "#domain/review/promiseStanding.ts";
import type { ReviewEvent } from "#domain/review/reviewEvents.ts";
import type { Writer } from "#db/connection.ts";
import { recordInReview } from "#db/review/appendReview.ts";
import { casesOfPromise, promisesToSpeakOf } from "#db/review/promises.ts";
import type { PromiseRow } from "#db/review/promises.ts";
import { ENGINE } from "../commands/act.ts";
import { readReview } from "#db/projections/readReview.ts";

/** So long before its day a promise is called to mind. */
const REMIND_BEFORE_MS = DAY_MS;

/** Says of each promise, once for each day that was named, that the day is near and that it has come. Returns how many words that were. */
export function sayPromises(writer: Writer, now: number): number {
  const due = promisesToSpeakOf(writer, "due", now, 0).filter((row) => say(writer, row, "promise-fell-due", now));
  const reminded = promisesToSpeakOf(writer, "reminder", now, REMIND_BEFORE_MS)
    // Anyone who slept over the day is not reminded of it as well.
    .filter(({ dueAt }) => dueAt > now)
    .filter((row) => say(writer, row, "promise-reminded", now));
  return due.length + reminded.length;
}

function say(writer: Writer, { id, reviewId }: PromiseRow, type: "promise-reminded" | "promise-fell-due", now: number): boolean {
  const promise = readReview(writer, reviewId)?.promises.find((each) => each.id === id);
  if (promise === undefined) return false;
  // A promise that its cases have kept needs no reminder; its day is noted all the same, so that it is not looked at for ever.
  if (type === "promise-reminded" && standingOf(promise, casesOfPromise(writer, reviewId, id), now) !== "open") return false;
  const event = { type, version: 1, payload: { promiseId: id, dueAt: dueAtOf(promise) } } satisfies ReviewEvent;
  recordInReview(writer, reviewId, event, ENGINE, now);
  return true;
}
