import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { documentedPayloads } from "#fakes/x/documentedPayloads.ts";
import { realPosts } from "#fakes/x/realPosts.ts";
import { testDataFolder } from "#fakes/x/testData.ts";
import type { Fault } from "#rehearsal/x/faults.ts";
import { mentionedHandles } from "#rehearsal/x/platform/post.ts";
import type { PostSeed } from "#rehearsal/x/platform/post.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import { sendJson, startPeer } from "../../channels/x/testing/peer.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { drain } from "./drain.ts";
import type { DrainOptions } from "./drain.ts";
import { MemoryRecorder } from "./testing/memoryRecorder.ts";

let fake: FakeX;
afterEach(() => fake.close());

const HOUR_MS = 3_600_000;

/** Complaints of the last two days, oldest first, 300 authors. */
function complaints(count: number): readonly PostSeed[] {
  const start = Date.now() - 48 * HOUR_MS;
  return Array.from({ length: count }, (_, index) => ({
    text: `@HaryanaCMCell शिकायत ${index}: गाँव में पानी नहीं आ रहा & सड़क टूटी है`,
    author: `resident_${index % 300}`,
    at: start + Math.round((47 * HOUR_MS * index) / count),
  }));
}

async function start(options: FakeXOptions): Promise<void> {
  fake = await startFakeX(options);
}

function sourceOf(changed: Partial<XSourceSettings> = {}) {
  const [source] = createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id, ...changed }), bearer: fake.bearer });
  if (!source) throw new Error("no source");
  return source;
}

function run(recorder: MemoryRecorder, source = sourceOf(), options: Partial<DrainOptions> = {}) {
  return drain(source, recorder, { timeoutMs: 30_000, ...options });
}

