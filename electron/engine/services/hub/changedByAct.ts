import { askWhether } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { PEOPLE_STREAM } from "#db/events/stream.ts";
import type { CarriedRow } from "#domain/hub/item.ts";

/**
 * Whether a row of a person, as a seat tells it, follows from an act in that seat's own chain which this record has: somebody was added, changed, or given another passphrase
 * since the row that is here. Nobody's passphrase is replaced without an act that everybody sees and that its actor had a right to.
 */
export function isChangedByAct(reader: Reader, seat: string, { id, changed_at: changedAt }: CarriedRow): boolean {
  return typeof id === "string" && typeof changedAt === "number" && isActed(reader, seat, id, id, changedAt);
}

const isActed = askWhether<[seat: string, person: string, same: string, changedAt: number]>(
  `SELECT 1 FROM event WHERE stream = '${PEOPLE_STREAM}' AND seat = ? AND payload ->> '$.person' = ?
     AND at > coalesce((SELECT changed_at FROM person WHERE id = ?), -1) AND at <= ?`,
);
