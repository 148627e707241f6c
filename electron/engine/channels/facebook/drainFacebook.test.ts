import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import type { HttpFault } from "#fakes/http/faults.ts";
import { drain } from "../../core/sync/drain.ts";
import type { DrainOptions } from "../../core/sync/drain.ts";
import { MemoryRecorder } from "../../core/sync/testing/memoryRecorder.ts";
import type { Recorder } from "../../core/sync/recorder.ts";
import type { Source } from "../../core/ports/source.ts";
import { givenFor, sourceOf } from "./testing/given.ts";
import { recordOf } from "./testing/recordOf.ts";
import { facebookChannel } from "./facebookChannel.ts";

const HOUR_MS = 3_600_000;
const now = Date.now();

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

/** So many comments by 300 citizens over two posts, every fifth a reply, every tenth without a name. */
function writeComments(count: number): void {
  const posts = [fake.post({ text: "one", at: now - 50 * HOUR_MS }), fake.post({ text: "two", at: now - 49 * HOUR_MS })];
  let last = null;
  for (let index = 0; index < count; index += 1) {
    const post = posts[index % 2];
    if (post === undefined) throw new Error("no post");
    const on = index % 5 === 4 && last !== null && last.belowId === post.id ? last : post;
    const author = index % 10 === 0 ? null : `citizen ${index % 300}`;
    const added = fake.comment(on, { text: `comment ${index}: गाँव में पानी नहीं`, author, at: now - 40 * HOUR_MS + index * 10_000 });
    if (on === post) last = added;
  }
}

type Kept = { readonly recorder: Recorder; readonly introduce?: (source: Source) => void };

function run(record: Kept, name: string, options: Partial<DrainOptions> = {}) {
  const source = sourceOf(name, fake);
  record.introduce?.(source);
  return drain(source, record.recorder, { timeoutMs: 25_000, random: () => 0.05, ...options });
}

const redirect: HttpFault = { kind: "refusal", answer: { status: 302, body: "", headers: { location: "http://127.0.0.1:1/" } } };
const empty: HttpFault = { kind: "refusal", answer: { status: 200, body: Buffer.alloc(0) } };

