import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { noteAccount, watchAccounts } from "#db/activity/accounts.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { TestClock } from "../../core/sync/testing/testClock.ts";
import { watchOfficialAccounts } from "./watchAccounts.ts";
import type { Watching } from "./watchAccounts.ts";

let record: TemporaryRecord;
let clock: TestClock;
let watching: Watching;
/** Of an account, or how many handles were looked for. */
let asked: string[];
beforeEach(() => {
  record = temporaryRecord();
  clock = new TestClock();
  asked = [];
});
afterEach(async () => {
  await watching.stop();
  record.remove();
});

function watch(): void {
  watching = watchOfficialAccounts({
    record: record.writer,
    reader: () => ({
      channel: "x",
      key: "x:activity",
      resolvesAtOnce: 10,
      async resolve(handles) {
        asked.push(`handles ${handles.join(" ")}`);
        return handles.map((handle) => ({ handle, accountId: handle === "lost" ? null : handle, state: "active", costUsd: 0 }));
      },
      async postsOf(accountId) {
        asked.push(accountId);
        return { posts: [], newestId: null, unanswered: null, costUsd: 0 };
      },
    }),
    handles: () => ["karnal", "lost"],
    budgetUsd: () => null,
    clock,
    random: () => 0.5,
    onDidChange: () => undefined,
  });
}

describe("official accounts, when somebody sets the clock", () => {
  test.each([
    ["back by a day", -DAY_MS],
    ["back by half a day", -DAY_MS / 2],
  ])("%s, are asked after once a day as before", async (_name, byMs) => {
    watch();
    await clock.pass(HOUR_MS);
    clock.set(clock.now() + byMs);
    await clock.pass(22 * HOUR_MS);
    expect(asked).toEqual(["handles karnal lost", "karnal"]);
    await clock.pass(2 * HOUR_MS);
    expect(asked).toEqual(["handles karnal lost", "karnal", "karnal"]);
    await clock.pass(6 * DAY_MS);
    expect(asked.filter((each) => each === "handles lost")).toHaveLength(1);
  });

  test("forward by a day and back, are asked after once for the day that it looked like", async () => {
    watch();
    await clock.pass(HOUR_MS);
    clock.set(clock.now() + DAY_MS);
    await clock.pass(HOUR_MS);
    expect(asked.filter((each) => each === "karnal")).toHaveLength(2);
    clock.set(clock.now() - DAY_MS);
    await clock.pass(20 * HOUR_MS);
    expect(asked.filter((each) => each === "karnal")).toHaveLength(2);
    await clock.pass(4 * HOUR_MS);
    expect(asked.filter((each) => each === "karnal")).toHaveLength(3);
  });

  test("back while the program was away, are asked after at once and not again", async () => {
    watchAccounts(record.writer, "x", ["karnal", "lost"]);
    const state = { channel: "x", state: "active", sinceId: "1", unanswered: null } as const;
    noteAccount(record.writer, { ...state, handle: "karnal", accountId: "karnal", askedAt: clock.now() + DAY_MS }, [], 0);
    noteAccount(record.writer, { ...state, handle: "lost", accountId: null, askedAt: clock.now() + DAY_MS }, [], 0);
    watch();
    await clock.pass(20 * HOUR_MS);
    expect(asked).toEqual(["handles lost", "karnal"]);
  });
});
