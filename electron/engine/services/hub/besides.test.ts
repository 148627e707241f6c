import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { eventsOfSeat, mergeEvents, withoutKeys } from "#db/append/merge.ts";
import { readHistory } from "#db/events/read.ts";
import { addPerson, changePerson, setPassphrase, strengthen } from "#db/people/people.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { signText } from "#db/seals/signing.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { carried } from "#db/toldItems/readItem.ts";
import { tellActs } from "#db/toldItems/toldItems.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { ROLES } from "#domain/people/roles.ts";
import { itemText } from "#domain/hub/item.ts";
import type { PersonId } from "#domain/ids.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { forgetAdmitted } from "./pullNext.ts";
import { hashOfBox } from "./pushItems.ts";
import { ruleSeat } from "./ruleSeat.ts";
import { fetchFile } from "./sharedFiles.ts";
import { syncRound } from "./syncRound.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { openCase } from "./testing/districtActs.ts";
import { everythingOf, openPair, withRoomKey } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { caseAt, doSomething, erase } from "./testing/someActs.ts";
import { verifyHub } from "./verifyHub.ts";

/* What travels beside events: who may say of whom what, what is done in a dossier, files that are needed, and whether all of it is as it was told. */

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

/** Columns. */
const CHANGED_AT = "changed_at";
const NAME_KEY = "name_key";
const passphrase = (byte: number) => ({
  salt: Buffer.alloc(16, byte),
  hash: Buffer.alloc(32, byte),
  scryptCost: 2,
  scryptBlockSize: 8,
  scryptParallelization: 1,
});
const personAt = ({ at }: TestSeat, id: PersonId) => {
  const person = readPerson(at.record, id);
  if (person === null) throw new Error("The person is known");
  return person;
};

/** As an admitted seat itself would tell it, if somebody had changed its program. */
function tell(by: TestSeat, content: object): void {
  const number = (hub.rows.seats.get(by.id)?.items ?? 0) + 1;
  const box = sealBox([by.at.roomKey], content);
  const text = itemText({ hub: by.at.membership.hub, seat: by.id, number, boxHash: hashOfBox(box) });
  hub.rows.items.push({ seat: by.id, number, mark: "", box, signature: signText(text, by.at.privateKey) });
  hub.rows.seats.set(by.id, { ...hub.rows.seats.get(by.id), items: number } as never);
}

describe("a passphrase", () => {
  test("is replaced by no seat whose chain has no act that says so", async () => {
    const { id } = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
    await room.settle();
    const row = wall.at.record.sqlite
      .prepare<[string], Record<string, string | number | null | Buffer>>("SELECT * FROM person WHERE id = ?")
      .get(id);
    now += 1_000;
    tell(wall, { kind: "person", row: carried({ ...row, hash: Buffer.alloc(32, 9), [CHANGED_AT]: now }) });
    await desk.round();
    await laptop.round();
    expect([desk, laptop].map((seat) => personAt(seat, id).hash[0])).toEqual([1, 1]);
    // Nor is anybody added so.
    tell(wall, { kind: "person", row: carried({ ...row, id: "another", name: "Mallory", [NAME_KEY]: "mallory", [CHANGED_AT]: now }) });
    await laptop.round();
    expect(readPerson(laptop.at.record, "another" as PersonId)).toBeNull();
    // The seat goes on: what follows is taken in.
    expect(await laptop.round()).toMatchObject({ is: "done" });
  });

  test("goes to all seats with the act by which it was chosen, also where it was kept better meanwhile", async () => {
    const { id } = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
    await room.settle();
    now += 1_000;
    setPassphrase(wall.at.record, personAt(wall, id), passphrase(2), { actor: id, now });
    strengthen(wall.at.record, personAt(wall, id), passphrase(3));
    await room.settle();
    expect([desk, laptop].map((seat) => personAt(seat, id).hash[0])).toEqual([3, 3]);
  });

  test("that is chosen at a seat that speaks for some people keeps no change of that person away from the others", async () => {
    const { id: actor } = addPerson(
      desk.at.record,
      { name: "Meena", role: "administrator", passphrase: passphrase(1) },
      { actor: null, now },
    );
    const { id } = addPerson(desk.at.record, { name: "Asha", role: "operator", passphrase: passphrase(1) }, { actor, now });
    await room.settle();
    await ruleSeat(desk.at, wall.id, { is: "member", people: [id] }, now);
    now += 60_000;
    await room.settle();
    // Later, and by somebody who has not seen it; the program there is an older one, or another.
    setPassphrase(wall.at.record, personAt(wall, id), passphrase(2), { actor: id, now: now + 2_000 });
    changePerson(laptop.at.record, personAt(laptop, id), { active: false }, { actor, now: now + 1_000 });
    now += 5_000;
    await wall.round();
    await room.settle();
    withRoomKey(desk);
    const late = await room.add();
    await room.settle();
    expect([desk, laptop, late].map((seat) => personAt(seat, id).active)).toEqual([false, false, false]);
  });

  test("waits for its act where that is still on its way", async () => {
    const { id } = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
    await room.settle();
    now += 1_000;
    for (let serial = 0; serial < 150; serial++) doSomething(wall.at.record, { serial, action: 10, now });
    setPassphrase(wall.at.record, personAt(wall, id), passphrase(2), { actor: id, now });
    await wall.round();
    await laptop.round();
    expect(personAt(laptop, id).hash[0]).toBe(1);
    await room.settle();
    expect(personAt(laptop, id).hash[0]).toBe(2);
  });
});

