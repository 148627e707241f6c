import { z } from "zod";
import { ACTIVITY_MS } from "#domain/activity/accountActivity.ts";
import type { KeptAccountPost } from "#db/activity/accounts.ts";
import type { GraphClient } from "./client.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge, EdgeReader } from "./edge.ts";
import { lookUp } from "./lookUp.ts";
import { idSchema, lenientData, readTime, timeSchema } from "./payload.ts";
import type { AccountPosts, AccountReader, ResolvedAccount } from "../../core/ports/accountReader.ts";
import { lenient } from "../common/lenient.ts";

/** A page that is written on more than so often in the period is active beyond doubt: what is older is not asked for. */
const MOST_PAGES = 4;
const POSTS_ON_PAGE = 25;
/** Below one post; of a longer talk the newest are looked at. */
const COMMENTS_OF_POST = 100;
/** Who wrote and when, and whom it answers; no words. Citizens have no name here: Meta gives that to nobody but the page itself. */
const COMMENT_FIELDS = "id,created_time,from,parent{id,created_time,from}";
const COMMENTS = `comments.filter(stream).order(reverse_chronological).limit(${COMMENTS_OF_POST}){${COMMENT_FIELDS}}`;

/**
 * Official pages on Facebook, read with the login of our own page: GET /{page} and GET /{page}/feed. Meta shows what is in the open on pages of others
 * to apps that have the feature “Page Public Content Access”. It costs nothing; how often may be asked is limited, and the client keeps to that.
 * Answers come below posts of any age, so the whole period is read each time.
 */
export function facebookPages({ client, edges, now }: Pick<MetaContext, "client" | "edges" | "now">): AccountReader {
  return {
    channel: "facebook",
    key: "facebook:activity",
    resolvesAtOnce: 25,
    resolve: (handles, signal) => resolve(client, handles, signal),
    postsOf: (accountId, _sinceId, signal) => postsOf(edges, accountId, now() - ACTIVITY_MS, signal),
  };
}

async function resolve(client: GraphClient, handles: readonly string[], signal: AbortSignal): Promise<readonly ResolvedAccount[]> {
  const found = await lookUp(client, handles, ["id,is_published", "id"], signal);
  return handles.map((handle) => {
    const page = found.get(handle);
    const read = page?.outcome === "here" ? pageSchema.safeParse(page.raw) : null;
    if (!read?.success) return { handle, accountId: null, state: "not-found", costUsd: 0 };
    const isShown = read.data.is_published !== false;
    return { handle, accountId: isShown ? read.data.id : null, state: isShown ? "active" : "suspended", costUsd: 0 };
  });
}

async function postsOf(edges: EdgeReader, accountId: string, fromAt: number, signal: AbortSignal): Promise<AccountPosts> {
  const edge: Edge = { path: `${accountId}/feed`, fields: [`id,created_time,from,${COMMENTS}`], query: {}, limit: POSTS_ON_PAGE };
  const did = new Map<string, KeptAccountPost>();
  const asked = new Set<string>();
  const answered = new Set<string>();
  let newest: { readonly id: string; readonly at: number } | null = null;
  let pages = 0;
  for await (const { items } of edges.pages(edge, signal)) {
    let isOld = false;
    for (const post of items.flatMap((item) => postSchema.safeParse(item).data ?? [])) {
      const postAt = readTime(post.created_time);
      if (postAt === null) continue;
      isOld ||= postAt < fromAt;
      if (newest === null || postAt > newest.at) newest = { id: post.id, at: postAt };
      const isOwn = post.from?.id === accountId;
      if (isOwn && postAt >= fromAt) did.set(post.id, { externalId: post.id, at: postAt, answers: null, answerMs: null });
      if (!isOwn && postAt >= fromAt) asked.add(post.id);
      for (const comment of post.comments ?? []) {
        const at = readTime(comment.created_time);
        if (at === null) continue;
        const question = comment.parent ?? { id: post.id, created_time: post.created_time, from: post.from };
        if (comment.from?.id !== accountId) {
          // What is said below another comment is talk among citizens.
          if (comment.parent === undefined && at >= fromAt) asked.add(comment.id);
          continue;
        }
        const isAnswer = question.from?.id !== accountId;
        if (isAnswer) answered.add(question.id);
        if (at < fromAt) continue;
        const askedAt = readTime(question.created_time);
        const answerMs = isAnswer && askedAt !== null ? Math.max(0, at - askedAt) : null;
        did.set(comment.id, { externalId: comment.id, at, answers: isAnswer ? question.id : null, answerMs });
      }
    }
    pages += 1;
    if (isOld || pages === MOST_PAGES) break;
  }
  const unanswered = [...asked].filter((id) => !answered.has(id)).length;
  return { posts: [...did.values()], newestId: newest?.id ?? null, unanswered, costUsd: 0 };
}

const whoSchema = lenient(z.object({ id: lenient(idSchema) }));
const pageSchema = z.object({ id: idSchema, is_published: lenient(z.boolean()) });
const saidSchema = z.object({ id: idSchema, created_time: timeSchema, from: whoSchema });
const commentSchema = saidSchema.extend({ parent: lenient(saidSchema) });
const postSchema = saidSchema.extend({
  comments: lenientData(commentSchema),
});
