import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { z } from "zod";
import { sameWhereverTyped } from "#domain/people/passphrase.ts";
import { actsLabelSchema, dossierLabelSchema } from "#domain/transfer/label.ts";
import { intoFolder, packed, unpack } from "./archive.ts";
import type { Sink, TransferEntry, UnpackLimits } from "./archive.ts";
import { TransferError } from "./transferError.ts";

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
export async function writeTransferFile(
  target: string,
  label: Label,
  entries: readonly TransferEntry[],
  { passphrase, workFactor, signal, onProgress }: Carrying,
): Promise<void> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(sameWhereverTyped(passphrase));
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  const manifest = { name: MANIFEST_NAME, text: JSON.stringify({ ...label, format: MANIFEST_FORMAT }) };
  const contents = packed(manifest, entries, onProgress);
  const sealed = await encrypter.encrypt(Readable.toWeb(contents) as ReadableStream<Uint8Array>);
  const partial = `${target}${ENDING}`;
  const file = createWriteStream(partial, { mode: 0o600 });
  const closed = new Promise<void>((resolve) => file.once("close", resolve));
  try {
    await pipeline(Readable.fromWeb(sealed as NodeStream<Uint8Array>), file, { ...(signal && { signal }) });
    renameSync(partial, target);
  } catch (error) {
    // A disk that is still opening the file would make it again after it was removed.
    await closed;
    rmSync(partial, { force: true });
    throw error;
  }
}

/**
 * Opens a sealed file into a folder, which is made, and answers with what the file says of itself. What was written before a fault was found
 * is removed. Rejects with {@link TransferError}, the disk's error, or an `AbortError`.
 */
export async function openTransferFile(
  file: string,
  folder: string,
  { passphrase, signal, onProgress, mostBytes }: Carrying & { readonly mostBytes: number },
): Promise<Manifest> {
  const mostUnpacked = await requireTransferFile(file);
  const source = createReadStream(file);
  try {
    const opened = await unsealed(source, passphrase);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await unpack(opened, intoFolder(folder), limitsOf(mostBytes, mostUnpacked), {
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    return await readManifest(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    source.destroy();
  }
}

export interface Inspected {
  readonly manifest: Manifest;
  /** The texts that were asked for, by the names of their entries. */
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * Goes through a whole sealed file: answers with what it says of itself once every piece proved to be as it was sealed, and with the entries that
 * are to be kept. Writes nothing. Rejects as {@link openTransferFile} does.
 */
export async function inspectTransferFile(
  file: string,
  { passphrase, signal, onProgress, mostBytes, keep = [] }: Carrying & { readonly mostBytes: number; readonly keep?: readonly string[] },
): Promise<Inspected> {
  const mostUnpacked = await requireTransferFile(file);
  const source = createReadStream(file);
  try {
    const pieces = new Map<string, Uint8Array[]>([MANIFEST_NAME, ...keep].map((name) => [name, []]));
    const sink: Sink = (name) => ({ write: (chunk) => void pieces.get(name)?.push(chunk), close: () => undefined });
    const opened = await unsealed(source, passphrase);
    await unpack(opened, sink, limitsOf(mostBytes, mostUnpacked), { ...(signal && { signal }), ...(onProgress && { onProgress }) });
    const textOf = (name: string) => Buffer.concat(pieces.get(name) ?? []).toString("utf8");
    return { manifest: manifestOf(textOf(MANIFEST_NAME)), kept: new Map(keep.map((name) => [name, textOf(name)])) };
  } finally {
    source.destroy();
  }
}

const FIRST_LINE = "age-encryption.org/v1\n";

/** One passphrase and its proof take some 160 bytes; the library would read a head of any length. */
const LONGEST_HEAD = 4_096;
const HEAD = /^age-encryption\.org\/v1\n-> scrypt [^ \n]+ (\d{1,9})\n/u;
/** What this program seals with, 256 MB of memory. Each one more doubles the time and the memory that a stranger's file takes. */
const MOST_WORK_FACTOR = 18;
/** A record packs to a fifth or so, pictures to nothing less. */
const MOST_TIMES_SEALED = 60;
const ALWAYS_UNPACKED = 64 * 1024 * 1024;

/** Looks at the head before any key is derived. Answers with how many bytes the file may unpack to. Throws {@link TransferError}. */
async function requireTransferFile(file: string): Promise<number> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0);
    const head = buffer.toString("latin1", 0, bytesRead);
    if (!head.startsWith(FIRST_LINE)) throw new TransferError("not-carried");
    if (!head.includes("\n--- ")) throw new TransferError("damaged");
    if (Number(HEAD.exec(head)?.[1] ?? 0) > MOST_WORK_FACTOR) throw new TransferError("too-heavy");
    return (await handle.stat()).size * MOST_TIMES_SEALED + ALWAYS_UNPACKED;
  } finally {
    await handle.close();
  }
}

/** What a file says of itself, with the names of five hundred people. */
const LONGEST_MANIFEST = 512 * 1024;

/** `mostBytes` is the room that there is; a file that unpacks to far more than it could hold is heavy whatever the room. */
function limitsOf(mostBytes: number, mostUnpacked: number): UnpackLimits {
  return { mostBytes, mostUnpacked, mostBytesOf: (name) => (name === MANIFEST_NAME ? LONGEST_MANIFEST : mostUnpacked) };
}

async function unsealed(source: Readable, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  // From here on its faults are heard.
  const bytes = Readable.toWeb(source) as ReadableStream<Uint8Array>;
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(sameWhereverTyped(passphrase));
  try {
    const opened = await decrypter.decrypt(bytes);
    return Readable.fromWeb(opened as NodeStream<Uint8Array>);
  } catch (error) {
    // The library tells it by these words alone.
    throw new TransferError(String(error).includes("no identity matched") ? "wrong-passphrase" : "damaged", error);
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), "utf8").catch((error: unknown) => {
    throw new TransferError("damaged", error);
  });
  return manifestOf(text);
}

function manifestOf(text: string): Manifest {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch (error) {
    throw new TransferError("damaged", error);
  }
  if (typeof told === "object" && told !== null && "format" in told && Number(told.format) > MANIFEST_FORMAT)
    throw new TransferError("newer");
  const manifest = manifestSchema.safeParse(told);
  if (!manifest.success) throw new TransferError("damaged", manifest.error);
  return manifest.data;
}

const format = z.number().int().positive();

/** What a carried file says of itself, once it is open: a dossier to work in, or the acts that come back from one. */
const manifestSchema = z.discriminatedUnion("kind", [
  dossierLabelSchema.extend({ kind: z.literal("dossier"), format }),
  actsLabelSchema.extend({ kind: z.literal("acts"), format }),
]);
type Manifest = z.infer<typeof manifestSchema>;

/** What is in it before it is written; the format is the writer's. */
export type Label = Manifest extends infer Each ? (Each extends Manifest ? Omit<Each, "format"> : never) : never;

/** What this program writes, and the newest that it reads. */
const MANIFEST_FORMAT = 1;
const MANIFEST_NAME = "manifest.json";
