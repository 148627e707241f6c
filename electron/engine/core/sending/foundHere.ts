import type { Reader } from "#db/connection.ts";
import { ourAnswersTo } from "#db/outbox/ourPosts.ts";
import { isSentAs } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { sameWords } from "./sameWords.ts";

interface PostedText {
  readonly externalId: string;
  readonly text: string;
}

/** Whether a post of our account is this reply: it has its words, and is not known as another one. */
export function isThisReply(record: Reader, { channel, text }: ReplyRow, post: PostedText): boolean {
  return sameWords(text, post.text) && !isSentAs(record, channel, post.externalId);
}

/** The id of a reply among what the sources have brought of ours in answer to the same post; null where it is not there. */
export function foundHere(record: Reader, reply: ReplyRow): string | null {
  return ourAnswersTo(record, reply.channel, reply.answers).find((post) => isThisReply(record, reply, post))?.externalId ?? null;
}
