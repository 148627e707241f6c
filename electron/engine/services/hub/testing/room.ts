import type { KeyObject } from "node:crypto";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { readHistory } from "#db/events/read.ts";
import { hashesOfDerived } from "#db/projections/derived.ts";
import { ownSeat } from "#db/seat.ts";
import { makePrivateKey, privateKeyOf } from "#db/seals/signing.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { HubStore } from "#hub/store.ts";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { HubAddress } from "#domain/hub/membership.ts";
import { foundHub } from "../foundHub.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "../pairing.ts";
import { ruleSeat } from "../ruleSeat.ts";
import { roomKeyOf } from "../roomKey.ts";
import { leaveHub, readMembership } from "../seatAtHub.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { syncRound } from "../syncRound.ts";
import type { Round } from "../syncRound.ts";

export interface TestSeat {
  at: SeatAtHub;
  readonly id: string;
  /** What its clock shows; a test sets it. */
  clock: () => number;
  round(): Promise<Round>;
}

const NOWHERE: HubAddress = { host: "127.0.0.1", port: 1, database: "none", user: "nobody", tls: false, authority: null };

/** Seats at one hub. `now` is the true time, which is the hub's too. */
export function openRoom(hub: HubStore, now: () => number) {
  const records: TemporaryRecord[] = [];
  const reopenedRecords: Writer[] = [];
  const seats: TestSeat[] = [];

  /** `before` is done to its record before it joins. */
  async function add(
    before: (record: Writer) => void = () => undefined,
    { districts = null }: { readonly districts?: readonly string[] | null } = {},
  ): Promise<TestSeat> {
    const record = temporaryRecord();
    records.push(record);
    const { writer } = record;
    before(writer);
    const privateKey = someKey();
    const name = `Desk ${records.length}`;
    const [first] = seats;
    const asked = { address: NOWHERE, name, privateKey, now: now() };
    if (first === undefined) return seated(record, privateKey, await foundHub(writer, hub, asked));
    const code = await offerPairing(first.at);
    if (districts !== null) await hub.bindRole(ownSeat(writer), "of_districts", districts);
    const membership = await askToJoin(writer, hub, { ...asked, code: code.toLowerCase().replaceAll("-", " ") });
    await admitAnswered(first.at, code, now());
    if (districts !== null) await ruleSeat(first.at, ownSeat(writer), { is: "member", people: null, districts }, now());
    await joinOnceAdmitted(writer, hub, membership);
    return seated(record, privateKey, membership);
  }

  /** A seat leaves and comes again. `between` is done to its record while it is alone. */
  async function leaveAndJoin(seat: TestSeat, between: (record: Writer) => void): Promise<void> {
    const { record, privateKey, membership: before } = seat.at;
    const first = seats.find((other) => other !== seat);
    if (first === undefined) throw new Error("Another seat lets it in");
    leaveHub(record);
    between(record);
    const code = await offerPairing(first.at);
    const membership = await askToJoin(record, hub, { address: NOWHERE, name: before.name, privateKey, now: now(), code });
    await admitAnswered(first.at, code, now());
    await joinOnceAdmitted(record, hub, membership);
    const roomKey = roomKeyOf(record, membership);
    if (roomKey === null) throw new Error("A seat has the key that all share");
    seat.at = { ...seat.at, membership, roomKey };
  }

  function seated({ writer }: TemporaryRecord, privateKey: KeyObject, membership: SeatAtHub["membership"]): TestSeat {
    const roomKey = roomKeyOf(writer, membership);
    if (roomKey === null) throw new Error("A seat has the key that all share");
    const at: SeatAtHub = { record: writer, hub, membership, privateKey, roomKey };
    const seat: TestSeat = {
      at,
      id: ownSeat(writer),
      clock: now,
      round: () => syncRound(seat.at, { now: () => seat.clock(), onDidTake: () => undefined }),
    };
    seats.push(seat);
    return seat;
  }

  return {
    seats,
    add,
    leaveAndJoin,
    /** One that was let in otherwise; its record is removed with the others. */
    seat(record: TemporaryRecord, privateKey: KeyObject, membership: SeatAtHub["membership"]): TestSeat {
      records.push(record);
      return seated(record, privateKey, membership);
    },
    /** Closes the record of a seat and opens it again, with something done to its file in between. */
    reopened<Result>(seat: TestSeat, between: (file: string) => Result): Result {
      const { file } = seat.at.record;
      seat.at.record.close();
      const result = between(file);
      const record = openWriter(file);
      reopenedRecords.push(record);
      seat.at = { ...seat.at, record };
      return result;
    },
    /** Rounds of all seats until none has anything to push or to take in. */
    async settle(): Promise<void> {
      for (let isQuiet = false; !isQuiet;) {
        isQuiet = true;
        for (const seat of seats) {
          const round = await seat.round();
          if (round.is !== "done") throw new Error(`A seat is stopped: ${round.is}`);
          if (round.pushed + round.pulled + round.told + round.heard > 0 || round.hasMore) isQuiet = false;
        }
      }
    },
    close(): void {
      for (const record of reopenedRecords) record.close();
      for (const record of records) record.remove();
    },
  };
}
export type Room = ReturnType<typeof openRoom>;

interface Pair {
  readonly hub: MemoryHub;
  readonly room: Room;
  readonly desk: TestSeat;
  readonly wall: TestSeat;
}

/** Two seats of one hub in memory; the desk has founded it. */
export async function openPair(now: () => number): Promise<Pair> {
  const hub = memoryHub({ now });
  const room = openRoom(hub, now);
  return { hub, room, desk: await room.add(), wall: await room.add() };
}

/** As a seat goes on that has taken in another key of the room. */
export function withRoomKey(seat: TestSeat): void {
  const membership = readMembership(seat.at.record);
  const roomKey = membership && roomKeyOf(seat.at.record, membership);
  if (membership !== null && roomKey !== null) seat.at = { ...seat.at, membership, roomKey };
}

export function someKey(): KeyObject {
  const key = privateKeyOf(makePrivateKey());
  if (key === null) throw new Error("A key that was made is one");
  return key;
}

/** All that events make, to be compared bit for bit; the events themselves; and what each case tells, with the words that can be read. */
export function everythingOf({ at: { record } }: TestSeat) {
  const cases = record.sqlite.prepare<[], GrievanceId>("SELECT id FROM grievance ORDER BY id").pluck().all();
  return {
    events: record.sqlite.prepare("SELECT seat, seat_seq, hash FROM event ORDER BY seat, seat_seq").raw().all(),
    derived: Object.fromEntries(hashesOfDerived(record)),
    told: cases.map((id) => JSON.stringify(readHistory(record, id))),
  };
}
