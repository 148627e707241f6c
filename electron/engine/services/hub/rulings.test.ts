import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appendEvents, appendToStream } from "#db/append/append.ts";
import { eventsOfSeat } from "#db/append/merge.ts";
import { PEOPLE_STREAM } from "#db/events/stream.ts";
import { addPerson, changePerson } from "#db/people/people.ts";
import { readPeople, readPerson } from "#db/people/readPeople.ts";
import { signText } from "#db/seals/signing.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { batchText } from "#domain/hub/batch.ts";
import { rulingText } from "#domain/hub/ruling.ts";
import type { Ruling } from "#domain/hub/ruling.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Role } from "#domain/people/roles.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { heldSeats } from "./heldSeats.ts";
import { hubStatus } from "./hubStatus.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "./pairing.ts";
import { admittedAt } from "./pullNext.ts";
import { pushItems } from "./pushItems.ts";
import { ruleSeat } from "./ruleSeat.ts";
import { leaveHub } from "./seatAtHub.ts";
import { syncRound } from "./syncRound.ts";
import { openPair, someKey, withRoomKey } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { caseAt, doSomething } from "./testing/someActs.ts";

/* What a seat may say: for how long, and in whose name. The desk has founded the hub and let in the others. */

let now: number;
let hub: MemoryHub;
let room: Room;
let desk: TestSeat;
let wall: TestSeat;
let laptop: TestSeat;

beforeEach(async () => {
  now = MORNING + 3_600_000;
  ({ hub, room, desk, wall } = await openPair(() => now));
  laptop = await room.add();
});
afterEach(() => room.close());

const PASSPHRASE = { salt: Buffer.alloc(16), hash: Buffer.alloc(32), scryptCost: 2, scryptBlockSize: 8, scryptParallelization: 1 };
const personAt = ({ at }: TestSeat, name: string, role: Role, actor: string | null): PersonId =>
  addPerson(at.record, { name, role, passphrase: PASSPHRASE }, { actor, now }).id;
const countAt = (seat: TestSeat, of: TestSeat) => eventsOfSeat(seat.at.record, of.id, 0, 1_000).length;
const faultOf = (seat: TestSeat, of: TestSeat) => heldSeats(seat.at.record)[of.id]?.fault;
const opened = ({ at }: TestSeat, serial = 0) => doSomething(at.record, { serial, action: 0, now });
function say({ at }: TestSeat, event: GrievanceEvent, actor: string): void {
  appendEvents(at.record, { grievanceId: caseAt(0), events: [event], actor, now });
}
const noted: GrievanceEvent = { type: "noted", version: 1, payload: { words: "Nobody was at home" } };
const NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057" as PersonId;
/** Rounds of all, in which one that is stopped is no fault. */
async function rounds(): Promise<void> {
  for (let round = 0; round < 3; round++, now += 40_000) for (const seat of room.seats) await seat.round();
}

