import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Database } from "better-sqlite3";

/*
 * The image of a record: an SQLite file that has been through all steps of the schema and holds what every record holds, with the SHA-256 of all that behind it. It is made with the
 * bundle (docs/adr/0021-new-records-begin-as-an-image.md).
 */

const SUM_BYTES = 32;

/** Moves the record in `file`, which nobody has open, into an image. */
export function writeImage(image: string, file: string): void {
  const record = readFileSync(file);
  writeFileSync(image, Buffer.concat([record, sumOf(record)]));
  rmSync(file);
}

/** The bytes of the record; null where the image is missing or not whole. */
export function readImage(image: string): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(image);
  } catch {
    return null;
  }
  const end = Math.max(bytes.length - SUM_BYTES, 0);
  const record = bytes.subarray(0, end);
  return sumOf(record).equals(bytes.subarray(end)) ? record : null;
}

/** Says of all that the image holds that it was written at `now`, milliseconds UTC. */
export function beginAsImage(sqlite: Database, now: number): void {
  sqlite.prepare("UPDATE migration SET applied_at = ?").run(now);
  sqlite.prepare("UPDATE setting SET changed_at = ?").run(now);
}

function sumOf(record: Buffer): Buffer {
  return createHash("sha256").update(record).digest();
}
