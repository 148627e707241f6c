import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsOfSeat, MergeError } from "#db/append/merge.ts";
import { hashesOfDerived } from "#db/projections/derived.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { MORNING } from "#db/testing/examples.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { HubError } from "#hub/hubError.ts";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { KEPT_SEEDS } from "./testing/keptSeeds.ts";
import { everythingOf, openRoom } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { doSomething, erase, takeBack } from "./testing/someActs.ts";
import { mergeAndErase } from "./takeBatch.ts";
import { verifyHub } from "./verifyHub.ts";

/*
 * Whatever people do at their seats, however lines are cut, batches come twice, events are carried past the hub and clocks go wrong: once all that is over, all
 * seats have the same events, every act that a person was told is recorded among them, and the same projections bit for bit.
 */

/** What the model knows: how many events each seat has acknowledged to the people who sit there. */
interface Acknowledged {
  readonly events: Map<string, number>;
}

interface World {
  readonly room: Room;
  readonly hub: MemoryHub;
  /** How the next calls end; used up one by one. */
  readonly cuts: ("before" | "after" | null)[];
  trueTime: number;
}

type Step = fc.AsyncCommand<Acknowledged, World>;

const SEATS = 3;
const SEED_RUNS = Number(process.env["ISMGT_HUB_RUNS"] ?? 3);

function seatOf({ room }: World, index: number): TestSeat {
  const seat = room.seats[index % room.seats.length];
  if (seat === undefined) throw new Error("A room has seats");
  return seat;
}

function eventsAt({ at: { record }, id }: TestSeat): number {
  return record.sqlite.prepare<[string], number>("SELECT count(*) FROM event WHERE seat = ?").pluck().get(id) ?? 0;
}

/** An act that was told to be recorded is there from then on. */
function acknowledge({ events }: Acknowledged, seat: TestSeat): void {
  events.set(seat.id, eventsAt(seat));
}

const step = (name: string, run: (model: Acknowledged, world: World) => Promise<void> | void): Step => ({
  check: () => true,
  run: async (model, world) => {
    world.trueTime += 1_000;
    await run(model, world);
  },
  toString: () => name,
});

const seatIndex = fc.nat(SEATS - 1);
const anyStep = [
  fc.tuple(seatIndex, fc.nat(50), fc.nat(50)).map(([index, serial, action]) =>
    step(`act ${index} ${serial} ${action}`, (model, world) => {
      const seat = seatOf(world, index);
      doSomething(seat.at.record, { serial, action, now: seat.clock() });
      acknowledge(model, seat);
    }),
  ),
  fc.tuple(seatIndex, fc.nat(50)).map(([index, serial]) =>
    step(`erase ${index} ${serial}`, (model, world) => {
      const seat = seatOf(world, index);
      erase(seat.at.record, serial, seat.clock());
      acknowledge(model, seat);
    }),
  ),
  fc.tuple(seatIndex, fc.nat(50)).map(([index, serial]) =>
    step(`take back ${index} ${serial}`, (model, world) => {
      const seat = seatOf(world, index);
      takeBack(seat.at.record, serial, seat.clock());
      acknowledge(model, seat);
    }),
  ),
  fc.tuple(seatIndex, fc.array(fc.constantFrom("before" as const, "after" as const, null), { maxLength: 8 })).map(([index, cuts]) =>
    step(`round ${index} ${cuts.join(",")}`, async (model, world) => {
      const seat = seatOf(world, index);
      world.cuts.splice(0, world.cuts.length, ...cuts);
      await seat.round().catch((error: unknown) => {
        if (!(error instanceof HubError)) throw error;
      });
      world.cuts.length = 0;
      acknowledge(model, seat);
    }),
  ),
  fc.tuple(seatIndex, seatIndex, seatIndex, fc.nat(5), fc.nat(5)).map(([from, of, to, first, length]) =>
    step(`carry ${from} ${of} ${to} ${first} ${length}`, (_, world) => {
      const [source, owner, target] = [seatOf(world, from), seatOf(world, of), seatOf(world, to)];
      if (target.id === owner.id) return;
      const events = eventsOfSeat(source.at.record, owner.id, first, length);
      try {
        mergeAndErase(target.at.record, [...events, ...events].toReversed(), target.clock());
      } catch (error) {
        // What does not follow on what is known, or lies in the future, is refused whole.
        if (!(error instanceof MergeError)) throw error;
      }
    }),
  ),
  fc.tuple(seatIndex, fc.integer({ min: -2 * STAMP_AHEAD_MS, max: 2 * STAMP_AHEAD_MS })).map(([index, aheadMs]) =>
    step(`clock ${index} ${aheadMs}`, (_, world) => {
      seatOf(world, index).clock = () => world.trueTime + aheadMs;
    }),
  ),
  fc.nat(60).map((minutes) =>
    step(`wait ${minutes}`, (_, world) => {
      world.trueTime += minutes * 60_000;
    }),
  ),
];

async function runAll(steps: Iterable<Step>): Promise<void> {
  const cuts: World["cuts"] = [];
  const world = { cuts, trueTime: MORNING } as { -readonly [Key in keyof World]: World[Key] };
  world.hub = memoryHub({ now: () => world.trueTime, cuts: () => cuts.shift() ?? null });
  world.room = openRoom(world.hub, () => world.trueTime);
  try {
    for (let index = 0; index < SEATS; index++) await world.room.add();
    const model: Acknowledged = { events: new Map() };
    await fc.asyncModelRun(() => ({ model, real: world }), steps);
    await heal(world);
    await expectTheSame(model, world);
  } finally {
    world.room.close();
  }
}

/** Every line and every clock is right again, and enough time has gone by for all that was ahead. */
async function heal(world: World): Promise<void> {
  world.cuts.length = 0;
  world.trueTime += 3_600_000;
  for (const seat of world.room.seats) seat.clock = () => world.trueTime;
  await world.room.settle();
}

async function expectTheSame({ events }: Acknowledged, { room, hub }: World): Promise<void> {
  const [first] = room.seats;
  if (first === undefined) throw new Error("A room has seats");
  const expected = everythingOf(first);
  for (const seat of room.seats) {
    expect(everythingOf(seat)).toEqual(expected);
    expect(verifyEvents(seat.at.record)).toMatchObject({ intact: true });
    // What was folded as it came is what all events make together.
    rebuild(seat.at.record);
    expect(Object.fromEntries(hashesOfDerived(seat.at.record))).toEqual(expected.derived);
  }
  for (const [id, count] of events) {
    const seat = room.seats.find((each) => each.id === id);
    expect(seat && eventsAt(seat)).toBeGreaterThanOrEqual(count);
    expect(hub.rows.seats.get(id)?.seq).toBeGreaterThanOrEqual(count);
  }
  expect((await verifyHub(first.at.record, first.at)).faults).toEqual([]);
}

const property = fc.asyncProperty(fc.commands(anyStep, { maxCommands: 60, size: "max" }), async (steps) => runAll(steps));

test.each(KEPT_SEEDS)("seats become the same whatever happened (seed %i)", async (seed) => {
  await fc.assert(property, { seed, numRuns: SEED_RUNS, endOnFailure: true });
});
