import type { XSourceSettings } from "#contract/xSource.ts";
import { ServerClock } from "../../core/http/serverClock.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { PushedPage, Reads, Source } from "../../core/ports/source.ts";
import { Account } from "./context.ts";
import { createXClient } from "./client.ts";
import type { XContext } from "./context.ts";
import { followActivity, isPlanRefusal } from "./followActivity.ts";
import { followStream } from "./followStream.ts";
import { createMessagesSource } from "./messagesSource.ts";
import { createQuotesSource } from "./quotesSource.ts";
import type { OwnPosts } from "./quotesSource.ts";
import { knownAccounts } from "./normalisePost.ts";
import { ReadCount } from "./readCount.ts";
import { createMentionsSource, createOwnPostsSource, createSearchSource } from "./timelineSources.ts";
import { userClientOf } from "./userAccess.ts";
import type { UserAccess } from "./userAccess.ts";

/** One app at X, and what it is used for. */
export interface XAppOptions {
  readonly settings: XSourceSettings;
  /** The app's bearer token: a secret, kept in memory only. */
  readonly bearer: string;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Handles of offices and officers, with or without the @: their posts are not complaints. */
  readonly officeHandles?: Iterable<string>;
}

export interface XSourceOptions extends Omit<XAppOptions, "now">, Partial<Pick<XAppOptions, "now">> {
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed?: () => number;
  /** What speaks for the account: without it there are no direct messages. Kept in memory only. */
  readonly userAccess?: UserAccess | null;
  /** What the account wrote, from the record: without it nobody is asked who quotes it. */
  readonly ownPosts?: OwnPosts;
}

/** Under which name it is kept what asking again after posts costs: one budget counts for that and for the sources. */
export function recheckKeyOf({ userId }: Pick<XSourceSettings, "userId">): string {
  return `x:recheck:${userId ?? "search"}`;
}

/**
 * The sources of one X app: mentions of the account, a search, or both, what the account itself wrote, who quotes that, and its direct messages.
 * Where streaming is on, the first of them follows the app's one stream, with the rules of both: X grants an app a single connection. The
 * Activity API takes its place where that is on, and gives it back where the plan does not have it.
 */
export function createXSources(options: XSourceOptions): readonly Source[] {
  const { settings, bearer, now = Date.now, elapsed = () => performance.now(), officeHandles, userAccess = null, ownPosts } = options;
  const { baseUrl, userId, query } = settings;
  const account = userId === null ? null : new Account(userId);
  const clock = new ServerClock({ now, elapsed });
  const inItsName = userAccess && userClientOf({ baseUrl, access: userAccess }, { now, clock });
  const context: XContext = {
    client: createXClient({ baseUrl, bearer, now, clock }),
    accounts: knownAccounts(userId, officeHandles),
    reads: new ReadCount(),
    priceUsd: { posts: settings.pricePerPostUsd, users: settings.pricePerUserUsd },
    messagePriceUsd: settings.pricePerMessageUsd,
    owned: settings.ownsApp && inItsName ? { client: inItsName, priceUsd: ownedPriceOf(settings) } : null,
    now,
    theirNow: () => clock.now,
    elapsed,
  };
  const filtered = settings.stream ? (signal: AbortSignal) => followStream(context, { account, query }, signal) : undefined;
  const follow =
    account && settings.activity
      ? (signal: AbortSignal) =>
          followActivityOr(
            filtered,
            followActivity(context, { userId: account.userId, inItsName, messages: settings.messages }, signal),
            signal,
          )
      : filtered;
  const mentions = account && createMentionsSource(context, account, follow);
  const search = query === null ? null : createSearchSource(context, query, mentions ? undefined : follow);
  const own = account && settings.ownPosts ? createOwnPostsSource(context, account) : null;
  const quotes = account && settings.quotes && ownPosts ? createQuotesSource(context, account, ownPosts) : null;
  const messages = account && inItsName && settings.messages ? createMessagesSource(context, account, inItsName) : null;
  const sources = [mentions, search, own, quotes, messages].filter((source) => source !== null);
  return sources.map((source) => {
    const sharesBudgetWith = [...sources.filter((other) => other !== source).map(({ key }) => key), recheckKeyOf(settings)];
    // Not copied: the label of a source changes once the account's handle is known.
    return Object.assign(source, { sharesBudgetWith });
  });
}

function ownedPriceOf({ pricePerOwnPostUsd, pricePerUserUsd }: XSourceSettings): Reads {
  return { posts: pricePerOwnPostUsd, users: pricePerUserUsd };
}

/** The activity of the account; where the plan does not have it, the filtered stream, if that is on. */
async function* followActivityOr(
  filtered: ((signal: AbortSignal) => AsyncIterable<PushedPage>) | undefined,
  activity: AsyncIterable<PushedPage>,
  signal: AbortSignal,
): AsyncGenerator<PushedPage, void> {
  try {
    yield* activity;
  } catch (error) {
    if (!filtered || !isPlanRefusal(error)) throw error;
    yield { posts: [], reads: NO_READS, problems: [error.message] };
    yield* filtered(signal);
  }
}
