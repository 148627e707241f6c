import { createHash } from "node:crypto";
import Database from "better-sqlite3";

/** The chain of events of one seat, as far as it was known to go. */
export interface History {
  readonly seat: string;
  readonly events: number;
  readonly digest: string;
}

/** The history of the seat that recorded most. */
export function historyOf(file: string): History {
  return reading(file, (sqlite) => {
    const seat = sqlite.prepare<[], string>("SELECT seat FROM event GROUP BY seat ORDER BY count(*) DESC LIMIT 1").pluck().get() ?? "";
    const events = sqlite.prepare<[string], number>("SELECT count(*) FROM event WHERE seat = ?").pluck().get(seat) ?? 0;
    return { seat, events, digest: digestOf(sqlite, seat, events) };
  });
}

/** Whether a record still holds all of a history, event for event. */
export function holdsHistory(file: string, { seat, events, digest }: History): boolean {
  return reading(file, (sqlite) => digestOf(sqlite, seat, events) === digest);
}

function digestOf(sqlite: Database.Database, seat: string, events: number): string {
  const hash = createHash("sha256");
  const rows = sqlite.prepare<[string, number], readonly [number, string, string]>(
    "SELECT seat_seq, hash, payload FROM event WHERE seat = ? AND seat_seq <= ? ORDER BY seat_seq",
  );
  for (const row of rows.raw().iterate(seat, events)) hash.update(row.join("\n"));
  return hash.digest("hex");
}

export function isSound(file: string): boolean {
  return reading(file, (sqlite) => sqlite.pragma("quick_check", { simple: true }) === "ok");
}

/** Reads a record beside any program that has it open. */
export function reading<Result>(file: string, work: (sqlite: Database.Database) => Result): Result {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}
