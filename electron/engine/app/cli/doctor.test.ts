import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_BACKUP_POLICY } from "#domain/backup/backupPolicy.ts";
import { writeSetting } from "#db/settings.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { MANAGED_FAULTS } from "#contract/managed.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { examine } from "../../services/doctor/doctor.ts";
import type { Running } from "../../services/doctor/doctor.ts";
import { SENTENCES, lineOf, saysOf } from "../../services/doctor/sentences.ts";
import { DOCTOR_EXIT } from "./doctor.ts";
import { runCli } from "./testing/runCli.ts";

let record: TemporaryRecord;
beforeEach(() => (record = temporaryRecord()));
afterEach(() => record.remove());

interface Told {
  readonly health: string;
  readonly findings: readonly { readonly question: string; readonly health: string; readonly fact: string; readonly says: string }[];
}
const doctor = async (...more: readonly string[]) => {
  const { code, json } = await runCli(["doctor", "--db", record.file, "--json", ...more]);
  const { health, findings } = json as Told;
  return { code, health, of: (question: string) => findings.find((each) => each.question === question) };
};

test("doctor says of a record without backups what has to be done, and ends so that a script knows", async () => {
  openExampleCase(record.writer, examplePost("1"));
  const { code, health, of } = await doctor();
  expect([code, health]).toEqual([DOCTOR_EXIT.bad, "bad"]);
  expect(of("record")).toMatchObject({ health: "good", fact: "sound" });
  expect(of("backup")).toMatchObject({ health: "bad", fact: "none", says: expect.stringContaining("make a key in the settings") });
  expect(of("drill")).toMatchObject({ health: "warning", fact: "never" });
  expect((await doctor("--lang", "hi")).of("backup")?.says).toContain("कुंजी बनाएँ");
});

test("doctor tells a folder of backups that is gone, and a file that others may read", async () => {
  const policy = { ...DEFAULT_BACKUP_POLICY, folder: join(dirname(record.file), "gone"), recipient: `age1${"q".repeat(58)}` };
  writeSetting(record.writer, "backup.policy", policy, Date.now());
  chmodSync(record.file, 0o644);
  expect((await doctor()).of("backup")).toMatchObject({ fact: "folder-gone" });
  expect((await doctor()).of("permissions")).toMatchObject({ health: "warning", fact: "open" });
  mkdirSync(policy.folder);
  expect((await doctor()).of("backup")).toMatchObject({ fact: "not-yet" });
});

test("doctor tells a failing source in words, its code only among the values", async () => {
  record.writer.sqlite
    .prepare(
      "INSERT INTO source_state (key, channel, label, last_answer_at, fault_code, fault_since_at) VALUES ('x:1', 'x', 'X', ?, 'rate-limited', ?)",
    )
    .run(Date.now(), Date.now());
  for (const lang of ["en", "hi"]) {
    const told = (await doctor("--lang", lang)).of("sources");
    expect(told).toMatchObject({ health: "warning", fact: "failing", values: { fault: "rate-limited" } });
    expect(told?.says).not.toContain("rate-limited");
  }
});

test("doctor names a failing source as the screens do, in the language of the sentence", async () => {
  record.writer.sqlite
    .prepare(
      "INSERT INTO source_state (key, channel, label, last_answer_at, fault_code, fault_since_at) VALUES ('facebook:comments:12', 'facebook', 'Facebook comments 12', ?, 'timeout', ?)",
    )
    .run(Date.now(), Date.now());
  expect((await doctor("--lang", "hi")).of("sources")?.says).toContain("फ़ेसबुक टिप्पणियाँ: पढ़ना विफल");
  expect((await doctor("--lang", "en")).of("sources")?.says).toContain("reading Facebook comments fails");
});

test("doctor says of what is no record that it cannot be opened, and goes on with the rest", async () => {
  const file = join(dirname(record.file), "broken.db");
  writeFileSync(file, "no record ".repeat(1_000));
  const { code, json } = await runCli(["doctor", "--db", file, "--json"]);
  expect(code).toBe(DOCTOR_EXIT.bad);
  expect(json).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ question: "record", fact: "unreadable", values: { code: "DATABASE_DAMAGED" } }),
      expect.objectContaining({ question: "disk-space" }),
    ]),
  });
});

test("of a program that runs it tells too how its clock stands to servers, and whether there is a keyring", async () => {
  const now = Date.now();
  const found = async (running: Partial<Running>) => {
    const ordinary = { hasKeyring: true, clock: { doubt: null, futureAt: null }, clockAheadMs: null };
    const findings = await examine(record.file, now, { is: "none" }, { ...ordinary, ...running });
    return Object.fromEntries(findings.map(({ question, fact }) => [question, fact]));
  };
  expect(await found({})).toMatchObject({ clock: "right", keychain: "there" });
  expect(await found({ hasKeyring: false, clockAheadMs: -2_000 })).toMatchObject({ clock: "agrees", keychain: "none" });
  // One that is behind acts late and is not doubted: it is told here alone.
  expect(await found({ clockAheadMs: -20 * 60_000 })).toMatchObject({ clock: "off" });
  const doubt = { why: "leapt", machineAt: now, otherAt: now - 3_600_000 } as const;
  expect(await found({ clock: { doubt, futureAt: null } })).toMatchObject({ clock: "leapt" });
});

test("each sentence is there in Hindi with the same values, and the help names each exit code", async () => {
  const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(String).toSorted();
  for (const { en, hi } of Object.values(SENTENCES)) expect(valuesIn(hi)).toEqual(valuesIn(en));
  const { stdout } = await runCli(["doctor", "--help"]);
  for (const code of Object.values(DOCTOR_EXIT)) expect(stdout).toContain(`${code} `);
});

test("doctor tells what the machine's administrator has set, where that counts nothing, and where it cannot be understood", async () => {
  const place = "/etc/ismgt/policy.json";
  const told = async (managed: ManagedState) =>
    (await examine(record.file, Date.now(), managed))
      .filter(({ question }) => question === "administration")
      .map((finding) => [finding.health, lineOf(finding, "en")]);
  expect(await told({ is: "none" })).toEqual([]);
  expect(await told({ is: "in-force", place, managed: { version: 1 }, network: null })).toEqual([["good", expect.stringContaining(place)]]);
  expect(await told({ is: "not-believed", place, detail: "it is a link" })).toEqual([["warning", expect.stringContaining("it is a link")]]);
  for (const fault of MANAGED_FAULTS)
    expect(await told({ is: "faulty", place, fault, detail: "why" })).toEqual([["bad", expect.stringMatching(/policy\.json.*\(why\)/u)]]);
});

test("A number of many digits is told in groups", () => {
  const room = saysOf({ question: "disk-space", fact: "enough", values: { free: 166_827 } });
  expect(room).toEqual({ en: "1,66,827 MB are free", hi: "1,66,827 MB उपलब्ध हैं" });
});
