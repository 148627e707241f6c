import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import type { Thing } from "#fakes/meta/thing.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import { watchedAccounts } from "#db/activity/accounts.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { facebookChannel } from "./facebookChannel.ts";
import { givenFor } from "./testing/given.ts";
import { settingsFor } from "../x/testing/settings.ts";
import { systemClock } from "../../core/time/clock.ts";
import { officialAccountOf } from "../../services/activity/accountChannels.ts";
import type { AccountReader } from "../../core/ports/accountReader.ts";
import { activityTable } from "../../services/activity/activityTable.ts";
import { watchPlatforms } from "../../services/activity/watchPlatforms.ts";
import type { PlatformWatching } from "../../services/activity/watchPlatforms.ts";
import { xAccounts } from "../x/officialAccounts.ts";

const DEPARTMENT_OFFICES = ["Karnal", "Panipat", "Jind", "Rohtak"].map((district) => `PHED/district/${district}` as OfficeId);
/** By name, in other capitals than Facebook's; unpublished; nowhere; none. */
const PAGES = ["PHED.Karnal", "phed.jind", "phed.nowhere", null] as const;

let temporary: TemporaryRecord;
let meta: FakeMeta;
let karnal: Thing;
let watching: PlatformWatching | null;
let others: readonly AccountReader[];
let now: number;
beforeEach(async () => {
  temporary = temporaryRecord();
  [watching, others] = [null, []];
  now = Math.floor(Date.now() / 1_000) * 1_000;
  meta = await startFakeMeta();
  karnal = meta.otherPage({ name: "PHED Karnal", username: "phed.karnal" });
  meta.otherPage({ name: "PHED Jind", username: "PHED.Jind", isPublished: false });
});
afterEach(async () => {
  await watching?.stop();
  temporary.remove();
  await meta.close();
});

const registry = createRegistry({
  offices: [],
  officers: PAGES.map((facebookId, index) => ({
    id: `o${index}` as OfficerId,
    name: `Officer ${index}`,
    designation: null,
    phone: null,
    email: null,
    xHandle: index === 0 ? "PHED_Karnal" : null,
    facebookId,
  })),
  postings: DEPARTMENT_OFFICES.map((officeId, index) => ({
    id: `p${index}` as PostingId,
    officeId,
    officerId: `o${index}` as OfficerId,
    fromAt: 0,
    untilAt: null,
  })),
});

/** Real time for waiting, and none of it between two questions. */
const clock = {
  now: () => now,
  elapsed: () => now,
  sleep: (ms: number, signal: AbortSignal) => systemClock.sleep(ms > 5_000 ? 60_000 : 0, signal),
};

function watch(): void {
  const readers = [facebookChannel.officialAccounts?.(givenFor(meta, { now: () => now })) ?? []].flat();
  watching = watchPlatforms({
    record: temporary.writer,
    readers: () => [...others, ...readers],
    handles: (channel) => registry.officers.flatMap((officer) => officialAccountOf(officer, channel)?.toLowerCase() ?? []),
    budgetUsd: () => 10,
    clock,
    random: () => 0.5,
    onDidChange: () => undefined,
  });
}

const pages = () => watchedAccounts(temporary.writer, "facebook");
const isRead = () => expect.poll(() => pages().find(({ handle }) => handle === "phed.karnal")?.sinceId ?? null).not.toBeNull();
const rowsOf = (office: OfficeId | undefined) =>
  activityTable(temporary.writer, registry, now, ["x", "facebook"]).filter((row) => row.office === office && row.channel === "facebook");
const feeds = () => meta.requests.filter(({ path }) => path.endsWith("/feed"));

