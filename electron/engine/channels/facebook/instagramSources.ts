import { z } from "zod";
import type { Source } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge, EdgePage, Following } from "./edge.ts";
import { createListSource } from "./listSource.ts";
import { createMessagesSource } from "./messagesSource.ts";
import { normaliseInstagramComment, normaliseInstagramMedia } from "./normalise.ts";
import { idSchema, listSchema, readTime, timeSchema } from "./payload.ts";
import { readItems, timeOf } from "./readItems.ts";
import type { Thread } from "./threadCursor.ts";
import { createThreadSource, threadsWithin } from "./threadSource.ts";
import type { ReadItems, WalkItem } from "./walk.ts";
import { lenient } from "../common/lenient.ts";

export const MEDIA_FIELDS = [
  "id,caption,timestamp,username,owner,media_type,media_url,thumbnail_url,permalink,children{media_type,media_url,thumbnail_url}",
  "id,caption,timestamp,username,media_type,media_url,permalink",
  "id,caption,timestamp,username",
] as const;

const COMMENT_FIELDS = "id,text,timestamp,username,from,hidden,parent_id";
/** The replies come along with what they answer; where Meta refuses that, they are asked for one by one. */
const REPLIES = `replies.limit(50){${COMMENT_FIELDS}}`;
const COMMENT_WITH_REPLIES_FIELDS = [`${COMMENT_FIELDS},${REPLIES}`, COMMENT_FIELDS] as const;
export const INSTAGRAM_COMMENT_FIELDS = [COMMENT_FIELDS, "id,text,timestamp,username"] as const;

const COMMENTS_AT_ONCE = 50;
const MEDIA_AT_ONCE = 100;

/**
 * What is said on Instagram, by the login of the Facebook page: comments on the account's own pictures with their replies, pictures in which
 * it is tagged, and messages. Where others only name it, in a comment or a caption, Meta tells that to a server of one's own and to no
 * list; `mentioned.ts` reads such a thing once its id is known.
 */
export function createInstagramSources(context: MetaContext, { readsMessages }: { readonly readsMessages: boolean }): readonly Source[] {
  return [
    mediaSource(context, "media", "Instagram account", true),
    commentsSource(context),
    mediaSource(context, "tags", "Instagram tags", false),
    ...(readsMessages ? [createMessagesSource(context, "instagram")] : []),
  ];
}

function mediaSource(context: MetaContext, list: "media" | "tags", name: string, supplementary: boolean): Source {
  const { pageId, edges, accounts, now } = context;
  const begin = async (signal: AbortSignal) => {
    const id = await context.instagramId(signal);
    const edge: Edge = { path: `${id}/${list}`, fields: MEDIA_FIELDS, query: {}, limit: MEDIA_AT_ONCE };
    if (id === null) return null;
    return async (following: Following | null) =>
      readItems(await edges.read(edge, following, signal), "timestamp", (raw) =>
        normaliseInstagramMedia(raw, { accounts, receivedAt: now() }),
      );
  };
  return createListSource(
    { key: `instagram:${list}:${pageId}`, channel: "instagram", label: `${name} ${pageId}`, supplementary, begin },
    context,
  );
}

function commentsSource(context: MetaContext): Source {
  const { pageId, edges } = context;
  return createThreadSource(
    {
      key: `instagram:comments:${pageId}`,
      channel: "instagram",
      label: `Instagram comments ${pageId}`,
      list: async (_known, signal) => ({ threads: await ownMedia(context, signal), problems: [] }),
      async read({ id }, following, signal) {
        const edge: Edge = { path: `${id}/comments`, fields: COMMENT_WITH_REPLIES_FIELDS, query: {}, limit: COMMENTS_AT_ONCE };
        return commentsWithReplies(context, id, await edges.read(edge, following, signal), signal);
      },
      // A reply to an old comment is below it, wherever that is. The number of comments tells that there is one.
      needsDepth({ stamp }, stampBefore, found) {
        if (stamp === null || stampBefore === null) return true;
        return Number(stamp) !== Number(stampBefore) + found;
      },
    },
    context,
  );
}

const mediaThreadSchema = z.object({
  id: idSchema,
  timestamp: timeSchema,
  comments_count: lenient(z.number().int()),
});

async function ownMedia(context: MetaContext, signal: AbortSignal): Promise<readonly Thread[]> {
  const id = await context.instagramId(signal);
  if (id === null) return [];
  const edge: Edge = { path: `${id}/media`, fields: ["id,timestamp,comments_count", "id,timestamp"], query: {}, limit: MEDIA_AT_ONCE };
  const threadOf = (raw: unknown): Thread | null => {
    const media = mediaThreadSchema.safeParse(raw);
    if (!media.success) return null;
    const { comments_count, timestamp } = media.data;
    const at = readTime(timestamp) ?? context.now();
    return { id: media.data.id, at, stamp: comments_count?.toString() ?? null, citizenId: null };
  };
  return threadsWithin(context, edge, threadOf, signal);
}

const withRepliesSchema = z.object({ replies: z.unknown().optional() });

async function commentsWithReplies(context: MetaContext, mediaId: string, page: EdgePage, signal: AbortSignal): Promise<ReadItems> {
  const { accounts, now, edges } = context;
  const items: WalkItem[] = [];
  const problems: string[] = [];
  for (const raw of page.items) {
    const comment = itemOf(raw, null, null);
    if (comment === null) continue;
    items.push(comment);
    for (const reply of await repliesOf(raw, comment.id)) {
      const item = itemOf(reply, comment.id, comment.post?.author.externalId ?? null);
      if (item !== null) items.push({ ...item, isInOrder: false });
    }
  }
  return { items, next: page.next, problems };

  function itemOf(raw: unknown, parentId: string | null, parentAuthor: string | null): WalkItem | null {
    const authorOfComment = () => parentAuthor ?? undefined;
    const post = normaliseInstagramComment(raw, mediaId, { accounts, receivedAt: now(), authorOfComment, parentId });
    if (post === null) problems.push("A comment on Instagram could not be read and was left out.");
    return post && { id: post.externalId, at: timeOf(raw, "timestamp") ?? post.createdAt, post, isInOrder: true };
  }

  async function repliesOf(raw: unknown, commentId: string): Promise<readonly unknown[]> {
    const read = withRepliesSchema.safeParse(raw);
    const list = listSchema.safeParse(read.success ? read.data.replies : undefined);
    // Refused fields are remembered: replies are then asked for one comment after the other.
    if (list.success && list.data.paging?.next === undefined) return list.data.data;
    if (!list.success && !edges.leavesOut({ fields: COMMENT_WITH_REPLIES_FIELDS })) return [];
    const edge: Edge = { path: `${commentId}/replies`, fields: INSTAGRAM_COMMENT_FIELDS, query: {}, limit: COMMENTS_AT_ONCE };
    return await edges.readAll(edge, signal);
  }
}
