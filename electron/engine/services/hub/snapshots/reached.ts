import { hashOfEvent, headOfSeat } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { lastToldItem } from "#db/toldItems/toldItems.ts";
import type { Reached } from "#domain/hub/snapshot.ts";
import type { SeatHead } from "#hub/store.ts";
import { understoodItems } from "../knownItems.ts";

const NO_HASH = "0".repeat(64);

interface Reaching {
  /** As the hub told them. */
  readonly heads: readonly SeatHead[];
  /** Whose record it is. */
  readonly seat: string;
  /** What the hub had by then alone: what a seat of some districts can check. */
  readonly isOfHubAlone: boolean;
}

/** How far a record knows each seat of the hub. */
export function reachedHere(record: Reader, { heads, seat: own, isOfHubAlone }: Reaching): readonly Reached[] {
  const items = understoodItems(record);
  return heads.flatMap(({ seat, seq, items: told }) => {
    const head = headOfSeat(record, seat);
    // What this seat tells is pushed in order: all up to that number is in the hub.
    const known = seat === own ? Math.min(told, lastToldItem(record)) : Object.hasOwn(items, seat) ? (items[seat] ?? 0) : 0;
    if (head === null && known === 0) return [];
    const events = Math.min(head?.seatSeq ?? 0, isOfHubAlone ? seq : Number.POSITIVE_INFINITY);
    const hash = events === head?.seatSeq ? head.hash : hashOfEvent(record, seat, events);
    return [{ seat, events, hash: hash ?? NO_HASH, items: known }];
  });
}
