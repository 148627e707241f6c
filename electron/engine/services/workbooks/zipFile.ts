import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable, Transform } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { BadWorkbook } from "./badWorkbook.ts";

/** Bytes of which parts are asked for: of a file on the disk, or in memory. */
export interface ByteSource {
  size(): Promise<number>;
  /** Fewer where the source ends before. */
  read(offset: number, length: number): Promise<Buffer>;
  stream(offset: number, length: number): Readable;
}

export function fileSource(path: string): ByteSource {
  const opened = async <Result>(use: (handle: Awaited<ReturnType<typeof open>>) => Promise<Result>) => {
    const handle = await open(path, "r");
    try {
      return await use(handle);
    } finally {
      await handle.close();
    }
  };
  return {
    size: () => opened(async (handle) => (await handle.stat()).size),
    read: (offset, length) =>
      opened(async (handle) => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      }),
    stream: (offset, length) => createReadStream(path, { start: offset, end: offset + length - 1, highWaterMark: PIECE_BYTES }),
  };
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: async () => all.length,
    read: async (offset, length) => all.subarray(offset, offset + length),
    stream: (offset, length) => Readable.from(pieces(all.subarray(offset, offset + length)), { highWaterMark: 1 }),
  };
}

const PIECE_BYTES = 64 * 1024;

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) yield bytes.subarray(start, start + PIECE_BYTES);
}

/** One file of an archive, read when it is asked for. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes, unpacked; throws {@link BadWorkbook} `too-large` where they are more than `most`, whatever the directory says. */
  read(most: number, onRead?: (packedBytes: number) => void): AsyncGenerator<Buffer>;
}

/** The files of an archive by its directory. Throws {@link BadWorkbook} `not-a-table` for one that is broken. */
export async function zipEntries(source: ByteSource): Promise<readonly ZipEntry[]> {
  const size = await source.size();
  const tailLength = Math.min(size, LONGEST_TAIL);
  const tail = await source.read(size - tailLength, tailLength);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) throw new BadWorkbook("not-a-table");
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (start + length > size) throw new BadWorkbook("not-a-table");
  if (count > MOST_ENTRIES || length > MOST_ENTRIES * LONGEST_HEADING) throw new BadWorkbook("too-large");
  return entriesOf(source, await source.read(start, length), count);
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with its comment. */
const LONGEST_TAIL = 22 + 0xffff;
const MOST_ENTRIES = 2_000;
const LONGEST_HEADING = 1_024;

function entriesOf(source: ByteSource, directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new BadWorkbook("not-a-table");
    const flags = directory.readUInt16LE(at + 8);
    const method = directory.readUInt16LE(at + 10);
    const packed = directory.readUInt32LE(at + 20);
    const nameLength = directory.readUInt16LE(at + 28);
    const further = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const offset = directory.readUInt32LE(at + 42);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    // The lowest bit: with a password.
    if ((flags & 1) === 1) throw new BadWorkbook("old-excel");
    entries.push({ name, read: (most, onRead) => bytesOf(source, { offset, packed, method }, most, onRead) });
    at += 46 + nameLength + further;
  }
  return entries;
}

interface Placed {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
}

/** What a person fills in packs to a tenth; what packs to so little was made to be unpacked. */
const MOST_TIMES_PACKED = 250;
/** Of small files the ratio says nothing. */
const SMALL_BYTES = 24 * 1024 * 1024;

async function* bytesOf(
  source: ByteSource,
  { offset, packed, method }: Placed,
  most: number,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  if (method !== 0 && method !== 8) throw new BadWorkbook("not-a-table");
  const start = await startOfBytes(source, offset);
  if (packed === 0) return;
  const input = source.stream(start, packed);
  let packedRead = 0;
  const counting = new Transform({
    transform(piece: Buffer, _encoding, done) {
      packedRead += piece.length;
      done(null, piece);
    },
  });
  const unpacked = method === 0 ? counting : createInflateRaw();
  // A fault of one part ends all; the loop below throws it.
  pipeline(unpacked === counting ? [input, counting] : [input, counting, unpacked], () => undefined);
  let total = 0;
  try {
    for await (const piece of unpacked) {
      total += (piece as Buffer).length;
      if (total > most || (total > SMALL_BYTES && total > packedRead * MOST_TIMES_PACKED)) throw new BadWorkbook("too-large");
      yield piece as Buffer;
      onRead?.(packedRead);
    }
  } catch (error) {
    throw error instanceof BadWorkbook ? error : new BadWorkbook("not-a-table", { cause: error });
  } finally {
    input.destroy();
    unpacked.destroy();
  }
}

/** Behind the entry's own heading, whose length the directory does not tell. */
async function startOfBytes(source: ByteSource, offset: number): Promise<number> {
  const heading = await source.read(offset, 30);
  if (heading.length < 30 || heading.readUInt32LE(0) !== LOCAL) throw new BadWorkbook("not-a-table");
  return offset + 30 + heading.readUInt16LE(26) + heading.readUInt16LE(28);
}
