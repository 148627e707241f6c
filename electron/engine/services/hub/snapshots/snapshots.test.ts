import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventsOfSeat } from "#db/append/merge.ts";
import { addPerson } from "#db/people/people.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { readHistory } from "#db/events/read.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { copyBeside } from "#db/copy/copyBeside.ts";
import { OWN_TABLES } from "#db/copy/ownTables.ts";
import type { Writer } from "#db/connection.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { HubError } from "#hub/hubError.ts";
import { NOT_MANAGED } from "../../../core/managed/managedState.ts";
import { memorySecrets } from "../../../core/ports/secrets.ts";
import { createHubPage } from "../hubPage.ts";
import { ruleSeat } from "../ruleSeat.ts";
import { everythingOf, openPair } from "../testing/room.ts";
import type { Room, TestSeat } from "../testing/room.ts";
import { caseAt, doSomething, erase } from "../testing/someActs.ts";
import { leaveHub } from "../seatAtHub.ts";
import { syncRound } from "../syncRound.ts";
import { copies } from "./copies.ts";
import { fetchSnapshot } from "./fetchSnapshot.ts";
import { makeSnapshot } from "./makeSnapshot.ts";
import { takeCopy, takeWaitingCopy } from "./takeCopy.ts";

/** Made of events and posts, or agreed on in the room; `seat` and `setting` are of both. */
const COMMON_TABLES = [
  "absence_letter",
  "absent_item",
  "arrival_figure",
  "case_figure",
  "case_media",
  "case_post",
  "case_search",
  "cell_day_figure",
  "clock_due",
  "day_figure",
  "event",
  "grievance",
  "hour_figure",
  "incident",
  "incident_case",
  "incident_key",
  // Whom nobody is to invite again.
  "invitation_opt_out",
  "late_figure",
  "learned",
  "letter",
  "mention",
  "migration",
  "office",
  "officer",
  "open_cell_figure",
  "owing_figure",
  "performance_figure",
  "person",
  "place_name",
  "post",
  "post_figure",
  "post_measure",
  "post_payload",
  "post_search",
  "posting",
  "promised_case",
  "reply",
  "representative",
  "review",
  "review_promise",
  "seat",
  "setting",
  "state_figure",
  "total",
] as const;

/* A seat that joins takes the whole record from the hub, and is then what it would have become by every event one by one. */

let now: number;
let hub: MemoryHub;
let room: Room;
let desk: TestSeat;
let wall: TestSeat;
beforeEach(async () => {
  now = MORNING + 3_600_000;
  ({ hub, room, desk, wall } = await openPair(() => now));
});
afterEach(() => room.close());

const pulling = { now: () => now, onDidTake: () => undefined };
const make = (seat = desk) => makeSnapshot(seat.at, pulling, { districts: null });
const PASSPHRASE = { salt: Buffer.alloc(16, 1), hash: Buffer.alloc(32, 2), scryptCost: 2, scryptBlockSize: 8, scryptParallelization: 1 };

/** Cases, posts and people at both seats. */
async function work(): Promise<void> {
  addPerson(desk.at.record, { name: "Asha", role: "operator", passphrase: PASSPHRASE }, { actor: null, now });
  writeSetting(desk.at.record, "replies", { who: "room" }, now);
  writeSetting(desk.at.record, "network", { who: "desk alone" }, now);
  for (let serial = 0; serial < 40; serial++)
    doSomething(serial % 3 === 0 ? wall.at.record : desk.at.record, { serial, action: serial, now: now + serial });
  recordPost(desk.at.record, examplePost("of no case"), now);
  await room.settle();
}

/** What was brought becomes the record, which goes on as that seat. */
function take(seat: TestSeat): Writer {
  expect(room.reopened(seat, (file) => takeCopy(file, now))).toBe(true);
  return seat.at.record;
}

const tablesOf = (record: Writer) =>
  record.sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT GLOB '*_search_*' ORDER BY name",
    )
    .pluck()
    .all();

test("every table is of its seat, or the same for all", () => {
  expect([...OWN_TABLES, ...COMMON_TABLES].toSorted()).toEqual(tablesOf(desk.at.record));
});

