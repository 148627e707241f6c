import type { Command } from "commander";
import type { Writer } from "#db/connection.ts";
import { countReadingProblems, openReadingProblems, rawOfReadingProblem, readingProblem } from "#db/sources/readingProblems.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { intakeRulesOf } from "../../core/ingest/intakeRules.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { officeAccounts, officeHandles } from "../../services/registry/createOffices.ts";
import { rawWords } from "../../core/sources/rawWords.ts";
import { createReadingProblems } from "../../core/sources/readingProblems.ts";
import type { ReadingProblems } from "../../core/sources/readingProblems.ts";
import { SourceError } from "../../core/ports/source.ts";
import { channelsHere } from "./channelOptions.ts";
import { EXIT, UsageError, printResult } from "./print.ts";
import { understandingOn } from "./understandingOn.ts";
import { recordVerb, verbOf, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `problems list|show|again|dismiss`: what came and could not be read, or not whole. */
export function problemsCommand(): Command {
  const about = "What came and could not be read, or not whole, and waits for a person.";
  return verbOf("problems", about, [listVerb(), showVerb(), againVerb(), dismissVerb()]);
}

/** Who acts by the command line. */
const ACTOR = "command-line";
const MOST_LISTED = 1_000;

function listVerb(): Command {
  return recordVerb("list", "Those that are open, the newest first.").action(({ db, json }: RecordOptions) =>
    withReader(db, (record) => {
      const problems = openReadingProblems(record, MOST_LISTED);
      if (json) return printResult({ total: countReadingProblems(record), problems }, true);
      const lines = problems.map(
        ({ id, lastAt, sourceKey, detail, count }) => `${id}  ${new Date(lastAt).toISOString()}  ${sourceKey}  ×${count}  ${detail}`,
      );
      process.stdout.write(`${lines.length === 0 ? "Everything that came could be read." : lines.join("\n")}\n`);
    }),
  );
}

function showVerb(): Command {
  return recordVerb("show", "What came, or its beginning, as plain text.")
    .argument("<id>")
    .action((id: string, { db, json }: RecordOptions) =>
      withReader(db, (record) => {
        const problem = readingProblem(record, numberOf(id));
        const raw = problem && rawOfReadingProblem(record, problem.id);
        if (problem === null) throw new UsageError(`There is no problem ${id}; problems list tells those there are.`);
        const text = raw === null ? "" : rawWords(raw);
        if (json) printResult({ ...problem, text }, true);
        else process.stdout.write(text === "" ? `${problem.detail}\nNothing is kept of it.\n` : `${text}\n`);
      }),
    );
}

function againVerb(): Command {
  return recordVerb("again", "Reads one once more and records what it brings. Secrets of its channel come by the environment.")
    .argument("<id>")
    .action((id: string, { db, json }: RecordOptions) =>
      withWriter(db, async (record) => {
        const outcome = await problemsOf(record, db).readAgain(numberOf(id), ACTOR, new AbortController().signal);
        if (outcome.outcome === "not-found") throw new UsageError(`There is no open problem ${id}; problems list tells those there are.`);
        printResult(outcome, json);
        process.exitCode = outcome.outcome === "read" ? EXIT.done : EXIT.refused;
      }),
    );
}

function dismissVerb(): Command {
  return recordVerb("dismiss", "Takes some off the list and erases what was kept of them.")
    .argument("<id...>")
    .action((ids: readonly string[], { db, json }: RecordOptions) =>
      withWriter(db, (record) => {
        const dismissed = problemsOf(record, db).dismiss(ids.map(numberOf), ACTOR);
        printResult({ dismissed }, json);
      }),
    );
}

function numberOf(id: string): number {
  if (!/^\d{1,15}$/u.test(id)) throw new UsageError(`${id} is no number of a problem; problems list tells them.`);
  return Number(id);
}

function problemsOf(record: Writer, databaseFile: string): ReadingProblems {
  const channels = channelsHere({
    settings: createEngineSettings(record, Date.now),
    databaseFile,
    offices: officeAccounts(record, officeHandles(record, Date.now())),
    record,
  });
  const recorder = createRecorder(record, intakeRulesOf(record, understandingOn(record)), () => undefined);
  return createReadingProblems({ record, recorder, sourceOf: (key) => sourceOf(key), now: Date.now, onDidChange: () => undefined });

  function sourceOf(key: string) {
    for (const feed of channels.feeds()) {
      try {
        const source = feed.sources().find((each) => each.source.key === key)?.source;
        if (source !== undefined) {
          introduceSources(record, [source]);
          return source;
        }
      } catch (error) {
        // One that cannot begin has no sources; another may have it.
        if (!(error instanceof SourceError)) throw error;
      }
    }
    return null;
  }
}
