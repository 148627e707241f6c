import type { Random } from "../time/backOff.ts";
import { systemClock } from "../time/clock.ts";
import type { Clock } from "../time/clock.ts";
import type { Recorder } from "./recorder.ts";
import { SourceRun } from "./sourceRun.ts";
import type { RunParts, RunStatus, ScheduledSource } from "./sourceRun.ts";

export interface ScheduleOptions {
  readonly sources: readonly ScheduledSource[];
  readonly recorder: Recorder;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Called with every change of how a source is. */
  readonly onDidChange?: (status: RunStatus) => void;
  /** Told of what is our own fault and no platform's, for a log. */
  readonly onOwnFault?: (sourceKey: string, fault: unknown) => void;
  /** Waited for before posts are recorded: what recording needs gets ready meanwhile, with pauses. */
  readonly readyForPosts?: () => Promise<void>;
  /** Begins without asking anything. */
  readonly isPaused?: boolean;
}

/** Sources that are read for as long as the program runs. */
export interface Schedule {
  readonly statuses: readonly RunStatus[];
  /** Of one source or of all. What has come so far is recorded; nothing more is asked. */
  pause(key?: string): void;
  resume(key?: string): void;
  /** Asks at once, unless the platform named a time before which it will not answer. */
  pollNow(key?: string): void;
  /** What waits for a network asks at once, what a platform told to wait does not; with `isLost` what is under way is begun again. */
  networkIsBack(isLost: boolean): void;
  /** Ends every request and resolves when nothing of the schedule runs any more. */
  stop(): Promise<void>;
}

/** Starts reading all sources, each at its own pace; a source that fails does not hold up another. */
export function startSchedule({
  sources,
  recorder,
  clock = systemClock,
  random = Math.random,
  onDidChange = () => undefined,
  onOwnFault = () => undefined,
  readyForPosts = () => Promise.resolve(),
  isPaused = false,
}: ScheduleOptions): Schedule {
  const parts: RunParts = { recorder, clock, random, onDidChange, onOwnFault, readyForPosts };
  const runs = sources.map((scheduled) => new SourceRun(scheduled, parts, isPaused));
  const ended = Promise.all(runs.map((run) => run.ended));
  const named = (key: string | undefined) => runs.filter((run) => key === undefined || run.source.key === key);
  return {
    get statuses() {
      return runs.map((run) => run.status);
    },
    pause: (key) => named(key).forEach((run) => run.pause()),
    resume: (key) => named(key).forEach((run) => run.resume()),
    pollNow: (key) => named(key).forEach((run) => run.pollNow()),
    networkIsBack: (isLost) => runs.forEach((run) => run.networkIsBack(isLost)),
    stop: async () => {
      for (const run of runs) run.stop();
      await ended;
    },
  };
}
