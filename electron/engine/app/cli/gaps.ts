import type { Command } from "commander";
import { readPeople } from "#db/people/readPeople.ts";
import { acknowledgeGap, gapsOf } from "#db/sources/sourceGaps.ts";
import { UsageError, printResult } from "./print.ts";
import { recordVerb, verbOf, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `gaps list|acknowledge --db FILE`: what sources did not read, and who knows of what is lost. */
export function gapsCommand(): Command {
  return verbOf("gaps", "Stretches of time of which a source did not read all posts.", [listVerb(), acknowledgeVerb()]);
}

function listVerb(): Command {
  return recordVerb("list", "Those that are searched, those that are lost, and those that somebody acknowledged.").action(
    ({ db, json }: RecordOptions) =>
      withReader(db, (reader) => {
        const names = new Map<string, string>(readPeople(reader).map(({ id, name }) => [id, name]));
        const gaps = gapsOf(reader, { acknowledged: true }).map(({ acknowledgedBy, ...gap }) => ({
          ...gap,
          acknowledgedBy: acknowledgedBy === null ? null : (names.get(acknowledgedBy) ?? acknowledgedBy),
        }));
        printResult({ gaps }, json);
      }),
  );
}

function acknowledgeVerb(): Command {
  return recordVerb("acknowledge", "Says that somebody knows of a gap that is lost. It is recorded under that name.")
    .argument("<source>", "as it is listed")
    .argument("<gap>", "its id, as it is listed")
    .requiredOption("--by <name>", "who knows of it")
    .action((sourceKey: string, id: string, { db, json, by }: RecordOptions & { readonly by: string }) =>
      withWriter(db, (record) => {
        if (!acknowledgeGap(record, { sourceKey, id }, by, Date.now()))
          throw new UsageError(`${sourceKey} has no gap ${id} that is lost and not acknowledged yet: see gaps list.`);
        printResult({ acknowledged: id, by }, json);
      }),
    );
}
