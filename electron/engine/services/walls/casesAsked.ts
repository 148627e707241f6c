import { randomUUID } from "node:crypto";
import type { Queue } from "#contract/desk.ts";
import type { AskedCases } from "#contract/walls.ts";
import { createBroadcast } from "./broadcast.ts";

/** Who comes back to a desk later than this has forgotten the click. */
const WAITS_MS = 10 * 60_000;

/** Cases that were asked for by a click in a view of the wall, until one desk takes them. */
export function createCasesAsked(now: () => number) {
  const broadcast = createBroadcast<AskedCases>();
  /** Only the last: anyone who clicks again wants that. */
  let waiting: { readonly asked: AskedCases; readonly at: number } | null = null;
  return {
    ask(queue: Queue) {
      const asked = { id: randomUUID(), queue };
      waiting = { asked, at: now() };
      broadcast.say(asked);
    },
    /**
     * Yields what is asked for from now on, and first what was asked for while no desk could take it: one that was opened for it, or
     * unlocked, still gets it.
     */
    async *listen(signal?: AbortSignal): AsyncGenerator<AskedCases, void, void> {
      const later = broadcast.listen(signal);
      // Listening begins with the first step, and must not miss what is said while the first is handed over.
      let next = later.next();
      const first = waiting;
      if (first !== null && now() - first.at < WAITS_MS) yield first.asked;
      for (let step = await next; step.done !== true; step = await next) {
        next = later.next();
        yield step.value;
      }
    },
    /** True for the first who takes it; several desks hear it, and one must do it. */
    take(id: string): boolean {
      const isTaken = waiting?.asked.id === id;
      if (isTaken) waiting = null;
      return isTaken;
    },
    end: () => broadcast.end(),
  };
}
