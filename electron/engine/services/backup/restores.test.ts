import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Drill } from "#contract/restoring.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { backupWorkInline } from "./backupWork.ts";
import { backupStateFolder, keptFoldersOf } from "./besideRecord.ts";
import { keepLastPlace } from "./lastPlace.ts";
import { createRestores } from "./restores.ts";
import { writeBackup } from "./writeBackup.ts";

let record: TemporaryRecord;
let disk: ReturnType<typeof temporaryFolder>;
let identity: string;
let name: string;
let restarts: number;
let drills: Drill[];

beforeEach(async () => {
  [record, disk, restarts, drills] = [temporaryRecord(), temporaryFolder(), 0, []];
  identity = await generateX25519Identity();
  for (const id of ["1", "2"]) openExampleCase(record.writer, examplePost(id));
  const folder = dirname(record.file);
  mkdirSync(backupStateFolder(folder), { recursive: true });
  const { release, ...snapshot } = pinSnapshot(record.writer);
  ({ name } = await writeBackup(
    {
      snapshot,
      seat: ownSeat(record.writer),
      madeAt: Date.now(),
      kind: "whole",
      folder: disk.folder,
      recipient: await identityToRecipient(identity),
      stateFolder: backupStateFolder(folder),
      keptFolders: keptFoldersOf(folder),
    },
    () => undefined,
  ));
  release();
});
afterEach(() => {
  record.remove();
  disk.remove();
});

const restoresOf = (isReadable = true) =>
  createRestores({
    file: record.file,
    record: isReadable ? record.writer : null,
    work: backupWorkInline,
    now: Date.now,
    onRestored: () => (restarts += 1),
    onDrilled: (drill) => drills.push(drill),
  });

async function last<Told>(steps: AsyncIterable<Told>): Promise<Told | undefined> {
  let latest: Told | undefined;
  for await (const told of steps) latest = told;
  return latest;
}

test("a restore leaves the record alone until it is opened next, then takes its place, and what was there is kept", async () => {
  openExampleCase(record.writer, examplePost("later"));
  expect(await last(restoresOf().restore({ folder: disk.folder, name, identity: identity.toLowerCase() }))).toEqual({ is: "restored" });
  expect([restarts, stats(record.writer).cases]).toEqual([1, 3]);
  record.writer.close();
  const writer = openWriter(record.file);
  expect(stats(writer).cases).toBe(2);
  expect(restoredFrom(writer)).toMatchObject({ from: name });
  writer.close();
  const [aside = ""] = readdirSync(join(dirname(record.file), "set-aside"));
  const reader = openReader(join(dirname(record.file), "set-aside", aside, "record.db"));
  expect(stats(reader).cases).toBe(3);
  reader.close();
});

test("a restore that is given up, or has a wrong key, changes nothing and leaves nothing", async () => {
  const restores = restoresOf();
  for await (const told of restores.restore({ folder: disk.folder, name, identity })) {
    expect(told.is).toBe("underway");
    break;
  }
  const other = await generateX25519Identity();
  expect(await last(restores.restore({ folder: disk.folder, name, identity: other }))).toEqual({ is: "fault", fault: "wrong-key" });
  expect(await last(restores.restore({ folder: disk.folder, name, identity: "no key" }))).toEqual({ is: "fault", fault: "wrong-key" });
  expect(restarts).toBe(0);
  expect(readdirSync(dirname(record.file)).filter((each) => each.includes("restor"))).toEqual([]);
});

test("a preview says what would be lost; where the record cannot be read, until when it was written", async () => {
  openExampleCase(record.writer, examplePost("later"));
  const wanted = { folder: disk.folder, name, identity };
  expect(await restoresOf().preview(wanted)).toMatchObject({ label: { name }, lost: { posts: 1, cases: 1 } });
  const unread = await restoresOf(false).preview(wanted);
  expect(unread.lost).toBeNull();
  expect(unread.presentUntil).toBeGreaterThan(0);
  await expect(restoresOf().preview({ ...wanted, identity: await generateX25519Identity() })).rejects.toMatchObject({ fault: "wrong-key" });
});

test("the backups of the last time are found without the record, and a file leads to its own", async () => {
  const restores = restoresOf(false);
  expect(await restores.look(null)).toBeNull();
  await keepLastPlace(backupStateFolder(dirname(record.file)), { folder: disk.folder, seat: ownSeat(record.writer) });
  expect(await restores.look(null)).toMatchObject({ folder: disk.folder, chosen: name });
  expect(await restores.look(join(disk.folder, `${name}.age`))).toMatchObject({ folder: disk.folder, chosen: name });
  writeFileSync(join(disk.folder, "other.age"), "no backup");
  await expect(restores.look(join(disk.folder, "other.age"))).rejects.toMatchObject({ fault: "damaged" });
  await expect(restores.look(join(disk.folder, "nowhere"))).rejects.toMatchObject({ fault: "no-folder" });
});

test("a drill tells and keeps what came of it, also where the backup is of no use", async () => {
  const wanted = { folder: disk.folder, name, identity };
  expect(await last(restoresOf().drill(wanted))).toMatchObject({ is: "drilled", drill: { cases: 2, fault: null } });
  const label = join(disk.folder, `${name}.json`);
  writeFileSync(
    label,
    readFileSync(label, "utf8").replace(/"root": "(.)/u, (_, first) => `"root": "${first === "f" ? "0" : "f"}`),
  );
  expect(await last(restoresOf().drill(wanted))).toMatchObject({ is: "drilled", drill: { fault: "damaged" } });
  expect(drills.map(({ fault }) => fault)).toEqual([null, "damaged"]);
  expect(readdirSync(backupStateFolder(dirname(record.file))).filter((each) => each.startsWith(".drill"))).toEqual([]);
  expect(existsSync(record.file)).toBe(true);
});