describe("a seat that was revoked", () => {
  test("is told so, and nothing that it pushes from then on is taken in; what it pushed before counts", async () => {
    opened(laptop);
    await room.settle();
    await ruleSeat(desk.at, laptop.id, { is: "revoked" }, now);
    now += 40_000;
    expect(await laptop.round()).toEqual({ is: "revoked" });
    // With another program, which hears of no ruling, it pushes all the same.
    opened(laptop, 1);
    writeSetting(laptop.at.record, "sla", { who: "laptop" }, now);
    const deaf = { ...laptop.at, hub: { ...hub, rulings: async () => [] } };
    await syncRound(deaf, { now: () => now, onDidTake: () => undefined });
    expect(hub.rows.seats.get(laptop.id)?.seq).toBe(2);
    await rounds();
    expect([countAt(desk, laptop), countAt(wall, laptop)]).toEqual([1, 1]);
    expect(readSetting(wall.at.record, "sla")).toBeUndefined();
    const { seats } = await hubStatus(wall.at.record, wall.at, () => now);
    expect(seats.map(({ name, isRevoked }) => [name, isRevoked])).toEqual([
      ["Desk 1", false],
      ["Desk 2", false],
      ["Desk 3", true],
    ]);
  });

  test("is believed no further than it has spoken, whatever head it wrote into the hub", async () => {
    opened(laptop);
    await room.settle();
    const row = hub.rows.seats.get(laptop.id);
    if (row === undefined) throw new Error("The laptop was let in");
    hub.rows.seats.set(laptop.id, { ...row, seq: 1_000, items: 1_000 });
    const [{ ruling }] = await ruleSeat(desk.at, laptop.id, { is: "revoked" }, now);
    expect(ruling.until).toMatchObject({ events: 1, items: row.items ?? 0 });
  });

  test("counts with what it pushed and who revokes it has not taken in yet", async () => {
    opened(laptop);
    await laptop.round();
    opened(laptop, 1);
    await laptop.round();
    const [{ ruling }] = await ruleSeat(desk.at, laptop.id, { is: "revoked" }, now);
    expect(ruling.until?.events).toBe(2);
  });

  test("is revoked though it fills the hub: what it pushed beyond a bound counts as said later", async () => {
    const [seat, hashes] = [laptop.id, ["0".repeat(64)]];
    const row = hub.rows.seats.get(seat);
    if (row === undefined) throw new Error("The laptop was let in");
    hub.rows.seats.set(seat, { ...row, seq: 1_000_000 });
    vi.spyOn(hub, "hashes").mockResolvedValue(hashes);
    vi.spyOn(hub, "signedAfter").mockImplementation(async (_, seq) => {
      const claim = { hub: desk.at.membership.hub, seat, firstSeq: seq + 1, lastSeq: seq + 1, hashes };
      return [{ ...claim, signature: signText(batchText(claim), laptop.at.privateKey) }];
    });
    const [{ ruling }] = await ruleSeat(desk.at, seat, { is: "revoked" }, now);
    expect(ruling.until).toMatchObject({ events: 20, hash: hashes[0] });
  });

  test("lets nobody in any more, and whom it let in before stays", async () => {
    const first = await letIn(wall, "Before");
    opened(first);
    await first.round();
    await ruleSeat(desk.at, wall.id, { is: "revoked" }, now);
    now += 40_000;
    // With the key that it still has.
    const second = await letIn(wall, "After");
    opened(second, 1);
    await second.round();
    await desk.round();
    expect([countAt(desk, first), countAt(desk, second)]).toEqual([1, 0]);
  });

  test("takes along whom it let in, and whom these did, where that is said: nothing more of them counts, and none has the room's new key", async () => {
    const first = await letIn(wall, "First");
    const second = await letIn(first, "Second");
    opened(second);
    await second.round();
    await hub.bindRole(first.id, "first", null);
    expect((await hubStatus(desk.at.record, desk.at, () => now)).seats.find(({ seat }) => seat === wall.id)?.letIn).toEqual([
      "First",
      "Second",
    ]);
    const done: string[] = [];
    for (const call of ["endRole", "renewRoomKey", "rule"] as const) {
      const before = hub[call].bind(hub) as (of: { readonly seat: string } | string) => Promise<never>;
      vi.spyOn(hub, call).mockImplementation((of: unknown) => {
        const seat = typeof of === "object" && of !== null && "seat" in of ? of.seat : of;
        done.push(`${call} ${room.seats.find(({ id }) => id === seat)?.at.membership.name ?? ""}`);
        return before(of as string);
      });
    }
    const revokedNow = await ruleSeat(desk.at, wall.id, { is: "revoked", withLetIn: true }, now);
    expect(revokedNow.map(({ name }) => name)).toEqual(["Desk 2", "First", "Second"]);
    // The one that is meant is out before anything of the others is looked at.
    expect(done).toEqual([
      "endRole Desk 2",
      "renewRoomKey ",
      "rule Desk 2",
      "endRole First",
      "rule First",
      "endRole Second",
      "rule Second",
    ]);
    now += 40_000;
    const revoked = async () =>
      [...(await admittedAt(desk.at)).values()].flatMap(({ name, ruling }) => (ruling?.until == null ? [] : name));
    expect(await revoked()).toEqual(["Desk 2", "First", "Second"]);
    const boxes = hub.rows.roomKeys.map(({ text }) => [wall, first, second].some(({ id }) => text.includes(`"${id}"`)));
    expect(boxes).toEqual([false]);
    opened(second, 1);
    await rounds();
    expect(await second.round()).toEqual({ is: "revoked" });
    expect(countAt(desk, second)).toBe(1);
    await ruleSeat(desk.at, second.id, { is: "member" }, now);
    expect(await revoked()).toEqual(["Desk 2", "First"]);
  });

  async function letIn(by: TestSeat, name: string): Promise<TestSeat> {
    const record = temporaryRecord();
    const privateKey = someKey();
    const code = await offerPairing(by.at);
    const joining = await askToJoin(record.writer, hub, { code, address: by.at.membership.address, name, privateKey, now });
    await admitAnswered(by.at, code, now);
    await joinOnceAdmitted(record.writer, hub, joining);
    return room.seat(record, privateKey, joining);
  }

  test("is so by the word of who let it in, or of the founder, and of nobody else", async () => {
    await expect(ruleSeat(wall.at, laptop.id, { is: "revoked" }, now)).rejects.toMatchObject({ fault: "not-its-seat" });
    await expect(ruleSeat(wall.at, desk.id, { is: "revoked" }, now)).rejects.toMatchObject({ fault: "not-its-seat" });
    await expect(ruleSeat(desk.at, desk.id, { is: "revoked" }, now)).rejects.toMatchObject({ fault: "not-its-seat" });
    // Written into the hub by somebody else, or by the wall about one that it did not let in.
    const until = { events: 0, items: 0, admitted: [] };
    for (const [by, key] of [
      [desk, someKey()],
      [wall, wall.at.privateKey],
    ] as const) {
      const text = rulingText({
        hub: desk.at.membership.hub,
        seat: laptop.id,
        by: by.id,
        at: now,
        until,
        people: null,
        districts: null,
        earlier: [],
      });
      await hub.rule({ seat: laptop.id, by: by.id, at: now, text, signature: signText(text, key) });
    }
    opened(laptop);
    now += 40_000;
    await room.settle();
    expect(countAt(wall, laptop)).toBe(1);
  });

  test("belongs to the hub again once that is said", async () => {
    await ruleSeat(desk.at, laptop.id, { is: "revoked" }, now);
    await ruleSeat(desk.at, laptop.id, { is: "member", people: null }, now);
    opened(laptop);
    now += 40_000;
    await room.settle();
    expect(countAt(wall, laptop)).toBe(1);
  });
});

