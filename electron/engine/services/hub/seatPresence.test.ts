import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MORNING } from "#db/testing/examples.ts";
import { PRESENCE_LIVES_MS } from "#domain/hub/presence.ts";
import type { SeatPresence } from "#domain/hub/presence.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { ruleSeat } from "./ruleSeat.ts";
import { createSeatPresence } from "./seatPresence.ts";
import { openPair } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";

const CASE = "01890a5d-ac96-774b-bcce-b302099a8057" as GrievanceId;
const WALL = { wallId: "1", width: 1920, height: 1080, scene: "now", pinned: null } as const;
const IDLE: Omit<SeatPresence, "toPull"> = {
  version: "",
  desks: [],
  walls: [],
  told: { pinned: null, replay: null, hasNotice: false },
  orders: [],
};
const ASHA = { name: "Asha", id: CASE, sinceAt: MORNING };

let now: number;
let hub: MemoryHub;
let room: Room;
let desk: TestSeat;
let wall: TestSeat;
beforeEach(async () => {
  now = MORNING;
  ({ hub, room, desk, wall } = await openPair(() => now));
});
afterEach(() => room.close());

function presenceAt(own: () => Omit<SeatPresence, "toPull">) {
  const heard = { changes: 0 };
  return { ...heard, heard, at: createSeatPresence({ now: () => now, own, onDidChange: () => void heard.changes++ }) };
}
const atDesk = (desks = [ASHA]) => presenceAt(() => ({ ...IDLE, version: "0.1.0", desks })).at;
const atWall = () => presenceAt(() => ({ ...IDLE, version: "0.2.0", walls: [WALL] }));

test("who sits at which seat is known at the others, and gone soon after the seat is", async () => {
  const [sitting, hearing] = [atDesk(), atWall()];
  await sitting.exchange(desk.at, 3);
  await hearing.at.exchange(wall.at, 0);
  expect(hearing.at.others).toEqual([
    { seat: desk.id, name: "Desk 1", people: null, presence: { ...IDLE, version: "0.1.0", toPull: 3, desks: [ASHA] } },
  ]);
  await sitting.exchange(desk.at, 0);
  expect(sitting.others.map(({ presence }) => presence.walls)).toEqual([[WALL]]);
  await hearing.at.exchange(wall.at, 0);
  await hearing.at.exchange(wall.at, 0);
  // Once for who came, once for what is taken in there meanwhile.
  expect(hearing.heard.changes).toBe(2);
  now += PRESENCE_LIVES_MS;
  await hearing.at.exchange(wall.at, 0);
  expect(hearing.at.others).toEqual([]);
  await sitting.exchange(desk.at, 0);
  await hearing.at.exchange(wall.at, 0);
  expect(hearing.at.others).toHaveLength(1);
  hearing.at.lost();
  expect(hearing.at.others).toEqual([]);
});

test("nobody says it in another's name, says again what was said before, or says it after the seat was revoked", async () => {
  const [sitting, hearing] = [atDesk(), atWall()];
  await sitting.exchange(desk.at, 0);
  await hearing.at.exchange(wall.at, 0);
  const said = hub.rows.presences.get(desk.id);
  if (said === undefined) throw new Error("The desk has said something");
  hub.rows.presences.set(desk.id, { ...said, at: said.at + 1 });
  await hearing.at.exchange(wall.at, 0);
  expect(hearing.at.others).toEqual([]);

  now += 1_000;
  await sitting.exchange(desk.at, 1);
  await hearing.at.exchange(wall.at, 0);
  expect(hearing.at.others).toHaveLength(1);
  hub.rows.presences.set(desk.id, { ...said, toldAt: now });
  await hearing.at.exchange(wall.at, 0);
  expect(hearing.at.others).toEqual([]);

  await hearing.at.exchange(wall.at, 1);
  await sitting.exchange(desk.at, 2);
  expect(sitting.others).toHaveLength(1);
  await ruleSeat(desk.at, wall.id, { is: "revoked" }, now);
  now += 40_000;
  await hearing.at.exchange(wall.at, 0);
  await sitting.exchange(desk.at, 2);
  expect(sitting.others).toEqual([]);
});

test("more than a room has windows for is cut off, and what is no presence is nobody's", async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ ...ASHA, name: "x".repeat(500), sinceAt: index }));
  const [sitting, hearing] = [atDesk(many), atWall()];
  await sitting.exchange(desk.at, 0);
  await hearing.at.exchange(wall.at, 0);
  const [found] = hearing.at.others;
  expect(found?.presence.desks).toHaveLength(20);
  expect(found?.presence.desks[0]?.name).toHaveLength(100);
});

test("the others are woken for what somebody does, and not for how much is still to come in", async () => {
  const told = vi.spyOn(hub, "tellPresence");
  let desks: (typeof ASHA)[] = [];
  const sitting = presenceAt(() => ({ ...IDLE, desks })).at;
  for (const toPull of [900, 600, 300]) await sitting.exchange(desk.at, toPull);
  expect(sitting.hasNews).toBe(false);
  desks = [ASHA];
  expect(sitting.hasNews).toBe(true);
  await sitting.exchange(desk.at, 0);
  expect(told.mock.calls.map(([, isNews]) => isNews)).toEqual([true, false, false, true]);
  expect(sitting.hasNews).toBe(false);
  sitting.lost();
  expect(sitting.hasNews).toBe(true);
});

test("what was said with another key of the room is heard, at the latest once that key is here", async () => {
  const [sitting, hearing] = [atDesk(), atWall()];
  await sitting.exchange(desk.at, 0);
  const key = { ref: Buffer.alloc(16, 1), secret: Buffer.alloc(32, 1) };
  const renewed = (seat: TestSeat) => ({ ...seat.at, roomKey: { ...key, before: [seat.at.roomKey] } });
  await hearing.at.exchange(renewed(wall), 0);
  expect(hearing.at.others).toHaveLength(1);
  now += 1_000;
  await sitting.exchange(renewed(desk), 1);
  await hearing.at.exchange(wall.at, 0);
  await hearing.at.exchange(renewed(wall), 0);
  expect(hearing.at.others.map(({ presence }) => presence.toPull)).toEqual([1]);
});
