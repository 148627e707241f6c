import SqliteDatabase from "better-sqlite3";
import type { Database } from "better-sqlite3";
import { damageOf } from "../events/verify.ts";
import type { EventRow } from "../events/chain.ts";
import { EVENT_SELECTION } from "../events/read.ts";
import { strayTable } from "./strayRows.ts";

interface SeatInCopy {
  readonly seat: string;
  /** How many, and the number and the hash of the last: the same number where its chain has no hole. */
  readonly count: number;
  readonly events: number;
  readonly hash: string;
}

/**
 * `other-schema`: another version of the program made it; `damaged`: its pages, or the chain of a seat, do not hold; `stray`: a copy of some cases has rows of no case whose events are in
 * it.
 */
export type CopyFault = "other-schema" | "damaged" | "stray";

export interface CopyHoldings {
  readonly posts: number;
  readonly cases: number;
  readonly seats: readonly SeatInCopy[];
}

/**
 * What a file that came from elsewhere holds, or why it is no copy of a record. It has the very schema of a record of this program, with no trigger or view of somebody
 * else's; SQLite finds its pages sound; and the chain of every seat in it holds. Reads all of it. `isPart`: it is of some cases alone, and chains have holes: of each event its own hash
 * holds.
 */
export function requireCopy(copy: string, own: string, { isPart = false } = {}): CopyHoldings | CopyFault {
  let sqlite: Database;
  try {
    sqlite = new SqliteDatabase(copy, { fileMustExist: true });
  } catch {
    return "damaged";
  }
  try {
    sqlite.pragma("trusted_schema = OFF");
    sqlite.pragma("cell_size_check = ON");
    if (schemaOf(sqlite) !== schemaOfFile(own)) return "other-schema";
    if (sqlite.pragma("quick_check(1)", { simple: true }) !== "ok") return "damaged";
    const seats = chainsIn(sqlite, isPart);
    if (isPart && strayTable(sqlite) !== null) return "stray";
    const count = (table: string) => sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    return seats === null ? "damaged" : { posts: count("post"), cases: count("grievance"), seats };
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError) return "damaged";
    throw error;
  } finally {
    sqlite.close();
  }
}

function schemaOfFile(file: string): string {
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    return schemaOf(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Without what SQLite keeps for itself. */
function schemaOf(sqlite: Database): string {
  const rows = sqlite.prepare(
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
  );
  return JSON.stringify([rows.raw().all(), sqlite.prepare("SELECT name FROM migration ORDER BY name").raw().all()]);
}

function chainsIn(sqlite: Database, hasHoles: boolean): readonly SeatInCopy[] | null {
  const seats: SeatInCopy[] = [];
  let last: EventRow | null = null;
  let count = 0;
  for (const event of sqlite.prepare<[], EventRow>(`SELECT ${EVENT_SELECTION} FROM event ORDER BY seat, seat_seq`).iterate()) {
    const isNext: boolean = last?.seat === event.seat;
    if (damageOf(event, hasHoles ? before(event) : isNext ? last : null) !== null) return null;
    if (last !== null && !isNext) seats.push(seatIn(last, count));
    count = isNext ? count + 1 : 1;
    last = event;
  }
  return last === null ? seats : [...seats, seatIn(last, count)];
}

/** What an event says of the one before it. */
function before({ seatSeq, prevHash }: EventRow): Pick<EventRow, "seatSeq" | "hash"> {
  return { seatSeq: seatSeq - 1, hash: prevHash };
}

function seatIn({ seat, seatSeq, hash }: EventRow, count: number): SeatInCopy {
  return { seat, count, events: seatSeq, hash };
}
