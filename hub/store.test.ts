import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Admission } from "#domain/hub/admission.ts";
import { connectToHub } from "./connect.ts";
import type { HubConnection } from "./connect.ts";
import type { HubStore, PushedBatch, StoredEvent } from "./store.ts";
import { memoryHub } from "./testing/memoryHub.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "./testing/postgresServer.ts";
import type { PostgresServer } from "./testing/postgresServer.ts";

/* What a hub promises, of the model and of PostgreSQL alike. */

const START = { seq: 0, hash: "0".repeat(64) };
const [DESK, WALL] = ["a".repeat(16), "b".repeat(16)];
const HUB = "5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a111";

function admissionOf(seat: string): Admission {
  return { hub: HUB, seat, publicKey: "k".repeat(44), name: `डेस्क ${seat[0]}`, by: DESK, at: 1_764_000_000_000, signature: "s".repeat(88) };
}

function eventOf(seat: string, seatSeq: number): StoredEvent {
  const payload = JSON.stringify({ words: `पानी नहीं "${seatSeq}" \\ {a,b} NULL` });
  const [hash, prevHash] = [`${seat}-${seatSeq}`, `${seat}-${seatSeq - 1}`];
  const rest = { hlc: `0${seatSeq}`, stream: "grievance:1", type: "marked", version: 1, actor: "osd", at: 1_764_000_000_000 + seatSeq };
  return { id: `event ${seat} ${seatSeq}`, seat, seatSeq, payload, prevHash, hash, ...rest };
}

function batchOf(seat: string, from: number, to: number, more: Partial<PushedBatch> = {}): PushedBatch {
  const events = Array.from({ length: to - from + 1 }, (_, index) => eventOf(seat, from + index));
  const expected = from === 1 ? START : { seq: from - 1, hash: `${seat}-${from - 1}` };
  return {
    seat,
    expected,
    events,
    keys: [],
    told: { places: [], posts: [], pastOf: () => "" },
    erasures: [],
    signature: `signed ${from}`,
    ...more,
  };
}

const refs = { one: `${"1".repeat(24)}00000001`, two: `${"1".repeat(24)}00000002`, other: `${"2".repeat(24)}00000001` };
const keyOf = (ref: string, madeAt: number) => ({ ref, madeAt, box: `box of ${ref}` });

