import type { Channel } from "#domain/post/channel.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { SourceError } from "../../core/ports/source.ts";
import { holdOfFault } from "../../core/sending/hold.ts";
import { waitAfter } from "../../core/time/backOff.ts";
import type { Random } from "../../core/time/backOff.ts";
import type { SendQueueOptions } from "./outbox.ts";
import { inTurn } from "./outgoing.ts";
import type { Outgoing, OutgoingQueue } from "./outgoing.ts";
import { outgoingOpenPosts } from "./outgoingOpenPosts.ts";
import { outgoingReplies } from "./outgoingReplies.ts";

/** All that goes out on a channel. An open post is one for all, and is not kept waiting by a flood of answers, nor keeps them waiting. */
export interface SendOrder extends OutgoingQueue {
  /** True where something waits because the platform could not be asked what is to be known before it is tried. */
  readonly standsBack: boolean;
  /**
   * Asks that; how many posts were read for it. Null where it could not be told: what could not be found again where its outcome is unclear
   * is not even tried.
   */
  prepare(outgoing: Outgoing, sender: ReplySender, signal: AbortSignal): Promise<number | null>;
}

export function createSendOrder(
  channel: Channel,
  { record, policy, settings, now, monotonic, random, oneSender }: SendQueueOptions,
): SendOrder {
  const openPosts = outgoingOpenPosts(record, channel, now);
  const replies = outgoingReplies(record, channel, { policy, settings, now, oneSender });
  const all = inTurn(openPosts, replies);
  const standBack = createStandBack(monotonic, now, random);
  return {
    next() {
      if (!standBack.lasts) return all.next();
      const reply = replies.next();
      return reply?.prepare === undefined ? reply : null;
    },
    withoutOutcome: () => all.withoutOutcome(),
    get standsBack() {
      return standBack.lasts && all.next()?.prepare !== undefined;
    },
    async prepare(outgoing, sender, signal) {
      if (outgoing.prepare === undefined) return 0;
      try {
        const reads = await outgoing.prepare(sender, signal);
        standBack.answered();
        return reads;
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        const code = holdOfFault(error);
        // A token that is not taken is a matter of the whole channel: it is found out by asking whose it is.
        if (code === null || error.fault === "unauthorised") standBack.failed(error);
        else outgoing.refused(code === "no-credit" ? code : "no-permission", error.message);
        return null;
      }
    },
  };
}

/** How long what has to ask the platform something first stands back after such a question failed: whatever needs none goes on. */

const PACE = { firstMs: 2_000, longestMs: 5 * 60_000 } as const;

/** `monotonic` and `now` are in milliseconds; a platform names its times by the second. */
function createStandBack(monotonic: () => number, now: () => number, random: Random) {
  let until = 0;
  let failures = 0;
  return {
    get lasts(): boolean {
      return until > monotonic();
    },
    /** After a failure that passes by itself. */
    failed(error: SourceError) {
      failures += 1;
      until = monotonic() + waitAfter(error, failures, random, PACE, now());
    },
    answered() {
      [until, failures] = [0, 0];
    },
  };
}
