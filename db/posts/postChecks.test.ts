import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { appendEvents } from "../append/append.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { blankPost } from "../erasure/blankPost.ts";
import { checkFigures, FILL_FROM_THE_BEGINNING, fillChecks, nextToCheck, noteChecked } from "./postChecks.ts";
import type { Filling } from "./postChecks.ts";
import { recordPost } from "./recordPost.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const NOW = MORNING + 40 * DAY_MS;
const MONTH_AGO = NOW - 30 * DAY_MS;

function fill(): void {
  for (let at: Filling | null = FILL_FROM_THE_BEGINNING; at !== null;) at = fillChecks(record.writer, "x", MONTH_AGO, at);
}
const take = (externalId: string, daysAgo: number, more: Parameters<typeof examplePost>[1] = {}) => {
  const createdAt = NOW - daysAgo * DAY_MS;
  recordPost(record.writer, examplePost(externalId, { createdAt, ...more }), createdAt);
};
const anyTime = { dueBefore: NOW, eligibleBefore: NOW };
const next = (times = anyTime, limit = 100) => nextToCheck(record.writer, "x", times, limit).map(({ externalId }) => externalId);
const seen = (at: number, ...externalIds: readonly string[]) => {
  const posts = nextToCheck(record.writer, "x", anyTime, 1_000).filter(({ externalId }) => externalIds.includes(externalId));
  noteChecked(
    record.writer,
    posts.map(({ postId }) => postId),
    at,
    MONTH_AGO,
  );
};

describe("the posts that are to be asked after", () => {
  test("are those of the last month on the channel, and older ones of open cases", () => {
    openExampleCase(record.writer, examplePost("10", { createdAt: NOW - 35 * DAY_MS }));
    const closed = openExampleCase(record.writer, examplePost("11", { createdAt: NOW - 36 * DAY_MS }));
    appendEvents(record.writer, {
      grievanceId: closed,
      events: [{ type: "disposed", version: 1, payload: { exception: "Told by phone" } }],
      actor: "osd",
      now: NOW - 35 * DAY_MS,
    });
    take("12", 31);
    take("13", 29);
    take("14", 1, { channel: "facebook" });
    take("15", 1, { isPrivate: true });
    take("16", 1);
    blankPost(record.writer, { channel: "x", externalId: "16" }, NOW);
    fill();
    expect(new Set(next())).toEqual(new Set(["10", "13"]));
    fill();
    expect(checkFigures(record.writer, "x", NOW)).toEqual({ total: 2, checked: 0, oldestAt: NOW - 35 * DAY_MS });
  });

  test("hold no repost whose original is here, since it goes with it", () => {
    const reposts = { externalId: "1", conversationId: "1", authorExternalId: "a", text: "no water" };
    take("1", 2);
    take("2", 1, { reposts });
    take("3", 1, { reposts: { ...reposts, externalId: "unknown" } });
    fill();
    expect(new Set(next())).toEqual(new Set(["1", "3"]));
  });

  test("come in the order of their waiting, those of open cases first once they are due", () => {
    take("1", 3);
    openExampleCase(record.writer, examplePost("2", { createdAt: NOW - 2 * DAY_MS }));
    take("3", 0.4);
    fill();
    expect(next({ dueBefore: NOW - 20 * HOUR_MS, eligibleBefore: NOW - 12 * HOUR_MS })).toEqual(["2", "1"]);
    expect(next({ dueBefore: NOW - 20 * DAY_MS, eligibleBefore: NOW })).toEqual(["1", "2", "3"]);
    expect(next(anyTime, 1)).toEqual(["2"]);
  });

  test("wait again once they were seen, and leave when they are old and their case is closed", () => {
    const id = openExampleCase(record.writer, examplePost("10", { createdAt: NOW - 35 * DAY_MS }));
    take("20", 5);
    fill();
    seen(NOW, "10", "20");
    expect(checkFigures(record.writer, "x", NOW)).toEqual({ total: 2, checked: 2, oldestAt: NOW });
    appendEvents(record.writer, {
      grievanceId: id,
      events: [{ type: "disposed", version: 1, payload: { exception: "Told by phone" } }],
      actor: "osd",
      now: NOW,
    });
    seen(NOW + 1, "10", "20");
    expect(checkFigures(record.writer, "x", NOW)).toMatchObject({ total: 1 });
    fill();
    expect(checkFigures(record.writer, "x", NOW)).toMatchObject({ total: 1 });
  });

  test("are found through indexes however many there are", () => {
    const plan = record.writer.sqlite
      .prepare<[string, number, number, number], { detail: string }>(
        "EXPLAIN QUERY PLAN SELECT post_id FROM post_check WHERE channel = ? AND rank = ? AND checked_at <= ? ORDER BY checked_at LIMIT ?",
      )
      .all("x", 0, NOW, 100)
      .map(({ detail }) => detail);
    expect(plan.join()).toContain("post_check_turn");
    expect(plan.join()).not.toContain("TEMP B-TREE");
  });
});
