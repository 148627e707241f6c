import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { millisecondsOf } from "#domain/clock/hybridTime.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { stats } from "../queries/stats.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { appendEvents } from "./append.ts";
import { eventsOfSeat, mergeEvents } from "./merge.ts";
import { hashOf } from "../events/chain.ts";
import type { EventRow } from "../events/chain.ts";
import { readHistory } from "../events/read.ts";
import { verifyEvents } from "../events/verify.ts";

let records: TemporaryRecord[];
beforeEach(() => {
  records = [];
});
afterEach(() => {
  for (const each of records) each.remove();
});

function freshRecord(): Writer {
  const record = temporaryRecord();
  records.push(record);
  return record.writer;
}

const MARK_PWD: GrievanceEvent = { type: "marked", version: 1, payload: { to: { department: "PWD", district: "Hisar", office: null } } };
const UNDERTAKEN: GrievanceEvent = { type: "undertaken", version: 1, payload: {} };

function act(writer: Writer, grievanceId: GrievanceId, event: GrievanceEvent, now: number): void {
  appendEvents(writer, { grievanceId, events: [event], actor: "osd", now });
}

function allEvents(writer: Writer): readonly EventRow[] {
  return eventsOfSeat(writer, ownSeat(writer), 0, 10_000);
}

