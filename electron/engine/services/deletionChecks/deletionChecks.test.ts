import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { recordSpend, spendOfMonth } from "#db/sources/sourceState.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import { createXRechecker } from "../../channels/x/recheck.ts";
import type { Rechecker } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { settle, TestClock } from "../../core/sync/testing/testClock.ts";
import { startDeletionChecks } from "./startDeletionChecks.ts";

const START = Date.parse("2026-11-10T04:00:00Z");
let record: TemporaryRecord;
let clock: TestClock;
let running: ReturnType<typeof startDeletionChecks>[] = [];
let fake: FakeX | null = null;
let removed: string[] = [];
beforeEach(() => {
  record = temporaryRecord();
  clock = new TestClock(START);
});
afterEach(async () => {
  await Promise.all(running.map((deletionChecks) => deletionChecks.stop()));
  running = [];
  removed = [];
  record.remove();
  await fake?.close();
  fake = null;
});

const rules = (): IntakeRules => ({ understand, policy: () => DEFAULT_SLA_POLICY, now: () => clock.now() });
const deletedAt = (externalId: string) =>
  record.writer.sqlite.prepare<[string], number | null>("SELECT deleted_at FROM post WHERE external_id = ?").pluck().get(externalId);

/** A platform of one's own, that remembers what it was asked and when. */
function scripted(changed: Partial<Rechecker> & { readonly gone?: ReadonlySet<string> } = {}) {
  const asked: { readonly at: number; readonly ids: readonly string[] }[] = [];
  const rechecker: Rechecker = {
    channel: "x",
    key: "x:recheck:1",
    mostAtOnce: 10,
    priceUsd: { posts: 0.01, users: 0 },
    async recheck(externalIds) {
      asked.push({ at: clock.now(), ids: externalIds });
      return { gone: externalIds.filter((id) => changed.gone?.has(id)), changed: [], reads: { posts: externalIds.length, users: 0 } };
    },
    ...changed,
  };
  return { rechecker, asked };
}

function start(rechecker: Rechecker): ReturnType<typeof startDeletionChecks> {
  const deletionChecks = startDeletionChecks({
    record: record.writer,
    rules: rules(),
    recheckers: () => [rechecker],
    now: () => clock.now(),
    clock,
    random: () => 0.5,
    onDidChange: () => undefined,
    onDidBlank: (files) => removed.push(...files),
  });
  running.push(deletionChecks);
  return deletionChecks;
}

/** So many posts, an hour old each. */
function posts(count: number, from = 0): readonly string[] {
  const ids = Array.from({ length: count }, (_, index) => String(1_000 + from + index));
  const incoming = ids.map((id) => ({
    channel: "x" as const,
    externalId: id,
    versionId: id,
    versionIndex: 0,
    author: { externalId: `a${id}`, handle: null, name: null, location: null },
    role: "citizen" as const,
    isPrivate: false,
    caseReference: null,
    text: "पानी नहीं आ रहा",
    languageHint: null,
    createdAt: clock.now() - HOUR_MS,
    conversationId: id,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: "{}",
  }));
  ingestPosts(record.writer, incoming, rules());
  return ids;
}

