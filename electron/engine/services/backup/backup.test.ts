import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BackupKind, BackupLabel } from "#domain/backup/backup.ts";
import { appendEvents } from "#db/append/append.ts";
import { lostSince } from "#db/backup/lostSince.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { openReader } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { listBackups, removeLeftovers } from "./backupFolder.ts";
import { drillRestore } from "./drill.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { writeBackup } from "./writeBackup.ts";

let record: TemporaryRecord;
let place: ReturnType<typeof temporaryFolder>;
let identity: string;
let recipient: string;
let madeAt = Date.UTC(2026, 10, 28, 10);
let posts = 0;

beforeEach(async () => {
  record = temporaryRecord();
  place = temporaryFolder();
  mkdirSync(join(place.folder, "backups"));
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});
afterEach(() => {
  record.remove();
  place.remove();
});

const inPlace = (...names: readonly string[]) => join(place.folder, ...names);

function openCases(count: number): void {
  for (let each = 0; each < count; each += 1) openExampleCase(record.writer, examplePost(String((posts += 1))));
}

/** As a source of X that has been read. */
function recordSourceAnswer(): void {
  record.writer.sqlite
    .prepare("INSERT INTO source_state (key, channel, label, cursor, last_answer_at, last_post_at) VALUES ('x:1', 'x', 'X', '{}', 1, 1)")
    .run();
}

async function backUp(kind: BackupKind, meanwhile: () => void = () => undefined): Promise<BackupLabel> {
  const { release, ...snapshot } = pinSnapshot(record.writer);
  try {
    const writing = writeBackup(
      {
        snapshot,
        seat: ownSeat(record.writer),
        madeAt: (madeAt += 3_600_000),
        kind,
        folder: inPlace("backups"),
        recipient,
        stateFolder: place.folder,
        keptFolders: { files: inPlace("files"), pictures: inPlace("pictures") },
      },
      () => undefined,
    );
    meanwhile();
    return await writing;
  } finally {
    release();
  }
}

function restore(label: BackupLabel, options: { readonly key?: string; readonly target?: string } = {}) {
  return restoreBackup(
    {
      folder: inPlace("backups"),
      name: label.name,
      identity: options.key ?? identity,
      target: options.target ?? inPlace("restored.db"),
      keptFolders: { files: inPlace("restored", "files"), pictures: inPlace("restored", "pictures") },
      now: madeAt + 60_000,
    },
    () => undefined,
  );
}

