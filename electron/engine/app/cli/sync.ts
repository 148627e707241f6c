import type { Command } from "commander";
import type { Writer } from "#db/connection.ts";
import { OFFICE_HANDLES } from "#domain/department/officeHandles.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { sweepAll } from "#db/sweep.ts";
import { intakeRulesOf } from "../../core/ingest/intakeRules.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import type { ChannelSource } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Source } from "../../core/ports/source.ts";
import { recordedUpTo } from "../../channels/x/cursor.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import { drain } from "../../core/sync/drain.ts";
import type { DrainFault, DrainResult, DrainTotals } from "../../core/sync/drain.ts";
import { isPassing } from "../../core/time/backOff.ts";
import { officeAccounts, officeHandles } from "../../services/registry/createOffices.ts";
import { addChannelOptions, channelSaid, channelsHere, usageErrorOf } from "./channelOptions.ts";
import type { ChannelOptions } from "./channelOptions.ts";
import { EXIT, UsageError, printError, printResult } from "./print.ts";
import { numberBetween } from "./numbers.ts";
import { understandingOn } from "./understandingOn.ts";
import { MADE_IF_MISSING, recordVerb, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";
import { addXOptions, xSettingsOf } from "./xOptions.ts";
import type { XOptions } from "./xOptions.ts";

/** What `sync --once` prints. */
interface SyncResult {
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly cases: number;
  readonly costUsd: number;
  /**
   * Of X the id of the newest post up to which all is recorded, of the mentions where a search runs beside them; of another channel the
   * cursor of its first source.
   */
  readonly cursor: string | null;
  /** Every fault that was met, those that were overcome included. */
  readonly errors: readonly DrainFault[];
  /** False where time ran out or a platform refused. */
  readonly drained: boolean;
  /** What a platform could not give, one line each. */
  readonly problems: readonly string[];
}

interface SyncOptions extends XOptions, ChannelOptions, RecordOptions {
  readonly once: boolean;
  readonly timeout: number;
}

/** `sync --once`: reads sources until nothing is left. Without `--once` it goes on until stopped, as `serve` does. */
export function syncCommand(): Command {
  const about = "Pulls posts into a record, through rate limits and faults, until nothing is left.";
  return addChannelOptions(addXOptions(recordVerb("sync", about, MADE_IF_MISSING)))
    .option("--once", "end when the source is drained", false)
    .option("--timeout <seconds>", "end then at the latest", numberBetween(0.1, 86_400), 900)
    .action(async (options: SyncOptions) => {
      const x = xSettingsOf(options);
      const channel = options.channel === undefined && options.set.length === 0 ? null : channelSaid(options);
      if (x !== null && channel !== null) throw new UsageError("One at a time: either X (--x-user, --query) or --channel KIND.");
      if (!options.once && channel === null && x !== null) {
        // With it comes the whole engine, which `--once` needs little of.
        const { serveUntilStopped } = await import("./serve.ts");
        return serveUntilStopped({ databaseFile: options.db, x });
      }
      if (!options.once && channel !== null) throw new UsageError("A channel is read with --once; channels put stores it for serve.");
      await withWriter(options.db, async (writer) => {
        const feeds = x === null ? await channelToRead(writer, options.db, channel) : xToRead(x);
        const result = await syncOnce(writer, feeds, options.timeout * 1_000);
        printResult(result, options.json);
        process.exitCode = exitCodeOf(result);
      });
    });
}

/** What is to be drained. */
interface ToRead {
  readonly sources: readonly Pick<ChannelSource, "source" | "budgetUsd">[];
  /** Where it cannot even begin. */
  readonly refusal: SourceError | null;
  /** One after the other, as where the later ones join what the first one brought. */
  readonly inTurn: boolean;
  readonly cursorShown: (cursor: string | null) => string | null;
}

function xToRead({ settings, bearer }: { settings: XSourceSettings; bearer: string }): ToRead {
  const sources = createXSources({ settings, bearer, officeHandles: OFFICE_HANDLES });
  return {
    sources: sources.map((source) => ({ source, budgetUsd: settings.monthlyBudgetUsd })),
    refusal: null,
    inTurn: true,
    cursorShown: recordedUpTo,
  };
}

async function channelToRead(writer: Writer, databaseFile: string, said: ReturnType<typeof channelSaid> | null): Promise<ToRead> {
  if (said === null)
    throw new UsageError(
      "Say what to read: --x-user ID for mentions on X, --query QUERY for a search, --channel KIND for another channel.",
    );
  const { kind } = said.form;
  const offices = officeAccounts(writer, officeHandles(writer, Date.now()));
  const channels = channelsHere({ settings: null, databaseFile, offices, record: writer });
  const put = await channels.put(kind, said.said, {});
  if (put.outcome !== "stored") throw put.outcome === "no-keyring" ? new Error("No keyring") : usageErrorOf(kind, put);
  const cursorShown = (cursor: string | null) => cursor;
  try {
    return { sources: channels.feeds().flatMap((feed) => feed.sources()), refusal: null, inTurn: false, cursorShown };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { sources: [], refusal: error, inTurn: false, cursorShown };
  }
}

async function syncOnce(writer: Writer, toRead: ToRead, timeoutMs: number): Promise<SyncResult> {
  const { sources, refusal, inTurn, cursorShown } = toRead;
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  introduceSources(
    writer,
    sources.map(({ source }) => source),
  );
  const recorder = createRecorder(writer, intakeRulesOf(writer, understandingOn(writer)), () => undefined);
  const endMs = performance.now() + timeoutMs;
  const read = async ({ source, budgetUsd }: ToRead["sources"][number]): Promise<SourceResult> => ({
    isNeeded: source.supplementary !== true,
    ...(await drain(source, recorder, {
      timeoutMs: Math.max(0, endMs - performance.now()),
      signal: stop.signal,
      budgetUsd,
      onProgress: progressOf(source),
    })),
  });

  const results: SourceResult[] = [];
  if (inTurn) for (const each of sources) results.push(await read(each));
  // Beside each other: one that fails until time is up takes none from the others.
  else results.push(...(await Promise.all(sources.map(read))));
  if (refusal !== null) results.push(refused(refusal));
  sweepAll(writer, Date.now());
  writer.checkpoint();
  return summed(results, cursorShown);
}

function refused({ fault, message: detail }: SourceError): SourceResult {
  const errors = [{ fault, detail, at: Date.now(), count: 1 }];
  return { isNeeded: true, read: 0, new: 0, updated: 0, cases: 0, costUsd: 0, cursor: null, drained: false, errors, problems: [] };
}

interface SourceResult extends DrainResult {
  readonly isNeeded: boolean;
}

function summed(results: readonly SourceResult[], cursorShown: ToRead["cursorShown"]): SyncResult {
  const needed = results.filter(({ isNeeded }) => isNeeded);
  const sum = (count: (result: DrainResult) => number) => results.reduce((total, result) => total + count(result), 0);
  return {
    read: sum((result) => result.read),
    new: sum((result) => result.new),
    updated: sum((result) => result.updated),
    cases: sum((result) => result.cases),
    costUsd: Math.round(sum((result) => result.costUsd) * 1e6) / 1e6,
    cursor: cursorShown(results[0]?.cursor ?? null),
    errors: needed.flatMap(({ errors }) => errors),
    drained: needed.every(({ drained }) => drained),
    problems: results.flatMap(({ problems, errors, isNeeded }) => [...problems, ...(isNeeded ? [] : errors.map(({ detail }) => detail))]),
  };
}

function exitCodeOf({ drained, errors }: SyncResult): number {
  if (drained) return EXIT.done;
  const last = errors.at(-1);
  return last && !isPassing(last.fault) ? EXIT.refused : EXIT.notDrained;
}

/** A line now and then for who watches; a script reads stdout. */
function progressOf(source: Source): (totals: DrainTotals) => void {
  let saidMs = Number.NEGATIVE_INFINITY;
  return ({ read, new: added }) => {
    if (!process.stderr.isTTY || performance.now() - saidMs < 1_000) return;
    saidMs = performance.now();
    printError(`${source.label}: ${read} read, ${added} new`);
  };
}
