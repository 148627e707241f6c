import { createHash, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { noteAgreesForRoom } from "#db/agreesForRoom.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { openBox, sealBox } from "#db/keys/boxes.ts";
import type { Key } from "#db/keys/boxes.ts";
import { ownSeat } from "#db/seat.ts";
import { yieldToRoom } from "#db/toldItems/toldItems.ts";
import { publicKeyOf, signText } from "#db/seals/signing.ts";
import { publicKeySchema, seatNameSchema } from "#domain/hub/admission.ts";
import type { Admission } from "#domain/hub/admission.ts";
import type { HubAddress, Membership } from "#domain/hub/membership.ts";
import { CODE_LETTERS, CODE_LIVES_MS, pairingCodeOf, typedPairingCode } from "#domain/hub/pairingCode.ts";
import { earlierThan, fitted, isOfAll, ofAllUpTo, rulingText } from "#domain/hub/ruling.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import type { HubStore } from "#hub/store.ts";
import { admissionOf, NOTHING_YET } from "./foundHub.ts";
import { noteHadBefore } from "./hadBefore.ts";
import { JoinError } from "./joinError.ts";
import { readAllAgain } from "./knownItems.ts";
import { districtsHere } from "./partHere.ts";
import { placeDistricts } from "./places.ts";
import { admittedAt, districtsIn } from "./pullNext.ts";
import { beforeOf, carriedKeySchema, hexOf, keepBefore, keyOfWritten, takeRoomKeys, writtenKey } from "./roomKey.ts";
import { newestRenewal, renewRoomKey } from "./renewRoomKey.ts";
import { saidSoFar } from "./saidSoFar.ts";
import { keepMembership, readMembership } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/**
 * How a seat joins. A seat that belongs to the hub shows a code, which a person types at the other one. Under a name that follows from the code the hub holds two boxes that
 * the code opens: what the first seat offers (which hub this is, who founded it, and the key that seats share) and what the other answers (its key and its name). The
 * hub sees neither, and cannot put another one in their place. Then the first seat signs that the other is admitted.
 */

const offerSchema = z.strictObject({
  hub: z.uuid(),
  founder: z.strictObject({ seat: seatIdSchema, publicKey: publicKeySchema }),
  roomKey: carriedKeySchema,
  /** Those that the room had before. */
  before: z.array(carriedKeySchema).max(1_000).default([]),
});
const answerSchema = z.strictObject({ seat: seatIdSchema, publicKey: publicKeySchema, name: seatNameSchema });

/** Of whose cases alone the seat that joins is to know, and as which role of the database it signs in. */
export interface OfDistricts {
  readonly role: string;
  readonly districts: readonly string[];
}

/** Offers the hub to the one seat at which the code that is answered is typed, within some minutes. `role`: as which it signs in, where that is one of its own. */
export async function offerPairing({ record, hub, membership, roomKey }: SeatAtHub<Reader>, role: string | null = null): Promise<string> {
  if (districtsHere(record) !== null) throw new JoinError("of-districts");
  if (role !== null && !(await hub.readyRole(role))) throw new JoinError("other-role");
  const code = pairingCodeOf(randomBytes(CODE_LETTERS));
  const key = requiredKey(code);
  const carried = record.keys.carried(roomKey.ref);
  if (carried === null) throw new JoinError("no-room-key");
  const { hub: id, founder } = membership;
  const before = beforeOf(record).flatMap((ref) => record.keys.carried(ref) ?? []);
  const offer = sealBox([key], { hub: id, founder, roomKey: writtenKey(carried), before: before.map((each) => writtenKey(each)) });
  await hub.offerPairing(hexOf(key.ref), offer, CODE_LIVES_MS);
  return code;
}

/** Admits the seat that answered to a code; null while none has. Rejects with {@link JoinError}. */
export async function admitAnswered(
  at: SeatAtHub<Reader>,
  code: string,
  now: number,
  ofDistricts: OfDistricts | null = null,
): Promise<Admission | null> {
  const { hub, membership, privateKey } = at;
  const key = requiredKey(code);
  const found = await hub.pairing(hexOf(key.ref));
  if (found === null) throw new JoinError("not-answered");
  if (found.answer === null) return null;
  const answer = answerSchema.safeParse(openBox(found.answer, [key.secret])).data;
  if (answer === undefined) throw new JoinError("wrong-answer");
  const admission = admissionOf({ hub: membership.hub, ...answer, by: membership.seat, at: now }, privateKey);
  // Before it belongs: it never knows of more.
  if (ofDistricts !== null) await bind(at, answer.seat, ofDistricts, now);
  const isNew = await hub.admit(admission, NOTHING_YET);
  await hub.endPairing(hexOf(key.ref));
  // One that left and comes again was admitted before, under the same key.
  if (!isNew && (await admittedAt({ hub, membership })).get(answer.seat)?.publicKey !== answer.publicKey)
    throw new JoinError("other-key-there");
  // Between the offer and the answer the room may have got another key, of which nobody has given it one.
  const newest = await newestRenewal(at, now);
  const offered = offerSchema.safeParse(openBox(found.offer, [key.secret])).data?.roomKey.ref;
  if (newest !== null && newest.ref !== offered) await renewRoomKey(at, now);
  return admission;
}

async function bind(at: SeatAtHub<Reader>, seat: string, { role, districts }: OfDistricts, now: number): Promise<void> {
  const { hub, membership, privateKey } = at;
  if (!(await hub.bindRole(seat, role, districts))) throw new JoinError("other-role");
  const admitted = await admittedAt({ hub, membership });
  await placeDistricts(at, districts, districtsIn(admitted));
  const by = membership.seat;
  // One that comes again was ruled before: what was said of it besides stays, and the last word counts.
  const known = admitted.get(seat);
  const before = known?.ruling ?? null;
  const isOtherwise = JSON.stringify(before?.districts ?? null) !== JSON.stringify(districts);
  const earlier = known !== undefined && isOtherwise ? earlierThan(before, await saidSoFar(at, known)) : (before?.earlier ?? []);
  const saidAt = Math.max(now, before?.by === by ? before.at + 1 : 0);
  const { until, people } = before ?? { until: null, people: null };
  const text = rulingText(fitted({ hub: membership.hub, seat, by, at: saidAt, until, people, districts: [...districts], earlier }));
  await hub.rule({ seat, by, at: saidAt, text, signature: signText(text, privateKey) });
}

interface Asking {
  /** As it was typed. */
  readonly code: string;
  readonly address: HubAddress;
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly now: number;
}

/** What this seat will be once it is admitted: to be kept only then. Rejects with {@link JoinError}. */
export async function askToJoin(record: Writer, hub: HubStore, { code, address, name, privateKey, now }: Asking): Promise<Membership> {
  if (readMembership(record) !== null) throw new JoinError("joined-already");
  const key = requiredKey(code);
  const found = await hub.pairing(hexOf(key.ref));
  if (found === null) throw new JoinError("no-such-code");
  const offer = offerSchema.safeParse(openBox(found.offer, [key.secret])).data;
  if (offer === undefined || (await hub.identity()) !== offer.hub) throw new JoinError("wrong-answer");
  const [seat, publicKey] = [ownSeat(record), publicKeyOf(privateKey)];
  takeRoomKeys(
    record,
    [offer.roomKey, ...offer.before].map((each) => keyOfWritten(each)),
  );
  keepBefore(
    record,
    offer.before.map(({ ref }) => ref),
    now,
  );
  // The seat that asked before with this code is the one that is admitted.
  if (!(await hub.answerPairing(hexOf(key.ref), sealBox([key], { seat, publicKey, name })))) throw new JoinError("no-such-code");
  return { address, hub: offer.hub, founder: offer.founder, roomKey: offer.roomKey.ref, seat, publicKey, name, at: now };
}

/** Keeps what it asked for, as soon as it is admitted; false until then. `isGivenUp`: nobody waits for it any more. */
export async function joinOnceAdmitted(
  record: Writer,
  hub: HubStore,
  membership: Membership,
  isGivenUp: () => boolean = () => false,
): Promise<boolean> {
  const admitted = (await admittedAt({ hub, membership })).get(membership.seat);
  if (admitted?.publicKey !== membership.publicKey) return false;
  const head = (await hub.look()).heads.find(({ seat }) => seat === membership.seat);
  if (isGivenUp()) return false;
  record.transaction(() => {
    yieldToRoom(record);
    readAllAgain(record, Math.min(head?.items ?? 0, ofAllUpTo(admitted.ruling, "items")), membership.at);
    noteAgreesForRoom(record, isOfAll(admitted.ruling), membership.at);
    noteHadBefore(record, membership.at);
    keepMembership(record, membership);
  });
  return true;
}

/** The key that follows from a code; its ref names the two boxes in the hub. */
function requiredKey(typed: string): Key {
  const letters = typedPairingCode(typed);
  if (letters === null) throw new JoinError("no-such-code");
  const secret = createHash("sha256").update(`ismgt-pairing-key-1 ${letters}`).digest();
  const ref = createHash("sha256").update(`ismgt-pairing-name-1 ${letters}`).digest().subarray(0, 16);
  return { ref, secret };
}
