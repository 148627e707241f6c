import { createRouterClient } from "@orpc/server";
import { afterEach, expect, test, vi } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { stats } from "#db/queries/stats.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets, X_BEARER } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const folder = temporaryFolder();
let engine: Engine;
let x: FakeX;
afterEach(async () => {
  await engine.stop();
  await x.close();
  folder.remove();
});

test("what an officer writes opens no case once the registry names the account, and one before", async () => {
  x = await startFakeX({ account: { username: "cmcell" } });
  const off = { stream: false, ownPosts: false, activity: false, messages: false, quotes: false };
  const source = { baseUrl: x.url, userId: x.account.id, clientId: "", warnTo: "", query: null, ...off, pollEveryMs: 1_000 };
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: xSourceSettingsSchema.parse({ ...source, monthlyBudgetUsd: null, pricePerPostUsd: 0, pricePerUserUsd: 0 }),
    secrets: memorySecrets({ [X_BEARER]: x.bearer ?? "" }),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  const { writer: record } = engine.context;
  const client = createRouterClient(router, { context: engine.context });
  const counts = () => ({ posts: stats(record).posts, cases: stats(record).cases });

  x.publish({ text: "@cmcell no water in Karnal, tanker not coming", author: "citizen_one" });
  x.publish({ text: "@cmcell the tanker of Karnal has been sent", author: "EE_Karnal" });
  await vi.waitFor(() => expect(counts()).toEqual({ posts: 2, cases: 2 }), 10_000);

  const officer = { name: "Suresh Kumar", designation: null, phone: null, email: null, xHandle: "@EE_Karnal", facebookId: null };
  await client.registry.handOver({ officeId: "PHED/district/Karnal", fromAt: Date.now() - 86_400_000, officer });
  x.publish({ text: "@cmcell and the pipe of Karnal is mended too", author: "EE_Karnal" });
  await vi.waitFor(() => expect(counts()).toEqual({ posts: 3, cases: 2 }), 10_000);
});
