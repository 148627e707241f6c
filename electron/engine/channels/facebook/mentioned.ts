import { z } from "zod";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { MetaContext } from "./createContext.ts";
import { isGone } from "./graphRefusal.ts";
import { normaliseInstagramComment, normaliseInstagramMedia } from "./normalise.ts";
import { idSchema, igCommentSchema } from "./payload.ts";

/*
 * Where others name the account on Instagram, in a comment below a picture that is not ours or in its caption, no list has it: Meta
 * tells the ids to a server that it can call. Anyone who has such an id reads the thing with these; polling alone reaches what tags the
 * account and what is said below its own pictures.
 */

/** A comment that names the account; null where there is none of that id, or it names the account no more. Throws {@link SourceError}. */
export async function mentionedComment(context: MetaContext, commentId: string, signal: AbortSignal): Promise<IncomingPost | null> {
  const found = await lookUp(context, `mentioned_comment.comment_id(${digits(commentId)}){id,text,timestamp,username,from,media}`, signal);
  const comment = commentAnswer.safeParse(found);
  if (!comment.success) return null;
  const read = igCommentSchema.safeParse(comment.data.mentioned_comment);
  const mediaId = (read.success ? read.data.media?.id : undefined) ?? commentId;
  const surroundings = { accounts: context.accounts, receivedAt: context.now(), authorOfComment: () => undefined, parentId: null };
  return normaliseInstagramComment(comment.data.mentioned_comment, mediaId, surroundings);
}

/** A picture whose caption names the account; null where there is none of that id, or it names the account no more. Throws {@link SourceError}. */
export async function mentionedMedia(context: MetaContext, mediaId: string, signal: AbortSignal): Promise<IncomingPost | null> {
  const fields = "id,caption,timestamp,username,media_type,media_url";
  const found = await lookUp(context, `mentioned_media.media_id(${digits(mediaId)}){${fields}}`, signal);
  const media = mediaAnswer.safeParse(found);
  if (!media.success) return null;
  return normaliseInstagramMedia(media.data.mentioned_media, { accounts: context.accounts, receivedAt: context.now() });
}

const commentAnswer = z.object({ mentioned_comment: z.looseObject({ id: idSchema }) });
const mediaAnswer = z.object({ mentioned_media: z.looseObject({ id: idSchema }) });

async function lookUp(context: MetaContext, fields: string, signal: AbortSignal): Promise<unknown> {
  const id = await context.instagramId(signal);
  if (id === null) return null;
  try {
    return await context.client.get(id, { fields }, signal);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** An id stands inside of an expression there. */
function digits(id: string): string {
  return id.replaceAll(/\D/gu, "");
}
