import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Unzip, UnzipInflate, Zip, ZipDeflate } from "fflate";
import type { UnzipFile } from "fflate";
import { TransferError } from "./transferError.ts";

export interface TransferEntry {
  /** Within the file: `record.db`, `pictures/3f…`. */
  readonly name: string;
  /** Where it lies now. */
  readonly file: string;
}

/** The bytes of an archive: first a text, then files. */
export async function* zipped(
  first: { readonly name: string; readonly text: string },
  entries: readonly TransferEntry[],
  onProgress: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const begin = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    return entry;
  };
  begin(first.name).push(Buffer.from(first.text), true);
  let done = 0;
  for (const { name, file } of entries) {
    const entry = begin(name);
    for await (const chunk of createReadStream(file)) {
      entry.push(chunk as Buffer);
      done += (chunk as Buffer).length;
      onProgress?.(done);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
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

/** Rejects with {@link TransferError}, the disk's error, or an `AbortError`. */
export async function unzip(
  contents: AsyncIterable<Uint8Array>,
  sink: Sink,
  {
    mostBytes,
    mostBytesOf = () => Number.POSITIVE_INFINITY,
    signal,
    onProgress,
  }: {
    readonly mostBytes: number;
    /** Of one entry, by its name: those that are read as a whole are short. */
    readonly mostBytesOf?: (name: string) => number;
    readonly signal?: AbortSignal;
    readonly onProgress?: (bytes: number) => void;
  },
): Promise<void> {
  let bytes = 0;
  let entries = 0;
  const unfinished = new Set<ReturnType<Sink>>();
  const taken = (entry: UnzipFile) => {
    if (!HARMLESS_NAME.test(entry.name)) throw new TransferError("damaged");
    entries += 1;
    if (entries > MOST_ENTRIES) throw new TransferError("too-heavy");
    const mostOfEntry = mostBytesOf(entry.name);
    let ofEntry = 0;
    const target = sink(entry.name);
    unfinished.add(target);
    entry.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      bytes += chunk.length;
      ofEntry += chunk.length;
      if (ofEntry > mostOfEntry) throw new TransferError("too-heavy");
      if (bytes > mostBytes) throw new TransferError("too-large");
      target.write(chunk);
      if (!isLast) return;
      unfinished.delete(target);
      target.close();
    };
    entry.start();
  };
  const unzipping = new Unzip(taken);
  unzipping.register(UnzipInflate);
  try {
    for await (const chunk of contents) {
      signal?.throwIfAborted();
      unzipping.push(chunk);
      onProgress?.(bytes);
    }
    unzipping.push(new Uint8Array(), true);
  } catch (error) {
    throw isOfTheSystem(error) || error instanceof TransferError || signal?.aborted === true ? error : new TransferError("damaged", error);
  } finally {
    // A file that stays open cannot be removed everywhere.
    for (const target of unfinished) target.close();
  }
  if (unfinished.size > 0) throw new TransferError("damaged");
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