describe("a seat says in the name of a person", () => {
  test("what that person ever had the right to, also when it comes late", async () => {
    const chief = personAt(desk, "Chief", "administrator", null);
    const asha = personAt(desk, "Asha", "operator", chief);
    await room.settle();
    opened(laptop);
    say(laptop, noted, asha);
    // Meanwhile, elsewhere.
    const before = readPerson(desk.at.record, asha);
    if (before === null) throw new Error("Asha was added");
    changePerson(desk.at.record, before, { role: "viewer" }, { actor: chief, now });
    await room.settle();
    expect(countAt(desk, laptop)).toBe(2);
  });

  test.each<readonly [string, () => string, GrievanceEvent]>([
    ["of whom nobody has told", () => NOBODY, noted],
    ["who has not the right to it", () => personAt(desk, "Ravi", "viewer", null), noted],
    [
      "who may prepare words and not send them",
      () => personAt(desk, "Asha", "operator", null),
      {
        type: "reply-prepared",
        version: 1,
        payload: { replyId: "a", purpose: "free", language: "hi", text: "हाँ", to: { channel: "x", externalId: "1" }, approved: true },
      },
    ],
  ])("nothing in the name of one %s", async (_name, person, event) => {
    const actor = person();
    await desk.round();
    opened(laptop);
    say(laptop, event, actor);
    await laptop.round();
    await wall.round();
    expect([countAt(wall, laptop), faultOf(wall, laptop)]).toEqual([0, "foreign-actor"]);
  });

  test("of whom it is told a moment later, as soon as it is", async () => {
    const asha = personAt(desk, "Asha", "administrator", null);
    const osd = personAt(desk, "Osd", "osd", asha);
    await desk.round();
    await laptop.round();
    opened(laptop);
    say(laptop, noted, osd);
    await laptop.round();
    const late = hub.batchesAfter.bind(hub);
    Object.assign(hub, { batchesAfter: async (...asked: Parameters<typeof late>) => (asked[0] === desk.id ? [] : late(...asked)) });
    await wall.round();
    expect(faultOf(wall, laptop)).toBe("foreign-actor");
    Object.assign(hub, { batchesAfter: late });
    now += 3_600_000;
    await room.settle();
    expect([faultOf(wall, laptop), countAt(wall, laptop)]).toEqual([undefined, 2]);
  });

  test("nothing of people, unless an administrator did it", async () => {
    const chief = personAt(desk, "Chief", "administrator", null);
    const asha = personAt(desk, "Asha", "osd", chief);
    await room.settle();
    personAt(laptop, "Friend", "administrator", asha);
    await laptop.round();
    await wall.round();
    expect(faultOf(wall, laptop)).toBe("foreign-actor");
  });
});

