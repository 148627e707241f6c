import type { Database } from "better-sqlite3";
import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";

/*
 * Rows that are held in memory by the connection that writes. Of what a wall shows, hardly anything changes from one look to the next: what is
 * counted of days and hours that are over, of departments that nobody writes to, which cases are of one trouble. The writer notices which rows are written, by triggers that
 * are its own and in no file, and reads only those again. Whoever only reads cannot know, and reads anew each time.
 */

/** The column by whose values the rows of a table are held together. */
const HELD_BY = {
  arrival_figure: "slot",
  hour_figure: "hour",
  open_cell_figure: "department",
  performance_figure: "day",
  trouble_case: "grievance_id",
} as const;
export type HeldTable = keyof typeof HELD_BY;
type Value = string | number;
type Held = Pick<Map<Value, unknown>, "delete" | "clear">;

/** A wall that runs for months asks for ever new hours: what is held is let go all at once now and then. */
const MOST_VALUES = 4_000;

/**
 * Asks `sql` for the rows of one value of the column that they are held by, its only parameter, and holds what `made` makes of each. Nobody may
 * change what comes back.
 */
export function heldRows<Made>(
  table: HeldTable,
  sql: string,
  made: (row: never) => Made,
): (reader: Reader) => (value: Value) => readonly Made[] {
  return perConnection(({ sqlite }) => {
    const asked = sqlite.prepare<[Value], never>(sql);
    const read = (value: Value) => asked.all(value).map(made);
    const held = startHolding<Made>(sqlite, table);
    if (held === null) return read;
    return (value) => {
      const known = held.get(value);
      if (known !== undefined) return known;
      if (held.size >= MOST_VALUES) held.clear();
      const rows = read(value);
      held.set(value, rows);
      return rows;
    };
  });
}

/** Makes a connection notice what it writes. Not within a transaction, which might take the triggers back. */
export function noticeWrites(writer: Writer): void {
  const { sqlite } = writer;
  const tables = new Map<string, Held[]>(Object.keys(HELD_BY).map((table) => [table, []]));
  noticing.set(sqlite, tables);
  sqlite.function("held_row_written", (table: string, value: Value) => {
    for (const held of tables.get(table) ?? []) held.delete(value);
    return null;
  });
  for (const [table, column] of Object.entries(HELD_BY)) {
    for (const [event, rows] of [
      ["INSERT", ["NEW"]],
      ["UPDATE", ["OLD", "NEW"]],
      ["DELETE", ["OLD"]],
    ] as const) {
      const told = rows.map((row) => `SELECT held_row_written('${table}', ${row}.${column});`);
      sqlite.exec(`CREATE TEMP TRIGGER ${table}_${event}_noticed AFTER ${event} ON main.${table} BEGIN ${told.join(" ")} END`);
    }
  }
  writer.onRollback(() => {
    for (const held of [...tables.values()].flat()) held.clear();
  });
}

const noticing = new WeakMap<Database, ReadonlyMap<string, Held[]>>();

function startHolding<Made>(sqlite: Database, table: HeldTable): Map<Value, readonly Made[]> | null {
  const all = noticing.get(sqlite)?.get(table);
  if (all === undefined) return null;
  const held = new Map<Value, readonly Made[]>();
  all.push(held);
  return held;
}
