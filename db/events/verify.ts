import type { SeatId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { CHAIN_START, hashOf } from "./chain.ts";
import type { EventRow } from "./chain.ts";
import { isOfDistricts } from "../ofDistricts.ts";
import { EVENT_SELECTION } from "./read.ts";

export type Verification =
  | { readonly intact: true; readonly events: number }
  | {
      readonly intact: false;
      readonly seat: SeatId;
      readonly seatSeq: number;
      readonly eventId: string;
      /** `gap`: events before it are missing; `broken-link`: it follows another past than this; `altered`: it says something else than when it was recorded. */
      readonly damage: "gap" | "broken-link" | "altered";
    };

/**
 * Follows the chain of every seat and tells the first event that does not fit. Reads every event. In a record of some districts the chains of other seats have holes: there each event
 * is looked at with the one before it, where that is here.
 */
export function verifyEvents(reader: Reader): Verification {
  return reader.snapshot(() => {
    let events = 0;
    let last: EventRow | null = null;
    const hasHoles = isOfDistricts(reader);
    for (const event of statements(reader).all.iterate()) {
      const previous: EventRow | null = last?.seat === event.seat ? last : null;
      const isAfterHole = hasHoles && previous?.seatSeq !== event.seatSeq - 1;
      const damage = damageOf(event, isAfterHole ? { seatSeq: event.seatSeq - 1, hash: event.prevHash } : previous);
      if (damage !== null) return { intact: false, seat: event.seat as SeatId, seatSeq: event.seatSeq, eventId: event.id, damage };
      last = event;
      events++;
    }
    return { intact: true, events };
  });
}

/** What is wrong with an event that follows `previous` on its seat; null where nothing is. */
export function damageOf(event: EventRow, previous: Pick<EventRow, "seatSeq" | "hash"> | null): "gap" | "broken-link" | "altered" | null {
  if (event.seatSeq !== (previous?.seatSeq ?? 0) + 1) return "gap";
  if (event.prevHash !== (previous?.hash ?? CHAIN_START)) return "broken-link";
  return event.hash === hashOf(event) ? null : "altered";
}

const statements = perConnection(({ sqlite }) => ({
  all: sqlite.prepare<[], EventRow>(`SELECT ${EVENT_SELECTION} FROM event ORDER BY seat, seat_seq`),
}));
