import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { createORPCClient } from "@orpc/client";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { WorkerLink } from "#engine/core/workers/workerLink.ts";
import { keptFoldersOf } from "#engine/services/backup/besideRecord.ts";
import type { BackupWork } from "#engine/services/backup/backupWork.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import { recordOf, withCopyOf, YEAR_ENDS_AT } from "../harness/records.ts";

const ROUNDS: Readonly<Record<Length, number>> = { tiny: 1, short: 3, long: 3 };
/** The engine does nothing else so long; what a post waits for beyond that is the load of the machine. */
const MOST_HELD_MS = 500;
/** 250 posts a second. */
const POSTS_AT_ONCE = 5;
const EVERY_MS = 20;

export const bench: Bench = {
  what: "a whole backup, and one of changes, while 250 posts a second come in, beside a plain copy of the file with fsync",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) =>
    withCopyOf(file ?? recordOf(cases, say), async (copy, folder) => {
      const record = openWriter(copy);
      const recipient = await identityToRecipient(await generateX25519Identity());
      try {
        const [whole, changes, plain, held, pinned]: number[][] = [[], [], [], [], []];
        for (let round = 0; round < ROUNDS[length]; round += 1) {
          say(`round ${round + 1}`);
          record.checkpoint();
          const into = join(folder, `backups-${round}`);
          for (const kind of ["whole", "changes"] as const) {
            const { ms, longestHeldMs, pinMs } = await backUpUnderIngest(record, { kind, into, recipient, stateFolder: folder });
            (kind === "whole" ? whole : changes)?.push(ms);
            held?.push(longestHeldMs);
            pinned?.push(pinMs);
          }
          plain?.push(copyPlainly(copy, join(folder, "plain.db")));
          rmSync(into, { recursive: true });
        }
        const { cases: there, posts } = stats(record);
        return {
          cases: there,
          posts,
          figures: [
            figureOf({ name: "whole, beside a plain copy", unit: "ms", asked: whole ?? [], limit: plain ?? [] }),
            figureOf({ name: "of changes", unit: "ms", asked: changes ?? [] }),
            figureOf({
              name: "the engine's thread is held to pin the record",
              unit: "ms",
              asked: pinned ?? [],
              goals: [atMost("p95", MOST_HELD_MS)],
            }),
            figureOf({ name: "longest that a post had to wait", unit: "ms", asked: held ?? [] }),
          ],
        };
      } finally {
        record.close();
      }
    }),
};

interface Wanted {
  readonly kind: "whole" | "changes";
  readonly into: string;
  readonly recipient: string;
  readonly stateFolder: string;
}

/** On a thread, as the program makes them. */
const WORKER = join(import.meta.dirname, "../../out/engine/backupWorker.js");
const work: BackupWork = createORPCClient(new WorkerLink(pathToFileURL(WORKER), { perCall: true }));

let serial = 0;

async function backUpUnderIngest(record: Writer, { kind, into, recipient, stateFolder }: Wanted) {
  mkdirSync(into, { recursive: true });
  const startedAt = performance.now();
  const { release, ...snapshot } = pinSnapshot(record);
  const pinMs = performance.now() - startedAt;
  let isOver = false;
  const backing = work
    .write({
      snapshot,
      seat: ownSeat(record),
      madeAt: Date.now(),
      kind,
      folder: into,
      recipient,
      stateFolder,
      keptFolders: keptFoldersOf(dirname(record.file)),
    })
    .finally(() => {
      isOver = true;
      release();
    });
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
  await backing;
  return { ms: performance.now() - startedAt, longestHeldMs, pinMs };
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