function promises(opened: () => HubStore): void {
  test("is founded once, and lets a seat in once", async () => {
    const store = opened();
    expect(await store.identity()).toBeNull();
    const made = await Promise.all([store.found(admissionOf(DESK), START), store.found({ ...admissionOf(WALL), hub: "another" }, START)]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await store.identity()).toBe(HUB);
    expect(await store.admit(admissionOf(WALL), START)).toBe(true);
    expect(await store.admit({ ...admissionOf(WALL), name: "Another" }, START)).toBe(false);
    expect((await store.admissions()).toSorted((one, other) => ((one as Admission).seat < (other as Admission).seat ? -1 : 1))).toEqual([
      admissionOf(DESK),
      admissionOf(WALL),
    ]);
    await store.beSeen(WALL);
    const seen = await store.seen();
    const { at, heads } = await store.look();
    expect(heads).toHaveLength(2);
    expect(heads).toContainEqual({ seat: DESK, ...START, items: 0 });
    expect(Math.abs(at - (seen.get(WALL) ?? 0))).toBeLessThan(60_000);
    expect(seen.get(DESK)).toBe(0);
  });

  test("takes a batch onto the head that the seat saw, once, and gives it back letter by letter", async () => {
    const store = opened();
    expect(await store.push(batchOf(DESK, 1, 3))).toBe(true);
    expect(await store.push(batchOf(DESK, 1, 3))).toBe(false);
    expect(await store.push(batchOf(DESK, 3, 4))).toBe(false);
    expect(await store.push({ ...batchOf(DESK, 4, 5), expected: { seq: 3, hash: "another" } })).toBe(false);
    expect(await store.push(batchOf("c".repeat(16), 1, 1))).toBe(false);
    expect(await store.push(batchOf(DESK, 4, 5))).toBe(true);
    expect(await store.push(batchOf(WALL, 1, 1))).toBe(true);
    const { heads } = await store.look();
    expect(heads).toContainEqual({ seat: DESK, seq: 5, hash: `${DESK}-5`, items: 0 });
    expect(heads).toContainEqual({ seat: WALL, seq: 1, hash: `${WALL}-1`, items: 0 });
    const texts = [1, 2, 3].flatMap((seq) => Object.entries(eventOf(DESK, seq)).filter(([name]) => name !== "seat"));
    const letters = texts.reduce((sum, [, value]) => sum + (typeof value === "string" ? value.length : 0), 0);
    expect(await store.batchesAfter(DESK, 0, 1)).toEqual([{ seat: DESK, firstSeq: 1, lastSeq: 3, signature: "signed 1", letters }]);
    expect((await store.batchesAfter(DESK, 2, 9)).map(({ firstSeq }) => firstSeq)).toEqual([1, 4]);
    expect((await store.batchesAfter(DESK, 3, 9)).map(({ firstSeq }) => firstSeq)).toEqual([4]);
    expect(await store.batchesAfter(DESK, 5, 9)).toEqual([]);
    expect(await store.events(DESK, 2, 4)).toEqual([eventOf(DESK, 2), eventOf(DESK, 3), eventOf(DESK, 4)]);
  });

  test("of many pushes of one seat at the same time takes one", async () => {
    const store = opened();
    const pushed = await Promise.all(Array.from({ length: 8 }, () => store.push(batchOf(WALL, 2, 40))));
    expect(pushed.filter(Boolean)).toHaveLength(1);
    expect(await store.events(WALL, 1, 100)).toHaveLength(40);
  });

  test("keeps keys until their subject is erased, and none that was made before, however late it comes", async () => {
    const store = opened();
    await store.push(batchOf(DESK, 6, 6, { keys: [keyOf(refs.one, 100), keyOf(refs.other, 100)] }));
    expect(await store.keys([refs.one, refs.two])).toEqual([keyOf(refs.one, 100)]);
    await store.push(batchOf(DESK, 7, 7, { erasures: [{ mark: "1".repeat(24), at: 200 }] }));
    expect(await store.keys([refs.one, refs.other])).toEqual([keyOf(refs.other, 100)]);
    await store.push(batchOf(DESK, 8, 8, { keys: [keyOf(refs.one, 100), keyOf(refs.two, 201)] }));
    expect(await store.keys([refs.one, refs.two])).toEqual([keyOf(refs.two, 201)]);
    await store.push(batchOf(DESK, 9, 9, { erasures: [{ mark: "1".repeat(24), at: 150 }] }));
    await store.push(batchOf(DESK, 10, 10, { keys: [keyOf(refs.one, 180)] }));
    expect(await store.keys([refs.one])).toEqual([]);
  });

  test("takes what a seat tells besides events onto the number that it saw, and keeps none of it that is erased", async () => {
    const store = opened();
    const [erased, kept] = ["3".repeat(24), "4".repeat(24)];
    const itemOf = (number: number, mark: string) => ({
      seat: WALL,
      number,
      mark,
      box: `box ${number} {a} "ब" \\`,
      signature: `signed ${number}`,
    });
    const items = [itemOf(1, erased), itemOf(2, kept), itemOf(3, "")];
    expect(await store.pushItems({ seat: WALL, expected: 0, items })).toBe(true);
    expect(await store.pushItems({ seat: WALL, expected: 0, items })).toBe(false);
    expect((await store.look()).heads.find(({ seat }) => seat === WALL)?.items).toBe(3);
    expect(await store.itemsAfter(WALL, 1, 1)).toEqual([itemOf(2, kept)]);
    await store.push(
      batchOf(DESK, 11, 11, {
        erasures: [
          { mark: erased, at: 150 },
          { mark: erased, at: 200 },
        ],
      }),
    );
    // Also what another seat tells later.
    await store.pushItems({ seat: DESK, expected: 0, items: [{ ...itemOf(1, erased), seat: DESK }] });
    const boxes = async (seat: string) => (await store.itemsAfter(seat, 0, 10)).map(({ box }) => box);
    expect([await boxes(WALL), await boxes(DESK)]).toEqual([["", itemOf(2, kept).box, itemOf(3, "").box], [""]]);
  });

  test("keeps a snapshot that is whole, gives its pieces back byte by byte, and none after an erasure", async () => {
    const store = opened();
    const [one, two] = ["5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a001", "5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a002"];
    const piece = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));
    const whole = (id: string, chunks: number) => ({ id, seat: DESK, chunks, box: `box {a} "ब" ${id}`, signature: "signed" });
    expect(await store.putChunk(one, 0, piece)).toBe(false);
    await store.beginSnapshot({ id: one, seat: DESK, districts: null });
    expect([await store.putChunk(one, 0, piece), await store.putChunk(one, 1, piece.subarray(1))]).toEqual([true, true]);
    expect(await store.snapshots(9, null)).toEqual([]);
    expect(await store.publishSnapshot(whole(one, 3), 2)).toBe(false);
    expect(await store.publishSnapshot(whole(one, 2), 2)).toBe(true);
    expect(await store.snapshots(9, null)).toEqual([{ ...whole(one, 2), at: expect.any(Number) }]);
    const [first, second] = [await store.chunk(one, 0), await store.chunk(one, 1)];
    expect([first, second].map((bytes) => Buffer.from(bytes ?? []).equals(piece))).toEqual([true, false]);
    expect(await store.chunk(one, 2)).toBeNull();
    // One that never becomes whole gives way to the next of its seat.
    await store.beginSnapshot({ id: two, seat: DESK, districts: null });
    await store.beginSnapshot({ id: two.replace("2e", "3e"), seat: DESK, districts: null });
    expect(await store.putChunk(two, 0, piece)).toBe(false);
    await store.push(batchOf(DESK, 12, 12, { erasures: [{ mark: "9".repeat(24), at: 300 }] }));
    expect([await store.snapshots(9, null), await store.chunk(one, 0)]).toEqual([[], null]);
    expect(await store.putChunk(two.replace("2e", "3e"), 0, piece)).toBe(false);
  });

  test("erases for another seat once: what was made after it stays, though a seat that was away says it again", async () => {
    const store = opened();
    const erasure = { mark: "7".repeat(24), at: 300 };
    await store.erase([{ ...erasure, at: 200 }, erasure]);
    await store.beginSnapshot({ id: HUB, seat: DESK, districts: null });
    await store.putFile({ id: "7".repeat(64), asked: "box" }, Buffer.from([7]));
    await store.erase([erasure]);
    await store.erase([{ ...erasure, at: 100 }]);
    expect([await store.putChunk(HUB, 0, Buffer.from([7])), await store.file("7".repeat(64))]).toEqual([true, Buffer.from([7])]);
    await store.erase([{ ...erasure, at: 301 }]);
    expect([await store.putChunk(HUB, 0, Buffer.from([7])), await store.file("7".repeat(64))]).toEqual([false, null]);
  });

  test("asks for files, keeps what is brought, and none after an erasure", async () => {
    const store = opened();
    const [one, two] = ["1".repeat(64), "2".repeat(64)].map((id) => ({ id, asked: `box of ${id} {"ब"}` }));
    if (!one || !two) throw new Error("There are two");
    await store.askFile(one, 1_000_000);
    await store.askFile({ ...one, asked: "another" }, 1_000_000);
    expect([await store.filesAsked(9), await store.file(one.id)]).toEqual([[{ ...one, asked: "another" }], null]);
    await store.putFile(one, Buffer.from([0, 255, 10, 13]));
    await store.putFile(one, Buffer.from([1]));
    await store.putFile(two, Buffer.from([2]));
    expect(await store.filesAsked(9)).toEqual([]);
    expect([...((await store.file(one.id)) ?? [])]).toEqual([0, 255, 10, 13]);
    expect([...((await store.file(two.id)) ?? [])]).toEqual([2]);
    await store.dropFile(two.id, Buffer.from([3]));
    expect([...((await store.file(two.id)) ?? [])]).toEqual([2]);
    await store.dropFile(two.id, Buffer.from([2]));
    expect(await store.file(two.id)).toBeNull();
    await store.push(batchOf(DESK, 13, 13, { erasures: [{ mark: "8".repeat(24), at: 300 }] }));
    expect(await store.file(one.id)).toBeNull();
  });

  test("tells of what was asked last first, so that what nobody has holds up nothing", async () => {
    const store = opened();
    const asked = ["a", "b", "c"].map((letter) => ({ id: letter.repeat(64), asked: letter }));
    for (const each of asked) {
      await store.askFile(each, 1_000_000);
      await pause(5);
    }
    expect((await store.filesAsked(2)).map((each) => each.asked)).toEqual(["c", "b"]);
    const [first] = asked;
    if (first) await store.askFile(first, 1_000_000);
    expect((await store.filesAsked(2)).map((each) => each.asked)).toEqual(["a", "c"]);
  });

  test("tells how often the room was given another key, and the newest one of each seat", async () => {
    const store = opened();
    const renewal = { ref: "5".repeat(32), by: DESK, at: 5, text: "five", signature: "s".repeat(88) };
    await store.renewRoomKey(renewal);
    const { renewals } = await store.look();
    for (let each = 10; each < 30; each++) await store.renewRoomKey({ ...renewal, ref: `${each}`.repeat(16), by: WALL, at: 1_000 + each });
    expect((await store.look()).renewals).not.toBe(renewals);
    expect(await store.roomKeys()).toContainEqual(renewal);
  });

  test("keeps the last word of each seat about another", async () => {
    const store = opened();
    const ruling = { seat: WALL, by: DESK, at: 5, text: "five", signature: "s".repeat(88) };
    await store.rule(ruling);
    await store.rule({ ...ruling, at: 4, text: "four" });
    expect(await store.rulings()).toEqual([ruling]);
    await store.rule({ ...ruling, at: 6, text: "six" });
    expect(await store.rulings()).toEqual([{ ...ruling, at: 6, text: "six" }]);
  });

  test("has one seat send for all, and lets another one once it is gone", async () => {
    const store = opened();
    const [desk, again, wall] = [
      { seat: DESK, holder: "one" },
      { seat: DESK, holder: "two" },
      { seat: WALL, holder: "three" },
    ];
    expect((await store.look()).lease).toBeNull();
    expect(await store.takeLease(desk, 60_000)).toMatchObject({ seat: DESK, token: 1 });
    expect(await store.takeLease(wall, 60_000)).toBeNull();
    expect(await store.takeLease(desk, 60_000)).toMatchObject({ token: 1 });
    expect((await store.look()).lease).toMatchObject({ seat: DESK, token: 1 });
    // Its program began again: what it was about before is a former holder's.
    expect(await store.takeLease(again, 60_000)).toMatchObject({ seat: DESK, token: 2 });
    await store.endLease(desk);
    expect(await store.takeLease(wall, 60_000)).toBeNull();
    await store.endLease(again);
    const [taken, refused] = await Promise.all([store.takeLease(wall, 60_000), store.takeLease({ ...wall, seat: "c".repeat(16) }, 60_000)]);
    expect([taken?.token, refused]).toEqual([3, null]);
    await store.endLease(wall);
    // Nobody took it meanwhile.
    expect(await store.takeLease(wall, -1)).toMatchObject({ token: 3 });
    expect((await store.look()).lease?.leftMs).toBeLessThanOrEqual(0);
  });

  test("lets nobody begin to send without the lease, and nothing that was tried before it was looked for", async () => {
    const store = opened();
    const livesMs = 60_000;
    const [desk, wall] = [
      { seat: DESK, holder: "one" },
      { seat: WALL, holder: "three" },
    ];
    const { token = 0 } = (await store.takeLease(wall, livesMs)) ?? {};
    const ofWall = { ...wall, key: "case a", token, isLookedFor: false, livesMs };
    expect(await store.beginAttempt({ ...ofWall, token: token - 1 })).toEqual({ is: "stale" });
    expect(await store.beginAttempt({ ...ofWall, holder: "another" })).toEqual({ is: "stale" });
    expect(await store.beginAttempt({ ...ofWall, seat: DESK })).toEqual({ is: "stale" });
    for (const key of ["case a", "case b", "case c"]) expect(await store.beginAttempt({ ...ofWall, key })).toEqual({ is: "begun" });
    await store.endAttempt({ ...ofWall, key: "case b" }, { is: "sent", externalId: "17" });
    await store.endAttempt({ ...ofWall, key: "case c" }, { is: "not-sent" });
    expect(await store.beginAttempt(ofWall)).toEqual({ is: "begun" });
    await store.endLease(wall);
    expect(await store.beginAttempt(ofWall)).toEqual({ is: "stale" });

    const next = (await store.takeLease(desk, livesMs))?.token ?? 0;
    expect(next).toBe(token + 1);
    const ofDesk = { ...ofWall, ...desk, token: next };
    expect(await store.beginAttempt(ofDesk)).toEqual({ is: "open" });
    expect(await store.beginAttempt({ ...ofDesk, key: "case b", isLookedFor: true })).toEqual({ is: "sent", externalId: "17" });
    expect(await store.beginAttempt({ ...ofDesk, key: "case c" })).toEqual({ is: "begun" });
    expect(await store.beginAttempt({ ...ofDesk, isLookedFor: true })).toEqual({ is: "begun" });
    // What a former holder says of it counts no more.
    await store.endAttempt(ofWall, { is: "sent", externalId: "18" });
    expect(await store.beginAttempt(ofDesk)).toEqual({ is: "begun" });
    await store.endAttempt(ofDesk, { is: "sent", externalId: "19" });
    expect(await store.beginAttempt(ofDesk)).toEqual({ is: "sent", externalId: "19" });
    await store.endLease(desk);
  });

  test("holds an offer for a while, and its first answer", async () => {
    const store = opened();
    await store.offerPairing("code", "offer", 60_000);
    await store.offerPairing("old", "offer", -1);
    expect(await store.pairing("code")).toEqual({ offer: "offer", answer: null });
    expect(await store.pairing("old")).toBeNull();
    expect(await store.answerPairing("old", "late")).toBe(false);
    expect(await store.answerPairing("code", "first")).toBe(true);
    expect(await store.answerPairing("code", "second")).toBe(false);
    expect(await store.pairing("code")).toEqual({ offer: "offer", answer: "first" });
    await store.endPairing("code");
    expect(await store.pairing("code")).toBeNull();
  });
}

