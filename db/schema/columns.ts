import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * The SQL of hot statements, spelled out once from the schema. They run on better-sqlite3 directly: drizzle
 * maps every value of every row, which costs more than SQLite does.
 */

/** A column by the name it has in the program and the one it has in SQL. */
export interface Field {
  readonly field: string;
  readonly column: string;
}

export function fieldsOf(table: SQLiteTable, except: readonly string[] = []): readonly Field[] {
  return Object.entries(getTableColumns(table))
    .filter(([field]) => !except.includes(field))
    .map(([field, { name }]) => ({ field, column: name }));
}

/** `first_name AS firstName, …` */
export function selectionOf(fields: readonly Field[]): string {
  return fields.map(({ field, column }) => `${column} AS ${field}`).join(", ");
}

/** `INSERT INTO person (first_name, …) VALUES (@firstName, …)` */
export function insertionOf(table: SQLiteTable, fields: readonly Field[]): string {
  const columns = fields.map(({ column }) => column).join(", ");
  return `INSERT INTO ${getTableName(table)} (${columns}) VALUES (${fields.map(({ field }) => `@${field}`).join(", ")})`;
}

/** `INSERT INTO person (first_name, …) VALUES (?, …)`, for {@link valuesOf}: binding a name takes as long as writing its value. */
export function placedInsertionOf(table: SQLiteTable, fields: readonly Field[]): string {
  return `INSERT INTO ${getTableName(table)} (${fields.map(({ column }) => column).join(", ")}) VALUES (${fields.map(() => "?").join(", ")})`;
}

/** The values of a row in the order of the fields. */
export function valuesOf(fields: readonly Field[], row: object): readonly unknown[] {
  const values = row as Readonly<Record<string, unknown>>;
  return fields.map(({ field }) => values[field]);
}

/** `first_name = @firstName, …`, or, in an upsert, `first_name = excluded.first_name, …`. */
export function assignmentsOf(fields: readonly Field[], source: "parameters" | "excluded"): string {
  return fields.map(({ field, column }) => `${column} = ${source === "excluded" ? `excluded.${column}` : `@${field}`}`).join(", ");
}
