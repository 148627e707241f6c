import { setTimeout as pause } from "node:timers/promises";
import type { SeatAtHub } from "../seatAtHub.ts";

/** Often enough for those who wait for what is done. */
const SAID_EVERY_MS = 20_000;

/** Does what takes minutes, and says meanwhile that this seat is there. */
export async function whilePresent<Result>(
  { hub, membership }: Pick<SeatAtHub, "hub" | "membership">,
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
      for (; !done.signal.aborted; await pause(SAID_EVERY_MS, undefined, { signal: done.signal })) await hub.beSeen(membership.seat);
    } catch {
      // Nobody is to be told any more.
    }
  }
}
