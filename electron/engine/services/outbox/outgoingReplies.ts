import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Channel } from "#domain/post/channel.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import type { Writer } from "#db/connection.ts";
import { postAnswered } from "#db/outbox/answeredPost.ts";
import { nextReplyToSend, repliesWithoutOutcome, replyOf } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { Outgoing, OutgoingQueue } from "./outgoing.ts";
import { replyToPost } from "./replyToPost.ts";
import { replyRecorder } from "./sendReply.ts";

/** The replies that this seat approved for a channel. */
export function outgoingReplies(record: Writer, channel: Channel, policy: () => SlaPolicy, now: () => number): OutgoingQueue {
  const recorder = replyRecorder(record, policy, now);

  function outgoing(reply: ReplyRow): Outgoing {
    const { grievanceId, replyId, text } = reply;
    let foundId: string | null = null;
    return {
      key: `${grievanceId} ${replyId}`,
      priceUsd: (sender, settings) => sender.priceOf(text, settings, replyToPost(record, reply).isPrivate),
      ...(mayBeOutAlready(reply) && {
        async prepare(sender, signal) {
          const { externalId, reads } = await sender.find(reply, { record, anyTime: true, signal });
          foundId = externalId;
          return reads;
        },
      }),
      attempt: (sender, settings) => recorder.attempt(reply, sender, settings),
      isAsBefore: () => replyOf(record, grievanceId, replyId)?.state === reply.state,
      post: async (sender, signal) =>
        foundId === null ? sender.post(replyToPost(record, reply), signal) : { kind: "sent", externalId: foundId },
      find: async (sender, options) => sender.find(reply, { record, ...options }),
      sent: (externalId) => recorder.sent(reply, externalId),
      refused: (code, detail) => recorder.refused(reply, code, detail),
    };
  }

  /** A restored record has forgotten what was sent after its backup. */
  function mayBeOutAlready({ attempts, channel: of, answers }: ReplyRow): boolean {
    const restored = restoredFrom(record);
    if (attempts > 0 || restored === null) return false;
    return (postAnswered(record, { channel: of, externalId: answers })?.createdAt ?? 0) < restored.at;
  }

  return {
    next() {
      const reply = nextReplyToSend(record, channel);
      return reply && outgoing(reply);
    },
    withoutOutcome: () => repliesWithoutOutcome(record, channel).map((reply) => outgoing(reply)),
  };
}
