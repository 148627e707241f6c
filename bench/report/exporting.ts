import { statSync } from "node:fs";
import type { ReportChoice } from "#contract/reporting.ts";
import type { TableFormat } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { exportCases } from "#engine/services/reporting/exportReport.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";

const MEGABYTE = 1024 * 1024;
/** Whatever the number of rows is. */
const MOST_MEGABYTES = 256;

/** Writes one row a case, and looks at the memory of the process with every 500 rows. */
export async function exporting(
  reader: Reader,
  choice: ReportChoice,
  format: TableFormat,
  file: string,
  now: number,
): Promise<readonly Figure[]> {
  const before = process.memoryUsage().rss;
  let most = before;
  const startedAt = performance.now();
  const rows = await exportCases(reader, { choice, format, locale: "hi", file, now }, () => {
    most = Math.max(most, process.memoryUsage().rss);
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const name = format.toUpperCase();
  const megabytes = (bytes: number) => bytes / MEGABYTE;
  return [
    figureOf({ name: `cases as ${name}, rows`, unit: "a second", asked: [rows / seconds] }),
    figureOf({ name: `cases as ${name}, the file`, unit: "MB", asked: [megabytes(statSync(file).size)] }),
    figureOf({
      name: `cases as ${name}, memory that it took`,
      unit: "MB",
      asked: [megabytes(most - before)],
      goals: [atMost("median", MOST_MEGABYTES)],
    }),
  ];
}
