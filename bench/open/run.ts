import { spawnSync } from "node:child_process";
import SqliteDatabase from "better-sqlite3";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atMost } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { measureInTurn } from "../harness/inTurn.ts";
import { recordOf, withCopyOf, YEAR_ENDS_AT } from "../harness/records.ts";
import { FULL_REFRESH, wallQuestions } from "../wall/questions.ts";

const ROUNDS: Readonly<Record<Length, number>> = { tiny: 3, short: 15, long: 30 };
const MOST_MS = 50;

export const bench: Bench = {
  what: "opening the record until all that a wall shows is read, warm and cold, beside a bare connection that reads one row",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) =>
    withCopyOf(file ?? recordOf(cases, say), (copy) => {
      const figures: Figure[] = [];
      const canForget = forgetFile(copy);
      if (!canForget) say("the system's memory cannot be made to forget a file here: warm only");
      for (const state of canForget ? (["warm", "cold"] as const) : (["warm"] as const)) {
        const before = () => {
          if (state === "cold") forgetFile(copy);
        };
        // A round each, so that the limit finds the file as cold.
        figures.push(
          measureInTurn(
            { name: `to the first refresh of a wall, ${state}`, before, ask: () => openWall(copy), goals: [atMost("p95", MOST_MS)] },
            ROUNDS[length],
          ),
          measureInTurn({ name: `a bare connection and one row, ${state}`, before, ask: () => readBare(copy) }, ROUNDS[length]),
        );
      }
      const record = openWriter(copy);
      const { cases: there, posts } = stats(record);
      record.close();
      return { cases: there, posts, figures };
    }),
};

function openWall(file: string): void {
  const record = openWriter(file);
  wallQuestions(record, YEAR_ENDS_AT)[FULL_REFRESH]?.();
  record.close();
}

function readBare(file: string): void {
  const sqlite = new SqliteDatabase(file, { readonly: true });
  sqlite.prepare("SELECT value FROM total LIMIT 1").get();
  sqlite.close();
}

/** Puts what the system holds of a file out of its memory; false where it cannot. */
function forgetFile(file: string): boolean {
  return spawnSync("dd", [`if=${file}`, "iflag=nocache", "count=0"], { stdio: "ignore" }).status === 0;
}
