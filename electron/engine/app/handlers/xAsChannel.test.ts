import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { openWriter } from "#db/opening/open.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { stats } from "#db/queries/stats.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { xValuesOf } from "../../channels/x/form.ts";
import { storedXSource } from "../../channels/x/storedSource.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import type { EngineOptions } from "../parts/ports.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets, X_BEARER, X_USER_TOKEN } from "../../core/ports/secrets.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

let folder: ReturnType<typeof temporaryFolder>;
let x: FakeX;
let engine: Engine;
let secrets: Secrets;
let configured: boolean[];
const databaseFile = () => `${folder.folder}/record.db`;
beforeEach(async () => {
  folder = temporaryFolder();
  configured = [];
  x = await startFakeX({ account: { username: "HaryanaCMCell" } });
  secrets = memorySecrets({ [X_BEARER]: x.bearer, [X_USER_TOKEN]: x.userBearer });
});
afterEach(async () => {
  await engine.stop();
  await x.close();
  folder.remove();
});

function start(source: EngineOptions["source"] = null): void {
  engine = startEngine({
    databaseFile: databaseFile(),
    rehearsal: null,
    source,
    secrets,
    runtime: systemRuntime(),
    host: { ...hostWithoutWindows, onConfigured: (is) => void configured.push(is) },
  });
}
const window = () => createRouterClient(router, { context: engine.context });
const posts = () => stats(engine.context.writer).posts;
const settingsOfX = (changed: { readonly stream?: boolean } = {}) =>
  xSourceSettingsSchema.parse({
    baseUrl: x.url,
    userId: x.account.id,
    query: null,
    stream: true,
    ownPosts: false,
    pollEveryMs: 1_000,
    ...changed,
  });
