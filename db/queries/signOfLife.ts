import { millisecondsOf } from "#domain/clock/hybridTime.ts";
import type { HybridTime } from "#domain/ids.ts";
import type { Reader } from "../connection.ts";
import { ownSeat } from "../seat.ts";
import { askValue } from "../ask.ts";

/** When something last happened in the record, milliseconds UTC: an act, or an answer of a source. Null where nothing ever did. */
export const lastSignOfLife = askValue<[], number>(`
  SELECT max(at) FROM (
  SELECT (SELECT at FROM event ORDER BY position DESC LIMIT 1) AS at
  UNION ALL SELECT max(last_answer_at) FROM source_state)`);

/** The time of the newest act of this seat by its own order, milliseconds UTC, which goes on from acts that lie in the future. */
export function newestOwnTime(reader: Reader): number | null {
  const hlc = own(reader, ownSeat(reader));
  return hlc === null ? null : millisecondsOf(hlc);
}

// By the order of arrival: no index is in the order of time.
const own = askValue<[string], HybridTime>("SELECT hlc FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1");