describe("what was said of a seat", () => {
  const rulingOf = async ({ id }: TestSeat) => (await admittedAt(desk.at)).get(id)?.ruling;
  const asha = NOBODY;

  test("stays where something else is said of it, and makes no other key of the room", async () => {
    await hub.bindRole(laptop.id, "laptop", null);
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha] }, now);
    expect(hub.rows.roomKeys).toHaveLength(1);
    await ruleSeat(desk.at, laptop.id, { is: "member", districts: ["Karnal"] }, now);
    expect(await rulingOf(laptop)).toMatchObject({ people: [asha], districts: ["Karnal"] });
    await ruleSeat(desk.at, laptop.id, { is: "member", people: null }, now);
    expect(await rulingOf(laptop)).toMatchObject({ people: null, districts: ["Karnal"] });
    expect(hub.rows.roomKeys).toHaveLength(1);
  });

  test("stays where it comes again by a code, and its districts count also where a clock was set back", async () => {
    await hub.bindRole(laptop.id, "laptop", null);
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha], districts: ["Karnal"] }, now);
    const { address, name } = laptop.at.membership;
    const { record, privateKey } = laptop.at;
    leaveHub(record);
    const code = await offerPairing(desk.at, "laptop");
    await askToJoin(record, hub, { code, address, name, privateKey, now });
    await admitAnswered(desk.at, code, now - 60_000, { role: "laptop", districts: ["Hisar"] });
    expect(await rulingOf(laptop)).toMatchObject({ people: [asha], districts: ["Hisar"], until: null });
  });
});

describe("a seat of some districts", () => {
  test("may have had people before it joined, who become none of the room; of those of the room it says nothing", async () => {
    const asha = personAt(desk, "Asha", "operator", null);
    await room.settle();
    let ravi: PersonId | null = null;
    const karnal = await room.add(
      (record) => {
        ravi = addPerson(record, { name: "Ravi", role: "administrator", passphrase: PASSPHRASE }, { actor: null, now }).id;
      },
      { districts: ["Karnal"] },
    );
    await room.settle();
    expect(faultOf(wall, karnal)).toBeUndefined();
    expect(countAt(wall, karnal)).toBe(1);
    expect(readPeople(wall.at.record).map(({ name }) => name)).toEqual(["Asha"]);
    now += 40_000;
    karnal.at.record.transaction(() => {
      const event = { type: "person-changed", version: 1, payload: { person: asha, role: "administrator" } };
      appendToStream(karnal.at.record, { stream: PEOPLE_STREAM, event, actor: ravi ?? "", at: now });
    });
    await karnal.round();
    await wall.round();
    expect(faultOf(wall, karnal)).toBe("foreign-actor");
  });
});

