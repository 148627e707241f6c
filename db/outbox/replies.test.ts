import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { recordPost } from "../posts/recordPost.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import type { Channel } from "#domain/post/channel.ts";
import { postAnswered, postsToAnswer } from "./answeredPost.ts";
import { knownBeforeAttempt, noteAttempt, repliesAttempted } from "./attempts.ts";
import {
  acknowledgementsSince,
  approvedByChannel,
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
    expect(nextReplyToSend(record.writer, "x")?.replyId).toBe("early");
    act(id, 3, attempted("early"), refused("early"));
    expect(nextReplyToSend(record.writer, "x")?.replyId).toBe("late");
    act(id, 4, attempted("late"));
    expect(nextReplyToSend(record.writer, "x")).toBeNull();
    act(id, 5, approvedNow("early"));
    expect(nextReplyToSend(record.writer, "x")).toMatchObject({ replyId: "early", refusalCode: null });
    expect(repliesWithoutOutcome(record.writer, "x").map(({ replyId }) => replyId)).toEqual(["late"]);
  });

  test("that another seat approved are left to it", () => {
    const other = fresh();
    const id = openExampleCase(other.writer, examplePost("1"));
    appendEvents(other.writer, { grievanceId: id, events: [prepared("a", true), prepared("b", false)], actor: "osd", now: MORNING });
    appendEvents(other.writer, { grievanceId: id, events: [attempted("a")], actor: "engine", now: MORNING });
    mergeEvents(record.writer, eventsOfSeat(other.writer, ownSeat(other.writer), 0, 100), MORNING);
    expect(repliesOfCase(record.writer, id)).toHaveLength(2);
    expect([nextReplyToSend(record.writer, "x"), repliesWithoutOutcome(record.writer, "x")]).toEqual([null, []]);
    act(id, 1, approvedNow("b"));
    expect(nextReplyToSend(record.writer, "x")?.replyId).toBe("b");
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
    expect(newestSentId(record.writer, "x")).toBeNull();
    for (const [replyId, externalId] of [
      ["a", "999"],
      ["b", "1000"],
      ["c", "998"],
    ] as const)
      act(id, 1, prepared(replyId, true), attempted(replyId), sent(replyId, externalId));
    act(id, 1, prepared("d", true), attempted("d"), sent("d", "dm:99999"));
    expect(newestSentId(record.writer, "x")).toBe("1000");
    expect([isSentAs(record.writer, "x", "998"), isSentAs(record.writer, "x", "997")]).toEqual([true, false]);
  });

  test("are those of their channel alone, whatever the others have", () => {
    const on = (channel: Channel, externalId: string) => {
      const id = openExampleCase(record.writer, examplePost(externalId, { channel }));
      const payload = {
        replyId: channel,
        purpose: "free",
        language: "hi",
        text: channel,
        to: { channel, externalId },
        approved: true,
      } as const;
      act(id, 1, { type: "reply-prepared", version: 1, payload });
      return id;
    };
    const [onX, onMail] = [on("x", "1"), on("email", "<1@a>")];
    expect([...approvedByChannel(record.writer)]).toEqual([
      ["email", 1],
      ["x", 1],
    ]);
    const next = (channel: Channel) => nextReplyToSend(record.writer, channel)?.grievanceId;
    expect([next("x"), next("email"), next("facebook")]).toEqual([onX, onMail, undefined]);
    act(onMail, 2, attempted("email"));
    expect([next("email"), repliesWithoutOutcome(record.writer, "x"), repliesWithoutOutcome(record.writer, "email").length]).toEqual([
      undefined,
      [],
      1,
    ]);
    act(onMail, 3, sent("email", "77"));
    expect([isSentAs(record.writer, "email", "77"), isSentAs(record.writer, "x", "77")]).toEqual([true, false]);
    expect([newestSentId(record.writer, "email"), newestSentId(record.writer, "x")]).toEqual(["77", null]);
  });

  test("to a message are told from those that all can read", () => {
    const id = openExampleCase(record.writer, examplePost("1", { isPrivate: true }));
    const other = openExampleCase(record.writer, examplePost("2"));
    act(id, 1, prepared("a", false, "1"));
    act(other, 2, prepared("b", false, "2"), prepared("c", false, "not here"));
    expect(repliesIn(record.writer, "prepared", 10).map(({ replyId, isPrivate }) => [replyId, isPrivate])).toEqual([
      ["a", true],
      ["b", false],
      ["c", false],
    ]);
    expect(repliesOfCase(record.writer, id)).toMatchObject([{ isPrivate: true }]);
  });

  test.each([
    [
      "SELECT 1 FROM reply WHERE state IN ('approved', 'attempting') AND channel = 'x' AND state = 'approved' AND approved_seat = 's' ORDER BY approved_at, grievance_id, reply_id LIMIT 1",
      "reply_to_send",
    ],
    [
      "SELECT channel, count(*) FROM reply WHERE state IN ('approved', 'attempting') AND state = 'approved' GROUP BY channel",
      "reply_to_send",
    ],
    [
      "SELECT external_id FROM reply WHERE state = 'sent' AND channel = 'x' AND length(external_id) <= 19 AND external_id NOT GLOB '*[^0-9]*' ORDER BY length(external_id) DESC, external_id DESC LIMIT 1",
      "reply_sent",
    ],
    ["SELECT 1 FROM reply WHERE state = 'sent' AND channel = 'x' AND length(external_id) = 1 AND external_id = '1'", "reply_sent"],
    ["SELECT count(*) FROM reply_attempt WHERE channel = 'x' AND attempted_at >= 1", "reply_attempt_day"],
  ])("are asked for by an index, and never sorted: %s", (query, index) => {
    const plan = record.writer.sqlite.prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all();
    const details = plan.map(({ detail }) => detail).join("; ");
    expect(details).toContain(index);
    expect(details).not.toContain("TEMP B-TREE");
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
    const reply = { grievanceId: id, replyId: "a", channel: "x" } as const;
    expect(knownBeforeAttempt(record.writer, reply)).toBeNull();
    noteAttempt(record.writer, reply, "500", MORNING);
    noteAttempt(record.writer, reply, "900", MORNING + 1_000);
    expect(knownBeforeAttempt(record.writer, reply)).toBe("500");
    noteAttempt(record.writer, { ...reply, replyId: "b", channel: "email" }, null, MORNING + 1_000);
    const tried = (from: number, before: number) => repliesAttempted(record.writer, "x", MORNING + from, MORNING + before);
    expect([tried(1, 2_000), tried(1_001, 2_000), tried(1, 1_000)]).toEqual([1, 0, 0]);
  });
});