describe("a person whom several seats change at once", () => {
  const change = fc.record({ seat: fc.nat(2), what: fc.constantFrom("role", "passphrase", "else", "round"), serial: fc.nat(9) });
  type Change = typeof change extends fc.Arbitrary<infer Each> ? Each : never;

  function does(seat: TestSeat, { what, serial }: Change, act: { actor: string; now: number; id: PersonId }): void {
    const { at } = seat;
    const person = personAt(seat, act.id);
    if (what === "role") changePerson(at.record, person, { role: ROLES[serial % ROLES.length] }, act);
    // By it the seats that hear of it go on from this time.
    if (what === "else") setPassphrase(at.record, personAt(seat, act.actor as PersonId), passphrase(serial), act);
    if (what === "passphrase") setPassphrase(at.record, person, passphrase(serial), act);
  }

  test("is the same at all of them, by clocks that disagree by minutes, once all have heard of it", async () => {
    const skews = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -240_000, max: 240_000 })));
    const property = fc.asyncProperty(skews, fc.array(change, { minLength: 8, maxLength: 24 }), async (aheadMs, changes) => {
      const { id } = addPerson(desk.at.record, { name: `P ${now}`, role: "operator", passphrase: passphrase(1) }, { actor: ASHA.id, now });
      await room.settle();
      for (const each of changes) {
        const seat = room.seats[each.seat];
        if (seat === undefined) throw new Error("There are three");
        now += 500;
        does(seat, each, { id, actor: ASHA.id, now: now + (aheadMs[each.seat] ?? 0) });
        if (each.what !== "round") continue;
        await seat.round();
        await room.seats[each.serial % 3]?.round();
      }
      // Enough for all that was ahead.
      now += 3_600_000;
      await room.settle();
      const [first, ...others] = room.seats.map((seat) => personAt(seat, id));
      for (const other of others) expect(other).toEqual(first);
    });
    const ASHA = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
    await fc.assert(property, { seed: 1_691_176_632, numRuns: 40, endOnFailure: true });
  });

  test("is what the last act says by the order of acts, also where an act of a clock that is ahead lies between", async () => {
    const { id } = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
    const ravi = addPerson(desk.at.record, { name: "Ravi", role: "operator", passphrase: passphrase(1) }, { actor: id, now });
    await room.settle();
    setPassphrase(desk.at.record, personAt(desk, id), passphrase(2), { actor: id, now: now + 240_000 });
    await desk.round();
    await wall.round();
    changePerson(wall.at.record, personAt(wall, ravi.id), { role: "viewer" }, { actor: id, now: now + 1_000 });
    changePerson(laptop.at.record, personAt(laptop, ravi.id), { role: "administrator" }, { actor: id, now: now + 120_000 });
    now += 3_600_000;
    await room.settle();
    expect(room.seats.map((seat) => personAt(seat, ravi.id).role)).toEqual(["viewer", "viewer", "viewer"]);
  });

  test("is what the last act says also where somebody signed in meanwhile and was kept better", async () => {
    const { id } = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
    const ravi = addPerson(desk.at.record, { name: "Ravi", role: "administrator", passphrase: passphrase(1) }, { actor: id, now });
    await room.settle();
    strengthen(desk.at.record, personAt(desk, ravi.id), passphrase(3));
    changePerson(wall.at.record, personAt(wall, ravi.id), { active: false }, { actor: id, now: now - 60_000 });
    now += 1_000;
    await room.settle();
    expect(room.seats.map((seat) => personAt(seat, ravi.id).active)).toEqual([false, false, false]);
  });
});

