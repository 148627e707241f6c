import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { FileStore } from "../../../core/ports/fileStore.ts";
import type { OutboxAccount } from "../../../channels/x/userAccess.ts";
import { startOutbox } from "../outbox.ts";
import type { Outbox, OutboxOptions, SenderStatus } from "../outbox.ts";
import type { ReplySender } from "../../../core/ports/replySender.ts";
import { createXReplies } from "../../../channels/x/replies.ts";
import { createXSender } from "../../../channels/x/sender.ts";

/** A fake X, as far as a cell has to know it. */
export interface FakePlatform {
  readonly url: string;
  readonly account: { readonly id: string; readonly username: string };
  readonly userBearer: string;
  publish(seed: { readonly text: string; readonly author: string }): {
    readonly id: string;
    readonly authorId: string;
    readonly createdAt: number;
  };
  readonly posts: readonly { readonly id: string; readonly authorId: string; readonly text: string }[];
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  close(): Promise<void>;
}

export interface CellOptions extends Partial<Omit<OutboxOptions, "senders">> {
  /** Who writes at X; null where nobody does. */
  readonly account?: () => OutboxAccount | null;
  /** Where pictures of replies are kept. */
  readonly files?: Pick<FileStore, "read">;
  /** Who writes on other channels. */
  readonly others?: () => readonly ReplySender[];
}

/** For tests: a record with cases of citizens who wrote to a fake X, and an outbox that answers them there. */
export interface Cell<X extends FakePlatform> {
  readonly x: X;
  readonly record: TemporaryRecord;
  readonly outbox: Outbox;
  /** Where X stands. */
  readonly status: SenderStatus;
  statusOf(channel: Channel): SenderStatus;
  /** A citizen complains and has a case. */
  complaint(text?: string): { readonly id: GrievanceId; readonly postId: string };
  /** The same on another channel, of which nothing but the record is here. */
  complaintOn(channel: Channel, externalId: string, differences?: Partial<IncomingPost>): GrievanceId;
  /** Prepares a reply and, unless said otherwise, approves it; wakes the outbox. */
  reply(id: GrievanceId, replyId: string, text: string, approved?: boolean): void;
  say(id: GrievanceId, ...events: readonly GrievanceEvent[]): void;
  replyOf(id: GrievanceId, replyId: string): Reply | undefined;
  /** Types of what happened to the replies of a case. */
  eventsOf(id: GrievanceId): readonly string[];
  /** Texts that our account has at X. */
  readonly posted: readonly string[];
  /** Calls of X that were to post something. */
  readonly calls: number;
  /** Until the reply is in that state. */
  until(id: GrievanceId, replyId: string, state: Reply["state"]): Promise<void>;
  untilTrue(condition: () => boolean): Promise<void>;
  /** Ends the outbox and begins another on the same record. */
  again(changed?: CellOptions): Promise<void>;
  close(): Promise<void>;
}

/** Far shorter than the program's own; a silent call is given up after 300 ms. */
const LOOK_AFTER_MS = [30, 60, 120] as const;

export function startCell<X extends FakePlatform>(x: X, changed: CellOptions = {}, record: TemporaryRecord = temporaryRecord()): Cell<X> {
  const ofX: OutboxAccount = {
    baseUrl: x.url,
    userId: x.account.id,
    access: { kind: "token", token: x.userBearer },
    pricePerReadUsd: 0.005,
  };
  const connect = (to: OutboxAccount) => createXReplies({ account: to, now: Date.now, silenceMs: 300, deadlineMs: 600 });
  const start = (more: CellOptions = {}) => {
    const { account = () => ofX, others = () => [], files, ...options } = { ...changed, ...more };
    const senders = () => {
      const to = account();
      return [...(to === null ? [] : [createXSender(to, { now: Date.now, connect, ...(files && { files }) })]), ...others()];
    };
    return startOutbox({
      record: record.writer,
      senders,
      settings: () => DEFAULT_REPLY_SETTINGS,
      policy: () => DEFAULT_SLA_POLICY,
      now: Date.now,
      onDidChange: () => undefined,
      random: () => 0.01,
      lookAfterMs: LOOK_AFTER_MS,
      ...options,
    });
  };
  let outbox = start();
  let complaints = 0;
  /** No two acts at one instant, so that their order is told by it. */
  let actedAt = 0;

  function append(id: GrievanceId, ...events: readonly GrievanceEvent[]): void {
    actedAt = Math.max(Date.now(), actedAt + 1);
    appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: actedAt });
  }
  async function untilTrue(condition: () => boolean): Promise<void> {
    const giveUpAt = Date.now() + 15_000;
    while (!condition()) {
      if (Date.now() > giveUpAt) throw new Error(`It did not come to it: ${JSON.stringify(outbox.statuses)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const replyOf = (id: GrievanceId, replyId: string) => readGrievance(record.writer, id)?.replies.find((each) => each.replyId === replyId);
  const statusOf = (channel: Channel): SenderStatus =>
    outbox.statuses.find((status) => status.channel === channel) ?? { channel, state: "off", hold: null, waitsFor: null, handle: null };
  const postedPosts = () => x.posts.filter(({ authorId }) => authorId === x.account.id);

  return {
    x,
    record,
    get outbox() {
      return outbox;
    },
    get status() {
      return statusOf("x");
    },
    statusOf,
    complaint(text = `@${x.account.username} वार्ड ${(complaints += 1)} में पानी नहीं आ रहा`) {
      const { id: postId, authorId, createdAt } = x.publish({ text, author: `citizen_${(complaints += 1)}` });
      const author = { externalId: authorId, handle: `citizen_${complaints}`, name: null, location: null };
      return { postId, id: openExampleCase(record.writer, examplePost(postId, { author, text, createdAt })) };
    },
    complaintOn: (channel, externalId, differences) =>
      openExampleCase(record.writer, examplePost(externalId, { channel, createdAt: Date.now(), ...differences })),
    reply(id, replyId, text, approved = true) {
      const answered = readGrievance(record.writer, id)?.firstPost ?? { channel: "x", externalId: "" };
      append(id, {
        type: "reply-prepared",
        version: 1,
        payload: {
          replyId,
          purpose: "free",
          language: "hi",
          text,
          to: { channel: answered.channel, externalId: answered.externalId },
          approved,
        },
      });
      outbox.wake();
    },
    say: append,
    replyOf,
    eventsOf: (id) =>
      readEvents(record.writer, id).flatMap(({ event }) => (event?.type.startsWith("reply-") ? [event.type.slice("reply-".length)] : [])),
    get posted() {
      return postedPosts().map(({ text }) => text.replace(/^@\w+ /u, ""));
    },
    get calls() {
      return x.requests.filter(({ method, path }) => method === "POST" && path === "/2/tweets").length;
    },
    until: (id, replyId, state) => untilTrue(() => replyOf(id, replyId)?.state === state),
    untilTrue,
    async again(more) {
      await outbox.stop();
      outbox = start(more);
    },
    async close() {
      await outbox.stop();
      await x.close();
      record.remove();
    },
  };
}
