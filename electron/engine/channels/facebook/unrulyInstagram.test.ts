import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { HttpFault } from "#fakes/http/faults.ts";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { systemClock } from "../../core/time/clock.ts";
import { drain } from "../../core/sync/drain.ts";
import type { DrainOptions } from "../../core/sync/drain.ts";
import { MemoryRecorder } from "../../core/sync/testing/memoryRecorder.ts";
import type { Source } from "../../core/ports/source.ts";
import { sourceOf } from "./testing/given.ts";

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

const comments = (now: () => number = Date.now) => sourceOf("instagram:comments", fake, { now });
const run = (source: Source, recorder: MemoryRecorder, options: Partial<DrainOptions> = {}) =>
  drain(source, recorder, { timeoutMs: 25_000, random: () => 0.05, ...options });

/** So many comments on eight pictures, every fifth of them an answer to the one before it on its picture. */
function writeComments(count: number): void {
  const media = Array.from({ length: 8 }, (_, n) => fake.media({ text: `picture ${n}`, at: Date.now() - 50 * HOUR_MS + n }));
  const last = new Map<number, ReturnType<FakeMeta["igComment"]>>();
  for (let n = 0; n < count; n += 1) {
    const picture = media[n % 8];
    if (picture === undefined) throw new Error("no picture");
    const before = n % 5 === 4 ? last.get(n % 8) : undefined;
    const seed = { text: `comment ${n}`, author: `citizen ${n % 90}`, at: Date.now() - 40 * HOUR_MS + n * 1_000 };
    const written = fake.igComment(before ?? picture, seed);
    if (before === undefined) last.set(n % 8, written);
  }
}

describe("Instagram", () => {
  test("gives 400 comments exactly once through every fault that passes, and after a token that expired in the middle", async () => {
    writeComments(400);
    const faults: HttpFault[] = [
      { kind: "refusal", answer: refused(80_002, "(#80002) There have been too many calls to this Instagram account.") },
      { kind: "html" },
      { kind: "refusal", answer: refused(2, "Service temporarily unavailable") },
      { kind: "half-json" },
      { kind: "dropped", when: "mid-answer" },
      { kind: "slow", overMs: 100 },
    ];
    const recorder = new MemoryRecorder();
    const planned = faults.length;
    const onProgress = () => {
      const fault = faults.shift();
      if (fault) fake.faults.next(fault);
      else if (fake.state.callsLeft === null && !fake.state.isExpired) fake.state.callsLeft = 2;
    };
    const before = await run(comments(), recorder, { onProgress });
    expect(before.errors.length).toBeGreaterThanOrEqual(planned - 2);
    Object.assign(fake.state, { callsLeft: null, isExpired: false });
    const after = await run(comments(), recorder);
    expect(after).toMatchObject({ drained: true });
    expect(before.new + after.new).toBe(400);
    expect(recorder.texts.filter((text) => text.startsWith("comment"))).toHaveLength(400);
    expect(await run(comments(), recorder)).toMatchObject({ drained: true, new: 0 });
  });

  test("gives each once where pages repeat things of the page before and are in no order", async () => {
    writeComments(500);
    Object.assign(fake.state, { repeats: 7, isShuffled: true });
    const recorder = new MemoryRecorder();
    expect(await run(comments(), recorder)).toMatchObject({ drained: true, read: 500, new: 500, updated: 0, errors: [] });
    expect(recorder.texts.toSorted()).toEqual(Array.from({ length: 500 }, (_, n) => `comment ${n}`).toSorted());
    expect(await run(comments(), recorder)).toMatchObject({ drained: true, read: 0, new: 0, updated: 0 });
  });

  test("gives what is written while it is read, above and below what was read already, once", async () => {
    writeComments(300);
    Object.assign(fake.state, { repeats: 3, isShuffled: true });
    const [picture] = fake.instagram === null ? [] : fake.below(fake.instagram).toReversed();
    if (picture === undefined) throw new Error("no picture");
    const [oldest] = fake.below(picture).toReversed();
    let written = 0;
    const onProgress = () => {
      if (written >= 20 || oldest === undefined) return;
      written += 1;
      const on = written % 2 === 0 ? oldest : picture;
      fake.igComment(on, { text: `comment later ${written}`, author: `citizen ${written}` });
    };
    const recorder = new MemoryRecorder();
    const meanwhile = await run(comments(), recorder, { onProgress });
    const after = await run(comments(), recorder);
    expect(written).toBeGreaterThan(3);
    expect(meanwhile.new + after.new).toBe(300 + written);
    expect(new Set(recorder.texts).size).toBe(300 + written);
    expect(await run(comments(), recorder)).toMatchObject({ drained: true, new: 0, updated: 0 });
  });

  test.each([-26, 26])("loses and doubles nothing where our own clock is off by %d hours, also over a limit", async (hours) => {
    writeComments(300);
    const now = () => Date.now() + hours * HOUR_MS;
    const options = { clock: { ...systemClock, now } };
    const recorder = new MemoryRecorder();
    fake.faults.next({ kind: "refusal", answer: refused(80_002, "(#80002) There have been too many calls to this Instagram account.") });
    expect(await run(comments(now), recorder, options)).toMatchObject({ drained: true, new: 300 });
    const [picture] = fake.instagram === null ? [] : fake.below(fake.instagram);
    if (picture === undefined) throw new Error("no picture");
    fake.igComment(picture, { text: "comment of now", author: "late" });
    expect(await run(comments(now), recorder, options)).toMatchObject({ drained: true, new: 1 });
    // Set right again it knows what it has.
    expect(await run(comments(), recorder)).toMatchObject({ drained: true, read: 0, new: 0, updated: 0 });
  });

  test("gives pictures that tag the account, and messages, once where pages repeat things and are in no order", async () => {
    for (let n = 0; n < 230; n += 1) fake.media({ text: `tag ${n}`, author: `citizen ${n}`, at: Date.now() - 20 * DAY_MS + n * 60_000 });
    for (let n = 0; n < 90; n += 1)
      fake.message(
        `citizen ${n % 9}`,
        { text: `message ${n}`, author: `citizen ${n % 9}`, at: Date.now() - 2 * DAY_MS + n * 1_000 },
        "instagram",
      );
    Object.assign(fake.state, { repeats: 5, isShuffled: true });
    for (const [name, count] of [
      ["instagram:tags", 230],
      ["instagram:messages", 90],
    ] as const) {
      const recorder = new MemoryRecorder();
      expect(await run(sourceOf(name, fake), recorder)).toMatchObject({ drained: true, new: count, updated: 0 });
      expect(new Set(recorder.texts).size).toBe(count);
      expect(await run(sourceOf(name, fake), recorder)).toMatchObject({ drained: true, new: 0, updated: 0 });
    }
  });
});
