import type { ItemKind } from "#domain/hub/item.ts";
import { ITEMS_AT_ONCE, ROOM_SETTINGS } from "#domain/hub/item.ts";
import { askNumber, askRows, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";

export interface ToldItem {
  readonly number: number;
  readonly kind: ItemKind;
  readonly key: string;
}

/** After the one of that number, in order. */
export const toldItemsAfter = askRows<[number: number, limit: number], ToldItem>(
  "SELECT number, kind, key FROM told_item WHERE number > ? ORDER BY number LIMIT ?",
);

/** 0 where there is none. */
export const lastToldItem = askNumber<[]>("SELECT coalesce(max(number), 0) FROM told_item");

/** What was taken in from another seat is not told again: in the transaction that took it in. */
export const forgetToldAfter = changeRows<[number: number]>("DELETE FROM told_item WHERE number > ?");

/** The latest payload of a post; 0 where there is none. */
export const lastPayload = askNumber<[]>("SELECT coalesce(max(id), 0) FROM post_payload");

/** Tells posts that were here before this seat belonged to the hub, those of payloads from one number up to another; returns how many. */
export const tellPayloads = changeRows<[above: number, upTo: number]>(
  "INSERT INTO told_item (kind, key) SELECT 'post', post_id || ' ' || version_id FROM post_payload WHERE id > ? AND id <= ? ORDER BY id",
);

/** Tells what was done in a dossier, while this seat belongs to a hub: its seat belongs to none, so that nobody else does. */
export function tellActs(writer: Writer, seat: string, firstSeq: number, lastSeq: number): void {
  for (let first = firstSeq; first <= lastSeq; first += ITEMS_AT_ONCE)
    tellActsOf(writer, `${seat} ${first} ${Math.min(lastSeq, first + ITEMS_AT_ONCE - 1)}`);
}

/** The same of all that lay here before: of every seat but these. `seats`: a list in JSON. */
export function tellForeignActs(writer: Writer, seats: string): void {
  for (const { seat, last } of foreignSeats(writer, seats)) tellActs(writer, seat, 1, last);
}

const tellActsOf = changeRows<[key: string]>(
  "INSERT INTO told_item (kind, key) SELECT 'acts', ? WHERE EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')",
);
const foreignSeats = askRows<[seats: string], { readonly seat: string; readonly last: number }>(
  `SELECT s.id AS seat, (SELECT max(seat_seq) FROM event e WHERE e.seat = s.id) AS last FROM seat s
   WHERE s.is_own = 0 AND last IS NOT NULL AND s.id NOT IN (SELECT value FROM json_each(?)) ORDER BY s.id`,
);

/** For who founded the hub: what the room had agreed on. */
export function tellRoom(writer: Writer): void {
  writer.transaction(() => {
    tellSettings(writer, JSON.stringify(ROOM_SETTINGS));
    for (const tell of TELL_ALL) tell(writer);
    tellAbsent(writer);
  });
}

/** For a setting that tells itself only where it belongs to a hub. */
export const tellSetting = changeRows<[key: string]>(
  "INSERT INTO told_item (kind, key) SELECT 'setting', ? WHERE EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')",
);

/** For who joins one: what the room has agreed on counts, whenever that was, and so do its offices. */
export function yieldToRoom(writer: Writer): void {
  writer.transaction(() => {
    yieldSettings(writer, JSON.stringify(ROOM_SETTINGS));
    for (const yieldRows of YIELD_ALL) yieldRows(writer);
  });
}

const yieldSettings = changeRows<[keys: string]>("UPDATE setting SET changed_at = 0 WHERE key IN (SELECT value FROM json_each(?))");
const YIELD_ALL = [
  ...["office", "officer", "posting", "representative"].map((table) => changeRows<[]>(`UPDATE ${table} SET changed_at = 0`)),
  // Also in the row of one that waits, by which it is placed.
  changeRows<[]>(`UPDATE absent_item SET changed_at = 0, "row" = json_set("row", '$.changed_at', 0)`),
];

/**
 * For who has joined, once all that the room has is here: people of its own chain, and of offices and their holders those rows of which nobody else has said anything. An officer goes along
 * with a posting that stands, so that whom the room knows by another row is not there twice. Returns how many.
 */
export function tellHadBefore(writer: Writer, ownSeat: string): number {
  return writer.transaction(() => tellOwnPeople(writer, ownSeat) + TELL_UNTOLD.reduce((told, tell) => told + tell(writer), 0));
}

/** Yielded to the room, and nothing came in its place. */
const UNTOLD = "changed_at = 0";
/** Before all that anybody changed in the room, and after what other seats yielded to it: their row of the same office, or that they had taken it out. */
const TOLD_AT = 1;
const tellOwnPeople = changeRows<[ownSeat: string]>(
  `INSERT INTO told_item (kind, key) SELECT 'person', id FROM person p
   WHERE EXISTS (SELECT 1 FROM event WHERE stream = 'people' AND seat = ? AND payload ->> '$.person' = p.id) ORDER BY id`,
);
/** Which they are is settled before the first of them is changed; each tells itself by that. */
const TELL_UNTOLD = (
  [
    ["office", UNTOLD],
    ["officer", `${UNTOLD} AND id IN (SELECT officer_id FROM posting)`],
    ["posting", UNTOLD],
    [
      "representative",
      `${UNTOLD} AND id NOT IN (SELECT r.id FROM representative r JOIN representative s
         ON s.changed_at > 0 AND s.role = r.role AND s.name = r.name AND s.constituency IS r.constituency)`,
    ],
  ] as const
).map(([table, which]) =>
  changeRows<[]>(`UPDATE ${table} SET changed_at = ${TOLD_AT} WHERE id IN (SELECT id FROM ${table} WHERE ${which})`),
);

const tellSettings = changeRows<[keys: string]>(
  "INSERT INTO told_item (kind, key) SELECT 'setting', key FROM setting WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key",
);
/** An officer before who holds an office. */
const TELL_ALL = (["person", "office", "officer", "posting", "representative"] as const).map((table) =>
  changeRows<[]>(`INSERT INTO told_item (kind, key) SELECT '${table}', id FROM ${table} ORDER BY id`),
);
const tellAbsent = changeRows<[]>("INSERT INTO told_item (kind, key) SELECT kind, key FROM absent_item ORDER BY kind, key");
