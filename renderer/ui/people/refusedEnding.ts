import type { SessionStateAnswer } from "#contract/people.ts";
import { failureOf } from "../failure.ts";

type Status = SessionStateAnswer["status"];

/** A try to lock the window or to sign out that did not happen. `at`: milliseconds of the page's clock; `status`: what the window was then. */
export interface RefusedEnding {
  readonly error: Error;
  readonly at: number;
  readonly status: Status | undefined;
}

/** Whether the engine did not answer at all. */
export function isUnanswered(error: Error): boolean {
  const failure = failureOf(error);
  return failure === "lost" || failure === "silent";
}

/**
 * Whether it has still to be told: until the window is locked, left or unlocked, however that came about. That the engine did not answer is told only until it
 * does; `saidAt` is when it last said who sits here.
 */
export function isStillSo(
  { error, at, status }: RefusedEnding,
  now: { readonly status: Status | undefined; readonly saidAt: number },
): boolean {
  if (now.status !== status) return false;
  return !isUnanswered(error) || now.saidAt <= at;
}
