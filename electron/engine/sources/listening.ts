import type { SourceStatus, XSourceSettings } from "#contract/sources.ts";
import type { Writer } from "#db/connection.ts";
import { sourceState } from "#db/sources/sourceState.ts";
import { introduceSources } from "../ingest/recorder.ts";
import type { Recorder } from "../sync/recorder.ts";
import { systemClock } from "../sync/clock.ts";
import { startSchedule } from "../sync/schedule.ts";
import type { ScheduledSource } from "../sync/sourceRun.ts";
import type { Schedule } from "../sync/schedule.ts";
import { createXSources } from "./x/createXSources.ts";

/** What to listen to; null for nothing. A bearer of null means that the token is gone, as after a move to another machine. */
export type SourceChoice = { readonly settings: XSourceSettings; readonly bearer: string | null } | null;

/** The sources in force, replaced as a whole when their settings change. */
export interface Listening {
  readonly statuses: readonly SourceStatus[];
  listenTo(choice: SourceChoice): Promise<void>;
  stop(): Promise<void>;
}

export interface ListeningOptions {
  readonly record: Writer;
  readonly recorder: Recorder;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Accounts that speak for an office, as they are known when sources begin. */
  readonly officeHandles: () => readonly string[];
  readonly onDidChange: () => void;
}

/** What cases get on without is asked for, and paid for, less often. */
const SUPPLEMENTARY_POLL_MS = 60_000;

export function createListening({ record, recorder, now, officeHandles, onDidChange }: ListeningOptions): Listening {
  let schedule: Schedule | null = null;
  let withoutToken: SourceStatus | null = null;
  let supplementaryKeys: ReadonlySet<string> = new Set();
  /** One change after another: two schedules at once would read, and pay, twice. */
  let turn: Promise<void> = Promise.resolve();

  async function replace(choice: SourceChoice): Promise<void> {
    await schedule?.stop();
    schedule = null;
    withoutToken = null;
    if (choice?.bearer != null) schedule = begin(choice.settings, choice.bearer);
    else if (choice !== null) withoutToken = statusWithoutToken(choice.settings, now());
    onDidChange();
  }

  function begin(settings: XSourceSettings, bearer: string): Schedule {
    const sources = createXSources({ settings, bearer, now, officeHandles: officeHandles() });
    introduceSources(record, sources);
    supplementaryKeys = new Set(sources.filter(({ supplementary }) => supplementary).map(({ key }) => key));
    const scheduled = sources.map((source) => ({
      source,
      pollEveryMs: source.supplementary ? Math.max(settings.pollEveryMs, SUPPLEMENTARY_POLL_MS) : settings.pollEveryMs,
      budgetUsd: settings.monthlyBudgetUsd,
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
      return schedule?.statuses.filter(({ key }) => !supplementaryKeys.has(key)) ?? (withoutToken === null ? [] : [withoutToken]);
    },
    listenTo(choice) {
      turn = turn.then(() => replace(choice));
      return turn;
    },
    stop() {
      return this.listenTo(null);
    },
  };
}

function statusWithoutToken({ userId, query, monthlyBudgetUsd }: XSourceSettings, sinceAt: number): SourceStatus {
  return {
    key: userId === null ? "x:search" : `x:mentions:${userId}`,
    channel: "x",
    label: userId === null ? `Search for ${query ?? ""}` : `Mentions of ${userId}`,
    state: "failing",
    lastAnswerAt: null,
    lastPostAt: null,
    fault: { code: "unauthorised", detail: "No bearer token is stored on this machine.", sinceAt, retryAt: null },
    spentUsd: 0,
    budgetUsd: monthlyBudgetUsd,
  };
}
