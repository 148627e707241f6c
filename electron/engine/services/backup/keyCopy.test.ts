import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { BackupLabel } from "#domain/backup/backup.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { ERASED } from "#domain/personal/erased.ts";
import { appendEvents } from "#db/append/append.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { readEvents } from "#db/events/read.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { openReader } from "#db/opening/open.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { copyKeys } from "./keyCopy.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { writeBackup } from "./writeBackup.ts";

const NOTE = "Brumblethorp wrote xylonotes";
const TEXT = "zephyrwallah quokkapipe";
const LATER = MORNING + 3_600_000;

let record: TemporaryRecord;
let place: ReturnType<typeof temporaryFolder>;
let identity: string;
let recipient: string;
let id: GrievanceId;
beforeEach(async () => {
  record = temporaryRecord();
  place = temporaryFolder();
  mkdirSync(join(place.folder, "backups"));
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  id = openExampleCase(record.writer, examplePost("1", { text: TEXT }));
  appendEvents(record.writer, {
    grievanceId: id,
    events: [{ type: "noted", version: 1, payload: { words: NOTE } }],
    actor: "osd",
    now: MORNING,
  });
});
afterEach(() => {
  record.remove();
  place.remove();
});

const folder = () => join(place.folder, "backups");

async function backUp(): Promise<BackupLabel> {
  const { release, ...snapshot } = pinSnapshot(record.writer);
  try {
    const keptFolders = { files: join(place.folder, "files"), pictures: join(place.folder, "pictures") };
    const seat = ownSeat(record.writer);
    return await writeBackup(
      { snapshot, seat, madeAt: LATER, kind: "whole", folder: folder(), recipient, stateFolder: place.folder, keptFolders },
      () => undefined,
    );
  } finally {
    release();
  }
}

async function restored(label: BackupLabel, keysBeside?: string) {
  const room = join(place.folder, "restored");
  const result = await restoreBackup(
    {
      folder: folder(),
      name: label.name,
      identity,
      target: join(room, "record.db"),
      keptFolders: { files: join(room, "files"), pictures: join(room, "pictures") },
      ...(keysBeside !== undefined && { keysBeside }),
      now: LATER,
    },
    () => undefined,
  );
  const reader = openReader(join(room, "record.db"));
  try {
    const said = readEvents(reader, id).flatMap(({ event }) => (event?.type === "noted" ? [event.payload.words] : []));
    return { ...result, said, intact: verifyEvents(reader).intact, room };
  } finally {
    reader.close();
  }
}

function holds(room: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return words.filter((word) => bytes.some((each) => each.includes(Buffer.from(word))));
}

test("a restored record is read with the copy of the keys", async () => {
  expect(await restored(await backUp())).toMatchObject({ keys: "copy", said: [NOTE], intact: true, erasures: 0 });
});

test("what was erased after a backup is in no file of the record that is restored from it", async () => {
  const label = await backUp();
  eraseCases(record.writer, [id], { why: "request", actor: "osd", at: LATER });
  await copyKeys({ record: record.file, folder: folder(), recipient });
  const { room, ...result } = await restored(label);
  expect(result).toMatchObject({ keys: "copy", said: [ERASED], intact: true, erasures: 3 });
  expect(
    holds(
      room,
      [...NOTE.split(" "), ...TEXT.split(" ")].filter((word) => word.length > 5),
    ),
  ).toEqual([]);
});

test("the keys that are still here go before the copy, which may not know of an erasure yet", async () => {
  const label = await backUp();
  eraseCases(record.writer, [id], { why: "request", actor: "osd", at: LATER });
  const { room, ...result } = await restored(label, record.file);
  expect(result).toMatchObject({ keys: "here", erasures: 3, intact: true });
  expect(readdirSync(room).filter((name) => name.includes(".keys"))).toEqual([]);
  expect(holds(room, ["Brumblethorp", "quokkapipe"])).toEqual([]);
});

test("one copy of the keys is kept, and none that a destroyed key is in", async () => {
  await backUp();
  const copies = () => readdirSync(folder()).filter((name) => name.includes("-keys-"));
  const [before] = copies();
  const first = readFileSync(join(folder(), before ?? ""));
  eraseCases(record.writer, [id], { why: "request", actor: "osd", at: LATER });
  await copyKeys({ record: record.file, folder: folder(), recipient });
  expect(copies()).toEqual([before]);
  expect(readFileSync(join(folder(), before ?? "")).equals(first)).toBe(false);
});

test("without any keys a record is restored and goes on, and what they opened is told as erased", async () => {
  const label = await backUp();
  for (const name of readdirSync(folder())) if (name.includes("-keys-")) rmSync(join(folder(), name));
  expect(await restored(label)).toMatchObject({ keys: "lost", said: [ERASED], intact: true });
});

test("a copy of the keys that was changed is no copy, and nothing is restored with it", async () => {
  const label = await backUp();
  const name = readdirSync(folder()).find((each) => each.includes("-keys-")) ?? "";
  const bytes = readFileSync(join(folder(), name));
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
  rmSync(join(folder(), name));
  writeFileSync(join(folder(), name), bytes);
  await expect(restored(label)).rejects.toMatchObject({ fault: "damaged" });
});
