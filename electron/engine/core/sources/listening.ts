import type { SourceStatus } from "#contract/sources.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Writer } from "#db/connection.ts";
import { countReadingProblemsOf } from "#db/sources/readingProblems.ts";
import { sourceState } from "#db/sources/sourceState.ts";
import { stackOf } from "../guard/lastResort.ts";
import { introduceSources } from "../ingest/recorder.ts";
import type { Recorder } from "../sync/recorder.ts";
import { systemClock } from "../time/clock.ts";
import type { Clock } from "../time/clock.ts";
import { startSchedule } from "../sync/schedule.ts";
import type { Schedule } from "../sync/schedule.ts";
import { faultIn } from "../sync/sourceHealth.ts";
import type { ScheduledSource } from "../sync/sourceRun.ts";
import type { ChannelSource } from "../ports/channel.ts";
import type { Source, SourceError } from "../ports/source.ts";

/** One channel that is to be listened to. */
export interface Feed {
  /** As its settings name it. */
  readonly kind: string;
  readonly channel: Channel;
  /** Names it in place of its sources' own keys, while it has none. */
  readonly key: string;
  /** Shown while it has no source of its own. */
  readonly label: string;
  /** Everything its sources are made of, as text that is compared and never shown: a feed with the same goes on as it runs. */
  readonly madeOf: string;
  readonly isPaused: boolean;
  /** What to read. Throws {@link SourceError} where it cannot begin, as without a token. */
  sources(): readonly ChannelSource[];
}

/** The feeds in force. Each runs by itself: a change of one, or its faults, are nothing to the others. */
export interface Listening {
  readonly statuses: readonly SourceStatus[];
  /** In place of the feeds before; those that did not change go on undisturbed. Resolves when all of them have begun. */
  listenTo(feeds: readonly Feed[]): Promise<void>;
  /** A source of a feed in force, also of one that rests; null where there is none. */
  sourceOf(key: string): Source | null;
  /** Asks at once what is new. False where nothing of the kind is listened to. */
  readNow(kind: string): boolean;
  /** What waits for a network asks at once; with `isLost` what is under way is begun again. */
  networkIsBack(isLost: boolean): void;
  stop(): Promise<void>;
}

export interface ListeningOptions {
  readonly record: Writer;
  readonly recorder: Recorder;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
  /** By which it waits; the machine's own where left out. */
  readonly clock?: Pick<Clock, "elapsed" | "sleep">;
  /** Waited for before the first posts are recorded. */
  readonly readyForPosts?: () => Promise<void>;
  /** Takes what is our own fault and no platform's to the log of the program. */
  readonly log?: (line: string) => void;
}

/** What cases get on without is asked for, and paid for, less often. */
const SUPPLEMENTARY_POLL_MS = 60_000;

