import type { State } from "../grievance/state.ts";
import { valueOf } from "./register.ts";
import type { ReviewPromise } from "./review.ts";

/** What became of a promise: what a person said, else what its cases and its day tell. */
export const PROMISE_STANDINGS = ["open", "reported", "kept", "partly-kept", "broken", "withdrawn"] as const;
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number];

/** When it is due now, milliseconds UTC. */
export function dueAtOf({ firstDueAt, putOff }: ReviewPromise): number {
  return valueOf(putOff) ?? firstDueAt;
}

/** A case of a promise: where it is, and since when it is disposed of; null where it is not. */
export interface PromisedCase {
  readonly state: State;
  readonly disposedAt: number | null;
}

/**
 * `cases` are those of the promise that are here. All disposed of in time keep it; reports for all of them that the cell has
 * not judged are told as such; one that is past its day and has neither is broken. A person's word goes before all of that.
 */
export function standingOf(promise: ReviewPromise, cases: readonly PromisedCase[], now: number): PromiseStanding {
  const said = valueOf(promise.settled);
  if (said !== null) return said.result;
  const dueAt = dueAtOf(promise);
  const inTime = cases.filter(({ state, disposedAt }) => state === "disposed" && (disposedAt ?? Number.POSITIVE_INFINITY) <= dueAt).length;
  if (cases.length > 0 && inTime === cases.length) return "kept";
  const answered = cases.length > 0 && cases.every(({ state }) => state === "disposed" || state === "atr-sent");
  if (now <= dueAt) return answered ? "reported" : "open";
  if (answered) return cases.every(({ state }) => state === "disposed") ? "partly-kept" : "reported";
  return inTime > 0 ? "partly-kept" : "broken";
}
