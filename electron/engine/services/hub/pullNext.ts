import { setImmediate as breathe } from "node:timers/promises";
import { headOfSeat } from "#db/append/merge.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import type { CarriedKey, Reader } from "#db/connection.ts";
import { refsIn } from "#db/events/sealedEvent.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import { RecordError } from "#db/faults.ts";
import { admissionSchema, admittedSeats } from "#domain/hub/admission.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import { isToTryAgain } from "#domain/hub/hold.ts";
import type { Hold, HoldFault } from "#domain/hub/hold.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import { HubError } from "#hub/hubError.ts";
import { districtsOn, isCutShort, isPastAsRuled, storedRulingSchema } from "#domain/hub/ruling.ts";
import type { HubLook, SeatHead, StoredBatch, StoredEvent } from "#hub/store.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";
import { eraseAtHub, judgeErasures, toJudge } from "./erasures.ts";
import type { DistrictsOf } from "./erasures.ts";
import { isKeyAwaited } from "./awaitedKey.ts";
import { heldSeats, holdSeat, releaseSeat } from "./heldSeats.ts";
import { hexOf, isKeyHere, openKey } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { maySayAll } from "./maySayAll.ts";
import { faultOf, inParts, MOST_LETTERS, takeBatch } from "./takeBatch.ts";

export interface Pulled {
  /** How many were not known before: events, or what is told besides. */
  readonly events: number;
  /** A seat has more than one round takes. */
  readonly hasMore: boolean;
}

export interface Pulling {
  /** How many events of the own seat another one may know; all where it is left out. */
  readonly seenBy?: (seat: string) => number;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Of this program; left out where nothing is asked for again that an older one did not understand. */
  readonly version?: string;
  /** Runs after each batch. `files`: names of files that nothing needs any more, for a case was erased. */
  readonly onDidTake: (taken: Taken) => void;
}

interface Taken {
  readonly events: number;
  readonly files: readonly string[];
  /** What the room agrees on is another than before: settings, people or offices. */
  readonly agreed?: boolean;
}

/** Of one seat in one round, so that a seat with much does not keep the others waiting. */
export const BATCHES_AT_ONCE = 8;
/** Of signatures: a few milliseconds, between which the engine does what else there is. */
const CHECKED_AT_ONCE = 20;

/** Takes in what other seats have more than is known of them, some batches of each. What is refused holds that seat alone. */
export async function pullNext(at: SeatAtHub, look: HubLook, pulling: Pulling): Promise<Pulled> {
  const pulled = await pullBehind(at, look, pulling);
  if (!pulled.hasMore && toJudge(at.record).length > 0) await judge(at, look, pulling);
  // Also what an earlier round left.
  await eraseAtHub(at, pulling.now());
  return pulled;
}

/** What seats of some districts erased, once it is known of every post to which cases it belongs. */
async function judge(at: SeatAtHub, look: HubLook, { now, onDidTake }: Pulling): Promise<void> {
  const { record, membership } = at;
  const admitted = await admittedFor(at, [], now());
  const held = heldSeats(record);
  const isAllHere = look.heads.every((head) => {
    const admission = admitted.get(head.seat);
    const isLeftOut = head.seat === membership.seat || admission === undefined || held[head.seat] !== undefined;
    return isLeftOut || isPast(record, head.seat, admission) || !differs(record, head);
  });
  if (!isAllHere) return;
  const files = judgeErasures(record, districtsIn(admitted), now());
  onDidTake({ events: 0, files });
}

async function pullBehind(at: SeatAtHub, look: HubLook, pulling: Pulling): Promise<Pulled> {
  const { record, membership } = at;
  const held = heldSeats(record);
  const now = pulling.now();
  const others = look.heads.filter(({ seat }) => seat !== membership.seat && seatIdSchema.safeParse(seat).success);
  for (const head of others) if (held[head.seat] !== undefined && !differs(record, head)) releaseSeat(record, head.seat, now);
  const behind = others.filter((head) => differs(record, head) && isToTry(held[head.seat], now));
  if (behind.length === 0) return { events: 0, hasMore: false };
  const admitted = await admittedFor(at, behind, now);
  let events = 0;
  let hasMore = false;
  for (const head of behind) {
    const admission = admitted.get(head.seat);
    // Nobody asks what a stranger has pushed.
    if (admission === undefined || isPast(record, head.seat, admission)) continue;
    const pulled = await pullSeat(at, head, admission, { ...pulling, districtsOf: districtsIn(admitted) });
    events += pulled.events;
    hasMore ||= pulled.hasMore;
  }
  return { events, hasMore };
}

