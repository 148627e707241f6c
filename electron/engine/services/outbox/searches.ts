import type { Outgoing } from "./outgoing.ts";
import { startSearch } from "./search.ts";
import type { Search } from "./search.ts";

/** What was tried on one channel and has no outcome yet, each with what is known of it. `monotonic` is in milliseconds; `waits` as in `LOOK_AFTER_MS`. */
export function createSearches(withoutOutcome: () => readonly Outgoing[], monotonic: () => number, waits: readonly number[]) {
  const searches = new Map<string, Search>();
  const unclear = () => [...searches.values()].filter(({ state }) => state === "unclear");
  return {
    /** Begins one for everything that has none: it was tried by a run that ended in the middle. */
    takeUp() {
      const keys = new Set(withoutOutcome().map(({ key }) => key));
      for (const key of searches.keys()) if (!keys.has(key)) searches.delete(key);
      // Anyone who tried it is gone, so that the first reading need not wait.
      for (const key of keys) if (!searches.has(key)) searches.set(key, startSearch(monotonic(), [0, ...waits.slice(1)]));
    },
    /** The first whose time has come. */
    due(): { readonly outgoing: Outgoing; readonly search: Search } | null {
      if (searches.size === 0) return null;
      for (const outgoing of withoutOutcome()) {
        const search = searches.get(outgoing.key);
        if (search !== undefined && search.dueAt <= monotonic()) return { outgoing, search };
      }
      return null;
    },
    /** How long until the next is due, at most `longestMs`. */
    untilDue(longestMs: number): number {
      const next = Math.min(...[...searches.values()].map(({ dueAt }) => dueAt - monotonic()));
      return Math.max(1, Math.min(longestMs, next));
    },
    /** True while the platform has not answered since an attempt was cut off: others would be cut off as well. */
    get inDoubt(): boolean {
      return unclear().some(({ looked }) => looked === 0);
    },
    /** True while anything is looked for. */
    get any(): boolean {
      return unclear().length > 0;
    },
    get: ({ key }: Outgoing) => searches.get(key),
    set: ({ key }: Outgoing, search: Search) => void searches.set(key, search),
    forget: ({ key }: Outgoing) => void searches.delete(key),
  };
}
