import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";
import { Unzip, UnzipInflate, Zip, ZipDeflate } from "fflate";
import type { UnzipFile } from "fflate";
import { sameWhereverTyped } from "#domain/people/passphrase.ts";
import { MANIFEST_FORMAT, MANIFEST_NAME, manifestSchema } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";

/** Why a carried file cannot be opened. */
export type CarryFault =
  /** It is a file of another sort. */
  | "not-carried"
  | "wrong-passphrase"
  /** It was cut off or changed on its way. */
  | "damaged"
  /** A newer program wrote it. */
  | "newer"
  /** It would take more room than was allowed. */
  | "too-large";

export class CarryError extends Error {
  override readonly name = "CarryError";
  readonly fault: CarryFault;
  constructor(fault: CarryFault, cause?: unknown) {
    super(`The carried file cannot be opened: ${fault}`, { cause });
    this.fault = fault;
  }
}

export interface CarriedEntry {
  /** Within the file: `record.db`, `pictures/3f…`. */
  readonly name: string;
  /** Where it lies now. */
  readonly file: string;
}

export interface Carrying {
  readonly passphrase: string;
  /** Of scrypt, as a power of two, where not the format's own: for tests that seal many. Only for writing. */
  readonly workFactor?: number;
  readonly signal?: AbortSignal;
  /** Hears how many bytes of the contents have been gone through. */
  readonly onProgress?: (bytes: number) => void;
}

const ENDING = ".partial";

/** Writes a sealed file; it gets its name when it is whole. Rejects with the disk's error, or an `AbortError`. */
export async function writeCarried(
  target: string,
  manifest: Omit<Manifest, "format">,
  entries: readonly CarriedEntry[],
  { passphrase, workFactor, signal, onProgress }: Carrying,
): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(sameWhereverTyped(passphrase));
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  const contents = zipped({ ...manifest, format: MANIFEST_FORMAT }, entries, onProgress);
  const sealed = await encrypter.encrypt(Readable.toWeb(Readable.from(contents)) as ReadableStream<Uint8Array>);
  const partial = `${target}${ENDING}`;
  try {
    await pipeline(Readable.fromWeb(sealed as NodeStream<Uint8Array>), createWriteStream(partial), { ...(signal && { signal }) });
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/**
 * Opens a sealed file into a folder, which is made, and answers with what the file says of itself. What was written before a fault was found
 * is removed. Rejects with {@link CarryError}, the disk's error, or an `AbortError`.
 */
export async function openCarried(
  file: string,
  folder: string,
  { passphrase, signal, onProgress, mostBytes }: Carrying & { readonly mostBytes: number },
): Promise<Manifest> {
  await requireCarried(file);
  const source = createReadStream(file);
  try {
    const opened = await unsealed(source, passphrase);
    mkdirSync(folder, { recursive: true });
    await unzipInto(folder, opened, { mostBytes, ...(signal && { signal }), ...(onProgress && { onProgress }) });
    return await readManifest(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    source.destroy();
  }
}

const FIRST_LINE = "age-encryption.org/v1\n";

async function requireCarried(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE.length), 0, FIRST_LINE.length, 0);
    if (buffer.toString("latin1", 0, bytesRead) !== FIRST_LINE) throw new CarryError("not-carried");
  } finally {
    await handle.close();
  }
}

async function unsealed(source: Readable, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(sameWhereverTyped(passphrase));
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(opened as NodeStream<Uint8Array>);
  } catch (error) {
    // The library tells it by these words alone.
    throw new CarryError(String(error).includes("no identity matched") ? "wrong-passphrase" : "damaged", error);
  }
}

async function* zipped(
  manifest: Manifest,
  entries: readonly CarriedEntry[],
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
  begin(MANIFEST_NAME).push(Buffer.from(JSON.stringify(manifest)), true);
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
const HARMLESS_NAME = /^(?:[a-z]{1,20}\/)?[a-z0-9][a-z0-9-]{0,100}(?:\.[a-z0-9]{1,10})?$/;

async function unzipInto(
  folder: string,
  contents: AsyncIterable<Uint8Array>,
  { mostBytes, signal, onProgress }: Omit<Carrying, "passphrase"> & { readonly mostBytes: number },
): Promise<void> {
  let bytes = 0;
  let unfinished = 0;
  const taken = (entry: UnzipFile) => {
    if (!HARMLESS_NAME.test(entry.name)) throw new CarryError("damaged");
    const target = join(folder, entry.name);
    mkdirSync(dirname(target), { recursive: true });
    const handle = openSync(target, "wx");
    unfinished += 1;
    entry.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      bytes += chunk.length;
      if (bytes > mostBytes) throw new CarryError("too-large");
      writeSync(handle, chunk);
      if (!isLast) return;
      closeSync(handle);
      unfinished -= 1;
    };
    entry.start();
  };
  const unzip = new Unzip(taken);
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of contents) {
      signal?.throwIfAborted();
      unzip.push(chunk);
      onProgress?.(bytes);
    }
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    throw isOfTheSystem(error) || error instanceof CarryError || signal?.aborted === true ? error : new CarryError("damaged", error);
  }
  if (unfinished > 0) throw new CarryError("damaged");
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), "utf8").catch((error: unknown) => {
    throw new CarryError("damaged", error);
  });
  const told = JSON.parse(text) as unknown;
  if (typeof told === "object" && told !== null && "format" in told && Number(told.format) > MANIFEST_FORMAT) throw new CarryError("newer");
  const manifest = manifestSchema.safeParse(told);
  if (!manifest.success) throw new CarryError("damaged", manifest.error);
  return manifest.data;
}
