import { v5 } from "uuid";
import { z } from "zod";
import { DATE_FIELDS, fieldOfHeading, importFieldSchema } from "./fields.ts";
import type { ImportField } from "./fields.ts";
import { valueKey } from "./valueKey.ts";
import { DATE_ORDERS } from "./writtenDate.ts";

/** Which column of a file, counted from 0, holds which field. A field that is left out is not in the file. */
export const columnMappingSchema = z.partialRecord(importFieldSchema, z.number().int().nonnegative().max(500));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** The order of day and month for each column of dates, where a person has said it; what is left out is seen from the column. */
export const dateOrdersSchema = z.partialRecord(z.enum(DATE_FIELDS), z.enum(DATE_ORDERS));
export type DateOrders = z.infer<typeof dateOrdersSchema>;

/** The columns that headings name by themselves. Of two columns with one meaning the first is taken. */
export function mappingOf(headings: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  headings.forEach((heading, column) => {
    const field = fieldOfHeading(heading);
    if (field !== null && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

/** What a mapping lacks without which no row can be read: `description` stands for the words of the complaint, in whichever of the two columns. */
export function missingFields(mapping: ColumnMapping): readonly ImportField[] {
  const missing = (["number", "registeredOn"] as const).filter((field) => mapping[field] === undefined);
  return mapping.description === undefined && mapping.subject === undefined ? [...missing, "description"] : missing;
}

/** Whether every field names a column that there is, and no column is named twice. */
export function isPossibleMapping(mapping: ColumnMapping, columns: number): boolean {
  const named = Object.values(mapping);
  return named.every((column) => column < columns) && new Set(named).size === named.length;
}

const NAMESPACE = "1f4b1c1e-90f2-5f5d-8d0a-6b9a3f3b7a52";

/** Files of one form share it, so that what a person mapped once holds for the next one. */
export function headingFingerprint(headings: readonly string[]): string {
  return v5(headings.map((heading) => valueKey(heading)).join("\n"), NAMESPACE);
}

/** Rows above the heading that are looked through: titles, the date of the print, blank lines. */
const HEADING_WITHIN = 30;

/** At which of the first rows the heading stands, counted from 0: where most columns are known by name, and otherwise the first full row. */
export function headingIndex(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, HEADING_WITHIN).map((cells) => new Set(cells.map(fieldOfHeading).filter((field) => field !== null)).size);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const filled = rows.slice(0, HEADING_WITHIN).map((cells) => cells.filter((cell) => cell !== "").length);
  const widest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count > widest / 2),
  );
}
