import type { PostKey } from "../grievance/events.ts";
import type { ReplyPurpose } from "../grievance/reply.ts";
import type { Channel } from "../post/channel.ts";

/** A post of the citizen that can be answered. */
export interface AnsweredPost extends PostKey {
  readonly isPrivate: boolean;
}

/**
 * The post of the citizen that a reply answers. A question for details and a free reply answer the latest private post, where there
 * is one; all others the latest public post. A post on a channel that takes no answers counts only where there is no other.
 * `posts` are the newest first.
 */
export function postToAnswer(
  posts: readonly AnsweredPost[],
  purpose: ReplyPurpose,
  canWrite: (channel: Channel) => boolean,
): AnsweredPost | null {
  const within = posts.filter(({ channel }) => canWrite(channel));
  const reached = within.length > 0 ? within : posts;
  const prefersPrivate = purpose === "needs-info" || purpose === "free";
  return reached.find(({ isPrivate }) => isPrivate === prefersPrivate) ?? reached[0] ?? null;
}
