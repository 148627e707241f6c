import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appendEvents, appendToStream } from "#db/append/append.ts";
import { eventsOfSeat, mergeEvents } from "#db/append/merge.ts";
import { hashOf } from "#db/events/chain.ts";
import { readHistory } from "#db/events/read.ts";
import { erasureStream, grievanceStream } from "#db/events/stream.ts";
import { noteErasure } from "#db/erasure/noteErasure.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { publicKeyOf, signText } from "#db/seals/signing.ts";
import { readSetting } from "#db/settings.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { decide } from "#domain/grievance/decide.ts";
import { MOST_LETTERS_OF_BATCH, oldBatchText } from "#domain/hub/batch.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { subjectOf } from "#domain/personal/subject.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import type { StoredEvent } from "#hub/store.ts";
import { admissionOf } from "./foundHub.ts";
import { heldSeats } from "./heldSeats.ts";
import { hubStatus } from "./hubStatus.ts";
import { JoinError } from "./joinError.ts";
import { admitAnswered, askToJoin, offerPairing } from "./pairing.ts";
import { pullNext } from "./pullNext.ts";
import { pushNext } from "./pushNext.ts";
import { sealKeys } from "./roomKey.ts";
import { openPair, someKey } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { caseAt, doSomething, erase, takeBack } from "./testing/someActs.ts";
import { verifyHub } from "./verifyHub.ts";

/* Who writes to the hub's tables may write anything: what a seat takes in of it is what admitted seats signed, and nothing else. */

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

/** Opens the case at the desk and marks it. */
function work(seat = desk): void {
  doSomething(seat.at.record, { serial: 0, action: 0, now });
  doSomething(seat.at.record, { serial: 0, action: 0, now });
}

const eventsOf = (seat: TestSeat, of: TestSeat) => eventsOfSeat(seat.at.record, of.id, 0, 1_000);
const faultOf = (seat: TestSeat, of: TestSeat) => heldSeats(seat.at.record)[of.id]?.fault;

const grievanceIdOfNumber = (number: number) => `case-of-${number}` as GrievanceId;

/** The events of the desk in the hub as a forger leaves them. */
function forge(change: (event: StoredEvent, index: number) => Partial<StoredEvent>): void {
  hub.rows.events = hub.rows.events.map((event, index) => ({ ...event, ...change(event, index) }));
}

