import type { PostKey } from "../grievance/events.ts";
import type { ReplyPurpose } from "../grievance/reply.ts";
import type { Channel } from "../post/channel.ts";

/** A post of the citizen that can be answered. */
export interface AnsweredPost extends PostKey {
  readonly isPrivate: boolean;
}

/**
 * Which post of its citizen a reply answers: the latest that is still there, by this rule. A question for details, and what is
 * written freely, go where the citizen wrote in private, if they did; everything else goes where all can read it, if they wrote
 * there. A post on a channel on which nothing can be written counts only where there is no other. `posts` are the newest first.
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
