import type { KeyObject } from "node:crypto";
import { z } from "zod";
import type { CarriedKey, Reader, Writer } from "#db/connection.ts";
import { openBox, REF_BYTES, sealBox } from "#db/keys/boxes.ts";
import { randomBytesOf, SECRET_BYTES } from "#db/keys/sealedBytes.ts";
import { isTextSigned, signText } from "#db/seals/signing.ts";
import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { renewalIn, renewalText, storedRenewalSchema } from "#domain/hub/renewal.ts";
import type { Renewal } from "#domain/hub/renewal.ts";
import { isOfAll } from "#domain/hub/ruling.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import type { HubLook } from "#hub/store.ts";
import { noteAwaited } from "./awaitedKey.ts";
import { admittedAt, admittedFor, forgetAdmitted } from "./pullNext.ts";
import { beforeOf, carriedKeySchema, hexOf, keepBefore, keyOfWritten, roomKeyOf, takeRoomKeys, writtenKey } from "./roomKey.ts";
import { keepMembership } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { openAsSeat, sealToSeat } from "./seatBox.ts";

/** A seat that belongs to the hub, and speaks for all of the room. */
const isWhole = (seat: Admitted | undefined): seat is Admitted => seat !== undefined && seat.ruling?.until == null && isOfAll(seat.ruling);

/**
 * Makes another key for the room and gives it to every seat that still belongs to it, each under its own key. From then on nothing is told with the one before; what was told with
 * it is still read. `without`: seats that are about to belong no more.
 */
