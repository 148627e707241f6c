import type { ImportFileFault } from "#contract/imports.ts";

/** The file cannot be read as an export. */
export class NotAnExport extends Error {
  override readonly name = "NotAnExport";
  readonly fault: ImportFileFault;

  constructor(fault: ImportFileFault, options?: ErrorOptions) {
    super(SENTENCES[fault], options);
    this.fault = fault;
  }
}

const SENTENCES: Readonly<Record<ImportFileFault, string>> = {
  empty: "The file is empty.",
  "not-a-table": "This is neither a CSV file nor an XLSX workbook, or it is broken.",
  "old-excel": "This is a workbook of the old form (XLS), or one with a password. Save it as XLSX without a password.",
  "web-page": "This is a web page that is called a table. Open it in a spreadsheet and save it as XLSX.",
  "too-large": "The file is larger, or unpacks to more, than an export can be.",
  "too-many-rows": "The file has more rows than an export can have.",
  "no-rows": "The file has a heading and no rows below it.",
  unreadable: "The file could not be read.",
};
