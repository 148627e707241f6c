import type { IncomingPost, PostMedia } from "#domain/post/incomingPost.ts";
import { cleanText } from "../../core/http/exchange.ts";
import type { ReadComment, YouTubeComment } from "./payload.ts";
import { blankToNull, PLAIN_POST, timeOf } from "../common/plainPost.ts";

export interface CommentContext {
  /** The channel under whose videos it stands: its own comments are ours. */
  readonly channelId: string;
  /** Held for review: nobody but the owner sees it. */
  readonly isHeld: boolean;
  /** Stands in for a time that YouTube did not give, milliseconds UTC. */
  readonly receivedAt: number;
  /** The others of the thread, as far as they are known: they tell to whom an answer is given. */
  readonly thread: readonly YouTubeComment[];
}

/** Brings one comment to the form of all channels. */
export function normaliseComment({ comment, raw }: ReadComment, { channelId, isHeld, receivedAt, thread }: CommentContext): IncomingPost {
  const { id, snippet } = comment;
  const publishedAt = timeOf(snippet.publishedAt) ?? receivedAt;
  const editedAfterMs = Math.max(0, (timeOf(snippet.updatedAt) ?? publishedAt) - publishedAt);
  const authorId = snippet.authorChannelId?.value ?? "";
  const parentId = parentOf(comment);
  const name = snippet.authorDisplayName?.trim() ?? "";
  const text = cleanText(snippet.textOriginal ?? snippet.textDisplay ?? "");
  return {
    ...PLAIN_POST,
    channel: "youtube",
    externalId: id,
    versionId: editedAfterMs === 0 ? id : `${id}@${editedAfterMs}`,
    versionIndex: editedAfterMs,
    author: {
      externalId: authorId,
      handle: name.startsWith("@") ? cleanText(name.slice(1)) : null,
      name: blankToNull(name),
      location: null,
    },
    role: authorId === channelId ? "ours" : "citizen",
    ...(snippet.likeCount === undefined ? {} : { reach: { seen: null, shared: null, liked: snippet.likeCount, answered: null } }),
    isPrivate: isHeld,
    text,
    createdAt: publishedAt,
    conversationId: parentId ?? id,
    inReplyToId: parentId,
    inReplyToAuthorId: parentId === null ? null : addresseeOf(text, parentId, thread),
    media: pictureOf(snippet.imageUrl),
    raw: JSON.stringify(raw),
  };
}

/** None for what is no address of the web. */
function pictureOf(url: string | undefined): readonly PostMedia[] {
  if (url === undefined || !URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) return [];
  return [{ kind: "photo", url, previewUrl: null, description: null, widthPx: null, heightPx: null }];
}

/** The id of a reply begins with that of the comment at the top of its thread. */
function parentOf({ id, snippet }: YouTubeComment): string | null {
  const beginning = id.includes(".") ? id.slice(0, id.indexOf(".")) : null;
  return snippet.parentId ?? beginning;
}

/**
 * All replies of a thread answer its first comment, says YouTube; people say whom they mean by a name in the beginning. Null
 * where that is nobody who is known to have written there.
 */
function addresseeOf(text: string, parentId: string, thread: readonly YouTubeComment[]): string | null {
  // YouTube puts a zero-width mark around the names that it puts in.
  const words = text
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/gu, "")
    .trimStart()
    .toLowerCase();
  if (!words.startsWith("@")) return idOf(thread.find(({ id }) => id === parentId));
  const named = thread.find(({ snippet }) => {
    const name = snippet.authorDisplayName?.trim().toLowerCase() ?? "";
    const written = name.startsWith("@") ? name : `@${name}`;
    return written.length > 1 && words.startsWith(written) && !/^[\w.-]/u.test(words.slice(written.length));
  });
  return idOf(named);
}

function idOf(comment: YouTubeComment | undefined): string | null {
  return comment?.snippet.authorChannelId?.value ?? null;
}
