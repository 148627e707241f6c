import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isRemovable } from "#domain/hub/item.ts";
import type { ItemContent } from "#domain/hub/item.ts";
import type { OfficeId, OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import type { Office } from "#domain/registry/office.ts";
import { handOver } from "#domain/registry/posting.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import type { Writer } from "../connection.ts";
import {
  putOffice,
  putOfficer,
  putPosting,
  putPostings,
  putRepresentative,
  readRegistry,
  readRepresentatives,
  removeOffice,
  removePosting,
  removeRepresentative,
} from "../registry/registry.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { writeSetting } from "../settings.ts";
import { KEY_OF, readItem } from "./readItem.ts";
import { takeItem } from "./takeItem.ts";
import { tellRoom, toldItemsAfter, yieldToRoom } from "./toldItems.ts";

/* What was removed stays removed at every seat, whatever came first and however often; of two postings that cannot both be, every seat lets the same one stand. */

let records: TemporaryRecord[];
beforeEach(() => {
  records = [];
});
afterEach(() => {
  for (const record of records) record.remove();
});

function seat(): Writer {
  const record = temporaryRecord();
  records.push(record);
  writeSetting(record.writer, "hub.membership", {}, 1);
  return record.writer;
}

const officer = (id: string): Officer => ({
  id: id as OfficerId,
  name: `Officer ${id}`,
  designation: null,
  phone: null,
  email: null,
  xHandle: null,
  facebookId: null,
  instagram: null,
});
const posting = (
  id: string,
  officeId: string,
  officerId: string,
  times: readonly [from: number, until: number | null] = [1, null],
): Posting => ({
  id: id as PostingId,
  officeId: officeId as OfficeId,
  officerId: officerId as OfficerId,
  fromAt: times[0],
  untilAt: times[1],
});
const office = (id: string, nodal: boolean): Office => ({
  id: id as OfficeId,
  department: "PHED",
  level: "division",
  area: id,
  district: null,
  title: { en: id, hi: id },
  nodal,
  fromAt: null,
  untilAt: null,
});
const representative = (id: string, name: string) => ({
  id: id as RepresentativeId,
  role: "mla" as const,
  name,
  constituency: null,
  district: null,
  portfolio: null,
  phone: null,
  email: null,
  xHandle: null,
  facebookId: null,
  fromAt: null,
  untilAt: null,
});
const by = (now: number) => ({ actor: "osd", now });

/** As far as the postings that stand leave room. */
function handsOver(record: Writer, next: Posting, now: number): void {
  const standing = readRegistry(record).postings.filter(({ officeId }) => officeId === next.officeId);
  const taken = handOver(standing, next);
  if (taken.ok) putPostings(record, taken.ended === null ? [next] : [taken.ended, next], by(now));
}

/** All that a seat has told so far, as it would go out now. */
const toldBy = (record: Writer): readonly ItemContent[] => toldItemsAfter(record, 0, 10_000).map((item) => readItem(record, item));
const TABLES = [...Object.keys(KEY_OF), "absent_item"].filter((table) => table !== "setting");
const everythingIn = ({ sqlite }: Writer) =>
  Object.fromEntries(TABLES.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]));

