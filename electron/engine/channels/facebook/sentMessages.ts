import { z } from "zod";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Found } from "../../core/ports/replySender.ts";
import { sameWords } from "../../core/sending/foundHere.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge } from "./edge.ts";
import { CONVERSATION_FIELDS, MESSAGE_FIELDS } from "./messagesSource.ts";
import { normaliseMessage } from "./normalise.ts";
import { idSchema, lenientData, personSchema, readTime, timeSchema } from "./payload.ts";

type MetaChannel = "facebook" | "instagram";

/** So many conversations are looked through: what was just written is in one of the last. */
const MOST_CONVERSATIONS = 25;
const MESSAGES_AT_ONCE = 100;

/** Our messages of one conversation and the citizen's, newest first, as Meta lists them. */
export function messagesEdge(context: MetaContext, channel: MetaChannel, conversationId: string) {
  const edge: Edge = { path: `${conversationId}/messages`, fields: MESSAGE_FIELDS, query: {}, limit: MESSAGES_AT_ONCE };
  const surroundings = { accounts: context.accounts, receivedAt: context.now(), authorOfComment: () => undefined };
  const normalise = (raw: unknown) => normaliseMessage(raw, channel, { id: conversationId, citizenId: null }, surroundings);
  return { edge, normalise };
}

/** A message to who wrote a comment. Milliseconds UTC. */
interface AboutComment {
  readonly text: string;
  readonly authorId: string;
  /** When the comment was written: what answers it is newer. */
  readonly commentedAt: number;
}

/**
 * Looks for it in the conversation with who wrote the comment; where Meta does not tell who that was, or with whom conversations are, in all of the last. `isBlind`
 * where it knows them under another id than the comment has, so that there was nothing to look into. Throws {@link SourceError}.
 */
export async function findMessageAbout(
  context: MetaContext,
  channel: MetaChannel,
  { text, authorId, commentedAt }: AboutComment,
  isIt: (post: IncomingPost) => boolean,
  signal: AbortSignal,
): Promise<Found> {
  // Also learns which account is ours there.
  if (channel === "instagram") await context.instagramId(signal);
  const query = { platform: channel === "facebook" ? "messenger" : "instagram" };
  const edge: Edge = { path: `${context.pageId}/conversations`, fields: CONVERSATION_FIELDS, query, limit: MOST_CONVERSATIONS };
  const { items } = await context.edges.read(edge, null, signal);
  const since = commentedAt - SAME_SECOND_MS;
  const all = items.flatMap((raw) => conversationSchema.safeParse(raw).data ?? []);
  const newer = all.filter(({ updated_time }) => (readTime(updated_time) ?? Number.POSITIVE_INFINITY) >= since);
  const isKnown = /^\d+$/u.test(authorId);
  const theirs = newer.filter(
    ({ participants }) => !isKnown || participants === undefined || participants.some(({ id }) => id === authorId),
  );
  let reads = 0;
  for (const { id } of theirs) {
    const { edge: messages, normalise } = messagesEdge(context, channel, id);
    const page = await context.edges.read(messages, null, signal);
    reads += page.items.length;
    const posts = page.items.flatMap((raw) => normalise(raw) ?? []);
    const found = posts.find((post) => post.role === "ours" && post.createdAt >= since && sameWords(text, post.text) && isIt(post));
    if (found) return { externalId: found.externalId, reads };
  }
  return { externalId: null, isBlind: theirs.length === 0, reads };
}

/** Meta tells times to the second. */
const SAME_SECOND_MS = 1_000;

const conversationSchema = z.object({ id: idSchema, updated_time: timeSchema, participants: lenientData(personSchema) });

/**
 * How many pictures of ours stand at the end of a conversation with no words of ours behind them: those of an answer that was cut off before its words. Throws
 * {@link SourceError}.
 */
export async function picturesWithoutWords(
  context: MetaContext,
  channel: MetaChannel,
  { conversationId, answers }: { readonly conversationId: string; readonly answers: string },
  signal: AbortSignal,
): Promise<number> {
  const { edge, normalise } = messagesEdge(context, channel, conversationId);
  const { items } = await context.edges.read(edge, null, signal);
  let pictures = 0;
  for (const post of items.flatMap((raw) => normalise(raw) ?? [])) {
    if (post.externalId === answers || (post.role === "ours" && post.text.trim() !== "")) break;
    if (post.role === "ours") pictures += post.media.length;
  }
  return pictures;
}
