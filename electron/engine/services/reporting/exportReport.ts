import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import type { TableFormat } from "#contract/tables.ts";
import { casesOf } from "#domain/reporting/casesOf.ts";
import { endOf } from "#domain/reporting/period.ts";
import type { Reader } from "#db/connection.ts";
import { caseRows, countCases } from "#db/reporting/caseRows.ts";
import { caseColumns } from "./caseColumns.ts";
import { figureColumns, figureRows } from "./figureColumns.ts";
import { periodOf } from "./report.ts";
import { writeRows } from "./writeRows.ts";

export interface ExportTask {
  readonly choice: ReportChoice;
  readonly format: TableFormat;
  readonly locale: Locale;
  /** Where it is written. */
  readonly file: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** One row for each case that came in during the period. Answers with how many. */
export function exportCases(
  reader: Reader,
  { choice, format, locale, file, now }: ExportTask,
  onRows: (rows: number, of: number) => void,
): Promise<number> {
  const period = periodOf(choice);
  if (period === null) throw new RangeError("These are no two days, the first before the last");
  const filter = casesOf("receipts", { from: period.from, asOf: endOf(period, now) }, choice.filter);
  const of = countCases(reader, filter);
  onRows(0, of);
  return writeRows(file, caseRows(reader, filter, now), {
    columns: caseColumns(locale),
    format,
    locale,
    sheet: "cases",
    onRows: (rows) => onRows(rows, of),
  });
}

/** The figures of a report as a table. */
export function exportFigures(
  report: PeriodReport,
  { format, locale, file }: Pick<ExportTask, "format" | "locale" | "file">,
): Promise<number> {
  return writeRows(file, figureRows(report), {
    columns: figureColumns(report, locale),
    format,
    locale,
    sheet: "figures",
    onRows: () => {},
  });
}

/** `ISMGT 2026-10-01 2026-10-31 district`, without an ending. */
export function nameOfExport({ first, last, by }: ReportChoice, what: "figures" | "cases"): string {
  return `ISMGT ${first} ${last} ${what === "cases" ? "cases" : by}`;
}
