import type { SeatId } from "#domain/ids.ts";
import { askNumber, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { eventsOfSeat } from "../append/merge.ts";
import type { CarriedEvent } from "../append/merge.ts";
import { ownSeat } from "../seat.ts";

/** What was done in an excerpt since it was opened here. */
export interface ActsWithin {
  readonly seat: SeatId;
  /** All events of its own seat from the first on, so that anyone who takes them in can follow their chain. */
  readonly events: readonly CarriedEvent[];
  /** What was known here of the cases and reviews that they touch: the ids of their events, by stream. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

const AT_ONCE = 1_000;

export function actsWithin(reader: Reader): ActsWithin {
  return reader.snapshot(() => {
    const seat = ownSeat(reader);
    const events: CarriedEvent[] = [];
    for (;;) {
      const more = eventsOfSeat(reader, seat, events.length, AT_ONCE);
      events.push(...more);
      if (more.length < AT_ONCE) break;
    }
    const streams = [...new Set(events.map(({ stream }) => stream))];
    return { seat, events, known: Object.fromEntries(streams.map((stream) => [stream, ids(reader, stream)])) };
  });
}

/** How many acts there are. */
export function countActsWithin(reader: Reader): number {
  return count(reader, ownSeat(reader));
}

const ids = askValues<[string], string>("SELECT id FROM event WHERE stream = ? ORDER BY hlc, seat");
const count = askNumber<[string]>("SELECT count(*) FROM event WHERE seat = ?");
