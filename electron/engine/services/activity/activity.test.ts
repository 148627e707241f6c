import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { ACTIVITY_DAYS } from "#domain/activity/accountActivity.ts";
import { departmentActivity } from "#domain/activity/departmentActivity.ts";
import { DAY_MS, HOUR_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { watchedAccounts } from "#db/activity/accounts.ts";
import { departmentFiguresOn } from "#db/activity/departmentFigures.ts";
import { recordSpend, spendOfMonth } from "#db/sources/sourceState.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { systemClock } from "../../core/time/clock.ts";
import { drain } from "../../core/sync/drain.ts";
import { activityTable } from "./activityTable.ts";
import { keepDepartmentActivity } from "./startActivity.ts";
import { watchOfficialAccounts } from "./watchAccounts.ts";
import type { Watching } from "./watchAccounts.ts";
import { xAccounts } from "../../channels/x/officialAccounts.ts";

const OFFICES = ["PHED/district/Karnal", "PHED/district/Panipat", "PHED/district/Jind", "PHED/district/Rohtak"].map((id) => id as OfficeId);
const HANDLES = ["PHED_Karnal", "PHED_Panipat", "PHED_Jind", null] as const;

let temporary: TemporaryRecord;
let fake: FakeX;
let watching: Watching | null;
let now: number;
beforeEach(async () => {
  temporary = temporaryRecord();
  watching = null;
  now = Date.now();
  fake = await startFakeX({});
  fake.putUser({ username: "PHED_Karnal" });
  fake.putUser({ username: "PHED_Jind", suspended: true });
});
afterEach(async () => {
  await watching?.stop();
  temporary.remove();
  await fake.close();
});

const registry = createRegistry({
  offices: [],
  officers: HANDLES.map((xHandle, index) => ({
    id: `o${index}` as OfficerId,
    name: `Officer ${index}`,
    designation: null,
    phone: null,
    email: null,
    xHandle,
    facebookId: null,
  })),
  postings: OFFICES.map((officeId, index) => ({
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

function watch(budgetUsd: number | null = null): void {
  watching = watchOfficialAccounts({
    record: temporary.writer,
    reader: () => xAccounts({ settings: settingsFor(fake.url, { userId: fake.account.id }), bearer: fake.bearer, now: () => now }),
    handles: () => HANDLES.flatMap((handle) => handle?.toLowerCase() ?? []),
    budgetUsd: () => budgetUsd,
    clock,
    random: () => 0.5,
    onDidChange: () => undefined,
    onDidRound: () => keepDepartmentActivity(temporary.writer, { registry, now, expectedOn: ["x"] }),
  });
}

const accounts = () => watchedAccounts(temporary.writer, "x");
const isRead = () => expect.poll(() => accounts().find(({ handle }) => handle === "phed_karnal")?.sinceId ?? null).not.toBeNull();
const figures = () => departmentFiguresOn(temporary.writer, indianDayNumber(now));
const rowOf = (office: OfficeId | undefined) => activityTable(temporary.writer, registry, now).find((row) => row.office === office);

async function listen(): Promise<void> {
  const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => now };
  const recorder = createRecorder(temporary.writer, rules, () => undefined);
  const sources = createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id }), bearer: fake.bearer });
  introduceSources(temporary.writer, sources);
  for (const source of sources) await drain(source, recorder, { timeoutMs: 20_000 });
}

describe("the official accounts of the registry", () => {
  test("are asked after once, and their activity and gaps stand in the table", async () => {
    const [asked, unheard] = [
      fake.publish({ text: "@HaryanaCMCell @PHED_Karnal पानी नहीं", author: "asha", at: now - 3 * HOUR_MS }),
      fake.publish({ text: "@HaryanaCMCell @phed_karnal no water for a week", author: "ravi", at: now - 2 * HOUR_MS }),
    ];
    fake.publish({ text: "@asha टीम भेजी है", author: "PHED_Karnal", inReplyTo: asked.id, at: now - HOUR_MS });
    fake.publish({ text: "Water supply schedule", author: "PHED_Karnal", at: now - 2 * DAY_MS });
    await listen();
    watch();
    await isRead();
    expect(rowOf(OFFICES[0])).toMatchObject({
      state: "active",
      posts: 2,
      replies: 1,
      medianAnswerMs: 2 * HOUR_MS,
      unanswered: 1,
      silentDays: 28,
      lastPostAt: now - HOUR_MS,
    });
    expect(unheard.id).not.toBe(asked.id);
    expect(rowOf(OFFICES[1])).toMatchObject({ state: "not-found", posts: 0 });
    expect(rowOf(OFFICES[2])).toMatchObject({ state: "suspended" });
    // A nodal officer without an account is a gap; another office without one is left out.
    expect(rowOf(OFFICES[3]) === undefined || rowOf(OFFICES[3])?.state === "no-account").toBe(true);
  });

  test("give a figure for the ranking of their department once a round of questions is over, as its table makes it", async () => {
    fake.publish({ text: "Water supply schedule", author: "PHED_Karnal", at: now - 2 * DAY_MS });
    expect(figures().size).toBe(0);
    watch();
    await expect.poll(() => figures().size).toBe(1);
    const made = departmentActivity(activityTable(temporary.writer, registry, now), ACTIVITY_DAYS);
    expect(figures().get("PHED")).toBe(made.find(({ department }) => department === "PHED")?.score);
    expect(figures().get("PHED")).toBeGreaterThan(0);
    // A department of which no account was asked after has none: it is judged by its cases alone.
    expect(made.some(({ department, score }) => department !== "PHED" && score === null)).toBe(true);
  });

  test("cost what X charges, and nothing is asked any more when the month's budget is spent", async () => {
    fake.publish({ text: "Water supply schedule", author: "PHED_Karnal", at: now - DAY_MS });
    watch(0.01);
    await expect.poll(() => spendOfMonth(temporary.writer, "x:activity", now).usd).toBeGreaterThanOrEqual(0.01);
    const timelines = () => fake.requests.filter(({ path }) => path.endsWith("/tweets"));
    expect(timelines()).toHaveLength(0);
    expect(accounts().map(({ state }) => state)).toEqual(["suspended", "active", "not-found"]);
  });

  test("are told what is unanswered by X itself, also of what never came into our record, a talk once and without what is only passed on", async () => {
    const said = (text: string, author: string, more: object = {}) => fake.publish({ text, author, at: now - 3 * HOUR_MS, ...more });
    const asked = said("@PHED_Karnal no water in ward 4", "asha");
    said("@PHED_Karnal still no water", "asha", { inReplyTo: asked.id });
    const heard = said("@PHED_Karnal pipe broken", "ravi");
    fake.publish({ text: "@ravi team sent", author: "PHED_Karnal", inReplyTo: heard.id, at: now - HOUR_MS });
    watch();
    await isRead();
    await expect.poll(() => rowOf(OFFICES[0])).toMatchObject({ unanswered: 1, isFromPlatform: true, isAtLeast: false });
    // Answered a day later: only what is new is asked for.
    fake.publish({ text: "@asha mended", author: "PHED_Karnal", inReplyTo: asked.id, at: now });
    now += DAY_MS + 1;
    watching?.wake();
    await expect.poll(() => rowOf(OFFICES[0])?.unanswered).toBe(0);
    expect(fake.requests.findLast(({ path }) => path.endsWith("/mentions"))?.query["since_id"]).toBeDefined();
    expect(JSON.stringify(temporary.writer.sqlite.prepare("SELECT * FROM account_mention").all())).not.toMatch(/asha|water/u);
  });

  test("are not asked for what was written to them once the budget of the days so far is spent", async () => {
    now = Date.UTC(2026, 10, 10, 12);
    fake.publish({ text: "@PHED_Karnal no water", author: "asha", at: now - HOUR_MS });
    fake.publish({ text: "Water supply schedule", author: "PHED_Karnal", at: now - HOUR_MS });
    recordSpend(temporary.writer, "x:activity", now, { posts: 0, users: 0, usd: 34 });
    watch(100);
    await isRead();
    await watching?.stop();
    expect(fake.requests.filter(({ path }) => path.endsWith("/mentions"))).toHaveLength(0);
    expect(rowOf(OFFICES[0])).toMatchObject({ posts: 1, isFromPlatform: false });
  });

  test("are read on from where they were, a day later", async () => {
    fake.publish({ text: "One", author: "PHED_Karnal", at: now - DAY_MS });
    watch();
    await isRead();
    const before = accounts().find(({ handle }) => handle === "phed_karnal")?.sinceId;
    fake.publish({ text: "Two", author: "PHED_Karnal", at: now });
    now += DAY_MS + 1;
    watching?.wake();
    await expect.poll(() => rowOf(OFFICES[0])?.posts).toBe(2);
    const last = fake.requests.findLast(({ path }) => path.endsWith("/tweets"));
    expect(last?.query["since_id"]).toBe(before);
  });

  test("that cannot be asked after are told of, and asked for again", async () => {
    fake.publish({ text: "One", author: "PHED_Karnal", at: now - DAY_MS });
    fake.faults.next({ kind: "html" });
    watch();
    await expect.poll(() => watching?.fault).not.toBeNull();
    watching?.wake();
    await isRead();
    await expect.poll(() => watching?.fault ?? null).toBeNull();
  });

  test("that left the registry are forgotten", async () => {
    watch();
    await isRead();
    await watching?.stop();
    temporary.writer.sqlite.exec("UPDATE watched_account SET handle = 'gone_one' WHERE handle = 'phed_jind'");
    watch();
    await expect.poll(() => accounts().map(({ handle }) => handle)).toEqual(["phed_jind", "phed_karnal", "phed_panipat"]);
  });
});
