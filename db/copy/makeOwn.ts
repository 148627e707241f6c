import SqliteDatabase from "better-sqlite3";
import type { Database } from "better-sqlite3";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { askNumber, askValues } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { joinKeyFiles, keyFileOf } from "../keys/keyFile.ts";
import { openWriter } from "../opening/open.ts";
import { ownSeat } from "../seat.ts";
import { KEY_OF, readItem } from "../toldItems/readItem.ts";
import type { RowKind } from "../toldItems/readItem.ts";
import { takeItem } from "../toldItems/takeItem.ts";
import { COMMON_SETTINGS, OWN_TABLES, SETTINGS_OF_FILE } from "./ownTables.ts";

/** More was done at no seat before it joined; what has is merged event by event. */
const MOST_OWN_EVENTS = 5_000;

/** Whether a record has nothing yet that a copy would have to be merged with: no post, no case, nothing that waits to go out. */
export function isNewRecord(reader: Reader): boolean {
  return holdsAny(reader) === 0 && ownEvents(reader, ownSeat(reader)) <= MOST_OWN_EVENTS;
}

const holdsAny = askNumber<[]>(
  `SELECT EXISTS (SELECT 1 FROM post) + EXISTS (SELECT 1 FROM grievance) + EXISTS (SELECT 1 FROM review) + EXISTS (SELECT 1 FROM officer_mail)
     + EXISTS (SELECT 1 FROM invitation_campaign) + EXISTS (SELECT 1 FROM snooze) + EXISTS (SELECT 1 FROM follow_up)`,
);
const ownEvents = askNumber<[seat: string]>("SELECT count(*) FROM event WHERE seat = ?");

interface Owning {
  /** What it is to know besides. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** It is of some cases alone, and may hold some of what the seat told before. */
  readonly isPart: boolean;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * Makes a copy ({@link requireCopy}), with the keys beside it, the record of a new seat ({@link isNewRecord}): it goes on as that seat, with its events, people, settings and all
 * that is of its machine. The record of the seat itself is only read; nobody may write to it until the copy has taken its place.
 */
export function makeOwn(copy: string, own: Reader, { settings, isPart, now }: Owning): void {
  const keys = joinKeyFiles(keyFileOf(copy), keyFileOf(own.file));
  const sqlite = new SqliteDatabase(copy, { fileMustExist: true });
  try {
    sqlite.pragma("foreign_keys = OFF");
    sqlite.prepare("ATTACH ? AS own").run(own.file);
    sqlite.transaction(() => bringOver(sqlite, { ...settings, "keys.id": keys }, now))();
  } finally {
    sqlite.close();
  }
  const writer = openWriter(copy);
  try {
    mergeOwn(writer, own, { now, hasHoles: isPart });
  } finally {
    writer.close();
  }
}

function bringOver(sqlite: Database, settings: Readonly<Record<string, unknown>>, now: number): void {
  sqlite.prepare("UPDATE seat SET is_own = 0, received_hlc = NULL WHERE is_own = 1").run();
  sqlite.prepare("DELETE FROM seat WHERE id = (SELECT id FROM own.seat WHERE is_own = 1)").run();
  sqlite
    .prepare(
      `INSERT INTO seat (id, is_own, joined_at, received_hlc)
       SELECT id, 1, joined_at, (SELECT max(hlc) FROM (SELECT max(hlc) AS hlc FROM main.event UNION ALL SELECT received_hlc FROM own.seat WHERE is_own = 1))
       FROM own.seat WHERE is_own = 1`,
    )
    .run();
  sqlite.prepare("DELETE FROM setting WHERE key NOT IN (SELECT value FROM json_each(?))").run(JSON.stringify(COMMON_SETTINGS));
  sqlite
    .prepare("INSERT INTO setting SELECT * FROM own.setting WHERE key NOT IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING")
    .run(JSON.stringify(SETTINGS_OF_FILE));
  const put = sqlite.prepare(
    "INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  for (const [key, value] of Object.entries(settings)) put.run(key, JSON.stringify(value), now);
  // Last of all what triggers have written to meanwhile.
  for (const table of OWN_TABLES) {
    sqlite.prepare(`DELETE FROM main.${table}`).run();
    sqlite.prepare(`INSERT INTO main.${table} SELECT * FROM own.${table}`).run();
  }
}

const MERGED_AT_ONCE = 100;
const KINDS = Object.keys(KEY_OF) as readonly RowKind[];

/** What the seat itself has done, and whom and what it knows, as if it came from the hub. */
function mergeOwn(writer: Writer, own: Reader, { now, hasHoles }: { readonly now: number; readonly hasHoles: boolean }): void {
  const seat = ownSeat(own);
  for (let known = 0; ;) {
    const events = eventsOfSeat(own, seat, known, MERGED_AT_ONCE);
    mergeEvents(writer, events, now, { hasHoles });
    known += events.length;
    if (events.length < MERGED_AT_ONCE) break;
  }
  for (const kind of KINDS) for (const key of keysIn[kind](own)) takeItem(writer, readItem(own, { kind, key }));
}

const keysIn = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    askValues<[], string>(`SELECT ${KEY_OF[kind]} FROM ${kind} UNION ALL SELECT key FROM absent_item WHERE kind = '${kind}'`),
  ]),
) as Record<(typeof KINDS)[number], (reader: Reader) => readonly string[]>;
