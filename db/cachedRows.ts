import type { Database } from "better-sqlite3";
import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";

/*
 * Rows that are held in memory by the connection that writes. Of what a wall shows, hardly anything changes from one look to the next: what is
 * counted of days and hours that are over, of departments that nobody writes to, which cases are of one incident. The writer notices which rows are written, by triggers that
 * are its own and in no file, and reads only those again. Anyone who only reads cannot know, and reads again each time.
 */

interface Noticed {
  readonly table: string;
  /** The columns by whose values, with spaces between, its rows are held together; all together where there are none. */
  readonly by?: readonly string[];
  /** Only what happens to these columns is noticed, and only where the first of them is known before or after. */
  readonly of?: readonly [string, ...(readonly string[])];
  /** Only rows in which this column is 1. */
  readonly only?: string;
  /** SQL: by which values of other tables its rows are held instead, and the rows there that belong to a written `row`. */
  readonly through?: { readonly by: string; readonly from: (row: string) => string };
}

const NOTICED = {
  arrivals: { table: "arrival_figure", by: ["slot"] },
  arrivalsOfSorts: { table: "arrival_figure", by: ["department", "district", "category"] },
  cellDays: { table: "cell_day_figure", by: ["department"] },
  hours: { table: "hour_figure", by: ["hour"] },
  lateDays: { table: "late_figure" },
  openCells: { table: "open_cell_figure", by: ["department"] },
  performance: { table: "performance_figure", by: ["day"] },
  incidentCases: { table: "incident_case", by: ["grievance_id"] },
  emergencyAlerts: { table: "grievance", of: ["emergency_alert_at", "emergency_seen_at", "state"] },
  redFlagAlerts: { table: "grievance", of: ["red_flag_alert_at", "red_flag_seen_at", "state"] },
  openPlaces: {
    table: "grievance",
    by: ["district"],
    of: ["place", "district", "state", "overdue", "marked_office", "urgency", "sensitive", "post_count"],
  },
  // One that comes with its case is told by the case: this is for those that come after the event that joined them.
  privatePosts: {
    table: "post",
    only: "is_private",
    through: {
      by: "g.district",
      from: (row) => `case_post b CROSS JOIN grievance g ON g.id = b.grievance_id
        WHERE b.channel = ${row}.channel AND b.external_id = ${row}.external_id AND g.place IS NOT NULL`,
    },
  },
  postsTakenBack: { table: "post", of: ["deleted_at"] },
} as const satisfies Readonly<Record<string, Noticed>>;
export type Holdable = keyof typeof NOTICED;
type Value = string | number;

/** Stands for all values where rows are held all together. */
const WHOLE = "";

/** What lets go of what it holds: of one value, or of everything. */
export interface Held {
  delete(value: Value): unknown;
  clear(): void;
}

/** A wall that runs for months asks for ever new hours: what is held is let go all at once now and then. */
const MOST_VALUES = 4_000;

/**
 * Asks `sql` for the rows of one value of the column that they are held by, its first parameter, and holds what `made` makes of the columns of
 * each; of all rows where they are held together. A further parameter, such as the day, may change now and then: what is held was asked with the last one.
 * Nobody may change what comes back; it is another list after a row of it was written.
 */
export function cachedRows<Made>(
  what: Holdable,
  sql: string,
  made: (columns: never) => Made,
): (reader: Reader) => (value?: Value, further?: Value) => readonly Made[] {
  return perConnection((reader) => {
    const statement = reader.sqlite.prepare<Value[], never>(sql).raw();
    const read = (...asked: readonly (Value | undefined)[]) =>
      statement.all(...asked.filter((each) => each !== undefined)).map((columns) => made(columns));
    const held = new Map<Value, { readonly further: Value | undefined; readonly rows: readonly Made[] }>();
    if (!isNoticed(reader, what, held)) return read;
    return (value, further) => {
      const known = held.get(value ?? WHOLE);
      if (known !== undefined && known.further === further) return known.rows;
      if (held.size >= MOST_VALUES) held.clear();
      const rows = read(value, further);
      held.set(value ?? WHOLE, { further, rows });
      return rows;
    };
  });
}

/**
 * Asks `sql` for the values that there are of what rows are held by, and holds them until one is written that is none of them. One that is there no
 * more may be among them.
 */
export function heldValues(what: Holdable, sql: string): (reader: Reader) => (further?: Value) => readonly Value[] {
  return perConnection((reader) => {
    const statement = reader.sqlite.prepare<Value[], Value>(sql).pluck();
    const read = (further?: Value) => (further === undefined ? statement.all() : statement.all(further));
    let held: { readonly further: Value | undefined; readonly values: readonly Value[] } | null = null;
    const clear = () => {
      held = null;
    };
    const letGo = (value: Value) => {
      if (held?.values.includes(value) === false) clear();
    };
    if (!isNoticed(reader, what, { delete: letGo, clear })) return read;
    return (further) => {
      if (held === null || held.further !== further) held = { further, values: read(further) };
      return held.values;
    };
  });
}

/** Lets `held` know of each row that is written from now on; false where the connection cannot know of them. */
export function isNoticed({ sqlite }: Reader, what: Holdable, held: Held): boolean {
  const all = noticing.get(sqlite)?.get(what);
  all?.push(held);
  return all !== undefined;
}

/** Makes a connection notice what it writes. Not within a transaction, which might take the triggers back. */
export function noticeWrites(writer: Writer): void {
  const { sqlite } = writer;
  const noticed = new Map<string, Held[]>(Object.keys(NOTICED).map((what) => [what, []]));
  noticing.set(sqlite, noticed);
  sqlite.function("held_row_written", (what: string, value: Value) => {
    for (const held of noticed.get(what) ?? []) held.delete(value);
    return null;
  });
  for (const trigger of Object.entries(NOTICED).flatMap(([what, each]) => triggersOf(what, each))) sqlite.exec(trigger);
  writer.onRollback(() => {
    for (const held of [...noticed.values()].flat()) held.clear();
  });
}

const noticing = new WeakMap<Database, ReadonlyMap<string, Held[]>>();

function triggersOf(what: string, { table, by, of, only, through }: Noticed): readonly string[] {
  const ways = [
    ["INSERT", ["NEW"]],
    [of === undefined ? "UPDATE" : `UPDATE OF ${of.join(", ")}`, ["OLD", "NEW"]],
    ["DELETE", ["OLD"]],
  ] as const;
  return ways.map(([way, rows]) => {
    const known = only === undefined ? of && `${of[0]} IS NOT NULL` : `${only} = 1`;
    const when = known === undefined ? "" : `WHEN ${rows.map((row) => `${row}.${known}`).join(" OR ")}`;
    const values = by === undefined ? [`'${WHOLE}'`] : rows.map((row) => by.map((column) => `${row}.${column}`).join(" || ' ' || "));
    const told =
      through === undefined
        ? values.map((value) => `SELECT held_row_written('${what}', ${value});`)
        : rows.map((row) => `SELECT held_row_written('${what}', ${through.by}) FROM ${through.from(row)};`);
    const name = `${what}_${way.slice(0, 6)}_noticed`;
    return `CREATE TEMP TRIGGER ${name} AFTER ${way} ON main.${table} ${when} BEGIN ${told.join(" ")} END`;
  });
}
