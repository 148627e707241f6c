import type { AccountState } from "#domain/activity/accountActivity.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { KeptAccountPost, KeptMention } from "#db/activity/accounts.ts";

/** Reads what official accounts of one platform do in the open. */
export interface AccountReader {
  readonly channel: Channel;
  /** Under which name its spending is kept. */
  readonly key: string;
  /** Ids of accounts by their handles, as many as one question takes. Throws {@link SourceError}. */
  resolve(handles: readonly string[], signal: AbortSignal): Promise<readonly ResolvedAccount[]>;
  readonly resolvesAtOnce: number;
  /** What an account wrote after one of its posts, or in the period that is looked at. Throws {@link SourceError}. */
  postsOf(accountId: string, sinceId: string | null, signal: AbortSignal): Promise<AccountPosts>;
  /**
   * What others wrote to an account after one of their posts, or in the period that is looked at; left out where `postsOf` tells it, or the platform does not.
   * Throws {@link SourceError}.
   */
  mentionsOf?(accountId: string, sinceId: string | null, signal: AbortSignal): Promise<AccountMentions>;
}

export interface AccountMentions {
  readonly mentions: readonly KeptMention[];
  /** The newest that was seen; null where nothing was. */
  readonly newestId: string | null;
  /** False where there was more than is read at once. */
  readonly isWhole: boolean;
  /** How many posts the platform gave, and for how much. */
  readonly read: number;
  readonly costUsd: number;
}

export interface ResolvedAccount {
  readonly handle: string;
  /** Null where there is none to be read. */
  readonly accountId: string | null;
  readonly state: AccountState;
  readonly costUsd: number;
}

export interface AccountPosts {
  readonly posts: readonly KeptAccountPost[];
  /** The newest that was seen; null where nothing was. */
  readonly newestId: string | null;
  /** What citizens wrote to it in the period and it did not answer; null where that is counted in the record. */
  readonly unanswered: number | null;
  readonly costUsd: number;
}
