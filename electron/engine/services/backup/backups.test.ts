import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_BACKUP_POLICY } from "#domain/backup/backupPolicy.ts";
import type { BackupPolicy } from "#domain/backup/backupPolicy.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { startBackups } from "./backups.ts";
import type { Backups } from "./backups.ts";
import { backupWorkInline } from "./backupWork.ts";

const HOUR_MS = 3_600_000;

let record: ReturnType<typeof temporaryRecord>;
let disk: ReturnType<typeof temporaryFolder>;
let backups: Backups;
let now = Date.UTC(2026, 10, 28, 10);
/** Ends the sleep of the loop; null while it works. */
let wake: (() => void) | null;
let policy: BackupPolicy;
/** How often it was told that something changed. */
let changes = 0;

beforeEach(async () => {
  [record, disk] = [temporaryRecord(), temporaryFolder()];
  mkdirSync(join(disk.folder, "backups"));
  wake = null;
  openExampleCase(record.writer, examplePost("1"));
  policy = {
    ...DEFAULT_BACKUP_POLICY,
    folder: join(disk.folder, "backups"),
    recipient: await identityToRecipient(await generateX25519Identity()),
  };
  start();
});
afterEach(async () => {
  await backups.stop();
  record.remove();
  disk.remove();
});

function start(): void {
  backups = startBackups({
    record: record.writer,
    work: backupWorkInline,
    clock: {
      now: () => now,
      elapsed: () => now,
      sleep: (_, signal) =>
        new Promise((resolve) => {
          wake = resolve;
          signal.addEventListener("abort", () => resolve(), { once: true });
        }),
    },
    onDidChange: () => void (changes += 1),
  });
}

/** So much time goes by, and the loop has looked again. */
async function after(ms: number): Promise<void> {
  await vi.waitFor(() => expect(wake).not.toBeNull(), 20_000);
  now += ms;
  const ring = wake;
  wake = null;
  ring?.();
  await vi.waitFor(() => expect(wake).not.toBeNull(), 20_000);
}

const kindsMade = () => backups.state().backups.map(({ kind }) => kind);

describe("backups by themselves", () => {
  test("begin with a whole one as soon as a folder and a key are there, and go on with changes each hour", async () => {
    await after(HOUR_MS);
    expect(kindsMade()).toEqual([]);
    expect(await backups.put(policy)).toBe("kept");
    // Folder and record of this test lie on one disk.
    expect(backups.state().isOnSameDisk).toBe(true);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    await after(HOUR_MS / 2);
    expect(kindsMade()).toEqual(["whole"]);
    openExampleCase(record.writer, examplePost("2"));
    await after(HOUR_MS / 2);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["changes", "whole"]), 20_000);
  });

  test("are made at once where a person asks, and then are whole", async () => {
    await backups.put(policy);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    now += 1_000;
    backups.makeNow();
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole", "whole"]), 20_000);
  });

  test("go on after a start where they were", async () => {
    await backups.put(policy);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    await backups.stop();
    start();
    await after(HOUR_MS);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["changes", "whole"]), 20_000);
  });

  test("of a folder that was not read yet are not called none, and once it is, that is told", async () => {
    await backups.put(policy);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    await backups.stop();
    changes = 0;
    start();
    expect(backups.state()).toMatchObject({ isRead: false, backups: [] });
    await after(60_000);
    expect([kindsMade(), changes]).toEqual([["whole"], 1]);
    expect(backups.state().isRead).toBe(true);
    await after(60_000);
    expect(changes).toBe(1);
  });

  test("of a folder without a key are read too, and once it can be read again it is not called failing", async () => {
    await backups.put(policy);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    await backups.put({ ...policy, recipient: null });
    await backups.stop();
    const [there, away] = [policy.folder ?? "", join(disk.folder, "away")];
    renameSync(there, away);
    start();
    await after(60_000);
    await vi.waitFor(() => expect(backups.state()).toMatchObject({ isRead: false, failed: { fault: "no-folder" } }), 20_000);
    renameSync(away, there);
    await after(HOUR_MS / 10);
    await vi.waitFor(() => expect(backups.state()).toMatchObject({ isRead: true, failed: null }), 20_000);
    expect(kindsMade()).toEqual(["whole"]);
  });

  test("say why they fail, are tried again by themselves, and succeed once the folder is back", async () => {
    await backups.put(policy);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    rmSync(policy.folder ?? "", { recursive: true });
    await after(HOUR_MS);
    await vi.waitFor(() => expect(backups.state().failed).toMatchObject({ fault: "no-folder" }), 20_000);
    mkdirSync(policy.folder ?? "");
    await after(HOUR_MS / 10);
    await vi.waitFor(() => expect(backups.state()).toMatchObject({ failed: null, backups: [{ kind: "whole" }] }), 20_000);
  });

  test("are not removed by a lower bound before a new one is there", async () => {
    const papers = join(dirname(record.file), "files", "ab");
    mkdirSync(papers, { recursive: true });
    writeFileSync(join(papers, `${"ab".repeat(32)}.pdf`), randomBytes(700_000));
    await backups.put(policy);
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole"]), 20_000);
    now += 1_000;
    backups.makeNow();
    await vi.waitFor(() => expect(kindsMade()).toEqual(["whole", "whole"]), 20_000);
    expect(await backups.put({ ...policy, mostBytes: 1_000_000 })).toBe("kept");
    expect(kindsMade()).toEqual(["whole", "whole"]);
  });

  test("are not set up for a folder that is not there", async () => {
    expect(await backups.put({ ...policy, folder: join(disk.folder, "nowhere") })).toBe("no-folder");
    expect(backups.state().policy.folder).toBeNull();
  });

  test("keep within their bound", async () => {
    await backups.put({ ...policy, mostBytes: 1_000_000 });
    for (let round = 0; round < 4; round += 1) {
      await vi.waitFor(() => expect(backups.state().backups[0]?.madeAt).toBe(now), 20_000);
      now += 60_000;
      backups.makeNow();
    }
    await vi.waitFor(() => expect(backups.state().backups[0]?.madeAt).toBe(now), 20_000);
    const bytes = backups.state().backups.reduce((sum, label) => sum + label.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(Math.max(1_000_000, backups.state().backups[0]?.bytes ?? 0));
    expect(readdirSync(policy.folder ?? "")).toHaveLength(1 + 2 * backups.state().backups.length);
  });
});
