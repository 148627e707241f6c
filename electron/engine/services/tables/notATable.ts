import type { TableFault } from "#contract/tables.ts";

/** The file cannot be read as a table. */
export class NotATable extends Error {
  override readonly name = "NotATable";
  readonly fault: TableFault;

  constructor(fault: TableFault, options?: ErrorOptions) {
    super(SENTENCES[fault], options);
    this.fault = fault;
  }
}

const SENTENCES: Readonly<Record<TableFault, string>> = {
  empty: "The file is empty.",
  "not-a-table": "This is neither a CSV file nor an XLSX workbook.",
  "old-excel": "This is a workbook of the old form (XLS). Save it as XLSX.",
  "not-utf8": "The text of the file is not in UTF-8. Save it as CSV (UTF-8), or as XLSX.",
  "too-large": "The file is larger than any list of offices.",
  "too-many-rows": "The file has more rows than any list of offices.",
  "too-heavy": "Reading the file takes more time or memory than any list of offices. Copy the rows into a new sheet and save that.",
  "no-columns": "The first line does not name the columns that are needed.",
};
