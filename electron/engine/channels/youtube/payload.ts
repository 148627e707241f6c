import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import { lenient } from "../common/lenient.ts";

/* The Data API's objects as far as they are used. A broken item of a list is left out and named. */

const commentSchema = z.object({
  id: z.string().min(1),
  snippet: z.object({
    textDisplay: lenient(z.string()),
    textOriginal: lenient(z.string()),
    authorDisplayName: lenient(z.string()),
    authorChannelId: lenient(z.object({ value: z.string() })),
    parentId: lenient(z.string().min(1)),
    /** Of the picture that stands in the comment (reference of `comments`, read in November 2026). */
    imageUrl: lenient(z.string().max(2_048)),
    publishedAt: lenient(z.string()),
    updatedAt: lenient(z.string()),
    likeCount: lenient(z.number().int().nonnegative()),
  }),
});
export type YouTubeComment = z.infer<typeof commentSchema>;

const threadSchema = z.object({
  id: z.string().min(1),
  snippet: z.object({ topLevelComment: z.unknown(), totalReplyCount: z.number().int().nonnegative().catch(0) }),
  replies: lenient(z.object({ comments: z.array(z.unknown()) })),
});

const listSchema = z.object({ items: z.array(z.unknown()).optional(), nextPageToken: lenient(z.string().min(1)) });

/** A comment with the JSON that it came as. */
export interface ReadComment {
  readonly comment: YouTubeComment;
  readonly raw: unknown;
}

export interface ReadThread {
  readonly top: ReadComment;
  /** Some of its replies; not all where there are many. */
  readonly replies: readonly ReadComment[];
  readonly replyCount: number;
}

export interface ReadList<Item> {
  readonly items: readonly Item[];
  readonly nextPageToken: string | null;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
}

/** Throws {@link SourceError} where the answer as a whole is no list. */
export function readComments(body: unknown): ReadList<ReadComment> {
  return readList(body, readComment, "comment");
}

export function readThreads(body: unknown): ReadList<ReadThread> {
  return readList(
    body,
    (raw) => {
      const read = threadSchema.safeParse(raw);
      const top = read.success ? readComment(read.data.snippet.topLevelComment) : null;
      if (!read.success || top === null) return null;
      const replies = (read.data.replies?.comments ?? []).flatMap((each) => readComment(each) ?? []);
      return { top, replies, replyCount: read.data.snippet.totalReplyCount };
    },
    "thread",
  );
}

function readComment(raw: unknown): ReadComment | null {
  const read = commentSchema.safeParse(raw);
  return read.success ? { comment: read.data, raw } : null;
}

function readList<Item>(body: unknown, read: (raw: unknown) => Item | null, what: string): ReadList<Item> {
  const list = listSchema.safeParse(body);
  if (!list.success) throw new SourceError("bad-answer", "YouTube answered with something that is not a list.");
  const { items = [], nextPageToken = null } = list.data;
  const all = items.map((raw) => read(raw));
  const problems = all.flatMap((item, index) =>
    item === null ? [`A ${what} (${index + 1} of an answer) could not be read and was left out.`] : [],
  );
  return { items: all.filter((item) => item !== null), nextPageToken, problems };
}

const presentSchema = z.object({ items: z.array(z.object({ id: z.string().min(1) })) });

/** Ids of all that is in a list, read or not. Throws {@link SourceError} where the answer does not say it of each. */
export function idsIn(body: unknown): readonly string[] {
  const list = presentSchema.safeParse(body);
  if (!list.success) throw new SourceError("bad-answer", "YouTube answered with a list that does not say what is in it.");
  return list.data.items.map(({ id }) => id);
}

/** The channel's title; null where there is no such channel. */
export function readChannel(body: unknown): { readonly id: string; readonly title: string | null } | null {
  const channelSchema = z.object({ id: z.string(), snippet: lenient(z.object({ title: lenient(z.string()) })) });
  const [channel] = readList(body, (raw) => channelSchema.safeParse(raw).data ?? null, "channel").items;
  return channel ? { id: channel.id, title: channel.snippet?.title ?? null } : null;
}
