import { v5 } from "uuid";
import { z } from "zod";
import { DATE_FIELDS, fieldOfHeading, importFieldSchema } from "./fields.ts";
import type { ImportField } from "./fields.ts";
import { valueKey } from "./valueKey.ts";
import { DATE_ORDERS } from "./writtenDate.ts";

/** Which column of a file, counted from 0, holds which field. A field that is left out is not in the file. */
export const columnMappingSchema = z.partialRecord(importFieldSchema, z.number().int().nonnegative().max(500));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** The order of day and month of each column of dates that a person chose; for the others the column decides. */
export const dateOrdersSchema = z.partialRecord(z.enum(DATE_FIELDS), z.enum(DATE_ORDERS));
export type DateOrders = z.infer<typeof dateOrdersSchema>;

/** The mapping that the headings give. Of two columns with the same meaning the first is taken. */
export function mappingOf(headings: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  headings.forEach((heading, column) => {
    const field = fieldOfHeading(heading);
    if (field !== null && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

/** The required fields that a mapping lacks; `description` where it has neither description nor subject. */
export function missingFields(mapping: ColumnMapping): readonly ImportField[] {
  const missing = (["number", "registeredOn"] as const).filter((field) => mapping[field] === undefined);
  return mapping.description === undefined && mapping.subject === undefined ? [...missing, "description"] : missing;
}

/** Whether every field has an existing column and no column is used twice. */
export function isPossibleMapping(mapping: ColumnMapping, columns: number): boolean {
  const named = Object.values(mapping);
  return named.every((column) => column < columns) && new Set(named).size === named.length;
}

const NAMESPACE = "1f4b1c1e-90f2-5f5d-8d0a-6b9a3f3b7a52";

/** The same for all files with these headings, so that a mapping that a person made is used again. */
export function headingFingerprint(headings: readonly string[]): string {
  return v5(headings.map((heading) => valueKey(heading)).join("\n"), NAMESPACE);
}

/** The heading is looked for in so many rows; above it are titles, the date of the print and blank lines. */
const HEADING_WITHIN = 30;

/** The index of the heading among the first rows: the row with most known names, else the first well-filled row. */
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