describe("what is removed", () => {
  test("is told as a change is, comes back by nothing that was said before, and stays told for who founds a hub later", () => {
    const [desk, wall] = [seat(), seat()];
    putOffice(desk, office("o", true), by(1));
    putOfficer(desk, officer("a"), by(1));
    putPosting(desk, posting("p", "o", "a"), by(1));
    putRepresentative(desk, representative("r", "R"), by(1));
    const before = toldBy(desk);
    for (const item of before) takeItem(wall, item);
    expect(readRegistry(wall)).toMatchObject({ offices: [{ id: "o" }], officers: [{ id: "a" }], postings: [{ id: "p" }] });
    removeOffice(desk, "o" as OfficeId, by(2));
    removePosting(desk, "p" as PostingId, by(2));
    removeRepresentative(desk, "r" as RepresentativeId, by(2));
    for (const item of [...toldBy(desk), ...before]) takeItem(wall, item);
    for (const record of [desk, wall]) {
      expect(readRegistry(record)).toEqual({ offices: [], officers: [], postings: [] });
      expect(readRepresentatives(record)).toEqual([]);
    }
    expect(everythingIn(wall)).toEqual(everythingIn(desk));
    // Who heard of it does not tell it again; who founds a hub tells it with the rest.
    expect(toldBy(wall)).toEqual([]);
    tellRoom(wall);
    expect(toldBy(wall).filter((item) => item?.removed)).toHaveLength(3);
  });

  test("is there again once somebody puts it there later, also by a clock that is behind", () => {
    const [desk, wall] = [seat(), seat()];
    putOffice(desk, office("o", true), by(10));
    removeOffice(desk, "o" as OfficeId, by(20));
    putOffice(desk, office("o", false), by(5));
    for (const item of toldBy(desk)) takeItem(wall, item);
    expect(readRegistry(wall).offices).toEqual([office("o", false)]);
    expect(everythingIn(wall)).toEqual(everythingIn(desk));
  });

  test("is gone where it was removed and changed at one time, in either order", () => {
    const [desk, wall] = [seat(), seat()];
    putOffice(desk, office("o", true), by(1));
    for (const item of toldBy(desk)) takeItem(wall, item);
    putOffice(wall, office("o", false), by(5));
    removeOffice(desk, "o" as OfficeId, by(5));
    const [ofDesk, ofWall] = [toldBy(desk), toldBy(wall)];
    for (const item of ofDesk) takeItem(wall, item);
    for (const item of ofWall) takeItem(desk, item);
    expect([desk, wall].map((record) => readRegistry(record).offices)).toEqual([[], []]);
  });

  test("leaves an officer to whom another seat gave an office meanwhile, with their numbers", () => {
    const [desk, wall, third] = [seat(), seat(), seat()];
    const serving = { ...officer("a"), phone: "9812000001", email: "a@example.in" };
    putOfficer(desk, serving, by(1));
    putPosting(desk, posting("p", "o", "a"), by(1));
    for (const item of toldBy(desk)) takeItem(wall, item);
    removePosting(desk, "p" as PostingId, by(5));
    expect(readRegistry(desk).officers).toEqual([]);
    putPosting(wall, posting("q", "another", "a"), by(3));
    const ofDesk = toldBy(desk);
    for (const item of toldBy(wall)) takeItem(desk, item);
    for (const item of [...ofDesk, ...ofDesk]) takeItem(wall, item);
    for (const item of toldBy(wall)) takeItem(desk, item);
    for (const item of [...toldBy(wall), ...ofDesk]) takeItem(third, item);
    for (const record of [desk, wall, third]) expect(readRegistry(record)).toMatchObject({ officers: [serving], postings: [{ id: "q" }] });
    expect(everythingIn(wall)).toEqual(everythingIn(desk));
    // Who takes the numbers out on purpose has done so.
    putOfficer(desk, officer("a"), by(10));
    for (const item of toldBy(desk)) takeItem(wall, item);
    expect(readRegistry(wall).officers).toEqual([officer("a")]);
  });

  test("makes room for who was given the office at another seat", () => {
    const [desk, wall] = [seat(), seat()];
    putOfficer(desk, officer("a"), by(1));
    putPosting(desk, posting("p", "o", "a"), by(3));
    putOfficer(wall, officer("b"), by(1));
    putPosting(wall, posting("q", "o", "b"), by(2));
    const [ofDesk, ofWall] = [toldBy(desk), toldBy(wall)];
    for (const item of ofDesk) takeItem(wall, item);
    for (const item of ofWall) takeItem(desk, item);
    for (const record of [desk, wall]) expect(readRegistry(record)).toMatchObject({ officers: [{ id: "a" }], postings: [{ id: "p" }] });
    // Told also where it has to wait before anybody heard of it.
    expect(toldBy(wall).map((item) => item?.row["id"])).toEqual(["b", "q"]);
    removePosting(wall, "p" as PostingId, by(4));
    for (const item of toldBy(wall)) takeItem(desk, item);
    for (const record of [desk, wall]) expect(readRegistry(record)).toMatchObject({ officers: [{ id: "b" }], postings: [{ id: "q" }] });
  });

  test("keeps nobody from handing an office over for which another posting waits, also by a clock that is behind", () => {
    for (const [from, now] of [
      [22, 30],
      [21, 30],
      [24, 30],
      [22, 2],
    ] as const) {
      const [desk, wall] = [seat(), seat()];
      putOfficer(desk, officer("a"), by(1));
      putPosting(desk, posting("p", "o", "a", [20, null]), by(3));
      putOfficer(wall, officer("b"), by(1));
      putPosting(wall, posting("q", "o", "b", [22, null]), by(2));
      const [ofDesk, ofWall] = [toldBy(desk), toldBy(wall)];
      for (const item of ofDesk) takeItem(wall, item);
      for (const item of ofWall) takeItem(desk, item);
      const later = posting("r", "o", "c", [from, null]);
      for (const record of [desk, wall]) expect(readRegistry(record).postings).toMatchObject([{ id: "p" }]);
      putOfficer(desk, officer("c"), by(now));
      handsOver(desk, later, now);
      for (const item of toldBy(desk)) takeItem(wall, item);
      for (const record of [desk, wall]) expect(readRegistry(record).postings).toEqual([posting("p", "o", "a", [20, from]), later]);
      expect(everythingIn(wall)).toEqual(everythingIn(desk));
    }
  });

  test("waits no more and stands in nobody's way where the room that this seat joins has given the office", () => {
    const [desk, wall] = [seat(), seat()];
    putOfficer(desk, officer("a"), by(1));
    putPosting(desk, posting("p", "o", "a"), by(20));
    for (const item of toldBy(desk)) takeItem(wall, item);
    putPosting(wall, { ...posting("p", "o", "a", [1, 2]) }, by(30));
    putPosting(wall, posting("q", "o", "a", [2, null]), by(30));
    putPosting(desk, posting("p", "o", "a", [1, 9]), by(40));
    for (const item of toldBy(wall)) takeItem(desk, item);
    expect(readRegistry(desk).postings).toMatchObject([{ id: "p", untilAt: 9 }]);
    yieldToRoom(desk);
    const ofRoom = seat();
    putOfficer(ofRoom, officer("b"), by(1));
    putPosting(ofRoom, posting("r", "o", "b"), by(5));
    for (const item of toldBy(ofRoom)) takeItem(desk, item);
    expect(readRegistry(desk).postings).toEqual([posting("r", "o", "b")]);
  });

  test("is no person, no officer and no setting, and no row that is none", () => {
    const desk = seat();
    putOfficer(desk, officer("a"), by(1));
    for (const kind of ["person", "officer", "setting"] as const) {
      expect(isRemovable(kind)).toBe(false);
      expect(takeItem(desk, { kind, row: { id: "a", key: "hub.membership", ["changed_at"]: 9 }, removed: true })).toBe(false);
    }
    const row = (rest: object) => ({
      kind: "posting" as const,
      row: {
        id: "p",
        ["office_id"]: "o",
        ["officer_id"]: "a",
        ["from_at"]: 5,
        ["until_at"]: null,
        ["changed_at"]: 9,
        ["changed_by"]: "osd",
        ...rest,
      },
    });
    for (const wrong of [{ ["until_at"]: 5 }, { ["from_at"]: "5" }, { ["office_id"]: null }, { ["from_at"]: 0.5 }])
      expect(takeItem(desk, row(wrong))).toBe(false);
    expect(takeItem(desk, row({}))).toBe(true);
    // As a program tells it that knows fewer columns.
    const { instagram: _, ...before } = (readItem(desk, { kind: "officer", key: "a" }) as { row: Record<string, string | number | null> })
      .row;
    expect(takeItem(desk, { kind: "officer", row: { ...before, name: "B", ["changed_at"]: 9 } })).toBe(true);
    expect(readRegistry(desk).officers).toEqual([{ ...officer("a"), name: "B" }]);
  });
});

