import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { agreesForRoom } from "#db/agreesForRoom.ts";
import { addPerson, changePerson } from "#db/people/people.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { blankPost } from "#db/erasure/blankPost.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { Writer } from "#db/connection.ts";
import {
  putOffice,
  putOfficer,
  putPosting,
  putRepresentative,
  readRegistry,
  readRepresentatives,
  removeOffice,
  removeRepresentative,
} from "#db/registry/registry.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { lastToldItem } from "#db/toldItems/toldItems.ts";
import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import type { OfficeId, OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import type { Office } from "#domain/registry/office.ts";
import type { Representative } from "#domain/registry/representative.ts";
import { HubError } from "#hub/hubError.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import type { StoredItem } from "#hub/store.ts";
import { heldSeats } from "./heldSeats.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { signText } from "#db/seals/signing.ts";
import { itemText } from "#domain/hub/item.ts";
import { hashOfBox } from "./pushItems.ts";
import { ruleSeat } from "./ruleSeat.ts";
import { syncRound } from "./syncRound.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { createPolicies, storedPolicy } from "../../core/policies/policies.ts";
import { createPeople } from "../people/people.ts";
import { openPair } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { caseAt, doSomething } from "./testing/someActs.ts";

/* Posts, settings of the room, people and offices go the way of events: each seat tells what it has, in order, and what somebody else wrote into the hub is not believed. */

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

test("a seat of which more comes than any tells is held alone: the others, and all that follows in a round, go on", async () => {
  const hostile = await room.add();
  recordPost(hostile.at.record, examplePost("of the hostile one"), now);
  await hostile.round();
  const other = await room.add();
  recordPost(other.at.record, examplePost("of another"), now);
  await other.round();
  const itemsAfter = hub.itemsAfter.bind(hub);
  Object.assign(hub, {
    itemsAfter: async (...asked: Parameters<typeof itemsAfter>) => {
      if (asked[0] === hostile.id) throw new HubError("failed", "The hub answers with more than any seat pushes");
      return await itemsAfter(...asked);
    },
  });
  expect(await wall.round()).toMatchObject({ is: "done" });
  expect(textAt(wall, "of another")).toBeDefined();
  expect(heldSeats(wall.at.record, "items")).toEqual({ [hostile.id]: expect.objectContaining({ fault: "failed", seatSeq: 1 }) });
});

const textAt = ({ at }: TestSeat, externalId: string) =>
  at.record.sqlite.prepare<[string], string>("SELECT text FROM post WHERE external_id = ?").pluck().get(externalId);
const payloadAt = ({ at }: TestSeat, externalId: string) =>
  at.record.sqlite
    .prepare<[string], Buffer>(
      "SELECT p.payload FROM post_payload p JOIN post o ON o.id = p.post_id WHERE o.external_id = ? ORDER BY p.id DESC",
    )
    .pluck()
    .get(externalId)
    ?.toString("hex");
const rowAt = ({ at }: TestSeat, table: string, id: string) =>
  at.record.sqlite.prepare<[string]>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
const rowsAt = ({ at }: TestSeat, table: string) => at.record.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
const QUICK = { scryptCost: 16, scryptBlockSize: 8, scryptParallelization: 1 };
const PASSPHRASE = { salt: Buffer.alloc(16, 1), hash: Buffer.alloc(32, 2), scryptCost: 2, scryptBlockSize: 8, scryptParallelization: 1 };

describe("a post", () => {
  test("opens with its words at the other seat once its case is marked there, and the hub reads none of them", async () => {
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    await room.settle();
    const { externalId } = examplePost("case-0");
    expect(readGrievance(wall.at.record, caseAt(0))).toMatchObject({ state: "marked", firstPost: { externalId } });
    expect(textAt(wall, externalId)).toBe(textAt(desk, externalId));
    expect(textAt(wall, externalId)?.length).toBeGreaterThan(10);
    expect(payloadAt(wall, externalId)).toBe(payloadAt(desk, externalId));
    expect(JSON.stringify(hub.rows.items)).not.toContain(externalId);
    expect(JSON.stringify(hub.rows.items)).not.toContain("पानी");
    // Who heard of it does not tell it again.
    expect(lastToldItem(wall.at.record)).toBe(0);
    expect(hub.rows.items).toHaveLength(lastToldItem(desk.at.record));
  });

  test("that was there before the seat founded a hub comes along, as does what a seat brings that joins later", async () => {
    for (const seat of [desk, wall]) {
      seat.at.record.transaction(() => seat.at.record.sqlite.prepare("DELETE FROM told_item").run());
      recordPost(seat.at.record, examplePost(`before at ${seat.id}`), now);
      seat.at.record.transaction(() => seat.at.record.sqlite.prepare("DELETE FROM told_item").run());
    }
    await room.settle();
    for (const seat of room.seats) for (const of of room.seats) expect(textAt(seat, `before at ${of.id}`)).toBeTruthy();
  });

  test("in a later version takes the place of the one before, whichever comes first", async () => {
    const first = examplePost("1", { text: "पहले" });
    const second = { ...first, text: "बाद में", versionId: "1b", versionIndex: 1 };
    recordPost(desk.at.record, first, now);
    recordPost(wall.at.record, second, now);
    await room.settle();
    expect(room.seats.map((seat) => textAt(seat, "1"))).toEqual(["बाद में", "बाद में"]);
  });

  test("that its author took back is empty in the hub, and stays away from who comes later", async () => {
    recordPost(desk.at.record, examplePost("1", { text: "मेरा नाम" }), now);
    await room.settle();
    now += 60_000;
    blankPost(desk.at.record, { channel: "x", externalId: "1" }, now);
    await room.settle();
    expect(textAt(wall, "1")).toBe("");
    expect(hub.rows.items.filter(({ box }) => box !== "")).toEqual([]);
    const late = await room.add();
    recordPost(late.at.record, examplePost("1", { text: "मेरा नाम" }), now);
    await room.settle();
    expect(room.seats.map((seat) => textAt(seat, "1"))).toEqual(["", "", ""]);
    expect(hub.rows.items.filter(({ box }) => box !== "")).toEqual([]);
  });
});

describe("what the room has agreed on", () => {
  test("is the same at every seat: what was said last", async () => {
    writeSetting(desk.at.record, "replies", { who: "desk" }, now);
    writeSetting(wall.at.record, "replies", { who: "wall" }, now + 1);
    writeSetting(desk.at.record, "sla", { who: "desk" }, now + 2);
    writeSetting(desk.at.record, "network", { who: "desk alone" }, now);
    await room.settle();
    expect(room.seats.map(({ at }) => readSetting(at.record, "replies"))).toEqual([{ who: "wall" }, { who: "wall" }]);
    expect(readSetting(wall.at.record, "sla")).toEqual({ who: "desk" });
    // Of a machine.
    expect(readSetting(wall.at.record, "network")).toBeUndefined();
    // At once: one of them, everywhere.
    for (const seat of room.seats) writeSetting(seat.at.record, "letterhead", { of: seat.id }, now + 3);
    await room.settle();
    expect(readSetting(wall.at.record, "letterhead")).toEqual(readSetting(desk.at.record, "letterhead"));
  });

  test("is the program’s own again everywhere once one seat has gone back to it", async () => {
    const policies = createPolicies(desk.at.record, () => now);
    policies.put({ ...DEFAULT_SLA_POLICY, redFlagMs: 5 * 60_000 });
    await room.settle();
    expect(storedPolicy(wall.at.record)?.redFlagMs).toBe(5 * 60_000);
    now += 1_000;
    policies.reset();
    await room.settle();
    expect(room.seats.map(({ at }) => storedPolicy(at.record))).toEqual([null, null]);
  });

  test("is told of as it comes in, and a post is not", async () => {
    const told: unknown[] = [];
    const pull = () => syncRound(wall.at, { now: () => now, onDidTake: ({ events, agreed }) => void told.push([events, agreed]) });
    writeSetting(desk.at.record, "replies", { who: "desk" }, now);
    await desk.round();
    await pull();
    recordPost(desk.at.record, examplePost("1"), now);
    await desk.round();
    await pull();
    expect(told).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  test("is what was said last, also by a clock that is behind, or was ahead and is right again", async () => {
    const person = addPerson(desk.at.record, { name: "Asha", role: "administrator", passphrase: PASSPHRASE }, { actor: null, now });
    const nobody = { phone: null, email: null, xHandle: null, facebookId: null, constituency: null, district: null, portfolio: null };
    const mla = { id: "01" as RepresentativeId, role: "mla" as const, name: "A", ...nobody, fromAt: null, untilAt: null };
    writeSetting(desk.at.record, "replies", { who: "first" }, now + STAMP_AHEAD_MS);
    putRepresentative(desk.at.record, mla, { actor: "osd", now: now + STAMP_AHEAD_MS });
    await room.settle();
    writeSetting(wall.at.record, "replies", { who: "last" }, now - 60_000);
    const [known] = readPeople(wall.at.record);
    if (known === undefined) throw new Error("A person was told of");
    changePerson(wall.at.record, known, { role: "viewer" }, { actor: person.id, now: now - 60_000 });
    putRepresentative(wall.at.record, { ...mla, name: "B" }, { actor: "osd", now: now - 60_000 });
    now += 60_000;
    await room.settle();
    expect(room.seats.map(({ at }) => readSetting(at.record, "replies"))).toEqual([{ who: "last" }, { who: "last" }]);
    expect(room.seats.map(({ at }) => readPeople(at.record).map(({ role }) => role))).toEqual([["viewer"], ["viewer"]]);
    expect(room.seats.map(({ at }) => readRepresentatives(at.record).map(({ name }) => name))).toEqual([["B"], ["B"]]);
  });

  test("waits where the clock that wrote it was ahead, with all that follows, and is then the same everywhere", async () => {
    writeSetting(desk.at.record, "replies", { who: "ahead" }, now + 2 * STAMP_AHEAD_MS);
    writeSetting(desk.at.record, "sla", { who: "desk" }, now);
    writeSetting(wall.at.record, "replies", { who: "wall" }, now);
    await room.settle();
    expect(readSetting(wall.at.record, "sla")).toBeUndefined();
    expect(readSetting(wall.at.record, "replies")).toEqual({ who: "wall" });
    now += STAMP_AHEAD_MS;
    await room.settle();
    expect(readSetting(wall.at.record, "sla")).toEqual({ who: "desk" });
    expect(room.seats.map(({ at }) => readSetting(at.record, "replies"))).toEqual([{ who: "ahead" }, { who: "ahead" }]);
  });

  test("is without what one seat took out of it, also at a seat that joins with it or was away", async () => {
    const nobody = { phone: null, email: null, xHandle: null, facebookId: null, constituency: null, district: null, portfolio: null };
    const mla = (id: string) => ({ id: id as RepresentativeId, role: "mla" as const, name: id, ...nobody, fromAt: null, untilAt: null });
    for (const id of ["stays", "goes"]) putRepresentative(desk.at.record, mla(id), { actor: "osd", now });
    await room.settle();
    putRepresentative(wall.at.record, { ...mla("goes"), name: "away" }, { actor: "osd", now: now + 1 });
    removeRepresentative(desk.at.record, mla("goes").id, { actor: "osd", now: now + 2 });
    await desk.round();
    await room.settle();
    // Restored from a backup of this room, and changed since.
    await room.add((record) => putRepresentative(record, { ...mla("goes"), name: "old" }, { actor: "osd", now: now + 1_000 }));
    await room.settle();
    expect(room.seats.map(({ at }) => readRepresentatives(at.record).map(({ name }) => name))).toEqual([["stays"], ["stays"], ["stays"]]);
  });

  test("counts before what a seat had that joins, however new that was", async () => {
    writeSetting(desk.at.record, "replies", { who: "room" }, now - 1_000);
    const code = await room.add((record) => writeSetting(record, "replies", { who: "newcomer" }, now));
    await room.settle();
    expect(readSetting(code.at.record, "replies")).toEqual({ who: "room" });
    expect(readSetting(desk.at.record, "replies")).toEqual({ who: "room" });
  });

  test("is what it was at a seat that left, did otherwise alone and comes again, no matter who had said it, also for what comes late", async () => {
    const nobody = { phone: null, email: null, xHandle: null, facebookId: null, constituency: null, district: null, portfolio: null };
    const term = { fromAt: null, untilAt: null };
    const mla = (id: string, name: string) => ({
      ...nobody,
      ...term,
      id: id as RepresentativeId,
      role: "mla" as const,
      name,
    });
    const third = await room.add();
    const by = (at: number) => ({ actor: "osd", now: at });
    const idsOf = (of: TestSeat) => ["changes", "goes", "late"].map((what) => `${what} ${room.seats.indexOf(of)}`);
    for (const seat of [desk, wall]) {
      for (const id of idsOf(seat)) putRepresentative(seat.at.record, mla(id, "as the room has it"), by(now));
      writeSetting(seat.at.record, seat === desk ? "replies" : "snippets", { who: "room" }, now);
    }
    await room.settle();
    await room.leaveAndJoin(wall, (record) => {
      for (const [changes = "", goes = ""] of [idsOf(desk), idsOf(wall)]) {
        putRepresentative(record, mla(changes, "alone"), by(now + 1));
        removeRepresentative(record, goes as RepresentativeId, by(now + 1));
      }
      for (const key of ["replies", "snippets"]) writeSetting(record, key, { who: "alone" }, now + 1);
    });
    await room.settle();
    // Of a seat that was away: older than what the others have.
    for (const of of [desk, wall]) {
      third.at.record.transaction(() =>
        third.at.record.sqlite
          .prepare("UPDATE representative SET name = 'late', changed_at = changed_at - 5 WHERE id = ?")
          .run(idsOf(of)[2]),
      );
    }
    await room.settle();
    for (const seat of [desk, wall]) {
      const known = readRepresentatives(seat.at.record).map(({ id, name }) => [id, name]);
      expect(known).toEqual([...idsOf(desk), ...idsOf(wall)].toSorted().map((id) => [id, "as the room has it"]));
      for (const key of ["replies", "snippets"]) expect(readSetting(seat.at.record, key)).toEqual({ who: "room" });
    }
    for (const table of ["representative", "absent_item"]) expect(rowsAt(wall, table)).toEqual(rowsAt(desk, table));
    const heads = [...hub.rows.seats.values()].map(({ items }) => items);
    await room.settle();
    expect([...hub.rows.seats.values()].map(({ items }) => items)).toEqual(heads);
  });

  test("holds the people with what their passphrases are checked against, whom the hub cannot read", async () => {
    const person = addPerson(desk.at.record, { name: "Asha", role: "operator", passphrase: PASSPHRASE }, { actor: null, now });
    await room.settle();
    expect(rowAt(wall, "person", person.id)).toEqual(rowAt(desk, "person", person.id));
    expect(JSON.stringify(hub.rows.items)).not.toContain("Asha");
    expect(JSON.stringify(hub.rows.items)).not.toContain(PASSPHRASE.hash.toString("base64"));
  });

  test("has both people of one name whom two seats added apart, each with a passphrase and rights of their own, until one is called otherwise", async () => {
    const peopleAt = ({ at }: TestSeat) => createPeople({ record: at.record, now: () => now, scrypt: QUICK });
    const signedInAt = async (seat: TestSeat, name: string, passphrase: string) => {
      const signedIn = await peopleAt(seat).signIn({ name, passphrase });
      return signedIn.outcome === "known" ? signedIn.person.role : signedIn.outcome;
    };
    await peopleAt(desk).createFirst({ name: "Chief", passphrase: "subah ki pehli chai kadak" });
    await room.settle();
    const [chief] = peopleAt(desk).list();
    if (chief === undefined) throw new Error("There is an administrator");
    const [ofDesk, ofWall] = ["nau baje daftar khulta hai", "shaam ko phir milenge kal"];
    await peopleAt(desk).add({ name: "Asha", role: "osd", passphrase: ofDesk }, chief.id);
    await peopleAt(wall).add({ name: "asha ", role: "viewer", passphrase: ofWall }, chief.id);
    now += 1_000;
    await room.settle();
    for (const seat of room.seats) {
      expect(await signedInAt(seat, "Asha", ofDesk)).toBe("osd");
      expect(await signedInAt(seat, "Asha", ofWall)).toBe("viewer");
      expect(await signedInAt(seat, "Asha", "not one of the two is this")).toBe("wrong");
      const namesakes = peopleAt(seat).namesakes();
      const addedHere = Object.fromEntries(
        peopleAt(seat)
          .list()
          .map(({ id, role }) => [role, namesakes.get(id)?.isAddedHere]),
      );
      expect(addedHere).toEqual({ administrator: undefined, osd: seat === desk, viewer: seat === wall });
    }
    // Another of them changes their own passphrase, and nobody else's.
    const viewer = peopleAt(desk)
      .list()
      .find(({ role }) => role === "viewer");
    if (viewer === undefined) throw new Error("Both are known");
    expect(await peopleAt(desk).signIn({ name: "Asha", passphrase: ofDesk }, viewer.id)).toMatchObject({ outcome: "wrong" });
    expect(await peopleAt(wall).add({ name: "ASHA", role: "viewer", passphrase: ofWall }, chief.id)).toEqual({ outcome: "name-taken" });
    expect(await peopleAt(desk).change(viewer.id, { name: "asha ", role: "operator" }, chief.id)).toMatchObject({ outcome: "done" });
    expect(await peopleAt(desk).change(viewer.id, { name: "Asha Rani" }, chief.id)).toMatchObject({ outcome: "done" });
    now += 1_000;
    await room.settle();
    for (const seat of room.seats) {
      expect([...peopleAt(seat).namesakes()]).toEqual([]);
      expect(await signedInAt(seat, "Asha", ofDesk)).toBe("osd");
      expect(await signedInAt(seat, "Asha", ofWall)).toBe("wrong");
      expect(await signedInAt(seat, "Asha Rani", ofWall)).toBe("operator");
    }
  });
});

describe("a seat takes in of another", () => {
  function forge(change: (item: StoredItem) => Partial<StoredItem>): void {
    hub.rows.items = hub.rows.items.map((item) => ({ ...item, ...change(item) }));
  }
  const faultOf = (seat: TestSeat, of: TestSeat) => heldSeats(seat.at.record, "items")[of.id]?.fault;
  /** As an admitted seat itself would tell it, if somebody had changed its program. */
  function tell(content: object): void {
    const number = (hub.rows.seats.get(desk.id)?.items ?? 0) + 1;
    const box = sealBox([desk.at.roomKey], content);
    const text = itemText({ hub: desk.at.membership.hub, seat: desk.id, number, boxHash: hashOfBox(box) });
    hub.rows.items.push({ seat: desk.id, number, mark: "", box, signature: signText(text, desk.at.privateKey) });
    hub.rows.seats.set(desk.id, { ...hub.rows.seats.get(desk.id), items: number } as never);
  }

  test.each<readonly [string, (item: StoredItem) => Partial<StoredItem>]>([
    ["forged", ({ box }) => ({ box: `${box.slice(0, -4)}AAAA` })],
    ["forged", () => ({ signature: `${"A".repeat(86)}==` })],
    ["gap", ({ number }) => ({ number: number + 1 })],
  ])("nothing that is %s", async (fault, change) => {
    recordPost(desk.at.record, examplePost("1"), now);
    await desk.round();
    const before = hub.rows.items;
    forge(change);
    await wall.round();
    expect([faultOf(wall, desk), textAt(wall, "1")]).toEqual([fault, undefined]);
    hub.rows.items = before;
    now += 3_600_000;
    await wall.round();
    expect([faultOf(wall, desk), textAt(wall, "1")]).toEqual([undefined, textAt(desk, "1")]);
  });

  test("nothing from the future, until that is there", async () => {
    tell({ kind: "setting", row: { key: "sla", value: "true", changed_at: now + 2 * STAMP_AHEAD_MS } });
    await wall.round();
    expect([faultOf(wall, desk), readSetting(wall.at.record, "sla")]).toEqual(["ahead", undefined]);
    now += STAMP_AHEAD_MS;
    await wall.round();
    expect([faultOf(wall, desk), readSetting(wall.at.record, "sla")]).toEqual([undefined, true]);
  });

  test("no setting of a machine, no role that there is not, and nothing that it does not know", async () => {
    const setting = (key: string, changedAt: number) => ({ kind: "setting", row: { key, value: "true", changed_at: changedAt } });
    for (const content of [setting("network", now), setting("sla", 0.5), { kind: "flag", row: {} }, { kind: "post", row: {} }])
      tell(content);
    const person = {
      id: "1",
      name: "A",
      name_key: "a",
      role: "god",
      active: 1,
      scope: null,
      changed_at: now,
      added_at: now,
      passphrase_version: 1,
    };
    const hash = { salt: { base64: "" }, hash: { base64: "" }, scrypt_cost: 1, scrypt_block_size: 1, scrypt_parallelization: 1 };
    tell({ kind: "person", row: { ...person, ...hash } });
    recordPost(wall.at.record, examplePost("own"), now);
    await wall.round();
    expect([readSetting(wall.at.record, "network"), readSetting(wall.at.record, "sla")]).toEqual([undefined, undefined]);
    expect(readPeople(wall.at.record)).toEqual([]);
    expect(heldSeats(wall.at.record, "items")).toEqual({});
    tell({ kind: "person", row: { ...person, ...hash, role: "viewer" } });
    await wall.round();
    expect(readPeople(wall.at.record).map(({ name }) => name)).toEqual(["A"]);
  });
});

describe("what a seat had before it joined", () => {
  const nowhere = { phone: null, email: null, xHandle: null, facebookId: null };
  const act = { actor: "asha", now: MORNING };
  const officeOf = (id: string): Office => ({
    id: id as OfficeId,
    department: "PWD",
    level: "district",
    area: null,
    district: "Hisar",
    title: { en: "Executive Engineer", hi: "कार्यकारी अभियंता" },
    nodal: false,
    fromAt: null,
    untilAt: null,
    ...nowhere,
  });
  /** An office with its holder. */
  function holds(record: Writer, office: string, officer: string): void {
    putOffice(record, officeOf(office), act);
    putOfficer(record, { id: officer as OfficerId, name: officer, designation: null, ...nowhere, instagram: null }, act);
    const posting = { id: `${office} ${officer}` as PostingId, officeId: office as OfficeId, officerId: officer as OfficerId };
    putPosting(record, { ...posting, fromAt: MORNING, untilAt: null }, act);
  }
  const MEMBER: Representative = {
    id: "mla-1" as RepresentativeId,
    role: "mla",
    name: "Savitri Devi",
    constituency: "Hisar",
    district: "Hisar",
    portfolio: null,
    ...nowhere,
    instagram: null,
    telegram: null,
    youtube: null,
    fromAt: null,
    untilAt: null,
  };
  const seenAt = (seat: TestSeat) => {
    const { offices, officers, postings } = readRegistry(seat.at.record);
    return {
      offices: offices.map(({ id }) => id).toSorted(),
      officers: officers.map(({ id }) => id).toSorted(),
      postings: postings.map(({ officeId, officerId }) => `${officeId} ${officerId}`).toSorted(),
      people: readPeople(seat.at.record).map(({ name }) => name),
      representatives: readRepresentatives(seat.at.record).map(({ name }) => name),
    };
  };

  test("is the room’s too, but for what the room has otherwise", async () => {
    holds(desk.at.record, "both", "of the room");
    await room.settle();
    await room.add((record) => {
      holds(record, "both", "of before");
      holds(record, "its own", "brought along");
      addPerson(record, { name: "Ravi", role: "operator", passphrase: PASSPHRASE }, { actor: null, now });
      putRepresentative(record, MEMBER, act);
    });
    await room.settle();
    for (const seat of room.seats)
      expect(seenAt(seat)).toEqual({
        offices: ["both", "its own"],
        officers: ["brought along", "of the room"],
        postings: ["both of the room", "its own brought along"],
        people: ["Ravi"],
        representatives: ["Savitri Devi"],
      });
    // Once: and nobody tells it again.
    const heads = [...hub.rows.seats.values()].map(({ items }) => items);
    await room.settle();
    expect([...hub.rows.seats.values()].map(({ items }) => items)).toEqual(heads);
  });

  test("is the room’s also for who had taken it out, or had another one, before they joined", async () => {
    const called = (name: string) => ({ ...officeOf("both"), title: { en: name, hi: name } });
    await room.add((record) => putOffice(record, called("of the room"), act));
    await room.settle();
    await room.add((record) => putOffice(record, called("zz of before, and sorts later"), act));
    await room.add((record) => {
      putOffice(record, called("of before"), act);
      removeOffice(record, officeOf("both").id, act);
    });
    await room.settle();
    for (const { at } of room.seats) expect(readRegistry(at.record).offices.map(({ title }) => title.en)).toEqual(["of the room"]);
  });

  test("comes to the room once a seat that was let in for some districts has all of it", async () => {
    const limited = await room.add((record) => holds(record, "its own", "brought along"), { districts: ["Hisar"] });
    await room.settle();
    expect(seenAt(desk).offices).toEqual([]);
    await ruleSeat(desk.at, limited.id, { is: "member", people: null, districts: null }, now + 1);
    now += 60_000;
    await room.settle();
    expect(agreesForRoom(limited.at.record)).toBe(true);
    expect(seenAt(desk)).toEqual(seenAt(limited));
    expect(seenAt(desk)).toMatchObject({ offices: ["its own"], postings: ["its own brought along"] });
  });

  test("stays its own where it speaks for some people alone, and holds nobody up", async () => {
    const limited = await room.add((record) => holds(record, "its own", "brought along"));
    await ruleSeat(desk.at, limited.id, { is: "member", people: [] }, now);
    now += 60_000;
    await room.settle();
    expect(seenAt(desk).offices).toEqual([]);
    expect(agreesForRoom(limited.at.record)).toBe(false);
    putOffice(limited.at.record, officeOf("another"), { actor: "asha", now });
    recordPost(limited.at.record, examplePost("later"), now);
    await room.settle();
    expect(seenAt(desk).offices).toEqual([]);
    expect(textAt(desk, "later")).toBeTruthy();
    expect(agreesForRoom(desk.at.record)).toBe(true);
    await ruleSeat(desk.at, limited.id, { is: "member", people: null }, now);
    now += 60_000;
    const told: unknown[] = [];
    await syncRound(limited.at, { now: () => now, onDidTake: ({ events, agreed }) => void told.push([events, agreed]) });
    expect(agreesForRoom(limited.at.record)).toBe(true);
    expect(told).toContainEqual([0, true]);
  });
});
