import type { Outgoing } from "./outgoing.ts";
import { startSearch } from "./search.ts";
import type { Search } from "./search.ts";

/** What was tried on one channel and has no outcome yet, each with what is known of it. */
export interface Searches {
  /** Begins one for everything that has none: it was tried by a run that ended in the middle. */
  takeUp(): void;
  /** The first whose time has come. */
  due(): { readonly outgoing: Outgoing; readonly search: Search } | null;
  /** How long until the next is due, at most `longestMs`. */
  untilDue(longestMs: number): number;
  /** True while the platform has not answered since an attempt was cut off: others would be cut off as well. */
  readonly inDoubt: boolean;
  /** True while anything is looked for. */
  readonly any: boolean;
  get(outgoing: Outgoing): Search | undefined;
  set(outgoing: Outgoing, search: Search): void;
  forget(outgoing: Outgoing): void;
}

/** `monotonic` is in milliseconds; `waits` as in `LOOK_AFTER_MS`. */
export function createSearches(withoutOutcome: () => readonly Outgoing[], monotonic: () => number, waits: readonly number[]): Searches {
  const searches = new Map<string, Search>();
  const unclear = () => [...searches.values()].filter(({ state }) => state === "unclear");
  return {
    takeUp() {
      const keys = new Set(withoutOutcome().map(({ key }) => key));
      for (const key of searches.keys()) if (!keys.has(key)) searches.delete(key);
      // Anyone who tried it is gone, so that the first reading need not wait.
      for (const key of keys) if (!searches.has(key)) searches.set(key, startSearch(monotonic(), [0, ...waits.slice(1)]));
    },
    due() {
      if (searches.size === 0) return null;
      for (const outgoing of withoutOutcome()) {
        const search = searches.get(outgoing.key);
        if (search !== undefined && search.dueAt <= monotonic()) return { outgoing, search };
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
    get: ({ key }) => searches.get(key),
    set: ({ key }, search) => void searches.set(key, search),
    forget: ({ key }) => void searches.delete(key),
  };
}