describe("the duty to ask after posts", () => {
  test("asks after every one within 24 hours, again and again, spread over the day", async () => {
    const { rechecker, asked } = scripted();
    const ids = posts(95);
    const deletionChecks = start(rechecker);
    await clock.pass(3 * DAY_MS);
    for (const id of ids) {
      const times = [START, ...asked.filter((each) => each.ids.includes(id)).map(({ at }) => at)];
      for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeLessThanOrEqual(DAY_MS);
      expect(times.length).toBeGreaterThanOrEqual(3);
      expect(times.length).toBeLessThanOrEqual(7);
    }
    expect(deletionChecks.statuses).toMatchObject([{ channel: "x", state: "on-time", total: 95, checked: 95, fault: null }]);
    const busiest = Math.max(...asked.map(({ at }) => asked.filter((other) => Math.abs(other.at - at) < HOUR_MS).length));
    expect(busiest).toBeLessThan(11);
  });

  test("blanks what is gone, keeps its case, and books what it cost", async () => {
    const ids = posts(3);
    const { rechecker } = scripted({ gone: new Set([ids[1] ?? ""]) });
    const deletionChecks = start(rechecker);
    await clock.pass(DAY_MS);
    expect(deletedAt(ids[0] ?? "")).toBeNull();
    expect(deletedAt(ids[1] ?? "")).toBeGreaterThan(START);
    expect(record.writer.sqlite.prepare("SELECT count(*) FROM grievance").pluck().get()).toBe(3);
    expect(deletionChecks.statuses[0]).toMatchObject({ total: 2, checked: 2 });
    expect(spendOfMonth(record.writer, "x:recheck:1", clock.now())).toMatchObject({ posts: 3, usd: 0.03 });
  });

  test("goes on where it was after a restart, and catches up after days without the program", async () => {
    posts(60);
    const first = scripted();
    const deletionChecks = start(first.rechecker);
    await clock.pass(14 * HOUR_MS);
    await deletionChecks.stop();
    const before = first.asked.length;
    expect(before).toBeGreaterThan(0);
    const second = scripted();
    start(second.rechecker);
    await clock.pass(HOUR_MS);
    const again = new Set(second.asked.flatMap(({ ids }) => ids));
    expect(first.asked.flatMap(({ ids }) => ids).filter((id) => again.has(id))).toEqual([]);
    await running.at(-1)?.stop();
    await clock.pass(3 * DAY_MS);
    const third = scripted();
    const late = start(third.rechecker);
    await settle();
    expect(late.statuses).toMatchObject([{ state: "behind", checked: 0 }]);
    await clock.pass(HOUR_MS);
    expect(new Set(third.asked.flatMap(({ ids }) => ids)).size).toBe(60);
    expect(late.statuses).toMatchObject([{ state: "on-time", checked: 60 }]);
  });

  test("takes in what comes later", async () => {
    const { rechecker, asked } = scripted();
    posts(5);
    start(rechecker);
    await clock.pass(5 * HOUR_MS);
    const later = posts(5, 100);
    await clock.pass(DAY_MS);
    for (const id of later) expect(asked.some(({ ids }) => ids.includes(id))).toBe(true);
  });

  test("spends the month's budget evenly, on posts of open cases first, and says that it is behind for want of money", async () => {
    const ids = posts(40);
    const closed = ids.slice(0, 30);
    const close = record.writer.sqlite.prepare("UPDATE grievance SET state = 'disposed' WHERE first_post_external_id = ?");
    for (const id of closed) close.run(id);
    // November has thirty days: on the tenth a third of it may be spent.
    const { rechecker, asked } = scripted({ budgetUsd: 0.3 });
    const deletionChecks = start(rechecker);
    await clock.pass(2 * DAY_MS);
    const first = asked.slice(0, 1).flatMap((each) => each.ids);
    expect(new Set(first)).toEqual(new Set(ids.slice(30)));
    expect(spendOfMonth(record.writer, "x:recheck:1", clock.now()).usd).toBeLessThanOrEqual(0.3);
    expect(deletionChecks.statuses).toMatchObject([{ state: "waits-for-budget", budgetUsd: 0.3 }]);
    recordSpend(record.writer, "x:recheck:1", clock.now(), { posts: 0, users: 0, usd: 5 });
    const before = asked.length;
    await clock.pass(5 * DAY_MS);
    expect(asked.length).toBe(before);
  });

  test("tells what is wrong, loses nothing, and asks again", async () => {
    const ids = posts(3);
    let failures = 2;
    const { rechecker, asked } = scripted({ gone: new Set(ids) });
    const deletionChecks = start({
      ...rechecker,
      async recheck(externalIds, signal) {
        if (failures > 0) {
          failures -= 1;
          throw new SourceError("unauthorised", "X does not accept the bearer token.");
        }
        return rechecker.recheck(externalIds, signal);
      },
    });
    await clock.pass(13 * HOUR_MS);
    for (let hour = 0; hour < 12 && deletionChecks.statuses[0]?.fault === null && asked.length === 0; hour += 1) await clock.pass(HOUR_MS);
    await clock.pass(2 * HOUR_MS);
    expect(asked.flatMap((each) => each.ids)).toEqual(expect.arrayContaining([...ids]));
    expect(deletionChecks.statuses).toMatchObject([{ fault: null, total: 0 }]);
    for (const id of ids) expect(deletedAt(id)).not.toBeNull();
  });
});

