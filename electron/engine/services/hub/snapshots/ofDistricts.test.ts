import { existsSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import SqliteDatabase from "better-sqlite3";
import { appendEvents } from "#db/append/append.ts";
import { beginMaking, copyBeside, endMaking } from "#db/copy/copyBeside.ts";
import { hashOf } from "#db/events/chain.ts";
import { refsIn } from "#db/events/sealedEvent.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { cleanTraces } from "#db/erasure/cleanTraces.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { hashesOfDerived } from "#db/projections/derived.ts";
import { addPerson } from "#db/people/people.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { sweepAll } from "#db/sweep.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { MORNING } from "#db/testing/examples.ts";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { heldSeats } from "../heldSeats.ts";
import { knownItems } from "../knownItems.ts";
import { readPart } from "../partHere.ts";
import { ruleSeat } from "../ruleSeat.ts";
import { ACTIONS, actOn, caseAt, DISTRICTS, openCase, ROOM_CASES, streamsOf, toldOf } from "../testing/districtActs.ts";
import { KEPT_SEEDS } from "../testing/keptSeeds.ts";
import { openRoom, withRoomKey } from "../testing/room.ts";
import type { Room, TestSeat } from "../testing/room.ts";
import { copies } from "./copies.ts";
import { fetchSnapshot } from "./fetchSnapshot.ts";
import { beginSnapshot, makeSnapshot, pushSnapshot } from "./makeSnapshot.ts";
import { takeCopy } from "./takeCopy.ts";
import { whileGoingOn } from "./whileGoingOn.ts";

/* A seat of some districts takes their cases from the hub in one file, and is then what it would have become by every event one by one. */

const RUNS = Number(process.env["ISMGT_HUB_RUNS"] ?? 3);
const [TO_KARNAL, TO_HISAR, NOTE] = [0, 1, 4];
const KARNAL = ["Karnal"];
const PASSPHRASE = { salt: Buffer.alloc(16, 1), hash: Buffer.alloc(32, 2), scryptCost: 2, scryptBlockSize: 8, scryptParallelization: 1 };

interface World {
  readonly hub: MemoryHub;
  readonly room: Room;
  readonly cell: TestSeat;
  readonly wall: TestSeat;
  now: number;
}

const worlds: World[] = [];
afterEach(() => {
  for (const { room } of worlds.splice(0)) room.close();
});

async function opened(): Promise<World> {
  const time = { now: MORNING + 3_600_000 };
  const hub = memoryHub({ now: () => time.now });
  const room = openRoom(hub, () => time.now);
  const [cell, wall] = [await room.add(), await room.add()];
  const world = Object.assign(time, { hub, room, cell, wall });
  worlds.push(world);
  return world;
}

async function join({ hub, room, cell }: World, districts: readonly string[] = KARNAL): Promise<TestSeat> {
  withRoomKey(cell);
  const seat = await room.add(undefined, { districts });
  seat.at = { ...seat.at, hub: hub.asSeat(seat.id) };
  return seat;
}

const pulling = (world: World) => ({ now: () => world.now, onDidTake: () => undefined });
const make = (world: World, districts: readonly string[] = KARNAL) => makeSnapshot(world.cell.at, pulling(world), { districts });

async function takeFrom(world: World, seat: TestSeat): Promise<void> {
  await fetchSnapshot(seat.at);
  expect(world.room.reopened(seat, (file) => takeCopy(file, world.now))).toBe(true);
}

async function takeInAll(seat: TestSeat): Promise<void> {
  for (
    let round = await seat.round();
    round.is === "done" && (round.hasMore || round.pulled + round.heard > 0);
    round = await seat.round()
  );
}

/** All that a seat of some districts has of the others. */
function heldBy({ at: { record }, id }: TestSeat, now: number) {
  sweepAll(record, now);
  const rows = (sql: string, ...asked: unknown[]) =>
    record.sqlite
      .prepare(sql)
      .raw()
      .all(...asked);
  const part = readPart(record);
  return {
    events: rows("SELECT seat, seat_seq, hash FROM event WHERE seat <> ? ORDER BY seat, seat_seq", id),
    derived: Object.fromEntries(hashesOfDerived(record)),
    told: toldOf({ at: { record }, id } as TestSeat, DISTRICTS),
    posts: rows("SELECT channel, external_id, version_id, text, deleted_at FROM post ORDER BY channel, external_id"),
    payloads: rows("SELECT p.external_id, v.version_id, hex(v.payload) FROM post_payload v JOIN post p ON p.id = v.post_id ORDER BY 1, 2"),
    found: rows("SELECT count(*) FROM case_search WHERE case_search MATCH 'पानी OR called'"),
    people: readPeople(record),
    offices: rows("SELECT * FROM office ORDER BY id"),
    totals: rows("SELECT * FROM total WHERE name <> 'revision' ORDER BY name"),
    incidents: rows(
      "SELECT group_concat(grievance_id) FROM (SELECT * FROM incident_case ORDER BY grievance_id) GROUP BY incident_id ORDER BY 1",
    ),
    settings: ["replies", "sla"].map((key) => readSetting(record, key)),
    items: Object.entries(knownItems(record)).filter(([, known]) => known > 0),
    keys: keysIn(record.file),
    reached: part?.reached,
  };
}

/** Without posts: of one that was erased a seat that comes later has none, and one that had it a blank one. */
function casesOf(seat: TestSeat, districts: readonly string[]) {
  return toldOf(seat, districts).map(({ history, row }) => ({ history, row }));
}

/** Of what is sealed in its events, and what it knows to be erased. */
function keysIn(file: string) {
  const sqlite = new SqliteDatabase(keyFileOf(file), { readonly: true });
  try {
    return [
      sqlite.prepare("SELECT hex(ref), made_at, hex(secret) FROM key WHERE secret <> zeroblob(32) ORDER BY ref").raw().all(),
      sqlite.prepare("SELECT DISTINCT subject, why FROM erasure ORDER BY subject").raw().all(),
    ];
  } finally {
    sqlite.close();
  }
}

describe("a seat of some districts", () => {
  test("takes its cases in one file, and goes on as itself by what comes after it", async () => {
    const world = await opened();
    const { room, cell, wall } = world;
    addPerson(cell.at.record, { name: "Asha", role: "operator", passphrase: PASSPHRASE }, { actor: null, now: world.now });
    writeSetting(cell.at.record, "replies", { who: "room" }, world.now);
    for (const serial of [0, 1, 2, 3]) openCase(cell.at.record, serial, serial % 2 === 0 ? "Karnal" : "Hisar");
    await room.settle();
    for (const serial of [0, 1, 2]) actOn(wall.at.record, serial, NOTE, world.now);
    await room.settle();
    expect(await make(world)).toMatchObject({ cases: 2 });
    const [pulled, copied] = [await join(world), await join(world)];
    await takeFrom(world, copied);
    await takeInAll(pulled);
    expect(streamsOf(copied)).toEqual([`grievance:${caseAt(0)}`, `grievance:${caseAt(2)}`].toSorted());
    // One moves in with its past, one out, and one is erased, before it has looked.
    actOn(wall.at.record, 1, TO_KARNAL, world.now);
    actOn(cell.at.record, 0, TO_HISAR, world.now);
    eraseCases(cell.at.record, [caseAt(2)], { why: "request", actor: "osd", at: world.now });
    await room.settle();
    expect(heldBy(copied, world.now)).toEqual(heldBy(pulled, world.now));
    expect(casesOf(copied, DISTRICTS)).toEqual(casesOf(cell, KARNAL));
    expect(readPeople(copied.at.record).map(({ name }) => name)).toEqual(["Asha"]);
    expect(verifyEvents(copied.at.record)).toMatchObject({ intact: true });
    for (const { at } of room.seats) expect(heldSeats(at.record)).toEqual({});
    // What it does reaches the others.
    actOn(copied.at.record, 1, NOTE, world.now);
    await room.settle();
    expect(toldOf(wall, KARNAL)).toEqual(toldOf(copied, KARNAL));
  });

  type Step =
    | { readonly is: "open"; readonly seat: number; readonly serial: number; readonly district: (typeof DISTRICTS)[number] | null }
    | { readonly is: "act"; readonly seat: number; readonly serial: number; readonly action: number }
    | { readonly is: "erase"; readonly seat: number; readonly serial: number }
    | { readonly is: "round"; readonly seat: number };

  const STEPS = [
    fc.record({
      is: fc.constant("open" as const),
      seat: fc.nat(2),
      serial: fc.nat(2 * ROOM_CASES - 1),
      district: fc.constantFrom("Karnal" as const, "Hisar" as const, null),
    }),
    fc.record({ is: fc.constant("act" as const), seat: fc.nat(2), serial: fc.nat(2 * ROOM_CASES - 1), action: fc.nat(ACTIONS.length - 1) }),
    fc.record({ is: fc.constant("round" as const), seat: fc.nat(2) }),
    fc.record({ is: fc.constant("erase" as const), seat: fc.nat(1), serial: fc.integer({ min: 1, max: 2 * ROOM_CASES - 1 }) }),
  ] as const;
  const step = fc.oneof(...STEPS);

  test.each(["as it comes", ...KEPT_SEEDS])(
    "is by a snapshot and what came after it what it is by every event, whatever all do in between (%s)",
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 30 }),
          fc.array(fc.oneof(...STEPS.slice(1, 3)), { maxLength: 8 }),
          fc.array(step, { maxLength: 30 }),
          async (before, meanwhile, after) => {
            const world = await opened();
            const { room } = world;
            await join(world);
            openCase(world.wall.at.record, 0, "Karnal");
            for (const each of before) await run(world, each);
            await room.settle();
            const made = await make(world).catch(() => null);
            for (const each of meanwhile) await run(world, each);
            // One that takes in everything joins at the same time.
            const [pulled, copied] = [await join(world), await join(world)];
            const isTaken =
              made !== null &&
              (await fetchSnapshot(copied.at).then(
                () => true,
                () => false,
              ));
            if (isTaken) expect(room.reopened(copied, (file) => takeCopy(file, world.now))).toBe(true);
            if (isTaken) taken += 1;
            await takeInAll(pulled);
            await takeInAll(copied);
            for (const each of after) await run(world, each);
            await settleAll(world);
            expect(heldBy(copied, world.now)).toEqual(heldBy(pulled, world.now));
            expect(casesOf(copied, DISTRICTS)).toEqual(casesOf(world.cell, KARNAL));
            expect(streamsOf(copied).filter((stream) => world.hub.rows.places.get(stream) !== "Karnal")).toEqual([]);
            for (const { at } of room.seats) expect(heldSeats(at.record)).toEqual({});
            room.close();
            worlds.pop();
          },
        ),
        { endOnFailure: true, numRuns: typeof seed === "number" ? 2 : RUNS, ...(typeof seed === "number" && { seed }) },
      );
    },
    600_000,
  );
  let taken = 0;
  test("took one in most of these", () => expect(taken).toBeGreaterThan(KEPT_SEEDS.length));

  async function run(world: World, each: Step): Promise<void> {
    world.now += 1_000;
    const of = world.room.seats[each.seat];
    if (of === undefined) throw new Error("A room has three seats");
    if (each.is === "open")
      openCase(of.at.record, each.seat === 2 ? (each.serial % ROOM_CASES) + ROOM_CASES : each.serial % ROOM_CASES, each.district);
    else if (each.is === "act") actOn(of.at.record, each.serial, each.action, world.now);
    else if (each.is === "round") await of.round();
    else eraseCases(of.at.record, [caseAt(each.serial)], { why: "request", actor: "osd", at: world.now });
  }

  /** Also what was put off for a minute. */
  async function settleAll(world: World): Promise<void> {
    for (let time = 0; time < 3; time++) {
      await world.room.settle();
      world.now += 11 * 60_000;
    }
    await world.room.settle();
  }
});

