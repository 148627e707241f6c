import { NO_READS } from "../../core/ports/source.ts";
import type { Cursor, Page, Reads, Source } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";
import type { KnownAccounts } from "./normalisePost.ts";
import type { ReadCount } from "./readCount.ts";

/** What the sources of one X app share. */
export interface XContext {
  readonly client: XClient;
  readonly accounts: KnownAccounts;
  readonly reads: ReadCount;
  readonly priceUsd: Reads;
  readonly messagePriceUsd: number;
  /** Reads what is the account's own, in its name and for less; null where the account does not own the app, or nobody speaks for it. */
  readonly owned: { readonly client: XClient; readonly priceUsd: Reads } | null;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** X's own clock, milliseconds UTC: what X still gives is decided by it alone. Null before X has answered. */
  readonly theirNow: () => number | null;
  /** Milliseconds of a clock that nobody sets: what waits are measured by. */
  readonly elapsed: () => number;
}

/** The account that is listened to. Its handle may change at X, and is known only once a post or X has named it. */
export class Account {
  readonly userId: string;
  #handle: string | null = null;

  constructor(userId: string) {
    this.userId = userId;
  }

  /** Without the @. */
  get handle(): string | null {
    return this.#handle;
  }

  learn(handle: string | null): void {
    if (handle !== null && /^\w{1,15}$/.test(handle)) this.#handle = handle;
  }
}

/** Before the account's id, and after its handle. */
const LABELS = {
  mentions: ["Mentions of", "mentions"],
  own: ["Posts by", "posts"],
  quotes: ["Quotes of", "quotes"],
  messages: ["Messages to", "messages"],
} as const;

/** A source about the account. */
export function accountSource(
  { priceUsd }: Pick<XContext, "priceUsd">,
  account: Account,
  kind: keyof typeof LABELS,
  source: Pick<Source, "pull" | "follow" | "supplementary">,
): Source {
  const [ofId, ofHandle] = LABELS[kind];
  const named = {
    key: `x:${kind}:${account.userId}`,
    channel: "x" as const,
    priceUsd,
    get label() {
      return account.handle === null ? `${ofId} ${account.userId}` : `@${account.handle} ${ofHandle}`;
    },
  };
  // Not copied: the label changes once the account's handle is known.
  return Object.assign(named, source);
}

export function emptyPage(cursor: Cursor, drained: boolean, problems: readonly string[]): Page {
  return { posts: [], cursor, drained, reads: NO_READS, problems };
}
