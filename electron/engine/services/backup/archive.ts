import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { BackupError } from "./backupError.ts";
import type { Run } from "./blocks.ts";

/*
 * A backup is a tar archive, packed by gzip and encrypted by age, so that common tools open it too: `age -d -i KEY FILE | tar -xz`. Its entries are
 * `record/<offset>` (bytes of the record's file from that offset on), `files/<name>` and `pictures/<name>`, and `root` at its end.
 */

export const ENDING = ".age";

/** Which folder a kept file lies in. */
export const KEPT_FOLDERS = ["files", "pictures"] as const;
export type KeptFolder = (typeof KEPT_FOLDERS)[number];

export interface KeptFile {
  readonly folder: KeptFolder;
  readonly path: string;
}

export interface Contents {
  readonly runs: Iterable<Run>;
  readonly files: Iterable<KeptFile>;
  /** Asked once the runs have been gone through. */
  readonly root: () => string;
}

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a backup for the recipients; it gets its name when it is whole and on the disk. Rejects with the disk's error. */
export async function writeArchive(target: string, contents: Contents, recipients: readonly string[]): Promise<Written> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(Readable.toWeb(packed(contents)) as ReadableStream<Uint8Array>);
  const partial = `${target}.partial`;
  const digest = createHash("sha256");
  let bytes = 0;
  try {
    const handle = await open(partial, "w", 0o600);
    try {
      for await (const piece of sealed as NodeStream<Uint8Array>) {
        digest.update(piece);
        bytes += piece.length;
        await handle.appendFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return { bytes, sha256: digest.digest("hex") };
}

function packed({ runs, files, root }: Contents): Readable {
  const archive = pack();
  // Records are text for the most part: the fastest level halves the time and costs a tenth of the size.
  const gzip = createGzip({ level: 1 });
  const fill = async () => {
    for (const { offset, bytes } of runs) await entry(`record/${offset}`, bytes);
    for (const { folder, path } of files) {
      const { size } = await stat(path);
      await pipeline(createReadStream(path), archive.entry({ name: `${folder}/${basename(path)}`, size }));
    }
    await entry("root", Buffer.from(root()));
    archive.finalize();
  };
  const entry = (name: string, bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      archive.entry({ name }, bytes, (error) => (error ? reject(error) : resolve()));
    });
  pipeline(archive, gzip).catch(() => undefined);
  fill().catch((error: unknown) => archive.destroy(error as Error));
  return gzip;
}

/** What is done with a backup as it is read. All may be slow: reading waits for them. */
export interface Taker {
  run(run: Run): void | Promise<void>;
  file(folder: KeptFolder, name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}

const OFFSET = /^record\/(\d{1,15})$/u;
const FILE = /^(files|pictures)\/([0-9a-f]{64}\.[a-z0-9]{1,5})$/u;
/** A run has 4 MiB. */
const MOST_RUN_BYTES = 8 * 1024 * 1024;

/**
 * Reads a whole backup and answers with its root. A person who can write to the folder can make a file that looks like a backup, so each entry is held to its
 * shape and size. Rejects with {@link BackupError} or the disk's error.
 */
export async function readArchive(file: string, identity: string, taker: Taker, onProgress: (bytes: number) => void): Promise<string> {
  const source = createReadStream(file);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      onProgress(bytes);
      done(null, chunk);
    },
  });
  const archive = extract();
  let root = "";
  try {
    const opened = await decrypted(source.pipe(counted), identity);
    const reading = pipeline(opened, createGunzip(), archive);
    reading.catch(() => undefined);
    for await (const entry of archive) {
      const { name, size = 0 } = entry.header;
      const [, offset] = OFFSET.exec(name) ?? [];
      const [, folder, kept] = FILE.exec(name) ?? [];
      if (offset !== undefined && size <= MOST_RUN_BYTES) await taker.run({ offset: Number(offset), bytes: await allOf(entry) });
      else if (folder !== undefined && kept !== undefined) await taker.file(folder as KeptFolder, kept, entry);
      else if (name === "root" && size === 64) root = (await allOf(entry)).toString("latin1");
      else throw new BackupError("damaged");
    }
    await reading;
  } catch (error) {
    if (error instanceof BackupError || (error instanceof Error && "syscall" in error)) throw error;
    throw new BackupError("damaged", error);
  } finally {
    source.destroy();
  }
  if (root === "") throw new BackupError("damaged");
  return root;
}

/** Throws {@link BackupError} unless the identity opens the backup. Reads its head alone. */
export async function requireKey(file: string, identity: string): Promise<void> {
  const source = createReadStream(file);
  try {
    await decrypted(source, identity);
  } finally {
    source.destroy();
  }
}

async function decrypted(source: Readable, identity: string): Promise<Readable> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    // Without a cause: the library's words hold what was typed.
    throw new BackupError("wrong-key");
  }
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(opened as NodeStream<Uint8Array>);
  } catch (error) {
    // The library tells it by these words alone.
    throw new BackupError(String(error).includes("no identity matched") ? "wrong-key" : "damaged", error);
  }
}

async function allOf(entry: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of entry) pieces.push(piece);
  return Buffer.concat(pieces);
}

export function fileOf(folder: string, name: string): string {
  return join(folder, `${name}${ENDING}`);
}
