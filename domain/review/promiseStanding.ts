import type { State } from "../grievance/state.ts";
import { valueOf } from "./register.ts";
import type { ReviewPromise } from "./review.ts";

/** The standing of a promise: as a person said, else by its cases and its due time. */
export const PROMISE_STANDINGS = ["open", "reported", "kept", "partly-kept", "broken", "withdrawn"] as const;
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number];

/** When it is due now, milliseconds UTC. */
export function dueAtOf({ firstDueAt, putOff }: ReviewPromise): number {
  return valueOf(putOff) ?? firstDueAt;
}

/** A case of a promise; `disposedAt` is null where it is not disposed of. */
export interface PromisedCase {
  readonly state: State;
  readonly disposedAt: number | null;
}

/**
 * `cases` are those of the promise that this record has. A promise is kept where all of them were disposed of in time; it is reported where
 * all have at least a report; it is broken past its due time without either. What a person said goes before that.
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
