import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { FakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { stats } from "#db/queries/stats.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

let folder: ReturnType<typeof temporaryFolder>;
let telegram: FakeTelegram;
let x: FakeX;
let engine: Engine;
let secrets: Secrets;
beforeEach(async () => {
  folder = temporaryFolder();
  [telegram, x] = [await startFakeTelegram(), await startFakeX({ account: { username: "cmcell" } })];
  secrets = memorySecrets({});
  engine = started();
});
afterEach(async () => {
  await engine.stop();
  await Promise.all([telegram.close(), x.close()]);
  folder.remove();
});

function started(): Engine {
  return startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets,
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
}

const window = () => createRouterClient(router, { context: engine.context });
const given = () => ({ kind: "telegram", values: { apiUrl: telegram.url, waitSeconds: 1 }, secrets: { token: telegram.token } });
const stateOf = async (kind: string) => (await window().sources.list()).filter((each) => each.kind === kind).map(({ state }) => state);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const endAt = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > endAt) throw new Error(`It did not come about: ${JSON.stringify(await window().sources.list())}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}

describe("a channel that is set up from a window", () => {
  test("is tested, read, paused over a restart, resumed and removed", async () => {
    expect(await window().channels.test(given())).toEqual({ ok: true, account: "@HaryanaCMCellBot" });
    expect(await window().channels.test({ ...given(), secrets: { token: "1:wrong" } })).toMatchObject({ ok: false, fault: "unauthorised" });
    expect(await stateOf("telegram")).toEqual([]);

    telegram.write({ text: "हिसार में पानी नहीं आ रहा" });
    expect(await window().channels.put(given())).toMatchObject({ isPaused: false, hasSecret: { token: true } });
    await until(() => stats(engine.context.writer).posts === 1);
    await until(async () => (await stateOf("telegram")).join() === "live");
    expect(await window().channels.readNow({ kind: "telegram" })).toEqual({ asked: true });
    expect(await window().channels.readNow({ kind: "facebook" })).toEqual({ asked: false });

    expect(await window().channels.pause({ kind: "telegram", isPaused: true })).toMatchObject({ isPaused: true });
    expect(await stateOf("telegram")).toEqual(["stopped"]);
    await engine.stop();
    engine = started();
    await until(async () => (await stateOf("telegram")).join() === "stopped");
    const asked = telegram.requests.length;
    telegram.write({ text: "हिसार में बिजली भी नहीं है" });
    expect(await window().channels.readNow({ kind: "telegram" })).toEqual({ asked: true });
    expect(telegram.requests.length).toBe(asked);

    await window().channels.pause({ kind: "telegram", isPaused: false });
    await until(() => stats(engine.context.writer).posts === 2);
    expect(await window().channels.remove({ kind: "telegram" })).toEqual({ removed: true });
    expect(await stateOf("telegram")).toEqual([]);
    expect(secrets.get("telegram.token")).toBeUndefined();
  });

  test("leaves the stream of X open when it is saved, paused and removed", async () => {
    const values = { baseUrl: x.url, userId: x.account.id, stream: true, pollSeconds: 60 };
    await window().channels.put({ kind: "x", values, secrets: { bearer: x.bearer } });
    await until(() => x.stream.open === 1);
    const opened = () => x.requests.filter(({ path }) => path.endsWith("/search/stream")).length;
    const before = opened();
    await window().channels.put(given());
    await until(async () => (await stateOf("telegram")).join() === "live");
    await window().channels.pause({ kind: "telegram", isPaused: true });
    await window().channels.remove({ kind: "telegram" });
    expect([x.stream.open, opened() - before]).toEqual([1, 0]);
    // What is pushed comes in by it still.
    x.publish({ text: "@cmcell सिरसा में बिजली नहीं है" });
    await until(() => stats(engine.context.writer).posts === 1);
  });

  test("names the field that cannot be used, and the secret that is missing", async () => {
    await expect(window().channels.put({ ...given(), values: { apiUrl: "nowhere" } })).rejects.toMatchObject({
      code: "INVALID",
      data: { field: "apiUrl" },
    });
    await expect(window().channels.put({ ...given(), secrets: {} })).rejects.toMatchObject({
      code: "SECRET_NEEDED",
      data: { field: "token" },
    });
    await expect(window().channels.remove({ kind: "fax" })).rejects.toMatchObject({ code: "UNKNOWN_CHANNEL" });
  });
});
