import { setTimeout as pause } from "node:timers/promises";
import type { HubStore } from "#hub/store.ts";

/** Often enough for those who wait for what is made. */
const SAID_EVERY_MS = 20_000;

/** Makes a snapshot, which takes minutes, and says meanwhile that it goes on. */
export async function whileGoingOn<Result>(
  hub: Pick<HubStore, "goOnWithSnapshot">,
  id: string,
  work: () => Promise<Result>,
  sleep: (ms: number, signal: AbortSignal) => Promise<void> = (ms, signal) => pause(ms, undefined, { signal }),
): Promise<Result> {
  const done = new AbortController();
  const saying = say();
  try {
    return await work();
  } finally {
    done.abort();
    await saying;
  }

  async function say(): Promise<void> {
    while (!done.signal.aborted) {
      // A line that is gone fails what is done itself.
      await hub.goOnWithSnapshot(id).catch(() => undefined);
      await sleep(SAID_EVERY_MS, done.signal).catch(() => undefined);
    }
  }
}
