import type { Reader } from "#db/connection.ts";
import { postAnswered } from "#db/outbox/answeredPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { ReplyToPost } from "../../core/ports/replySender.ts";

/** A reply with all that its sender has to know of the post that it answers. */
export function replyToPost(record: Reader, { replyId, grievanceId, text, channel, answers }: ReplyRow): ReplyToPost {
  const post = postAnswered(record, { channel, externalId: answers });
  const ticket = readGrievance(record, grievanceId)?.ticket;
  return {
    replyId,
    grievanceId,
    ...(ticket && { ticket }),
    text,
    answers: post?.versionId ?? answers,
    answersFirst: answers,
    conversationId: post?.conversationId ?? null,
    isPrivate: post?.isPrivate ?? false,
    author: { externalId: post?.authorExternalId ?? "", handle: post?.authorHandle ?? null },
  };
}
