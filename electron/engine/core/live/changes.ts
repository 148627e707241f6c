import { setTimeout as pause } from "node:timers/promises";
import { TOPICS } from "#contract/live.ts";
import type { Change, Topic } from "#contract/live.ts";

/** Tells anyone who listens that something changed; never what, so that a listener reads one consistent state. */
export interface Changes {
  /** Marks topics as changed; listeners hear of it within {@link QUIET_MS}. */
  announce(...topics: readonly Topic[]): void;
  /** Yields at once, then once for any number of changes in a quiet time, until the signal aborts. */
  listen(signal?: AbortSignal): AsyncGenerator<Change, void, void>;
  /** Ends every listener. */
  close(): void;
}

/** Ten items a second at most: faster than a person reads, slow enough that a flood of posts costs one read. */
const QUIET_MS = 100;

export function createChanges(revision: () => number): Changes {
  const wakers = new Set<(topics: readonly Topic[]) => void>();
  const endings = new Set<() => void>();
  let closed = false;

  return {
    announce(...topics) {
      for (const wake of wakers) wake(topics);
    },

    async *listen(signal) {
      const pending = new Set<Topic>(TOPICS);
      let ended = closed || signal?.aborted === true;
      let resume: () => void = () => undefined;
      const wake = (topics: readonly Topic[]) => {
        for (const topic of topics) pending.add(topic);
        resume();
      };
      const end = () => {
        ended = true;
        resume();
      };
      wakers.add(wake);
      endings.add(end);
      signal?.addEventListener("abort", end, { once: true });
      try {
        while (!ended) {
          if (pending.size > 0) {
            const topics = [...pending];
            pending.clear();
            yield { revision: revision(), topics };
            await pause(QUIET_MS);
          } else {
            await new Promise<void>((resolve) => {
              resume = resolve;
            });
          }
        }
      } finally {
        wakers.delete(wake);
        endings.delete(end);
        signal?.removeEventListener("abort", end);
      }
    },

    close() {
      closed = true;
      for (const end of endings) end();
    },
  };
}
