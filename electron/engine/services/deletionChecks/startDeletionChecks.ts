import type { DeletionCheckStatus } from "#contract/deletionChecks.ts";
import type { Rechecker } from "../../core/ports/channel.ts";
import { systemClock } from "../../core/time/clock.ts";
import type { Clock } from "../../core/time/clock.ts";
import { askAfterPosts } from "./askAfterPosts.ts";
import type { Asking, AskingParts } from "./askAfterPosts.ts";

export interface DeletionCheckOptions extends Omit<AskingParts, "clock" | "random"> {
  /** One for each channel that does not tell of deletions by itself. */
  readonly recheckers: () => readonly Rechecker[];
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly clock?: Clock;
  /** How long it rests before it begins, milliseconds; 0 where left out. */
  readonly restMs?: number;
  readonly random?: () => number;
}

/** What platforms oblige us to, for as long as the program runs. */
export function startDeletionChecks({
  recheckers,
  now,
  clock = { ...systemClock, now },
  random = Math.random,
  restMs = 0,
  ...parts
}: DeletionCheckOptions) {
  let askings: readonly Asking[] = [];
  const ending = new AbortController();
  /** One change after another: two loops for one channel would ask, and pay, twice. */
  let turn: Promise<void> = restMs > 0 ? clock.sleep(restMs, ending.signal) : Promise.resolve();
  const all = { ...parts, clock, random };

  async function replace(wanted: () => readonly Rechecker[]): Promise<void> {
    await Promise.all(askings.map((asking) => asking.stop()));
    askings = ending.signal.aborted ? [] : wanted().map((rechecker) => askAfterPosts(rechecker, all));
    parts.onDidChange("status");
  }

  function restart(): Promise<void> {
    turn = turn.then(() => replace(recheckers));
    return turn;
  }

  void restart();
  return {
    get statuses(): readonly DeletionCheckStatus[] {
      return askings.map(({ status }) => status);
    },
    /** Begins again with the channels as they are set up now; where each stood is in the record. */
    restart,
    async stop() {
      ending.abort();
      await restart();
    },
  };
}
