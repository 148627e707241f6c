import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#fakes/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#fakes/x/fakeX.ts";
import { documentedPayloads } from "#fakes/x/documentedPayloads.ts";
import { realPosts } from "#fakes/x/realPosts.ts";
import { testDataFolder } from "#fakes/x/testData.ts";
import type { Fault } from "#fakes/x/faults.ts";
import { mentionedHandles } from "#fakes/x/post.ts";
import type { PostSeed } from "#fakes/x/post.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { createXSources } from "../sources/x/createXSources.ts";
import { settingsFor } from "../sources/x/testing/settings.ts";
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

  test("has one budget for mentions and search of one app", async () => {
    await start({ posts: complaints(300), mentionsReach: null });
    const settings = settingsFor(fake.url, { userId: fake.account.id, query: "पानी", pricePerUserUsd: 0 });
    const [mentions, search] = createXSources({ settings, bearer: fake.bearer });
    if (!mentions || !search) throw new Error("no sources");
    const recorder = new MemoryRecorder();
    expect(await run(recorder, mentions, { budgetUsd: 1.5 })).toMatchObject({ drained: true, costUsd: 1.5 });
    expect(await run(recorder, search, { budgetUsd: 1.5 })).toMatchObject({ drained: false, read: 0, errors: [{ fault: "budget-spent" }] });
  });

  test("ends within its time though X never answers", async () => {
    await start({ posts: complaints(10) });
    fake.faults.next({ kind: "late", byMs: 5_000 }, { times: 100 });
    const startedAt = Date.now();
    expect(await run(new MemoryRecorder(), sourceOf(), { timeoutMs: 400 })).toMatchObject({ drained: false, read: 0 });
    expect(Date.now() - startedAt).toBeLessThan(1_500);
  });

  test("overcomes one 429 and one 503 within seconds", async () => {
    await start({ posts: complaints(200), mentionsReach: null });
    fake.faults.next({ kind: "html" }).next({ kind: "rate-limited", resetAfterMs: 1_000 });
    const startedAt = Date.now();
    expect(await run(new MemoryRecorder())).toMatchObject({
      drained: true,
      read: 200,
      errors: [{ fault: "server-error" }, { fault: "rate-limited" }],
    });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
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
