import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** A statement as pg takes it: prepared once for each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

interface Column {
  readonly field: string;
  readonly column: string;
  readonly type: string;
}

function columnsOf(table: PgTable): readonly Column[] {
  return Object.entries(getTableColumns(table)).map(([field, column]) => ({
    field,
    column: `"${column.name}"`,
    type: column.getSQLType(),
  }));
}

/** `"first_name" AS "firstName", …` */
export function selectionOf(table: PgTable, except: readonly string[] = []): string {
  return columnsOf(table)
    .filter(({ field }) => !except.includes(field))
    .map(({ field, column }) => `${column} AS "${field}"`)
    .join(", ");
}

/**
 * Inserts any number of rows by one statement, which is prepared once: each column is one array. `rest`: which rows of `pushed` are taken, and what
 * happens to one that is there already.
 */
export function insertionOf(table: PgTable, rest = ""): Statement & { readonly valuesOf: (rows: readonly object[]) => unknown[][] } {
  const columns = columnsOf(table);
  const name = getTableName(table);
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(", ");
  const names = columns.map(({ column }) => column).join(", ");
  const text = `INSERT INTO "${name}" (${names}) SELECT * FROM unnest(${arrays}) AS pushed (${names}) ${rest}`;
  return {
    name: `insert ${name}`,
    text,
    valuesOf: (rows) => columns.map(({ field }) => rows.map((row) => (row as Readonly<Record<string, unknown>>)[field] ?? null)),
  };
}
