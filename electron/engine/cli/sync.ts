import { Command } from "commander";
import { openWriter } from "#db/open.ts";
import type { Writer } from "#db/connection.ts";
import { OFFICE_HANDLES } from "#domain/department/officeHandles.ts";
import type { XSourceSettings } from "#contract/sources.ts";
import { sweepAll } from "../clock/sweeper.ts";
import { createEngineSettings } from "../engineSettings.ts";
import { intakeRulesOf } from "../ingest/intakeRules.ts";
import { createRecorder, introduceSources } from "../ingest/recorder.ts";
import type { Source } from "../sources/source.ts";
import { recordedUpTo } from "../sources/x/cursor.ts";
import { createXSources } from "../sources/x/createXSources.ts";
import { drain } from "../sync/drain.ts";
import type { DrainFault, DrainResult, DrainTotals } from "../sync/drain.ts";
import { isPassing } from "../sync/backOff.ts";
import { knownHandles } from "../registry/knownHandles.ts";
import { createUnderstandingStep } from "../understanding/understandingStep.ts";
import type { UnderstandingStep } from "../understanding/understandingStep.ts";
import { EXIT } from "./exitCodes.ts";
import { numberBetween } from "./numbers.ts";
import { printError, printResult } from "./print.ts";
import { serveUntilStopped } from "./serve.ts";
import { UsageError } from "./usageError.ts";
import { addXOptions, xSettingsOf } from "./xOptions.ts";
import type { XOptions } from "./xOptions.ts";

/** What `sync --once` prints. */
interface SyncResult {
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly cases: number;
  readonly costUsd: number;
  /** Id of the newest post up to which all is recorded; of the mentions where a search runs beside them. */
  readonly cursor: string | null;
  /** Every fault that was met, those that were overcome included. */
  readonly errors: readonly DrainFault[];
  /** False where time ran out or a platform refused. */
  readonly drained: boolean;
  /** What a platform could not give, one line each. */
  readonly problems: readonly string[];
}

interface SyncOptions extends XOptions {
  readonly db: string;
  readonly once: boolean;
  readonly timeout: number;
  readonly json: boolean;
}

/** `sync --once`: reads sources until nothing is left. Without `--once` it goes on until stopped, as `serve` does. */
export function syncCommand(): Command {
  return addXOptions(new Command("sync").description("Pulls posts into a record, through rate limits and faults, until nothing is left."))
    .requiredOption("--db <file>", "the record; made if it is not there")
    .option("--once", "end when the source is drained", false)
    .option("--timeout <seconds>", "end then at the latest", numberBetween(0.1, 86_400), 900)
    .option("--json", "one JSON document on stdout", false)
    .action(async (options: SyncOptions) => {
      const x = xSettingsOf(options);
      if (x === null) throw new UsageError("Say what to read: --x-user ID for its mentions, --query QUERY for a search.");
      if (!options.once) return serveUntilStopped({ databaseFile: options.db, x });
      const writer = openWriter(options.db);
      try {
        const result = await syncOnce(writer, x, options.timeout * 1_000);
        printResult(result, options.json);
        process.exitCode = exitCodeOf(result);
      } finally {
        writer.close();
      }
    });
}

async function syncOnce(
  writer: Writer,
  { settings, bearer }: { settings: XSourceSettings; bearer: string },
  timeoutMs: number,
): Promise<SyncResult> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const sources = createXSources({ settings, bearer, officeHandles: OFFICE_HANDLES });
  introduceSources(writer, sources);
  const recorder = createRecorder(writer, intakeRulesOf(writer, understandingOf(writer)), () => undefined);
  const endAt = Date.now() + timeoutMs;

  const results: SourceResult[] = [];
  for (const source of sources) {
    results.push({
      isNeeded: source.supplementary !== true,
      ...(await drain(source, recorder, {
        timeoutMs: Math.max(0, endAt - Date.now()),
        signal: stop.signal,
        budgetUsd: settings.monthlyBudgetUsd,
        onProgress: progressOf(source),
      })),
    });
  }
  sweepAll(writer, Date.now());
  writer.checkpoint();
  return summed(results);
}

function understandingOf(record: Writer): UnderstandingStep {
  return createUnderstandingStep({
    record,
    settings: record,
    handles: () => knownHandles(record, Date.now()),
    usesLearned: () => createEngineSettings(record, Date.now).read().learning,
  });
}

interface SourceResult extends DrainResult {
  readonly isNeeded: boolean;
}

function summed(results: readonly SourceResult[]): SyncResult {
  const needed = results.filter(({ isNeeded }) => isNeeded);
  const sum = (count: (result: DrainResult) => number) => results.reduce((total, result) => total + count(result), 0);
  return {
    read: sum((result) => result.read),
    new: sum((result) => result.new),
    updated: sum((result) => result.updated),
    cases: sum((result) => result.cases),
    costUsd: Math.round(sum((result) => result.costUsd) * 1e6) / 1e6,
    cursor: recordedUpTo(results[0]?.cursor ?? null),
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
  let saidAt = 0;
  return ({ read, new: added }) => {
    if (!process.stderr.isTTY || Date.now() - saidAt < 1_000) return;
    saidAt = Date.now();
    printError(`${source.label}: ${read} read, ${added} new`);
  };
}
