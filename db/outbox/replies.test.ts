import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "../events/append.ts";
import { eventsOfSeat, mergeEvents } from "../events/merge.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { knownBeforeAttempt, noteAttempt, repliesAttemptedSince } from "./attempts.ts";
import {
  acknowledgementsSince,
  isSentAs,
  newestSentId,
  nextReplyToSend,
  repliesIn,
  repliesOfCase,
  repliesWithoutOutcome,
} from "./replies.ts";

let records: TemporaryRecord[] = [];
let record: TemporaryRecord;
beforeEach(() => {
  record = fresh();
});
afterEach(() => {
  for (const each of records) each.remove();
  records = [];
});

function fresh(): TemporaryRecord {
  const made = temporaryRecord();
  records.push(made);
  return made;
}

function prepared(replyId: string, approved: boolean, to = "1", purpose: "marked" | "acknowledgement" = "marked"): GrievanceEvent {
  return {
    type: "reply-prepared",
    version: 1,
    payload: { replyId, purpose, language: "hi", text: `उत्तर ${replyId}`, to: { channel: "x", externalId: to }, approved },
  };
}
const approvedNow = (replyId: string): GrievanceEvent => ({
  type: "reply-approved",
  version: 1,
  payload: { replyId, text: `उत्तर ${replyId}` },
});
const attempted = (replyId: string): GrievanceEvent => ({ type: "reply-attempted", version: 1, payload: { replyId } });
const sent = (replyId: string, externalId: string): GrievanceEvent => ({
  type: "reply-sent",
  version: 1,
  payload: { replyId, externalId },
});
const refused = (replyId: string): GrievanceEvent => ({
  type: "reply-refused",
  version: 1,
  payload: { replyId, code: "not-allowed", detail: "no" },
});

function act(id: GrievanceId, minute: number, ...events: readonly GrievanceEvent[]) {
  return appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: MORNING + minute * 60_000 });
}
const rows = () => record.writer.sqlite.prepare("SELECT * FROM reply ORDER BY grievance_id, reply_id").all();
const idsIn = (state: Parameters<typeof repliesIn>[1]) => repliesIn(record.writer, state, 10).map(({ replyId }) => replyId);

describe("the replies of a record", () => {
  test("stand in the list of their state, with the ticket of their case, and go on where a page ended", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    act(id, 1, prepared("a", false), prepared("b", true), prepared("c", true));
    act(id, 2, prepared("d", false), attempted("c"), attempted("b"), refused("b"));
    expect([idsIn("prepared"), idsIn("approved"), idsIn("attempting"), idsIn("refused")]).toEqual([["a", "d"], [], ["c"], ["b"]]);
    const [first] = repliesIn(record.writer, "prepared", 1);
    expect(first).toMatchObject({ ticket: expect.stringMatching(/^261124-/u), preparedBy: "osd", answers: "1" });
    expect(repliesIn(record.writer, "prepared", 1, first).map(({ replyId }) => replyId)).toEqual(["d"]);
    expect(repliesOfCase(record.writer, id).map(({ replyId, state }) => [replyId, state])).toEqual([
      ["a", "prepared"],
      ["b", "refused"],
      ["c", "attempting"],
      ["d", "prepared"],
    ]);
  });

  test("go out in the order in which they were approved, and a refused one again only once it is approved again", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    act(id, 1, prepared("late", false), prepared("early", true));
    act(id, 2, approvedNow("late"));
    expect(nextReplyToSend(record.writer)?.replyId).toBe("early");
    act(id, 3, attempted("early"), refused("early"));
    expect(nextReplyToSend(record.writer)?.replyId).toBe("late");
    act(id, 4, attempted("late"));
    expect(nextReplyToSend(record.writer)).toBeNull();
    act(id, 5, approvedNow("early"));
    expect(nextReplyToSend(record.writer)).toMatchObject({ replyId: "early", refusalCode: null });
    expect(repliesWithoutOutcome(record.writer).map(({ replyId }) => replyId)).toEqual(["late"]);
  });

  test("that another seat approved are left to it", () => {
    const other = fresh();
    const id = openExampleCase(other.writer, examplePost("1"));
    appendEvents(other.writer, { grievanceId: id, events: [prepared("a", true), prepared("b", false)], actor: "osd", now: MORNING });
    appendEvents(other.writer, { grievanceId: id, events: [attempted("a")], actor: "engine", now: MORNING });
    mergeEvents(record.writer, eventsOfSeat(other.writer, ownSeat(other.writer), 0, 100), MORNING);
    expect(repliesOfCase(record.writer, id)).toHaveLength(2);
    expect([nextReplyToSend(record.writer), repliesWithoutOutcome(record.writer)]).toEqual([null, []]);
    act(id, 1, approvedNow("b"));
    expect(nextReplyToSend(record.writer)?.replyId).toBe("b");
  });

  test("are the same after a rebuild and after an act was taken back", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    const [first] = act(id, 1, prepared("a", false));
    act(id, 2, prepared("b", true), attempted("b"), refused("b"), approvedNow("b"), attempted("b"), sent("b", "77"));
    act(id, 3, { type: "act-undone", version: 1, payload: { events: [first?.id ?? ""] } });
    const kept = rows();
    expect(kept).toMatchObject([{ reply_id: "b", state: "sent", external_id: "77", attempts: 2, refusal_code: null }]);
    rebuild(record.writer);
    expect(rows()).toEqual(kept);
  });

  test("that were sent tell the newest of X's ids by number, not by text", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    expect(newestSentId(record.writer)).toBeNull();
    for (const [replyId, externalId] of [
      ["a", "999"],
      ["b", "1000"],
      ["c", "998"],
    ] as const)
      act(id, 1, prepared(replyId, true), attempted(replyId), sent(replyId, externalId));
    expect(newestSentId(record.writer)).toBe("1000");
    expect([isSentAs(record.writer, "998"), isSentAs(record.writer, "997")]).toEqual([true, false]);
  });

  test("of acknowledgement are counted from an instant on", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    act(id, 1, prepared("a", true, "1", "acknowledgement"));
    act(id, 9, prepared("b", true, "1", "acknowledgement"), prepared("c", true));
    expect(acknowledgementsSince(record.writer, MORNING + 5 * 60_000)).toBe(1);
  });
});

describe("an attempt", () => {
  test("keeps what was known before the first, and counts for the day of the last", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    const reply = { grievanceId: id, replyId: "a" };
    expect(knownBeforeAttempt(record.writer, reply)).toBeNull();
    noteAttempt(record.writer, reply, "500", MORNING);
    noteAttempt(record.writer, reply, "900", MORNING + 1_000);
    expect(knownBeforeAttempt(record.writer, reply)).toBe("500");
    expect([repliesAttemptedSince(record.writer, MORNING + 1), repliesAttemptedSince(record.writer, MORNING + 1_001)]).toEqual([1, 0]);
  });
});