describe("a seat takes in of another", () => {
  test("what it signed, with the words of it; the hub holds no word and no key in the clear", async () => {
    work();
    doSomething(desk.at.record, { serial: 0, action: 10, now });
    await room.settle();
    expect(eventsOf(wall, desk)).toEqual(eventsOf(desk, desk));
    expect(readGrievance(wall.at.record, caseAt(0))).toMatchObject({ state: "marked" });
    const told = (seat: TestSeat) => JSON.stringify(readHistory(seat.at.record, caseAt(0)).timeline);
    expect(told(wall)).toContain("The citizen’s wife called twice");
    expect(told(wall)).toBe(told(desk));
    const inHub = JSON.stringify([...hub.rows.events, ...hub.rows.keys.values(), ...hub.rows.pairings.values()]);
    expect(inHub).not.toContain("called twice");
    const key = eventsOf(desk, desk).flatMap(({ keys = [] }) => keys)[0];
    expect(hub.rows.keys.size).toBeGreaterThan(0);
    expect(inHub).not.toContain(Buffer.from(key?.secret ?? []).toString("base64"));
  });

  test("nothing that it did not sign: another signature, another text under the same one", async () => {
    work();
    await desk.round();
    const [batch] = hub.rows.batches;
    if (!batch) throw new Error("A batch was pushed");
    const lastHash = hub.rows.events.at(-1)?.hash ?? "";
    const forged = signText(oldBatchText({ hub: desk.at.membership.hub, ...batch, hashes: [lastHash] }), someKey());
    hub.rows.batches = [{ ...batch, signature: forged }];
    await wall.round();
    expect(faultOf(wall, desk)).toBe("forged");
    expect(eventsOf(wall, desk)).toEqual([]);
    expect((await verifyHub(wall.at.record, wall.at)).faults).toEqual([{ seat: desk.id, seatSeq: 1, damage: "forged" }]);
    // Of another hub it fits neither.
    hub.rows.batches = [
      { ...batch, signature: signText(oldBatchText({ hub: "another", ...batch, hashes: [lastHash] }), desk.at.privateKey) },
    ];
    now += 3_600_000;
    await wall.round();
    expect(faultOf(wall, desk)).toBe("forged");
    // What was signed is taken in, and the quarantine is over.
    hub.rows.batches = [batch];
    now += 3_600_000;
    await wall.round();
    expect(heldSeats(wall.at.record)).toEqual({});
    expect(eventsOf(wall, desk)).toHaveLength(2);
  });

  test.each<readonly [string, (event: StoredEvent, index: number) => Partial<StoredEvent>]>([
    ["altered", (_, index) => (index === 0 ? { actor: "somebody" } : {})],
    ["broken-link", (_, index) => (index === 0 ? { prevHash: "1".repeat(64) } : {})],
    ["altered", (_, index) => (index === 0 ? { hlc: "now" } : {})],
    ["malformed", (_, index) => (index === 0 ? { actor: "a".repeat(2 * MOST_LETTERS_OF_BATCH) } : {})],
    ["malformed", (_, index) => (index === 0 ? { seatSeq: 5 } : {})],
  ])("nothing of a chain that is %s", async (fault, change) => {
    work();
    await desk.round();
    forge(change);
    await wall.round();
    expect(faultOf(wall, desk)).toBe(fault);
    expect(eventsOf(wall, desk)).toEqual([]);
  });

  test("nothing that it did not sign, and reads nothing of it before it knows", async () => {
    work();
    await desk.round();
    forge(() => ({ payload: JSON.stringify({ sealed: { case: "A".repeat(82) } }) }));
    const keys = vi.spyOn(hub, "keys");
    await wall.round();
    expect(faultOf(wall, desk)).toBe("altered");
    expect(keys).not.toHaveBeenCalled();
  });

  test("nothing of a batch whose numbers are none, and remembers why", async () => {
    work();
    await desk.round();
    hub.rows.batches = hub.rows.batches.map((batch) => ({ ...batch, firstSeq: 2 ** 60, lastSeq: 2 ** 60 }));
    await wall.round();
    expect(heldSeats(wall.at.record)[desk.id]).toMatchObject({ fault: "gap", seatSeq: 1 });
  });

  test("the same batch once, though the hub says that there is more of it", async () => {
    work();
    await room.settle();
    hub.rows.seats.set(desk.id, { ...hub.rows.seats.get(desk.id), seq: 99 } as never);
    vi.spyOn(hub, "batchesAfter").mockResolvedValue([...hub.rows.batches]);
    expect(await wall.round()).toMatchObject({ is: "done", pulled: 0, hasMore: false });
  });

  test("nothing after a batch that is gone", async () => {
    work();
    await desk.round();
    doSomething(desk.at.record, { serial: 0, action: 2, now });
    await desk.round();
    hub.rows.batches.shift();
    await wall.round();
    expect(faultOf(wall, desk)).toBe("gap");
    expect(eventsOf(wall, desk)).toEqual([]);
  });

  test("no other past than the one it knows, though the seat itself signed it", async () => {
    work();
    const known = eventsOf(desk, desk);
    mergeEvents(wall.at.record, known, now);
    await desk.round();
    const [first, last] = hub.rows.events;
    const [batch] = hub.rows.batches;
    if (!first || !last || !batch) throw new Error("Two events were pushed");
    const { hash: _, ...other } = { ...last, actor: "somebody" };
    const another = { ...other, hash: hashOf(other) };
    hub.rows.events = [first, another];
    const claim = { hub: desk.at.membership.hub, ...batch, hashes: [another.hash] };
    hub.rows.batches = [{ ...batch, signature: signText(oldBatchText(claim), desk.at.privateKey) }];
    hub.rows.seats.set(desk.id, { ...hub.rows.seats.get(desk.id), hash: another.hash } as never);
    await wall.round();
    expect(faultOf(wall, desk)).toBe("forked");
    expect(eventsOf(wall, desk)).toEqual(known);
    expect((await verifyHub(wall.at.record, wall.at)).faults).toEqual([{ seat: desk.id, seatSeq: 2, damage: "differs" }]);
  });

  test("no key of another case than its own", async () => {
    doSomething(wall.at.record, { serial: 1, action: 0, now });
    work();
    await desk.round();
    const [event] = hub.rows.events;
    const record = desk.at.record;
    const foreign = record.transaction(() => {
      const { ref } = record.keys.keyFor(subjectOf("case", caseAt(1)), now);
      record.beforeCommit(record.keys, () => record.keys.flush());
      return ref;
    });
    const sealed = record.keys.carried(foreign);
    if (!event || !sealed) throw new Error("An event was pushed");
    // As the desk itself would push it, if somebody had changed its program: signed, chained, sealed for all.
    const payload = JSON.stringify({ sealed: { case: `${foreign.toString("base64url")}${"A".repeat(60)}` } });
    const { hash: _, ...unhashed } = { ...event, payload };
    const made = { ...unhashed, hash: hashOf(unhashed) };
    for (const key of sealKeys(desk.at.roomKey, [sealed])) hub.rows.keys.set(foreign.toString("hex"), key);
    hub.rows.events = [made];
    const claim = { hub: desk.at.membership.hub, seat: desk.id, firstSeq: 1, lastSeq: 1, hashes: [made.hash] };
    hub.rows.batches = [{ ...claim, letters: 1, signature: signText(oldBatchText(claim), desk.at.privateKey) }];
    hub.rows.seats.set(desk.id, { ...hub.rows.seats.get(desk.id), seq: 1, hash: made.hash } as never);
    await wall.round();
    expect(faultOf(wall, desk)).toBe("foreign-key");
    expect(wall.at.record.keys.secretOf(foreign)).toBeNull();
  });

  test("nothing of a seat that nobody admitted, or that a stranger did", async () => {
    const stranger = someKey();
    work();
    await desk.round();
    const unsigned = { hub: desk.at.membership.hub, seat: "f".repeat(16), publicKey: publicKeyOf(stranger), name: "Guest", at: now };
    const byItself = admissionOf({ ...unsigned, by: unsigned.seat }, stranger);
    const byDesk = admissionOf({ ...unsigned, seat: "e".repeat(16), by: desk.id }, stranger);
    for (const admission of [byItself, byDesk]) hub.rows.seats.set(admission.seat, { admission, seq: 1, hash: "a".repeat(64), seenAt: 0 });
    await wall.round();
    // The others go on.
    expect(eventsOf(wall, desk)).toHaveLength(2);
    const { seats } = await hubStatus(wall.at.record, wall.at, () => now);
    expect(seats.map(({ name, inHub, here }) => [name, inHub, here])).toEqual([
      ["Desk 1", 2, 2],
      ["Desk 2", 0, 0],
      [null, 1, 0],
      [null, 1, 0],
    ]);
  });

  test("nothing of names that are no seats, and keeps nothing about them", async () => {
    const [row] = hub.rows.seats.values();
    if (!row) throw new Error("The desk is a seat");
    for (const name of ["__proto__", "constructor", "__defineGetter__"]) hub.rows.seats.set(name, { ...row, seq: 0 });
    await wall.round();
    expect(readSetting(wall.at.record, "hub.held") ?? null).toBeNull();
    const { seats } = await hubStatus(wall.at.record, wall.at, () => now);
    expect(seats.map(({ hold }) => hold)).toEqual([null, null, null, null, null]);
  });

  test("nothing of one whose events make this program fail, while it takes in those of others", async () => {
    const third = await room.add();
    work();
    doSomething(third.at.record, { serial: 1, action: 0, now });
    await desk.round();
    await third.round();
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const read = vi.spyOn(hub, "events").mockImplementation(async (seat, first, last) => {
      if (seat === desk.id) throw new TypeError("nobody thought of this");
      return hub.rows.events.filter((event) => event.seat === seat && event.seatSeq >= first && event.seatSeq <= last);
    });
    expect(await wall.round()).toMatchObject({ is: "done", pulled: 1 });
    expect(heldSeats(wall.at.record)).toMatchObject({ [desk.id]: { fault: "failed", seatSeq: 1 } });
    read.mockRestore();
    now += 3_600_000;
    await wall.round();
    expect(heldSeats(wall.at.record)).toEqual({});
    expect(eventsOf(wall, desk)).toHaveLength(2);
  });

  test("nothing of strangers, and does not ask after them at every look", async () => {
    const unsigned = { hub: desk.at.membership.hub, seat: "f".repeat(16), publicKey: publicKeyOf(someKey()), name: "Guest", at: now };
    const admission = admissionOf({ ...unsigned, by: desk.id }, someKey());
    hub.rows.seats.set(admission.seat, { admission, seq: 1, hash: "a".repeat(64), seenAt: 0 });
    const admissions = vi.spyOn(hub, "admissions");
    for (let second = 0; second < 20; second++, now += 1_000) await wall.round();
    expect(admissions).toHaveBeenCalledTimes(2);
    // A seat that has just joined does not wait.
    const third = await room.add();
    doSomething(third.at.record, { serial: 1, action: 0, now });
    await third.round();
    expect(await wall.round()).toMatchObject({ pulled: 1 });
  });

  test("a batch in parts, so that people get a turn in between", async () => {
    for (let serial = 0; serial < 60; serial++) doSomething(desk.at.record, { serial, action: 10, now });
    await desk.round();
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const parts: number[] = [];
    await pullNext(wall.at, await hub.look(), { now: () => now, onDidTake: ({ events }) => parts.push(events) });
    isOver = true;
    expect(parts).toEqual([20, 20, 20]);
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  test("nothing of many strangers, while everything else goes on", async () => {
    const unsigned = { hub: desk.at.membership.hub, seat: "f".repeat(16), publicKey: publicKeyOf(someKey()), name: "Guest", at: now };
    const admission = admissionOf({ ...unsigned, by: desk.id }, someKey());
    for (let number = 0; number < 400; number++) {
      const seat = number.toString(16).padStart(16, "0");
      hub.rows.seats.set(seat, { admission: { ...admission, seat }, seq: 1, hash: "a".repeat(64), seenAt: 0 });
    }
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    await wall.round();
    isOver = true;
    expect(turns).toBeGreaterThan(10);
  });

  test("what it does not know yet, which it keeps and does not fold", async () => {
    work();
    await room.settle();
    const payload = { to: "DC" };
    // A newer program writes what this one has no name for.
    desk.at.record.transaction(() => {
      const event = { type: "handed-over", version: 1, payload };
      appendToStream(desk.at.record, { stream: grievanceStream(caseAt(0)), event, actor: "osd", at: now });
    });
    await room.settle();
    expect(eventsOf(wall, desk).at(-1)).toMatchObject({ type: "handed-over", payload: JSON.stringify(payload) });
    expect(readHistory(wall.at.record, caseAt(0)).timeline.map(({ applied }) => applied)).toEqual([true, true, false]);
    expect(heldSeats(wall.at.record)).toEqual({});
  });
});

describe("who looks through the hub", () => {
  test("hears of a key that is gone, or is another one, though nobody erased it", async () => {
    work();
    doSomething(desk.at.record, { serial: 0, action: 10, now });
    await room.settle();
    const faults = async (seat: TestSeat) => (await verifyHub(seat.at.record, seat.at)).faults;
    expect(await faults(wall)).toEqual([]);
    const [key] = hub.rows.keys.values();
    if (!key) throw new Error("A key was pushed");
    hub.rows.keys.set(key.ref, { ...key, box: "A".repeat(key.box.length) });
    expect(await faults(wall)).toMatchObject([{ seat: desk.id, damage: "no-key" }]);
    hub.rows.keys.delete(key.ref);
    expect(await faults(wall)).toMatchObject([{ seat: desk.id, damage: "no-key" }]);
    // Also who came later, and never had it.
    const late = await room.add();
    await late.round();
    expect(await faults(late)).toMatchObject([{ seat: desk.id, damage: "no-key" }]);
  });

  test("hears nothing of keys that were erased", async () => {
    work();
    doSomething(desk.at.record, { serial: 0, action: 10, now });
    await room.settle();
    now += 60_000;
    erase(desk.at.record, 0, now);
    expect((await verifyHub(desk.at.record, desk.at)).faults).toEqual([]);
    await room.settle();
    for (const { at } of room.seats) expect((await verifyHub(at.record, at)).faults).toEqual([]);
  });
});

describe("a clock", () => {
  test("that is off by more than five minutes stops its own seat, which is told", async () => {
    work();
    for (const wrong of [STAMP_AHEAD_MS + 1_000, -STAMP_AHEAD_MS - 1_000]) {
      desk.clock = () => now + wrong;
      expect(await desk.round()).toMatchObject({ is: "clock", aheadByMs: wrong });
    }
    expect(hub.rows.batches).toEqual([]);
    desk.clock = () => now;
    expect(await desk.round()).toMatchObject({ is: "done", pushed: 2 });
  });

  test("that was ahead holds back what it stamped until that time comes", async () => {
    work();
    doSomething(desk.at.record, { serial: 0, action: 2, now: now + 2 * STAMP_AHEAD_MS });
    expect(await desk.round()).toMatchObject({ is: "done", pushed: 2 });
    expect(await desk.round()).toMatchObject({ is: "done", pushed: 0, isAhead: true });
    now += 2 * STAMP_AHEAD_MS;
    expect(await desk.round()).toMatchObject({ is: "done", pushed: 1, isAhead: false });
  });

  test("of another seat that was ahead puts it in quarantine, until that time comes", async () => {
    work();
    // A seat that does not keep to the rule: it takes its own clock for the hub's.
    doSomething(desk.at.record, { serial: 0, action: 2, now: now + 2 * STAMP_AHEAD_MS });
    const look = await hub.look();
    await pushNext(desk.at, { ...look, at: now + 2 * STAMP_AHEAD_MS });
    await wall.round();
    expect(faultOf(wall, desk)).toBe("ahead");
    expect(eventsOf(wall, desk)).toEqual([]);
    // Its clock was not carried along.
    doSomething(wall.at.record, { serial: 2, action: 0, now });
    expect(eventsOf(wall, wall)[0]?.hlc.localeCompare(eventsOf(desk, desk)[2]?.hlc ?? "")).toBe(-1);
    now += 2 * STAMP_AHEAD_MS;
    await wall.round();
    expect(eventsOf(wall, desk)).toHaveLength(3);
    expect(heldSeats(wall.at.record)).toEqual({});
  });
});

describe("a push", () => {
  test("that the hub does not let this seat make is told, and not tried for ever", async () => {
    work();
    Object.assign(hub, { push: async () => false });
    expect(await desk.round()).toMatchObject({ is: "done", pushed: 0, hasMore: true });
    await expect(desk.round()).rejects.toMatchObject({ fault: "refused" });
  });

  test("onto a head that is another by now is refused, and changes nothing", async () => {
    const stale = await hub.look();
    work();
    await desk.round();
    const before = structuredClone(hub.rows);
    doSomething(desk.at.record, { serial: 0, action: 2, now });
    const events = eventsOf(desk, desk).slice(2);
    expect(
      await hub.push({
        seat: desk.id,
        expected: { seq: 0, hash: "0".repeat(64) },
        events,
        keys: [],
        told: { places: [], posts: [], pastOf: () => "" },
        erasures: [],
        signature: "",
      }),
    ).toBe(false);
    expect(hub.rows).toEqual(before);
    // Who looked before the other push looks again: it is not taken for a clone of itself.
    expect(await pushNext(desk.at, stale)).toEqual({ is: "overtaken" });
    expect(await desk.round()).toMatchObject({ is: "done", pushed: 1 });
  });

  test("of a seat that goes on on two machines stops the second one, which neither pushes nor takes in", async () => {
    work();
    await room.settle();
    // The twin has pushed under the same name.
    const twin = { seat: desk.id, seq: 3, hash: "b".repeat(64) };
    hub.rows.seats.set(desk.id, { ...hub.rows.seats.get(desk.id), ...twin } as never);
    doSomething(wall.at.record, { serial: 1, action: 0, now });
    await wall.round();
    doSomething(desk.at.record, { serial: 0, action: 2, now });
    expect(await desk.round()).toEqual({ is: "cloned" });
    expect(eventsOf(desk, wall)).toEqual([]);
  });

  test("of a seat that the hub does not know says so", async () => {
    hub.rows.seats.delete(desk.id);
    expect(await desk.round()).toEqual({ is: "not-admitted" });
  });
});

describe("an erasure", () => {
  const said = (seat: TestSeat) => JSON.stringify(readHistory(seat.at.record, caseAt(0)).timeline);

  test("reaches the other seats, and the keys in the hub", async () => {
    work();
    doSomething(desk.at.record, { serial: 0, action: 10, now });
    await room.settle();
    const refs = [...hub.rows.keys.keys()];
    expect(refs.length).toBeGreaterThan(0);
    now += 60_000;
    erase(desk.at.record, 0, now);
    await room.settle();
    expect(readGrievance(wall.at.record, caseAt(0))?.erasedAt).not.toBeNull();
    expect(said(wall)).not.toContain("called twice");
    expect(refs.map((ref) => wall.at.record.keys.secretOf(Buffer.from(ref, "hex")))).toEqual(refs.map(() => null));
    expect([...hub.rows.keys.keys()].filter((ref) => refs.includes(ref))).toEqual([]);
  });

  test("of many is told little by little, and reaches the other seats whole", async () => {
    const { record } = desk.at;
    record.transaction(() => {
      for (let number = 0; number < 120; number++) noteErasure(record, subjectOf("case", grievanceIdOfNumber(number)), now, "request");
    });
    const told = (seat: TestSeat) => eventsOf(seat, desk).filter(({ type }) => type === "words-erased").length;
    expect(await desk.round()).toMatchObject({ hasMore: true });
    expect(told(desk)).toBeGreaterThan(0);
    expect(told(desk)).toBeLessThan(120);
    await room.settle();
    expect([told(desk), told(wall)]).toEqual([120, 120]);
    expect(wall.at.record.keys.isErased(subjectOf("case", grievanceIdOfNumber(119)))).toBe(true);
  });

  test("reaches the others also where a seat told of one by which nobody erases", async () => {
    work();
    doSomething(desk.at.record, { serial: 0, action: 10, now });
    await room.settle();
    expect(said(wall)).toContain("called twice");
    const subject = subjectOf("case", caseAt(0));
    // Of no sort that this program reads.
    const event = { type: "words-erased", version: 1, payload: { at: now + 60_000 } } as const;
    appendToStream(wall.at.record, { stream: erasureStream(markOf(subject).toString("hex")), event, actor: "engine", at: now + 60_000 });
    await room.settle();
    now += 30_000;
    erase(desk.at.record, 0, now);
    now += 60_000;
    await room.settle();
    expect(said(wall)).not.toContain("called twice");
  });

  test("with a time that is still to come erases nothing of what is written later, and holds nobody", async () => {
    work();
    await room.settle();
    const subject = subjectOf("case", caseAt(0));
    const event = { type: "words-erased", version: 1, payload: { subject, at: now + 3_600_000_000, why: "request" } } as const;
    appendToStream(desk.at.record, { stream: erasureStream(markOf(subject).toString("hex")), event, actor: "engine", at: now });
    await room.settle();
    now += 60_000;
    doSomething(wall.at.record, { serial: 0, action: 10, now });
    await room.settle();
    expect(heldSeats(desk.at.record)).toEqual({});
    expect(eventsOf(desk, wall)).toHaveLength(eventsOf(wall, wall).length);
    expect(said(desk)).toContain("called twice");
  });

  test("by an author reaches the other seats, which have no post, and is told once", async () => {
    work();
    await room.settle();
    const evidence = (seat: TestSeat) => JSON.stringify(readHistory(seat.at.record, caseAt(0)).timeline[0]);
    expect(evidence(wall)).toContain("पानी");
    now += 60_000;
    takeBack(desk.at.record, 0, now);
    await room.settle();
    expect(evidence(wall)).not.toContain("पानी");
    expect(evidence(wall)).toBe(evidence(desk));
    await room.settle();
    const told = (seat: TestSeat) => eventsOf(seat, seat).filter(({ type }) => type === "words-erased").length;
    expect([told(desk), told(wall)]).toEqual([2, 0]);
    expect([...hub.rows.keys.values()].filter(({ madeAt }) => madeAt < now)).toEqual([]);
  });

  test("takes along what another seat wrote of the case before it had heard of it, wherever that was read", async () => {
    work();
    await room.settle();
    const late = await room.add();
    erase(desk.at.record, 0, now);
    now += 60_000;
    // The key of these words is younger than the erasure.
    mergeEvents(late.at.record, eventsOf(desk, desk).slice(0, 2), now);
    const decision = decide(
      readGrievance(late.at.record, caseAt(0)) as never,
      { type: "note", words: "The citizen’s wife called twice" },
      {
        now,
        policy: DEFAULT_SLA_POLICY,
      },
    );
    if (!decision.ok) throw new Error("A note is always possible");
    appendEvents(late.at.record, { grievanceId: caseAt(0), events: decision.events, actor: "osd", now });
    await room.settle();
    expect(room.seats.map((seat) => said(seat).includes("called twice"))).toEqual([false, false, false]);
    expect(eventsOf(desk, late).filter(({ type }) => type === "words-erased")).toHaveLength(1);
  });
});

describe("a seat joins", () => {
  const asking = (code: string) => ({ code, address: desk.at.membership.address, name: "Laptop", privateKey: someKey(), now });

  test("once by a code, while it lives", async () => {
    const { record } = wall.at;
    const code = await offerPairing(desk.at);
    expect(await admitAnswered(desk.at, code, now)).toBeNull();
    await expect(askToJoin(record, hub, asking(code))).rejects.toMatchObject({ fault: "joined-already" });
    const laptop = temporaryRecord();
    try {
      await expect(askToJoin(laptop.writer, hub, asking("ABCD-EFGH-JKLM-NPQR"))).rejects.toMatchObject({ fault: "no-such-code" });
      await expect(askToJoin(laptop.writer, hub, asking("no code"))).rejects.toBeInstanceOf(JoinError);
      await askToJoin(laptop.writer, hub, asking(code));
      await expect(askToJoin(laptop.writer, hub, asking(code))).rejects.toMatchObject({ fault: "no-such-code" });
      expect(await admitAnswered(desk.at, code, now)).toMatchObject({ name: "Laptop", by: desk.id });
      await expect(admitAnswered(desk.at, code, now)).rejects.toMatchObject({ fault: "not-answered" });
      const second = await offerPairing(desk.at);
      now += 3_600_000;
      await expect(askToJoin(laptop.writer, hub, asking(second))).rejects.toMatchObject({ fault: "no-such-code" });
    } finally {
      laptop.remove();
    }
  });

  test("under one key only: no second one is said to be admitted", async () => {
    const laptop = temporaryRecord();
    try {
      const first = await offerPairing(desk.at);
      await askToJoin(laptop.writer, hub, asking(first));
      await admitAnswered(desk.at, first, now);
      const second = await offerPairing(desk.at);
      // Each time with a key of its own.
      await askToJoin(laptop.writer, hub, asking(second));
      await expect(admitAnswered(desk.at, second, now)).rejects.toMatchObject({ fault: "other-key-there" });
    } finally {
      laptop.remove();
    }
  });

  test("never by an answer that somebody else put into the hub", async () => {
    const code = await offerPairing(desk.at);
    const [id] = hub.rows.pairings.keys();
    await hub.answerPairing(id ?? "", "an answer of somebody who has the database and not the code");
    await expect(admitAnswered(desk.at, code, now)).rejects.toMatchObject({ fault: "wrong-answer" });
  });
});
