import { Command } from "commander";
import { openReader, openWriter } from "#db/opening/open.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { countReadingProblems, openReadingProblems, rawOfReadingProblem, readingProblem } from "#db/sources/readingProblems.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { intakeRulesOf } from "../../core/ingest/intakeRules.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { knownHandles } from "../../services/registry/knownHandles.ts";
import { officeAccounts } from "../../services/registry/officeAccounts.ts";
import { rawWords } from "../../core/sources/rawWords.ts";
import { createReadingProblems } from "../../core/sources/readingProblems.ts";
import type { ReadingProblems } from "../../core/sources/readingProblems.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createUnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { channelsHere } from "./channelOptions.ts";
import { EXIT } from "./exitCodes.ts";
import { printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

/** `problems list|show|again|dismiss`: what came and could not be read, or not whole. */
export function problemsCommand(): Command {
  const command = new Command("problems").description("What came and could not be read, or not whole, and waits for a person.");
  for (const each of [listCommand(), showCommand(), againCommand(), dismissCommand()]) {
    command.addCommand(each.copyInheritedSettings(command));
  }
  return command;
}

interface Options {
  readonly db: string;
  readonly json: boolean;
}

/** Who acts by the command line. */
const ACTOR = "command-line";
const MOST_LISTED = 1_000;

function onRecord(command: Command): Command {
  return command.requiredOption("--db <file>", "the record").option("--json", "one JSON document on stdout", false);
}

function listCommand(): Command {
  return onRecord(new Command("list").description("Those that are open, the newest first.")).action(({ db, json }: Options) => {
    withReader(db, (record) => {
      const problems = openReadingProblems(record, MOST_LISTED);
      if (json) return printResult({ total: countReadingProblems(record), problems }, true);
      const lines = problems.map(
        ({ id, lastAt, sourceKey, detail, count }) => `${id}  ${new Date(lastAt).toISOString()}  ${sourceKey}  ×${count}  ${detail}`,
      );
      process.stdout.write(`${lines.length === 0 ? "Everything that came could be read." : lines.join("\n")}\n`);
    });
  });
}

function showCommand(): Command {
  return onRecord(new Command("show").description("What came, or its beginning, as plain text.").argument("<id>")).action(
    (id: string, { db, json }: Options) => {
      withReader(db, (record) => {
        const problem = readingProblem(record, numberOf(id));
        const raw = problem && rawOfReadingProblem(record, problem.id);
        if (problem === null) throw new UsageError(`There is no problem ${id}; problems list tells those there are.`);
        const text = raw === null ? "" : rawWords(raw);
        if (json) printResult({ ...problem, text }, true);
        else process.stdout.write(text === "" ? `${problem.detail}\nNothing is kept of it.\n` : `${text}\n`);
      });
    },
  );
}

function againCommand(): Command {
  return onRecord(
    new Command("again")
      .description("Reads one once more and records what it brings. Secrets of its channel come by the environment.")
      .argument("<id>"),
  ).action(async (id: string, { db, json }: Options) => {
    const record = openWriter(db);
    try {
      const outcome = await problemsOf(record, db).readAgain(numberOf(id), ACTOR, new AbortController().signal);
      if (outcome.outcome === "not-found") throw new UsageError(`There is no open problem ${id}; problems list tells those there are.`);
      printResult(outcome, json);
      process.exitCode = outcome.outcome === "read" ? EXIT.done : EXIT.refused;
    } finally {
      record.close();
    }
  });
}

function dismissCommand(): Command {
  return onRecord(
    new Command("dismiss").description("Takes some off the list and erases what was kept of them.").argument("<id...>"),
  ).action((ids: readonly string[], { db, json }: Options) => {
    withRecord(db, (record) =>
      printResult(
        {
          dismissed: problemsOf(record, db).dismiss(
            ids.map((id) => numberOf(id)),
            ACTOR,
          ),
        },
        json,
      ),
    );
  });
}

/** Also while the engine runs on it. */
function withReader(file: string, use: (record: Reader) => void): void {
  const record = openReader(file);
  try {
    use(record);
  } finally {
    record.close();
  }
}

function withRecord(file: string, use: (record: Writer) => void): void {
  const record = openWriter(file);
  try {
    use(record);
  } finally {
    record.close();
  }
}

function numberOf(id: string): number {
  if (!/^\d{1,15}$/u.test(id)) throw new UsageError(`${id} is no number of a problem; problems list tells them.`);
  return Number(id);
}

function problemsOf(record: Writer, databaseFile: string): ReadingProblems {
  const settings = createEngineSettings(record, Date.now);
  const channels = channelsHere({
    settings,
    databaseFile,
    offices: officeAccounts(record, knownHandles(record, Date.now()).officers ?? []),
    record,
  });
  const understanding = createUnderstandingStep({
    record,
    settings: record,
    handles: () => knownHandles(record, Date.now()),
    usesLearned: () => settings.read().learning,
  });
  const recorder = createRecorder(record, intakeRulesOf(record, understanding), () => undefined);
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
