import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_BACKUP_POLICY } from "#domain/backup/backupPolicy.ts";
import { EMBEDDED } from "#db/opening/migrate.ts";
import { openReader } from "#db/opening/open.ts";
import { openOlder } from "#db/opening/pending.ts";
import { stats } from "#db/queries/stats.ts";
import { writeSetting } from "#db/settings.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { backUpOlder } from "./backUpOlder.ts";
import { backupWorkInline } from "./backupWork.ts";
import { drillRestore } from "./drill.ts";
import { restoreBackup } from "./restoreBackup.ts";

/** As a later program knows it: one step more than the record has been through. */
const LATER = [...EMBEDDED, { name: "9000_later", sql: "CREATE TABLE later (id INTEGER) STRICT" }];

let record: TemporaryRecord;
let disk: ReturnType<typeof temporaryFolder>;
let identity: string;
beforeEach(async () => {
  [record, disk] = [temporaryRecord(), temporaryFolder()];
  identity = await generateX25519Identity();
  for (const id of ["1", "2"]) openExampleCase(record.writer, examplePost(id));
});
afterEach(() => {
  record.remove();
  disk.remove();
});

async function setUp(folder: string): Promise<void> {
  const policy = { ...DEFAULT_BACKUP_POLICY, folder, recipient: await identityToRecipient(identity) };
  writeSetting(record.writer, "backup.policy", policy, Date.now());
  record.writer.close();
}

function older() {
  const found = openOlder(record.file, LATER);
  if (found === null) throw new Error("Nothing is pending");
  return found;
}

test("a record that an older program wrote is backed up whole before it is brought up to date, and that backup restores", async () => {
  await setUp(disk.folder);
  const name = (await backUpOlder(record.file, older(), backupWorkInline)) ?? "";
  expect(name).toMatch(/^ismgt-/u);
  await drillRestore({ folder: disk.folder, name, identity, room: disk.folder }, () => undefined);
  const target = join(disk.folder, "restored", "record.db");
  const keptFolders = { files: join(disk.folder, "f"), pictures: join(disk.folder, "p") };
  await restoreBackup({ folder: disk.folder, name, identity, target, keptFolders, now: Date.now() }, () => undefined);
  const reader = openReader(target);
  expect(stats(reader).cases).toBe(2);
  reader.close();
  expect(readdirSync(dirname(target)).filter((name) => name.endsWith(".backup"))).toEqual([]);
});

test("where no folder is set up, or it is gone, a copy beside the record has to do", async () => {
  await setUp(join(disk.folder, "gone"));
  expect(await backUpOlder(record.file, older(), backupWorkInline)).toBeNull();
  mkdirSync(join(disk.folder, "gone"));
  expect(await backUpOlder(record.file, older(), backupWorkInline)).not.toBeNull();
});

test("nothing is pending in a record of this program, nor in what is no record", () => {
  expect(openOlder(record.file)).toBeNull();
  const other = join(disk.folder, "other.db");
  new SqliteDatabase(other).exec("CREATE TABLE song (title TEXT)").close();
  expect([openOlder(other), openOlder(join(disk.folder, "none.db"))]).toEqual([null, null]);
});
