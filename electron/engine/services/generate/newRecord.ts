import { existsSync, renameSync, rmSync } from "node:fs";
import type { Writer } from "#db/connection.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";

export interface NewRecord {
  readonly file: string;
  /** How far it has come, for a person. */
  readonly onProgress: (line: string) => void;
}

export interface Generated {
  readonly posts: number;
  readonly cases: number;
  readonly events: number;
  readonly seconds: number;
}

/** A record with what `fill` puts into it. It gets its name only once it is whole: a run that was broken off leaves nothing that looks like one. */
export function newRecord({ file, onProgress }: NewRecord, fill: (writer: Writer) => void): Generated {
  if (existsSync(file)) throw new Error(`${file}: there is a record already; it is left as it is.`);
  const startedAt = performance.now();
  const arriving = `${file}.arriving`;
  removeRecord(arriving);
  const writer = openWriter(arriving);
  try {
    fill(writer);
    const { posts, cases, events } = stats(writer);
    writer.checkpoint();
    writer.close();
    renameSync(keyFileOf(arriving), keyFileOf(file));
    renameSync(arriving, file);
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    onProgress(`done in ${seconds} s`);
    return { posts, cases, events, seconds };
  } finally {
    if (writer.sqlite.open) writer.close();
    removeRecord(arriving);
  }
}

function removeRecord(file: string): void {
  for (const ending of ["", "-wal", "-shm", ".lock", ".keys", ".keys-wal", ".keys-shm"]) rmSync(file + ending, { force: true });
}