describe("a backup", () => {
  test("restores the record as it was when it was begun, whatever was written meanwhile", async () => {
    openCases(50);
    const before = stats(record.writer);
    const label = await backUp("whole", () => openCases(20));
    expect(label).toMatchObject({
      kind: "whole",
      after: null,
      holds: { posts: before.posts, events: before.events },
      check: { by: "opened" },
    });
    await restore(label);
    const reader = openReader(inPlace("restored.db"));
    expect(stats(reader)).toEqual(before);
    expect(verifyEvents(reader)).toMatchObject({ intact: true });
    reader.close();
  });

  test("of changes is small, and restores with those before it", async () => {
    openCases(600);
    const whole = await backUp("whole");
    openCases(3);
    const first = await backUp("changes");
    openCases(3);
    const now = stats(record.writer);
    const second = await backUp("changes");
    expect([first, second]).toMatchObject([
      { kind: "changes", after: whole.name, check: { by: "compared" } },
      { kind: "changes", after: first.name },
    ]);
    expect(second.bytes).toBeLessThan(whole.bytes / 2);
    await restore(second);
    const reader = openReader(inPlace("restored.db"));
    expect(stats(reader)).toEqual(now);
    reader.close();
  });

  test("goes on as a new seat that knows where it came from, and the former one is a seat like others", async () => {
    openCases(5);
    const former = ownSeat(record.writer);
    const label = await backUp("whole");
    const restored = await restore(label);
    const reader = openReader(inPlace("restored.db"));
    expect(restored).toMatchObject({ former, own: ownSeat(reader) });
    expect(ownSeat(reader)).not.toBe(former);
    expect(restoredFrom(reader)).toEqual({
      from: label.name,
      madeAt: label.madeAt,
      at: madeAt + 60_000,
      former,
      paused: [],
      areKeysLost: false,
    });
    reader.close();
  });

  test("brings papers and pictures with it, each once", async () => {
    openCases(1);
    const name = `${"ab".repeat(32)}.pdf`;
    mkdirSync(inPlace("files", "ab"), { recursive: true });
    writeFileSync(inPlace("files", "ab", name), "a paper");
    writeFileSync(inPlace("files", "ab", `${"ab".repeat(32)}.shown.webp`), "drawn again by itself");
    await backUp("whole");
    openCases(1);
    const changes = await backUp("changes");
    await restore(changes);
    expect(readFileSync(inPlace("restored", "files", "ab", name), "utf8")).toBe("a paper");
    expect(readdirSync(inPlace("restored", "files", "ab"))).toEqual([name]);
  });

  test("cannot be opened with another key, and says so", async () => {
    openCases(1);
    const label = await backUp("whole");
    await expect(restore(label, { key: await generateX25519Identity() })).rejects.toMatchObject({ fault: "wrong-key" });
    expect(readdirSync(place.folder)).not.toContain("restored.db");
  });

  test("that was changed by a byte is refused, wherever the byte is", async () => {
    openCases(20);
    const label = await backUp("whole");
    const file = inPlace("backups", `${label.name}.age`);
    const whole = readFileSync(file);
    for (const share of [0.3, 0.5, 0.9, 0.999]) {
      const changed = Buffer.from(whole);
      const at = Math.floor(changed.length * share);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      writeFileSync(file, changed);
      await expect(restore(label)).rejects.toMatchObject({ name: "BackupError" });
    }
    expect(readdirSync(place.folder).filter((each) => each.includes("restor"))).toEqual([]);
  });

  test("whose forerunner is missing is not restored in part", async () => {
    openCases(5);
    const whole = await backUp("whole");
    openCases(1);
    const changes = await backUp("changes");
    rmSync(inPlace("backups", `${whole.name}.age`));
    await expect(restore(changes)).rejects.toMatchObject({ fault: "incomplete" });
  });

  test("never takes the place of a record that is there", async () => {
    openCases(1);
    const label = await backUp("whole");
    await expect(restore(label, { target: record.file })).rejects.toMatchObject({ fault: "occupied" });
  });

  test("is listed with its label alone, and what was cut off is no backup", async () => {
    openCases(2);
    const seat = ownSeat(record.writer);
    const label = await backUp("whole");
    writeFileSync(inPlace("backups", `ismgt-${seat}-20270101T000000000Z.age`), "cut off");
    writeFileSync(inPlace("backups", `ismgt-${seat}-20270101T000000001Z.json`), "{");
    expect(listBackups(inPlace("backups"))).toEqual([label]);
    removeLeftovers(inPlace("backups"), seat);
    expect(readdirSync(inPlace("backups")).filter((name) => name.endsWith(".age") && !name.includes("-keys-"))).toEqual([
      `${label.name}.age`,
    ]);
  });

  test("of changes becomes a whole one where the one before is gone or unknown", async () => {
    openCases(2);
    const whole = await backUp("whole");
    rmSync(inPlace("last-backup.json"));
    expect(await backUp("changes")).toMatchObject({ kind: "whole" });
    rmSync(inPlace("backups"), { recursive: true });
    mkdirSync(inPlace("backups"));
    expect(await backUp("changes")).toMatchObject({ kind: "whole", after: null });
    expect(whole.kind).toBe("whole");
  });

  test("leaves nothing in the folder where it cannot be written", async () => {
    openCases(1);
    rmSync(inPlace("backups"), { recursive: true });
    await expect(backUp("whole")).rejects.toMatchObject({ fault: "no-folder" });
    expect(existsSync(inPlace("backups"))).toBe(false);
    expect(readdirSync(place.folder).filter((name) => name.startsWith(".check"))).toEqual([]);
  });

  test("that holds something else than its label says is not restored: a person chose by the label", async () => {
    openCases(3);
    const label = await backUp("whole");
    const file = inPlace("backups", `${label.name}.json`);
    writeFileSync(file, JSON.stringify({ ...label, holds: { ...label.holds, cases: 300 } }));
    await expect(restore(label)).rejects.toMatchObject({ fault: "damaged" });
  });

  test("says of each channel when its last post was written, and whether it is fetched again", async () => {
    openCases(2);
    recordSourceAnswer();
    const { holds } = await backUp("whole");
    expect(holds).toMatchObject({ posts: 2, cases: 2, seats: 1, channels: [{ channel: "x", isRead: true }] });
    expect(holds.channels[0]?.lastPostAt).toBeGreaterThan(0);
  });
});

describe("a drill", () => {
  const drill = (label: BackupLabel, key = identity) =>
    drillRestore({ folder: inPlace("backups"), name: label.name, identity: key, room: place.folder }, () => undefined);

  test("restores, checks and leaves nothing behind", async () => {
    openCases(20);
    const content = Buffer.from("a paper");
    const name = `${createHash("sha256").update(content).digest("hex")}.pdf`;
    mkdirSync(inPlace("files", name.slice(0, 2)), { recursive: true });
    writeFileSync(inPlace("files", name.slice(0, 2), name), content);
    await backUp("whole");
    openCases(1);
    const changes = await backUp("changes");
    const before = readdirSync(place.folder).toSorted();
    expect(await drill(changes)).toMatchObject({ label: { name: changes.name }, files: 1 });
    expect(readdirSync(place.folder).toSorted()).toEqual(before);
  });

  test("finds a paper whose content is not what its name says", async () => {
    openCases(1);
    mkdirSync(inPlace("files", "ab"), { recursive: true });
    writeFileSync(inPlace("files", "ab", `${"ab".repeat(32)}.pdf`), "another paper");
    await expect(drill(await backUp("whole"))).rejects.toMatchObject({ fault: "damaged" });
  });

  test("fails with a wrong key or what is no key, and says nothing of what was typed", async () => {
    openCases(1);
    const label = await backUp("whole");
    await expect(drill(label, await generateX25519Identity())).rejects.toMatchObject({ fault: "wrong-key" });
    const typed = "AGE-SECRET-KEY-1NOTAKEY";
    const error: unknown = await drill(label, typed).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ fault: "wrong-key" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("NOTAKEY");
  });
});

describe("what would be lost", () => {
  test("is told by kind, of acts of people alone", async () => {
    openCases(1);
    const label = await backUp("whole");
    openCases(2);
    const id = openExampleCase(record.writer, examplePost("marked"));
    appendEvents(record.writer, {
      grievanceId: id,
      events: [{ type: "noted", version: 1, payload: { words: "called" } }],
      actor: "osd",
      now: madeAt + 1,
    });
    const lost = lostSince(record.writer, label, ownSeat(record.writer));
    expect(lost).toMatchObject({ posts: 3, cases: 3, acts: { notes: 1, marks: 0 }, mails: 0, until: madeAt + 1 });
    expect(lostSince(record.writer, label, "0123456789abcdef")).toBeNull();
  });
});