/** Changes the past behind the back of the program, which its triggers would not let it do. */
function tamper(writer: Writer, sql: string): void {
  const triggers = ["event_never_changed", "event_never_removed"];
  const definitions = writer.sqlite
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name IN (${triggers.map((name) => `'${name}'`).join(", ")})`)
    .pluck()
    .all();
  for (const name of triggers) writer.sqlite.exec(`DROP TRIGGER ${name}`);
  writer.sqlite.exec(sql);
  for (const definition of definitions) writer.sqlite.exec(definition);
}

describe("events", () => {
  test("are appended with rising times and numbers, chained by their hashes", () => {
    const writer = freshRecord();
    const id = openExampleCase(writer, examplePost("1"));
    act(writer, id, MARK_PWD, MORNING + 5);
    act(writer, id, UNDERTAKEN, MORNING - 60_000);
    const events = allEvents(writer);
    expect(events.map(({ seatSeq, type }) => [seatSeq, type])).toEqual([
      [1, "grievance-opened"],
      [2, "marked"],
      [3, "undertaken"],
    ]);
    expect(events.map(({ hlc }) => hlc)).toEqual(events.map(({ hlc }) => hlc).toSorted());
    expect(events[1]?.prevHash).toBe(events[0]?.hash);
    expect(verifyEvents(writer)).toEqual({ intact: true, events: 3 });
    expect(readGrievance(writer, id)).toMatchObject({ state: "in-action", version: 3 });
  });

  test("are sealed as in every record that there is, whatever the script of their words", () => {
    const sealed = {
      id: "0199c0de-0000-7000-8000-000000000001",
      seat: "room",
      seatSeq: 1,
      hlc: "0199c0de0000-0000",
      stream: "grievance:1",
      type: "marked",
      version: 1,
      actor: "engine",
      at: 1_764_000_000_000,
      payload: String.raw`{"to":"पानी \ud83d"}`,
      prevHash: "0".repeat(64),
    };
    expect(hashOf(sealed)).toBe("be647f61045aecb3809d00bb8b804b3c74b772eba67fb58c1d6dbc784ced0f63");
  });

  test("go on in the same chain after the record was closed and after a rollback", () => {
    const writer = freshRecord();
    const id = openExampleCase(writer, examplePost("1"));
    expect(() =>
      writer.transaction(() => {
        act(writer, id, MARK_PWD, MORNING);
        throw new Error("power cut");
      }),
    ).toThrow("power cut");
    act(writer, id, MARK_PWD, MORNING);
    expect(allEvents(writer).map(({ seatSeq }) => seatSeq)).toEqual([1, 2]);
    expect(verifyEvents(writer)).toEqual({ intact: true, events: 2 });
  });

  test("cannot be changed, removed or replaced", () => {
    const writer = freshRecord();
    openExampleCase(writer, examplePost("1"));
    expect(() => writer.sqlite.exec("UPDATE event SET actor = 'nobody'")).toThrow("never changed");
    expect(() => writer.sqlite.exec("DELETE FROM event")).toThrow("never removed");
    expect(() => writer.sqlite.exec("INSERT OR REPLACE INTO event SELECT * FROM event")).toThrow("never removed");
    expect(stats(writer).events).toBe(1);
  });
});

describe("verifying the events", () => {
  test.each([
    ["altered", "UPDATE event SET payload = replace(payload, 'PWD', 'PHED') WHERE seat_seq = 2"],
    ["altered", "UPDATE event SET at = at + 1 WHERE seat_seq = 2"],
    ["altered", "UPDATE event SET actor = 'somebody' WHERE seat_seq = 2"],
    ["broken-link", `UPDATE event SET prev_hash = '${"1".repeat(64)}' WHERE seat_seq = 2`],
  ])("finds the first that was %s: %s", (damage, sql) => {
    const writer = freshRecord();
    const id = openExampleCase(writer, examplePost("1"));
    act(writer, id, MARK_PWD, MORNING + 5);
    act(writer, id, UNDERTAKEN, MORNING + 6);
    tamper(writer, sql);
    expect(verifyEvents(writer)).toMatchObject({ intact: false, seat: ownSeat(writer), seatSeq: 2, damage });
  });

  test("finds where one was taken out", () => {
    const writer = freshRecord();
    const id = openExampleCase(writer, examplePost("1"));
    act(writer, id, MARK_PWD, MORNING + 5);
    act(writer, id, UNDERTAKEN, MORNING + 6);
    tamper(writer, "DELETE FROM event WHERE seat_seq = 2");
    expect(verifyEvents(writer)).toMatchObject({ intact: false, seatSeq: 3, damage: "gap" });
  });
});

describe("the records of two seats", () => {
  test("become the same by taking in each other's events, also piecemeal, twice and in any order", () => {
    const room = freshRecord();
    const laptop = freshRecord();
    const id = openExampleCase(room, examplePost("1"));
    openExampleCase(laptop, examplePost("2", { conversationId: "1", author: examplePost("1").author, createdAt: MORNING + 500 }));
    act(laptop, id, MARK_PWD, MORNING + 1_000);
    act(room, id, { type: "disposed", version: 1, payload: { exception: "Withdrawn" } }, MORNING + 2_000);
    openExampleCase(laptop, examplePost("3"));

    const fromLaptop = allEvents(laptop);
    expect(mergeEvents(room, fromLaptop.slice(0, 1), MORNING)).toBe(1);
    expect(mergeEvents(room, fromLaptop.toReversed(), MORNING)).toBe(2);
    expect(mergeEvents(room, fromLaptop, MORNING)).toBe(0);
    mergeEvents(laptop, allEvents(room), MORNING);

    const projection = "SELECT * FROM grievance ORDER BY id";
    expect(room.sqlite.prepare(projection).all()).toEqual(laptop.sqlite.prepare(projection).all());
    expect(readGrievance(room, id)).toMatchObject({ state: "disposed", markedTo: { department: "PWD" }, firstPost: { externalId: "1" } });
    expect(readHistory(room, id)).toEqual(readHistory(laptop, id));
    expect(stats(room)).toMatchObject({ cases: 2, events: 5, posts: 1 });
    expect(verifyEvents(room)).toEqual({ intact: true, events: 5 });
  });

  test("go on later than all they have seen, so that an answer sorts after its question", () => {
    const ahead = freshRecord();
    const behind = freshRecord();
    const id = openExampleCase(ahead, examplePost("1", { createdAt: MORNING + 240_000 }));
    mergeEvents(behind, allEvents(ahead), MORNING);
    act(behind, id, MARK_PWD, MORNING);
    const [answer] = allEvents(behind);
    expect(millisecondsOf(readHistory(behind, id).timeline.at(-1)?.recorded.time ?? ("" as never))).toBe(MORNING + 240_000);
    expect(answer?.hlc.localeCompare(allEvents(ahead)[0]?.hlc ?? "")).toBe(1);
    expect(readGrievance(behind, id)).toMatchObject({ state: "marked" });
  });

  test("count a post that was joined before the opening of its case arrived", () => {
    const opener = freshRecord();
    const joiner = freshRecord();
    const late = freshRecord();
    const id = openExampleCase(opener, examplePost("1"));
    mergeEvents(joiner, allEvents(opener), MORNING);
    const join: GrievanceEvent = {
      type: "post-joined",
      version: 1,
      payload: { post: { channel: "x", externalId: "5" }, role: "ours", isRepost: false, createdAt: MORNING + 9, dueAtIfFirst: null },
    };
    act(joiner, id, join, MORNING + 10);
    mergeEvents(late, allEvents(joiner), MORNING);
    expect(readGrievance(late, id)).toBeNull();
    mergeEvents(late, allEvents(opener), MORNING);
    expect(late.sqlite.prepare("SELECT post_count FROM grievance").pluck().all()).toEqual([2]);
  });

  test("do not take in what does not fit, and nothing of the batch it came with", () => {
    const room = freshRecord();
    const laptop = freshRecord();
    openExampleCase(laptop, examplePost("1"));
    openExampleCase(laptop, examplePost("2"));
    const events = allEvents(laptop);
    const [first, second] = events;
    if (!first || !second) throw new Error("Two events were expected");
    const damages: readonly (readonly [string, readonly EventRow[]])[] = [
      ["gap", [second]],
      ["altered", [first, { ...second, actor: "somebody" }]],
      ["broken-link", [first, { ...second, prevHash: "0".repeat(64) }]],
      ["malformed", [first, { ...second, payload: "{" }]],
      ["malformed", [first, { ...second, hlc: "now" }]],
      ["malformed", [{ ...first, seatSeq: 2 ** 50 }]],
      ["malformed", [first, { ...second, payload: JSON.stringify("a".repeat(1024 * 1024)) }]],
      ["ahead", [first, { ...second, hlc: "ffffffffffffffff" }]],
      ["ahead", [first, { ...second, at: MORNING + 3_600_000 }]],
      ["standing", [first, { ...second, hlc: first.hlc }]],
    ];
    for (const [damage, batch] of damages) {
      expect(() => mergeEvents(room, batch, MORNING)).toThrow(expect.objectContaining({ damage }));
      expect(stats(room)).toMatchObject({ events: 0, cases: 0 });
    }
    // What was refused has not moved the clock here either.
    expect(room.sqlite.prepare("SELECT received_hlc FROM seat WHERE is_own = 1").pluck().get()).toBeNull();
    mergeEvents(room, events, MORNING);
    expect(() => mergeEvents(room, [{ ...first, hash: "f".repeat(64) }], MORNING)).toThrow(expect.objectContaining({ damage: "forked" }));
  });

  test("keep an event of a newer program and pass over it", () => {
    const room = freshRecord();
    const laptop = freshRecord();
    const id = openExampleCase(laptop, examplePost("1"));
    act(laptop, id, MARK_PWD, MORNING + 2);
    const known = allEvents(laptop);
    const last = known.at(-1);
    if (!last) throw new Error("An event was expected");
    const { hash: prevHash, ...like } = last;
    const newer = {
      ...like,
      id: "from-the-future",
      seatSeq: 3,
      hlc: `${like.hlc.slice(0, -1)}f`,
      type: "escalated",
      version: 3,
      payload: '{"to":"DC"}',
      prevHash,
    };
    mergeEvents(room, [...known, { ...newer, hash: hashOf(newer) }], MORNING);
    expect(readGrievance(room, id)).toMatchObject({ state: "marked", version: 3 });
    expect(readHistory(room, id).timeline.map(({ applied }) => applied)).toEqual([true, true, false]);
  });
});
