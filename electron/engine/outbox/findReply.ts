import type { Reader } from "#db/connection.ts";
import { knownBeforeAttempt } from "#db/outbox/attempts.ts";
import { latestVersionOf, ourAnswersTo } from "#db/outbox/ourPosts.ts";
import { isSentAs } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { compareIds } from "../sources/x/postIds.ts";
import { sameWords } from "./sameWords.ts";
import type { XReplies } from "./xReplies.ts";

export interface Found {
  /** Null where the reply is not there. */
  readonly externalId: string | null;
  /** Posts that were read for it. */
  readonly reads: number;
}

/**
 * Looks whether a reply is out: first among what the sources have brought, then in our own timeline at X. The same words in
 * answer to the same post, and not known as another reply. `anyTime` looks as far back as the post that is answered.
 */
export async function findReply(
  record: Reader,
  x: XReplies,
  reply: ReplyRow,
  { anyTime, signal }: { readonly anyTime: boolean; readonly signal: AbortSignal },
): Promise<Found> {
  const { channel, answers, text } = reply;
  const isOurs = (post: { readonly externalId: string; readonly text: string }) =>
    sameWords(text, post.text) && !isSentAs(record, post.externalId);
  const here = ourAnswersTo(record, channel, answers).find((post) => isOurs(post));
  if (here !== undefined) return { externalId: here.externalId, reads: 0 };
  const versions: ReadonlySet<string | null> = new Set([answers, latestVersionOf(record, channel, answers)]);
  const { posts, reads } = await x.ourPostsAfter(startOf(answers, anyTime ? null : knownBeforeAttempt(record, reply)), signal);
  const there = posts.find((post) => versions.has(post.inReplyToId) && isOurs(post));
  return { externalId: there?.externalId ?? null, reads };
}

/** An answer is newer than its question and than what was there before it was tried: by X's ids, so that no clock matters. */
function startOf(answers: string, before: string | null): string {
  return before !== null && compareIds(before, answers) > 0 ? before : answers;
}