describe("draining mentions", () => {
  test("3,000 posts come exactly once through every fault that passes, and a second run brings nothing", async () => {
    await start({ posts: complaints(3_000), mentionsReach: null });
    const faults: Fault[] = [
      { kind: "partial-errors" },
      { kind: "rate-limited", resetAfterMs: 300 },
      { kind: "html" },
      { kind: "server-error" },
      { kind: "half-json" },
      { kind: "dropped", when: "before" },
      { kind: "dropped", when: "mid-answer" },
      { kind: "dropped", when: "after-effect" },
      { kind: "empty-page" },
      { kind: "slow", overMs: 100 },
    ];
    const recorder = new MemoryRecorder();
    const onProgress = () => {
      const fault = faults.shift();
      if (fault) fake.faults.next(fault);
    };
    const result = await run(recorder, sourceOf(), { onProgress });

    expect(result).toMatchObject({ drained: true, read: 3_000, new: 3_000, updated: 0, cases: 3_000 });
    expect(result.errors.map(({ fault, count }) => `${fault} ${count}`)).toEqual([
      "rate-limited 1",
      "server-error 1",
      "server-error 1",
      "bad-answer 1",
      // Cut in the middle of an answer; cut before one, a connection that was kept open is tried once more.
      "unreachable 1",
    ]);
    expect(result.problems).toHaveLength(1);
    const texts = [...recorder.posts.values()].toSorted((a, b) => a.createdAt - b.createdAt).map(({ text }) => text);
    expect(texts).toEqual(fake.posts.map(({ text }) => text));

    expect(await run(recorder)).toMatchObject({ drained: true, read: 0, new: 0, updated: 0, cases: 0, costUsd: 0, errors: [] });
    expect(recorder.posts.size).toBe(3_000);
  });

  test("loses and doubles nothing when it is killed after any page, though posts are published meanwhile", async () => {
    await start({ posts: complaints(650), mentionsReach: null });
    const recorder = new MemoryRecorder();
    let [runs, drained] = [0, false];
    while (!drained) {
      const kill = new AbortController();
      // A new source each time, as after a crash of the whole program: only the record remembers.
      const result = await run(recorder, sourceOf(), { signal: kill.signal, onProgress: () => kill.abort() });
      fake.publish({ text: `@HaryanaCMCell published in run ${(runs += 1)}`, author: "late" });
      drained = result.drained;
      expect(runs).toBeLessThan(20);
    }
    expect(await run(recorder)).toMatchObject({ drained: true });
    expect(recorder.texts.toSorted()).toEqual(fake.posts.map(({ text }) => text).toSorted());
    expect(await run(recorder)).toMatchObject({ read: 0 });
  });

  test("loses nothing when the record fails to keep a page", async () => {
    await start({ posts: complaints(350), mentionsReach: null });
    const recorder = new MemoryRecorder();
    const record = recorder.record.bind(recorder);
    let pages = 0;
    recorder.record = (...page) => {
      pages += 1;
      if (pages === 2) throw new Error("disk full");
      return record(...page);
    };
    const source = sourceOf();
    await expect(run(recorder, source)).rejects.toThrow("disk full");
    expect(recorder.posts.size).toBe(100);
    expect(await run(recorder, source)).toMatchObject({ drained: true, read: 250 });
    // What was read in vain was paid for: the estimate counts it once it is recorded.
    expect(recorder.spentUsd(source.key, new Date().toISOString().slice(0, 7))).toBeCloseTo(350 * 0.005 + 300 * 0.01, 6);
  });

  test("costs what X charges: each post once, each author once a day", async () => {
    await start({ posts: complaints(600), mentionsReach: null });
    expect((await run(new MemoryRecorder())).costUsd).toBe(600 * 0.005 + 300 * 0.01);
    const free = sourceOf({ pricePerPostUsd: 0, pricePerUserUsd: 0 });
    expect((await run(new MemoryRecorder(), free)).costUsd).toBe(0);
  });

  test.each([
    ["a first visit", 0],
    ["a later visit", 5],
  ])("brings every one of 1,800 that wait, though 100 more come with each page, on %s", async (_, known) => {
    await start({ posts: complaints(known) });
    const recorder = new MemoryRecorder();
    if (known > 0) await run(recorder);
    const now = Date.now();
    const waiting = Array.from({ length: 1_800 }, (_each, index) => ({
      text: `@HaryanaCMCell waits ${index}`,
      at: now - 3_600_000 + index * 1_000,
    }));
    fake.publish(waiting);
    let bursts = 0;
    const onProgress = () => {
      if ((bursts += 1) > 12) return;
      fake.publish(
        Array.from({ length: 100 }, (_each, index) => ({
          text: `@HaryanaCMCell burst ${bursts}.${index}`,
          at: now + bursts * 1_000 + index,
        })),
      );
    };
    expect(await run(recorder, sourceOf(), { onProgress })).toMatchObject({ drained: true, errors: [], problems: [] });
    expect(recorder.posts.size).toBe(known + 1_800 + 1_200);
    expect(recorder.texts.toSorted()).toEqual(fake.posts.map(({ text }) => text).toSorted());
    expect([recorder.openGaps.size, recorder.lostGaps.size]).toEqual([0, 0]);
  });

  test("waits for a search that X holds back, and tells the gap until it is closed", async () => {
    await start({ posts: complaints(1_000) });
    fake.faults.next({ kind: "rate-limited", resetAfterMs: 1_000 }, { path: "/search/recent" });
    const recorder = new MemoryRecorder();
    const told: number[] = [];
    const result = await run(recorder, sourceOf(), { onProgress: () => told.push(recorder.openGaps.size) });
    expect(result).toMatchObject({ drained: true, read: 1_000, errors: [{ fault: "rate-limited", count: 1 }] });
    expect(Math.max(...told)).toBe(1);
    expect([recorder.openGaps.size, recorder.lostGaps.size]).toEqual([0, 0]);
  });

  test("reads what shows late below what was read, and pays for nothing twice", async () => {
    await start({ posts: complaints(30) });
    const recorder = new MemoryRecorder();
    const source = sourceOf();
    await run(recorder, source);
    fake.publish({ text: "@HaryanaCMCell the newest", at: Date.now() });
    await run(recorder, source);
    fake.publish({ text: "@HaryanaCMCell shown late", at: Date.now() - 4 * 60_000 });
    // A program that has just started looks back over all that is not settled.
    expect(await run(recorder)).toMatchObject({ drained: true, read: 1, new: 1, costUsd: 0.005 });
    expect(recorder.texts).toContain("@HaryanaCMCell shown late");
    // One that goes on does so within a few looks.
    fake.publish({ text: "@HaryanaCMCell shown later", at: Date.now() - 60_000 });
    for (let looks = 0; looks < 4; looks += 1) await run(recorder, source);
    expect(recorder.texts).toContain("@HaryanaCMCell shown later");
    expect(await run(recorder)).toMatchObject({ read: 0, costUsd: 0 });
  });

  test("goes on within seconds after a 503 that names the reset of a limit a quarter of an hour ahead", async () => {
    await start({ posts: complaints(20) });
    let asked = 0;
    await using peer = await startPeer((url, response) => {
      asked += 1;
      const headers = { "x-rate-limit-reset": String(Math.ceil(Date.now() / 1_000) + 900), "x-rate-limit-remaining": "0" };
      if (asked <= 3) sendJson(response, { title: "Service Unavailable" }, 503, headers);
      else sendJson(response, { data: [{ id: "1850000000000000001", text: `@x ${url.pathname}` }], meta: {} }, 200, headers);
    });
    const [source] = createXSources({ settings: settingsFor(peer.url, { userId: "7" }), bearer: "b" });
    if (!source) throw new Error("no source");
    const recorder = new MemoryRecorder();
    expect(await run(recorder, source, { timeoutMs: 20_000 })).toMatchObject({
      drained: true,
      read: 1,
      errors: [{ fault: "server-error", count: 3 }],
    });
    expect(recorder.faults.map(({ retryAt }) => retryAt)).toEqual([null, null, null]);
  });

  test("has one budget for mentions and search of one app", async () => {
    await start({ posts: complaints(100), mentionsReach: null });
    const settings = settingsFor(fake.url, { userId: fake.account.id, query: "पानी", pricePerUserUsd: 0 });
    const [mentions, search] = createXSources({ settings, bearer: fake.bearer });
    if (!mentions || !search) throw new Error("no sources");
    const recorder = new MemoryRecorder();
    expect(await run(recorder, mentions, { budgetUsd: 0.5 })).toMatchObject({ drained: true, costUsd: 0.5 });
    expect(await run(recorder, search, { budgetUsd: 0.5 })).toMatchObject({ drained: false, read: 0, errors: [{ fault: "budget-spent" }] });
  });

  test("ends within its time though X never answers", async () => {
    await start({ posts: complaints(10) });
    fake.faults.next({ kind: "late", byMs: 5_000 }, { times: 100 });
    // With more time the late answers would be read.
    expect(await run(new MemoryRecorder(), sourceOf(), { timeoutMs: 400 })).toMatchObject({ drained: false, read: 0 });
  });

  test("overcomes one 429 and one 503 in one run", async () => {
    await start({ posts: complaints(200), mentionsReach: null });
    fake.faults.next({ kind: "html" }).next({ kind: "rate-limited", resetAfterMs: 1_000 });
    expect(await run(new MemoryRecorder())).toMatchObject({
      drained: true,
      read: 200,
      errors: [{ fault: "server-error" }, { fault: "rate-limited" }],
    });
  });
});

describe.skipIf(testDataFolder() === undefined)("real input", () => {
  test("X's documented payloads and 3,000 real texts come exactly once, in the order of their time", async () => {
    const folder = testDataFolder() ?? "";
    const { account, users, posts } = documentedPayloads(folder);
    await start({ account, mentionsReach: null });
    for (const user of users) fake.putUser(user);
    fake.publish(posts);
    fake.publish(realPosts(folder, { handle: account.username, from: Date.now() - 48 * HOUR_MS, to: Date.now() - HOUR_MS }));
    const recorder = new MemoryRecorder();
    expect(await run(recorder)).toMatchObject({ drained: true, errors: [], updated: 0 });

    const read = [...recorder.posts.values()].toSorted((first, second) => first.createdAt - second.createdAt);
    const expected = fake.posts.filter(({ text }) => mentionedHandles(text).includes(account.username.toLowerCase()));
    expect(read.map(({ externalId }) => externalId)).toEqual(expected.map(({ id }) => id));
    expect(read.length).toBeGreaterThan(2_900);
    expect(await run(recorder)).toMatchObject({ drained: true, read: 0 });
  });
});
