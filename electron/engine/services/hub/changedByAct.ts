import { askWhether } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { PEOPLE_STREAM } from "#db/events/stream.ts";
import type { CarriedRow } from "#domain/hub/item.ts";

/**
 * Whether a seat may tell that row of a person: in its chain stands an act on them, and no other seat has acted on them since, as far as is known here. Nobody's passphrase is
 * replaced without an act that everybody sees, and that its actor had a right to. By the order of acts, which is that of the rows as well: a row has the time of its act, and that is
 * later than every act its seat had seen (`db/people/people.ts`), whatever its clock showed. `ofSome`: seats that agree on nothing for the room, each with the last event before
 * that. Their rows of people count nowhere, so that what they say of a passphrase keeps nobody else's row away.
 */
export function isChangedByAct(reader: Reader, seat: string, { id }: CarriedRow, ofSome: readonly SeatOfSome[]): boolean {
  return typeof id === "string" && hasActedLast(reader, { seat, id, ofSome: JSON.stringify(ofSome) });
}

export interface SeatOfSome {
  readonly seat: string;
  readonly after: number;
}

const hasActedLast = askWhether<[{ readonly seat: string; readonly id: string; readonly ofSome: string }]>(
  `SELECT 1 FROM event WHERE stream = '${PEOPLE_STREAM}' AND seat = @seat AND payload ->> '$.person' = @id AND hlc >= coalesce(
     (SELECT max(hlc) FROM event WHERE stream = '${PEOPLE_STREAM}' AND seat <> @seat AND payload ->> '$.person' = @id
        AND NOT EXISTS (SELECT 1 FROM json_each(@ofSome) s WHERE s.value ->> 'seat' = event.seat AND event.seat_seq > s.value ->> 'after')), '') LIMIT 1`,
);
