import { afterEach, beforeEach, expect, test } from "vitest";
import type { OrderElsewhere } from "#contract/walls.ts";
import { addPerson } from "#db/people/people.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { Role } from "#domain/people/roles.ts";
import type { OtherSeat } from "./seatPresence.ts";
import { createWallOrders } from "./wallOrders.ts";

const HERE = "0000000000000001";
const THERE = "0000000000000002";
const PIN: OrderElsewhere = { is: "pin", wallId: null, scene: "heat" };

let now: number;
let record: TemporaryRecord;
let done: unknown[];
beforeEach(() => {
  now = MORNING;
  done = [];
  record = temporaryRecord();
});
afterEach(() => record.remove());

const orders = () =>
  createWallOrders({
    record: record.writer,
    now: () => now,
    walls: {
      pin: (wallId, scene) => void done.push({ wallId, scene }),
      notify: (notice) => void done.push({ notice }),
      steerReplay: (steering) => void done.push(steering),
    },
    onDidChange: () => undefined,
  });

interface Told {
  readonly to?: string;
  readonly what?: unknown;
  readonly people?: readonly string[] | null;
  readonly at?: number;
}

function told(by: string, { to = HERE, what = PIN, people = null, at = now }: Told = {}): OtherSeat {
  const order = { id: crypto.randomUUID(), to, at, by, what };
  const presence = {
    version: "",
    toPull: 0,
    desks: [],
    walls: [],
    told: { pinned: null, replay: null, hasNotice: false },
    orders: [order],
  };
  return { seat: THERE, name: "Desk 2", people, presence };
}

function person(role: Role): string {
  const passphrase = { salt: Buffer.alloc(16), hash: Buffer.alloc(32), scryptCost: 2, scryptBlockSize: 8, scryptParallelization: 1 };
  return addPerson(record.writer, { name: role, role, passphrase }, { actor: null, now }).id;
}

test("what is given to another seat is told for a while, and done there once", () => {
  const [giving, taking] = [orders(), orders()];
  giving.give(HERE, PIN, "desk");
  giving.give(HERE, { is: "replay", steering: { do: "pause" } }, "desk");
  const seat = { ...told("desk"), presence: { ...told("desk").presence, orders: giving.given() } };
  taking.take([seat], HERE);
  taking.take([seat], HERE);
  expect(done).toEqual([{ wallId: null, scene: "heat" }, { do: "pause" }]);
  now += 30_000;
  expect(giving.given()).toEqual([]);
});

test("nothing is done for another seat, long after it was said, or that is no order", () => {
  const taking = orders();
  taking.take([told("desk", { to: THERE }), told("desk", { at: now - 3_600_000 }), told("desk", { what: { is: "pin", scene: 7 } })], HERE);
  expect(done).toEqual([]);
});

test("walls are led in the name of those who may lead them, and for whom the seat may speak", () => {
  const [operator, viewer] = [person("operator"), person("viewer")];
  const taking = orders();
  for (const by of ["desk", viewer, "nobody"]) taking.take([told(by)], HERE);
  taking.take([told(operator, { people: [viewer] })], HERE);
  expect(done).toEqual([]);
  taking.take([told(operator, { people: [operator] })], HERE);
  expect(done).toHaveLength(1);
});
