/**
 * After an attempt without outcome the reply is looked for this often, each time so long after the last (milliseconds). A platform
 * shows a new post within seconds, but a request may have waited there, too. Only when the last of these readings finds
 * nothing, more than ten minutes after the attempt, does the reply count as not posted and is tried again.
 */
export const LOOK_AFTER_MS = [5_000, 30_000, 120_000, 180_000, 300_000] as const;

/** A reply that has to be looked for, or tried again. Times are of the monotonic clock. */
export interface Search {
  /** `not-sent` was surely not posted; `absent` was looked for and is not there. */
  state: "unclear" | "absent" | "not-sent";
  /** The platform called it a duplicate: not to be tried again where it is not found. */
  readonly duplicate: string | null;
  /** The last reading could not tell whether it is there. */
  mayBeOut: boolean;
  /** How many readings found nothing. */
  looked: number;
  failures: number;
  dueAt: number;
}

export function startSearch(now: number, waits: readonly number[], duplicate: string | null = null): Search {
  return { state: "unclear", duplicate, mayBeOut: false, looked: 0, failures: 0, dueAt: now + (waits[0] ?? 0) };
}

/** After a reading that found nothing. */
export function lookedInVain(search: Search, now: number, waits: readonly number[]): void {
  search.looked += 1;
  search.failures = 0;
  const next = waits[search.looked];
  if (next === undefined) search.state = "absent";
  search.dueAt = now + (next ?? 0);
}
