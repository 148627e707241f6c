import { bringForeignKeys } from "#db/append/broughtKeys.ts";
import { hashOfEvent, MergeError, mergeEvents } from "#db/append/merge.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import type { Writer } from "#db/connection.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import { batchText, MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import type { HoldFault } from "#domain/hub/hold.ts";
import type { StoredBatch } from "#hub/store.ts";
import { eraseAlong } from "./erasures.ts";

interface BroughtBatch {
  /** Id of the hub. */
  readonly hub: string;
  readonly batch: StoredBatch;
  /** Of the seat, as it was admitted. */
  readonly publicKey: string;
  readonly events: readonly CarriedEvent[];
}

export type TakenBatch =
  /** `files`: names of files that nothing needs any more, for a case was erased. */
  | { readonly is: "taken"; readonly events: number; readonly files: readonly string[] }
  | { readonly is: "refused"; readonly fault: HoldFault };

/** Checks what a seat pushed and merges it, all or nothing. */
export function takeBatch(record: Writer, { hub, batch, publicKey, events }: BroughtBatch, now: number): TakenBatch {
  if (!isWhole(batch, events)) return { is: "refused", fault: "malformed" };
  const { seat, firstSeq, lastSeq, signature } = batch;
  const lastHash = events.at(-1)?.hash ?? "";
  if (!isTextSigned(batchText({ hub, seat, firstSeq, lastSeq, lastHash }), signature, publicKey)) return { is: "refused", fault: "forged" };
  if (bringForeignKeys(events, now)) return { is: "refused", fault: "foreign-key" };
  try {
    return { is: "taken", ...mergeAndErase(record, events, now) };
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
): { readonly events: number; readonly files: readonly string[] } {
  return record.transaction(() => {
    const fresh = events.filter(({ seat, seatSeq }) => hashOfEvent(record, seat, seatSeq) === null);
    const merged = mergeEvents(record, events, now);
    return { events: merged, files: eraseAlong(record, fresh, now) };
  });
}

function isWhole({ seat, firstSeq, lastSeq }: StoredBatch, events: readonly CarriedEvent[]): boolean {
  return (
    Number.isSafeInteger(firstSeq) &&
    events.length === lastSeq - firstSeq + 1 &&
    events.length <= MOST_EVENTS_OF_BATCH &&
    events.every((event, index) => event.seat === seat && event.seatSeq === firstSeq + index)
  );
}
