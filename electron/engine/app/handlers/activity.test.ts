import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GrievanceId } from "#domain/ids.ts";
import { FEWEST_RANKED } from "#domain/performance/ranking.ts";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const OFFICE = "PHED/district/Karnal";
const DAY_MS = 24 * 3_600_000;

let folder: ReturnType<typeof temporaryFolder>;
let x: FakeX;
let meta: FakeMeta;
let engine: Engine;
beforeEach(async () => {
  folder = temporaryFolder();
  [x, meta] = [await startFakeX(), await startFakeMeta({ hasInstagram: false })];
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
});
afterEach(async () => {
  await engine.stop();
  await Promise.all([x.close(), meta.close()]);
  folder.remove();
});

test("an office's account on X and its page on Facebook stand beside each other, on the desk and in the export", async () => {
  const window = createRouterClient(router, { context: engine.context });
  x.putUser({ username: "EE_Karnal" });
  x.publish({ text: "Water supply schedule", author: "EE_Karnal", at: Date.now() - DAY_MS });
  const page = meta.otherPage({ name: "PHED Karnal", username: "phed.karnal" });
  const post = meta.postOn(page, { text: "जलापूर्ति", at: Date.now() - DAY_MS });
  meta.comment(meta.comment(post, { text: "कब?", author: "asha" }), { text: "आज", author: "PHED Karnal" });
  const officer = { name: "Suresh Kumar", designation: null, phone: null, email: null, xHandle: "@EE_Karnal", facebookId: "phed.karnal" };
  await window.registry.handOver({ officeId: OFFICE, fromAt: Date.now() - DAY_MS, officer });
  const facebook = { pageId: meta.page.id, baseUrl: meta.url, readsInstagram: false, readsMessages: false };
  await window.channels.put({ kind: "facebook", values: facebook, secrets: { pageToken: meta.token } });
  await window.channels.put({ kind: "x", values: { baseUrl: x.url, userId: x.account.id }, secrets: { bearer: x.bearer } });
  await window.activity.settings.put({ isOn: true, monthlyBudgetUsd: 5 });

  const rows = async () => (await window.activity.table()).accounts.filter(({ office }) => office === OFFICE);
  await vi.waitFor(async () => expect((await rows()).map(({ posts }) => posts)).toEqual([1, 2]), 15_000);
  expect(await rows()).toMatchObject([
    { channel: "x", handle: "EE_Karnal", state: "active", replies: 0 },
    { channel: "facebook", handle: "phed.karnal", state: "active", replies: 1, unanswered: 0 },
  ]);
  expect(await window.activity.table()).toMatchObject({ faults: [], spentUsd: expect.closeTo(0.015, 6) });

  const { bytes } = await window.activity.export({ format: "csv", locale: "en" });
  const lines = Buffer.from(bytes, "base64").toString().split(/\r?\n/u);
  expect(lines[0]).toContain('"Channel","Account","State"');
  expect(
    lines.filter((line) => line.includes("Suresh Kumar")).map((line) => line.split(",").slice(-17, -9).join().replaceAll('"', "")),
  ).toEqual(["X,'@EE_Karnal,active,1,0,,0,29", "Facebook,facebook.com/phed.karnal,active,2,1,0,0,28"]);

  // What they come to is told on the desk, in the export, and by the ranking of a wall.
  const told = (await window.activity.table()).departments.find(({ department }) => department === "PHED");
  expect(told).toMatchObject({ active: 2, score: expect.any(Number) });
  expect(
    lines
      .find((line) => line.includes("Suresh Kumar"))
      ?.split(",")
      .at(-1),
  ).toBe(`"${told?.score}"`);
  const typed = { text: "करनाल में पानी नहीं आ रहा", name: "आशा", phone: "", address: "", files: [] };
  // A department is ranked by cases that its offices were asked for.
  for (let more = 0; more < FEWEST_RANKED; more += 1) {
    const told = { typed: { way: "phone", ...typed }, district: "Karnal", department: "PHED", id: crypto.randomUUID() } as const;
    const { grievanceId } = await window.intake.record(told);
    const target = { kind: "case", id: grievanceId as GrievanceId } as const;
    const act = { do: "act", action: { type: "mark", to: { department: "PHED", district: "Karnal", office: OFFICE } } } as const;
    for await (const { refused } of await window.desk.act({ target, act })) expect(refused).toBe(0);
  }
  const ranked = async () => (await window.wall.now({ cards: 1, offices: 1, parts: ["ranking"] })).ranking?.departments ?? [];
  await vi.waitFor(async () => expect((await ranked()).map(({ parts }) => parts.activity)).toContain(told?.score), 15_000);

  // A paused platform asks nothing here either.
  await window.channels.pause({ kind: "facebook", isPaused: true });
  await window.channels.pause({ kind: "x", isPaused: true });
  const asked = x.requests.length + meta.requests.length;
  await window.activity.settings.put({ isOn: true, monthlyBudgetUsd: 6 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(x.requests.length + meta.requests.length).toBe(asked);
});
