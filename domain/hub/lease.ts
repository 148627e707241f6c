/** So long another seat waits for one that is gone: it fetches and sends within half a minute. */
export const LEASE_LIVES_MS = 20_000;
export const LEASE_RENEWED_EVERY_MS = 5_000;
/** A call begins so soon after its attempt was recorded at the hub, or not at all: a program that slept in between may be a former sender. */
export const BEGINS_WITHIN_MS = 5_000;

/** One moment by both clocks of a machine, milliseconds: one may stand still while it sleeps, the other may be set. */
export interface Moment {
  /** By the clock that nobody sets. */
  readonly elapsed: number;
  /** UTC. */
  readonly at: number;
}

/** Whether less than so long has passed by either clock. */
export function isWithin(ms: number, since: Moment, now: Moment): boolean {
  return now.elapsed - since.elapsed < ms && now.at - since.at < ms;
}
