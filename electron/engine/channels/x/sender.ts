import type { Reader } from "#db/connection.ts";
import { postAnswered } from "#db/outbox/answeredPost.ts";
import { knownBeforeAttempt } from "#db/outbox/attempts.ts";
import { latestVersionOf } from "#db/outbox/ourPosts.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { holdsWebAddress } from "#domain/reply/webAddresses.ts";
import { fitsReply } from "#domain/reply/weightedLength.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { wordsOfX } from "../../core/ports/postOutcome.ts";
import type { Found, OpenPosting, ReplySender } from "../../core/ports/replySender.ts";
import { SourceError } from "../../core/ports/source.ts";
import { foundHere, isThisReply, sameWords } from "../../core/sending/foundHere.ts";
import { PICTURE_IS_GONE, picturesToSend } from "../../core/sending/picturesToSend.ts";
import { identityOf } from "../common/identityOf.ts";
import { compareIds } from "./postIds.ts";
import { createXReplies } from "./replies.ts";
import type { XReplies } from "./replies.ts";
import { summonsIn } from "./summonsIn.ts";
import type { OutboxAccount } from "./userAccess.ts";

/** Answers to those who wrote to us alone: X takes them at other addresses, and counts them in another way. */
export type PrivateReplies = Pick<ReplySender, "objectionTo" | "priceOf" | "post" | "find">;

export interface XSenderOptions {
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly connect?: (account: OutboxAccount) => XReplies;
  /** Left out where direct messages are not written: a reply to one is refused, never posted for all to read. */
  readonly direct?: PrivateReplies;
  /** Where pictures of replies are kept; left out where none is. */
  readonly files?: Pick<FileStore, "read">;
}

const NO_FILES: Pick<FileStore, "read"> = { read: async () => null };

/** Under which key what replies cost is kept beside what reading costs. */
export function spendKey(userId: string): string {
  return `x:replies:${userId}`;
}

/** Posts in answer to posts of X, in the name of our account. */
export function createXSender(account: OutboxAccount, { now, connect, direct, files = NO_FILES }: XSenderOptions): ReplySender {
  const x = connect?.(account) ?? createXReplies({ account, now });
  const openPosts = createXOpenPosts(x);
  return {
    channel: "x",
    key: spendKey(account.userId),
    identity: identityOf(account),
    pricePerReadUsd: account.pricePerReadUsd,

    async account(signal) {
      const { id, handle } = await x.account(signal).catch(inWordsOfX);
      const isOurs = id === account.userId;
      return { handle: isOurs ? handle : (handle ?? id), isOurs };
    },

    objectionTo(text, settings, isPrivate) {
      if (isPrivate && direct) return direct.objectionTo(text, settings, true);
      if (isPrivate) return ["not-allowed", "It answers a direct message, and no direct messages are written; it was not sent."];
      if (!fitsReply(text)) return ["too-long", "It is longer than X takes; it was not sent."];
      if (!settings.allowsWebAddresses && holdsWebAddress(text)) {
        return ["other", "It holds a web address, for which X takes more; it was not sent."];
      }
      return null;
    },

    priceOf(text, settings, isPrivate, answered) {
      if (isPrivate && direct) return direct.priceOf(text, settings, true);
      if (holdsWebAddress(text)) return settings.priceWithAddressUsd;
      const isSummoned = answered !== undefined && summonsIn(answered.record, answered.externalId, account.userId) === "named";
      return isSummoned ? settings.summonedPriceUsd : settings.priceUsd;
    },

    async post(reply, signal) {
      if (!reply.isPrivate) {
        const pictures = await picturesToSend(files, reply.pictures ?? []);
        return pictures === null ? PICTURE_IS_GONE : x.post(reply.text, reply.answers, pictures, signal);
      }
      // Only where it became known meanwhile that the post was private.
      return direct?.post(reply, signal) ?? { kind: "refused", code: "not-allowed", detail: "No direct messages are written." };
    },

    async find(reply, options) {
      const isPrivate = postAnswered(options.record, { channel: "x", externalId: reply.answers })?.isPrivate ?? false;
      if (isPrivate && direct) return direct.find(reply, options);
      return findReply(x, reply, options).catch(inWordsOfX);
    },

    openPosts: {
      newest: async (signal) => openPosts.newest(signal).catch(inWordsOfX),
      post: async (openPost, signal) => openPosts.post(openPost, signal),
      find: async (openPost, signal) => openPosts.find(openPost, signal).catch(inWordsOfX),
    },
  };
}

/** What X itself said is in the hold, as it is in a refusal. */
function inWordsOfX(error: unknown): never {
  if (!(error instanceof SourceError)) throw error;
  throw new SourceError(error.fault, wordsOfX(error.message), { retryAt: error.retryAt, cause: error });
}

interface Finding {
  readonly record: Reader;
  /** Looks as far back as the post that is answered. */
  readonly anyTime: boolean;
  readonly signal: AbortSignal;
}

/**
 * Looks whether a reply is out: first among what the sources have brought, then in our own timeline at X. The same words in
 * answer to the same post, and not known as another reply.
 */
async function findReply(x: XReplies, reply: ReplyRow, { record, anyTime, signal }: Finding): Promise<Found> {
  const { channel, answers } = reply;
  const here = foundHere(record, reply);
  if (here !== null) return { externalId: here, reads: 0 };
  const versions: ReadonlySet<string | null> = new Set([answers, latestVersionOf(record, channel, answers)]);
  const { posts, reads } = await x.ourPostsAfter(startOf(answers, anyTime ? null : knownBeforeAttempt(record, reply)), signal);
  const there = posts.find((post) => versions.has(post.inReplyToId) && isThisReply(record, reply, post));
  return { externalId: there?.externalId ?? null, reads };
}

/** Direct messages have ids of the same kind, which rise with the same time. */
const bare = (id: string | null) => id?.replace(/^dm:/u, "") ?? null;

/** An answer is newer than its question and than what was there before it was tried: by X's ids, so that no clock matters. */
function startOf(answers: string, knownBefore: string | null): string {
  const before = bare(knownBefore);
  return before !== null && compareIds(before, answers) > 0 ? before : answers;
}

/** Posts of our account at X that answer nobody. Ids rise with time there, so that the mark needs no clock. */
function createXOpenPosts(x: XReplies): OpenPosting {
  return {
    async newest(signal) {
      const { id, reads } = await x.newestOfOurs(signal);
      return { mark: id === null ? null : { id, at: null }, reads };
    },
    post: ({ text }, signal) => x.post(text, null, [], signal),
    async find({ text, newestBefore, isKnown }, signal) {
      const { posts, reads } = await x.ourPostsAfter(newestBefore?.id ?? null, signal);
      const there = posts.find((post) => post.inReplyToId === null && sameWords(text, post.text) && !isKnown(post.externalId));
      return { externalId: there?.externalId ?? null, reads };
    },
  };
}
