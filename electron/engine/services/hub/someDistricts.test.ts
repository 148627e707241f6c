import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { appendEvents, appendToStream } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { signText } from "#db/seals/signing.ts";
import { readSetting } from "#db/settings.ts";
import { itemText } from "#domain/hub/item.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { erasureStream } from "#db/events/stream.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { verifyEvents } from "#db/events/verify.ts";

import { hashesOfDerived } from "#db/projections/derived.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { decide } from "#domain/grievance/decide.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";

import { postSubject, subjectOf } from "#domain/personal/subject.ts";
import type { ErasedSubject } from "#domain/personal/subject.ts";
import { HubError } from "#hub/hubError.ts";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { heldSeats } from "./heldSeats.ts";
import { knownItems, understoodItems } from "./knownItems.ts";
import { readPart } from "./partHere.ts";
import { markOfPost } from "./places.ts";
import { forgetAdmitted } from "./pullNext.ts";
import { hashOfBox } from "./pushItems.ts";
import { ruleSeat } from "./ruleSeat.ts";

import { KEPT_SEEDS } from "./testing/keptSeeds.ts";
import { ACTIONS, actOn, caseAt, CASES, DISTRICTS, openCase, ROOM_CASES, streamsOf, toldOf } from "./testing/districtActs.ts";
import { openRoom, withRoomKey } from "./testing/room.ts";
import { verifyHub } from "./verifyHub.ts";
import type { Room, TestSeat } from "./testing/room.ts";

/*
 * Two seats that have all of the room, and one that has the cases of Karnal. Whatever they do, and whenever cases move: once all is quiet the third has exactly the cases of Karnal, with
 * all that happened in them, folded as at the others, and no event of any other.
 */

/** Of the post of a case, or of a note. */
const WORDS = /पानी|called twice/u;

const RUNS = Number(process.env["ISMGT_HUB_RUNS"] ?? 3);

interface World {
  readonly hub: MemoryHub;
  readonly room: Room;
  readonly cuts: ("before" | "after" | null)[];
  trueTime: number;
}

async function openWorld(): Promise<World & { readonly cell: TestSeat; readonly wall: TestSeat; readonly karnal: TestSeat }> {
  const world = { trueTime: MORNING + 3_600_000, cuts: [] as World["cuts"] };
  const now = () => world.trueTime;
  const hub = memoryHub({ now, cuts: () => world.cuts.shift() ?? null });
  const room = openRoom(hub, now);
  const [cell, wall, karnal] = [await room.add(), await room.add(), await room.add(undefined, { districts: ["Karnal"] })];
  karnal.at = { ...karnal.at, hub: hub.asSeat(karnal.id) };
  return Object.assign(world, { hub, room, cell, wall, karnal });
}

let worlds: World[] = [];
afterEach(() => {
  for (const { room } of worlds) room.close();
  worlds = [];
});
async function opened() {
  const world = await openWorld();
  worlds.push(world);
  return world;
}

