import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { putOfficer, putPosting, readRegistry, removePosting } from "#db/registry/registry.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import { createChanges } from "../../core/live/changes.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { systemClock } from "../../core/time/clock.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import { HubError } from "#hub/hubError.ts";
import { startCutLine } from "#hub/testing/cutLine.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { seededRandom } from "../generate/random.ts";
import { startHub } from "./hubService.ts";
import { ruleSeat } from "./ruleSeat.ts";
import { keepMembership } from "./seatAtHub.ts";
import { everythingOf, openRoom } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { copies } from "./snapshots/copies.ts";
import { makeSnapshot } from "./snapshots/makeSnapshot.ts";
import { takeCopy } from "./snapshots/takeCopy.ts";
import { syncRound } from "./syncRound.ts";
import { caseAt, doSomething, erase } from "./testing/someActs.ts";
import { verifyHub } from "./verifyHub.ts";

const STARTED = Date.now();

function holding(officeId: string): readonly [Officer, Posting] {
  const nowhere = { phone: null, email: null, xHandle: null, facebookId: null, instagram: null };
  const officer: Officer = { id: "officer-1" as OfficerId, name: "आशा देवी", designation: null, ...nowhere };
  const posting = { id: "posting-1" as PostingId, officeId: officeId as OfficeId, officerId: officer.id, fromAt: STARTED, untilAt: null };
  return [officer, posting];
}

