import type { RejectedRow, RowFault } from "#contract/registry.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import type { TableRow } from "../tables/readTable.ts";

/** The names that a column may have; the first is the one that we write. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly [string, ...(readonly string[])]>>;

/** Where each column is in a file, by its heading in any case, with spaces, hyphens or underscores. */
export function columnsIn<Column extends string>(heading: readonly string[], names: ColumnNames<Column>): ReadonlyMap<Column, number> {
  const written = heading.map((name) => plain(name));
  const found = Object.entries<readonly string[]>(names).map(
    ([column, known]) => [column as Column, written.findIndex((name) => known.some((each) => plain(each) === name))] as const,
  );
  return new Map(found.filter(([, index]) => index !== -1));
}

function plain(name: string): string {
  return normaliseText(name).replaceAll(/[\s_-]+/gu, " ");
}

/** One row by its columns; what is wrong with it is gathered while it is read. */
export interface Cells<Column extends string> {
  readonly line: number;
  /** Null for an empty cell, a column that is not there, and a text that is too long. */
  text(column: Column): string | null;
  /** What `read` makes of the text; null where there is none, or with the fault where `read` gives null. */
  read<Value>(column: Column, read: (text: string) => Value | null, fault: RowFault): Value | null;
  fault(column: Column, fault: RowFault, detail?: string): void;
  readonly faults: RejectedRow["faults"];
}

const LONGEST_CELL = 200;
/** Enough to find the cell again. */
const DETAIL_LETTERS = 100;

export function cellsOf<Column extends string>(
  { line, cells }: TableRow,
  places: ReadonlyMap<Column, number>,
  names: ColumnNames<Column>,
): Cells<Column> {
  const faults: RejectedRow["faults"] = [];
  const written = (column: Column) => cells[places.get(column) ?? -1] ?? "";
  const fault: Cells<Column>["fault"] = (column, why, detail = written(column)) => {
    faults.push({ column: names[column][0], fault: why, detail: Array.from(detail).slice(0, DETAIL_LETTERS).join("") });
  };
  const text = (column: Column) => {
    const value = written(column);
    if (value.length <= LONGEST_CELL) return value === "" ? null : value;
    fault(column, "too-long");
    return null;
  };
  return {
    line,
    text,
    read(column, read, why) {
      const value = text(column);
      if (value === null) return null;
      const result = read(value);
      if (result === null) fault(column, why);
      return result;
    },
    fault,
    faults,
  };
}

/** नहीं and हां are how a table in Hindi says it. */
export function yesNoFrom(text: string): boolean | null {
  const plainText = normaliseText(text);
  if (["yes", "y", "true", "1", "हां", "हा"].includes(plainText)) return true;
  return ["no", "n", "false", "0", "नहीं", "नही"].includes(plainText) ? false : null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export function uuidFrom(text: string): string | null {
  return UUID.test(text) ? text.toLowerCase() : null;
}