describe("draining comments", () => {
  test("2,000 come exactly once through every fault that passes, and a second run brings nothing", async () => {
    writeComments(2_000);
    const recorder = new MemoryRecorder();
    const faults: HttpFault[] = [
      { kind: "refusal", answer: refused(4, "(#4) Application request limit reached") },
      { kind: "html" },
      { kind: "html", status: 200 },
      { kind: "refusal", answer: refused(1, "An unknown error occurred") },
      { kind: "half-json" },
      { kind: "dropped", when: "before" },
      { kind: "dropped", when: "mid-answer" },
      { kind: "refusal", answer: refused(2, "Service temporarily unavailable") },
      redirect,
      empty,
      { kind: "slow", overMs: 100 },
      { kind: "refusal", answer: refused(80_001, "(#80001) There have been too many calls to this Page account.") },
    ];
    const onProgress = () => {
      const fault = faults.shift();
      if (fault) fake.faults.next(fault, { path: "/comments" });
    };
    fake.state.repeats = 3;
    const result = await run({ recorder }, "facebook:comments", { onProgress });

    expect(result).toMatchObject({ drained: true, new: 2_000, updated: 0, read: 2_000 });
    expect(result.errors.map(({ fault, count }) => `${fault} ${count}`).toSorted()).toEqual(
      [
        "bad-answer 1",
        "bad-answer 1",
        "bad-answer 1",
        "rate-limited 1",
        "rate-limited 1",
        "server-error 1",
        "server-error 1",
        "server-error 1",
        "unreachable 1",
        "unreachable 1",
        "unreachable 1",
      ].toSorted(),
    );
    expect(new Set(recorder.texts).size).toBe(2_000);
    const written = fake.below(fake.page).flatMap((post) => fake.below(post));
    expect(recorder.texts.toSorted()).toEqual(written.map(({ text }) => text).toSorted());

    expect(await run({ recorder }, "facebook:comments")).toMatchObject({ drained: true, read: 0, new: 0, updated: 0, errors: [] });
  });

  test("without a name are each a case of their own in the record, and a citizen in one thread has one", async () => {
    writeComments(100);
    using record = recordOf();
    expect(await run(record, "facebook:comments")).toMatchObject({ drained: true, new: 100, read: 100, cases: 100 });
    expect(record.posts().filter(({ authorExternalId }) => authorExternalId.startsWith("anonymous:"))).toHaveLength(10);
    const [comment] = fake
      .below(fake.page)
      .flatMap((post) => fake.below(post).filter(({ isWithheld, answersId }) => !isWithheld && answersId === null));
    if (comment === undefined) throw new Error("no comment");
    fake.comment(comment, { text: "and again", author: comment.author.name });
    expect(await run(record, "facebook:comments")).toMatchObject({ new: 1, cases: 0 });
  });

  test("a token that expires in the middle loses nothing: with a new one the rest comes once", async () => {
    writeComments(250);
    using record = recordOf();
    fake.state.callsLeft = 5;
    const first = await run(record, "facebook:comments");
    expect(first).toMatchObject({
      drained: false,
      errors: [{ fault: "unauthorised", detail: expect.stringContaining("has expired; a new login is needed") }],
    });
    expect(first.new).toBeGreaterThan(0);
    expect(first.new).toBeLessThan(250);
    Object.assign(fake.state, { callsLeft: null, isExpired: false });
    const second = await run(record, "facebook:comments");
    expect(first.new + second.new).toBe(250);
    expect(first.read + second.read).toBe(250);
  });

  test("loses and doubles nothing when it is killed after any page, though people write meanwhile", async () => {
    writeComments(220);
    using record = recordOf();
    let [runs, isDrained, added] = [0, false, 0];
    const [first] = fake.below(fake.page);
    while (!isDrained) {
      const kill = new AbortController();
      const result = await run(record, "facebook:comments", { signal: kill.signal, onProgress: () => kill.abort() });
      isDrained = result.drained;
      if (!isDrained && first !== undefined) fake.comment(first, { text: `meanwhile ${(added += 1)}`, author: "late" });
      expect((runs += 1)).toBeLessThan(30);
    }
    expect(await run(record, "facebook:comments")).toMatchObject({ drained: true });
    expect(new Set(record.posts().map(({ text }) => text)).size).toBe(220 + added);
    expect(record.posts()).toHaveLength(220 + added);
    expect(await run(record, "facebook:comments")).toMatchObject({ read: 0 });
  });

  test("waits for the time that Meta names, and asks nothing before it", async () => {
    writeComments(10);
    using record = recordOf();
    fake.state.usage = { percent: 100, regainMinutes: 7 };
    const result = await run(record, "facebook:comments");
    expect(result).toMatchObject({ drained: false, errors: [{ fault: "rate-limited" }] });
    expect(fake.requests).toHaveLength(1);
  });
});

describe("everything together", () => {
  test("comes once through all sources of one login, and an edit and a hidden comment are later versions", async () => {
    const post = fake.post({ text: "our post" });
    const comment = fake.comment(post, { text: "no water", author: "Asha" });
    fake.post({ text: "visitor", author: "Ravi" });
    fake.message("Mohan", { text: "secret", author: "Mohan" });
    const media = fake.media({ text: "our picture" });
    fake.igComment(fake.igComment(media, { text: "broken road", author: "Sita" }), { text: "thank you" });
    fake.media({ text: "look @cmcellharyana", author: "Gita" });
    fake.message("Gita", { text: "on instagram", author: "Gita" }, "instagram");
    using record = recordOf();
    const sources = facebookChannel.sources(givenFor(fake)).map(({ source }) => source);
    const drainAll = async () => {
      let read = 0;
      for (const source of sources) {
        record.introduce(source);
        const result = await drain(source, record.recorder, { timeoutMs: 10_000 });
        expect(result).toMatchObject({ drained: true, errors: [], problems: [] });
        read += result.new + result.updated;
      }
      return read;
    };
    expect(await drainAll()).toBe(9);
    expect(
      record
        .posts("facebook")
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(["no water", "our post", "secret", "visitor"]);
    expect(
      record
        .posts("instagram")
        .map(({ text, role }) => `${role}: ${text}`)
        .toSorted(),
    ).toEqual(["citizen: broken road", "citizen: look @cmcellharyana", "citizen: on instagram", "ours: our picture", "ours: thank you"]);
    expect(await drainAll()).toBe(0);
    fake.edit(comment, "no water for three days");
    expect(await drainAll()).toBe(1);
    fake.hide(comment);
    expect(await drainAll()).toBe(1);
    fake.hide(comment, false);
    expect(await drainAll()).toBe(1);
    expect(record.posts("facebook").find(({ externalId }) => externalId === comment.id)).toMatchObject({
      text: "no water for three days",
      withheldIn: null,
    });
    expect(await drainAll()).toBe(0);
  });
});