describe("a seat that may speak for some", () => {
  test("says what these people may, and nothing for others, by itself, of people, or for the room", async () => {
    const chief = personAt(desk, "Chief", "administrator", null);
    const [asha, ravi] = [personAt(desk, "Asha", "operator", chief), personAt(desk, "Ravi", "operator", chief)];
    await room.settle();
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha] }, now);
    now += 40_000;
    opened(laptop);
    say(laptop, noted, asha);
    await room.settle();
    expect(countAt(wall, laptop)).toBe(2);
    writeSetting(laptop.at.record, "sla", { who: "laptop" }, now);
    // As another program would.
    await pushItems(laptop.at, await laptop.at.hub.look(), { now, isOfAll: true });
    await wall.round();
    expect([readSetting(wall.at.record, "sla"), heldSeats(wall.at.record, "items")[laptop.id]?.fault]).toEqual([
      undefined,
      "foreign-actor",
    ]);
    say(laptop, noted, ravi);
    await laptop.round();
    await wall.round();
    expect([countAt(wall, laptop), faultOf(wall, laptop)]).toEqual([2, "foreign-actor"]);
  });

  test("said before that what counts for good, also at a seat that hears of it later", async () => {
    const chief = personAt(desk, "Chief", "administrator", null);
    const [asha, ravi] = [personAt(desk, "Asha", "operator", chief), personAt(desk, "Ravi", "operator", chief)];
    await room.settle();
    opened(laptop);
    say(laptop, noted, ravi);
    personAt(laptop, "Osd", "osd", chief);
    writeSetting(laptop.at.record, "sla", { who: "laptop" }, now);
    await room.settle();
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha] }, now);
    now += 40_000;
    const late = await room.add();
    await room.settle();
    expect([faultOf(late, laptop), heldSeats(late.at.record, "items")[laptop.id]]).toEqual([undefined, undefined]);
    expect([countAt(late, laptop), readSetting(late.at.record, "sla")]).toEqual([3, { who: "laptop" }]);
    expect(readPeople(late.at.record).map(({ name }) => name)).toContain("Osd");
    say(laptop, noted, ravi);
    await laptop.round();
    for (const seat of [wall, late]) await seat.round();
    expect([countAt(late, laptop), faultOf(late, laptop), faultOf(wall, laptop)]).toEqual([3, "foreign-actor", "foreign-actor"]);
  });

  test("is one with the past that it had then: another one, or less, is believed by nobody who joins", async () => {
    opened(laptop);
    opened(laptop, 1);
    await room.settle();
    const [first, second] = hub.rows.events.filter(({ seat }) => seat === laptop.id);
    const [{ ruling }] = await ruleSeat(desk.at, laptop.id, { is: "member", people: [] }, now);
    expect(ruling.earlier).toMatchObject([{ events: 2, hash: second?.hash, people: null, districts: null }]);
    const late = async (ruled: Ruling) => {
      const text = rulingText(ruled);
      const { seat, by, at } = ruled;
      hub.rows.rulings.set(`${seat} ${by}`, { seat, by, at, text, signature: signText(text, desk.at.privateKey) });
      const joined = await room.add();
      for (let round = 0; round < 3; round++) await joined.round();
      return [countAt(joined, laptop), faultOf(joined, laptop)];
    };
    const pinned = (events: number, hash: string) => ({ ...ruling, earlier: ruling.earlier.map((each) => ({ ...each, events, hash })) });
    expect(await late(ruling)).toEqual([2, undefined]);
    expect(await late(pinned(1, first?.hash ?? ""))).toEqual([2, undefined]);
    expect(await late(pinned(1, second?.hash ?? ""))).toEqual([0, "forked"]);
    expect(await late(pinned(3, second?.hash ?? ""))).toEqual([0, "gap"]);
    // Of one that does not belong any more nothing more comes: what is there counts.
    const until = { events: 2, items: 2, hash: first?.hash ?? "", admitted: [] };
    expect(await late({ ...ruling, until })).toEqual([0, "forked"]);
    expect(await late({ ...ruling, until: { ...until, events: 3 } })).toEqual([2, undefined]);
  });

  test("may say again what it might once that is said, and what it said so meanwhile counts when it is limited again", async () => {
    const chief = personAt(desk, "Chief", "administrator", null);
    const [asha, ravi] = [personAt(desk, "Asha", "operator", chief), personAt(desk, "Ravi", "operator", chief)];
    await room.settle();
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha] }, now);
    opened(laptop);
    say(laptop, noted, ravi);
    await laptop.round();
    now += 40_000;
    await wall.round();
    expect(faultOf(wall, laptop)).toBe("foreign-actor");
    await ruleSeat(desk.at, laptop.id, { is: "member", people: null }, now);
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha] }, now);
    await rounds();
    for (const seat of room.seats) withRoomKey(seat);
    await room.settle();
    expect([countAt(wall, laptop), faultOf(wall, laptop)]).toEqual([2, undefined]);
  });

  test.each<readonly [string, (asha: PersonId) => void]>([
    ["marks in the name of the program", () => say(laptop, { type: "disposed", version: 1, payload: { exception: null } }, "engine")],
    [
      "adds a person",
      (asha) =>
        laptop.at.record.transaction(() => {
          const payload = { person: NOBODY, name: "Friend", role: "administrator" };
          appendToStream(laptop.at.record, {
            stream: PEOPLE_STREAM,
            event: { type: "person-added", version: 1, payload },
            actor: asha,
            at: now,
          });
        }),
    ],
  ])("is put into quarantine where it %s", async (_name, act) => {
    const asha = personAt(desk, "Asha", "administrator", null);
    await room.settle();
    await ruleSeat(desk.at, laptop.id, { is: "member", people: [asha] }, now);
    now += 40_000;
    opened(laptop);
    act(asha);
    await laptop.round();
    await wall.round();
    expect(faultOf(wall, laptop)).toBe("foreign-actor");
  });
});
