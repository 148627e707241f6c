import { createInflateRaw } from "node:zlib";
import { PassThrough, pipeline } from "node:stream";
import { fromBufferPromise, openPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { BadWorkbook } from "./markup.ts";

/** One file of an archive, read when it is asked for. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes, unpacked; throws {@link BadWorkbook} `too-large` where they are more than `most`, whatever the directory says. */
  read(most: number, onRead?: (packedBytes: number) => void): AsyncGenerator<Buffer>;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  close(): void;
}

const MOST_ENTRIES = 2_000;

/** The files of an archive, on the disk or in memory, by its directory. Throws {@link BadWorkbook} `not-a-table` for one that is broken. */
export async function openZip(source: string | Uint8Array): Promise<ZipArchive> {
  // Names and sizes are judged here: a program may write a name that is no path of this system.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip = await (
    typeof source === "string"
      ? openPromise(source, options)
      : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
  ).catch(notATable);
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new BadWorkbook("too-large");
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new BadWorkbook("old-excel");
      entries.push({ name: entry.fileNameRaw.toString("utf8"), read: (most, onRead) => bytesOf(zip, entry, most, onRead) });
    }
    return { entries, close: () => zip.close() };
  } catch (error) {
    zip.close();
    return notATable(error);
  }
}

function notATable(error: unknown): never {
  throw error instanceof BadWorkbook ? error : new BadWorkbook("not-a-table", { cause: error });
}

/** What a person fills in packs to a tenth; what packs to so little was made to be unpacked. */
const MOST_TIMES_PACKED = 250;
/** Of small files the ratio says nothing. */
const SMALL_BYTES = 24 * 1024 * 1024;

async function* bytesOf(zip: ZipFile, entry: Entry, most: number, onRead?: (bytes: number) => void): AsyncGenerator<Buffer> {
  if (!entry.canDecodeFileData()) throw new BadWorkbook("not-a-table");
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(notATable);
  const unpacked = entry.isCompressed() ? createInflateRaw() : new PassThrough();
  let packedRead = 0;
  packed.on("data", (piece: Buffer) => {
    packedRead += piece.length;
  });
  // A fault of one part ends all; the loop below throws it.
  pipeline(packed, unpacked, () => undefined);
  let total = 0;
  try {
    for await (const piece of unpacked) {
      total += (piece as Buffer).length;
      if (total > most || (total > SMALL_BYTES && total > packedRead * MOST_TIMES_PACKED)) throw new BadWorkbook("too-large");
      yield piece as Buffer;
      onRead?.(packedRead);
    }
  } catch (error) {
    notATable(error);
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
