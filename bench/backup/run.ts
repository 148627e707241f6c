import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { backUp } from "#db/backup.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import { recordOf, withCopyOf, YEAR_ENDS_AT } from "../harness/records.ts";

const ROUNDS: Readonly<Record<Length, number>> = { tiny: 2, short: 3, long: 3 };
const MOST_TIMES = 3.5;
/** 250 posts a second. */
const POSTS_AT_ONCE = 5;
const EVERY_MS = 20;

export const bench: Bench = {
  what: "a copy of the record while 250 posts a second come in, beside a plain copy of the file with fsync",
  sizes: { tiny: 300, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) =>
    withCopyOf(file ?? recordOf(cases, say), async (copy, folder) => {
      const record = openWriter(copy);
      try {
        const [online, plain, held]: number[][] = [[], [], []];
        for (let round = 0; round < ROUNDS[length]; round += 1) {
          say(`round ${round + 1}`);
          record.checkpoint();
          const { ms, longestHeldMs } = await backUpUnderIngest(record, join(folder, "online.db"));
          online?.push(ms);
          held?.push(longestHeldMs);
          plain?.push(copyPlainly(copy, join(folder, "plain.db")));
        }
        const { cases: there, posts } = stats(record);
        return {
          cases: there,
          posts,
          figures: [
            figureOf({
              name: "online, beside a plain copy",
              unit: "ms",
              asked: online ?? [],
              limit: plain ?? [],
              goals: [atMost("ratio", MOST_TIMES)],
            }),
            figureOf({ name: "longest that a post had to wait", unit: "ms", asked: held ?? [] }),
          ],
        };
      } finally {
        record.close();
      }
    }),
};

let serial = 0;

async function backUpUnderIngest(record: Writer, target: string): Promise<{ readonly ms: number; readonly longestHeldMs: number }> {
  const startedAt = performance.now();
  let isOver = false;
  const copying = backUp(record, target).finally(() => (isOver = true));
  let longestHeldMs = 0;
  for (let dueAt = startedAt; !isOver;) {
    dueAt += EVERY_MS;
    await pause(Math.max(0, dueAt - performance.now()));
    longestHeldMs = Math.max(longestHeldMs, performance.now() - dueAt);
    record.transaction(() => {
      for (let post = 0; post < POSTS_AT_ONCE; post += 1) {
        serial += 1;
        openExampleCase(record, examplePost(`backup-${serial}`, { createdAt: YEAR_ENDS_AT + serial * 1_000 }));
      }
    });
  }
  await copying;
  const ms = performance.now() - startedAt;
  rmSync(target);
  return { ms, longestHeldMs };
}

function copyPlainly(file: string, target: string): number {
  const startedAt = performance.now();
  copyFileSync(file, target);
  const written = openSync(target, "r+");
  fsyncSync(written);
  closeSync(written);
  const ms = performance.now() - startedAt;
  rmSync(target);
  return ms;
}
