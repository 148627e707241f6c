import { Command } from "commander";
import { verifyEvents } from "#db/events/verify.ts";
import { openReader } from "#db/opening/open.ts";
import { EXIT } from "./exitCodes.ts";
import { printResult } from "./print.ts";

/** `verify --db FILE`: follows the hash chain of every seat, and names the first event that was changed or is missing. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("Checks that no event of a record was changed or taken out; ends with 1 where one was.")
    .requiredOption("--db <file>", "the record")
    .option("--json", "one JSON document on stdout", false)
    .action(({ db, json }: { readonly db: string; readonly json: boolean }) => {
      const reader = openReader(db);
      try {
        const verification = verifyEvents(reader);
        printResult(verification, json);
        if (!verification.intact) process.exitCode = EXIT.failed;
      } finally {
        reader.close();
      }
    });
}
