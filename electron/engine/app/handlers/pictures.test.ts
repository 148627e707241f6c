import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets, X_BEARER } from "../../core/ports/secrets.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { router } from "./router.ts";

const GB = 1024 ** 3;

let folder: ReturnType<typeof temporaryFolder>;
let fake: FakeX;
let engine: Engine;
beforeEach(async () => {
  folder = temporaryFolder();
  fake = await startFakeX({ ownPictures: true });
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: settingsFor(fake.url, { userId: fake.account.id, pollEveryMs: 1_000 }),
    secrets: memorySecrets({ [X_BEARER]: fake.bearer }),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
});
afterEach(async () => {
  await engine.stop();
  await fake.close();
  folder.remove();
});
const calls = () => createRouterClient(router, { context: engine.context });

test("the picture of a post comes by itself onto the wall, and the room that it takes is told", async () => {
  expect(await calls().files.pictureRoom()).toEqual({ bytes: 0, pictures: 0, capBytes: 5 * GB });
  fake.publish({ text: "@HaryanaCMCell Hand pump broken in Nuh", media: [{ type: "photo" }] });
  await vi.waitFor(async () => {
    const { cards } = await calls().wall.now({ cards: 5, offices: 5, parts: [] });
    expect(cards.map(({ picture }) => picture)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.wall\.webp$/u)]);
  }, 30_000);
  const room = await calls().files.pictureRoom();
  expect(room.pictures).toBe(1);
  expect(room.bytes).toBeGreaterThan(0);
});

test("the room that they may take is set within bounds, and stays set", async () => {
  expect(await calls().files.putPictureCap({ capBytes: GB })).toEqual({ bytes: 0, pictures: 0, capBytes: GB });
  expect((await calls().files.pictureRoom()).capBytes).toBe(GB);
  for (const capBytes of [0, -1, 1_000, 0.5 * GB + 0.5, 2_000 * GB])
    await expect(calls().files.putPictureCap({ capBytes })).rejects.toThrow();
  expect((await calls().files.pictureRoom()).capBytes).toBe(GB);
});
