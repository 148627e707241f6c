import type { PostReach } from "#domain/post/reach.ts";
import type { XPost } from "./payload.ts";

/** How far a post has gone, where X tells it: `public_metrics`, which costs nothing beside the post. */
export function reachOf({ public_metrics: told }: Pick<XPost, "public_metrics">): PostReach | null {
  if (!told) return null;
  const { impression_count: seen, retweet_count, repost_count, quote_count, like_count: liked, reply_count: answered } = told;
  const passedOn = repost_count ?? retweet_count;
  const shared = passedOn === undefined && quote_count === undefined ? null : (passedOn ?? 0) + (quote_count ?? 0);
  return { seen: seen ?? null, shared, liked: liked ?? null, answered: answered ?? null };
}