describe("a seat of some districts", () => {
  test("takes in their cases with their posts, from chains with holes that it can follow", async () => {
    const { room, cell, wall, karnal } = await opened();
    openCase(cell.at.record, 0, "Karnal");
    openCase(cell.at.record, 1, "Hisar");
    actOn(cell.at.record, 0, 4, MORNING + 3_600_000);
    await room.settle();
    actOn(wall.at.record, 1, 4, MORNING + 3_600_000);
    actOn(wall.at.record, 0, 5, MORNING + 3_600_000);
    await room.settle();
    expect(toldOf(karnal, ["Karnal"])).toEqual(toldOf(cell, ["Karnal"]));
    expect(toldOf(karnal, ["Karnal"])[0]?.posts).toHaveLength(1);
    expect(streamsOf(karnal)).toEqual([`grievance:${caseAt(0)}`]);
    expect(verifyEvents(karnal.at.record)).toMatchObject({ intact: true });
    expect(heldSeats(karnal.at.record)).toEqual({});
    await expect(verifyHub(karnal.at.record, karnal.at)).rejects.toMatchObject({ fault: "verified-elsewhere" });
  });

  test("is given the past of a case that moves in, and gives back one that moves out", async () => {
    const { room, cell, wall, karnal } = await opened();
    openCase(cell.at.record, 0, "Hisar");
    openCase(cell.at.record, 1, "Karnal");
    await room.settle();
    actOn(wall.at.record, 0, 4, MORNING + 3_600_000);
    actOn(karnal.at.record, 1, 4, MORNING + 3_600_000);
    await room.settle();
    expect(streamsOf(karnal)).toEqual([`grievance:${caseAt(1)}`]);
    move(cell.at.record, 0, "Karnal");
    move(cell.at.record, 1, "Hisar");
    await room.settle();
    expect(readGrievance(cell.at.record, caseAt(0))?.district).toBe("Karnal");
    expect(toldOf(karnal, DISTRICTS)).toEqual(toldOf(cell, ["Karnal"]));
    expect(toldOf(karnal, DISTRICTS)[0]?.posts).toHaveLength(1);
    expect(streamsOf(karnal)).toEqual([`grievance:${caseAt(0)}`]);
    // And again: what it did itself is there once more.
    move(wall.at.record, 1, "Karnal");
    await room.settle();
    expect(toldOf(karnal, DISTRICTS)).toEqual(toldOf(cell, ["Karnal"]));
  });

  test("keeps nothing of a case that was in its district only while it looked", async () => {
    const { hub, room, cell, karnal } = await opened();
    openCase(cell.at.record, 0, "Hisar");
    await room.settle();
    const own = hub.asSeat(karnal.id);
    const movesAfter: typeof own.movesAfter = async (...asked) => {
      move(cell.at.record, 0, "Hisar");
      karnal.at = { ...karnal.at, hub: own };
      await cell.round();
      await cell.round();
      return await own.movesAfter(...asked);
    };
    move(cell.at.record, 0, "Karnal");
    await cell.round();
    await cell.round();
    karnal.at = { ...karnal.at, hub: { ...own, movesAfter } };
    expect(await karnal.round()).toMatchObject({ is: "done", pulled: 1 });
    await room.settle();
    expect(readGrievance(cell.at.record, caseAt(0))?.district).toBe("Hisar");
    expect(streamsOf(karnal)).toEqual([]);
  });

  test("passes over nothing where the hub gives less than was asked for, for it is long", async () => {
    const { hub, room, cell, karnal } = await opened();
    for (const serial of [0, 1, 2]) openCase(cell.at.record, serial, "Karnal");
    const own = hub.asSeat(karnal.id);
    karnal.at = {
      ...karnal.at,
      hub: {
        ...own,
        itemsAfter: async (...asked) => (await own.itemsAfter(...asked)).slice(0, 1),
        movesAfter: async (...asked) => (await own.movesAfter(...asked)).slice(0, 1),
      },
    };
    await room.settle();
    expect(toldOf(karnal, ["Karnal"]).map(({ posts }) => posts.length)).toEqual([1, 1, 1]);
    for (const serial of [0, 1, 2]) move(cell.at.record, serial, "Hisar");
    await room.settle();
    expect(streamsOf(karnal)).toEqual([]);
  });

  test("keeps its cases while a seat that has all takes in how they moved once", async () => {
    const { hub, room, cell, karnal } = await opened();
    openCase(cell.at.record, 0, "Karnal");
    await cell.round();
    move(cell.at.record, 0, "Hisar");
    for (let batch = 0; batch < 20; batch++) {
      await cell.round();
      actOn(cell.at.record, 0, 4, MORNING + 3_600_000);
    }
    move(cell.at.record, 0, "Karnal");
    await cell.round();
    while ((await karnal.round()).is === "done" && toldOf(karnal, ["Karnal"]).length === 0);
    withRoomKey(cell);
    const late = await room.add();
    const moves = hub.rows.moves.length;
    for (let round = await late.round(); round.is === "done" && round.hasMore; round = await late.round()) {
      await karnal.round();
      expect([hub.rows.places.get(`grievance:${caseAt(0)}`), toldOf(karnal, ["Karnal"]).length]).toEqual(["Karnal", 1]);
    }
    await room.settle();
    expect(hub.rows.moves).toHaveLength(moves);
    expect(toldOf(late, DISTRICTS)).toEqual(toldOf(cell, DISTRICTS));
  });

  test("holds nobody back once it knows that it has some, nor once it has all again, with strangers in the hub", async () => {
    const world = await opened();
    const { hub, room, cell, wall } = world;
    openCase(cell.at.record, 0, "Karnal");
    openCase(cell.at.record, 1, "Hisar");
    await room.settle();
    withRoomKey(cell);
    // The role first, which it does not know of.
    wall.at = { ...wall.at, hub: hub.asSeat(wall.id) };
    await hub.limitRole(wall.id, ["Karnal"]);
    actOn(cell.at.record, 1, 4, MORNING + 3_600_000);
    await cell.round();
    await wall.round();
    expect(heldSeats(wall.at.record)).toMatchObject({ [cell.id]: { fault: "malformed" } });
    await ruleSeat(cell.at, wall.id, { is: "member", districts: ["Karnal"] }, world.trueTime);
    forgetAdmitted(wall.at);
    await wall.round();
    expect(heldSeats(wall.at.record)).toEqual({});
    await room.settle();
    expect(toldOf(wall, DISTRICTS)).toEqual(toldOf(cell, ["Karnal"]));
    // A stranger’s head, and one of a seat that was revoked.
    const head = hub.rows.seats.get(world.karnal.id);
    if (head === undefined) throw new Error("It was let in");
    hub.rows.seats.set("0".repeat(16), {
      ...head,
      seq: 5,
      hash: "f".repeat(64),
      admission: { ...head.admission, seat: "0".repeat(16) },
    });
    await ruleSeat(cell.at, wall.id, { is: "member", districts: null }, world.trueTime + 1);
    forgetAdmitted(wall.at);
    await room.settle();
    expect(readPart(wall.at.record)).toBeNull();
    expect(toldOf(wall, DISTRICTS)).toEqual(toldOf(cell, DISTRICTS));
  });

  test("asks again for what only a newer program understands from that item on, however many of others lie behind it", async () => {
    const { hub, room, cell, karnal } = await opened();
    openCase(cell.at.record, 0, "Karnal");
    await room.settle();
    const first = (hub.rows.seats.get(cell.id)?.items ?? 0) + 1;
    const number = () => (hub.rows.seats.get(cell.id)?.items ?? 0) + 1;
    function tell(content: object, mark: string): void {
      const box = sealBox([cell.at.roomKey], content);
      const text = itemText({ hub: cell.at.membership.hub, seat: cell.id, number: number(), boxHash: hashOfBox(box) });
      hub.rows.items.push({ seat: cell.id, number: number(), mark, box, signature: signText(text, cell.at.privateKey) });
      hub.rows.seats.set(cell.id, { ...hub.rows.seats.get(cell.id), items: number() } as never);
    }
    tell({ kind: "of a newer program", row: {} }, "");
    // Of cases elsewhere.
    for (let at = 0; at < 8; at += 1) tell({ kind: "post", row: {} }, "f".repeat(24));
    tell({ kind: "setting", row: { key: "sla", value: "true", ["changed_at"]: MORNING } }, "");
    await karnal.round();
    expect(readSetting(karnal.at.record, "sla")).toBe(true);
    expect(knownItems(karnal.at.record)[cell.id]).toBe(first + 9);
    expect(understoodItems(karnal.at.record)[cell.id]).toBe(first - 1);
  });

  test("is told of every case when it is bound, so that it can place none of others as its own", async () => {
    const { hub, room, cell, karnal } = await opened();
    openCase(cell.at.record, 0, "Karnal");
    openCase(cell.at.record, 1, "Hisar");
    openCase(cell.at.record, 2, null);
    await room.settle();
    // As on a hub that is older than places.
    hub.rows.places.clear();
    hub.rows.posts.clear();
    await ruleSeat(cell.at, karnal.id, { is: "member", people: null, districts: ["Karnal", "Ambala"] }, MORNING + 3_600_000);
    expect(Object.fromEntries(hub.rows.places)).toEqual({
      [`grievance:${caseAt(0)}`]: "Karnal",
      [`grievance:${caseAt(1)}`]: "Hisar",
      [`grievance:${caseAt(2)}`]: "",
    });
    expect(hub.rows.posts.size).toBe(1);
    const moves = hub.rows.moves.length;
    await ruleSeat(cell.at, karnal.id, { is: "member", people: null, districts: ["Karnal"] }, MORNING + 3_600_000);
    expect(hub.rows.moves).toHaveLength(moves);
  });

  test("gives back a case behind more than it asks for at once that nobody has placed", async () => {
    const { hub, room, cell, karnal } = await opened();
    const ids = Array.from({ length: 60 }, (_, number) =>
      openExampleCase(karnal.at.record, examplePost(`many-${number}`), exampleProposal({ district: "Hisar" })),
    ).toSorted();
    await karnal.round();
    const last = ids.at(-1);
    hub.rows.places.set(`grievance:${last}`, "Hisar");
    await karnal.round();
    expect(ids.filter((id) => readGrievance(karnal.at.record, id) === null)).toEqual([last]);
    const asked = vi.spyOn(karnal.at.hub, "placesWithin");
    await karnal.round();
    await karnal.round();
    await karnal.round();
    expect(asked.mock.calls.length).toBeLessThanOrEqual(4);
    await room.settle();
    expect(readGrievance(cell.at.record, last as never)).not.toBeNull();
  });

  test("erases what lies there, at all seats and in the hub", async () => {
    const { hub, room, cell, wall, karnal } = await opened();
    openCase(cell.at.record, 0, "Karnal");
    actOn(cell.at.record, 0, 4, MORNING + 3_600_000);
    await room.settle();
    expect(hub.rows.keys.size).toBeGreaterThan(0);
    eraseCases(karnal.at.record, [caseAt(0)], { why: "request", actor: "osd", at: MORNING + 3_600_000 });
    await room.settle();
    for (const { at } of [cell, wall]) expect(readGrievance(at.record, caseAt(0))?.erasedAt).not.toBeNull();
    for (const seat of [cell, wall]) expect(JSON.stringify(toldOf(seat, ["Karnal"]))).not.toMatch(WORDS);
    expect(hub.rows.items.filter(({ mark, box }) => mark !== "" && box !== "")).toEqual([]);
    expect([...hub.rows.keys.keys()]).toEqual([]);
  });

  test("erases nothing of another district, whatever it tells, and its chain goes on", async () => {
    const world = await opened();
    const { hub, room, cell, wall, karnal } = world;
    openCase(cell.at.record, 0, "Karnal");
    openCase(cell.at.record, 1, "Hisar");
    await room.settle();
    actOn(wall.at.record, 1, 4, MORNING + 3_600_000);
    await room.settle();
    const [keys, told] = [new Map(hub.rows.keys), toldOf(cell, DISTRICTS)];
    const hisar = toldOf(cell, ["Hisar"]);
    expect(JSON.stringify(hisar)).toMatch(WORDS);
    const drop = hub.rows.snapshots.set("whole", { whole: null, seat: cell.id, districts: null, begunAt: 0, chunks: new Map() });
    const id = caseAt(1);
    const post = { channel: "x", externalId: "case-1" } as const;
    for (const subject of [
      subjectOf("case", id),
      subjectOf("citizen", id),
      postSubject(post),
      postSubject({ ...post, externalId: "later" }),
    ])
      sayErased(karnal.at.record, subject);
    await room.settle();
    expect(toldOf(cell, DISTRICTS)).toEqual(told);
    expect(toldOf(wall, DISTRICTS)).toEqual(told);
    expect([hub.rows.keys, drop.size, hub.rows.erased.size]).toEqual([keys, 1, 0]);
    for (const { at } of [cell, wall]) expect(at.record.keys.isErased(postSubject({ ...post, externalId: "later" }))).toBe(false);
    for (const { at } of room.seats) expect(heldSeats(at.record)).toEqual({});
    actOn(karnal.at.record, 0, 4, MORNING + 3_600_000);
    await room.settle();
    expect(toldOf(wall, ["Karnal"])).toEqual(toldOf(karnal, ["Karnal"]));
    // Nor by a case of its own to which it says that the post belongs.
    const payload = { post, role: "citizen", isRepost: false, createdAt: MORNING, dueAtIfFirst: null } as const;
    karnal.at.record.transaction(() =>
      appendEvents(karnal.at.record, {
        grievanceId: caseAt(0),
        events: [{ type: "post-joined", version: 1, payload }],
        actor: "engine",
        now: MORNING + 3_600_000,
      }),
    );
    sayErased(karnal.at.record, postSubject(post));
    eraseCases(karnal.at.record, [caseAt(0)], { why: "request", actor: "osd", at: MORNING + 3_600_000 });
    await room.settle();
    expect(readGrievance(cell.at.record, caseAt(0))?.erasedAt).not.toBeNull();
    for (const seat of [cell, wall]) expect(toldOf(seat, ["Hisar"])).toEqual(hisar);
    // One that joins now hears of the erasure before the case is here.
    hub.rows.seats = new Map([...hub.rows.seats].toReversed());
    withRoomKey(cell);
    const late = await room.add();
    world.trueTime += 60_000;
    await room.settle();
    expect(heldSeats(late.at.record)).toEqual({});
    expect(toldOf(late, ["Hisar"])).toEqual(toldOf(cell, ["Hisar"]));
  });

  test("gets no post of another case by saying that it belongs to one of its own, and goes on joining those of its district", async () => {
    const world = await opened();
    const { hub, room, cell, karnal } = world;
    for (const [serial, district] of [
      [0, "Karnal"],
      [1, "Hisar"],
      [2, "Karnal"],
    ] as const)
      openCase(cell.at.record, serial, district);
    await room.settle();
    for (const externalId of ["case-1", "case-2"]) joinPost(karnal.at.record, externalId);
    await room.settle();
    const postsHere = () => karnal.at.record.sqlite.prepare("SELECT external_id FROM post ORDER BY 1").pluck().all();
    const told = (externalId: string) => hub.rows.posts.get(markOfPost({ channel: "x", externalId } as const))?.size;
    expect([told("case-1"), told("case-2")]).toEqual([1, 2]);
    expect(postsHere()).toEqual(["case-0", "case-2"]);
    // What a seat that has all joins goes with the case.
    joinPost(cell.at.record, "case-1");
    await room.settle();
    expect(told("case-1")).toBe(2);
  });

  /** To a case of Karnal. */
  function joinPost(record: Writer, externalId: string): void {
    const payload = {
      post: { channel: "x", externalId },
      role: "citizen",
      isRepost: false,
      createdAt: MORNING,
      dueAtIfFirst: null,
    } as const;
    const events = [{ type: "post-joined", version: 1, payload }] as const;
    record.transaction(() => appendEvents(record, { grievanceId: caseAt(0), events, actor: "engine", now: MORNING + 3_600_000 }));
  }

  test("erases also where its erasure comes before the case", async () => {
    const { hub, cell, wall, karnal } = await opened();
    openCase(cell.at.record, 0, "Karnal");
    await cell.round();
    await karnal.round();
    await karnal.round();
    expect(JSON.stringify(toldOf(karnal, ["Karnal"]))).toMatch(WORDS);
    eraseCases(karnal.at.record, [caseAt(0)], { why: "request", actor: "osd", at: MORNING + 3_600_000 });
    await karnal.round();
    hub.rows.seats = new Map([...hub.rows.seats].toReversed());
    vi.spyOn(hub, "erase").mockResolvedValue();
    await wall.round();
    await wall.round();
    vi.restoreAllMocks();
    expect(readGrievance(wall.at.record, caseAt(0))?.erasedAt).not.toBeNull();
    expect(JSON.stringify(toldOf(wall, ["Karnal"]))).not.toMatch(WORDS);
    expect(wall.at.record.keys.isErased(postSubject({ channel: "x", externalId: "case-0" }))).toBe(true);
  });

  function sayErased(record: Writer, subject: ErasedSubject): void {
    const event = { type: "words-erased", version: 1, payload: { subject, at: MORNING + 3_600_000, why: "request" } } as const;
    record.transaction(() =>
      appendToStream(record, {
        stream: erasureStream(markOf(subject).toString("hex")),
        event,
        actor: "engine",
        at: MORNING + 3_600_000,
      }),
    );
  }

  function move(record: Writer, serial: number, district: string): void {
    record.transaction(() => {
      const id = caseAt(serial);
      const grievance = readGrievance(record, id);
      const decision =
        grievance &&
        decide(
          grievance,
          { type: "correct-proposal", district: districtNameSchema.parse(district) },
          { now: MORNING + 3_600_000, policy: DEFAULT_SLA_POLICY },
        );
      if (!decision?.ok) throw new Error(`Not moved: ${JSON.stringify(decision)}`);
      appendEvents(record, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING + 3_600_000 });
    });
  }

  test.each(["as it comes", ...KEPT_SEEDS])(
    "has exactly their cases at the end, whatever all do, whenever they look and wherever the line breaks (%s)",
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
          const world = await opened();
          for (const each of steps) await run(world, each);
          await settleAll(world);
          const { cell, wall, karnal } = world;
          expect(toldOf(wall, DISTRICTS)).toEqual(toldOf(cell, DISTRICTS));
          expect(toldOf(karnal, ["Karnal"])).toEqual(toldOf(cell, ["Karnal"]));
          const inKarnal = new Set(toldOf(cell, ["Karnal"]).map(({ row }) => `grievance:${(row as { readonly id: string }).id}`));
          expect(streamsOf(karnal).filter((stream) => !inKarnal.has(stream))).toEqual([]);
          for (const { at } of world.room.seats) expect(heldSeats(at.record)).toEqual({});
          expect(verifyEvents(karnal.at.record)).toMatchObject({ intact: true });
          const before = hashesOfDerived(karnal.at.record);
          rebuild(karnal.at.record);
          await settle(world);
          expect(hashesOfDerived(karnal.at.record)).toEqual(before);
        }),
        { endOnFailure: true, numRuns: typeof seed === "number" ? 1 : RUNS, ...(typeof seed === "number" && { seed }) },
      );
    },
    600_000,
  );

  type Step =
    | { readonly is: "open"; readonly seat: number; readonly serial: number; readonly district: (typeof DISTRICTS)[number] | null }
    | { readonly is: "act"; readonly seat: number; readonly serial: number; readonly action: number }
    | { readonly is: "round"; readonly seat: number; readonly cuts: readonly ("before" | "after" | null)[] };

  const seat = fc.nat(2);
  const serial = fc.nat(CASES - 1);
  const step = fc.oneof(
    fc.record({
      is: fc.constant("open" as const),
      seat,
      serial: fc.nat(ROOM_CASES - 1),
      district: fc.constantFrom("Karnal" as const, "Hisar" as const, null),
    }),
    fc.record({ is: fc.constant("act" as const), seat, serial, action: fc.nat(ACTIONS.length - 1) }),
    fc.record({ is: fc.constant("act" as const), seat, serial, action: fc.nat(1) }),
    fc.record({
      is: fc.constant("round" as const),
      seat,
      cuts: fc.array(fc.constantFrom("before" as const, "after" as const, null, null), { maxLength: 30 }),
    }),
  );

  async function run(world: Awaited<ReturnType<typeof opened>>, each: Step): Promise<void> {
    world.trueTime += 1_000;
    const of = world.room.seats[each.seat];
    if (of === undefined) throw new Error("A room has three seats");
    // What was typed in at a desk is of that desk: nobody else opens the same case.
    if (each.is === "open") openCase(of.at.record, of === world.karnal ? each.serial + ROOM_CASES : each.serial, each.district);
    else if (each.is === "act") actOn(of.at.record, each.serial, each.action, world.trueTime);
    else {
      world.cuts.splice(0, world.cuts.length, ...each.cuts);
      await of.round().catch((error: unknown) => {
        if (!(error instanceof HubError && error.fault === "unreachable")) throw error;
      });
      world.cuts.length = 0;
    }
  }

  /** Also what was put off for a minute. */
  async function settleAll(world: Awaited<ReturnType<typeof opened>>): Promise<void> {
    for (let time = 0; time < 3; time++) {
      await settle(world);
      world.trueTime += 11 * 60_000;
    }
    await settle(world);
  }

  async function settle({ room: { seats } }: World): Promise<void> {
    for (let rounds = 0; rounds < 200; rounds++) {
      const ended = [];
      for (const each of seats) ended.push(await each.round());
      if (ended.every((round) => round.is === "done" && round.pushed + round.pulled + round.told + round.heard === 0 && !round.hasMore))
        return;
    }
    throw new Error("They never come to rest");
  }
});
