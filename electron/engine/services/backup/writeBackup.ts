import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BACKUP_FORMAT, backupName } from "#domain/backup/backup.ts";
import type { BackupKind, BackupLabel } from "#domain/backup/backup.ts";
import type { PinnedSnapshot } from "#db/backup/pinSnapshot.ts";
import { writeWhole } from "../../core/files/wholeFile.ts";
import { fileOf, KEPT_FOLDERS, readArchive, writeArchive } from "./archive.ts";
import type { KeptFile } from "./archive.ts";
import { BackupError } from "./backupError.ts";
import { hashesOf, readBlocks, rootOf } from "./blocks.ts";
import type { Run } from "./blocks.ts";
import { copyKeys } from "./keyCopy.ts";
import { keepLastBackup, readLastBackup } from "./lastBackup.ts";
import { openForRestore, requireSound } from "./restoreFile.ts";

export interface WritingBackup {
  /** What {@link PinnedSnapshot} says; it stays pinned until the backup is there. */
  readonly snapshot: Omit<PinnedSnapshot, "release">;
  readonly seat: string;
  /** Milliseconds UTC. */
  readonly madeAt: number;
  readonly kind: BackupKind;
  /** Where backups go. */
  readonly folder: string;
  /** An age recipient. */
  readonly recipient: string;
  /** On this machine: what the last backup held, and room to open a whole one for its check. */
  readonly stateFolder: string;
  readonly keptFolders: Readonly<Record<KeptFile["folder"], string>>;
}

export interface BackupProgress {
  readonly step: "writing" | "checking";
  readonly done: number;
  readonly total: number;
}

/**
 * Writes a backup of a pinned record and checks it: a whole one is restored beside the record and opened, one of changes is decrypted and compared with the
 * record. What fails its check is removed. A backup of changes becomes a whole one where nothing is known of the one before. Rejects with
 * {@link BackupError} or the disk's error.
 */
export async function writeBackup(writing: WritingBackup, onProgress: (progress: BackupProgress) => void): Promise<BackupLabel> {
  const { snapshot, seat, madeAt, folder, recipient, stateFolder } = writing;
  const last = writing.kind === "changes" ? readLastBackup(stateFolder) : null;
  const before = last !== null && existsSync(labelFile(folder, last.name)) ? last : null;
  const name = backupName(seat, madeAt);
  // First: no backup is there whose keys are not.
  await copyKeys({ record: snapshot.file, folder, recipient });
  const target = fileOf(folder, name);
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  // Opens this one backup for its check, and is forgotten then: the key that restores is not on this machine.
  const checking = await generateX25519Identity();
  const { runs, hashes } = readBlocks(snapshot.file, snapshot.bytes, before?.hashes ?? null, (done) =>
    onProgress({ step: "writing", done, total: snapshot.bytes }),
  );
  const files = keptFiles(writing.keptFolders);
  const news = files.filter((file) => before?.files.has(keyOf(file)) !== true);
  const written = await writeArchive(target, { runs, files: news, root: () => rootOf(hashes) }, [
    recipient,
    await identityToRecipient(checking),
  ]);
  try {
    const root = rootOf(hashes);
    const check = { target, identity: checking, root, snapshot, stateFolder, bytes: written.bytes, onProgress };
    const startedAt = performance.now();
    const by = before === null ? await checkByOpening(check) : await checkByComparing(check);
    const label: BackupLabel = {
      format: BACKUP_FORMAT,
      name,
      kind: before === null ? "whole" : "changes",
      after: before?.name ?? null,
      madeAt,
      ...written,
      recordBytes: snapshot.bytes,
      root,
      holds: snapshot.holds,
      schema: snapshot.schema,
      check: { by, ms: Math.round(performance.now() - startedAt) },
    };
    // The label comes last: a backup without one is no backup.
    await writeWhole(labelFile(folder, name), Buffer.from(`${JSON.stringify(label, null, 2)}\n`));
    await keepLastBackup(stateFolder, { name, hashes, files: new Set(files.map(keyOf)) }, root);
    return label;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

export function labelFile(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}

interface Check {
  readonly target: string;
  readonly identity: string;
  readonly root: string;
  readonly snapshot: WritingBackup["snapshot"];
  readonly stateFolder: string;
  /** Of the backup. */
  readonly bytes: number;
  readonly onProgress: (progress: BackupProgress) => void;
}

/** Restores it to a file that is removed again. */
async function checkByOpening(check: Check): Promise<"opened"> {
  const { target, identity, root, snapshot, stateFolder, bytes, onProgress } = check;
  const room = mkdtempSync(join(await roomFor(snapshot.bytes, [stateFolder, dirname(target)]), ".check-"));
  try {
    const file = join(room, "record.db");
    const restoring = openForRestore(file);
    let found: string;
    try {
      found = await readArchive(target, identity, { run: (run) => restoring.write(run), file: takeAll }, (done) =>
        onProgress({ step: "checking", done, total: bytes }),
      );
      restoring.cutTo(snapshot.bytes);
    } finally {
      restoring.close();
    }
    if (found !== root || rootOf(hashesOf(file, snapshot.bytes)) !== root) throw new BackupError("check-failed");
    requireSound(file);
    return "opened";
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Compares each block with the record, whose file is still as it was. */
async function checkByComparing({ target, identity, root, snapshot, bytes, onProgress }: Check): Promise<"compared"> {
  const handle = openSync(snapshot.file, "r");
  try {
    const found = await readArchive(
      target,
      identity,
      {
        run(run) {
          if (!isThere(handle, run)) throw new BackupError("check-failed");
        },
        file: takeAll,
      },
      (done) => onProgress({ step: "checking", done, total: bytes }),
    );
    if (found !== root) throw new BackupError("check-failed");
    return "compared";
  } finally {
    closeSync(handle);
  }
}

function isThere(handle: number, { offset, bytes }: Run): boolean {
  const there = Buffer.allocUnsafe(bytes.length);
  return readSync(handle, there, 0, bytes.length, offset) === bytes.length && there.equals(bytes);
}

/** Kept files are named by the hash of their content, which tar carries whole or not at all. */
async function takeAll(_folder: string, _name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}

/** The first of the folders whose disk has room for so many bytes and a tenth more. */
async function roomFor(bytes: number, folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize > bytes * 1.1) return folder;
  }
  throw new BackupError("disk-full");
}

const KEPT_NAME = /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/u;

/** Papers and pictures, without what the program draws again by itself. */
function keptFiles(folders: WritingBackup["keptFolders"]): readonly KeptFile[] {
  return KEPT_FOLDERS.flatMap((folder) =>
    existsSync(folders[folder])
      ? readdirSync(folders[folder], { withFileTypes: true })
          .filter((each) => each.isDirectory())
          .flatMap(({ name }) =>
            readdirSync(join(folders[folder], name)).map((file) => ({ folder, path: join(folders[folder], name, file) })),
          )
          .filter(({ path }) => KEPT_NAME.test(basename(path)))
      : [],
  );
}

function keyOf({ folder, path }: KeptFile): string {
  return `${folder}/${basename(path)}`;
}
