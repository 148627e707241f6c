import { Command } from "commander";
import { openReader, openWriter } from "#db/opening/open.ts";
import { acknowledgeGap, gapsOf } from "#db/sources/sourceGaps.ts";
import { readPeople } from "#db/people/people.ts";
import { printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

interface Options {
  readonly db: string;
  readonly json: boolean;
}

/** `gaps list|acknowledge --db FILE`: what sources did not read, and who knows of what is lost. */
export function gapsCommand(): Command {
  const command = new Command("gaps").description("Stretches of time of which a source did not read all posts.");
  command.addCommand(
    sub("list", "Those that are searched, those that are lost, and those that somebody acknowledged.")
      .action(({ db, json }: Options) => {
        const reader = openReader(db);
        try {
          const names = new Map<string, string>(readPeople(reader).map(({ id, name }) => [id, name]));
          const gaps = gapsOf(reader, { acknowledged: true }).map(({ acknowledgedBy, ...gap }) => ({
            ...gap,
            acknowledgedBy: acknowledgedBy === null ? null : (names.get(acknowledgedBy) ?? acknowledgedBy),
          }));
          printResult({ gaps }, json);
        } finally {
          reader.close();
        }
      })
      .copyInheritedSettings(command),
  );
  command.addCommand(
    sub("acknowledge", "Says that somebody knows of a gap that is lost. It is recorded under that name.")
      .argument("<source>", "as it is listed")
      .argument("<gap>", "its id, as it is listed")
      .requiredOption("--by <name>", "who knows of it")
      .action((sourceKey: string, id: string, { db, json, by }: Options & { readonly by: string }) => {
        const record = openWriter(db);
        try {
          if (!acknowledgeGap(record, { sourceKey, id }, by, Date.now()))
            throw new UsageError(`${sourceKey} has no gap ${id} that is lost and not acknowledged yet: see gaps list.`);
          printResult({ acknowledged: id, by }, json);
        } finally {
          record.close();
        }
      })
      .copyInheritedSettings(command),
  );
  return command;
}

function sub(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption("--db <file>", "the record")
    .option("--json", "print one JSON document", false);
}
