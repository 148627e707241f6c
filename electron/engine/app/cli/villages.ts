import type { Command } from "commander";
import { keepImportedNames, keepOwnNamesNow } from "../../services/placeNames/directoryNames.ts";
import { keepVillages } from "../../services/places/places.ts";
import { readVillageDirectory } from "../../services/places/villageDirectory.ts";
import { printResult } from "./print.ts";
import { requireUnlocked } from "./unlocked.ts";
import { MADE_IF_MISSING, recordVerb, requireFile, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `villages --file FILE --db FILE`: puts a village directory in the place of the record's last one. */
export function villagesCommand(): Command {
  const about = "Imports an official village directory on top of the villages that come with the program. It replaces the last one.";
  return recordVerb("villages", about, MADE_IF_MISSING)
    .requiredOption("--file <file>", "CSV with the columns name and district, and perhaps block, tehsil, lat, lon")
    .action(async ({ file, db, json }: RecordOptions & { readonly file: string }) => {
      requireFile(file);
      requireUnlocked("villages");
      const directory = await readVillageDirectory(file);
      await withWriter(db, async (writer) => {
        const result = keepVillages(writer, directory, Date.now());
        keepOwnNamesNow(writer, Date.now());
        await keepImportedNames(writer, directory.rows);
        printResult(result, json);
      });
    });
}
