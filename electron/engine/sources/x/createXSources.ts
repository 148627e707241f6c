import type { XSourceSettings } from "#contract/sources.ts";
import type { Source } from "../source.ts";
import { Account } from "./account.ts";
import { createXClient } from "./client.ts";
import type { XContext } from "./context.ts";
import { followStream } from "./followStream.ts";
import { createMentionsSource } from "./mentionsSource.ts";
import { createOwnPostsSource } from "./ownPostsSource.ts";
import { ReadCount } from "./readCount.ts";
import { createSearchSource } from "./searchSource.ts";

export interface XSourceOptions {
  readonly settings: XSourceSettings;
  /** The app's bearer token: a secret, kept in memory only. */
  readonly bearer: string;
  /** Milliseconds UTC. */
  readonly now?: () => number;
  /** Handles of offices and officers, with or without the @: their posts are not complaints. */
  readonly officeHandles?: Iterable<string>;
}

/**
 * The sources of one X app: mentions of the account, a search, or both, and what the account itself wrote. Where streaming is on, the first of them
 * follows the app's one stream, with the rules of both: X grants an app a single connection.
 */
export function createXSources({ settings, bearer, now = Date.now, officeHandles = [] }: XSourceOptions): readonly Source[] {
  const { baseUrl, userId, query } = settings;
  const account = userId === null ? null : new Account(userId);
  const context: XContext = {
    client: createXClient({ baseUrl, bearer, now }),
    accounts: { ourUserId: userId, officeHandles: new Set([...officeHandles].map((handle) => handle.replace(/^@/, "").toLowerCase())) },
    reads: new ReadCount(),
    priceUsd: { posts: settings.pricePerPostUsd, users: settings.pricePerUserUsd },
    now,
  };
  const follow = settings.stream ? (signal: AbortSignal) => followStream(context, { account, query }, signal) : undefined;
  const mentions = account && createMentionsSource(context, account, follow);
  const search = query === null ? null : createSearchSource(context, query, mentions ? undefined : follow);
  const own = account && settings.ownPosts ? createOwnPostsSource(context, account) : null;
  const sources = [mentions, search, own].filter((source) => source !== null);
  return sources.map((source) => {
    const sharesBudgetWith = sources.filter((other) => other !== source).map(({ key }) => key);
    // Not copied: the label of a source changes once the account's handle is known.
    return Object.assign(source, { sharesBudgetWith });
  });
}
