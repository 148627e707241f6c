import { randomUUID } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { Writer } from "#db/connection.ts";
import { CHAIN_START } from "#db/events/chain.ts";
import { ownSeat } from "#db/seat.ts";
import { publicKeyOf, signText } from "#db/seals/signing.ts";
import { admissionText } from "#domain/hub/admission.ts";
import type { Admission } from "#domain/hub/admission.ts";
import type { HubAddress, Membership } from "#domain/hub/membership.ts";
import type { HubStore } from "#hub/store.ts";
import { JoinError } from "./joinError.ts";
import { hexOf, makeRoomKey } from "./roomKey.ts";
import { keepMembership, leaveHub, readMembership } from "./seatAtHub.ts";

interface Founding {
  readonly address: HubAddress;
  /** What people call this seat. */
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly now: number;
}

/** The chain of a seat before its first event. */
export const NOTHING_YET = { seq: 0, hash: CHAIN_START };

/**
 * Makes a database a hub with this seat as its founder. Done again after it was cut off it goes on with the same hub. Rejects with {@link JoinError} where the database is
 * another hub already.
 */
export async function foundHub(record: Writer, hub: HubStore, { address, name, privateKey, now }: Founding): Promise<Membership> {
  const before = readMembership(record);
  const there = await hub.identity();
  // Where the hub is gone, its founder alone can make it again.
  if (before !== null && there === null && before.founder.seat !== ownSeat(record)) throw new JoinError("joined-already");
  if (there !== null && there !== before?.hub) throw new JoinError(before === null ? "hub-already" : "joined-already");
  if (there !== null && before !== null) {
    // Only its address may be another one.
    keepMembership(record, { ...before, address });
    return { ...before, address };
  }
  const id = before?.hub ?? randomUUID();
  const [seat, publicKey] = [ownSeat(record), publicKeyOf(privateKey)];
  const roomKey = before?.roomKey ?? hexOf(makeRoomKey(record, id, now).ref);
  const membership: Membership = { address, hub: id, founder: { seat, publicKey }, roomKey, seat, publicKey, name, at: now };
  // Here first: a hub whose founder has forgotten it would be nobody's.
  keepMembership(record, membership);
  const isFounded = await hub.found(admissionOf({ hub: id, seat, publicKey, name, by: seat, at: now }, privateKey), NOTHING_YET);
  if (isFounded) return membership;
  leaveHub(record);
  throw new JoinError("hub-already");
}

export function admissionOf(admission: Omit<Admission, "signature">, privateKey: KeyObject): Admission {
  return { ...admission, signature: signText(admissionText(admission), privateKey) };
}
