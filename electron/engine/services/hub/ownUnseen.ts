import { askRows } from "#db/ask.ts";
import { headOfSeat } from "#db/append/merge.ts";
import type { Reader, Writer } from "#db/connection.ts";
import type { EventRow } from "#db/events/chain.ts";
import { decidedApart } from "../transfer/decidedApart.ts";
import { rememberContradictions } from "../transfer/contradictions.ts";

/*
 * What this seat did while others could not know of it. An event of another seat does not say what that seat knew; what this one had not brought to the hub when it last had
 * all of that seat, that seat did not. So it is the seat that was away which finds the contradiction, and tells the others.
 */

/** How many of the own events were in the hub when a round began at whose end all of a seat was here, by seat. */
const broughtBefore = new WeakMap<Reader, Map<string, number>>();

/** The number of the last own event that a seat may know. `inHub`: of those that the hub has when a round begins. */
export function seenBy(record: Reader, seat: string, inHub: number): number {
  return Math.min(broughtBefore.get(record)?.get(seat) ?? inHub, inHub);
}

/** A round has ended that began with so many of the own events in the hub. A seat of which events are still to come in may have done them long before: for it the last time counts. */
export function noteRoundEnded(record: Reader, toPull: ReadonlyMap<string, number>, inHub: number): void {
  const brought = broughtBefore.get(record) ?? new Map<string, number>();
  for (const [seat, events] of toPull) if (events === 0 || !brought.has(seat)) brought.set(seat, inHub);
  broughtBefore.set(record, brought);
}

/** Before events of another seat are merged, and in the same transaction. */
export function noteDecidedApart(
  record: Writer,
  fresh: readonly EventRow[],
  { seat, seen, now }: { readonly seat: string; readonly seen: number; readonly now: number },
): void {
  if ((headOfSeat(record, seat)?.seatSeq ?? 0) <= seen) return;
  const found = decidedApart(record, fresh, (stream) => {
    const unseen = new Set(ownAfter(record, stream, seat, seen).map(({ id }) => id));
    return ({ id }) => !unseen.has(id);
  });
  rememberContradictions(record, found, now);
}

const ownAfter = askRows<[stream: string, seat: string, after: number], { readonly id: string }>(
  "SELECT id FROM event WHERE stream = ? AND seat = ? AND seat_seq > ?",
);
