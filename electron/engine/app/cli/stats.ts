import type { Command } from "commander";
import { overdueAt } from "#db/queries/overdueAt.ts";
import { stats } from "#db/queries/stats.ts";
import { gapsOf } from "#db/sources/sourceGaps.ts";
import { printResult } from "./print.ts";
import { recordVerb, withReader } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `stats --db FILE`: the totals of a record, read beside the program that writes it. */
export function statsCommand(): Command {
  return recordVerb("stats", "Counts posts, cases by state, reports overdue, late markings and events of a record.").action(
    ({ db, json }: RecordOptions) =>
      withReader(db, (reader) => {
        const gaps = gapsOf(reader).map(({ sourceKey, id, state, from, to }) => ({
          source: sourceKey,
          id,
          state,
          from: from?.at ?? null,
          to: to.at,
        }));
        // The flag of the record is as old as its last sweep; a report from the command line is of now.
        const { posts, cases, byState, events } = stats(reader);
        printResult({ posts, cases, byState, ...overdueAt(reader, Date.now()), events, gaps }, json);
      }),
  );
}
