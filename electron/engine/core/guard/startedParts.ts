/** What a start has opened so far, so that one that fails leaves nothing of it running. */
export interface StartedParts {
  /** `end` may be asynchronous: what it begins before it first waits is done, the rest goes on by itself. */
  add(end: () => unknown): void;
  /** Ends all of them, the newest first, whatever any of them throws. */
  endAll(): void;
}

export function startedParts(): StartedParts {
  const ends: (() => unknown)[] = [];
  return {
    add: (end) => void ends.push(end),
    endAll() {
      for (const end of ends.splice(0).toReversed()) {
        try {
          const ended = end();
          if (ended instanceof Promise) ended.catch(() => undefined);
        } catch {
          // The error that the start failed with is the one that is told.
        }
      }
    },
  };
}
