import type { Command } from "commander";
import { existsSync } from "node:fs";
import { generateRecord } from "../../services/generate/generateRecord.ts";
import { mixedRecord } from "../../services/generate/mixedRecord.ts";
import { wholeNumber } from "./numbers.ts";
import { UsageError, printError, printResult } from "./print.ts";
import { recordVerb } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

const MOST_CASES = 5_000_000;
const MOST_POSTS = 100_000_000;
const MOST_ACTS = 1_000_000;

/** `generate --cases N --db FILE` or `--mixed N`: a record of made-up complaints, for benchmarks and tries. */
export function generateCommand(): Command {
  return recordVerb(
    "generate",
    "Makes a record of made-up complaints of the year before: posts, payloads, cases, events, incidents, figures and search words, as the program itself would have recorded them. Nobody in it is real.",
    "the record; one that is there is never touched",
  )
    .option("--cases <number>", "how many cases", wholeNumber(1, MOST_CASES))
    .option(
      "--posts <number>",
      "how many posts in all, where they are to be more than the complaints' own: others pass these on, without payloads and of no case",
      wholeNumber(1, MOST_POSTS),
    )
    .option(
      "--mixed <acts>",
      "in place of --cases: so many acts of all sorts within eleven weeks, likely or not, from reports returned to acts taken back, and what the clock does about them",
      wholeNumber(1, MOST_ACTS),
    )
    .option("--seed <number>", "the same seed and the same end give the same year", wholeNumber(0, 2 ** 31), 1)
    .option("--until <date>", "the end of that year, such as 2026-11-24T10:00+05:30", instantOf, minuteNow())
    .option(
      "--light",
      "for tries of lists and search only: leaves out the payloads of the posts, the events of the cases and their incidents, so that no case has a past and nothing can be made again from events",
      false,
    )
    .action(({ cases, posts, mixed, db: file, seed, until, light, json }: Options) => {
      if (existsSync(file)) throw new UsageError(`${file}: there is a file already; generate makes new records only.`);
      const common = { file, seed, until, onProgress: printError };
      if (cases !== undefined && mixed === undefined) {
        printResult(
          generateRecord({ ...common, cases, ...(posts === undefined ? {} : { posts }), fullness: light ? "light" : "whole" }),
          json,
        );
      } else if (mixed !== undefined && cases === undefined && posts === undefined && !light) {
        printResult(mixedRecord({ ...common, acts: mixed }), json);
      } else {
        throw new UsageError("Give either --cases, with or without --posts and --light, or --mixed alone.");
      }
    });
}

interface Options extends RecordOptions {
  readonly cases?: number;
  readonly posts?: number;
  readonly mixed?: number;
  readonly seed: number;
  readonly until: number;
  readonly light: boolean;
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
