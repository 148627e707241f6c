import type { SourceFault, SourceStatus } from "#contract/sources.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Writer } from "#db/connection.ts";
import { sourceState } from "#db/sources/sourceState.ts";
import { introduceSources } from "../ingest/recorder.ts";
import type { Recorder } from "../sync/recorder.ts";
import { systemClock } from "../sync/clock.ts";
import { startSchedule } from "../sync/schedule.ts";
import type { ScheduledSource } from "../sync/sourceRun.ts";
import type { Schedule } from "../sync/schedule.ts";
import type { ChannelSource } from "./channel.ts";
import { SourceError } from "./source.ts";

/** One channel that is to be listened to. */
export interface Feed {
  /** As its settings name it. */
  readonly kind: string;
  readonly channel: Channel;
  /** Shown while it has no source of its own. */
  readonly label: string;
  readonly isPaused: boolean;
  /** What to read. Throws {@link SourceError} where it cannot begin, as without a token. */
  sources(): readonly ChannelSource[];
}

/** The sources in force, replaced as a whole when their settings change. */
export interface Listening {
  readonly statuses: readonly SourceStatus[];
  listenTo(feeds: readonly Feed[]): Promise<void>;
  stop(): Promise<void>;
}

export interface ListeningOptions {
  readonly record: Writer;
  readonly recorder: Recorder;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
}

/** What cases get on without is asked for, and paid for, less often. */
const SUPPLEMENTARY_POLL_MS = 60_000;

export function createListening({ record, recorder, now, onDidChange }: ListeningOptions): Listening {
  let schedule: Schedule | null = null;
  /** Of feeds that could not begin. */
  let failed: readonly SourceStatus[] = [];
  let supplementaryKeys: ReadonlySet<string> = new Set();
  /** One change after another: two schedules at once would read, and pay, twice. */
  let turn: Promise<void> = Promise.resolve();

  async function replace(feeds: readonly Feed[]): Promise<void> {
    await schedule?.stop();
    schedule = null;
    const begun = feeds.map((feed) => ({ feed, ...beginningOf(feed, now()) }));
    failed = begun.flatMap(({ failure }) => failure ?? []);
    const all = begun.flatMap(({ sources }) => sources);
    if (all.length > 0) schedule = begin(all);
    for (const { feed, sources } of begun) if (feed.isPaused) for (const { source } of sources) schedule?.pause(source.key);
    onDidChange();
  }

  function begin(channelSources: readonly ChannelSource[]): Schedule {
    const sources = channelSources.map(({ source }) => source);
    introduceSources(record, sources);
    supplementaryKeys = new Set(sources.filter(({ supplementary }) => supplementary).map(({ key }) => key));
    const scheduled = channelSources.map(({ source, pollEveryMs, budgetUsd }) => ({
      source,
      pollEveryMs: source.supplementary ? Math.max(pollEveryMs, SUPPLEMENTARY_POLL_MS) : pollEveryMs,
      budgetUsd,
      known: knownOf(source.key),
    }));
    return startSchedule({ sources: scheduled, recorder, onDidChange, clock: { ...systemClock, now } });
  }

  /** How fresh a source was before this start, so that a wall does not forget it. */
  function knownOf(key: string): NonNullable<ScheduledSource["known"]> {
    const state = sourceState(record, key);
    return { lastAnswerAt: state?.lastAnswerAt ?? null, lastPostAt: state?.lastPostAt ?? null };
  }

  return {
    get statuses() {
      return [...(schedule?.statuses.filter(({ key }) => !supplementaryKeys.has(key)) ?? []), ...failed];
    },
    listenTo(feeds) {
      turn = turn.then(() => replace(feeds));
      return turn;
    },
    stop() {
      return this.listenTo([]);
    },
  };
}

function beginningOf(feed: Feed, at: number): { readonly sources: readonly ChannelSource[]; readonly failure: SourceStatus | null } {
  try {
    return { sources: feed.sources(), failure: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { sources: [], failure: failureOf(feed, error.fault, error.message, at) };
  }
}

function failureOf({ kind, channel, label }: Feed, code: SourceFault, detail: string, sinceAt: number): SourceStatus {
  return {
    key: kind,
    channel,
    label,
    state: "failing",
    lastAnswerAt: null,
    lastPostAt: null,
    fault: { code, detail, sinceAt, retryAt: null },
    spentUsd: 0,
    budgetUsd: null,
  };
}
