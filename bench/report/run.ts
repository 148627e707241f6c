import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ReportChoice } from "#contract/reporting.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import type { Grouping } from "#domain/reporting/figures.ts";
import { daysAround, daysText } from "#domain/reporting/period.ts";
import type { Reader } from "#db/connection.ts";
import { openReader } from "#db/open.ts";
import { generateRecord } from "#engine/generate/generateRecord.ts";
import { makeReport } from "#engine/reporting/report.ts";
import { exporting } from "./exporting.ts";
import type { Exported } from "./exporting.ts";

const SHORT_CASES = 100_000;
const LONG_CASES = 1_000_000;
const ROUNDS = 3;
/** What a person at a desk waits for without wondering. */
const LONGEST_REPORT_MS = 2_000;
/** Whatever the number of rows is. */
const MOST_MEGABYTES = 256;

interface Made {
  readonly by: Grouping;
  readonly lines: number;
  readonly receipts: number;
  readonly ms: number;
}

/** `report [CASES] [--long] [--light] [--db FILE] [--no-export] [--json]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      long: { type: "boolean" },
      light: { type: "boolean" },
      db: { type: "string" },
      "no-export": { type: "boolean" },
      json: { type: "boolean" },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "ismgt-bench-report-"));
  try {
    const file = values.db ?? join(folder, "generated.db");
    const cases = Number(positionals[0] ?? (values.long === true ? LONG_CASES : SHORT_CASES));
    const onProgress = (line: string) => console.error(line);
    const fullness = values.light === true ? "light" : "whole";
    if (values.db === undefined) generateRecord({ file, cases, seed: 1, until: Date.now(), fullness, onProgress });
    const reader = openReader(file);
    try {
      const now = lastIn(reader);
      const reports = GROUPINGS.map((by) => timed(reader, yearUntil(now, by), now));
      const exports: Exported[] = [];
      if (values["no-export"] !== true) {
        const choice = yearUntil(now, "department");
        for (const format of ["csv", "xlsx"] as const)
          exports.push(await exporting(reader, choice, format, join(folder, `cases.${format}`), now));
      }
      if (values.json === true) console.log(JSON.stringify({ reports, exports }));
      else tell(reports, exports);
      const isSlow = reports.some(({ ms }) => ms > LONGEST_REPORT_MS);
      if (isSlow || exports.some(({ grewMegabytes }) => grewMegabytes > MOST_MEGABYTES)) process.exitCode = 1;
    } finally {
      reader.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(reader: Reader, choice: ReportChoice, now: number): Made {
  const all = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    const { lines, total } = makeReport(reader, choice, now);
    return { by: choice.by, lines: lines.length, receipts: total.receipts, ms: Math.round(performance.now() - startedAt) };
  });
  const [, middle] = all.toSorted((one, other) => one.ms - other.ms);
  if (middle === undefined) throw new RangeError("A median needs three rounds");
  return middle;
}

/** The last thing that came in: a record that is there may have been made long ago. */
function lastIn(reader: Reader): number {
  return reader.sqlite.prepare<[], number | null>("SELECT max(opened_at) FROM grievance").pluck().get() ?? Date.now();
}

function yearUntil(now: number, by: Grouping): ReportChoice {
  return { ...daysText(daysAround(now - 364 * DAY_MS, now)), by, filter: {} };
}

function tell(reports: readonly Made[], exports: readonly Exported[]): void {
  for (const { by, lines, receipts, ms } of reports)
    console.log(`${by.padEnd(12)}${String(lines).padStart(7)} lines${String(receipts).padStart(10)} receipts${String(ms).padStart(8)} ms`);
  for (const { format, rows, ms, megabytes, grewMegabytes } of exports)
    console.log(
      `${format.padEnd(12)}${String(rows).padStart(7)} rows ${String(ms).padStart(8)} ms, ${megabytes} MB, memory grew by ${grewMegabytes} MB`,
    );
}
