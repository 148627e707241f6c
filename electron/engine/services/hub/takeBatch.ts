import { faultOfKeys } from "#db/append/broughtKeys.ts";
import { hashOfEvent, MergeError, mergeEvents } from "#db/append/merge.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { damageOf } from "#db/events/verify.ts";
import { MOST_EVENTS_OF_BATCH, MOST_LETTERS_OF_BATCH } from "#domain/hub/batch.ts";
import type { HoldFault } from "#domain/hub/hold.ts";
import type { StoredBatch, StoredEvent } from "#hub/store.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { isChainSigned } from "./batchSignature.ts";
import { eraseAlong } from "./erasures.ts";
import type { DistrictsOf } from "./erasures.ts";
import { noteDecidedApart } from "./ownUnseen.ts";
import { placedBefore, placeLater, streamsOf } from "./places.ts";

interface BroughtBatch {
  /** Id of the hub. */
  readonly hub: string;
  readonly batch: StoredBatch;
  /** Of the seat, as it was admitted. */
  readonly publicKey: string;
  readonly events: readonly StoredEvent[];
}

interface Taking {
  /** How many events of the own seat others may know. */
  readonly own?: { readonly seat: string; readonly seen: number };
  /** Where all of these cases lie is told by this seat: they came from one that may not say it. */
  readonly placesAll?: boolean;
  /** Of their seat some events are here and others are not. */
  readonly hasHoles?: boolean;
  /** Of whose cases alone each seat knows; left out where all know of all. */
  readonly districtsOf?: DistrictsOf;
  /** Is kept with them or not at all. */
  readonly besides?: () => void;
}

type TakenBatch =
  /** `files`: names of files that nothing needs any more, for a case was erased. */
  | { readonly is: "taken"; readonly events: number; readonly files: readonly string[] }
  | { readonly is: "refused"; readonly fault: HoldFault };

/** All letters of a batch, those around the payloads too. A single event may have as many as a batch. */
export const MOST_LETTERS = 2 * MOST_LETTERS_OF_BATCH;

/**
 * Why a batch is not what its seat pushed; null where it is. Before anything in it is read: a payload that somebody else wrote may be made so that reading it takes long.
 * A batch that begins after what is known of its seat fits nowhere.
 */
export function faultOf(record: Reader, { hub, batch, publicKey, events }: BroughtBatch): HoldFault | null {
  if (!isWhole(batch, events)) return "malformed";
  const { seat, firstSeq } = batch;
  const before = hashOfEvent(record, seat, firstSeq - 1);
  let last = before === null ? null : { seatSeq: firstSeq - 1, hash: before };
  for (const event of events) {
    const damage = damageOf(event, last);
    if (damage !== null) return damage;
    last = event;
  }
  return isChainSigned({ hub, batch, hashes: events.map(({ hash }) => hash), publicKey }) ? null : "forged";
}

/** Merging one event may fold a long case again; so many take some tens of milliseconds, and people wait meanwhile. */
const MERGED_AT_ONCE = 20;

/** The events of a batch as they are merged, some in each turn: what was taken in of a chain is whole wherever it ends. */
export function inParts(events: readonly CarriedEvent[]): readonly (readonly CarriedEvent[])[] {
  return Array.from({ length: Math.ceil(events.length / MERGED_AT_ONCE) }, (_, part) =>
    events.slice(part * MERGED_AT_ONCE, (part + 1) * MERGED_AT_ONCE),
  );
}

/** Merges a part of a batch that its seat signed ({@link faultOf}), all or nothing. */
export function takeBatch(record: Writer, events: readonly CarriedEvent[], now: number, taking: Taking = {}): TakenBatch {
  const fault = faultOfKeys(events, now);
  if (fault !== null) return { is: "refused", fault };
  try {
    return { is: "taken", ...mergeAndErase(record, events, now, taking) };
  } catch (error) {
    if (error instanceof MergeError) return { is: "refused", fault: error.damage };
    throw error;
  }
}

/** Merges events of other seats and erases what those among them erase that were not here before, in one transaction. Throws {@link MergeError}. */
export function mergeAndErase(
  record: Writer,
  events: readonly CarriedEvent[],
  now: number,
  { own, placesAll = false, hasHoles = false, districtsOf, besides }: Taking = {},
): { readonly events: number; readonly files: readonly string[] } {
  return record.transaction(() => {
    const fresh = events.filter(({ seat, seatSeq }) => hashOfEvent(record, seat, seatSeq) === null);
    if (own !== undefined) noteDecidedApart(record, fresh, { ...own, now });
    const moved = isOfDistricts(record) ? null : placedBefore(record, fresh);
    const merged = mergeEvents(record, events, now, { hasHoles });
    if (moved !== null) placeLater(record, placesAll ? streamsOf(fresh) : moved(), now);
    const files = eraseAlong(record, fresh, now, districtsOf);
    besides?.();
    return { events: merged, files };
  });
}

function isWhole({ seat, firstSeq, lastSeq }: StoredBatch, events: readonly StoredEvent[]): boolean {
  return (
    Number.isSafeInteger(firstSeq) &&
    events.length === lastSeq - firstSeq + 1 &&
    events.length <= MOST_EVENTS_OF_BATCH &&
    events.every((event, index) => event.seat === seat && event.seatSeq === firstSeq + index) &&
    events.reduce((sum, event) => sum + lettersOf(event), 0) <= MOST_LETTERS
  );
}

function lettersOf({ id, hlc, stream, type, actor, payload, prevHash, hash }: StoredEvent): number {
  return [id, hlc, stream, type, actor, payload, prevHash, hash].reduce((sum, text) => sum + text.length, 0);
}