describe("the model of a hub", () => {
  const hub = memoryHub({ now: Date.now });
  promises(() => hub);
});

describe.skipIf(!hasPostgres)(`a hub on PostgreSQL${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  let hub: HubConnection;
  beforeAll(async () => {
    server = await startPostgres();
    hub = await connectToHub(await server.createDatabase("hub"), { password: server.password, prepares: true });
  }, 120_000);
  afterAll(async () => {
    await hub.close();
    await server.close();
  }, 60_000);

  promises(() => hub);

  test("is brought up to date by two at the same time, and refused by an older program", async () => {
    const address = await server.createDatabase("twice");
    await expect(connectToHub(address, { password: server.password })).rejects.toMatchObject({ fault: "not-a-hub" });
    // Their turn is held until both wait for it: so they come at the same time on every machine.
    const line = new Client({ ...address, password: server.password, ssl: false });
    await line.connect();
    await line.query("SELECT pg_advisory_lock(1230196045, 1)");
    const both = Promise.all([1, 2].map(() => connectToHub(address, { password: server.password, prepares: true })));
    await vi.waitFor(async () => {
      const waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
      expect((await line.query(waiting)).rows).toHaveLength(2);
    }, 20_000);
    await line.end();
    for (const each of await both) {
      expect(each.isOpen).toBe(true);
      expect(await each.identity()).toBeNull();
      await each.close();
    }
    await (await connectToHub(address, { password: server.password, prepares: true })).close();
    await server.run("twice", "INSERT INTO migration VALUES ('9999_of_tomorrow', '', 0)");
    await expect(connectToHub(address, { password: server.password })).rejects.toMatchObject({ fault: "newer" });
  });

  test("refuses a newer program until it is brought up to date, and then every seat that is joined by an older one", async () => {
    const address = await server.createDatabase("steps");
    await (await connectToHub(address, { password: server.password, prepares: true })).close();
    const older = await connectToHub(address, { password: server.password });
    await server.run("steps", "DROP TABLE ruling");
    await server.run("steps", "DELETE FROM migration WHERE name = '0003_rulings'");
    await expect(connectToHub(address, { password: server.password })).rejects.toMatchObject({ fault: "older" });
    const lost = new Promise<void>((resolve) => older.onLook(() => resolve()));
    await (await connectToHub(address, { password: server.password, prepares: true })).close();
    await lost;
    expect(older.isOpen).toBe(false);
    await older.close();
  });

  test.each(["a move", "an erasure"])("begins a snapshot only once %s is over that was under way", async (what) => {
    const [address, mark] = [server.address("hub"), "fed".repeat(8)];
    const stream = `grievance:${what}`;
    const told = (district: string) => ({ places: [{ stream, district }], posts: [], pastOf: () => "" });
    await hub.placeCases(DESK, told("Karnal"));
    const mover = await connectToHub(address, { password: server.password });
    const line = new Client({ ...address, password: server.password, ssl: false });
    await line.connect();
    // Keeps what comes after the snapshots were taken away from going on.
    await line.query("BEGIN");
    await line.query(
      `INSERT INTO case_move SELECT seat, number + 1, stream, '', '', '', 0 FROM case_move WHERE seat = '${DESK}' ORDER BY number DESC LIMIT 1`,
    );
    await line.query(`INSERT INTO sealed_key VALUES ('${mark}00000001', 1, 'box')`);
    await line.query("LOCK sealed_key IN SHARE MODE");
    const moving = what === "a move" ? mover.placeCases(DESK, told("Hisar")) : mover.erase([{ mark, at: 5 }]);
    await vi.waitFor(async () => {
      const waiting = "SELECT 1 FROM pg_locks l JOIN pg_locks w USING (pid) WHERE l.relation = 'snapshot'::regclass AND NOT w.granted";
      expect((await line.query(waiting)).rows).toHaveLength(1);
    }, 20_000);
    const id = "5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a009";
    let isBegun = false;
    const seen = hub.beginSnapshot({ id, seat: DESK, districts: ["Karnal"] }).then(async () => {
      isBegun = true;
      return await Promise.all([hub.casesWithin(["Karnal"], "", 9), server.run("hub", `SELECT at FROM erased WHERE mark = '${mark}'`)]);
    });
    await line.query("SELECT pg_sleep(0.5)");
    expect(isBegun).toBe(false);
    await line.query("ROLLBACK");
    expect(await seen).toEqual(what === "a move" ? [[], []] : [[stream], [{ at: "5" }]]);
    await moving;
    await hub.dropSnapshot(id);
    await line.end();
    await mover.close();
  });

  test("begins none while something is erased without end, and keeps one of some districts for a week", async () => {
    const address = server.address("hub");
    const line = new Client({ ...address, password: server.password, ssl: false });
    await line.connect();
    await line.query("BEGIN");
    await line.query("DELETE FROM snapshot");
    const of = (last: string) => ({ id: `5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a01${last}`, seat: DESK, districts: ["Ambala"] });
    expect(await hub.beginSnapshot(of("1"))).toBe(false);
    await line.query("ROLLBACK");
    await line.end();
    expect(await server.run("hub", "SELECT id FROM snapshot WHERE districts = '{Ambala}'")).toEqual([]);
    expect(await hub.beginSnapshot(of("2"))).toBe(true);
    expect(await hub.publishSnapshot({ id: of("2").id, seat: DESK, chunks: 0, box: "b", signature: "s" }, 2)).toBe(true);
    await hub.beginSnapshot(of("3"));
    expect(await hub.snapshots(9, ["Ambala"])).toHaveLength(1);
    await server.run("hub", `UPDATE snapshot SET published_at = published_at - ${8 * 24 * 3_600_000} WHERE id = '${of("2").id}'`);
    await hub.beginSnapshot(of("4"));
    expect(await hub.snapshots(9, ["Ambala"])).toEqual([]);
    await hub.dropSnapshot(of("4").id);
  }, 60_000);

  test("passes over rows that no seat wrote, however long they are", async () => {
    const values = `'${"d".repeat(16)}', '${HUB}', repeat('k', 1000000), 'Guest', '${DESK}', 0, repeat('s', 88), 0, repeat('0', 1000000), 0, 0, 7`;
    await server.run("hub", `INSERT INTO seat VALUES (${values})`);
    expect(await hub.admissions()).toHaveLength(2);
    expect((await hub.look()).heads).toHaveLength(2);
    expect((await hub.seen()).size).toBe(2);
  });

  test("says in its own words what is wrong with the way to it", async () => {
    const { password } = server;
    const address = server.address("hub");
    await expect(connectToHub(address, { password: "wrong" })).rejects.toMatchObject({ fault: "refused" });
    await expect(connectToHub({ ...address, database: "none" }, { password })).rejects.toMatchObject({ fault: "no-database" });
    await expect(connectToHub({ ...address, port: 1 }, { password })).rejects.toMatchObject({ fault: "unreachable" });
    // It speaks no TLS, and over a network nothing is said in the clear.
    await expect(connectToHub({ ...address, tls: true }, { password })).rejects.toMatchObject({ fault: "certificate" });
    await expect(connectToHub({ ...address, host: "hub.example" }, { password })).rejects.toMatchObject({ fault: "certificate" });
  });

  test("tells the others that there is something to look at", async () => {
    const other = await connectToHub(server.address("hub"), { password: server.password });
    const heard = new Promise<void>((resolve) => other.onLook(() => resolve()));
    await hub.push(batchOf(DESK, 14, 14));
    await heard;
    await other.close();
  });

  test("is unreachable once it is gone, and the line is not used again", async () => {
    const other = await connectToHub(server.address("hub"), { password: server.password });
    await server.restart();
    await expect(other.look()).rejects.toMatchObject({ fault: "unreachable" });
    expect(other.isOpen).toBe(false);
    hub = await connectToHub(server.address("hub"), { password: server.password });
    expect((await hub.look()).heads).toHaveLength(2);
  });
});
