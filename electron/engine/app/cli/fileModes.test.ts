import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openReader, openWriter } from "#db/opening/open.ts";
import { requireWritable } from "#db/requireWritable.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { backedUp } from "../../services/backup/testing/wayBack.ts";

const CLI = join(import.meta.dirname, "../../../../out/engine/cli.js");

let folder: string;
let umask: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-modes-"));
  // As careless as a system can be.
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true, force: true });
});

const db = () => join(folder, "record.db");

/** Everything under the folder that others than its owner may do something with. */
function open(): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

describe.skipIf(process.platform === "win32")("a machine on which new files are everybody's", () => {
  test("keeps record, log, lock and backup for their owner while they are written", async () => {
    const writer = openWriter(db());
    openExampleCase(writer, examplePost("1"));
    const reader = openReader(db());
    await backedUp(writer, join(folder, "copies"));
    expect(readdirSync(folder).toSorted()).toEqual([
      "copies",
      "record.db",
      "record.db-shm",
      "record.db-wal",
      "record.db.keys",
      "record.db.keys-shm",
      "record.db.keys-wal",
      "record.db.lock",
      "record.db.lock-journal",
    ]);
    expect(open()).toEqual([]);
    reader.close();
    writer.close();
  });

  test("has a record that somebody made read-only left so", () => {
    openWriter(db()).close();
    chmodSync(db(), 0o444);
    const writer = openWriter(db());
    // Root may write it all the same.
    if (process.getuid?.() !== 0) expect(() => requireWritable(writer)).toThrow("cannot be written to");
    writer.close();
    expect(statSync(db()).mode & 0o777).toBe(0o400);
  });

  test("has a record that an older release left open narrowed when it is opened", () => {
    openWriter(db()).close();
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
    openWriter(db()).close();
    expect(open()).toEqual([]);
  });

  test("keeps what serve and other commands leave for their owner too", async () => {
    const child = spawn(process.execPath, [CLI, "serve", "--db", db()], { stdio: ["ignore", "ignore", "pipe"] });
    await once(child.stderr, "data");
    expect(open()).toEqual([]);
    child.kill("SIGTERM");
    await once(child, "exit");
    const exporting = spawn(process.execPath, [CLI, "registry", "export", join(folder, "offices.csv"), "--db", db()], { stdio: "ignore" });
    expect(await once(exporting, "exit")).toEqual([0, null]);
    expect(readdirSync(folder)).toContain("offices.csv");
    expect(open()).toEqual([]);
  });
});
