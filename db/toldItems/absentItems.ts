import type { ItemKind } from "#domain/hub/item.ts";
import { askRow, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";

interface AbsentItem {
  readonly changedAt: number;
  /** JSON; null where it was removed. */
  readonly row: string | null;
}

/** Null where it has a row in its table, or nobody has heard of it. */
export const absentItem = askRow<[kind: ItemKind, key: string], AbsentItem>(
  `SELECT changed_at AS changedAt, "row" FROM absent_item WHERE kind = ? AND key = ?`,
);

/** Takes the place of what was known of it. Its row in its table is the caller's to take away. */
export const keepAbsent = changeRows<[kind: ItemKind, key: string, changedAt: number, row: string | null]>(
  `INSERT INTO absent_item (kind, key, changed_at, "row") VALUES (?, ?, ?, ?)
   ON CONFLICT (kind, key) DO UPDATE SET changed_at = excluded.changed_at, "row" = excluded."row"`,
);

export const forgetAbsent = changeRows<[kind: ItemKind, key: string]>("DELETE FROM absent_item WHERE kind = ? AND key = ?");

/** When it is put there by somebody who does so now: later than it was removed, also by a clock that is behind. Its row is to be written then. */
export function comesBack(writer: Writer, kind: ItemKind, key: string, now: number): number {
  const absent = absentItem(writer, kind, key);
  if (absent === null) return now;
  forgetAbsent(writer, kind, key);
  return Math.max(now, absent.changedAt + 1);
}

/** Its row was taken away by somebody who does so now. */
export function noteRemoved(
  writer: Writer,
  item: { readonly kind: ItemKind; readonly key: string; readonly changedAt: number },
  now: number,
) {
  // Of two acts the later one counts at other seats, also where this one was made by a clock that is behind.
  keepAbsent(writer, item.kind, item.key, Math.max(now, item.changedAt + 1), null);
}
