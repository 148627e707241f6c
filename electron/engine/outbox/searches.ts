import type { Channel } from "#domain/post/channel.ts";
import type { Reader } from "#db/connection.ts";
import { repliesWithoutOutcome } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { startSearch } from "./search.ts";
import type { Search } from "./search.ts";

/** The replies of this seat that were tried on one channel and have no outcome yet, each with what is known of it. */
export interface Searches {
  /** Begins one for every reply that has none: it was tried by a run that ended in the middle. */
  takeUp(): void;
  /** The first whose time has come. */
  due(): { readonly reply: ReplyRow; readonly search: Search } | null;
  /** How long until the next is due, at most `longestMs`. */
  untilDue(longestMs: number): number;
  /** True while the platform has not answered since an attempt was cut off: others would be cut off as well. */
  readonly inDoubt: boolean;
  /** True while any reply is looked for. */
  readonly any: boolean;
  get(reply: ReplyRow): Search | undefined;
  set(reply: ReplyRow, search: Search): void;
  forget(reply: ReplyRow): void;
}

/** `monotonic` is in milliseconds; `waits` as in `LOOK_AFTER_MS`. */
export function createSearches(record: Reader, channel: Channel, monotonic: () => number, waits: readonly number[]): Searches {
  const searches = new Map<string, Search>();
  const unclear = () => [...searches.values()].filter(({ state }) => state === "unclear");
  return {
    takeUp() {
      const keys = new Set(repliesWithoutOutcome(record, channel).map((reply) => keyOf(reply)));
      for (const key of searches.keys()) if (!keys.has(key)) searches.delete(key);
      // Whoever tried it is gone, so that the first reading need not wait.
      for (const key of keys) if (!searches.has(key)) searches.set(key, startSearch(monotonic(), [0, ...waits.slice(1)]));
    },
    due() {
      if (searches.size === 0) return null;
      for (const reply of repliesWithoutOutcome(record, channel)) {
        const search = searches.get(keyOf(reply));
        if (search !== undefined && search.dueAt <= monotonic()) return { reply, search };
      }
      return null;
    },
    untilDue(longestMs) {
      const next = Math.min(...[...searches.values()].map(({ dueAt }) => dueAt - monotonic()));
      return Math.max(1, Math.min(longestMs, next));
    },
    get inDoubt() {
      return unclear().some(({ looked }) => looked === 0);
    },
    get any() {
      return unclear().length > 0;
    },
    get: (reply) => searches.get(keyOf(reply)),
    set: (reply, search) => void searches.set(keyOf(reply), search),
    forget: (reply) => void searches.delete(keyOf(reply)),
  };
}

function keyOf({ grievanceId, replyId }: ReplyRow): string {
  return `${grievanceId} ${replyId}`;
}
