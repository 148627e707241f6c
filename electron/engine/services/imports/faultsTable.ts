import type { RejectedImportRow } from "#contract/imports.ts";
import type { LongTable } from "../tables/tableInPieces.ts";

/** The rows that are left out, for a spreadsheet. `of`: how many there are. */
export function faultsTable(fileName: string, faults: Iterable<RejectedImportRow>, of: number): LongTable {
  function* rows() {
    for (const { line, number, fault, field, detail } of faults) yield [line, number, fault, field, detail];
  }
  const name = `${fileName.replace(/\.[^.]*$/u, "").replaceAll(/[\\/:*?"<>|]/gu, " ")} - left out`;
  return { name, heading: ["line", "number", "fault", "column", "found"], rows: rows(), of };
}
