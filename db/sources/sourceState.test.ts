import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Writer } from "../connection.ts";
import { recordPost } from "../posts/recordPost.ts";
import { stats } from "../queries/stats.ts";
import { examplePost, MORNING } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { introduceSource, recordAnswer, recordFault, sourceState, spendOfMonth } from "./sourceState.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
  introduceSource(writer, { key: "x:mentions", channel: "x", label: "@cmohry mentions" });
});
afterEach(() => record.remove());

const nothing = { posts: 0, users: 0, usd: 0 };

describe("the state of a source", () => {
  test("begins without a cursor and takes another label without losing anything", () => {
    const state = {
      key: "x:mentions",
      channel: "x",
      label: "@cmohry mentions",
      cursor: null,
      lastAnswerAt: null,
      lastPostAt: null,
      fault: null,
    };
    expect(sourceState(writer, "x:mentions")).toEqual(state);
    recordAnswer(writer, { key: "x:mentions", cursor: "7", at: MORNING, lastPostAt: null, spend: nothing });
    introduceSource(writer, { key: "x:mentions", channel: "x", label: "CMO" });
    expect(sourceState(writer, "x:mentions")).toMatchObject({ label: "CMO", cursor: "7" });
    expect(sourceState(writer, "x:none")).toBeNull();
  });

  test("moves its cursor with the posts it brought, or not at all", () => {
    expect(() =>
      writer.transaction(() => {
        recordPost(writer, examplePost("1"), MORNING);
        recordAnswer(writer, {
          key: "x:mentions",
          cursor: "1",
          at: MORNING,
          lastPostAt: MORNING,
          spend: { posts: 1, users: 1, usd: 0.015 },
        });
        throw new Error("killed");
      }),
    ).toThrow("killed");
    expect(sourceState(writer, "x:mentions")).toMatchObject({ cursor: null, lastAnswerAt: null });
    expect(spendOfMonth(writer, "x:mentions", MORNING)).toEqual(nothing);
    expect(stats(writer).posts).toBe(0);
  });

  test("keeps its cursor when posts are pushed, and the time of its newest post when an answer brings none", () => {
    recordAnswer(writer, { key: "x:mentions", cursor: "5", at: MORNING, lastPostAt: MORNING - 10, spend: nothing });
    recordAnswer(writer, { key: "x:mentions", at: MORNING + 1, lastPostAt: MORNING - 5, spend: nothing });
    recordAnswer(writer, { key: "x:mentions", at: MORNING + 2, lastPostAt: MORNING - 50, spend: nothing });
    recordAnswer(writer, { key: "x:mentions", at: MORNING + 3, lastPostAt: null, spend: nothing });
    expect(sourceState(writer, "x:mentions")).toMatchObject({ cursor: "5", lastAnswerAt: MORNING + 3, lastPostAt: MORNING - 5 });
  });

  test("tells since when it fails in the same way, and forgets it with the next answer", () => {
    recordFault(writer, "x:mentions", { code: "timeout", detail: "no answer in 30 s", retryAt: null }, MORNING);
    recordFault(writer, "x:mentions", { code: "timeout", detail: "no answer in 30 s", retryAt: MORNING + 9 }, MORNING + 5);
    expect(sourceState(writer, "x:mentions")?.fault).toEqual({
      code: "timeout",
      detail: "no answer in 30 s",
      sinceAt: MORNING,
      retryAt: MORNING + 9,
    });
    recordFault(writer, "x:mentions", { code: "rate-limited", detail: "429", retryAt: null }, MORNING + 6);
    expect(sourceState(writer, "x:mentions")?.fault).toMatchObject({ code: "rate-limited", sinceAt: MORNING + 6 });
    recordAnswer(writer, { key: "x:mentions", at: MORNING + 7, lastPostAt: null, spend: nothing });
    expect(sourceState(writer, "x:mentions")?.fault).toBeNull();
  });

  test("is not made up for a source that nobody introduced", () => {
    expect(() => recordAnswer(writer, { key: "x:none", at: MORNING, lastPostAt: null, spend: nothing })).toThrow("no source");
    expect(() => recordFault(writer, "x:none", { code: "timeout", detail: "", retryAt: null }, MORNING)).toThrow("no source");
  });
});

describe("what reading costs", () => {
  test("is counted by the calendar month, UTC, without losing a fraction of a cent", () => {
    const lastOfNovember = Date.UTC(2026, 11, 1) - 1;
    for (let page = 0; page < 1_000; page++) {
      recordAnswer(writer, { key: "x:mentions", at: lastOfNovember, lastPostAt: null, spend: { posts: 1, users: 1, usd: 0.015 } });
    }
    recordAnswer(writer, { key: "x:mentions", at: lastOfNovember + 1, lastPostAt: null, spend: { posts: 2, users: 0, usd: 0.01 } });
    expect(spendOfMonth(writer, "x:mentions", lastOfNovember)).toEqual({ posts: 1_000, users: 1_000, usd: 15 });
    expect(spendOfMonth(writer, "x:mentions", lastOfNovember + 1)).toEqual({ posts: 2, users: 0, usd: 0.01 });
  });
});
