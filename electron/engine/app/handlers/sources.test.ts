import { createRouterClient } from "@orpc/server";
import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { X_BEARER, memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const folder = temporaryFolder();
let engine: Engine | undefined;
let fakes: FakeX[] = [];
afterEach(async () => {
  await engine?.stop();
  for (const fake of fakes) await fake.close();
  fakes = [];
  folder.remove();
});

async function fakeX(): Promise<FakeX> {
  const fake = await startFakeX({ account: { username: "cmcell" } });
  fakes.push(fake);
  return fake;
}

describe("the settings of X", () => {
  test("send a stored token to the address it was given for and to no other", async () => {
    const [own, foreign] = [await fakeX(), await fakeX()];
    const secrets = memorySecrets({});
    engine = startEngine({
      databaseFile: `${folder.folder}/record.db`,
      rehearsal: null,
      source: null,
      secrets,
      runtime: systemRuntime(),
      host: hostWithoutWindows,
    });
    const client = createRouterClient(router, { context: engine.context });
    const settings = { baseUrl: own.url, userId: own.account.id, query: null };
    await client.sources.x.put({ settings, bearer: own.bearer });
    expect(await client.sources.x.test({ settings })).toEqual({ ok: true, handle: "cmcell" });

    const elsewhere = { ...settings, baseUrl: foreign.url };
    expect(await client.sources.x.test({ settings: elsewhere })).toMatchObject({ ok: false, fault: "unauthorised" });
    await expect(client.sources.x.put({ settings: elsewhere })).rejects.toMatchObject({ code: "TOKEN_NEEDED" });
    expect(foreign.requests).toEqual([]);

    await client.sources.x.put({ settings: { ...settings, pollEveryMs: 60_000 } });
    expect(await client.sources.x.get()).toMatchObject({ settings: { pollEveryMs: 60_000 }, hasBearer: true });
    await client.sources.x.remove();
    expect(secrets.get(X_BEARER)).toBeUndefined();
  });
});
