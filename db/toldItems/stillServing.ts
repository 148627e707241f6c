import { agreesForRoom } from "../agreesForRoom.ts";
import { askWhether, changeAny } from "../ask.ts";
import type { Writer } from "../connection.ts";
import type { CarriedRow } from "#domain/hub/item.ts";

/** Who is said to have taken numbers and accounts out of an officer's row, where the program did with the last posting. */
export const WITH_LAST_POSTING = "last posting removed";

/** A posting of the officer, also one that waits for room. */
const HOLDS_ANY = `(EXISTS (SELECT 1 FROM posting WHERE officer_id = @officer)
   OR EXISTS (SELECT 1 FROM absent_item WHERE kind = 'posting' AND "row" ->> '$.officer_id' = @officer))`;

export const holdsAny = askWhether<[{ readonly officer: string }]>(`SELECT 1 WHERE ${HOLDS_ANY}`);

/**
 * Where another seat took the numbers and accounts of an officer out with the last posting that it knew of, and here is one more: they stay, and are told as later than that. Whether it was so.
 */
export function keepsServing(writer: Writer, row: CarriedRow): boolean {
  const { id: officer, changed_at: changedAt, changed_by: changedBy } = row;
  if (changedBy !== WITH_LAST_POSTING || typeof officer !== "string" || !Number.isSafeInteger(changedAt)) return false;
  // Who agrees on nothing for the room hears it from a seat that does.
  return agreesForRoom(writer) && stay(writer, { officer, changedAt: Number(changedAt) });
}

const stay = changeAny<[{ readonly officer: string; readonly changedAt: number }]>(
  `UPDATE officer SET changed_at = @changedAt + 1 WHERE id = @officer AND changed_at <= @changedAt
   AND coalesce(phone, email, x_handle, facebook_id, instagram) IS NOT NULL AND ${HOLDS_ANY}`,
);
