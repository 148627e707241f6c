import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Found, NewestPost, OpenPostToPost, OpenPosting } from "../../core/ports/replySender.ts";
import { sameWords } from "../../core/sending/foundHere.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge } from "./edge.ts";
import { POST_FIELDS } from "./facebookSources.ts";
import { normalisePost } from "./normalise.ts";
import { idOfSent, isDuplicate, outcomeOf } from "./replyOutcome.ts";

/** So many pages of a page's own posts: it publishes a few a day. */
const MOST_PAGES = 10;

/**
 * Posts of the page itself. Meta's ids do not rise with time and its times are whole seconds, so that the high-water mark is the newest post with its time:
 * what is of that second or later, and not that post, is newer.
 */
export function createMetaOpenPosts(context: MetaContext): OpenPosting {
  const { client, pageId, edges } = context;
  const edge: Edge = { path: `${pageId}/posts`, fields: POST_FIELDS, query: {}, limit: 25 };
  const read = (items: readonly unknown[]): readonly IncomingPost[] =>
    items.flatMap((raw) => normalisePost(raw, { accounts: context.accounts, receivedAt: context.now() }) ?? []);

  async function findAfter({ text, isKnown }: OpenPostToPost, after: NewestPost | null, signal: AbortSignal): Promise<Found> {
    let reads = 0;
    let pages = 0;
    for await (const { items } of edges.pages(edge, signal)) {
      reads += items.length;
      const posts = read(items);
      const newer = posts.filter(({ externalId, createdAt }) => externalId !== after?.id && createdAt >= (after?.at ?? 0));
      const found = newer.find((post) => sameWords(text, post.text) && !isKnown(post.externalId));
      if (found !== undefined) return { externalId: found.externalId, reads };
      if ((pages += 1) >= MOST_PAGES || (posts.length > 0 && newer.length === 0)) break;
    }
    return { externalId: null, reads };
  }

  return {
    async newest(signal) {
      const { items } = await edges.read(edge, null, signal);
      const [newest] = read(items).toSorted((one, other) => other.createdAt - one.createdAt);
      return { mark: newest ? { id: newest.externalId, at: newest.createdAt } : null, reads: items.length };
    },

    async post(openPost, signal) {
      try {
        const id = idOfSent(await client.post(`${pageId}/feed`, { message: openPost.text }, signal));
        return id === undefined
          ? { kind: "unclear", detail: "Meta answered without the id of the post." }
          : { kind: "sent", externalId: id };
      } catch (error) {
        if (!isDuplicate(error)) return outcomeOf(error, { isPrivate: false, asPerson: false });
        // Meta took the same words a moment ago: the post is out, though perhaps it cannot be found just now.
        const found = await findAfter(openPost, null, signal).catch(() => null);
        return { kind: "sent", externalId: found?.externalId ?? `duplicate:${openPost.key}` };
      }
    },

    find: async (openPost, signal) => findAfter(openPost, openPost.newestBefore, signal),
  };
}