test("a person who is added while another seat takes in what it saw comes there with the next look", async () => {
  const { id } = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: passphrase(1) }, { actor: null, now });
  await room.settle();
  recordPost(wall.at.record, examplePost("first"), now);
  await wall.round();
  const late = hub.itemsAfter.bind(hub);
  let added: PersonId | null = null;
  Object.assign(hub, {
    async itemsAfter(...asked: Parameters<typeof late>) {
      Object.assign(hub, { itemsAfter: late });
      added = addPerson(wall.at.record, { name: "Ravi", role: "operator", passphrase: passphrase(2) }, { actor: id, now }).id;
      await wall.round();
      return late(...asked);
    },
  });
  await laptop.round();
  await laptop.round();
  expect(readPerson(laptop.at.record, added ?? ("" as PersonId))?.name).toBe("Ravi");
});

test("what a newer program told is asked for again by another version, once, with all that follows", async () => {
  await room.settle();
  const asked = vi.spyOn(hub, "itemsAfter");
  const roundOf = async (version: string) => {
    asked.mockClear();
    await syncRound(laptop.at, { now: () => now, onDidTake: () => undefined, version });
    return asked.mock.calls.flatMap(([of, after]) => (of === wall.id ? [after] : []));
  };
  const first = hub.rows.seats.get(wall.id)?.items ?? 0;
  tell(wall, { kind: "setting", row: { key: "snippets", value: "[]", [CHANGED_AT]: now } });
  tell(wall, { kind: "setting", row: { key: "of a newer program", value: "[]", [CHANGED_AT]: now } });
  tell(wall, { kind: "a newer one", row: {} });
  tell(wall, { kind: "setting", row: { key: "letterhead", value: "{}", [CHANGED_AT]: now } });
  expect(await roundOf("1")).toEqual([first]);
  expect(["snippets", "letterhead"].map((key) => readSetting(laptop.at.record, key))).toEqual([[], {}]);
  expect(await roundOf("1")).toEqual([]);
  expect(await roundOf("2")).toEqual([first + 1]);
  expect(await roundOf("2")).toEqual([]);
  expect(await laptop.round()).toMatchObject({ is: "done", heard: 0 });
});

