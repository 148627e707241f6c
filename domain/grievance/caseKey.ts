import { parse, v5 } from "uuid";
import type { CaseKey, ConversationKey, GrievanceId } from "../ids.ts";
import { isImportSource } from "../portal/exportRow.ts";
import type { Channel } from "../post/channel.ts";
import type { IncomingPost, PostAuthor } from "../post/incomingPost.ts";

/**
 * Which case a post belongs to. It depends on the post alone, so that it is the same on every seat and for
 * every order in which the posts of a thread arrive.
 */
export type CaseLink =
  /** A citizen's post: it opens this case, or joins it if it is open already. */
  | { readonly kind: "own"; readonly caseKey: CaseKey }
  /** An official answer to one citizen: it joins this case and opens none. */
  | { readonly kind: "answer"; readonly caseKey: CaseKey }
  /** An official post to nobody in particular: it joins every case of the thread. */
  | { readonly kind: "thread"; readonly conversationKey: ConversationKey };

/** The fields of an incoming or recorded post that decide to which case it belongs. */
export type LinkedPost = Pick<
  IncomingPost,
  "channel" | "externalId" | "role" | "conversationId" | "inReplyToId" | "inReplyToAuthorId" | "reposts" | "quotes"
> & { readonly author: Pick<PostAuthor, "externalId"> };

/**
 * One citizen in one thread is one case; another citizen in the thread has a case of their own. A repost
 * belongs to the case of the author that it reposts. A post that quotes us, or its own author, continues the quoted thread; one that
 * quotes somebody else does not. `isOfficial` tells whether an account of the channel is ours or an office's.
 */
export function caseLinkOf(post: LinkedPost, isOfficial: (authorExternalId: string) => boolean): CaseLink {
  if (post.reposts) {
    const { externalId, conversationId, authorExternalId } = post.reposts;
    const caseKey = caseKeyFor(post.channel, conversationId ?? externalId, authorExternalId);
    return { kind: post.role === "citizen" ? "own" : "answer", caseKey };
  }
  const conversation = conversationOf(post);
  if (post.role === "citizen") {
    // At a portal the number alone is the case: a later export may correct the citizen's telephone number.
    const author = isImportSource(post.channel) ? null : post.author.externalId;
    return { kind: "own", caseKey: caseKeyFor(post.channel, quotedThreadOf(post, isOfficial) ?? conversation, author) };
  }
  const addressee = post.inReplyToAuthorId;
  return addressee === null || addressee === post.author.externalId || isOfficial(addressee)
    ? { kind: "thread", conversationKey: conversationKeyFor(post.channel, conversation) }
    : { kind: "answer", caseKey: caseKeyFor(post.channel, conversation, addressee) };
}

/** The thread that a post continues by quoting from it; null where it does not, or is an answer, which has a thread already. */
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

/**
 * The key as the opening of its case records it: with the id of the case in the place of the author, who may be a telephone number or an address and must not
 * stand in the chain. It begins as all keys of its thread do, and is as unique.
 */
export function recordedCaseKey(caseKey: CaseKey): CaseKey {
  return `${caseKey.slice(0, caseKey.lastIndexOf(":") + 1)}${grievanceIdOf(caseKey)}` as CaseKey;
}

const NAMESPACE = parse("6f0d1d5e-3c3b-5b0e-9d51-2f5f6a1f3c77");

/** Derived from the key, so that two seats that see the same post open the same case. */
export function grievanceIdOf(caseKey: CaseKey): GrievanceId {
  if (last?.caseKey !== caseKey) last = { caseKey, id: v5(caseKey, NAMESPACE) as GrievanceId };
  return last.id;
}

/** Intake asks for the id of one case several times in a row. */
let last: { readonly caseKey: CaseKey; readonly id: GrievanceId } | null = null;

const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Message ids of some channels hold colons, which separate the parts of a key. Digits stay as they are. */
function part(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, "\ufffd"));
}
