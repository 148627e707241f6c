import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets, X_BEARER, X_USER_TOKEN } from "../../core/ports/secrets.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { router } from "./router.ts";

const byText = (one: readonly unknown[], other: readonly unknown[]) => (one.join() < other.join() ? -1 : 1);

let folder: ReturnType<typeof temporaryFolder>;
let fake: FakeX;
let engine: Engine | null = null;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await engine?.stop();
  engine = null;
  await fake.close();
  folder.remove();
});

async function start() {
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: settingsFor(fake.url, { userId: fake.account.id, pollEveryMs: 1_000 }),
    secrets: memorySecrets({ [X_BEARER]: fake.bearer, [X_USER_TOKEN]: fake.userBearer }),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  return { engine, client: createRouterClient(router, { context: engine.context }) };
}

test("a citizen is asked for details, answers in a direct message, and is answered there; nothing of it is seen on a wall", async () => {
  fake = await startFakeX({ account: { username: "cmcell" } });
  fake.publish({ text: "@cmcell 4 din se pani nahi aa raha", author: "asha" });
  let running = await start();
  const { record } = running.engine.context;
  const only = () => record.sqlite.prepare<[], GrievanceId>("SELECT id FROM grievance").pluck().all();
  await vi.waitFor(() => expect(only()).toHaveLength(1), 10_000);
  const [id = "" as GrievanceId] = only();
  const act = async (action: GrievanceAction) => {
    for await (const { refusals } of await running.client.desk.act({ target: { kind: "case", id }, act: { do: "act", action } }))
      expect(refusals).toEqual([]);
  };
  await act({ type: "ask-details", question: "कौन सा वार्ड?" });
  await running.engine.stop();

  fake.message({ from: "asha", to: "cmcell", text: "Panipat, Sector 12, 9812345678", at: Date.now() + 1_000 });
  running = await start();
  const now = () => readGrievance(running.engine.context.writer, id);
  await vi.waitFor(() => expect(now()).toMatchObject({ state: "new", district: "Panipat" }), 10_000);
  const draft = await running.client.outbox.draft({ id, purpose: "free" }).catch(() => null);
  const to = { channel: "x", externalId: `dm:${fake.messages[0]?.id}` } as const;
  if (draft !== null) expect(draft).toMatchObject({ to, isPrivate: true });
  const reply = { type: "prepare-reply", replyId: "r1", purpose: "free", language: "hi", text: "नोट कर लिया", to, approved: true } as const;
  await act(reply);
  await vi.waitFor(() => expect(fake.messages.at(-1)).toMatchObject({ text: "नोट कर लिया", senderId: fake.account.id }), 10_000);
  await vi.waitFor(
    () => expect(now()?.replies.at(-1)).toMatchObject({ state: "sent", externalId: `dm:${fake.messages.at(-1)?.id}` }),
    10_000,
  );
  expect(fake.posts.filter(({ authorId }) => authorId === fake.account.id)).toEqual([]);
  const wall = await running.client.wall.now({ cards: 10, offices: 3, parts: [] });
  expect(JSON.stringify(wall)).not.toContain("Sector 12");
});

test("a complaint that is private from the beginning has a card without words, and one that was taken back has none", async () => {
  fake = await startFakeX({ account: { username: "cmcell" } });
  fake.message({ from: "asha", to: "cmcell", text: "Hisar me sadak tooti hai" });
  const taken = fake.publish({ text: "@cmcell Karnal me bijli nahi hai", author: "bina" });
  const { client, engine: running } = await start();
  const cards = async () => (await client.wall.now({ cards: 10, offices: 3, parts: [] })).cards;
  await vi.waitFor(async () => expect(await cards()).toHaveLength(2), 10_000);
  expect((await cards()).map(({ text, silence, evidence }) => [text, silence, evidence]).toSorted(byText)).toEqual([
    ["", "private", []],
    ["@cmcell Karnal me bijli nahi hai", null, expect.any(Array)],
  ]);
  expect(await client.deletionChecks.status({})).toMatchObject([{ channel: "x", state: "on-time", fault: null }]);
  const { takeBack } = await import("../../core/ingest/takeBack.ts");
  takeBack(running.context.writer, [{ channel: "x", externalId: taken.id }], Date.now());
  expect((await cards()).map(({ text, silence, evidence }) => [text, silence, evidence]).toSorted(byText)).toEqual([["", "private", []]]);
});

test("a picture goes out with a reply where a person has just kept it, also after a restart, and no other file does", async () => {
  fake = await startFakeX({ account: { username: "cmcell" } });
  const complaint = fake.publish({ text: "@cmcell Hisar me sadak tooti hai", author: "asha" });
  let running = await start();
  const ids = () => running.engine.context.record.sqlite.prepare<[], GrievanceId>("SELECT id FROM grievance").pluck().all();
  await vi.waitFor(() => expect(ids()).toHaveLength(1), 10_000);
  const [id = "" as GrievanceId] = ids();
  const content = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
  const kept = await running.client.files.keep({ name: "sadak.jpg", content: content.toString("base64") });
  await running.engine.stop();
  running = await start();
  const act = async (replyId: string, hash: string) => {
    const pictures = [{ hash, name: "sadak.jpg", mediaType: "image/jpeg" as const, bytes: kept.bytes }];
    const words = { purpose: "free", language: "hi", text: `ban gayi ${replyId}`, to: { channel: "x", externalId: complaint.id } } as const;
    const action = { type: "prepare-reply", replyId, ...words, approved: true, pictures } as const;
    for await (const { refusals } of await running.client.desk.act({ target: { kind: "case", id }, act: { do: "act", action } }))
      expect(refusals).toEqual([]);
  };
  await expect(act("r0", "b".repeat(64))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await act("r1", kept.hash);
  await vi.waitFor(() => expect(fake.posts.at(-1)).toMatchObject({ text: expect.stringContaining("ban gayi r1") }), 10_000);
  expect(fake.posts.at(-1)?.media).toHaveLength(1);
  expect([...fake.uploads.values()]).toMatchObject([{ bytes: content }]);
  expect(await running.client.outbox.ofCase({ id })).toMatchObject([{ isPrivate: false, pictures: [{ hash: kept.hash }] }]);
});
