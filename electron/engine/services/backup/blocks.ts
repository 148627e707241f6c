import { hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** Two pages: small enough that an hour's changes stay small, large enough that the hashes of 24 GB fit in 24 MB. */
const BLOCK_BYTES = 16 * 1024;
/** Blocks that follow each other travel together up to this many, 4 MiB. */
const MOST_TOGETHER = 256;
/** Of SHA-256: nobody gains from two blocks that agree in half of it, and by accident none do. */
const HASH_BYTES = 16;

/** Blocks of a file that lie together, from `offset` on. */
export interface Run {
  readonly offset: number;
  readonly bytes: Buffer;
}

/** The first half of the SHA-256 of each block of a file, one after the other. */
export type BlockHashes = Buffer;

/** Over all hashes: two files with the same one are the same. Hexadecimal. */
export function rootOf(hashes: BlockHashes): string {
  return hash("sha256", hashes, "hex");
}

export interface ReadBlocks {
  /** The runs that differ from `before`, in order. Ends early where `signal` is aborted, by its reason. */
  readonly runs: Iterable<Run>;
  /** Of the whole file; complete once the runs have been gone through. */
  readonly hashes: BlockHashes;
}

/** Reads the first `bytes` of a file and hands out what has changed since `before`; all of it where that is null. */
export function readBlocks(file: string, bytes: number, before: BlockHashes | null, onProgress: (bytes: number) => void): ReadBlocks {
  const hashes = Buffer.alloc(Math.ceil(bytes / BLOCK_BYTES) * HASH_BYTES);
  return { hashes, runs: runs() };

  function* runs(): Generator<Run> {
    const handle = openSync(file, "r");
    try {
      let pending: Buffer[] = [];
      let pendingAt = 0;
      for (let offset = 0; offset < bytes; offset += BLOCK_BYTES) {
        const block = readExactly(handle, offset, Math.min(BLOCK_BYTES, bytes - offset));
        const digest = hash("sha256", block, "buffer").subarray(0, HASH_BYTES);
        const at = (offset / BLOCK_BYTES) * HASH_BYTES;
        digest.copy(hashes, at);
        const isChanged = before === null || !digest.equals(before.subarray(at, at + HASH_BYTES));
        if (isChanged) {
          if (pending.length === 0) pendingAt = offset;
          pending.push(block);
        }
        if (pending.length > 0 && (!isChanged || pending.length === MOST_TOGETHER)) {
          yield { offset: pendingAt, bytes: Buffer.concat(pending) };
          pending = [];
        }
        onProgress(Math.min(offset + BLOCK_BYTES, bytes));
      }
      if (pending.length > 0) yield { offset: pendingAt, bytes: Buffer.concat(pending) };
    } finally {
      closeSync(handle);
    }
  }
}

/** The hashes of all blocks of a file. */
export function hashesOf(file: string, bytes: number): BlockHashes {
  const { hashes, runs } = readBlocks(file, bytes, Buffer.alloc(0), () => undefined);
  for (const _ of runs);
  return hashes;
}

/** Throws where the file is shorter. */
function readExactly(handle: number, position: number, length: number): Buffer {
  const block = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const read = readSync(handle, block, done, length - done, position + done);
    if (read === 0) throw new Error(`The file ends at ${position + done} bytes`);
    done += read;
  }
  return block;
}