describe.skipIf(!hasPostgres)(`seats at a hub on PostgreSQL${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  let hub: HubConnection;
  let room: Room;
  let databases = 0;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.close(), 60_000);
  beforeEach(async () => {
    databases += 1;
    hub = await connectToHub(await server.createDatabase(`hub${databases}`), { password: server.password, prepares: true });
    room = openRoom(hub, Date.now);
    for (let seat = 0; seat < 3; seat++) await room.add();
  });
  afterEach(async () => {
    await hub.close();
    room.close();
  });

  const act = (seat: TestSeat, serial: number) =>
    doSomething(seat.at.record, { serial, action: serial, now: Date.now(), writtenAt: STARTED });

  test("become the same, by batches of both sorts of keys, and an erasure reaches all", async () => {
    for (let serial = 0; serial < 60; serial++) for (const seat of room.seats) act(seat, serial + room.seats.indexOf(seat) * 7);
    await room.settle();
    const [first] = room.seats;
    if (first === undefined) throw new Error("A room has seats");
    erase(first.at.record, 0, Date.now());
    await room.settle();
    for (const seat of room.seats) expect(everythingOf(seat)).toEqual(everythingOf(first));
    expect(await verifyHub(first.at.record, first.at)).toMatchObject({ seats: 3, faults: [] });
  });

  test.each([1, 2])("become the same through lines that are cut anywhere (seed %i)", async (seed) => {
    const random = seededRandom(seed);
    const address = server.address(`hub${databases}`);
    const line = await startCutLine(address.port, () => random.between(600, 30_000));
    let cut = 0;
    const roundsOf = async (seat: TestSeat) => {
      const hub = await connectToHub({ ...address, port: line.port }, { password: server.password });
      try {
        const at = { ...seat.at, hub };
        for (let isQuiet = false; !isQuiet;) {
          const round = await syncRound(at, { now: Date.now, onDidTake: () => undefined });
          if (round.is !== "done") throw new Error(`A seat is stopped: ${round.is}`);
          isQuiet = round.pushed === 0 && round.pulled === 0;
        }
      } finally {
        await hub.close();
      }
    };
    try {
      for (let turn = 0; turn < 20; turn++) {
        for (const seat of room.seats) {
          for (let acts = random.between(0, 12); acts > 0; acts--) act(seat, random.between(0, 50));
          await roundsOf(seat).catch((error: unknown) => {
            if (!(error instanceof HubError)) throw error;
            cut += 1;
          });
        }
      }
    } finally {
      await line.close();
    }
    expect(cut).toBeGreaterThan(5);
    await room.settle();
    const [first] = room.seats;
    if (first === undefined) throw new Error("A room has seats");
    for (const seat of room.seats) expect(everythingOf(seat)).toEqual(everythingOf(first));
    expect(await verifyHub(first.at.record, first.at)).toMatchObject({ seats: 3, faults: [] });
  });

  describe("whose engines run", () => {
    let services: ReturnType<typeof startHub>[];
    beforeEach(() => {
      services = [];
    });
    afterEach(async () => {
      for (const service of services) await service.stop();
    });

    function run(seat: TestSeat, onDidCopy?: () => void, user?: string): ReturnType<typeof startHub> {
      const { record, membership, privateKey } = seat.at;
      keepMembership(record, { ...membership, address: { ...server.address(`hub${databases}`), ...(user !== undefined && { user }) } });
      const key = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
      const service = startHub({
        record,
        clock: systemClock,
        secrets: memorySecrets({ "hub.password": server.password, "seal.private-key": key }),
        guard: { met: () => false },
        changes: createChanges(() => 0),
        onDidTake: () => undefined,
        copies,
        onDidCopy,
      });
      services.push(service);
      return service;
    }

    test("bring a new one all that there is before anything else, where a snapshot is at the hub", async () => {
      for (let serial = 0; serial < 30; serial++) for (const seat of room.seats) act(seat, serial);
      await room.settle();
      const [first] = room.seats;
      if (first === undefined) throw new Error("A room has seats");
      await makeSnapshot(first.at, { now: Date.now, onDidTake: () => undefined }, { districts: null });
      const late = await room.add();
      const copied = new Promise<void>((resolve) => run(late, resolve));
      await copied;
      expect(late.at.record.sqlite.prepare("SELECT count(*) FROM event").pluck().get()).toBe(0);
      // The engine ends then, and the next one opens what it finds.
      for (const service of services.splice(0)) await service.stop();
      expect(room.reopened(late, (file) => takeCopy(file, Date.now()))).toBe(true);
      await room.settle();
      expect(everythingOf(late)).toEqual(everythingOf(first));
    }, 60_000);

    test("say that they are revoked, also where each signs in as a role of its own, and go on once that is taken back", async () => {
      const [desk, wall, laptop] = room.seats;
      if (desk === undefined || wall === undefined || laptop === undefined) throw new Error("A room has seats");
      // One with cases, and one that is new.
      act(wall, 1);
      const seats = [
        [wall, "of_wall"],
        [laptop, "of_laptop"],
      ] as const;
      for (const [seat, role] of seats) {
        await server.run(`hub${databases}`, `CREATE ROLE ${role} LOGIN PASSWORD '${server.password}'`);
        expect(await hub.bindRole(seat.id, role, null)).toBe(true);
        run(seat, () => undefined, role);
      }
      const states = () => services.map(({ state }) => (state.is === "stopped" ? state.why : state.is));
      await expect.poll(states, { timeout: 30_000 }).toEqual(["joined", "joined"]);
      for (const [seat] of seats) await ruleSeat(desk.at, seat.id, { is: "revoked" }, Date.now());
      await expect.poll(states, { timeout: 30_000 }).toEqual(["revoked", "revoked"]);
      // And so they begin, and come again after a line that broke.
      for (const service of services.splice(0)) await service.stop();
      for (const [seat, role] of seats) run(seat, () => undefined, role);
      await expect.poll(states, { timeout: 30_000 }).toEqual(["revoked", "revoked"]);
      for (const [seat] of seats) await ruleSeat(desk.at, seat.id, { is: "member", people: null }, Date.now());
      for (const service of services.splice(0)) await service.stop();
      for (const [seat, role] of seats) run(seat, () => undefined, role);
      await expect.poll(states, { timeout: 30_000 }).toEqual(["joined", "joined"]);
      act(wall, 2);
      await expect.poll(() => readGrievance(laptop.at.record, caseAt(2))?.id, { timeout: 30_000 }).toBe(caseAt(2));
      for (const service of services.splice(0)) await service.stop();
      for (const [, role] of seats) await server.run(`hub${databases}`, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }, 120_000);

    test("take an officer out of an office at every seat, also at one that was away, and so it stays", async () => {
      const [desk, wall, away] = room.seats;
      if (desk === undefined || wall === undefined || away === undefined) throw new Error("A room has seats");
      const holders = () => room.seats.map(({ at }) => readRegistry(at.record).postings.map(({ id }) => id));
      const act = () => ({ actor: "osd", now: Date.now() });
      const [officer, posting] = holding("PHED/district/Karnal");
      putOfficer(desk.at.record, officer, act());
      putPosting(desk.at.record, posting, act());
      const services = room.seats.map((seat) => run(seat));
      await expect.poll(holders, { timeout: 30_000 }).toEqual([[posting.id], [posting.id], [posting.id]]);
      await services[2]?.stop();
      expect(removePosting(wall.at.record, posting.id, act())).toBe(true);
      await expect.poll(holders, { timeout: 30_000 }).toEqual([[], [], [posting.id]]);
      // Who was away changed what is gone: earlier, for it is told of the removal only now.
      const record = away.at.record;
      putPosting(record, { ...posting, untilAt: posting.fromAt + 1 }, { actor: "osd", now: posting.fromAt });
      run(away);
      await expect.poll(holders, { timeout: 30_000 }).toEqual([[], [], []]);
    }, 120_000);

    test("become the same by themselves, through a hub that is stopped under load and starts again", async () => {
      for (const seat of room.seats) run(seat);
      await expect.poll(() => services.map(({ state }) => state.is)).toEqual(["joined", "joined", "joined"]);
      for (let serial = 0; serial < 20; serial++) for (const seat of room.seats) act(seat, serial);
      await server.halt();
      for (let serial = 20; serial < 40; serial++) for (const seat of room.seats) act(seat, serial);
      await expect.poll(() => services.map(({ state }) => state.is)).toEqual(["alone", "alone", "alone"]);
      await server.restart();
      await expect
        .poll(() => new Set(room.seats.map((seat) => JSON.stringify(everythingOf(seat)))).size, { timeout: 90_000, interval: 500 })
        .toBe(1);
      // A seat says so at the end of a round, in the middle of which the last event came in.
      await expect.poll(() => services.map(({ state }) => state.is)).toEqual(["joined", "joined", "joined"]);
    }, 120_000);
  });
});
