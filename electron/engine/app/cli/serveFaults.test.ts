import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { startCli } from "./testing/runCli.ts";
import type { CliRun } from "./testing/runCli.ts";

/* `serve` as a process of its own, with real disks, locks and kills. */

const PATIENCE = { timeout: 60_000, interval: 50 };

let folder: string;
let x: FakeX;
let running: CliRun[];
let holders: ChildProcess[];
let mounts: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-serve-"));
  x = await startFakeX();
  [running, holders, mounts] = [[], [], []];
});
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  for (const child of holders) child.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  await x.close();
  for (const mount of mounts) spawnSync("umount", ["-l", mount]);
  rmSync(folder, { recursive: true, force: true });
});

const db = () => join(folder, "record.db");

function serve(more: readonly string[] = [], env: Readonly<Record<string, string>> = {}): CliRun & { said(): string } {
  const args = ["serve", "--db", db(), "--x-base", x.url, "--x-user", x.account.id, "--no-own-posts", "--poll", "1", "--json", ...more];
  const run = startCli(args, { ISMGT_X_BEARER: x.bearer, ...env });
  running.push(run);
  let said = "";
  for (const stream of [run.child.stdout, run.child.stderr]) stream?.on("data", (chunk) => (said += String(chunk)));
  return { ...run, said: () => said };
}

function made(): void {
  openWriter(db()).close();
}

function postsInRecord(): number {
  const reader = openReader(db());
  try {
    return stats(reader).posts;
  } finally {
    reader.close();
  }
}

const publish = (text: string) => x.publish({ text: `@${x.account.username} ${text}`, author: "asha" });

