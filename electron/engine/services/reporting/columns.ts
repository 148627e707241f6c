import { HOUR_MS, INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import type { Locale } from "#contract/settings.ts";
import { REHEARSAL_STAMP } from "#domain/text/rehearsal.ts";
import type { CsvCell } from "../tables/csv.ts";
import type { WorkbookCell } from "../tables/workbook.ts";

/** What a cell may hold: a text, a number, a time (milliseconds UTC) or hours; null where there is nothing. */
export interface Column<Row> {
  readonly heading: Readonly<Record<Locale, string>>;
  readonly width: number;
  readonly holds: "text" | "number" | "time" | "hours" | "share";
  readonly of: (row: Row) => string | number | null;
}

/** The columns of a table that, in a rehearsal, says so at the beginning of its first line. */
export function rehearsedColumns<Row>(columns: readonly Column<Row>[], isRehearsal = false): readonly Column<Row>[] {
  const [first, ...others] = columns;
  if (!isRehearsal || first === undefined) return columns;
  const { en, hi } = first.heading;
  return [{ ...first, heading: { en: `${REHEARSAL_STAMP} · ${en}`, hi: `${REHEARSAL_STAMP} · ${hi}` } }, ...others];
}

/** A cell of a CSV line: times as India writes them, so that no spreadsheet has to guess. */
export function csvCell<Row>({ holds, of }: Column<Row>, row: Row): CsvCell {
  const value = of(row);
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (holds === "time") return new Date(value + INDIA_OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");
  if (holds === "hours") return (value / HOUR_MS).toFixed(2);
  return holds === "share" ? value.toFixed(4) : value;
}

/** The same for a workbook: numbers as numbers, times as dates, as they are shown in India. Nothing runs a text there: it stays as it was written. */
export function workbookCell<Row>({ holds, of }: Column<Row>, row: Row): WorkbookCell {
  const value = of(row);
  if (typeof value === "string") return value;
  if (value !== null && holds === "time") return new Date(value + INDIA_OFFSET_MS);
  return value !== null && holds === "hours" ? value / HOUR_MS : value;
}

/** How a spreadsheet shows what a column holds. */
export const FORMATS: Readonly<Record<Column<never>["holds"], string | undefined>> = {
  text: undefined,
  number: undefined,
  time: "dd-mm-yyyy hh:mm",
  hours: "0.0",
  share: "0.0%",
};
