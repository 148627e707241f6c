import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAuthority } from "#fakes/mail/certificate.ts";
import { startFakeProxy } from "#fakes/proxy/fakeProxy.ts";
import type { FakeProxy } from "#fakes/proxy/fakeProxy.ts";
import { startTlsFront } from "#fakes/proxy/tlsFront.ts";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { FakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { NetworkSettings } from "#contract/network.ts";
import { stats } from "#db/queries/stats.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

const LOGIN = { user: "cell", password: "a-password-of-this-test" };

let folder: ReturnType<typeof temporaryFolder>;
let telegram: FakeTelegram;
let front: Awaited<ReturnType<typeof startTlsFront>>;
let proxy: FakeProxy;
let engine: Engine;
let settings: NetworkSettings;
beforeEach(async () => {
  folder = temporaryFolder();
  telegram = await startFakeTelegram();
  const authority = createAuthority("Network of the secretariat");
  front = await startTlsFront(Number(new URL(telegram.url).port), authority.issue({ names: ["telegram.test"] }));
  proxy = await startFakeProxy({ login: LOGIN, hosts: { "telegram.test": front.port } });
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  const common = { mode: "manual", pacUrl: "", host: "127.0.0.1", exceptions: [], authorities: authority.certificate } as const;
  settings = { ...common, port: proxy.port, user: LOGIN.user, exceptions: [] };
});
afterEach(async () => {
  await engine.stop();
  await Promise.all([telegram.close(), front.close(), proxy.close()]);
  folder.remove();
});

const window = () => createRouterClient(router, { context: engine.context });
const stateOf = async () => (await window().sources.list()).map(({ state, fault }) => [state, fault?.code ?? null]);

async function setUpTelegram(): Promise<void> {
  const values = { apiUrl: "https://telegram.test", waitSeconds: 1 };
  await window().channels.put({ kind: "telegram", values, secrets: { token: telegram.token } });
}

test("a way out that is set up reads a channel at once, which waited for a person before, and tells what works", async () => {
  await setUpTelegram();
  telegram.write({ text: "हिसार में पानी नहीं आ रहा" });
  await window().network.put({ settings, password: "wrong" });
  await expect.poll(stateOf).toEqual([["failing", "proxy-login"]]);
  expect(await window().network.test()).toMatchObject([{ kind: "telegram", test: { ok: false, fault: "proxy-login" } }]);

  await window().network.put({ settings, password: LOGIN.password });
  await expect.poll(stateOf).toEqual([["live", null]]);
  await expect.poll(() => stats(engine.context.writer).posts).toBe(1);
  expect(await window().network.test()).toMatchObject([{ kind: "telegram", test: { ok: true, account: "@HaryanaCMCellBot" } }]);
});

test("the password is in no file beside the record, in no answer and in no event of the audit", async () => {
  await window().network.put({ settings, password: LOGIN.password });
  const [event] = (await window().audit.list({ kind: "setting", actor: null, from: null, until: null, text: "" })).entries;
  expect(JSON.stringify(event)).toMatch(/password|पासवर्ड/u);
  expect(JSON.stringify([event, await window().network.get()])).not.toContain(LOGIN.password);
  for (const name of readdirSync(folder.folder)) {
    if (name.startsWith("record.db")) expect(readFileSync(join(folder.folder, name)).includes(LOGIN.password)).toBe(false);
  }
});

test("sources whose way was cut are read again as soon as the network is back", async () => {
  await window().network.put({ settings, password: LOGIN.password });
  await setUpTelegram();
  await expect.poll(stateOf).toEqual([["live", null]]);
  // Asleep: nobody ends the connection, and whatever is asked hangs.
  telegram.faults.next({ kind: "late", byMs: 60_000 });
  await expect.poll(() => telegram.faults.pending).toBe(0);
  telegram.write({ text: "सिरसा में बिजली नहीं" });
  engine.context.networkIsBack(true);
  await expect.poll(() => stats(engine.context.writer).posts, { timeout: 20_000 }).toBe(1);
});
