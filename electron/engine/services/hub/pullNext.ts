import { headOfSeat } from "#db/append/merge.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import type { CarriedKey, Reader } from "#db/connection.ts";
import { refsIn } from "#db/events/sealedEvent.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import { admissionSchema, admittedSeats } from "#domain/hub/admission.ts";
import type { Admission } from "#domain/hub/admission.ts";
import { MOST_EVENTS_OF_BATCH, MOST_LETTERS_OF_BATCH } from "#domain/hub/batch.ts";
import { isToTryAgain } from "#domain/hub/hold.ts";
import type { Hold, HoldFault } from "#domain/hub/hold.ts";
import type { HubLook, SeatHead, StoredBatch, StoredEvent } from "#hub/store.ts";
import { heldSeats, holdSeat, releaseSeat } from "./heldSeats.ts";
import { hexOf, openKey } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { takeBatch } from "./takeBatch.ts";
import type { TakenBatch } from "./takeBatch.ts";

interface Pulled {
  /** How many were not known before. */
  readonly events: number;
  /** A seat has more than one round takes. */
  readonly hasMore: boolean;
}

export interface Pulling {
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Runs after each batch. `files`: names of files that nothing needs any more, for a case was erased. */
  readonly onDidTake: (taken: { readonly events: number; readonly files: readonly string[] }) => void;
}

/** Of one seat in one round, so that a seat with much does not keep the others waiting. */
const BATCHES_AT_ONCE = 8;
/** A single event may have as many letters as a batch. */
const MOST_LETTERS = 2 * MOST_LETTERS_OF_BATCH;

/** Takes in what other seats have more than is known of them, some batches of each. What is refused holds that seat alone. */
export async function pullNext(at: SeatAtHub, look: HubLook, pulling: Pulling): Promise<Pulled> {
  const { record, membership } = at;
  const held = heldSeats(record);
  const now = pulling.now();
  const others = look.heads.filter(({ seat }) => seat !== membership.seat);
  for (const head of others) if (held[head.seat] !== undefined && !differs(record, head)) releaseSeat(record, head.seat, now);
  const behind = others.filter((head) => differs(record, head) && isToTry(held[head.seat], now));
  if (behind.length === 0) return { events: 0, hasMore: false };
  const admitted = await admittedAt(at);
  let events = 0;
  let hasMore = false;
  for (const head of behind) {
    const admission = admitted.get(head.seat);
    // Nobody asks what a stranger has pushed.
    if (admission === undefined) continue;
    const pulled = await pullSeat(at, head, admission, pulling);
    events += pulled.events;
    hasMore ||= pulled.hasMore;
  }
  return { events, hasMore };
}

/** The seats that this one believes to belong to the hub, whatever else stands in its table. */
export async function admittedAt({ hub, membership }: Pick<SeatAtHub, "hub" | "membership">): Promise<ReadonlyMap<string, Admission>> {
  const admissions = (await hub.admissions()).flatMap((each) => admissionSchema.safeParse(each).data ?? []);
  return admittedSeats(admissions, { hub: membership.hub, founder: membership.founder, isSigned: isTextSigned });
}

/** The hub has more of a seat than is known here, or another past under the number that is known. */
function differs(record: Reader, { seat, seq, hash }: SeatHead): boolean {
  const known = headOfSeat(record, seat);
  return seq > (known?.seatSeq ?? 0) || (known?.seatSeq === seq && known.hash !== hash);
}

function isToTry(hold: Hold | undefined, now: number): boolean {
  return hold === undefined || isToTryAgain(hold, now);
}

async function pullSeat(at: SeatAtHub, { seat, seq }: SeatHead, admission: Admission, pulling: Pulling): Promise<Pulled> {
  const { record, hub, membership } = at;
  const { now, onDidTake } = pulling;
  const known = () => headOfSeat(record, seat)?.seatSeq ?? 0;
  let events = 0;
  const refused = (fault: HoldFault, seatSeq: number): Pulled => {
    holdSeat(record, seat, { fault, seatSeq }, now());
    return { events, hasMore: false };
  };
  // One that ends where the own knowledge ends shows whether both know the same past.
  const batches = await hub.batchesAfter(seat, Math.min(known(), seq - 1), BATCHES_AT_ONCE);
  if (batches.length === 0) return refused("gap", known() + 1);
  for (const batch of batches) {
    const taken = await take(batch, admission.publicKey);
    if (taken.is === "refused") return refused(taken.fault, batch.firstSeq);
    events += taken.events;
    onDidTake(taken);
  }
  releaseSeat(record, seat, now());
  return { events, hasMore: known() < seq };

  async function take(batch: StoredBatch, publicKey: string): Promise<TakenBatch> {
    const { firstSeq, lastSeq, letters } = batch;
    const isTooMuch = lastSeq - firstSeq >= MOST_EVENTS_OF_BATCH || letters > MOST_LETTERS;
    if (isTooMuch || batch.seat !== seat) return { is: "refused", fault: "malformed" };
    if (firstSeq > known() + 1) return { is: "refused", fault: "gap" };
    const brought = await withKeys(at, await hub.events(seat, firstSeq, lastSeq));
    return takeBatch(record, { hub: membership.hub, batch, publicKey, events: brought }, now());
  }
}

/** With the keys of what is sealed in them, as far as they were not erased. */
async function withKeys({ hub, roomKey }: SeatAtHub, events: readonly StoredEvent[]): Promise<readonly CarriedEvent[]> {
  const needed = events.map((event) => refsIn(event.payload).map((ref) => hexOf(ref)));
  const refs = [...new Set(needed.flat())];
  if (refs.length === 0) return events;
  const keys = new Map<string, CarriedKey>();
  for (const stored of await hub.keys(refs)) {
    const key = openKey(roomKey, stored);
    if (key !== null) keys.set(stored.ref, key);
  }
  return events.map((event, index) => ({ ...event, keys: (needed[index] ?? []).flatMap((ref) => keys.get(ref) ?? []) }));
}
