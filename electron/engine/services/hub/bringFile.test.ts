import { afterEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { connectToHub } from "#hub/connect.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { createChanges } from "../../core/live/changes.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { systemClock } from "../../core/time/clock.ts";
import { startHub } from "./hubService.ts";
import { keepMembership } from "./seatAtHub.ts";
import { openPair } from "./testing/room.ts";

vi.mock("#hub/connect.ts", () => ({ connectToHub: vi.fn<typeof connectToHub>() }));

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

test("a file that another seat has is asked for once, and is there also where this disk is full", async () => {
  const { hub, room, desk, wall } = await openPair(Date.now);
  undo.push(() => room.close());
  const there = temporaryFolder();
  undo.push(() => there.remove());
  const files = createFileStore(there.folder);
  const picture = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(500, 3)]);
  const done = await files.keep(picture);
  if (!done.ok) throw new Error("A picture is kept");
  const { hash, mediaType } = done.file;
  const asked = vi.spyOn(hub, "askFile");
  const looked = vi.spyOn(hub, "file");
  vi.mocked(connectToHub).mockImplementation(async () =>
    Object.assign(hub, { isOpen: true, onLook: () => undefined, close: async () => undefined }),
  );
  const { record, membership, privateKey } = wall.at;
  keepMembership(record, membership);
  const met: unknown[] = [];
  const full = new Error("ENOSPC");
  const service = startHub({
    record,
    clock: systemClock,
    secrets: memorySecrets({ "seal.private-key": privateKey.export({ format: "der", type: "pkcs8" }).toString("base64") }),
    guard: { met: (error) => met.push(error) > 0 },
    changes: createChanges(() => 0),
    onDidTake: () => undefined,
    ownFiles: { ...files, read: async () => null, keep: async () => Promise.reject(full) },
  });
  undo.push(() => service.stop());
  await expect.poll(() => service.state.is, { timeout: 5_000 }).toBe("joined");
  const brought = service.bringFile({ hash, mediaType });
  await expect.poll(() => looked.mock.calls.length, { timeout: 5_000 }).toBeGreaterThan(2);
  desk.at = { ...desk.at, files };
  await desk.round();
  expect(Buffer.from((await brought) ?? []).equals(picture)).toBe(true);
  expect([asked.mock.calls.length, met]).toEqual([1, [full]]);
});
