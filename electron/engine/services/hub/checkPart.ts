import { damageOf } from "#db/events/verify.ts";
import { MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import type { HoldFault } from "#domain/hub/hold.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { isPastAsRuled } from "#domain/hub/ruling.ts";
import type { HubStore, SignedBatch, StoredBatch, StoredEvent } from "#hub/store.ts";
import { isChainSigned, isEachSigned } from "./batchSignature.ts";

interface PartOfBatch {
  /** Id of the hub. */
  readonly hub: string;
  readonly batch: SignedBatch;
  /** Of all events of the batch, as the hub tells them. */
  readonly hashes: readonly string[];
  readonly of: SignedBy;
}

/** A seat, and what is said of it. */
type SignedBy = Pick<Admitted, "publicKey" | "ruling">;

/** Why hashes are not those that a seat signed as a batch; null where they are. */
export function faultOfHashes({ hub, batch, hashes, of: { publicKey, ruling } }: PartOfBatch): HoldFault | null {
  const count = batch.lastSeq - batch.firstSeq + 1;
  if (!Number.isSafeInteger(batch.firstSeq) || count < 1 || count > MOST_EVENTS_OF_BATCH) return "malformed";
  if (hashes.length !== count) return "gap";
  if (isEachSigned({ hub, batch, hashes, publicKey })) return isPastAsRuled(ruling, batch.firstSeq, hashes) ? null : "forked";
  return isChainSigned({ hub, batch, hashes, publicKey }) ? "unsigned" : "forged";
}

/** Why some events are not those of a batch whose hashes were signed; null where they are. */
export function faultOfSome({ seat, firstSeq }: StoredBatch, hashes: readonly string[], events: readonly StoredEvent[]): HoldFault | null {
  for (const event of events) {
    const index = event.seatSeq - firstSeq;
    if (event.seat !== seat || hashes[index] !== event.hash) return "forged";
    // Its own hash holds; what it says of the one before is that one's hash as well.
    const before = index > 0 ? (hashes[index - 1] ?? "") : event.prevHash;
    const damage = damageOf(event, { seatSeq: event.seatSeq - 1, hash: before });
    if (damage !== null) return damage;
  }
  return null;
}

/** The batches in which single events lie, each asked for once and looked at once. */
export function batchesOfEvents(hub: Pick<HubStore, "batchesAfter" | "hashes">, hubId: string) {
  const known = new Map<string, { readonly batch: StoredBatch; readonly hashes: readonly string[] }[]>();
  /** Why an event is not what its seat signed; null where it is. */
  return async (event: StoredEvent, of: SignedBy): Promise<HoldFault | null> => {
    const ofSeat = known.get(event.seat) ?? [];
    known.set(event.seat, ofSeat);
    const there = ofSeat.find(({ batch }) => batch.firstSeq <= event.seatSeq && event.seatSeq <= batch.lastSeq);
    if (there !== undefined) return faultOfSome(there.batch, there.hashes, [event]);
    const [batch] = await hub.batchesAfter(event.seat, event.seatSeq - 1, 1);
    if (batch === undefined || batch.seat !== event.seat || batch.firstSeq > event.seatSeq) return "gap";
    const hashes = await hub.hashes(event.seat, batch.firstSeq, batch.lastSeq);
    const fault = faultOfHashes({ hub: hubId, batch, hashes, of });
    if (fault !== null) return fault;
    ofSeat.push({ batch, hashes });
    return faultOfSome(batch, hashes, [event]);
  };
}
