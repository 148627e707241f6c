import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_RETENTION_POLICY } from "#domain/privacy/retentionPolicy.ts";
import { appendEvents } from "#db/append/append.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { readRegisters } from "#db/privacy/registers.ts";
import { writeSetting } from "#db/settings.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";

const CLI = join(import.meta.dirname, "..", "..", "..", "..", "out", "engine", "cli.js");
const LONG_AGO = Date.now() - 4 * 365 * DAY_MS;
const ASHA = { externalId: "asha-1", handle: "asha_karnal", name: "Asha Devi", location: "Karnal" };

let temporary: ReturnType<typeof temporaryFolder>;
let db: string;
beforeEach(() => {
  temporary = temporaryFolder();
  db = join(temporary.folder, "record.db");
  const record = openWriter(db);
  for (const [id, isClosed] of [
    ["1", true],
    ["2", false],
  ] as const) {
    const post = examplePost(id, {
      author: { ...ASHA, externalId: `asha-${id}`, handle: `asha_${id}` },
      createdAt: LONG_AGO,
      text: `words-${id} pani nahi`,
    });
    const grievanceId = openExampleCase(record, post);
    if (!isClosed) continue;
    const events = [{ type: "disposed", version: 1, payload: { exception: "by telephone" } }] as const;
    record.transaction(() => appendEvents(record, { grievanceId, events, actor: "anita", now: LONG_AGO }));
  }
  record.close();
});
afterEach(() => temporary.remove());

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, "--db", db, "--json"], { encoding: "utf8" });
  return { status, stderr, told: stdout === "" ? null : (JSON.parse(stdout) as unknown) };
}

function holds(words: string): boolean {
  return readdirSync(temporary.folder).some(
    (name) => name.startsWith("record.db") && readFileSync(join(temporary.folder, name)).includes(words),
  );
}

test("retention counts, refuses while the policy is off, and erases what is due", () => {
  expect(run("retention")).toMatchObject({ status: 2 });
  expect(run("retention", "--preview")).toMatchObject({ status: 0, told: { isOn: false, due: { disposed: 1 } } });
  expect(run("retention", "--run")).toMatchObject({ status: 4, told: { isOn: false } });
  expect(holds("words-1")).toBe(true);
  const record = openWriter(db);
  writeSetting(record, "privacy.retention", { ...DEFAULT_RETENTION_POLICY, isOn: true }, Date.now());
  record.close();
  expect(run("retention", "--run")).toMatchObject({ status: 0, told: { erased: { disposed: 1 }, heldCases: 0 } });
  expect([holds("words-1"), holds("words-2")]).toEqual([false, true]);
  expect(run("verify")).toMatchObject({ status: 0 });
});

test("a person is found, exported and erased, and what is held is told by the exit code", () => {
  const out = join(temporary.folder, "out");
  mkdirSync(out);
  expect(run("person", "find", "@asha_1")).toMatchObject({ status: 0, told: { accounts: [{ account: "x:asha-1" }] } });
  const of = (account: string) => ["--request", "CMO/7", "--account", account];
  expect(run("person", "export", ...of("x:asha-1"), "--to", out)).toMatchObject({ status: 0, told: { counts: { posts: 1, cases: 1 } } });
  expect(run("person", "export", ...of("x:asha-1"), "--to", join(out, "nowhere"))).toMatchObject({ status: 2 });
  expect(run("person", "export", ...of("nobody"), "--to", out)).toMatchObject({ status: 2 });
  expect(run("person", "erase", ...of("x:asha-1"), "--reason", "section 12")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--yes"),
  });
  expect(run("person", "erase", ...of("x:asha-2"), "--reason", "section 12", "--yes")).toMatchObject({
    status: 4,
    told: { held: [{ why: ["open"] }] },
  });
  expect(run("person", "erase", ...of("x:asha-1"), "--reason", "section 12", "--yes")).toMatchObject({ status: 0, told: { held: [] } });
  expect([holds("words-1"), holds("words-2")]).toEqual([false, true]);
  const record = openReader(db);
  expect(readRegisters(record).requests).toMatchObject([{ number: "CMO/7", exports: [{}], erasures: [{}, {}] }]);
  record.close();
});
