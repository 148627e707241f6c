import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { openBase } from "../base/base.ts";
import type { Base } from "../base/base.ts";
import { startOn } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { firstRouter, rehearseFirstAnswer } from "./firstHandlers.ts";
import { router } from "./router.ts";
import { scenesOf } from "./wall.ts";

const AHEAD_MS = 5_000;
let temporary: ReturnType<typeof temporaryFolder>;
let base: Base;
let engine: Engine | null;

function openedAt(file: string) {
  return { databaseFile: file, rehearsal: null, source: null, host: hostWithoutWindows, clockAheadMs: AHEAD_MS };
}

function whole(): Engine {
  engine ??= startOn(base, {
    ...openedAt(base.real.file),
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
  });
  return engine;
}

beforeEach(() => {
  temporary = temporaryFolder();
  base = openBase(openedAt(`${temporary.folder}/record.db`));
  engine = null;
});
afterEach(async () => {
  await whole().stop();
  temporary.remove();
});

const wall = { cards: 10, offices: 5 };
const first = () => createRouterClient(firstRouter, { context: { base, scenes: async (question) => scenesOf(whole().context, question) } });
const later = () => createRouterClient(router, { context: whole().context });

describe("before the rest of the engine is there", () => {
  test("a wall is told what it is told later, but for its sources", async () => {
    const { understanding, settings } = whole().context;
    const post = examplePost("1", { text: "Panipat Sector 12 me gas cylinder blast, aag lagi hai", createdAt: Date.now() });
    ingestPosts(base.record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
    settings.putWall({ ...settings.wall(), shiftsPicture: false });

    const [soon, then] = [await first().wall.now({ ...wall, parts: [] }), await later().wall.now({ ...wall, parts: [] })];
    expect(soon.cards).toHaveLength(1);
    expect(soon).toEqual({ ...then, readAt: soon.readAt, sources: null });
    expect(await first().walls.settings.get()).toEqual(await later().walls.settings.get());
    expect(await first().walls.boundaries.get()).toEqual(await later().walls.boundaries.get());
    expect(await first().settings.get()).toEqual(await later().settings.get());
    expect(await first().live.clock()).toEqual({ aheadMs: AHEAD_MS });
  });

  test("the first answer is rehearsed as it will be asked for, and needs nothing of the rest", async () => {
    const reads = vi.spyOn(base.record, "snapshot");
    await rehearseFirstAnswer({ base, scenes: () => Promise.reject(new Error("There are no scenes yet")) });
    expect(reads).toHaveBeenCalledOnce();
    expect(engine).toBeNull();
  });

  test("a scene that needs more gets it as soon as that is there", async () => {
    expect(engine).toBeNull();
    const { overdue, ranking, trend } = await first().wall.now({ ...wall, parts: ["overdue", "trend"] });
    expect(engine).not.toBeNull();
    expect([overdue !== null, ranking, trend !== null]).toEqual([true, null, true]);
  });

  test("a wall that stands stays standing in the whole engine, and hears what it orders", async () => {
    const left = new AbortController();
    const orders = await first().walls.stand({ wallId: "1", width: 1_600, height: 900 }, { signal: left.signal });
    expect((await orders.next()).value).toEqual({ pinned: null, review: null, replay: null, notice: null });
    await later().walls.pin({ wallId: null, scene: "heat" });
    expect((await orders.next()).value).toEqual({ pinned: "heat", review: null, replay: null, notice: null });
    expect(await later().walls.list()).toMatchObject([{ wallId: "1", order: { pinned: "heat" } }]);
    left.abort();
  });
});

describe("whether a source is set up", () => {
  test("is known from the record alone", () => {
    expect(base.mayBeConfigured).toBe(false);
    const { settings } = whole().context;
    for (const [kind, values] of [
      ["telegram", { chat: 1 }],
      ["x", { ...xValues, userId: "1" }],
    ] as const) {
      settings.putChannel(kind, { values, isPaused: false });
      expect(settings.hasAnyChannel()).toBe(true);
      settings.removeChannel(kind);
      expect(settings.hasAnyChannel()).toBe(false);
    }
  });
});

const xValues = {
  query: "",
  ownPosts: true,
  quotes: true,
  messages: true,
  stream: false,
  activity: false,
  pollSeconds: 15,
  monthlyBudgetUsd: null,
  plan: "pay-per-use",
  ownsApp: false,
  pricePerPostUsd: 0.005,
  pricePerOwnPostUsd: 0.001,
  pricePerUserUsd: 0.01,
  pricePerMessageUsd: 0.01,
  baseUrl: "https://api.x.com",
};
