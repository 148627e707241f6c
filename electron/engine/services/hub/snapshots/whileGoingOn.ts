import { setTimeout as pause } from "node:timers/promises";
import type { HubStore } from "#hub/store.ts";

/** Often enough for those who wait for what is made. */
const SAID_EVERY_MS = 20_000;

/** Makes a snapshot, which takes minutes, and says meanwhile that it goes on. */
export async function whileGoingOn<Result>(
  hub: Pick<HubStore, "goOnWithSnapshot">,
  id: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const done = new AbortController();
  const saying = say();
  try {
    return await work();
  } finally {
    done.abort();
    await saying;
  }

  /** A line that is gone fails what is done itself. */
  async function say(): Promise<void> {
    try {
      for (; !done.signal.aborted; await pause(SAID_EVERY_MS, undefined, { signal: done.signal })) await hub.goOnWithSnapshot(id);
    } catch {
      // Nobody is to be told any more.
    }
  }
}
