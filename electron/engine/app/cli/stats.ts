import { Command } from "commander";
import { openReader } from "#db/opening/open.ts";
import { overdueAt } from "#db/queries/overdueAt.ts";
import { stats } from "#db/queries/stats.ts";
import { gapsOf } from "#db/sources/sourceGaps.ts";
import { printResult } from "./print.ts";

/** `stats --db FILE`: the totals of a record, read beside the program that writes it. */
export function statsCommand(): Command {
  return new Command("stats")
    .description("Counts posts, cases by state, overdue cases and events of a record.")
    .requiredOption("--db <file>", "the record")
    .option("--json", "one JSON document on stdout", false)
    .action(({ db, json }: { readonly db: string; readonly json: boolean }) => {
      const reader = openReader(db);
      try {
        // The flag of the record is as old as its last sweep; a report from the command line is of now.
        const gaps = gapsOf(reader).map(({ sourceKey, id, state, from, to }) => ({
          source: sourceKey,
          id,
          state,
          from: from?.at ?? null,
          to: to.at,
        }));
        printResult({ ...stats(reader), overdue: overdueAt(reader, Date.now()), gaps }, json);
      } finally {
        reader.close();
      }
    });
}
