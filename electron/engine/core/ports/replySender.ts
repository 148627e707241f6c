import type { Reader } from "#db/connection.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { ReplyPicture } from "#domain/file/replyPicture.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { PostOutcome } from "./postOutcome.ts";

/** Writes answers on one channel in the name of our account there. What it is called with, the outbox has put on the disk before. */
export interface ReplySender {
  readonly channel: Channel;
  /** Under which name its spending is kept: `x:replies:1000`. */
  readonly key: string;
  /** Another one whenever the account or what speaks for it changes: whatever was known of the old one is forgotten then. */
  readonly identity: string;
  /** What one read costs that looks for an attempt without outcome, US dollars. */
  readonly pricePerReadUsd: number;
  /** Asks whose name it is, before the first reply and after every doubt. Throws {@link SourceError}. */
  account(signal: AbortSignal): Promise<SenderAccount>;
  /** Why a text is not even tried; null where it may go out. `isPrivate` is an answer to a message. */
  objectionTo(text: string, settings: ReplySettings, isPrivate: boolean): readonly [ReplyRefusal, string] | null;
  /** What it costs, US dollars. `answered` is the post that it answers, which may make it cheaper; left out where it answers none. */
  priceOf(text: string, settings: ReplySettings, isPrivate: boolean, answered?: AnsweredInRecord): number;
  /** Posts a reply. Never rejects: what went wrong is an outcome. */
  post(reply: ReplyToPost, signal: AbortSignal): Promise<PostOutcome>;
  /**
   * Looks whether a reply is out whose attempt had no outcome. `anyTime` looks as far back as the post that is answered. Throws {@link SourceError}.
   * A channel that cannot be looked through answers with what the sources have brought, and makes sure by other means that a
   * second attempt is known for the first, as a message id does.
   */
  find(reply: ReplyRow, options: { readonly record: Reader; readonly anyTime: boolean; readonly signal: AbortSignal }): Promise<Found>;
  /** Left out where nothing is published but answers. */
  readonly openPosts?: OpenPosting;
}

/** A post by its id on the sender's channel, and where it is recorded. */
interface AnsweredInRecord {
  readonly record: Reader;
  readonly externalId: string;
}

export interface SenderAccount {
  readonly handle: string | null;
  /** False where the token speaks for another account than the one that is listened to. */
  readonly isOurs: boolean;
}

export interface ReplyToPost {
  readonly replyId: string;
  readonly grievanceId: string;
  /** Of the case; left out where who calls does not know it. */
  readonly ticket?: TicketNumber;
  readonly text: string;
  /** The post that is answered, in its latest version. */
  readonly answers: string;
  /** As it was recorded first. */
  readonly answersFirst: string;
  readonly conversationId: string | null;
  readonly isPrivate: boolean;
  /** Its id is empty where the post that is answered has not come in here. */
  readonly author: { readonly externalId: string; readonly handle: string | null };
  /** Its citizen came another way: there is no post on this channel that it answers, and the author is their number or address. */
  readonly isTold?: boolean;
  /** The id of the registered text whose words it has; left out where it has those of none. */
  readonly templateId?: string;
  /** A message to who said it in the open. */
  readonly isAboutComment?: boolean;
  /** When its citizen wrote last there, milliseconds UTC; left out where that is not known. */
  readonly heardAt?: number;
  /** False where the program itself sends it, with no person who read it before. */
  readonly isByPerson?: boolean;
  /** What goes with it, the first one first; left out where nothing does. */
  readonly pictures?: readonly ReplyPicture[];
  /** True where it was tried before: a part of it may be out. */
  readonly isAgain?: boolean;
}

export interface Found {
  /** Null where the reply is not there. */
  readonly externalId: string | null;
  /** True where the channel cannot be looked through: what was not found may be out all the same, and is left to a person. */
  readonly mayBeOut?: boolean;
  /** True where nothing could be looked through, and only a second attempt would be known for the first. */
  readonly isBlind?: boolean;
  /** Posts that were read for it. */
  readonly reads: number;
  /** What one of them cost, US dollars, where it is not what the sender says. */
  readonly pricePerReadUsd?: number;
}

/** How a channel takes posts that answer nobody. */
export interface OpenPosting {
  /** The newest post that is there now, and how many were read for it. Throws {@link SourceError}. */
  newest(signal: AbortSignal): Promise<{ readonly mark: NewestPost | null; readonly reads: number }>;
  /** Never rejects: what went wrong is an outcome. */
  post(openPost: OpenPostToPost, signal: AbortSignal): Promise<PostOutcome>;
  /** Looks among our own posts that are newer than the mark for one of the same words that answers nobody. Throws {@link SourceError}. */
  find(openPost: OpenPostToPost, signal: AbortSignal): Promise<Found>;
}

/** A place in the list of posts. */
export interface NewestPost {
  readonly id: string;
  /** Milliseconds UTC by the platform's clock; null where it told none. */
  readonly at: number | null;
}

export interface OpenPostToPost {
  readonly key: string;
  readonly text: string;
  /** What stood there before the first attempt; null where nothing did. */
  readonly newestBefore: NewestPost | null;
  /** Whether a post of ours is another open post already. */
  readonly isKnown: (externalId: string) => boolean;
}