/** Another program that has the record for itself until it is killed. */
async function heldByAnother(): Promise<ChildProcess> {
  const script = `
    const Database = require("better-sqlite3");
    const db = new Database(${JSON.stringify(db())});
    db.exec("BEGIN EXCLUSIVE");
    console.log("held");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  holders.push(child);
  await once(child.stdout, "data");
  return child;
}

/**
 * With room to spare until it is filled: a record and what is kept beside it take more than 3 MiB before the first post comes.
 * Where the system lets no test mount a disk of its own, as without root, it is skipped with that reason.
 */
function smallDisk(): boolean {
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", folder]);
  if (status === 0) mounts.push(folder);
  return status === 0;
}

describe("serve that cannot start", () => {
  test("ends with a sentence in both languages, the exit code of the fault, no trace of the program and no lock", async () => {
    closeSync(openSync(db(), "w"));
    const { code, stderr, stdout } = await serve().ended;
    expect(code).toBe(13);
    expect(stderr).toContain("The record cannot be read: its file is damaged or gone.");
    expect(stderr).toContain("अभिलेख पढ़ा नहीं जा सकता");
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(JSON.parse(stdout)).toMatchObject({ failed: { code: "DATABASE_DAMAGED", exitCode: 13 } });
    expect(statSync(db()).size).toBe(0);
    rmSync(db());
    made();
  });

  test("says of a record from before the first release what to do, and leaves it as it is", async () => {
    made();
    new SqliteDatabase(db()).exec("INSERT INTO migration VALUES ('0000_record', 'x', 0)").close();
    const before = readFileSync(db());
    const { code, stderr, stdout } = await serve().ended;
    expect(code).toBe(17);
    expect(stderr).toContain("made by a trial version of ISMGT before its first release");
    expect(stderr).toContain("Move the file to another folder and start the program again");
    expect(stderr).toContain("फ़ाइल को किसी दूसरे फ़ोल्डर में रखें");
    expect(JSON.parse(stdout)).toMatchObject({ failed: { code: "DATABASE_BEFORE_RELEASE", exitCode: 17 } });
    const reading = await startCli(["stats", "--db", db()]).ended;
    expect([reading.code, reading.stderr]).toEqual([1, expect.stringContaining("before its first release")]);
    expect(readFileSync(db()).equals(before)).toBe(true);
  });

  test("names the program that holds the record", async () => {
    made();
    const holder = await heldByAnother();
    const { code, stderr } = await serve().ended;
    expect(code).toBe(11);
    expect(stderr).toContain("The record is in use by another program.");
    if (existsSync("/proc/locks")) expect(stderr).toContain(` ${String(holder.pid)})`);
  });

  test("a second time on one record leaves the first one alone, and starts at once after one that was killed", async () => {
    const first = serve();
    await expect.poll(() => first.said(), PATIENCE).toContain("serving");
    expect((await serve().ended).code).toBe(11);
    expect(first.child.exitCode).toBeNull();
    first.child.kill("SIGKILL");
    await first.ended;
    const next = serve();
    await expect.poll(() => next.said(), PATIENCE).toContain("serving");
    next.child.kill("SIGTERM");
    expect((await next.ended).code).toBe(0);
  });

  test("on a disk that may not be written to, or that is full, ends too", async ({ skip }) => {
    if (!smallDisk()) skip("this system lets no disk be mounted");
    made();
    spawnSync("mount", ["-o", "remount,ro", folder]);
    expect((await serve().ended).code).toBe(12);
    spawnSync("mount", ["-o", "remount,rw", folder]);
    spawnSync("dd", ["if=/dev/zero", `of=${join(folder, "ballast")}`, "bs=4096"]);
    const { code, stderr } = await serve().ended;
    expect([code, stderr]).toEqual([10, expect.stringContaining("The disk is full: make room on it.")]);
  });
});

describe("serve that runs", () => {
  test("says that the disk is full, and goes on by itself when there is room again, with nothing lost", async ({ skip }) => {
    if (!smallDisk()) skip("this system lets no disk be mounted");
    const run = serve();
    publish("पानी नहीं आ रहा");
    await expect.poll(postsInRecord, PATIENCE).toBe(1);
    spawnSync("dd", ["if=/dev/zero", `of=${join(folder, "ballast")}`, "bs=4096"]);
    // Each takes some 200 KiB of the log of the database, in which less than 1 MiB is free by now.
    for (let number = 0; number < 40; number += 1) publish(`सड़क टूटी है ${number} ${"बहुत दिनों से ".repeat(12)}`);
    await expect.poll(() => run.said(), PATIENCE).toContain("DISK_FULL");
    expect(run.said()).toContain("The disk is full: make room on it.");
    spawnSync("mount", ["-o", "remount,size=64m", folder]);
    await expect.poll(() => run.said(), PATIENCE).toContain('"obstacle":null');
    await expect.poll(postsInRecord, PATIENCE).toBe(41);
    expect(run.child.exitCode).toBeNull();
    run.child.kill("SIGTERM");
    const { code, stderr } = await run.ended;
    expect(code).toBe(0);
    expect(stderr).not.toContain("UnhandledPromise");
  });

  test("whose file may grow no more says so and stays, and ends in order when it is asked to", async () => {
    made();
    const blocks = Math.ceil(statSync(db()).size / 1_024) + 200;
    const args = [
      join(import.meta.dirname, "../../../../out/engine/cli.js"),
      "serve",
      "--db",
      db(),
      "--x-base",
      x.url,
      "--x-user",
      x.account.id,
    ];
    const script = `ulimit -f ${blocks}; exec "$0" "$@"`;
    const child = spawn("bash", ["-c", script, process.execPath, ...args, "--no-own-posts", "--poll", "1"], {
      env: { ...process.env, ISMGT_X_BEARER: x.bearer },
    });
    holders.push(child);
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    for (let number = 0; number < 40; number += 1) publish(`सड़क टूटी है ${number}`);
    await expect.poll(() => said, PATIENCE).toContain("The disk failed to read or to write.");
    child.kill("SIGTERM");
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(0);
  });

  test("waits for a program that holds the record, and goes on when that lets go", async () => {
    const run = serve();
    await expect.poll(() => run.said(), PATIENCE).toContain("serving");
    const holder = await heldByAnother();
    publish("बिजली नहीं है");
    await expect.poll(() => run.said(), PATIENCE).toContain("DATABASE_LOCKED");
    expect(run.said()).toContain(` ${String(holder.pid)})`);
    holder.kill("SIGKILL");
    await expect.poll(() => run.said(), PATIENCE).toContain('"obstacle":null');
    await expect.poll(postsInRecord, PATIENCE).toBe(1);
    expect(run.child.exitCode).toBeNull();
  });
});

describe("a clock that is years ahead", () => {
  const AHEAD = `
    const Real = Date;
    const ahead = ${Date.UTC(2036, 2, 12) - Date.now()};
    globalThis.Date = class extends Real {
      constructor(...given) { if (given.length === 0) super(Real.now() + ahead); else super(...given); }
      static now() { return Real.now() + ahead; }
    };`;

  function wordsOfClock(): readonly string[] {
    const reader = openReader(db());
    try {
      const types = "('reminded', 'fell-due', 'escalated', 'red-flagged')";
      return reader.sqlite.prepare<[], string>(`SELECT type FROM event WHERE type IN ${types}`).pluck().all();
    } finally {
      reader.close();
    }
  }

  test("writes nothing that time alone asks for, says so, and does once a person says that it is right", async () => {
    const run = serve();
    publish("पानी नहीं आ रहा");
    await expect.poll(postsInRecord, PATIENCE).toBe(1);
    run.child.kill("SIGTERM");
    await run.ended;

    const preload = join(folder, "ahead.cjs");
    writeFileSync(preload, AHEAD);
    const isAhead = { NODE_OPTIONS: `--require ${preload}` };
    const wrong = serve([], isAhead);
    await expect.poll(() => wrong.said(), PATIENCE).toContain("ahead-of-servers");
    expect(wrong.said()).toMatch(/This computer’s clock says .*2036.*, but servers say .*\./u);
    // Reading goes on.
    publish("बिजली नहीं है");
    await expect.poll(postsInRecord, PATIENCE).toBe(2);
    expect(wordsOfClock()).toEqual([]);
    wrong.child.kill("SIGTERM");
    await wrong.ended;

    const confirmed = serve(["--clock-is-right"], isAhead);
    await expect.poll(wordsOfClock, PATIENCE).toContain("red-flagged");
    confirmed.child.kill("SIGTERM");
    await confirmed.ended;

    const after = serve();
    await expect.poll(() => after.said(), PATIENCE).toContain("which has not come yet");
    expect(readFileSync(db()).length).toBeGreaterThan(0);
  });
});
