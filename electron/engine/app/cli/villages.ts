import { Command } from "commander";
import { existsSync } from "node:fs";
import { openWriter } from "#db/opening/open.ts";
import { keepVillages } from "../../services/places/places.ts";
import { readVillageDirectory } from "../../services/places/villageDirectory.ts";
import { printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

/** `villages --file FILE --db FILE`: puts a village directory in the place of the record's last one. */
export function villagesCommand(): Command {
  return new Command("villages")
    .description("Imports an official village directory, so that villages named in posts are found. It replaces the last one.")
    .requiredOption("--file <file>", "CSV with the columns name and district, and perhaps block, tehsil, lat, lon")
    .requiredOption("--db <file>", "the record; made if it is not there")
    .option("--json", "one JSON document on stdout", false)
    .action(async ({ file, db, json }: { readonly file: string; readonly db: string; readonly json: boolean }) => {
      if (!existsSync(file)) throw new UsageError(`${file}: there is no such file.`);
      const directory = await readVillageDirectory(file);
      const writer = openWriter(db);
      try {
        printResult(keepVillages(writer, directory, Date.now()), json);
      } finally {
        writer.close();
      }
    });
}
