import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { Reader } from "#db/connection.ts";
import type { OpenPosting } from "./openPosting.ts";
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
  /** What it costs, US dollars. */
  priceOf(text: string, settings: ReplySettings, isPrivate: boolean): number;
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
}

export interface Found {
  /** Null where the reply is not there. */
  readonly externalId: string | null;
  /** True where the channel cannot be looked through: what was not found may be out all the same, and is left to a person. */
  readonly mayBeOut?: boolean;
  /** Posts that were read for it. */
  readonly reads: number;
}
