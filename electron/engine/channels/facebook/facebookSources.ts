import { z } from "zod";
import type { Source } from "../../core/ports/source.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge, Following } from "./edge.ts";
import { createListSource } from "./listSource.ts";
import { createMessagesSource } from "./messagesSource.ts";
import { normaliseComment, normalisePost } from "./normalise.ts";
import type { AuthorOfComment } from "./normalise.ts";
import { authorIdOf } from "./accounts.ts";
import { readItems } from "./readItems.ts";
import { idSchema, postSchema, readTime, timeSchema } from "./payload.ts";
import type { Thread } from "./threadCursor.ts";
import { createThreadSource, threadsWithin } from "./threadSource.ts";

/** All that is wanted of a post, and what is left where Meta refuses attachments. */
export const POST_FIELDS = [
  "id,message,story,from,created_time,updated_time,is_hidden,permalink_url,full_picture,place,attachments",
  "id,message,from,created_time,updated_time,is_hidden,permalink_url,full_picture",
  "id,message,from,created_time",
] as const;

export const COMMENT_FIELDS = [
  "id,message,from,created_time,is_hidden,permalink_url,parent,attachment,comment_count",
  "id,message,from,created_time,parent",
] as const;

const THREAD_FIELDS = ["id,created_time,updated_time,from", "id,created_time,updated_time"] as const;
const PAGE_SIZE = 100;

/** What is said on a Facebook page: three lists of posts, the comments below them, and messages. Each has a permission of its own. */
export function createFacebookSources(context: MetaContext, { readsMessages }: { readonly readsMessages: boolean }): readonly Source[] {
  return [
    postsSource(context, "feed", "Facebook page"),
    postsSource(context, "visitor_posts", "Facebook visitors"),
    postsSource(context, "tagged", "Facebook tags"),
    commentsSource(context),
    ...(readsMessages ? [createMessagesSource(context, "facebook")] : []),
  ];
}

function postsSource(context: MetaContext, list: "feed" | "visitor_posts" | "tagged", name: string): Source {
  const { pageId, edges, accounts, now } = context;
  const edge: Edge = { path: `${pageId}/${list}`, fields: POST_FIELDS, query: {}, limit: PAGE_SIZE };
  const begin = async (signal: AbortSignal) => async (following: Following | null) =>
    readItems(await edges.read(edge, following, signal), "created_time", (raw) => normalisePost(raw, { accounts, receivedAt: now() }));
  return createListSource(
    { key: `facebook:${list.replace("_", "-")}:${pageId}`, channel: "facebook", label: `${name} ${pageId}`, begin },
    context,
  );
}

function commentsSource(context: MetaContext): Source {
  const { pageId, edges, accounts, now } = context;
  const authors = new Map<string, string>();
  const authorOfComment: AuthorOfComment = (id) => authors.get(id);
  return createThreadSource(
    {
      key: `facebook:comments:${pageId}`,
      channel: "facebook",
      label: `Facebook comments ${pageId}`,
      async list(_known, signal) {
        const feed = await threadsOf(context, "feed", signal);
        const { threads: visitors, problems } = await visitorThreads(context, signal);
        const all = new Map([...visitors, ...feed].map((thread) => [thread.id, thread]));
        return { threads: [...all.values()], problems };
      },
      async read({ id, citizenId }, following, signal) {
        const query = { filter: "stream", order: "reverse_chronological" };
        const edge: Edge = { path: `${id}/comments`, fields: COMMENT_FIELDS, query, limit: PAGE_SIZE };
        const page = await edges.read(edge, following, signal);
        // Replies stand before what they answer where the newest come first.
        for (const raw of page.items) rememberAuthor(raw);
        const surroundings = { accounts, receivedAt: now(), authorOfComment };
        return readItems(page, "created_time", (raw) => normaliseComment(raw, { id, authorId: citizenId }, surroundings));
      },
    },
    context,
  );

  function rememberAuthor(raw: unknown): void {
    const read = authoredSchema.safeParse(raw);
    if (!read.success) return;
    authors.set(read.data.id, authorIdOf(read.data.from, read.data.id));
    const [oldest] = authors.keys();
    if (authors.size > REMEMBERED_AUTHORS && oldest !== undefined) authors.delete(oldest);
  }
}

const REMEMBERED_AUTHORS = 50_000;
const authoredSchema = postSchema.pick({ id: true, from: true });

/** The page's own list has most of what visitors wrote; without the permission for theirs, comments below it are read all the same. */
async function visitorThreads(context: MetaContext, signal: AbortSignal) {
  try {
    return { threads: await threadsOf(context, "visitor_posts", signal), problems: [] };
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault !== "forbidden") throw error;
    return { threads: [], problems: [`Comments below posts of visitors may be missing: ${error.message}`] };
  }
}

const threadSchema = z.object({
  id: idSchema,
  created_time: timeSchema,
  updated_time: timeSchema,
  from: postSchema.shape.from,
});

/** The posts of the window, by the time at which they were written. */
function threadsOf(context: MetaContext, list: "feed" | "visitor_posts", signal: AbortSignal): Promise<readonly Thread[]> {
  const { pageId, accounts, now } = context;
  const edge: Edge = { path: `${pageId}/${list}`, fields: THREAD_FIELDS, query: {}, limit: PAGE_SIZE };
  const threadOf = (raw: unknown): Thread | null => {
    const thread = threadSchema.safeParse(raw);
    if (!thread.success) return null;
    const { id, created_time, updated_time, from } = thread.data;
    const authorId = authorIdOf(from, id);
    const at = readTime(created_time) ?? readTime(updated_time) ?? now();
    const stamp = updated_time === undefined ? null : String(updated_time);
    return { id, at, stamp, citizenId: accounts.ourIds.has(authorId) ? null : authorId };
  };
  return threadsWithin(context, edge, threadOf, signal);
}
