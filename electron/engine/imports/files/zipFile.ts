import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { NotAnExport } from "./notAnExport.ts";

/** One file of an archive, read when it is asked for. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes, unpacked; throws {@link NotAnExport} `too-large` where they are more than `most`, whatever the directory says. */
  read(most: number, onRead?: (packedBytes: number) => void): AsyncGenerator<Buffer>;
}

/** The files of an archive by its directory. Throws {@link NotAnExport} `not-a-table` for one that is broken. */
export async function zipEntries(path: string): Promise<readonly ZipEntry[]> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const tailLength = Math.min(size, LONGEST_TAIL);
    const tail = Buffer.alloc(tailLength);
    await handle.read(tail, 0, tailLength, size - tailLength);
    const end = tail.lastIndexOf(END_OF_DIRECTORY);
    if (end < 0 || end + 22 > tail.length) throw new NotAnExport("not-a-table");
    const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > MOST_ENTRIES || start + length > size) throw new NotAnExport("not-a-table");
    const directory = Buffer.alloc(length);
    await handle.read(directory, 0, length, start);
    return entriesOf(path, directory, count);
  } finally {
    await handle.close();
  }
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with its comment. */
const LONGEST_TAIL = 22 + 0xffff;
const MOST_ENTRIES = 2_000;

function entriesOf(path: string, directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new NotAnExport("not-a-table");
    const [flags, method, packed, nameLength] = [8, 10, 20, 28].map((offset) =>
      offset === 20 ? directory.readUInt32LE(at + 20) : directory.readUInt16LE(at + offset),
    );
    const further = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const offset = directory.readUInt32LE(at + 42);
    const name = directory.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    // The lowest bit: with a password.
    if (((flags ?? 0) & 1) === 1) throw new NotAnExport("old-excel");
    entries.push({ name, read: (most, onRead) => bytesOf(path, { offset, packed: packed ?? 0, method: method ?? 0 }, most, onRead) });
    at += 46 + (nameLength ?? 0) + further;
  }
  return entries;
}

interface Placed {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
}

async function* bytesOf(
  path: string,
  { offset, packed, method }: Placed,
  most: number,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  if (method !== 0 && method !== 8) throw new NotAnExport("not-a-table");
  const start = await startOfBytes(path, offset);
  if (packed === 0) return;
  const source = createReadStream(path, { start, end: start + packed - 1, highWaterMark: 64 * 1024 });
  const unpacked = method === 0 ? source : source.pipe(createInflateRaw());
  if (unpacked !== source) source.on("error", (error) => unpacked.destroy(error));
  let total = 0;
  try {
    for await (const piece of unpacked) {
      total += (piece as Buffer).length;
      if (total > most) throw new NotAnExport("too-large");
      yield piece as Buffer;
      onRead?.(source.bytesRead);
    }
  } catch (error) {
    throw error instanceof NotAnExport ? error : new NotAnExport("not-a-table", { cause: error });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/** Behind the entry's own heading, whose length the directory does not tell. */
async function startOfBytes(path: string, offset: number): Promise<number> {
  const handle = await open(path, "r");
  try {
    const heading = Buffer.alloc(30);
    const { bytesRead } = await handle.read(heading, 0, 30, offset);
    if (bytesRead < 30 || heading.readUInt32LE(0) !== LOCAL) throw new NotAnExport("not-a-table");
    return offset + 30 + heading.readUInt16LE(26) + heading.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}