describe("on X", () => {
  test("a post that its citizen deleted is blanked within 24 hours, its picture goes from the disk, and its case stays", async () => {
    fake = await startFakeX({ account: { username: "cmcell" }, now: () => clock.now() });
    fake.publish([
      { text: "@cmcell no water in Karnal", author: "asha", at: START - HOUR_MS },
      { text: "@cmcell no light in Hisar", author: "bina", at: START - HOUR_MS },
    ]);
    const settings = settingsFor(fake.url, { userId: fake.account.id });
    const [mentions] = createXSources({ settings, bearer: fake.bearer, now: () => clock.now() });
    if (!mentions) throw new Error("no source");
    introduceSources(record.writer, [mentions]);
    const recorder = createRecorder(record.writer, rules(), () => undefined);
    for await (const page of mentions.pull(null, new AbortController().signal))
      recorder.record(mentions.key, page, { usd: 0, at: clock.now() });
    const [kept, taken] = fake.posts.map(({ id }) => id);
    fake.remove(taken ?? "");
    start(createXRechecker({ settings, bearer: fake.bearer, now: () => clock.now() }));
    // The clock is ours and the wire is real: an hour passes, and then the answers come.
    for (let hour = 0; hour < 24 && deletedAt(taken ?? "") === null; hour += 1) {
      await clock.pass(HOUR_MS);
      for (
        const until = Date.now() + 2_000;
        fake.requests.some(({ status, path }) => path === "/2/tweets" && status === null) && Date.now() < until;
      ) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(deletedAt(taken ?? "")).toBeLessThanOrEqual(START + DAY_MS);
    expect(deletedAt(kept ?? "")).toBeNull();
    expect(record.writer.sqlite.prepare("SELECT count(*) FROM grievance").pluck().get()).toBe(2);
  });

  test("what a stream says was taken back is blanked at once", async () => {
    const [id = ""] = posts(1);
    const source = { key: "x:mentions:1", channel: "x", label: "mentions" } as Parameters<typeof introduceSources>[1][number];
    introduceSources(record.writer, [source]);
    const told: string[] = [];
    const recorder = createRecorder(record.writer, rules(), (what) => told.push(what));
    const page = { posts: [], reads: { posts: 0, users: 0 }, problems: [] };
    recorder.recordPushed(source.key, { ...page, deleted: [{ channel: "x", externalId: "unknown" }] }, { usd: 0, at: clock.now() });
    recorder.recordPushed(source.key, { ...page, deleted: [{ channel: "x", externalId: id }] }, { usd: 0, at: clock.now() });
    expect([deletedAt(id), told]).toEqual([clock.now(), ["source", "posts"]]);
  });
});

describe("the duty, when somebody sets the clock", () => {
  const timesOf = (asked: readonly { readonly ids: readonly string[] }[], id: string) => asked.filter(({ ids }) => ids.includes(id)).length;

  test.each([
    ["a day", DAY_MS],
    ["half a day", DAY_MS / 2],
  ])("back by %s, takes in what comes and asks after all within a day", async (_name, byMs) => {
    const { rechecker, asked } = scripted();
    const before = posts(20);
    const deletionChecks = start(rechecker);
    await clock.pass(DAY_MS);
    clock.set(clock.now() - byMs);
    asked.length = 0;
    await clock.pass(HOUR_MS);
    expect(asked.length).toBeLessThan(3);
    const later = posts(1, 100);
    await clock.pass(21 * HOUR_MS);
    for (const id of [...before, ...later]) expect(timesOf(asked, id)).toBeGreaterThan(0);
    expect(deletionChecks.statuses).toMatchObject([{ state: "on-time", total: 21, checked: 21 }]);
  });

  test("forward by a day and back, does not ask after all of them once more", async () => {
    const { rechecker, asked } = scripted();
    const ids = posts(20);
    start(rechecker);
    await clock.pass(DAY_MS);
    clock.set(clock.now() + DAY_MS);
    await clock.pass(HOUR_MS);
    asked.length = 0;
    clock.set(clock.now() - DAY_MS);
    await clock.pass(10 * HOUR_MS);
    for (const id of ids) expect(timesOf(asked, id)).toBe(0);
  });

  test("back while the program was away, asks after all at once", async () => {
    const ids = posts(20);
    clock.set(clock.now() - DAY_MS);
    const { rechecker, asked } = scripted();
    start(rechecker);
    await clock.pass(HOUR_MS);
    for (const id of ids) expect(timesOf(asked, id)).toBe(1);
  });
});