describe("the posts of a case that can be answered", () => {
  const join = (id: GrievanceId, externalId: string, differences: Parameters<typeof examplePost>[1] = {}) => {
    const post = examplePost(externalId, { conversationId: "1", ...differences });
    recordPost(record.writer, post, post.createdAt);
    const { channel, role, createdAt } = post;
    const payload = { post: { channel, externalId }, role, isRepost: post.reposts !== null, createdAt, dueAtIfFirst: null } as const;
    act(id, 1, { type: "post-joined", version: 1, payload });
  };

  test("are the citizen's latest on each channel, in public and in private, the newest first", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    join(id, "2", { createdAt: MORNING + 1_000 });
    join(id, "3", { createdAt: MORNING + 2_000, isPrivate: true });
    join(id, "4", { createdAt: MORNING + 3_000, role: "ours" });
    join(id, "<5@a>", { createdAt: MORNING + 500, channel: "email", isPrivate: true });
    expect(postsToAnswer(record.writer, id)).toEqual([
      { channel: "x", externalId: "3", isPrivate: true },
      { channel: "x", externalId: "2", isPrivate: false },
      { channel: "email", externalId: "<5@a>", isPrivate: true },
    ]);
    record.writer.sqlite.exec("UPDATE post SET deleted_at = 1 WHERE external_id = '2'");
    expect(postsToAnswer(record.writer, id)).toContainEqual({ channel: "x", externalId: "1", isPrivate: false });
    expect(postAnswered(record.writer, { channel: "x", externalId: "3" })).toMatchObject({ isPrivate: true, conversationId: "1" });
    expect(postAnswered(record.writer, { channel: "x", externalId: "9" })).toBeNull();
  });
});
