import type { Writer } from "#db/connection.ts";
import { makePrivateKey, privateKeyOf } from "#db/seals/signing.ts";
import { foundHub } from "#engine/services/hub/foundHub.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "#engine/services/hub/pairing.ts";
import { roomKeyOf } from "#engine/services/hub/roomKey.ts";
import type { SeatAtHub } from "#engine/services/hub/seatAtHub.ts";
import type { HubAddress } from "#domain/hub/membership.ts";
import type { HubStore } from "#hub/store.ts";

export interface TwoSeats {
  readonly desk: SeatAtHub;
  readonly wall: SeatAtHub;
}

const NOWHERE: HubAddress = { host: "127.0.0.1", port: 1, database: "none", user: "nobody", tls: false, authority: null };

/** The first founds the hub, and lets the other one in. */
export async function foundAndJoin(desk: Writer, wall: Writer, hub: HubStore, address = NOWHERE): Promise<TwoSeats> {
  const now = Date.now();
  const deskKey = someKey();
  const founded = await foundHub(desk, hub, { address, name: "Desk", privateKey: deskKey, now });
  const first = seatOf(desk, hub, founded, deskKey);
  const code = await offerPairing(first);
  const wallKey = someKey();
  const joined = await askToJoin(wall, hub, { code, address, name: "Wall", privateKey: wallKey, now });
  await admitAnswered(first, code, now);
  await joinOnceAdmitted(wall, hub, joined);
  return { desk: first, wall: seatOf(wall, hub, joined, wallKey) };
}

export function seatOf(record: Writer, hub: HubStore, membership: SeatAtHub["membership"], privateKey: SeatAtHub["privateKey"]): SeatAtHub {
  const roomKey = roomKeyOf(record, membership);
  if (roomKey === null) throw new Error("A seat has the key that all share");
  return { record, hub, membership, privateKey, roomKey };
}

export function someKey(): SeatAtHub["privateKey"] {
  const key = privateKeyOf(makePrivateKey());
  if (key === null) throw new Error("A key that was made is one");
  return key;
}