const OFFICES = ["o", "p"];
const act = fc.record({
  seat: fc.nat(2),
  what: fc.constantFrom(
    "office",
    "no office",
    "officer",
    "posting",
    "hand over",
    "shorter",
    "no posting",
    "another office",
    "representative",
    "no representative",
    "hear",
  ),
  which: fc.nat(3),
  from: fc.integer({ min: 1, max: 6 }),
  length: fc.option(fc.integer({ min: 1, max: 4 })),
  now: fc.integer({ min: 1, max: 12 }),
});
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;

/** Somebody does something at a seat, as far as that is possible there. */
function does(record: Writer, each: Act, serial: number): void {
  const { what, which, from, length, now } = each;
  const registry = readRegistry(record);
  const known = registry.postings[which % Math.max(1, registry.postings.length)];
  const id = OFFICES[which % 2] ?? "o";
  if (what === "office") putOffice(record, office(id, which > 1), by(now));
  if (what === "no office") removeOffice(record, id as OfficeId, by(now));
  if (what === "officer" && registry.officers.length > 0)
    putOfficer(record, { ...officer(String(registry.officers[0]?.id)), phone: `${serial}` }, by(now));
  if (what === "representative") putRepresentative(record, representative(`r${which}`, `R${serial}`), by(now));
  if (what === "no representative") removeRepresentative(record, `r${which}` as RepresentativeId, by(now));
  if (what === "no posting" && known) removePosting(record, known.id, by(now));
  // To somebody who serves already.
  if (what === "another office" && known)
    handsOver(record, posting(`p${serial}`, id, known.officerId, [from, length && from + length]), now);
  if (what === "hand over") {
    putOfficer(record, officer(`a${serial}`), by(now));
    handsOver(record, posting(`p${serial}`, id, `a${serial}`, [from, length && from + length]), now);
  }
  const wanted = what === "posting" ? posting(`p${serial}`, id, `a${serial}`, [from, length && from + length]) : null;
  const changed = what === "shorter" && known ? { ...known, untilAt: known.fromAt + (length ?? 1) } : wanted;
  if (changed === null) return;
  try {
    record.transaction(() => {
      if (wanted !== null) putOfficer(record, officer(`a${serial}`), by(now));
      putPosting(record, changed, by(now));
    });
  } catch (error) {
    // Somebody holds the office then.
    if (!String(error).includes("one office at one time")) throw error;
  }
}

