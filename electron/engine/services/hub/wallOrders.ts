import { randomUUID } from "node:crypto";
import { orderElsewhereSchema } from "#contract/walls.ts";
import type { OrderElsewhere } from "#contract/walls.ts";
import { askWhether } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import type { SeatPresence } from "#domain/hub/presence.ts";
import { MOST_ORDERS } from "#domain/hub/presence.ts";
import type { PersonId } from "#domain/ids.ts";
import { may } from "#domain/people/roles.ts";
import type { Walls } from "../walls/walls.ts";
import type { OtherSeat } from "./seatPresence.ts";

interface WallOrdersOptions {
  readonly record: Reader;
  readonly now: () => number;
  readonly walls: Pick<Walls, "pin" | "notify" | "steerReplay">;
  /** Something is to be told to another seat, or not any more. */
  readonly onDidChange: () => void;
}

/** So long an order is told: a seat that is not there by then does not do it. */
const TOLD_FOR_MS = 20_000;
const MOST_KNOWN = 500;

/** What walls of other seats are to show: told with the presence of this seat, and done once by the one that it is for. */
export function createWallOrders({ record, now, walls, onDidChange }: WallOrdersOptions) {
  let given: SeatPresence["orders"] = [];
  const known = new Set<string>();

  function obey(what: OrderElsewhere): void {
    if (what.is === "pin") walls.pin(what.wallId, what.scene);
    else if (what.is === "notice") walls.notify(what.notice);
    else walls.steerReplay(what.steering);
  }

  return {
    give(to: string, what: OrderElsewhere, by: string): void {
      given = [...given, { id: randomUUID(), to, at: now(), by, what }].slice(-MOST_ORDERS);
      onDidChange();
    },
    given(): SeatPresence["orders"] {
      given = given.filter(({ at }) => Math.abs(now() - at) < TOLD_FOR_MS);
      return given;
    },
    /** What others tell this seat. In whose name a seat may tell it is looked at here. */
    take(others: readonly OtherSeat[], own: string): void {
      for (const { people, presence } of others)
        for (const { id, to, at, by, what } of presence.orders) {
          if (to !== own || known.has(id)) continue;
          known.add(id);
          const isTimely = Math.abs(now() - at) < STAMP_AHEAD_MS + TOLD_FOR_MS;
          const order = orderElsewhereSchema.safeParse(what);
          if (isTimely && order.success && mayOrder(record, by, people)) obey(order.data);
        }
      for (const id of [...known].slice(0, Math.max(0, known.size - MOST_KNOWN))) known.delete(id);
    },
  };
}

/** Walls are led by those who see every case; until there are people, by anybody who sits there. `people`: for whom alone the seat may speak. */
function mayOrder(record: Reader, by: string, people: readonly string[] | null): boolean {
  if (people !== null && !people.includes(by)) return false;
  const person = readPerson(record, by as PersonId);
  if (person === null) return by === NOBODY && !isAnybodyKnown(record);
  return person.active && person.scope === null && may(person.role, "triage");
}

const NOBODY = "desk";
const isAnybodyKnown = askWhether<[]>("SELECT 1 FROM person LIMIT 1");