describe("the official pages of the registry on Facebook", () => {
  test("are asked after in the open with our own page's login, and their answers, silence and gaps stand in the table", async () => {
    const post = meta.postOn(karnal, { text: "आज जलापूर्ति का समय", at: now - 3 * DAY_MS });
    const asked = meta.comment(post, { text: "हमारे यहाँ पानी नहीं", author: null, at: now - 30 * HOUR_MS });
    meta.comment(asked, { text: "टीम भेजी है", author: "PHED Karnal", at: now - 28 * HOUR_MS });
    meta.comment(post, { text: "और हमारे यहाँ?", author: "ravi", at: now - 5 * HOUR_MS });
    const visitor = meta.postOn(karnal, { text: "वार्ड 4 में पाइप टूटा", author: "asha", at: now - 10 * HOUR_MS });
    meta.comment(visitor, { text: "कल तक ठीक होगा", author: "PHED Karnal", at: now - 4 * HOUR_MS });
    meta.comment(post, { text: "हाँ हमारे यहाँ भी", author: "sita", at: now - 2 * HOUR_MS });
    meta.postOn(karnal, { text: "बहुत पहले", at: now - 80 * DAY_MS });
    watch();
    await isRead();
    expect(rowsOf(DEPARTMENT_OFFICES[0])).toMatchObject([
      {
        handle: "PHED.Karnal",
        state: "active",
        posts: 3,
        replies: 2,
        medianAnswerMs: 2 * HOUR_MS,
        unanswered: 2,
        lastPostAt: now - 4 * HOUR_MS,
      },
    ]);
    expect(rowsOf(DEPARTMENT_OFFICES[0])[0]?.byWeek.at(-1)).toEqual({ posts: 3, replies: 2 });
    expect(rowsOf(DEPARTMENT_OFFICES[1])).toMatchObject([{ state: "suspended", posts: 0 }]);
    expect(rowsOf(DEPARTMENT_OFFICES[2])).toMatchObject([{ state: "not-found" }]);
    expect(spendOfMonth(temporary.writer, "facebook:activity", now).usd).toBe(0);
  });

  test("are asked once a day, and what was read before is not counted again", async () => {
    const post = meta.postOn(karnal, { text: "One", at: now - DAY_MS });
    watch();
    await isRead();
    watching?.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(feeds()).toHaveLength(1);
    // An answer below what was read long ago.
    const asked = meta.comment(post, { text: "कब?", author: "asha", at: now });
    now += DAY_MS + 1;
    meta.comment(asked, { text: "आज", author: "PHED Karnal", at: now - 1_000 });
    watching?.wake();
    await expect.poll(() => rowsOf(DEPARTMENT_OFFICES[0])[0]?.replies).toBe(1);
    expect(rowsOf(DEPARTMENT_OFFICES[0])).toMatchObject([{ posts: 2, unanswered: 0 }]);
    expect(feeds()).toHaveLength(2);
  });

  test("are read over several pages of their list, each post once, whatever comes twice", async () => {
    for (let n = 0; n < 60; n += 1) meta.postOn(karnal, { text: `No ${n}`, at: now - n * HOUR_MS });
    meta.state.repeats = 3;
    watch();
    await isRead();
    expect(rowsOf(DEPARTMENT_OFFICES[0])).toMatchObject([{ posts: 60, replies: 0, unanswered: 0 }]);
  });

  test("that Meta does not show to this app are told of with the permission that is missing, and asked for again; the other platform goes on", async () => {
    const x = await startFakeX({});
    try {
      x.putUser({ username: "PHED_Karnal" });
      x.publish({ text: "Water supply schedule", author: "PHED_Karnal", at: now - DAY_MS });
      others = [xAccounts({ settings: settingsFor(x.url, { userId: x.account.id }), bearer: x.bearer, now: () => now })];
      meta.state.mayReadOtherPages = false;
      watch();
      await expect.poll(() => watching?.faults).toMatchObject([{ channel: "facebook", code: "forbidden" }]);
      expect(watching?.faults[0]?.detail).toContain("Page Public Content Access");
      await expect.poll(() => watchedAccounts(temporary.writer, "x")[0]?.sinceId ?? null).not.toBeNull();
      meta.state.mayReadOtherPages = true;
      watching?.wake();
      await isRead();
      await expect.poll(() => watching?.faults).toEqual([]);
    } finally {
      await watching?.stop();
      await x.close();
    }
  });

  test.each([
    ["a page of HTML", { kind: "html" }],
    ["half a JSON", { kind: "half-json" }],
    ["a connection that broke", { kind: "dropped", when: "mid-answer" }],
    ["a fault of Meta's own", { kind: "refusal", answer: refused(2, "Service temporarily unavailable") }],
  ] as const)("are read after %s", async (_what, fault) => {
    meta.postOn(karnal, { text: "One", at: now - DAY_MS });
    meta.faults.next(fault, { path: "/feed" });
    watch();
    await expect.poll(() => watching?.faults.length).toBe(1);
    watching?.wake();
    await isRead();
    expect(rowsOf(DEPARTMENT_OFFICES[0])).toMatchObject([{ posts: 1 }]);
  });
});