test("seats that hear of everything have the same rows, in whatever order and however often it came", () => {
  const property = fc.property(fc.array(act, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (acts, choice) => {
    const next = (below: number) => (choice.next().value ?? 0) % below;
    const seats = [seat(), seat(), seat()];
    acts.forEach((each, serial) => {
      const record = seats[each.seat];
      if (record === undefined) throw new Error("There are three");
      does(record, each, serial);
      const others = seats.filter((other) => other !== record).flatMap((other) => toldBy(other));
      // Some of what was said elsewhere, and not what was said before it.
      if (each.what === "hear" && others.length > 0)
        for (let heard = 0; heard < 4; heard++) takeItem(record, others[next(others.length)] ?? null);
    });
    const whole = seat();
    const all = [...seats, whole];
    // Until nobody has anything new to tell: a seat may have kept an officer's numbers, and tells so.
    for (let before = ""; before !== JSON.stringify(all.map(everythingIn));) {
      before = JSON.stringify(all.map(everythingIn));
      const said = all.flatMap((record) => toldBy(record));
      for (const record of all) {
        const shuffled = [...said, ...said].map((item) => ({ item, at: next(1_000_000) })).toSorted((one, other) => one.at - other.at);
        for (const { item } of shuffled) takeItem(record, item);
      }
    }
    for (const record of seats) expect(everythingIn(record)).toEqual(everythingIn(whole));
    for (const record of records) record.remove();
    records = [];
  });
  fc.assert(property, { numRuns: 15, endOnFailure: true });
});
