import { closeSync, createReadStream, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { TransferError } from "./transferError.ts";

/*
 * A tar archive, packed by gzip: each entry begins with its length, so that nothing within a picture is taken for the end of it.
 */

export interface TransferEntry {
  /** Within the file: `record.db`, `pictures/3f…`. */
  readonly name: string;
  /** Where it lies now. */
  readonly file: string;
}

/** The bytes of an archive: first a text, then files. */
export function packed(
  first: { readonly name: string; readonly text: string },
  entries: readonly TransferEntry[],
  onProgress: ((bytes: number) => void) | undefined,
): Readable {
  const archive = pack();
  const counted = counting((bytes) => onProgress?.(bytes));
  const fill = async () => {
    archive.entry({ name: first.name }, first.text);
    for (const { name, file } of entries) {
      const { size } = statSync(file);
      await pipeline(createReadStream(file), counted(), archive.entry({ name, size }));
    }
    archive.finalize();
  };
  const gzip = createGzip();
  // A fault of one part ends all; anyone who reads hears of it.
  pipeline(archive, gzip).catch(() => undefined);
  fill().catch((error: unknown) => archive.destroy(error as Error));
  return gzip;
}

/** Passes bytes on, and tells how many there have been in all of its streams. */
function counting(onBytes: (bytes: number) => void): () => Transform {
  let bytes = 0;
  return () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        try {
          bytes += chunk.length;
          onBytes(bytes);
          done(null, chunk);
        } catch (error) {
          done(error as Error);
        }
      },
    });
}

/** A name that stays in its folder, on every system. */
const HARMLESS_NAME = /^(?:[a-z]{1,20}\/)?[a-z0-9][a-z0-9-]{0,100}(?:\.[a-z0-9]{1,10}){0,2}$/;

/** What a dossier of a whole State holds, its pictures and papers counted. */
const MOST_ENTRIES = 500_000;

/** Where what comes out of a file goes, entry by entry. */
export type Sink = (name: string) => { write(chunk: Uint8Array): void; close(): void };

export function intoFolder(folder: string): Sink {
  return (name) => {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    const handle = openSync(target, "wx");
    return { write: (chunk) => void writeSync(handle, chunk), close: () => closeSync(handle) };
  };
}

export interface UnpackLimits {
  /** The room that there is for all entries. */
  readonly mostBytes: number;
  /** What the archive may unpack to, whatever room there is. */
  readonly mostUnpacked: number;
  /** Of one entry, by its name: those that are read as a whole are short. */
  readonly mostBytesOf: (name: string) => number;
}

/** Reads the contents to their end. Rejects with {@link TransferError}, the disk's error, or an `AbortError`. */
export async function unpack(
  contents: AsyncIterable<Uint8Array>,
  sink: Sink,
  { mostBytes, mostUnpacked, mostBytesOf }: UnpackLimits,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (bytes: number) => void },
): Promise<void> {
  const unpacked = counting((bytes) => {
    if (bytes > mostUnpacked) throw new TransferError("too-heavy");
  });
  const archive = extract();
  const reading = pipeline(contents, createGunzip(), unpacked(), archive, { ...(signal && { signal }) });
  reading.catch(() => undefined);
  let bytes = 0;
  let entries = 0;
  try {
    for await (const entry of archive) {
      const { name, type } = entry.header;
      if (type !== "file" || !HARMLESS_NAME.test(name)) throw new TransferError("damaged");
      entries += 1;
      if (entries > MOST_ENTRIES || (entry.header.size ?? 0) > mostBytesOf(name)) throw new TransferError("too-heavy");
      const target = sink(name);
      try {
        for await (const chunk of entry) {
          bytes += chunk.length;
          if (bytes > mostBytes) throw new TransferError("too-large");
          target.write(chunk);
          onProgress?.(bytes);
        }
      } finally {
        // A file that stays open cannot be removed everywhere.
        target.close();
      }
    }
    await reading;
  } catch (error) {
    throw isOfTheSystem(error) || error instanceof TransferError || signal?.aborted === true ? error : new TransferError("damaged", error);
  }
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
