import { askNumber, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";

/*
 * What was erased is gone from its rows at once, and leaves traces in pages that are written again only later (`cleanTraces.ts`). That they are still to be
 * taken out is kept in the record, in the transaction of the erasure: a program that ends in between does it when it runs again.
 */
const TRACES = "erasure.traces";

/** To be called in the transaction of an erasure that somebody asked for, or that the time to keep something asks for. */
export function noteTraces(writer: Writer, at: number): void {
  note(writer, TRACES, at);
}

/** How many erasures left traces since they were last taken out. */
export function tracesLeft(reader: Reader): number {
  return erasures(reader, TRACES);
}

/** Once those of so many erasures are taken out; what was erased meanwhile stays noted. */
export function forgetTraces(writer: Writer, count: number): void {
  writer.transaction(() => forget(writer, TRACES, count));
}

const note = changeRows<[string, number]>(
  `INSERT INTO setting (key, value, changed_at) VALUES (?, '1', ?)
   ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT), changed_at = excluded.changed_at`,
);
const erasures = askNumber<[string]>("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?");
const forget = changeRows<[string, number]>("DELETE FROM setting WHERE key = ? AND CAST(value AS INTEGER) = ?");