export async function renewRoomKey(
  at: Pick<SeatAtHub<Reader>, "record" | "hub" | "membership" | "privateKey" | "roomKey">,
  now: number,
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<void> {
  const { record, hub, membership, privateKey, roomKey } = at;
  const admitted = await admittedAt(at);
  const seats = [...admitted.values()].filter(({ seat, ruling }) => ruling?.until == null && !without.includes(seat));
  // What such a seat made itself does not count once it is out, however far ahead its clock was.
  const { newest } = await believedRenewals(
    at,
    [...admitted.values()].filter(({ seat }) => !without.includes(seat)),
    now,
  );
  const key = { ref: randomBytesOf(REF_BYTES), secret: randomBytesOf(SECRET_BYTES), madeAt: now };
  const words = JSON.stringify(writtenKey(key));
  const here = [roomKey.ref, ...beforeOf(record)].flatMap((ref) => record.keys.carried(ref) ?? []);
  // Also the newest where it has not come into this record yet: this one takes its place in the hub, and others have told with it.
  const before = [...here, ...(newest === null || isKnown(record, at, newest) ? [] : (keysOf(at, newest) ?? []))];
  const renewal: Renewal = {
    hub: membership.hub,
    ref: hexOf(key.ref),
    by: membership.seat,
    // The newest is the room's, also where another seat whose clock is ahead made the one before.
    at: Math.max(now, newest === null ? 0 : newest.at + 1),
    // A seat with a key that nothing can be sealed to is given none, and keeps nobody else from theirs.
    boxes: Object.fromEntries(
      seats.flatMap(({ seat, publicKey }) => {
        const box = sealToSeat(words, publicKey);
        return box === null ? [] : [[seat, box]];
      }),
    ),
    before: sealBox([key], { keys: before.map((each) => writtenKey(each)) }),
  };
  const text = renewalText(renewal);
  await hub.renewRoomKey({ ref: renewal.ref, by: renewal.by, at: renewal.at, text, signature: signText(text, privateKey) });
}

/**
 * This seat with the newest key of the room, which it takes in where it has not seen it. After the look of a round: what is pushed with a key comes later than the key. A seat that
 * does not belong any more is given none.
 */
export async function withNewestRoomKey(at: SeatAtHub, { renewals }: HubLook, now: number): Promise<SeatAtHub> {
  const { record, membership } = at;
  if (renewals === "") {
    noteAwaited(record, false);
    return at;
  }
  const before = lookedThrough.get(at);
  // A new one may be of a seat that is new as well.
  if (before?.renewals !== renewals) forgetAdmitted(at);
  const admitted = await admittedFor(at, [], now);
  const isSame = before?.admitted === admitted || before?.who === whoMayRenew(admitted);
  if (before?.renewals === renewals && isSame && !isToLookAgain(before.aheadAt, now)) return at;
  const { newest: renewal, signed, isAnyAhead } = await believedRenewals(at, [...admitted.values()], now);
  const isTaken = renewal !== null && !isKnown(record, at, renewal) && takeRenewal(at, renewal, now);
  const isHere = (each: Renewal) => (isTaken && each === renewal) || isKnown(record, at, each);
  noteAwaited(record, !signed.every((each) => isHere(each)));
  if (!isTaken) {
    lookedThrough.set(at, { renewals, admitted, who: whoMayRenew(admitted), aheadAt: isAnyAhead ? now : null });
    return at;
  }
  const roomKey = roomKeyOf(record, { roomKey: renewal.ref });
  if (roomKey === null) return at;
  const renewed = { ...membership, roomKey: renewal.ref };
  keepMembership(record, renewed);
  return { ...at, membership: renewed, roomKey };
}

/** What there was to believe when nothing was new: each of them is long where the room has many seats. */
const lookedThrough = new WeakMap<SeatAtHub, LookedThrough>();
interface LookedThrough {
  readonly renewals: string;
  readonly admitted: ReadonlyMap<string, Admitted>;
  readonly who: string;
  /** When one was ahead of the clock here; null where none was. */
  readonly aheadAt: number | null;
}
const AHEAD_LOOKED_AT_EVERY_MS = 30_000;

function isToLookAgain(aheadAt: number | null, now: number): boolean {
  return aheadAt !== null && Math.abs(now - aheadAt) >= AHEAD_LOOKED_AT_EVERY_MS;
}

/** Whose renewals are believed, and by which keys. */
function whoMayRenew(admitted: ReadonlyMap<string, Admitted>): string {
  const whole = [...admitted.values()].filter((seat) => isWhole(seat));
  return whole
    .map(({ seat, publicKey }) => `${seat} ${publicKey}`)
    .toSorted()
    .join();
}

/** The key of now, or one from before it: a room never goes back to that, also where somebody took a newer one out of the hub. */
function isKnown(record: Reader, { roomKey }: Pick<SeatAtHub<Reader>, "roomKey">, { ref }: Renewal): boolean {
  return [roomKey.ref, ...beforeOf(record)].some((each) => hexOf(each) === ref);
}

/** The newest that this seat may believe; null where the room has its first key. */
export async function newestRenewal(at: Pick<SeatAtHub<Reader>, "hub" | "membership">, now: number): Promise<Renewal | null> {
  return (await believedRenewals(at, [...(await admittedAt(at)).values()], now)).newest;
}

/** Of those that a seat signed which speaks for all. One that is ahead of all clocks waits for its time: else no later one could ever be newer. */
async function believedRenewals(
  { hub, membership }: Pick<SeatAtHub<Reader>, "hub" | "membership">,
  seats: readonly Admitted[],
  now: number,
): Promise<Believed> {
  const admitted = new Map(seats.map((each) => [each.seat, each]));
  const stored = (await hub.roomKeys()).flatMap((each) => storedRenewalSchema.safeParse(each).data ?? []);
  const signed = stored.flatMap((each) => {
    const by = admitted.get(each.by);
    return isWhole(by) && isTextSigned(each.text, each.signature, by.publicKey) ? (renewalIn(each, membership.hub) ?? []) : [];
  });
  const believed = signed.filter(({ at }) => at <= now + STAMP_AHEAD_MS);
  const [newest = null] = believed.toSorted((one, other) => other.at - one.at || (one.ref < other.ref ? 1 : -1));
  return { newest, signed, isAnyAhead: believed.length < signed.length };
}

interface Believed {
  readonly newest: Renewal | null;
  /** Also those that are ahead of the clock. */
  readonly signed: readonly Renewal[];
  readonly isAnyAhead: boolean;
}

const beforeSchema = z.strictObject({ keys: z.array(carriedKeySchema).max(1_000) });

function takeRenewal(
  { record, ...seat }: { readonly record: Writer } & Pick<SeatAtHub, "membership"> & { readonly privateKey: KeyObject },
  renewal: Renewal,
  now: number,
): boolean {
  const keys = keysOf(seat, renewal);
  if (keys === null) return false;
  takeRoomKeys(record, keys);
  const [, ...before] = keys.map(({ ref }) => hexOf(ref));
  keepBefore(record, [...before, seat.membership.roomKey], now);
  return true;
}

/** The key that a renewal gives to this seat, and those before it; null where it gives none. */
function keysOf(
  { membership, privateKey }: Pick<SeatAtHub, "membership"> & { readonly privateKey: KeyObject },
  renewal: Renewal,
): readonly CarriedKey[] | null {
  const box = Object.hasOwn(renewal.boxes, membership.seat) ? renewal.boxes[membership.seat] : undefined;
  const opened = box === undefined ? null : openAsSeat(box, privateKey);
  const key = opened === null ? undefined : carriedKeySchema.safeParse(parsedOrNull(opened)).data;
  if (key?.ref !== renewal.ref) return null;
  const carried = keyOfWritten(key);
  const before = beforeSchema.safeParse(openBox(renewal.before, [carried.secret])).data?.keys ?? [];
  return [carried, ...before.map((each) => keyOfWritten(each))];
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