describe("acts of a dossier", () => {
  /** A seat that belongs to no hub, which has the case of the desk, and what it did. */
  async function dossier({ alsoOfHisar = false } = {}) {
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    if (alsoOfHisar) openCase(desk.at.record, 1, "Hisar");
    await room.settle();
    const record = temporaryRecord();
    const { writer } = record;
    mergeEvents(writer, eventsOfSeat(desk.at.record, desk.id, 0, 100), now);
    const act = (action: GrievanceAction, id = caseAt(0)) =>
      writer.transaction(() => {
        const grievance = readGrievance(writer, id);
        const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
        if (decision?.ok !== true) throw new Error("The act is possible");
        appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
      });
    act({ type: "undertake" });
    for (let number = 0; number < 30; number++)
      act({ type: "note", words: `The well is dry ${number}` }, caseAt(alsoOfHisar ? number % 2 : 0));
    const events = eventsOfSeat(writer, ownSeat(writer), 0, 100);
    record.remove();
    return events;
  }

  test("that one seat took in reach all others, with their words and keys, and go on", async () => {
    const events = await dossier();
    now += 1_000;
    const [first] = events;
    if (first === undefined) throw new Error("The dossier did something");
    for (const part of [events.slice(0, 21), events]) {
      mergeEvents(desk.at.record, part, now);
      tellActs(desk.at.record, first.seat, Math.max(1, part.length - 20), part.length);
      await room.settle();
    }
    expect(readGrievance(wall.at.record, caseAt(0))?.state).toBe("in-action");
    expect(JSON.stringify(readHistory(wall.at.record, caseAt(0)).timeline)).toContain("The well is dry 29");
    for (const seat of room.seats) expect(everythingOf(seat)).toEqual(everythingOf(desk));
    expect(JSON.stringify(hub.rows.items)).not.toContain("undertaken");
    // An erasure reaches them there as well.
    erase(desk.at.record, 0, now + 1);
    now += 2_000;
    await room.settle();
    expect(JSON.stringify(readHistory(wall.at.record, caseAt(0)).timeline)).not.toContain("The well is dry");
    const late = await room.add();
    await room.settle();
    expect(JSON.stringify(readHistory(late.at.record, caseAt(0)).timeline)).not.toContain("The well is dry");
    expect(everythingOf(late)).toEqual(everythingOf(desk));
  });

  test("that lay in a record before it was a hub's come along", async () => {
    const events = await dossier();
    const late = await room.add((record) => {
      mergeEvents(record, eventsOfSeat(desk.at.record, desk.id, 0, 100), now);
      mergeEvents(record, events, now);
    });
    await room.settle();
    expect(everythingOf(wall)).toEqual(everythingOf(late));
    expect(readGrievance(wall.at.record, caseAt(0))?.state).toBe("in-action");
  });

  test("reach no seat of some districts, also where an older seat told them, and one that has all again has them all", async () => {
    const events = await dossier({ alsoOfHisar: true });
    const seat = events[0]?.seat ?? "";
    const take = (by: TestSeat, first: number, last: number) => {
      mergeEvents(by.at.record, events.slice(0, last), now);
      tellActs(by.at.record, seat, first, last);
    };
    const countAt = (of: TestSeat) => eventsOfSeat(of.at.record, seat, 0, 100).length;
    const rule = async (districts: readonly string[] | null) => {
      now += 40_000;
      await ruleSeat(desk.at, laptop.id, { is: "member", districts }, now);
      forgetAdmitted(laptop.at);
      await room.settle();
    };
    take(desk, 1, 10);
    await room.settle();
    expect(countAt(laptop)).toBe(10);
    laptop.at = { ...laptop.at, hub: hub.asSeat(laptop.id) };
    await rule(["Karnal"]);
    // Those of the case of Hisar were taken back.
    expect(countAt(laptop)).toBe(6);
    take(desk, 11, 20);
    await room.settle();
    const marks = async (of: TestSeat) => (await of.at.hub.itemsAfter(desk.id, 0, 100)).map(({ mark }) => mark);
    expect([(await marks(laptop)).includes("acts"), (await marks(wall)).includes("acts")]).toEqual([false, true]);
    // As it was told before.
    hub.rows.items = hub.rows.items.map((item) => ({ ...item, mark: item.mark === "acts" ? "" : item.mark }));
    writeSetting(laptop.at.record, "hub.items", {}, now);
    await room.settle();
    expect([countAt(laptop), countAt(wall)]).toEqual([6, 20]);
    await rule(null);
    expect(countAt(laptop)).toBe(20);
    expect(everythingOf(laptop)).toEqual(everythingOf(desk));
    withRoomKey(wall);
    expect(await verifyHub(wall.at.record, wall.at)).toMatchObject({ faults: [] });
  });

  test("say nothing in the name of a seat of the hub, and nothing that is no chain", async () => {
    const events = await dossier();
    doSomething(laptop.at.record, { serial: 1, action: 0, now });
    const own = eventsOfSeat(laptop.at.record, laptop.id, 0, 10).map((event) => withoutKeys(event));
    const bare = events.slice(0, 3).map((event) => withoutKeys(event));
    for (const forged of [own, bare.map((event) => ({ ...event, actor: "somebody" })), bare.slice(1)])
      tell(wall, { kind: "acts", row: {}, events: forged });
    await desk.round();
    expect(eventsOfSeat(desk.at.record, laptop.id, 0, 10)).toEqual([]);
    expect(eventsOfSeat(desk.at.record, bare[0]?.seat ?? "", 0, 10)).toEqual([]);
    tell(wall, { kind: "acts", row: {}, events: bare });
    await desk.round();
    expect(eventsOfSeat(desk.at.record, bare[0]?.seat ?? "", 0, 10)).toHaveLength(3);
  });
});

describe("who looks through the hub", () => {
  const faults = async () => (await verifyHub(wall.at.record, wall.at)).faults;

  test("hears of what was told besides and is forged, missing, taken out, or sealed otherwise", async () => {
    for (const each of ["1", "2", "3"]) recordPost(desk.at.record, examplePost(each), now);
    await room.settle();
    expect(await verifyHub(wall.at.record, wall.at)).toMatchObject({ items: hub.rows.items.length, faults: [] });
    const before = hub.rows.items;
    const change = (number: number, to: object) => {
      hub.rows.items = before.map((item) => (item.number === number ? { ...item, ...to } : item));
    };
    change(2, { signature: `${"A".repeat(86)}==` });
    expect(await faults()).toEqual([{ seat: desk.id, item: 2, damage: "forged" }]);
    change(2, { box: "" });
    expect(await faults()).toEqual([{ seat: desk.id, item: 2, damage: "emptied" }]);
    hub.rows.items = before.filter(({ number }) => number !== 2);
    expect(await faults()).toEqual([{ seat: desk.id, item: 2, damage: "gap" }]);
    hub.rows.items = before.slice(0, 2);
    expect(await faults()).toEqual([{ seat: desk.id, item: 3, damage: "gap" }]);
    const box = sealBox([{ ref: desk.at.roomKey.ref, secret: Buffer.alloc(32, 5) }], { kind: "post", row: {} });
    const text = itemText({ hub: desk.at.membership.hub, seat: desk.id, number: 2, boxHash: hashOfBox(box) });
    change(2, { box, signature: signText(text, desk.at.privateKey) });
    expect(await faults()).toEqual([{ seat: desk.id, item: 2, damage: "no-key" }]);
    hub.rows.items = before;
    expect(await faults()).toEqual([]);
  });
});

