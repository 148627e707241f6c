import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { HoldCode, OutboxWait } from "#domain/reply/outboxHold.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { Writer } from "#db/connection.ts";
import { LONE_SENDER } from "../../core/ports/oneSender.ts";
import type { OneSender } from "../../core/ports/oneSender.ts";
import { systemClock } from "../../core/time/clock.ts";
import type { Clock } from "../../core/time/clock.ts";
import { startSendQueue } from "./sendQueue.ts";
import type { SendQueue } from "./sendQueue.ts";
import { isRehearsed } from "../../core/settings/rehearsedRecord.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { LOOK_AFTER_MS } from "./search.ts";

/*
 * Once and no more: an attempt is on the disk before the platform is called. Whatever then happens, a broken connection, an answer
 * that cannot be read, the end of this process, leaves an attempt without outcome, and such a reply is never tried again before
 * it has been looked for and is not there (`search.ts` says how often and how long). Waits are of the machine's
 * monotonic clock: a wall clock that is set meanwhile changes nothing. Each channel has a send queue of its own (`sendQueue.ts`): one call
 * at a time, the reply that was approved first before the others; what holds one up leaves the others alone. Where several seats have one record, one of them sends
 * for all (`../../core/ports/oneSender.ts`), and records each attempt for all before the call.
 */

export interface SenderStatus {
  readonly channel: Channel;
  /** `off` while nothing can be sent on it; `held` while nothing can go out whichever reply it is; `waiting` for a time that the platform or a limit named. */
  readonly state: "off" | "ready" | "waiting" | "held";
  readonly hold: { readonly code: HoldCode; readonly detail: string } | null;
  /** Why it waits, where it does. */
  readonly waitsFor: OutboxWait | null;
  /** The handle in whose name it sends, once the platform has told it. */
  readonly handle: string | null;
}

export type Outbox = ReturnType<typeof startOutbox>;

export interface OutboxOptions {
  readonly record: Writer;
  /** Asked at the start and at every refresh. Of two for one channel the first one writes. */
  readonly senders: () => readonly ReplySender[];
  readonly settings: () => ReplySettings;
  readonly policy: () => SlaPolicy;
  /** What the record is written by, milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
  /** Where several seats have one record; else each sends for itself. */
  readonly oneSender?: OneSender;
  /** Pauses, and the monotonic time in milliseconds by which they are reckoned. */
  readonly clock?: Clock;
  readonly monotonic?: () => number;
  readonly random?: () => number;
  readonly lookAfterMs?: readonly number[];
}

/** What each send queue is given. */
export interface SendQueueOptions extends Required<Omit<OutboxOptions, "senders" | "lookAfterMs">> {
  readonly waits: readonly number[];
  readonly spendKeys: () => readonly string[];
}

/** Throws for the record of a rehearsal: nothing of it is ever sent, no matter who asks. */
export function startOutbox(options: OutboxOptions) {
  if (isRehearsed(options.record)) throw new Error("This is the record of a rehearsal: nothing of it is sent");
  const sendQueues = new Map<Channel, SendQueue>();
  let spendKeys: ReadonlyMap<Channel, string> = new Map();
  let hasStopped = false;
  const ofSendQueues: SendQueueOptions = {
    clock: systemClock,
    random: Math.random,
    oneSender: LONE_SENDER,
    monotonic: () => performance.now(),
    ...options,
    waits: options.lookAfterMs ?? LOOK_AFTER_MS,
    spendKeys: () => [...spendKeys.values()],
  };

  function refresh(): void {
    if (hasStopped) return;
    const senders = new Map<Channel, ReplySender>();
    for (const sender of options.senders()) if (!senders.has(sender.channel)) senders.set(sender.channel, sender);
    spendKeys = new Map([...senders].map(([channel, { key }]) => [channel, key]));
    for (const channel of senders.keys()) if (!sendQueues.has(channel)) sendQueues.set(channel, startSendQueue(channel, ofSendQueues));
    for (const [channel, sendQueue] of sendQueues) sendQueue.give(senders.get(channel) ?? null);
  }

  refresh();
  return {
    /** Of every channel that has, or had, a sender. */
    get statuses(): readonly SenderStatus[] {
      return [...sendQueues.values()].map(({ status }) => status);
    },
    /** Under which names the spending of the present senders is kept, by channel. */
    get spendKeys(): ReadonlyMap<Channel, string> {
      return spendKeys;
    },
    /** Looks at once whether there is something to do. */
    wake() {
      for (const sendQueue of sendQueues.values()) sendQueue.wake();
    },
    /** Asks again who writes on which channel. One that is as before goes on as before. */
    refresh,
    /** The same, and one channel, or every one, forgets what held it up: when a person says that it was mended. */
    restart(channel?: Channel) {
      refresh();
      for (const [of, sendQueue] of sendQueues) if (channel === undefined || of === channel) sendQueue.restart();
    },
    /** Lets calls that are under way end, for a short time; what they leave open is looked for at the next start. */
    async stop() {
      hasStopped = true;
      await Promise.all([...sendQueues.values()].map((sendQueue) => sendQueue.stop()));
    },
  };
}