describe("a seat that joins", () => {
  test("takes the whole record and goes on as itself, as if every event had come to it", async () => {
    await work();
    const made = await make();
    expect(made).toMatchObject({ cases: 4 });
    // What comes to the hub after the snapshot comes as ever.
    doSomething(wall.at.record, { serial: 2, action: 10, now: now + 60 });
    await room.settle();
    const late = await room.add((record) => {
      addPerson(record, { name: "Ravi", role: "administrator", passphrase: PASSPHRASE }, { actor: null, now });
      writeSetting(record, "network", { who: "laptop" }, now);
      writeSetting(record, "replies", { who: "laptop" }, now);
    });
    const own = eventsOfSeat(late.at.record, late.id, 0, 100);
    await fetchSnapshot(late.at);
    const record = take(late);
    expect(ownSeat(record)).toBe(late.id);
    expect(record.sqlite.prepare("SELECT count(*) FROM event").pluck().get()).toBe(made.events + own.length);
    expect(eventsOfSeat(record, late.id, 0, 100)).toEqual(own);
    expect([readSetting(record, "network"), readSetting(record, "replies")]).toEqual([{ who: "laptop" }, { who: "room" }]);
    expect(readPeople(record).map(({ name }) => name)).toEqual(["Asha", "Ravi"]);
    expect(readSetting(record, "hub.membership")).toEqual(late.at.membership);
    expect(JSON.stringify(readHistory(record, caseAt(2)).timeline)).toContain("पानी");
    const round = await late.round();
    expect(round).toMatchObject({ is: "done", told: 0, heard: 0, hasMore: false });
    // Only what came after, and nothing of the room is told again.
    expect(round).toMatchObject({ pulled: 1, pushed: own.length });
    await room.settle();
    for (const seat of room.seats) {
      const { derived, told, events } = everythingOf(seat);
      expect({ derived, told, events }).toEqual(everythingOf(desk));
    }
    const posts = (seat: TestSeat) =>
      seat.at.record.sqlite.prepare("SELECT channel, external_id, text FROM post ORDER BY external_id").all();
    expect(posts(late)).toEqual(posts(desk));
    // It goes on: what is done here reaches the others.
    doSomething(late.at.record, { serial: 1, action: 10, now: now + 90 });
    await room.settle();
    expect(everythingOf(wall)).toEqual(everythingOf(late));
  });

  test("finds words by search, and leaves nothing beside its record but what was there", async () => {
    await work();
    await make();
    const late = await room.add();
    await fetchSnapshot(late.at);
    const record = take(late);
    const found = record.sqlite.prepare("SELECT count(*) FROM case_search WHERE case_search MATCH 'पानी'").pluck().get();
    expect(found).toBe(desk.at.record.sqlite.prepare("SELECT count(*) FROM case_search WHERE case_search MATCH 'पानी'").pluck().get());
    const beside = readdirSync(dirname(record.file)).filter((name) => name.startsWith(`${basename(record.file)}.`));
    expect(beside.filter((name) => /\.(?:copy|copying|restored|snapshot)/u.test(name))).toEqual([]);
    expect(readdirSync(dirname(desk.at.record.file)).filter((name) => name.includes("snapshot"))).toEqual([]);
  });

  test("goes on where the line broke", async () => {
    await work();
    for (const each of ["1", "2"]) recordPost(desk.at.record, examplePost(each, { raw: randomBytes(2_000_000).toString("hex") }), now);
    await make();
    const late = await room.add();
    const asked = vi.spyOn(hub, "chunk");
    const [snapshot] = hub.rows.snapshots.values();
    const chunks = snapshot?.chunks.size ?? 0;
    // The last piece, of the keys, is not answered.
    const broken = {
      ...late.at,
      hub: {
        ...hub,
        chunk: async (id: string, number: number) =>
          number === chunks - 1 ? Promise.reject(new HubError("unreachable", "cut")) : hub.chunk(id, number),
      },
    };
    await expect(fetchSnapshot(broken)).rejects.toMatchObject({ fault: "unreachable" });
    expect(existsSync(copyBeside(late.at.record.file))).toBe(false);
    asked.mockClear();
    await fetchSnapshot(late.at);
    // Of the record only its end, which was no whole piece.
    expect(chunks).toBeGreaterThan(2);
    expect(asked.mock.calls.map(([, number]) => number)).toEqual([chunks - 2, chunks - 1]);
    take(late);
    expect(await late.round()).toMatchObject({ is: "done", pulled: 0 });
  });

  test("keeps nothing of one that broke off and is not gone on with", async () => {
    await work();
    await make();
    const late = await room.add();
    const { file } = late.at.record;
    const broken = { ...late.at, hub: { ...hub, chunk: async () => Promise.reject(new HubError("unreachable", "cut")) } };
    const left = () => readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.copying-`));
    const breakOff = () => expect(fetchSnapshot(broken)).rejects.toMatchObject({ fault: "unreachable" });
    await breakOff();
    expect(left()).not.toEqual([]);
    leaveHub(late.at.record);
    expect(left()).toEqual([]);
    await breakOff();
    doSomething(late.at.record, { serial: 1, action: 0, now });
    expect(
      await copies.bring(
        late.at,
        () => undefined,
        () => Promise.resolve(),
      ),
    ).toBe(false);
    expect(left()).toEqual([]);
  });

  test("takes none where it has cases of its own by now, and none of a hub that it left", async () => {
    await work();
    await make();
    const late = await room.add();
    await fetchSnapshot(late.at);
    doSomething(late.at.record, { serial: 1, action: 0, now });
    await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "not-new" });
    const { file } = late.at.record;
    const before = eventsOfSeat(late.at.record, late.id, 0, 10);
    expect(room.reopened(late, (of) => takeCopy(of, now))).toBe(false);
    expect(eventsOfSeat(late.at.record, late.id, 0, 10)).toEqual(before);
    expect(existsSync(copyBeside(file))).toBe(false);
  });
});

describe("an erasure", () => {
  test("takes every snapshot away, also one that is just being made", async () => {
    await work();
    await make();
    expect(await hub.snapshots(9, null)).toHaveLength(1);
    const publish = vi.spyOn(hub, "publishSnapshot").mockImplementationOnce(async (...asked) => {
      erase(wall.at.record, 1, now);
      await wall.round();
      publish.mockRestore();
      return await hub.publishSnapshot(...asked);
    });
    await expect(make()).rejects.toMatchObject({ fault: "gone" });
    expect(await hub.snapshots(9, null)).toEqual([]);
    expect(hub.rows.snapshots.size).toBe(0);
    // One that is made after it knows of it, and holds none of those words.
    await make();
    const late = await room.add();
    await fetchSnapshot(late.at);
    const record = take(late);
    expect(JSON.stringify(readHistory(record, caseAt(1)).timeline)).not.toContain("पानी");
    await room.settle();
    expect(everythingOf(late)).toEqual(everythingOf(wall));
  });

  test("leaves none for who joins next, and the page of the hub says so until another one is made", async () => {
    await work();
    let isMakingCopy = false;
    const ofHub = () => ({ state: { is: "joined", at: now, isAhead: false } as const, connected: desk.at, others: [], isMakingCopy });
    const pageWhere = (isOfUse: boolean) =>
      createHubPage({
        record: desk.at.record,
        hub: ofHub(),
        copies: { isOfUse: () => isOfUse },
        joinings: null,
        secrets: memorySecrets({}),
        managed: NOT_MANAGED,
        now: () => now,
      })();
    expect((await pageWhere(false)).copy).toBeNull();
    expect((await pageWhere(true)).copy).toEqual({ is: "none" });
    await make();
    expect((await pageWhere(true)).copy).toEqual({ is: "ready", at: now });
    erase(desk.at.record, 1, now);
    await desk.round();
    expect((await pageWhere(true)).copy).toEqual({ is: "none" });
    isMakingCopy = true;
    expect((await pageWhere(true)).copy).toEqual({ is: "making" });
  });

  test("that came while a seat was copying leaves it without that snapshot, or reaches it right after", async () => {
    await work();
    await make();
    const late = await room.add();
    const asked = vi.spyOn(hub, "chunk").mockImplementationOnce(async () => {
      erase(desk.at.record, 1, now);
      await desk.round();
      asked.mockRestore();
      return null;
    });
    await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "gone" });
    await make();
    await fetchSnapshot(late.at);
    erase(desk.at.record, 2, now);
    await desk.round();
    const record = take(late);
    await late.round();
    expect(JSON.stringify(readHistory(record, caseAt(2)).timeline)).not.toContain("पानी");
  });
});

describe("a snapshot is not believed", () => {
  beforeEach(async () => {
    await work();
  });
  const stored = () => {
    const [row] = hub.rows.snapshots.values();
    if (row?.whole == null) throw new Error("A snapshot was made");
    return { row, whole: row.whole };
  };

  test("that nobody signed who speaks for all: a stranger, a revoked seat, one that speaks for some people", async () => {
    await make();
    const { row, whole } = stored();
    const late = await room.add();
    for (const forged of [{ seat: "f".repeat(16) }, { seat: wall.id }, { signature: `${"A".repeat(86)}==` }]) {
      row.whole = { ...whole, ...forged };
      await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "not-signed" });
    }
    row.whole = null;
    await make(wall);
    for (const said of [{ is: "member", people: ["asha"] }, { is: "revoked" }] as const) {
      now += 1_000;
      await ruleSeat(desk.at, wall.id, said, now);
      await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "not-signed" });
    }
    expect(existsSync(copyBeside(late.at.record.file))).toBe(false);
  });

  test("that was sealed with a key which this seat has not", async () => {
    await make();
    const late = await room.add();
    const other = { ref: late.at.roomKey.ref, secret: Buffer.alloc(32, 7) };
    await expect(fetchSnapshot({ ...late.at, roomKey: other })).rejects.toMatchObject({ fault: "other-key" });
  });

  test("of which a piece is another one, or another snapshot's", async () => {
    await make();
    const { row } = stored();
    const late = await room.add();
    const [first] = row.chunks.values();
    if (first === undefined) throw new Error("A snapshot has pieces");
    for (const bytes of [Buffer.alloc(first.length), first.subarray(0, 40), Buffer.alloc(0), row.chunks.get(1) ?? first.subarray(1)]) {
      row.chunks.set(0, bytes);
      await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "damaged" });
    }
    expect(readdirSync(dirname(late.at.record.file)).filter((name) => name.includes("cop"))).toEqual([]);
    row.chunks.set(0, first);
    await fetchSnapshot(late.at);
  });

  test("with a word in another seat's mouth: its chain ends elsewhere than that seat signed", async () => {
    // The desk changes its program, and what the wall said last.
    const record = desk.at.record;
    const last = record.sqlite
      .prepare<[string], { position: number }>("SELECT position FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1")
      .get(wall.id);
    record.sqlite.exec("DROP TRIGGER event_never_changed");
    record.sqlite.prepare("UPDATE event SET actor = 'somebody' WHERE position = ?").run(last?.position);
    const { hashOf } = await import("#db/events/chain.ts");
    const row = record.sqlite
      .prepare<[number | undefined], never>(
        "SELECT id, seat, seat_seq AS seatSeq, hlc, stream, type, version, actor, at, payload, prev_hash AS prevHash FROM event WHERE position = ?",
      )
      .get(last?.position);
    record.sqlite.prepare("UPDATE event SET hash = ? WHERE position = ?").run(hashOf(row as never), last?.position);
    const trigger = wall.at.record.sqlite
      .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'event_never_changed'")
      .pluck()
      .get();
    record.sqlite.exec(trigger ?? "");
    await makeSnapshot(desk.at, pulling, { districts: null });
    const late = await room.add();
    await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "damaged" });
  });

  test("that brings a trigger of its own", async () => {
    desk.at.record.sqlite.exec("CREATE TRIGGER bad AFTER INSERT ON setting BEGIN SELECT 1; END");
    await make();
    const late = await room.add();
    await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "other-version" });
  });

  test("where there is none", async () => {
    const late = await room.add();
    await expect(fetchSnapshot(late.at)).rejects.toMatchObject({ fault: "none" });
  });
});

describe("a seat does not begin again and again for a copy", () => {
  test("of a room that has no post and no case", async () => {
    addPerson(desk.at.record, { name: "Asha", role: "operator", passphrase: PASSPHRASE }, { actor: null, now });
    await room.settle();
    await make();
    const late = await room.add();
    expect(
      await copies.bring(
        late.at,
        () => undefined,
        () => Promise.resolve(),
      ),
    ).toBe(false);
    await room.settle();
    expect(readPeople(late.at.record).map(({ name }) => name)).toEqual(["Asha"]);
  });

  test("that could not be taken", async () => {
    await work();
    await make();
    const late = await room.add();
    expect(
      await copies.bring(
        late.at,
        () => undefined,
        () => Promise.resolve(),
      ),
    ).toBe(true);
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    room.reopened(late, (file) => {
      writeFileSync(copyBeside(file), "no record");
      takeWaitingCopy(file);
    });
    logged.mockRestore();
    expect(
      await copies.bring(
        late.at,
        () => undefined,
        () => Promise.resolve(),
      ),
    ).toBe(false);
    await room.settle();
    expect(everythingOf(late)).toEqual(everythingOf(desk));
  });
});

test("the hub holds no word of a snapshot in the clear, and nothing that is of its seat alone", async () => {
  await work();
  await make();
  const [row] = hub.rows.snapshots.values();
  const inHub = Buffer.concat([...(row?.chunks.values() ?? [])]);
  expect(["पानी", "SQLite format 3"].map((words) => inHub.indexOf(words))).toEqual([-1, -1]);
  const late = await room.add();
  await fetchSnapshot(late.at);
  const bytes = readFileSync(copyBeside(late.at.record.file));
  expect(bytes.includes("पानी")).toBe(true);
  expect(bytes.includes("desk alone")).toBe(false);
  expect(bytes.includes('hub.membership"')).toBe(false);
});

test("of two that were made the newest two stay, and the newest is taken", async () => {
  await work();
  const made: string[] = [];
  for (let each = 0; each < 3; each++) {
    now += 1_000;
    made.push((await make()).id);
  }
  expect((await hub.snapshots(9, null)).map(({ id }) => id)).toEqual([made[2], made[1]]);
  const late = await room.add();
  expect((await fetchSnapshot(late.at)).id).toBe(made[2]);
  expect((await syncRound(late.at, pulling)).is).toBe("done");
});