/** What is said of each seat: of whose cases alone it knows. */
export function districtsIn(admitted: ReadonlyMap<string, Admitted>): DistrictsOf {
  return (seat, seatSeq) => districtsOn(admitted.get(seat)?.ruling ?? null, seatSeq);
}

/** Whom a connection found admitted, and whose heads it saw then. */
interface Found {
  readonly at: number;
  readonly admitted: ReadonlyMap<string, Admitted>;
  readonly seen: ReadonlySet<string>;
}
const foundAt = new WeakMap<SeatAtHub, Found>();
const FOUND_FOR_MS = 30_000;

/** What is said of a seat has changed. */
export function forgetAdmitted(at: SeatAtHub): void {
  foundAt.delete(at);
}

/** The same, read again now and then, and at once where a seat is new: the heads of strangers stand there at every look. */
export async function admittedFor(at: SeatAtHub, behind: readonly SeatHead[], now: number): Promise<ReadonlyMap<string, Admitted>> {
  const before = foundAt.get(at);
  if (before !== undefined && Math.abs(now - before.at) < FOUND_FOR_MS && behind.every(({ seat }) => before.seen.has(seat)))
    return before.admitted;
  const found = { at: now, admitted: await admittedAt(at), seen: new Set(behind.map(({ seat }) => seat)) };
  foundAt.set(at, { ...found, seen: new Set([...found.seen, ...found.admitted.keys()]) });
  return found.admitted;
}

/** The seats that this one believes to belong to the hub, whatever else stands in its table. */
export async function admittedAt({ hub, membership }: Pick<SeatAtHub, "hub" | "membership">): Promise<ReadonlyMap<string, Admitted>> {
  const admissions = (await hub.admissions()).flatMap((each) => admissionSchema.safeParse(each).data ?? []);
  const rulings = (await hub.rulings()).flatMap((each) => storedRulingSchema.safeParse(each).data ?? []);
  let checked = 0;
  async function isSigned(text: string, signature: string, publicKey: string): Promise<boolean> {
    checked += 1;
    if (checked % CHECKED_AT_ONCE === 0) await breathe();
    return isTextSigned(text, signature, publicKey);
  }
  return admittedSeats(admissions, { hub: membership.hub, founder: membership.founder, isSigned, rulings });
}

/** Nothing more of it is believed: it does not belong to the hub any more. */
function isPast(record: Reader, seat: string, { ruling }: Admitted): boolean {
  return ruling?.until != null && (headOfSeat(record, seat)?.seatSeq ?? 0) >= ruling.until.events;
}

/** The hub has more of a seat than is known here, or another past under the number that is known. */
function differs(record: Reader, { seat, seq, hash }: SeatHead): boolean {
  const known = headOfSeat(record, seat);
  return seq > (known?.seatSeq ?? 0) || (known?.seatSeq === seq && known.hash !== hash);
}

export function isToTry(hold: Hold | undefined, now: number): boolean {
  return hold === undefined || isToTryAgain(hold, now);
}

