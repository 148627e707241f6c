import type { OpenPosting } from "../../core/ports/openPosting.ts";
import { sameWords } from "../../core/sending/sameWords.ts";
import type { XReplies } from "./replies.ts";

/** Posts of our account at X that answer nobody. Ids rise with time there, so that the mark needs no clock. */
export function createXOpenPosts(x: XReplies): OpenPosting {
  return {
    async newest(signal) {
      const { id, reads } = await x.newestOfOurs(signal);
      return { mark: id === null ? null : { id, at: null }, reads };
    },
    post: ({ text }, signal) => x.post(text, null, signal),
    async find({ text, newestBefore, isKnown }, signal) {
      const { posts, reads } = await x.ourPostsAfter(newestBefore?.id ?? null, signal);
      const there = posts.find((post) => post.inReplyToId === null && sameWords(text, post.text) && !isKnown(post.externalId));
      return { externalId: there?.externalId ?? null, reads };
    },
  };
}
