import type { Reader } from "#db/connection.ts";
import { knownBeforeAttempt } from "#db/outbox/attempts.ts";
import { latestVersionOf } from "#db/outbox/ourPosts.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { compareIds } from "./postIds.ts";
import { foundHere, isThisReply } from "../../core/sending/foundHere.ts";
import type { Found } from "../../core/ports/replySender.ts";
import type { XReplies } from "./replies.ts";

interface Finding {
  readonly record: Reader;
  /** Looks as far back as the post that is answered. */
  readonly anyTime: boolean;
  readonly signal: AbortSignal;
}

/**
 * Looks whether a reply is out: first among what the sources have brought, then in our own timeline at X. The same words in
 * answer to the same post, and not known as another reply.
 */
export async function findReply(x: XReplies, reply: ReplyRow, { record, anyTime, signal }: Finding): Promise<Found> {
  const { channel, answers } = reply;
  const here = foundHere(record, reply);
  if (here !== null) return { externalId: here, reads: 0 };
  const versions: ReadonlySet<string | null> = new Set([answers, latestVersionOf(record, channel, answers)]);
  const { posts, reads } = await x.ourPostsAfter(startOf(answers, anyTime ? null : knownBeforeAttempt(record, reply)), signal);
  const there = posts.find((post) => versions.has(post.inReplyToId) && isThisReply(record, reply, post));
  return { externalId: there?.externalId ?? null, reads };
}

/** Direct messages have ids of the same kind, which rise with the same time. */
const bare = (id: string | null) => id?.replace(/^dm:/u, "") ?? null;

/** An answer is newer than its question and than what was there before it was tried: by X's ids, so that no clock matters. */
function startOf(answers: string, knownBefore: string | null): string {
  const before = bare(knownBefore);
  return before !== null && compareIds(before, answers) > 0 ? before : answers;
}
