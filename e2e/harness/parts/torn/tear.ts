import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, truncateSync, writeSync } from "node:fs";
import type { Random } from "#rehearsal/random.ts";

/** What a power cut may leave of a record. */
const TEARS = ["whole", "cut", "garbage", "zeros", "torn page"] as const;
export type Tear = (typeof TEARS)[number];

/** Copies a record with its log and its keys as they are on the disk. The engine must stand still meanwhile. */
export function copyRecord(from: string, to: string): void {
  copyFileSync(from, to);
  for (const beside of ["-wal", ".keys", ".keys-wal"])
    if (existsSync(`${from}${beside}`)) copyFileSync(`${from}${beside}`, `${to}${beside}`);
}

/**
 * Frames of the log that may be in the record already, by the log's index (walformat: nBackfillAttempted). The engine
 * must stand still. Such frames were on the disk before they were folded in: no power cut takes them.
 */
export function foldedFrames(record: string): number {
  const index = `${record}-shm`;
  return existsSync(index) ? readFileSync(index).readUInt32LE(ATTEMPTED_AT) : 0;
}

const ATTEMPTED_AT = 128;

/** Damages the copy. Of the log any end after the folded frames may be missing; of the record only pages that the log holds may be half written. */
export function tear(file: string, { random, folded }: { readonly random: Random; readonly folded: number }): Tear {
  const wal = `${file}-wal`;
  const bytes = existsSync(wal) ? statSync(wal).size : 0;
  if (bytes <= WAL_HEADER) return "whole";
  const from = folded === 0 ? 0 : WAL_HEADER + folded * (FRAME_HEADER + headerOf(readFileSync(wal)).pageBytes);
  if (from >= bytes) return "whole";
  const how = random.pick(TEARS);
  const at = random.between(from, bytes - 1);
  if (how === "cut") truncateSync(wal, at);
  else if (how === "garbage") overwrite(wal, Math.max(from, bytes - random.between(1, 3 * 8_192)), noise(random, random.between(1, 8_192)));
  else if (how === "zeros") overwrite(wal, at, Buffer.alloc(bytes - at));
  else if (how === "torn page") return tearPage(file, wal, random) ? how : "whole";
  return how;
}

const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** Half of one page that a committed part of the log holds, as when the power fails while the log is folded into the record. */
function tearPage(file: string, wal: string, random: Random): boolean {
  const pages = committedPages(readFileSync(wal));
  if (pages.size === 0) return false;
  const { pageBytes } = headerOf(readFileSync(wal));
  const page = random.pick([...pages]);
  const start = (page - 1) * pageBytes;
  // A page that the record does not have yet was never being written.
  if (start + pageBytes > statSync(file).size || page === 1) return false;
  overwrite(file, start + pageBytes / 2, noise(random, pageBytes / 2));
  return true;
}

function headerOf(log: Buffer) {
  return { pageBytes: log.readUInt32BE(8), salts: log.subarray(16, 24) };
}

/** Numbers of the pages up to the last commit of the log's present run. */
function committedPages(log: Buffer): ReadonlySet<number> {
  const { pageBytes, salts } = headerOf(log);
  const committed = new Set<number>();
  let open: number[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + pageBytes <= log.length; at += FRAME_HEADER + pageBytes) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    open.push(log.readUInt32BE(at));
    if (log.readUInt32BE(at + 4) === 0) continue;
    for (const page of open) committed.add(page);
    open = [];
  }
  return committed;
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, Math.min(bytes.length, statSync(file).size - at), at);
  closeSync(handle);
}

function noise(random: Random, bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255)));
}
