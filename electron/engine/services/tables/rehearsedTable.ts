import { REHEARSAL, REHEARSAL_STAMP } from "#domain/text/rehearsal.ts";
import type { TableToWrite } from "./writeTable.ts";

/** A table that, in a rehearsal, says so in its name and in its first line. */
export function rehearsedTable<Table extends Pick<TableToWrite, "name" | "heading">>(table: Table, isRehearsal: boolean): Table {
  if (!isRehearsal) return table;
  const [first = "", ...others] = table.heading;
  return { ...table, name: rehearsedName(table.name, true), heading: [`${REHEARSAL_STAMP} · ${first}`, ...others] };
}

/** The name of a file, for one that is read again by its first line. */
export function rehearsedName(name: string, isRehearsal: boolean): string {
  return isRehearsal ? `${REHEARSAL.en} ${name}` : name;
}
