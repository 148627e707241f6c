import type { Locale } from "#contract/settings.ts";
import { withoutFormula } from "../tables/formulas.ts";

/** What a cell may hold: a text, a number, a time (milliseconds UTC) or hours; null where there is nothing. */
export interface Column<Row> {
  readonly heading: Readonly<Record<Locale, string>>;
  readonly width: number;
  readonly holds: "text" | "number" | "time" | "hours" | "share";
  readonly of: (row: Row) => string | number | null;
}

const HOUR_MS = 3_600_000;
const INDIA_OFFSET_MS = 19_800_000;

/** A cell of a CSV line: times as India writes them, so that no spreadsheet has to guess. */
export function csvCell<Row>({ holds, of }: Column<Row>, row: Row): string {
  const value = of(row);
  if (value === null) return "";
  if (typeof value === "string") return withoutFormula(value);
  if (holds === "time") return new Date(value + INDIA_OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");
  if (holds === "hours") return (value / HOUR_MS).toFixed(2);
  return holds === "share" ? value.toFixed(4) : String(value);
}

/** The same for a workbook: numbers as numbers, times as dates. A date of a workbook has no zone, so it is given that of India. */
export function workbookCell<Row>({ holds, of }: Column<Row>, row: Row) {
  const value = of(row);
  if (value === null || value === "") return null;
  if (typeof value === "string") return { value: apart(withoutFormula(value)), type: String };
  if (holds === "time") return { value: new Date(value + INDIA_OFFSET_MS), type: Date, format: "dd-mm-yyyy hh:mm" };
  if (holds === "hours") return { value: value / HOUR_MS, type: Number, format: "0.0" };
  return holds === "share" ? { value, type: Number, format: "0.0%" } : { value, type: Number };
}

/** The library looks texts up in a plain object, so that `constructor` is there already. A blank at the end is not read. */
function apart(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}
