import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { recipientSchema } from "#domain/backup/backupPolicy.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { ownSeat } from "#db/seat.ts";
import { listBackups } from "../../services/backup/backupFolder.ts";
import { backupStateFolder, keptFoldersOf } from "../../services/backup/backups.ts";
import { backupErrorOf } from "../../services/backup/backupError.ts";
import { backupWorkInline } from "../../services/backup/backupWork.ts";
import { restoreBackup } from "../../services/backup/restoreBackup.ts";
import { printResult, UsageError } from "./print.ts";
import { jsonVerb, recordVerb, verbOf, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";
import { readSecretFile } from "./xOptions.ts";

interface Making extends RecordOptions {
  readonly to: string;
  readonly recipient: string;
  readonly changes: boolean;
}

/** `backup key|make|list`: encrypted copies of a record that nobody else has open. */
export function backupCommand(): Command {
  return verbOf("backup", "Encrypted backups of a record, each checked after it is written.", [
    jsonVerb("key", "Makes a key: keep the identity on paper, and give backups the recipient.").action(makeKey),
    recordVerb("make", "Backs up a record that no program has open.")
      .requiredOption("--to <folder>", "where backups are kept")
      .requiredOption("--recipient <age1…>", "of the key that is to open them")
      .option("--changes", "only what has changed since the last one", false)
      .action(make),
    jsonVerb("list", "The backups in a folder, newest first.")
      .requiredOption("--from <folder>", "where backups are kept")
      .action(({ from, json }: { readonly from: string; readonly json: boolean }) =>
        printResult({ backups: named(() => listBackups(resolve(from))) }, json),
      ),
  ]);
}

interface Restoring extends RecordOptions {
  readonly from: string;
  readonly name?: string;
  readonly key: string;
  readonly preview: boolean;
}

/** `restore`: a record out of its backups, which goes on as a new seat. */
export function restoreCommand(): Command {
  const about = "Restores a record from its backups. It goes on as a new seat, and sends nothing that was approved before.";
  return recordVerb("restore", about, "where the record is to be; none may be there")
    .requiredOption("--from <folder>", "where backups are kept")
    .option("--name <name>", "which one (`backup list`); without it the newest")
    .requiredOption("--key <file>", "a file with the identity that opens them")
    .option("--preview", "only says what would be restored", false)
    .action(restore);
}

async function makeKey({ json }: { readonly json: boolean }): Promise<void> {
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  const identity = await generateX25519Identity();
  printResult({ identity, recipient: await identityToRecipient(identity) }, json);
}

async function make({ db, to, recipient, changes, json }: Making): Promise<void> {
  if (!recipientSchema.safeParse(recipient).success)
    throw new UsageError("--recipient is an age recipient: age1 and 58 letters and digits.");
  await withWriter(db, async (record) => {
    const folder = dirname(record.file);
    const stateFolder = backupStateFolder(folder);
    mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
    const { release, ...snapshot } = pinSnapshot(record);
    try {
      const label = await backupWorkInline.write({
        snapshot,
        seat: ownSeat(record),
        madeAt: Date.now(),
        kind: changes ? "changes" : "whole",
        folder: resolve(to),
        recipient,
        stateFolder,
        keptFolders: keptFoldersOf(folder),
      });
      printResult(label, json);
    } finally {
      release();
    }
  });
}

async function restore({ from, name, key, db, preview, json }: Restoring): Promise<void> {
  const backups = named(() => listBackups(resolve(from)));
  const label = backups.find((each) => name === undefined || each.name === name);
  if (label === undefined) throw new UsageError(name === undefined ? `${from} holds no backup.` : `${from} holds no backup ${name}.`);
  if (preview) return printResult({ ...label, lostAfter: new Date(label.madeAt).toISOString(), isOccupied: existsSync(db) }, json);
  const target = resolve(db);
  const folder = dirname(target);
  const restored = await restoreBackup(
    {
      folder: resolve(from),
      name: label.name,
      // As it was written down: in groups, and in small letters where somebody chose to.
      identity: readSecretFile(key).replaceAll(/\s/gu, "").toUpperCase(),
      target,
      keptFolders: keptFoldersOf(folder),
      now: Date.now(),
    },
    () => undefined,
  ).catch((error: unknown) => {
    throw backupErrorOf(error);
  });
  printResult({ ...restored.label, former: restored.former, own: restored.own }, json);
}

function named<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw backupErrorOf(error);
  }
}