export function createListening({
  record,
  recorder,
  now,
  onDidChange,
  clock = systemClock,
  readyForPosts,
  log = toStandardError,
}: ListeningOptions): Listening {
  /** By kind, in the order in which they are shown. */
  let running: ReadonlyMap<string, Running> = new Map();
  /** What of a kind still comes to rest. Two schedules of one kind at once would read, and pay, twice. */
  const resting = new Map<string, Promise<void>>();
  const onOwnFault = (key: string, fault: unknown) => log(`${key}: ${stackOf(fault)}`);

  async function change(feeds: readonly Feed[]): Promise<void> {
    const before = running;
    running = new Map(feeds.map((feed) => [feed.kind, kept(before.get(feed.kind), feed) ?? beginning(feed, before.get(feed.kind))]));
    for (const [kind, old] of before) if (running.get(kind) !== old) rest(kind, old);
    const begun = [...running.values()].map((run) => begin(run));
    onDidChange();
    await Promise.all([...begun, ...resting.values()]);
  }

  /** The run that goes on; null where there is none. One that could not begin is tried again with every change. */
  function kept(run: Running | undefined, feed: Feed): Running | null {
    if (run === undefined || run.feed.madeOf !== feed.madeOf || run.failure !== null) return null;
    if (run.isPaused !== feed.isPaused) {
      run.isPaused = feed.isPaused;
      if (feed.isPaused) run.schedule?.pause();
      else run.schedule?.resume();
    }
    return run;
  }

  function rest(kind: string, run: Running): void {
    run.isOver = true;
    const ended = restAfter(resting.get(kind), run.schedule).finally(() => {
      if (resting.get(kind) === ended) resting.delete(kind);
    });
    resting.set(kind, ended);
  }

  /** Once what was before it has come to rest. */
  async function begin(run: Running): Promise<void> {
    if (run.schedule !== null || run.hasBegun) return;
    run.hasBegun = true;
    await resting.get(run.feed.kind);
    if (run.isOver) return;
    try {
      start(run);
    } catch (error) {
      const fault = faultIn(error);
      if (fault.fault === "internal") onOwnFault(run.feed.kind, fault.cause ?? fault);
      run.failure = failureOf(run, fault, now());
    }
    onDidChange();
  }

  function start(run: Running): void {
    const channelSources = run.feed.sources();
    const sources = channelSources.map(({ source }) => source);
    introduceSources(record, sources);
    run.sources = sources;
    run.supplementaryKeys = new Set(sources.filter(({ supplementary }) => supplementary).map(({ key }) => key));
    const scheduled = channelSources.map((each) => ({
      ...each,
      pollEveryMs: each.source.supplementary ? Math.max(each.pollEveryMs, SUPPLEMENTARY_POLL_MS) : each.pollEveryMs,
      known: knownOf(each.source.key),
    }));
    run.failure = null;
    run.schedule = startSchedule({
      sources: scheduled,
      recorder,
      onDidChange,
      onOwnFault,
      ...(readyForPosts === undefined ? {} : { readyForPosts }),
      isPaused: run.isPaused,
      clock: { now, elapsed: () => clock.elapsed(), sleep: (ms, signal) => clock.sleep(ms, signal) },
    });
  }

  /** What the sources beside the shown ones could not read is told with the first of their channel. */
  function notReadBeside({ schedule, supplementaryKeys }: Running, { key }: SourceStatus): number {
    if (schedule?.statuses.find((status) => !supplementaryKeys.has(status.key))?.key !== key) return 0;
    return [...supplementaryKeys].reduce((sum, each) => sum + countReadingProblemsOf(record, each), 0);
  }

  /** How fresh a source was before this start, so that a wall does not forget it. */
  function knownOf(key: string): NonNullable<ScheduledSource["known"]> {
    const state = sourceState(record, key);
    return { lastAnswerAt: state?.lastAnswerAt ?? null, lastPostAt: state?.lastPostAt ?? null };
  }

  return {
    get statuses() {
      return [...running.values()].flatMap((run) =>
        statusesOf(run).map((status) => {
          const notRead = countReadingProblemsOf(record, status.key) + notReadBeside(run, status);
          return notRead === 0 ? status : { ...status, notRead };
        }),
      );
    },
    listenTo: change,
    sourceOf: (key) => [...running.values()].flatMap(({ sources }) => sources).find((source) => source.key === key) ?? null,
    readNow(kind) {
      const run = running.get(kind);
      if (run === undefined) return false;
      if (run.failure === null) run.schedule?.pollNow();
      else {
        run.hasBegun = false;
        void begin(run);
      }
      return true;
    },
    networkIsBack(isLost) {
      for (const { schedule } of running.values()) schedule?.networkIsBack(isLost);
    },
    stop: () => change([]),
  };
}

/** A feed from when it is wanted until it is replaced. */
interface Running {
  readonly feed: Feed;
  isPaused: boolean;
  hasBegun: boolean;
  isOver: boolean;
  /** Null until it has begun, and where it could not. */
  schedule: Schedule | null;
  /** Why it could not begin. */
  failure: SourceStatus | null;
  supplementaryKeys: ReadonlySet<string>;
  /** None until it has begun. */
  sources: readonly Source[];
}

/** Where it could not begin before, since when is remembered. */
function beginning(feed: Feed, before: Running | undefined): Running {
  return {
    feed,
    isPaused: feed.isPaused,
    hasBegun: false,
    isOver: false,
    schedule: null,
    failure: before?.failure ?? null,
    supplementaryKeys: new Set(),
    sources: [],
  };
}

function statusesOf({ feed: { kind }, schedule, failure, supplementaryKeys, isPaused }: Running): readonly SourceStatus[] {
  const paused = isPaused ? ({ isPaused } as const) : {};
  if (failure !== null) return [isPaused ? { ...failure, state: "stopped", fault: null, ...paused } : failure];
  return (
    (schedule?.statuses ?? [])
      // One that only a person can bring back is shown, whatever the cases get on without.
      .filter(({ key, fault }) => !supplementaryKeys.has(key) || fault?.code === "signed-out")
      .map((status) => ({ ...status, kind, ...paused }))
  );
}

function failureOf({ feed, failure }: Running, { fault: code, message: detail, retryAt }: SourceError, at: number): SourceStatus {
  const sinceAt = failure?.fault?.code === code ? failure.fault.sinceAt : at;
  return {
    key: feed.key,
    kind: feed.kind,
    channel: feed.channel,
    label: feed.label,
    state: "failing",
    lastAnswerAt: null,
    lastPostAt: null,
    answersEveryMs: null,
    fault: { code, detail, sinceAt, retryAt },
    spentUsd: 0,
    budgetUsd: null,
    budgetState: "within",
  };
}

async function restAfter(before: Promise<void> | undefined, schedule: Schedule | null): Promise<void> {
  await Promise.all([before, schedule?.stop()]);
}

/** The shell takes it into its log. */
function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
