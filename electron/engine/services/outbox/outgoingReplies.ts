import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Writer } from "#db/connection.ts";
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
    return {
      key: `${grievanceId} ${replyId}`,
      priceUsd: (sender, settings) => sender.priceOf(text, settings, replyToPost(record, reply).isPrivate),
      attempt: (sender, settings) => recorder.attempt(reply, sender, settings),
      isAsBefore: () => replyOf(record, grievanceId, replyId)?.state === reply.state,
      post: async (sender, signal) => sender.post(replyToPost(record, reply), signal),
      find: async (sender, options) => sender.find(reply, { record, ...options }),
      sent: (externalId) => recorder.sent(reply, externalId),
      refused: (code, detail) => recorder.refused(reply, code, detail),
    };
  }

  return {
    next() {
      const reply = nextReplyToSend(record, channel);
      return reply && outgoing(reply);
    },
    withoutOutcome: () => repliesWithoutOutcome(record, channel).map((reply) => outgoing(reply)),
  };
}