const putX = () => window().channels.put({ kind: "x", values: xValuesOf(settingsOfX()), secrets: { bearer: x.bearer } });
const storedX = () => storedXSource(engine.context.settings);
const statesOfX = async () => new Set((await window().sources.list()).map(({ state, isPaused }) => `${state} ${isPaused ?? false}`));
const writtenByUs = () => x.posts.filter(({ authorId }) => authorId === x.account.id);
const entryOfX = async () => (await window().channels.list()).find(({ form }) => form.kind === "x");

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const endAt = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > endAt) throw new Error(`It did not come about: ${JSON.stringify(await window().sources.list())}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function approveReply(id: GrievanceId): void {
  const { channel, externalId } = readGrievance(engine.context.writer, id)?.firstPost ?? { channel: "x", externalId: "1" };
  const payload = {
    replyId: "a",
    purpose: "free",
    language: "hi",
    text: "टीम भेजी गई",
    to: { channel, externalId },
    approved: true,
  } as const;
  const events: GrievanceEvent[] = [{ type: "reply-prepared", version: 1, payload }];
  appendEvents(engine.context.writer, { grievanceId: id, events, actor: "osd", now: Date.now() });
}

describe("X among the channels", () => {
  test("while it is paused is asked nothing and sent nothing, over a restart too, and goes on with nothing lost or doubled", async () => {
    start();
    x.publish(Array.from({ length: 30 }, (_, n) => ({ text: `@HaryanaCMCell वार्ड ${n} में पानी नहीं`, author: `citizen${n}` })));
    await putX();
    await until(() => posts() === 30);
    await until(() => x.stream.open === 1);

    expect(await window().channels.pause({ kind: "x", isPaused: true })).toMatchObject({ isPaused: true });
    await until(() => x.stream.open === 0);
    await until(async () => [...(await statesOfX())].join() === "stopped true");
    const [first] = (await window().wall.now({ cards: 5, offices: 5, parts: [] })).cards;
    if (first === undefined) throw new Error("There is no case");
    const asked = x.requests.length;
    x.publish(Array.from({ length: 250 }, (_, n) => ({ text: `@HaryanaCMCell गली ${n} में बिजली नहीं`, author: `citizen${n}` })));
    approveReply(first.grievanceId as GrievanceId);
    await window().channels.readNow({ kind: "x" });
    await engine.stop();
    start();
    await until(async () => [...(await statesOfX())].join() === "stopped true");
    await window().channels.readNow({ kind: "x" });
    // Longer than three polls, and than the outbox waits before it first asks whose name it is.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(x.requests.slice(asked)).toEqual([]);
    expect((await window().outbox.status()).senders).toMatchObject([{ channel: "x", state: "paused", approved: 1 }]);
    expect([posts(), writtenByUs().length]).toEqual([30, 0]);

    await window().channels.pause({ kind: "x", isPaused: false });
    await until(() => posts() >= 280 && writtenByUs().length === 1);
    await until(async () => (await window().outbox.status()).counts.approved === 0);
    x.publish({ text: "@HaryanaCMCell आख़िरी शिकायत: नाली जाम", author: "last" });
    await until(() => posts() === 281);
    expect(writtenByUs()).toHaveLength(1);
    expect(x.requests.slice(asked).filter(({ path }) => path.endsWith("/mentions")).length).toBeLessThan(12);
  });

  test("is listed first, with what was stored before this start, and rehearsal ends with it", async () => {
    const before = openWriter(databaseFile());
    const stored = xSourceSettingsSchema.parse({ baseUrl: x.url, userId: x.account.id, query: null, monthlyBudgetUsd: 40 });
    createEngineSettings(before, Date.now).putChannel("x", { values: xValuesOf(stored), isPaused: false });
    before.close();
    start();
    expect(engine.configured).toBe(true);
    expect((await window().channels.list()).map(({ form }) => form.kind)[0]).toBe("x");
    expect(await entryOfX()).toMatchObject({
      values: { userId: x.account.id, query: "", monthlyBudgetUsd: 40, pollSeconds: 15 },
      hasSecret: { bearer: true, userToken: true },
      isPaused: false,
    });
    await until(async () => (await statesOfX()).has("live false"));
    await window().channels.pause({ kind: "x", isPaused: true });
    // A paused channel is set up all the same: no rehearsal takes its place.
    expect(engine.configured).toBe(true);
    expect(configured.at(-1)).toBe(true);
    await window().channels.remove({ kind: "x" });
    expect(configured.at(-1)).toBe(false);
    expect(secrets.get(X_BEARER)).toBeUndefined();
    expect(storedX()).toBeNull();
    // A new start of it is no longer paused.
    await putX();
    expect(await entryOfX()).toMatchObject({ isPaused: false });
  });

  test("is set up and tested by its own form as well, and means the same", async () => {
    start();
    const values = { userId: x.account.id, baseUrl: x.url, pollSeconds: 2, monthlyBudgetUsd: 5 };
    await secrets.forget(X_BEARER);
    await expect(window().channels.put({ kind: "x", values })).rejects.toMatchObject({ code: "SECRET_NEEDED", data: { field: "bearer" } });
    const told = { kind: "x", values, secrets: { bearer: x.bearer } };
    await expect(window().channels.put({ ...told, values: { baseUrl: x.url } })).rejects.toMatchObject({ data: { field: "userId" } });
    expect(await window().channels.test(told)).toEqual({ ok: true, account: "@HaryanaCMCell" });
    await secrets.store(X_USER_TOKEN, "another");
    expect(await window().channels.test(told)).toMatchObject({
      ok: false,
      explanation: { en: expect.stringMatching(/token has run out/u) },
    });
    await window().channels.put(told);
    expect(storedX()).toMatchObject({
      userId: x.account.id,
      query: null,
      pollEveryMs: 2_000,
      monthlyBudgetUsd: 5,
    });
    await until(async () => (await statesOfX()).has("live false"));
    expect((await window().sources.list())[0]).toMatchObject({ kind: "x", budgetUsd: 5, budgetState: "within" });
  });

  test("that is given for one run alone rests too when a person says so, and is not stored by that", async () => {
    start(settingsOfX({ stream: false }));
    await until(async () => (await statesOfX()).has("live false"));
    expect(await entryOfX()).toMatchObject({ values: { userId: x.account.id } });
    await window().channels.pause({ kind: "x", isPaused: true });
    await until(async () => [...(await statesOfX())].join() === "stopped true");
    expect(storedX()).toBeNull();
    await engine.stop();
    start(settingsOfX({ stream: false }));
    expect(await entryOfX()).toMatchObject({ isPaused: true });
    await window().channels.pause({ kind: "x", isPaused: false });
    await until(async () => (await statesOfX()).has("live false"));
  });
});