describe("a file", () => {
  const PICTURE = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(5_000, 3)]);
  let folders: ReturnType<typeof temporaryFolder>[];
  beforeEach(() => {
    folders = [desk, wall].map((seat) => {
      const temporary = temporaryFolder();
      seat.at = { ...seat.at, files: createFileStore(temporary.folder) };
      return temporary;
    });
  });
  afterEach(() => folders.forEach((folder) => folder.remove()));

  async function kept(seat: TestSeat) {
    const done = await createFileStore(folders[seat === desk ? 0 : 1]?.folder ?? "").keep(PICTURE);
    if (!done.ok) throw new Error("A picture is kept");
    return done.file;
  }

  test("that another seat has comes when it is needed, and lies in the hub sealed, under a name that tells nothing", async () => {
    const file = await kept(desk);
    expect(await fetchFile(wall.at, file)).toBeNull();
    // A seat that has it not brings nothing.
    await wall.round();
    expect(await fetchFile(wall.at, file)).toBeNull();
    await desk.round();
    expect(Buffer.from((await fetchFile(wall.at, file)) ?? []).equals(PICTURE)).toBe(true);
    const [[id, row] = []] = [...hub.rows.files];
    expect(id).not.toContain(file.hash);
    expect(JSON.stringify(row?.asked)).not.toContain(file.hash);
    expect(Buffer.from(row?.content ?? []).indexOf(PICTURE.subarray(0, 16))).toBe(-1);
  });

  test("that is another one than was asked for is not believed", async () => {
    const file = await kept(desk);
    await fetchFile(wall.at, file);
    await desk.round();
    const [row] = hub.rows.files.values();
    if (row?.content == null) throw new Error("It was brought");
    row.content = Buffer.concat([row.content.subarray(0, 40), Buffer.alloc(10), row.content.subarray(50)]);
    // It may be sealed with a key that is not here yet.
    expect(await fetchFile(wall.at, file)).toBeNull();
    expect(await fetchFile(wall.at, file, { isAsked: true })).toBeNull();
    expect(row.content).not.toBeNull();
    expect(await fetchFile(wall.at, file, { isAsked: true, isLooked: true })).toBeNull();
    // It is asked for again then, and comes.
    await desk.round();
    expect(Buffer.from((await fetchFile(wall.at, file)) ?? []).equals(PICTURE)).toBe(true);
    for (const each of hub.rows.files.values()) each.content = Buffer.alloc(0);
    expect(await fetchFile(wall.at, file, { isAsked: true, isLooked: true })).toBeNull();
    await desk.round();
    expect(Buffer.from((await fetchFile(wall.at, file)) ?? []).equals(PICTURE)).toBe(true);
  });

  test("of a reply is in the hub before the others hear of the reply, and no more after an erasure", async () => {
    const file = await kept(desk);
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    const { record } = desk.at;
    record.transaction(() => {
      const grievance = readGrievance(record, caseAt(0));
      const answers = grievance?.firstPost.externalId ?? "";
      const picture = { hash: file.hash, name: "a.png", mediaType: "image/png" as const, bytes: file.bytes };
      const action = {
        type: "prepare-reply",
        replyId: "r1",
        purpose: "other",
        language: "en",
        text: "See",
        to: { channel: "x", externalId: answers },
        approved: true,
        pictures: [picture],
      };
      const decision = grievance && decide(grievance, action as never, { now, policy: DEFAULT_SLA_POLICY });
      if (decision?.ok !== true) throw new Error(`The reply is possible: ${JSON.stringify(decision)}`);
      appendEvents(record, { grievanceId: caseAt(0), events: decision.events, actor: "osd", now });
    });
    await desk.round();
    expect(hub.rows.files.size).toBe(1);
    await wall.round();
    expect(Buffer.from((await fetchFile(wall.at, file)) ?? []).equals(PICTURE)).toBe(true);
    erase(desk.at.record, 0, now + 1);
    now += 1_000;
    await desk.round();
    expect(hub.rows.files.size).toBe(0);
  });
});
