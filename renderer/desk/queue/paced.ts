import { pause } from "../../client/refresh.ts";

/** At least this long between two readings of a list, and nine times as long as one takes: a list of a million is read for a tenth of the time at most. */
const SHORTEST_REST_MS = 400;
const REST_TIMES = 9;

/**
 * Runs `read` when asked, one at a time, and rests in between; asked meanwhile, it runs once more afterwards. `stop` ends it.
 * `read` must not throw; where it answers with milliseconds, those count, and not what it waited for besides.
 */
export function paced(read: () => Promise<number | void>): { readonly ask: () => void; readonly stop: () => void } {
  let isAsked = false;
  let isBusy = false;
  let isStopped = false;

  const run = async () => {
    isBusy = true;
    while (isAsked && !isStopped) {
      isAsked = false;
      const startedAt = performance.now();
      const tookMs = (await read()) ?? performance.now() - startedAt;
      await pause(Math.max(SHORTEST_REST_MS, tookMs * REST_TIMES));
    }
    isBusy = false;
  };

  return {
    ask: () => {
      isAsked = true;
      if (!isBusy) void run();
    },
    stop: () => {
      isStopped = true;
    },
  };
}
