import { afterEach, beforeEach, expect, test } from "vitest";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createAttachmentRoom } from "./attachmentRoom.ts";

let record: TemporaryRecord;
let now = MORNING;
let free: number | null = 1_000_000;
beforeEach(() => {
  record = temporaryRecord();
  [now, free] = [MORNING, 1_000_000];
});
afterEach(() => record.remove());

const room = () =>
  createAttachmentRoom({
    record: record.writer,
    folder: "files",
    now: () => now,
    limits: { ofSender: 100, ofAll: 250, freeBytes: 1_000 },
    freeBytesAt: async () => free,
  });
const citizen = (address: string) => ({ address, isOffice: false });

test("a sender may attach so much a day, whatever others did, and as much again the next day", async () => {
  room().note(citizen("a@example.org"), 90);
  expect(await room().refusalOf(citizen("a@example.org"), 10)).toBeNull();
  expect(await room().refusalOf(citizen("a@example.org"), 11)).toBe("quota");
  expect(await room().refusalOf(citizen("b@example.org"), 100)).toBeNull();
  now += 86_400_000;
  expect(await room().refusalOf(citizen("a@example.org"), 100)).toBeNull();
});

test("all senders together may attach so much, and an office more than that", async () => {
  for (const name of ["a", "b", "c"]) room().note(citizen(`${name}@example.org`), 80);
  expect(await room().refusalOf(citizen("d@example.org"), 20)).toBe("quota");
  expect(await room().refusalOf({ address: "xen@karnal.example", isOffice: true }, 20)).toBeNull();
});

test("the last of the disk is left to the record, no matter who sends and anyone who asks", async () => {
  free = 1_050;
  expect(await room().refusalOf(citizen("a@example.org"), 50)).toBeNull();
  expect(await room().refusalOf(citizen("a@example.org"), 51)).toBe("no-room");
  expect(await room().asked.refusalOf(citizen("a@example.org"), 51)).toBe("no-room");
  free = null;
  expect(await room().refusalOf(citizen("a@example.org"), 51)).toBeNull();
});

test("what a person asks for is kept beyond the quota of its sender", async () => {
  room().note(citizen("a@example.org"), 100);
  expect(await room().refusalOf(citizen("a@example.org"), 1)).toBe("quota");
  expect(await room().asked.refusalOf(citizen("a@example.org"), 1)).toBeNull();
});
