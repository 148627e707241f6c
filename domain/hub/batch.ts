import { isBelievable, STAMP_AHEAD_MS } from "../clock/hybridTime.ts";
import type { HybridTime } from "../ids.ts";

/** What is pushed at once, and merged at once by every other seat, whose people wait meanwhile. A single event may have more letters. */
export const MOST_EVENTS_OF_BATCH = 100;
export const MOST_LETTERS_OF_BATCH = 1024 * 1024;

/** Where the chain of a seat ends: the number and the hash of its last event, 0 and the start of every chain where it has none. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

interface BatchClaim {
  /** Id of the hub, so that a batch of another hub fits nowhere else. */
  readonly hub: string;
  readonly seat: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Of all its events, in their order: who may read some of them alone can tell that these are of the batch. */
  readonly hashes: readonly string[];
}

/** What the seat signs. */
export function batchText({ hub, seat, firstSeq, lastSeq, hashes }: BatchClaim): string {
  return JSON.stringify(["ismgt-batch-2", hub, seat, firstSeq, lastSeq, hashes.join("")]);
}

/** What it signed before that. By the chain the last hash stands for all before it, for who has all of them. */
export function oldBatchText({ hub, seat, firstSeq, lastSeq, hashes }: BatchClaim): string {
  return JSON.stringify(["ismgt-batch-1", hub, seat, firstSeq, lastSeq, hashes.at(-1) ?? ""]);
}

interface Pushable {
  readonly hlc: string;
  readonly at: number;
  /** JSON text. */
  readonly payload: string;
}

/**
 * The longest beginning of a seat's events that fits into one batch. An event whose time is ahead of the hub's clock waits there with all that follow it: every
 * other seat would refuse it. `hubAt`: milliseconds UTC.
 */
export function firstBatch<Event extends Pushable>(events: readonly Event[], hubAt: number): readonly Event[] {
  let letters = 0;
  const beyond = events.findIndex(({ hlc, at, payload }, index) => {
    letters += payload.length;
    const isFull = index >= MOST_EVENTS_OF_BATCH || (index > 0 && letters > MOST_LETTERS_OF_BATCH);
    return isFull || !isBelievable(hlc as HybridTime, hubAt) || at > hubAt + STAMP_AHEAD_MS;
  });
  return beyond < 0 ? events : events.slice(0, beyond);
}