describe("a snapshot of some districts", () => {
  async function filled(): Promise<World> {
    const world = await opened();
    for (const serial of [0, 1]) openCase(world.cell.at.record, serial, serial === 0 ? "Karnal" : "Hisar");
    await world.room.settle();
    actOn(world.wall.at.record, 0, NOTE, world.now);
    actOn(world.wall.at.record, 1, NOTE, world.now);
    await world.room.settle();
    return world;
  }
  const only = ({ hub }: World) => {
    const [row] = hub.rows.snapshots.values();
    if (row === undefined) throw new Error("A snapshot was made");
    return row;
  };
  async function fails(seat: TestSeat): Promise<boolean> {
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const isTaken = await copies.bring(
      seat.at,
      () => undefined,
      () => Promise.resolve(),
    );
    logged.mockRestore();
    return isTaken;
  }

  /** What is refused leaves nothing, and all comes one by one. */
  async function refused(world: World, seat: TestSeat, fault: string): Promise<void> {
    await expect(fetchSnapshot(seat.at)).rejects.toMatchObject({ fault });
    expect(await fails(seat)).toBe(false);
    await world.room.settle();
    expect(toldOf(seat, DISTRICTS)).toEqual(toldOf(world.cell, KARNAL));
  }

  test("has no word of another district, not in a free page either, and no key of one", async () => {
    const world = await filled();
    await make(world);
    const seat = await join(world);
    await fetchSnapshot(seat.at);
    const copy = copyBeside(seat.at.record.file);
    const sqlite = new SqliteDatabase(copy);
    const streams = sqlite.prepare("SELECT DISTINCT stream FROM event WHERE stream LIKE 'grievance:%'").pluck().all();
    sqlite.close();
    expect(streams).toEqual([`grievance:${caseAt(0)}`]);
    const bytes = readFileSync(copy);
    expect([caseAt(0), caseAt(1), "Hisar", "case-1", "desk alone"].map((word) => bytes.includes(word))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const keys = new SqliteDatabase(keyFileOf(copy));
    const ofCopy = keys.prepare<[], string>("SELECT hex(ref) FROM key").pluck().all();
    keys.close();
    const used = toldKeys(world.cell, caseAt(0));
    expect(ofCopy.toSorted()).toEqual(used.toSorted());
  });

  test("of other districts is refused, whatever the hub says that it is of", async () => {
    const world = await filled();
    await make(world, ["Hisar"]);
    const seat = await join(world);
    await expect(fetchSnapshot(seat.at)).rejects.toMatchObject({ fault: "none" });
    world.hub.rows.snapshots.set(only(world).whole?.id ?? "", { ...only(world), districts: KARNAL });
    await refused(world, seat, "other-districts");
    await expect(fetchSnapshot((await join(world, ["Hisar", "Karnal"])).at)).rejects.toMatchObject({ fault: "none" });
  });

  test("with a case of another district is refused", async () => {
    const world = await filled();
    vi.spyOn(world.cell.at.hub, "casesWithin").mockResolvedValueOnce([0, 1].map((serial) => `grievance:${caseAt(serial)}`));
    await make(world);
    await refused(world, await join(world), "elsewhere");
  });

  test("that leaves out a case is refused", async () => {
    const world = await filled();
    openCase(world.cell.at.record, 2, "Karnal");
    await world.room.settle();
    vi.spyOn(world.cell.at.hub, "casesWithin").mockResolvedValueOnce([`grievance:${caseAt(2)}`]);
    await make(world);
    await refused(world, await join(world), "incomplete");
  });

  test("with a word in another seat's mouth is refused, and one of which a piece is cut off", async () => {
    const world = await filled();
    await make(world);
    const seat = await join(world);
    const { chunks } = only(world);
    const first = chunks.get(0) ?? new Uint8Array();
    chunks.set(0, first.subarray(0, first.length - 40));
    await expect(fetchSnapshot(seat.at)).rejects.toMatchObject({ fault: "damaged" });
    // What the wall said last, as the cell tells it.
    const { record } = world.cell.at;
    record.sqlite.exec("DROP TRIGGER event_never_changed");
    const position = record.sqlite
      .prepare<[string, string], number>("SELECT position FROM event WHERE seat = ? AND stream = ?")
      .pluck()
      .get(world.wall.id, `grievance:${caseAt(0)}`);
    const row = record.sqlite
      .prepare<[number | undefined], never>(
        "SELECT id, seat, seat_seq AS seatSeq, hlc, stream, type, version, 'somebody' AS actor, at, payload, prev_hash AS prevHash FROM event WHERE position = ?",
      )
      .get(position);
    record.sqlite.prepare("UPDATE event SET actor = 'somebody', hash = ? WHERE position = ?").run(hashOf(row as never), position);
    await make(world);
    await expect(fetchSnapshot(seat.at)).rejects.toMatchObject({ fault: "damaged" });
    expect(await fails(seat)).toBe(false);
  });

  test("that a seat which knows of some alone has made is not believed", async () => {
    const world = await filled();
    await make(world);
    world.now += 1_000;
    await ruleSeat(world.cell.at, world.wall.id, { is: "member", people: ["asha"] }, world.now);
    const { whole } = only(world);
    if (whole !== null) only(world).whole = { ...whole, seat: world.wall.id };
    await expect(fetchSnapshot((await join(world)).at)).rejects.toMatchObject({ fault: "not-signed" });
    const some = await join(world);
    await some.round();
    await expect(makeSnapshot(some.at, pulling(world), { districts: KARNAL })).rejects.toMatchObject({ fault: "behind" });
  });

  test("is gone once anything is erased, or a case moves out of its districts, also while it is made", async () => {
    const world = await filled();
    const { room, cell, hub } = world;
    await make(world);
    await make(world, ["Hisar"]);
    expect(hub.rows.snapshots.size).toBe(2);
    actOn(cell.at.record, 0, TO_HISAR, world.now);
    await room.settle();
    expect([...hub.rows.snapshots.values()].map(({ districts }) => districts)).toEqual([["Hisar"]]);
    const publish = vi.spyOn(hub, "publishSnapshot").mockImplementationOnce(async (...asked) => {
      actOn(cell.at.record, 0, TO_KARNAL, world.now);
      await cell.round();
      publish.mockRestore();
      return await hub.publishSnapshot(...asked);
    });
    await expect(make(world, ["Hisar"])).rejects.toMatchObject({ fault: "gone" });
    expect(hub.rows.snapshots.size).toBe(0);
    await make(world);
    eraseCases(cell.at.record, [caseAt(1)], { why: "request", actor: "osd", at: world.now });
    await room.settle();
    expect(hub.rows.snapshots.size).toBe(0);
  });

  test("is waited for while a seat that is there makes it", async () => {
    const world = await filled();
    const begun = await beginSnapshot(world.cell.at, KARNAL);
    const seat = await join(world);
    const told: number[] = [];
    const isTaken = copies.bring(
      seat.at,
      ({ total }) => told.push(total),
      async () => {
        await pushSnapshot(world.cell.at, { begun, look: await world.hub.look(), now: () => world.now });
      },
    );
    expect(await isTaken).toBe(true);
    expect([told[0], (told.at(-1) ?? 0) > 0]).toEqual([0, true]);
  });

  test("is waited for no longer than its maker says that it goes on", async () => {
    const world = await filled();
    const { hub, cell } = world;
    const begun = await beginSnapshot(cell.at, KARNAL);
    const said = vi.spyOn(hub, "goOnWithSnapshot").mockRejectedValueOnce(new Error("a line that breaks"));
    const seen: boolean[] = [];
    let end: () => void = () => undefined;
    const work = () => new Promise<void>((resolve) => (end = resolve));
    await whileGoingOn(hub, begun.id, work, async (ms) => {
      world.now += ms;
      seen.push(await hub.isSnapshotBegun(KARNAL));
      if (seen.length === 10) end();
    });
    said.mockRestore();
    expect(seen.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => true));
    world.now += 100_000;
    expect(await hub.isSnapshotBegun(KARNAL)).toBe(false);
  });

  test("is said to go on while its maker takes in what it has not yet, and while it is pushed", async () => {
    const world = await filled();
    const { hub } = world;
    const said = vi.spyOn(hub, "goOnWithSnapshot");
    let before = 0;
    const look = vi.spyOn(hub, "look").mockImplementationOnce(async () => {
      before = said.mock.calls.length;
      look.mockRestore();
      return await hub.look();
    });
    await make(world);
    expect([before, said.mock.calls.length]).toEqual([1, 2]);
  });

  test("has no post of another case of which a seat of the districts says that it belongs to one of them", async () => {
    const world = await filled();
    const { room, cell } = world;
    const hostile = await join(world);
    await room.settle();
    const post = { channel: "x", externalId: "case-1" } as const;
    const payload = { post, role: "citizen", isRepost: false, createdAt: MORNING, dueAtIfFirst: null } as const;
    const { record } = hostile.at;
    const events = [{ type: "post-joined", version: 1, payload }] as const;
    record.transaction(() => appendEvents(record, { grievanceId: caseAt(0), events, actor: "engine", now: world.now }));
    await room.settle();
    await make(world);
    const seat = await join(world);
    await takeFrom(world, seat);
    await room.settle();
    expect(seat.at.record.sqlite.prepare("SELECT external_id FROM post").pluck().all()).toEqual(["case-0"]);
    expect(toldOf(cell, ["Hisar"])[0]?.posts).toHaveLength(1);
  });

  test("is made once more where nobody can take the one that is there", async () => {
    const world = await filled();
    const { cell, hub } = world;
    vi.spyOn(copies, "isOfUse").mockReturnValue(true);
    await make(world);
    expect(await copies.begin(cell.at, KARNAL)).toBeNull();
    const { whole } = only(world);
    if (whole !== null) only(world).whole = { ...whole, signature: "A".repeat(86) + "==" };
    const begun = await copies.begin(cell.at, KARNAL);
    expect(begun).toMatchObject({ districts: KARNAL });
    hub.rows.snapshots.clear();
    await make(world);
    cell.at.record.sqlite.prepare("INSERT INTO migration SELECT '9999_of_tomorrow', sha256, applied_at FROM migration LIMIT 1").run();
    expect(await copies.begin(cell.at, KARNAL)).not.toBeNull();
  });

  test("that was refused is not brought again by itself", async () => {
    const world = await filled();
    vi.spyOn(world.cell.at.hub, "casesWithin").mockResolvedValueOnce([0, 1].map((serial) => `grievance:${caseAt(serial)}`));
    await make(world);
    const seat = await join(world);
    const asked = vi.spyOn(seat.at.hub, "chunk");
    expect([await fails(seat), asked.mock.calls.length > 0]).toEqual([false, true]);
    asked.mockClear();
    expect([await fails(seat), asked.mock.calls.length]).toEqual([false, 0]);
    // Who asks for it is told why.
    await expect(fetchSnapshot(seat.at)).rejects.toMatchObject({ fault: "elsewhere" });
    // Another one is.
    await make(world);
    expect(await fails(seat)).toBe(true);
  });

  test("of a hub of before places were told has all cases of its districts", async () => {
    const world = await filled();
    world.hub.rows.places.clear();
    expect(await make(world)).toMatchObject({ cases: 1 });
    await takeFrom(world, await join(world));
  });

  test.each([
    ["is taken where a case moved in since", false],
    ["is refused where it leaves out another one besides", true],
  ])("%s, also of a hub that tells the same moves again and again, and cuts its answers", async (_, isLeftOut) => {
    const world = await filled();
    const { wall, cell, room } = world;
    openCase(cell.at.record, 2, "Karnal");
    await room.settle();
    if (isLeftOut) vi.spyOn(cell.at.hub, "casesWithin").mockResolvedValueOnce([`grievance:${caseAt(0)}`]);
    await make(world);
    actOn(wall.at.record, 1, TO_KARNAL, world.now);
    await room.settle();
    const { at } = await join(world);
    const moves = await at.hub.movesAfter({}, 9);
    const eventsAt: typeof at.hub.eventsAt = async (places) => (await at.hub.eventsAt(places)).slice(0, 1);
    const fetched = fetchSnapshot({ ...at, hub: { ...at.hub, movesAfter: () => Promise.resolve(moves), eventsAt } });
    if (isLeftOut) await expect(fetched).rejects.toMatchObject({ fault: "incomplete" });
    else await expect(fetched).resolves.toMatchObject({ holds: { cases: 2 } });
  });

  test("leaves nothing beside the record where its maker was killed, once something is erased", async () => {
    const world = await filled();
    const { record } = world.cell.at;
    const left = ["", ".keys", "-wal"].map((suffix) => `${record.file}.snapshot-1${suffix}`);
    for (const each of left) writeFileSync(each, "words");
    const made = beginMaking(record.file, "now");
    writeFileSync(made, "words");
    for (const _ of cleanTraces(record));
    expect(left.map((each) => existsSync(each))).toEqual([false, false, false]);
    expect(existsSync(made)).toBe(true);
    endMaking(made);
    expect(existsSync(made)).toBe(false);
  });

  test("of a room that moved on is taken with all that moved in since, and its numbers go no further than the hub told", async () => {
    const world = await filled();
    await make(world);
    actOn(world.wall.at.record, 1, TO_KARNAL, world.now);
    await world.room.settle();
    const seat = await join(world);
    await takeFrom(world, seat);
    expect(Object.keys(readPart(seat.at.record)?.reached ?? {}).toSorted()).toEqual([world.cell.id, world.wall.id].toSorted());
    await world.room.settle();
    expect(toldOf(seat, DISTRICTS)).toEqual(toldOf(world.cell, KARNAL));
    expect(streamsOf(seat)).toHaveLength(2);
  });

  /** Refs of what is sealed in what is told of a case, and of what all have. */
  function toldKeys({ at: { record } }: TestSeat, id: string): readonly string[] {
    const events = record.sqlite
      .prepare<[string], string>("SELECT payload FROM event WHERE stream IN (?, 'people', 'places') OR stream LIKE 'erasure:%'")
      .pluck()
      .all(`grievance:${id}`);
    return [...new Set(events.flatMap((payload) => refsIn(payload).map((ref) => Buffer.from(ref).toString("hex").toUpperCase())))];
  }
});
