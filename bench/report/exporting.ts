import { statSync } from "node:fs";
import type { ReportChoice } from "#contract/reporting.ts";
import type { TableFormat } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { exportCases } from "#engine/reporting/exportReport.ts";

export interface Exported {
  readonly format: TableFormat;
  readonly rows: number;
  readonly ms: number;
  readonly megabytes: number;
  /** By how much the process grew at the most. */
  readonly grewMegabytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Writes one row a case, and looks at the memory of the process with every 500 rows. */
export async function exporting(reader: Reader, choice: ReportChoice, format: TableFormat, file: string, now: number): Promise<Exported> {
  const before = process.memoryUsage().rss;
  let most = before;
  const startedAt = performance.now();
  const rows = await exportCases(reader, { choice, format, locale: "hi", file, now }, () => {
    most = Math.max(most, process.memoryUsage().rss);
  });
  const ms = Math.round(performance.now() - startedAt);
  return { format, rows, ms, megabytes: rounded(statSync(file).size), grewMegabytes: rounded(most - before) };
}

function rounded(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
