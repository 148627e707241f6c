import { stringify } from "csv-stringify/sync";
import type { RejectedImportRow } from "#contract/imports.ts";
import type { MadeFile } from "#contract/tables.ts";
import { withoutFormula } from "../tables/formulas.ts";

/** The rows that are left out, for a spreadsheet. */
export function faultsTable(fileName: string, faults: readonly RejectedImportRow[]): MadeFile {
  const rows = faults.map(({ line, number, fault, field, detail }) => [
    String(line),
    withoutFormula(number),
    fault,
    field,
    withoutFormula(detail),
  ]);
  const text = stringify([["line", "number", "fault", "column", "found"], ...rows], { bom: true, record_delimiter: "windows" });
  const name = `${fileName.replace(/\.[^.]*$/u, "").replaceAll(/[\\/:*?"<>|]/gu, " ")} - left out.csv`;
  return { name, mediaType: "text/csv", bytes: Buffer.from(text, "utf8").toString("base64") };
}
