import { join } from "node:path";
import type { ReportChoice } from "#contract/reporting.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import type { Grouping } from "#domain/reporting/figures.ts";
import { daysAround, daysText } from "#domain/reporting/period.ts";
import { GROUPING_WORDS } from "#domain/reporting/words.ts";
import type { Reader } from "#db/connection.ts";
import { openReader } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { makeReport } from "#engine/services/reporting/report.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atMost } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { measureInTurn } from "../harness/inTurn.ts";
import { recordOf, withFolder } from "../harness/records.ts";
import { exporting } from "./exporting.ts";

/** What a person at a desk waits for without wondering, at a million cases. */
const LONGEST_MS = 2_000;
/** A report takes seconds of a million cases, and its time hardly varies. */
const ROUNDS: Readonly<Record<Length, number>> = { tiny: 3, short: 5, long: 10 };

export const bench: Bench = {
  what: "the report of a year beside the year before, by everything that it can be told by; and the year's cases as files, with their memory",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: ({ cases, file, length, say }) =>
    withFolder(async (folder) => {
      const reader = openReader(file ?? recordOf(cases, say));
      try {
        const now = lastIn(reader);
        const figures: Figure[] = GROUPINGS.map((by) =>
          measureInTurn(
            {
              name: `a year by ${GROUPING_WORDS[by].en.toLowerCase()}`,
              ask: () => makeReport(reader, yearUntil(now, by), now),
              limit: () => bareScans(reader),
              goals: [atMost("median", LONGEST_MS)],
            },
            ROUNDS[length],
          ),
        );
        for (const format of ["csv", "xlsx"] as const)
          figures.push(...(await exporting(reader, yearUntil(now, "department"), format, join(folder, `cases.${format}`), now)));
        const { cases: told, posts } = stats(reader);
        return { cases: told, posts, figures };
      } finally {
        reader.close();
      }
    }),
};

/** The last case that came in: a record that is there may have been made long ago. */
function lastIn(reader: Reader): number {
  return reader.sqlite.prepare<[], number | null>("SELECT max(opened_at) FROM grievance").pluck().get() ?? Date.now();
}

function yearUntil(now: number, by: Grouping): ReportChoice {
  return { ...daysText(daysAround(now - 364 * DAY_MS, now)), by, filter: {} };
}

/** Both years once through the index that the figures are in, with nothing counted but the rows. */
function bareScans(reader: Reader): void {
  const scan = reader.sqlite.prepare("SELECT sum(opened_at), sum(since_at), sum(due_at) FROM grievance INDEXED BY grievance_figures").raw();
  for (let period = 0; period < 2; period += 1) scan.get();
}
