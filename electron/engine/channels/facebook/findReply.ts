import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { postAnswered } from "#db/outbox/answeredPost.ts";
import { ourMessagesAfter } from "#db/outbox/ourPosts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { foundHere, isThisReply, sameWords } from "../../core/sending/foundHere.ts";
import type { Found, ReplySender } from "../../core/ports/replySender.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge } from "./edge.ts";
import { COMMENT_FIELDS } from "./facebookSources.ts";
import { isGone, refusesFields } from "./graphRefusal.ts";
import { INSTAGRAM_COMMENT_FIELDS } from "./instagramSources.ts";
import { normaliseComment, normaliseInstagramComment } from "./normalise.ts";
import { commentSchema } from "./payload.ts";
import { findMessageAbout, messagesEdge } from "./sentMessages.ts";

type MetaChannel = "facebook" | "instagram";

/** Looks whether a reply is out: first among what the sources have brought, then where it would stand at Meta. */
export function createFind(context: MetaContext, channel: MetaChannel): ReplySender["find"] {
  return async (reply, { record, signal }) => {
    const answered = postAnswered(record, { channel, externalId: reply.answers });
    const isIt = (post: IncomingPost) => isThisReply(record, reply, post);
    const { privately = false } = readGrievance(record, reply.grievanceId)?.replies.find((each) => each.replyId === reply.replyId) ?? {};
    if (privately && answered !== null) {
      const about = { text: reply.text, authorId: answered.authorExternalId, commentedAt: answered.createdAt };
      // Written again where it is not seen: Meta takes no second one, and says so.
      const { externalId, reads } = await findMessageAbout(context, channel, about, isIt, signal);
      return { externalId, reads };
    }
    const isPrivate = answered?.isPrivate ?? false;
    const here = isPrivate
      ? ourMessagesAfter(record, channel, reply.answers).find((message) => isThisReply(record, reply, message))?.externalId
      : foundHere(record, reply);
    if (here) return { externalId: here, reads: 0 };
    const place = { answers: reply.answers, conversationId: answered?.conversationId ?? null, isPrivate };
    return await findByWords(context, channel, place, reply.text, isIt, signal);
  };
}

export interface Place {
  readonly answers: string;
  readonly conversationId: string | null;
  readonly isPrivate: boolean;
}

/** So many pages below one thing: more answers of ours than that nobody gives there. */
const MOST_PAGES = 20;

/** Throws {@link SourceError}. Where what is answered is gone, nothing is below it. */
export async function findByWords(
  context: MetaContext,
  channel: MetaChannel,
  place: Place,
  text: string,
  isIt: (post: IncomingPost) => boolean,
  signal: AbortSignal,
): Promise<Found> {
  let reads = 0;
  let pages = 0;
  try {
    const looked = await lookedAt(context, channel, place, signal);
    if (looked === null) return { externalId: null, reads };
    for await (const { items } of context.edges.pages(looked.edge, signal)) {
      reads += items.length;
      const posts = items.flatMap((raw) => looked.normalise(raw) ?? []);
      const found = posts.find((post) => post.role === "ours" && sameWords(text, post.text) && isIt(post));
      if (found) return { externalId: found.externalId, reads };
      // An answer is newer than its question, and messages are listed newest first.
      if ((pages += 1) >= MOST_PAGES || (place.isPrivate && posts.some(({ externalId }) => externalId === place.answers))) break;
    }
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  return { externalId: null, reads };
}

/** Where an answer would stand, and how a thing of that list is read. */
interface Looked {
  readonly edge: Edge;
  readonly normalise: (raw: unknown) => IncomingPost | null;
}

async function lookedAt(context: MetaContext, channel: MetaChannel, place: Place, signal: AbortSignal): Promise<Looked | null> {
  const { answers, conversationId, isPrivate } = place;
  const surroundings = { accounts: context.accounts, receivedAt: context.now(), authorOfComment: () => undefined };
  // Also learns which account is ours there.
  if (channel === "instagram") await context.instagramId(signal);
  if (isPrivate) {
    if (conversationId === null) return null;
    return messagesEdge(context, channel, conversationId);
  }
  if (channel === "instagram") {
    const isMedia = conversationId === answers;
    const edge: Edge = { path: `${answers}/${isMedia ? "comments" : "replies"}`, fields: INSTAGRAM_COMMENT_FIELDS, query: {}, limit: 50 };
    const parentId = isMedia ? null : answers;
    return { edge, normalise: (raw) => normaliseInstagramComment(raw, conversationId ?? answers, { ...surroundings, parentId }) };
  }
  const above = conversationId === answers ? answers : await threadOf(context, answers, signal);
  const query = { filter: "stream", order: "reverse_chronological" };
  const edge: Edge = { path: `${above}/comments`, fields: COMMENT_FIELDS, query, limit: 100 };
  const post = { id: conversationId ?? answers, authorId: null };
  return { edge, normalise: (raw) => normaliseComment(raw, post, surroundings) };
}

/** What answers a reply is beside it, below the comment that both belong to. */
async function threadOf({ client }: MetaContext, commentId: string, signal: AbortSignal): Promise<string> {
  try {
    const read = commentSchema.safeParse(await client.get(commentId, { fields: "id,parent" }, signal));
    return (read.success ? read.data.parent?.id : undefined) ?? commentId;
  } catch (error) {
    if (!refusesFields(error)) throw error;
    return commentId;
  }
}