async function pullSeat(
  at: SeatAtHub,
  { seat, seq }: SeatHead,
  admission: Admitted,
  pulling: Pulling & { readonly districtsOf: DistrictsOf },
): Promise<Pulled> {
  const { record, hub, membership } = at;
  const { now, onDidTake, districtsOf } = pulling;
  const known = () => headOfSeat(record, seat)?.seatSeq ?? 0;
  let events = 0;
  const refused = (fault: HoldFault, seatSeq: number): Pulled => {
    // What is no number of an event would not be kept, and with it no quarantine at all.
    holdSeat(record, seat, { fault, seatSeq: Number.isSafeInteger(seatSeq) ? seatSeq : known() + 1 }, now());
    return { events, hasMore: false };
  };
  try {
    return await pulled();
  } catch (error) {
    if (isOfAllSeats(error)) throw error;
    // What nobody thought of is wrong with this seat alone: the others go on.
    logOwnFault(`hub, seat ${seat}`, error);
    return refused("failed", known() + 1);
  }

  async function pulled(): Promise<Pulled> {
    // One that ends where the own knowledge ends shows whether both know the same past.
    const asked = await hub.batchesAfter(seat, Math.min(known(), seq - 1), BATCHES_AT_ONCE);
    // What came after the look may be sealed with a key of the room that came after it as well.
    const batches = asked.filter(({ lastSeq }) => lastSeq <= seq);
    if (batches.length === 0 || isCutShort(admission.ruling, seq)) return refused("gap", known() + 1);
    for (const batch of batches) {
      if (isPast(record, seat, admission)) break;
      const fault = await take(batch, admission.publicKey);
      if (fault === "waits") return { events, hasMore: false };
      if (fault !== null) return refused(fault, batch.firstSeq);
    }
    releaseSeat(record, seat, now());
    // Where nothing was new, asking again at once would bring the same.
    return { events, hasMore: events > 0 && known() < seq };
  }

  /** Why it was refused; null where all of it is here. `waits`: it has words that are sealed with a key of the room which has not come here yet. */
  async function take(batch: StoredBatch, publicKey: string): Promise<HoldFault | "waits" | null> {
    const { firstSeq, lastSeq, letters } = batch;
    const isTooMuch = lastSeq - firstSeq >= MOST_EVENTS_OF_BATCH || letters > MOST_LETTERS;
    if (isTooMuch || batch.seat !== seat) return "malformed";
    if (firstSeq > known() + 1) return "gap";
    const brought = await hub.events(seat, firstSeq, lastSeq);
    const fault = faultOf(record, { hub: membership.hub, batch, publicKey, events: brought });
    if (fault !== null) return fault;
    const hashes = brought.map(({ hash }) => hash);
    if (!isPastAsRuled(admission.ruling, firstSeq, hashes)) return "forked";
    const last = admission.ruling?.until?.events ?? Number.POSITIVE_INFINITY;
    const believed = brought.filter(({ seatSeq }) => seatSeq <= last);
    const carried = await withKeys(at, believed);
    if (carried === null) return "waits";
    for (const part of inParts(carried)) {
      if (!maySayAll(record, part, admission.ruling)) return "foreign-actor";
      const own = { seat: membership.seat, seen: pulling.seenBy?.(seat) ?? Number.POSITIVE_INFINITY };
      const taken = takeBatch(record, part, now(), { own, placesAll: districtsOf(seat, lastSeq) !== null, districtsOf });
      if (taken.is === "refused") return taken.fault;
      events += taken.events;
      onDidTake(taken);
      await turnOfTheLoop();
    }
    return null;
  }
}

/** The line or the record is at fault, and not the seat whose events are read. */
export function isOfAllSeats(error: unknown): boolean {
  return error instanceof RecordError || (error instanceof HubError && error.fault !== "failed");
}

/**
 * With the keys of what is sealed in them, as far as they were not erased. Null while one of these is sealed with a key of the room that is still to come here: merged without it the
 * words would be lost, for no event is fetched twice.
 */
export async function withKeys(
  { record, hub, roomKey }: SeatAtHub,
  events: readonly StoredEvent[],
): Promise<readonly CarriedEvent[] | null> {
  const needed = events.map((event) => refsIn(event.payload).map((ref) => hexOf(ref)));
  const refs = [...new Set(needed.flat())];
  if (refs.length === 0) return events;
  const keys = new Map<string, CarriedKey>();
  for (const stored of await hub.keys(refs)) {
    if (!isKeyHere(roomKey, stored.box) && isKeyAwaited(record)) return null;
    const key = openKey(roomKey, stored);
    if (key !== null) keys.set(stored.ref, key);
  }
  return events.map((event, index) => ({ ...event, keys: (needed[index] ?? []).flatMap((ref) => keys.get(ref) ?? []) }));
}
