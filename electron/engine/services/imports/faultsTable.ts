import type { RejectedImportRow } from "#contract/imports.ts";
import type { MadeFile } from "#contract/tables.ts";
import { csvFile } from "../tables/csv.ts";

/** The rows that are left out, for a spreadsheet. */
export function faultsTable(fileName: string, faults: readonly RejectedImportRow[]): MadeFile {
  const rows = faults.map(({ line, number, fault, field, detail }) => [line, number, fault, field, detail]);
  const bytes = csvFile([["line", "number", "fault", "column", "found"], ...rows]);
  const name = `${fileName.replace(/\.[^.]*$/u, "").replaceAll(/[\\/:*?"<>|]/gu, " ")} - left out.csv`;
  return { name, mediaType: "text/csv", bytes: bytes.toString("base64") };
}
