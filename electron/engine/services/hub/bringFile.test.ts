import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { systemClock } from "../../core/time/clock.ts";
import { bringFile } from "./bringFile.ts";
import { fetchFile } from "./sharedFiles.ts";
import { openPair } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";

const PICTURE = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(500, 3)]);

let hub: MemoryHub;
let room: Room;
let desk: TestSeat;
let wall: TestSeat;
let there: ReturnType<typeof temporaryFolder>;
let files: FileStore;
const ending = new AbortController();
const met: unknown[] = [];
beforeEach(async () => {
  ({ hub, room, desk, wall } = await openPair(Date.now));
  there = temporaryFolder();
  files = createFileStore(there.folder);
});
afterEach(() => {
  room.close();
  there.remove();
});

const clock = { ...systemClock, sleep: (_: number, signal: AbortSignal) => systemClock.sleep(5, signal) };
const bringing = (keep: FileStore["keep"]) => ({
  connected: () => wall.at,
  ownFiles: { keep },
  clock,
  signal: ending.signal,
  guard: { met: (error: unknown) => met.push(error) > 0 },
});

async function kept() {
  const done = await files.keep(PICTURE);
  if (!done.ok) throw new Error("A picture is kept");
  return { hash: done.file.hash, mediaType: done.file.mediaType };
}

test("a file that another seat has is asked for once, and is there also where this disk is full", async () => {
  const [asked, looked] = [vi.spyOn(hub, "askFile"), vi.spyOn(hub, "file")];
  const full = new Error("ENOSPC");
  const file = await kept();
  const brought = bringFile(
    file,
    bringing(async () => Promise.reject(full)),
  );
  await expect.poll(() => looked.mock.calls.length).toBeGreaterThan(2);
  desk.at = { ...desk.at, files };
  await desk.round();
  expect(Buffer.from((await brought) ?? []).equals(PICTURE)).toBe(true);
  expect([asked.mock.calls.length, met]).toEqual([1, [full]]);
});

test("a file that is sealed with a key of the room that is on its way here waits for it in the hub", async () => {
  const file = await kept();
  const [dropped, looked] = [vi.spyOn(hub, "dropFile"), vi.spyOn(hub, "file")];
  await fetchFile(wall.at, file);
  desk.at = { ...desk.at, files };
  await desk.round();
  const before = { ...wall.at, roomKey: { ref: Buffer.alloc(16, 1), secret: Buffer.alloc(32, 1) } };
  const options = {
    ...bringing(async (content) => files.keep(content)),
    connected: () => (looked.mock.calls.length < 4 ? before : wall.at),
  };
  // Who brought it is gone.
  expect(Buffer.from((await bringFile(file, options)) ?? []).equals(PICTURE)).toBe(true);
  expect(dropped).not.toHaveBeenCalled();
});
