import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { Found, ReplySender } from "../../core/ports/replySender.ts";

/** One thing that goes out on a channel: a reply, or the open post of a campaign. What a send queue has to know of it. */
export interface Outgoing {
  /** Tells it from all others of its channel. */
  readonly key: string;
  /** True where other seats of the record know of it as well, and might send it. */
  readonly isOfAllSeats?: boolean;
  priceUsd(sender: ReplySender, settings: ReplySettings): number;
  /**
   * Asks the platform what has to be known before the first attempt; how many posts were read for it. Left out where nothing has to be.
   * Throws {@link SourceError}.
   */
  prepare?(sender: ReplySender, signal: AbortSignal): Promise<number>;
  /**
   * Records that it is tried now, in a transaction of its own that is on the disk before the platform is called. False where it is
   * not to be sent: withdrawn meanwhile, or refused here and now for what it says.
   */
  attempt(sender: ReplySender, settings: ReplySettings): boolean;
  /** Records that another seat tried it, or has sent it: what it says does not matter any more. False where the case allows it no more. Left out for what no other seat knows. */
  attemptedElsewhere?(): boolean;
  /** Whether it is in the record as it did when it was taken up. */
  isAsBefore(): boolean;
  /** Never rejects: what went wrong is an outcome. */
  post(sender: ReplySender, signal: AbortSignal): Promise<PostOutcome>;
  /** Looks whether it is out. `anyTime` looks further back than the attempt. Throws {@link SourceError}. */
  find(sender: ReplySender, options: { readonly anyTime: boolean; readonly signal: AbortSignal }): Promise<Found>;
  sent(externalId: string): void;
  refused(code: ReplyRefusal, detail: string): void;
}

/** What goes out on one channel, of one sort. */
export interface OutgoingQueue {
  /** Approved and not tried yet, the first one first. */
  next(): Outgoing | null;
  /** Tried, with an outcome that is not recorded. */
  withoutOutcome(): readonly Outgoing[];
}

/** Several as one: what the first of them holds goes before the rest. */
export function inTurn(...queues: readonly OutgoingQueue[]): OutgoingQueue {
  return {
    next() {
      for (const queue of queues) {
        const next = queue.next();
        if (next !== null) return next;
      }
      return null;
    },
    withoutOutcome: () => queues.flatMap((queue) => queue.withoutOutcome()),
  };
}
