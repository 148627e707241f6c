import type { PostKey } from "#domain/grievance/events.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { widthOf } from "#domain/post/reach.ts";
import type { PostReach } from "#domain/post/reach.ts";
import { askValue, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";

/** Keeps what the platform tells of a post that is recorded, where it tells anything; `at` is milliseconds UTC. */
export function measurePost(writer: Writer, postId: number, { author, reach }: Pick<IncomingPost, "author" | "reach">, at: number): void {
  const { since = null } = author;
  if (since === null && reach === undefined) return;
  put(writer, { postId, authorSince: since, ...(reach ?? NOTHING_TOLD), width: reach === undefined ? 0 : widthOf(reach), at });
}

/** How far a post has gone since; nothing is kept of one that is not here. */
export function measureAgain(writer: Writer, { channel, externalId }: PostKey, reach: PostReach, at: number): void {
  const postId = idOf(writer, channel, externalId);
  if (postId !== null) put(writer, { postId, authorSince: null, ...reach, width: widthOf(reach), at });
}

const NOTHING_TOLD: PostReach = { seen: null, shared: null, liked: null, answered: null };

const idOf = askValue<[string, string], number>("SELECT id FROM post WHERE channel = ? AND external_id = ? AND deleted_at IS NULL");

/** What is not told this time stays as it was. */
const put = changeRows(`
  INSERT INTO post_measure (post_id, author_since, seen, shared, liked, answered, width, measured_at)
  VALUES (@postId, @authorSince, @seen, @shared, @liked, @answered, @width, @at)
  ON CONFLICT (post_id) DO UPDATE SET author_since = coalesce(excluded.author_since, author_since), seen = coalesce(excluded.seen, seen),
    shared = coalesce(excluded.shared, shared), liked = coalesce(excluded.liked, liked), answered = coalesce(excluded.answered, answered),
    width = max(excluded.width, width), measured_at = excluded.measured_at`);

export const dropMeasure = changeRows<[postId: number]>("DELETE FROM post_measure WHERE post_id = ?");
