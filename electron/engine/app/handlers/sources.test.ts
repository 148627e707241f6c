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
    const values = { baseUrl: own.url, userId: own.account.id };
    await client.channels.put({ kind: "x", values, secrets: { bearer: own.bearer } });
    expect(await client.channels.test({ kind: "x", values })).toEqual({ ok: true, account: "@cmcell" });

    const elsewhere = { kind: "x", values: { ...values, baseUrl: foreign.url } };
    const refused = { code: "SECRET_NEEDED", data: { field: "bearer" } };
    await expect(client.channels.test(elsewhere)).rejects.toMatchObject(refused);
    await expect(client.channels.put(elsewhere)).rejects.toMatchObject(refused);
    expect(foreign.requests).toEqual([]);

    // The bearer token is the app's: another account is read with it as well.
    await client.channels.put({ kind: "x", values: { ...values, userId: "77", pollSeconds: 60 } });
    const [stored] = await client.channels.list();
    expect(stored).toMatchObject({ values: { pollSeconds: 60 }, hasSecret: { bearer: true } });
    await client.channels.remove({ kind: "x" });
    expect(secrets.get(X_BEARER)).toBeUndefined();
  });
});
