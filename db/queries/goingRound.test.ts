import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { examplePost, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { appendEvents } from "../append/append.ts";
import { recordPost } from "../posts/recordPost.ts";
import { GOING_ROUND, goingRound } from "./goingRound.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const NOW = Date.now();
const EARLIER = NOW - HOUR_MS;
const reach = (seen: number | null, shared = 0) => ({ seen, shared, liked: 0, answered: 0 });

function open(id: string, more: Parameters<typeof examplePost>[1]) {
  const post = examplePost(id, { text: `words ${id}`, createdAt: EARLIER, ...more });
  const opened = openExampleCase(record.writer, post);
  recordPost(record.writer, post, EARLIER);
  return opened;
}

test("what goes round is told, the widest first, also where a platform tells no number of those who saw it", () => {
  open("1", { reach: reach(9_999) });
  const loud = open("2", { reach: reach(120_000) });
  const shared = open("3", { reach: reach(null, 300) });
  open("4", { reach: reach(500_000), isPrivate: true });
  open("5", { reach: reach(500_000), createdAt: NOW - 3 * DAY_MS });
  const closed = open("6", { reach: reach(500_000) });
  const disposed = { type: "disposed", version: 1, payload: { exception: "Told by phone" } } as const;
  appendEvents(record.writer, { grievanceId: closed, events: [disposed], actor: "osd", now: EARLIER });
  expect(goingRound(record.writer, 5).map(({ id, seen }) => [id, seen])).toEqual([
    [loud, 120_000],
    [shared, null],
  ]);
  expect(goingRound(record.writer, 1)).toHaveLength(1);
});

test("only what was measured in two days is looked at", () => {
  const plan = record.writer.sqlite
    .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${GOING_ROUND.replaceAll("?", "1")}`)
    .all()
    .map(({ detail }) => detail);
  expect(plan[0]).toBe("SEARCH m USING INTEGER PRIMARY KEY (rowid>?)");
  expect(plan.filter((each) => each.startsWith("SCAN"))).toEqual([]);
});
