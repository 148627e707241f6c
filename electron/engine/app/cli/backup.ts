import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import type { Drill } from "#contract/restoring.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import { recipientSchema } from "#domain/backup/backupPolicy.ts";
import { identityOf } from "#domain/backup/identity.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { keysIdOfFile } from "#db/opening/ownKeys.ts";
import { RecordError } from "#db/faults.ts";
import { ownSeat } from "#db/seat.ts";
import { writeSetting } from "#db/settings.ts";
import { listBackups } from "../../services/backup/backupFolder.ts";
import { BackupError, backupErrorOf } from "../../services/backup/backupError.ts";
import { DRILL } from "../../services/backup/backups.ts";
import { backupWorkInline } from "../../services/backup/backupWork.ts";
import { backupStateFolder, keptFoldersOf } from "../../services/backup/besideRecord.ts";
import { drillRestore } from "../../services/backup/drill.ts";
import type { Drilling } from "../../services/backup/drill.ts";
import { restoreKeys } from "../../services/backup/keyCopy.ts";
import { keepLastPlace } from "../../services/backup/lastPlace.ts";
import { restoreBackup } from "../../services/backup/restoreBackup.ts";
import { EXIT, printResult, UsageError } from "./print.ts";
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
    recordVerb("restore-keys", "Puts the copy of the keys back beside a record that is there without them.")
      .requiredOption("--from <folder>", "where backups are kept")
      .requiredOption("--key <file>", "the identity that opens them, in a file")
      .action(putKeysBack),
    jsonVerb("list", "The backups in a folder, newest first.")
      .requiredOption("--from <folder>", "where backups are kept")
      .action(({ from, json }: { readonly from: string; readonly json: boolean }) =>
        printResult({ backups: named(() => listBackups(resolve(from))) }, json),
      ),
  ]);
}

async function putKeysBack({ from, key, db, json }: RecordOptions & { readonly from: string; readonly key: string }): Promise<void> {
  const record = resolve(db);
  if (!existsSync(record)) throw new UsageError(`${record}: there is no such file.`);
  if (existsSync(keyFileOf(record))) throw new UsageError(`${keyFileOf(record)} is there already; it is left as it is.`);
  const id = keysIdOfFile(record);
  const identity = readSecretFile(key).replaceAll(/\s/gu, "").toUpperCase();
  const isThere = id !== null && (await restoreKeys(resolve(from), id, identity, record));
  if (!isThere) throw new UsageError(`${resolve(from)} holds no copy of the keys of this record.`);
  printResult({ keys: keyFileOf(record) }, json);
}

interface Restoring extends RecordOptions {
  readonly from: string;
  readonly name?: string;
  readonly key: string;
  readonly preview: boolean;
  readonly drill: boolean;
}

/** `restore`: a record out of its backups, which goes on as a new seat. */
export function restoreCommand(): Command {
  const about = "Restores a record from its backups. It goes on as a new seat, and sends nothing that was approved before.";
  return recordVerb("restore", about, "where the record is to be; none may be there, but for a drill")
    .requiredOption("--from <folder>", "where backups are kept")
    .option("--name <name>", "which one (`backup list`); without it the newest")
    .requiredOption("--key <file>", "a file with the identity that opens them")
    .option("--preview", "only says what would be restored", false)
    .option("--drill", "restores into a temporary folder, checks pages, chains and counts, removes it, and notes that in the record", false)
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
      await keepLastPlace(stateFolder, { folder: resolve(to), seat: ownSeat(record) });
      printResult(label, json);
    } finally {
      release();
    }
  });
}

async function restore({ from, name, key, db, preview, drill, json }: Restoring): Promise<void> {
  const backups = named(() => listBackups(resolve(from)));
  const label = backups.find((each) => name === undefined || each.name === name);
  if (label === undefined) throw new UsageError(name === undefined ? `${from} holds no backup.` : `${from} holds no backup ${name}.`);
  if (preview) return printResult({ ...label, lostAfter: new Date(label.madeAt).toISOString(), isOccupied: existsSync(db) }, json);
  const target = resolve(db);
  const folder = dirname(target);
  const identity = identityOf(readSecretFile(key));
  if (identity === null) throw new BackupError("wrong-key");
  const wanted = { folder: resolve(from), name: label.name, identity };
  if (drill) return printResult(await drillNoted(target, wanted, label), json);
  const restored = await restoreBackup({ ...wanted, target, keptFolders: keptFoldersOf(folder), now: Date.now() }, () => undefined).catch(
    (error: unknown) => {
      throw backupErrorOf(error);
    },
  );
  printResult({ ...restored.label, former: restored.former, own: restored.own, keys: restored.keys, erasures: restored.erasures }, json);
}

/** What came of it, which the record notes where one is there and no program has it open. */
async function drillNoted(db: string, wanted: Omit<Drilling, "room">, { madeAt, holds }: BackupLabel): Promise<Drill & { noted: boolean }> {
  const at = Date.now();
  const startedAt = performance.now();
  const facts = { at, madeAt, cases: holds.cases, events: holds.events };
  const room = mkdtempSync(join(tmpdir(), "ismgt-drill-"));
  let done: Drill;
  try {
    const { files, ms } = await drillRestore({ ...wanted, room }, () => undefined);
    done = { ...facts, files, ms, fault: null };
  } catch (error) {
    const named = backupErrorOf(error);
    if (!(named instanceof BackupError)) throw error;
    process.exitCode = EXIT.failed;
    done = { ...facts, files: 0, ms: Math.round(performance.now() - startedAt), fault: named.fault };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  return { ...done, noted: await noteIn(db, done) };
}

async function noteIn(db: string, done: Drill): Promise<boolean> {
  if (!existsSync(db)) return false;
  try {
    await withWriter(db, (record) => writeSetting(record, DRILL, done, done.at));
    return true;
  } catch (error) {
    if (error instanceof RecordError) return false;
    throw error;
  }
}

function named<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw backupErrorOf(error);
  }
}
