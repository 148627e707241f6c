import { parse, v5 } from "uuid";
import type { CaseKey, ConversationKey, GrievanceId } from "../ids.ts";
import { isImportSource } from "../portal/exportRow.ts";
import type { Channel } from "../post/channel.ts";
import type { IncomingPost, PostAuthor } from "../post/incomingPost.ts";

/**
 * Which case a post belongs to, read from the post alone, so that the answer is the same whatever the
 * order in which the posts of a thread arrive, and on whichever seat.
 */
export type CaseLink =
  /** A citizen's post: it opens this case, or joins it if it is open already. */
  | { readonly kind: "own"; readonly caseKey: CaseKey }
  /** An official answer to one citizen: it joins this case and opens none. */
  | { readonly kind: "answer"; readonly caseKey: CaseKey }
  /** An official post to nobody in particular: it joins every case of the thread. */
  | { readonly kind: "thread"; readonly conversationKey: ConversationKey };

/** What of a post decides to which case it belongs: of an incoming post, or of one that was recorded earlier. */
export type LinkedPost = Pick<
  IncomingPost,
  "channel" | "externalId" | "role" | "conversationId" | "inReplyToId" | "inReplyToAuthorId" | "reposts" | "quotes"
> & { readonly author: Pick<PostAuthor, "externalId"> };

/**
 * One citizen in one thread is one case; another citizen who joins in has a case of their own. A repost
 * speaks for the author whom it passes on. Who quotes what we wrote, or what they wrote themselves, goes on with that thread; who quotes
 * somebody else speaks for themselves. `isOfficial` tells whether an account of the channel is ours or
 * an office's.
 */
export function caseLinkOf(post: LinkedPost, isOfficial: (authorExternalId: string) => boolean): CaseLink {
  if (post.reposts) {
    const { externalId, conversationId, authorExternalId } = post.reposts;
    const caseKey = caseKeyFor(post.channel, conversationId ?? externalId, authorExternalId);
    return { kind: post.role === "citizen" ? "own" : "answer", caseKey };
  }
  const conversation = conversationOf(post);
  if (post.role === "citizen") {
    // At a portal the number alone is the case: the citizen's telephone may be put right in a later export.
    const author = isImportSource(post.channel) ? null : post.author.externalId;
    return { kind: "own", caseKey: caseKeyFor(post.channel, quotedThreadOf(post, isOfficial) ?? conversation, author) };
  }
  const addressee = post.inReplyToAuthorId;
  return addressee === null || addressee === post.author.externalId || isOfficial(addressee)
    ? { kind: "thread", conversationKey: conversationKeyFor(post.channel, conversation) }
    : { kind: "answer", caseKey: caseKeyFor(post.channel, conversation, addressee) };
}

/** Null where a post does not go on with a thread by quoting from it; one that answers says by that where it belongs. */
function quotedThreadOf({ quotes, inReplyToId, author }: LinkedPost, isOfficial: (authorExternalId: string) => boolean): string | null {
  if (quotes === null || quotes.authorExternalId === null || inReplyToId !== null) return null;
  const { authorExternalId, authorRole, conversationId } = quotes;
  const goesOn = authorExternalId === author.externalId || authorRole !== undefined || isOfficial(authorExternalId);
  return goesOn ? conversationId : null;
}

/** The thread: the channel's own id of it, or the post that begins it. */
export function conversationOf(post: Pick<IncomingPost, "conversationId" | "inReplyToId" | "externalId">): string {
  return post.conversationId ?? post.inReplyToId ?? post.externalId;
}

/** Every key of a thread's cases begins with it. */
export function conversationKeyFor(channel: Channel, conversation: string): ConversationKey {
  return `${channel}:${part(conversation)}:` as ConversationKey;
}

/** An unknown author, as of a repost whose original is hidden, leaves its part empty. */
export function caseKeyFor(channel: Channel, conversation: string, authorExternalId: string | null): CaseKey {
  return `${conversationKeyFor(channel, conversation)}${part(authorExternalId ?? "")}` as CaseKey;
}

const NAMESPACE = parse("6f0d1d5e-3c3b-5b0e-9d51-2f5f6a1f3c77");

/** Two seats that see the same post open the same case. */
export function grievanceIdOf(caseKey: CaseKey): GrievanceId {
  if (last?.caseKey !== caseKey) last = { caseKey, id: v5(caseKey, NAMESPACE) as GrievanceId };
  return last.id;
}

/** Anyone who places a post asks for the id of its case several times over. */
let last: { readonly caseKey: CaseKey; readonly id: GrievanceId } | null = null;

const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Message ids of some channels hold colons, which part a key; digits stay as they are. */
function part(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, "\ufffd"));
}
