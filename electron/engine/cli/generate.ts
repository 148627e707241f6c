import { Command } from "commander";
import { existsSync } from "node:fs";
import { generateRecord } from "../generate/generateRecord.ts";
import { wholeNumber } from "./numbers.ts";
import { printError, printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

const MOST_CASES = 5_000_000;

/** `generate --cases N --db FILE`: a record of made-up complaints, for benchmarks and tries. */
export function generateCommand(): Command {
  return new Command("generate")
    .description(
      "Makes a record of made-up complaints of the year before: posts, payloads, cases, events, troubles, figures and search words, as the program itself would have recorded them. Nobody in it is real.",
    )
    .requiredOption("--cases <number>", "how many cases", wholeNumber(1, MOST_CASES))
    .requiredOption("--db <file>", "the record; one that is there is never touched")
    .option("--seed <number>", "the same seed and the same end give the same year", wholeNumber(0, 2 ** 31), 1)
    .option("--until <date>", "the end of that year, such as 2026-11-24T10:00+05:30", instantOf, minuteNow())
    .option(
      "--light",
      "for tries of lists and search only: leaves out the payloads of the posts, the events of the cases and their troubles, so that no case has a past and nothing can be made anew from events",
      false,
    )
    .option("--json", "one JSON document on stdout", false)
    .action(({ cases, db, seed, until, light, json }: Options) => {
      if (existsSync(db)) throw new UsageError(`${db}: there is a file already; generate makes new records only.`);
      printResult(generateRecord({ file: db, cases, seed, until, fullness: light ? "light" : "whole", onProgress: printError }), json);
    });
}

interface Options {
  readonly cases: number;
  readonly db: string;
  readonly seed: number;
  readonly until: number;
  readonly light: boolean;
  readonly json: boolean;
}

const MINUTE_MS = 60_000;

function minuteNow(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}

function instantOf(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new UsageError(`${text}: this is no date.`);
  return at;
}
