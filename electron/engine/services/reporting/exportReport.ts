import type { PeriodReport, ReportChoice, ReportLine } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import type { TableFormat } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { caseRows, countCases } from "#db/reporting/caseRows.ts";
import { casesOf } from "#domain/reporting/casesOf.ts";
import { isCompared } from "#domain/reporting/comparison.ts";
import { COUNTS, SHARES, SPREADS, shareOf } from "#domain/reporting/figures.ts";
import type { Share } from "#domain/reporting/figures.ts";
import { endOf } from "#domain/reporting/period.ts";
import { COUNT_WORDS, GROUPING_WORDS, MEDIAN_WORDS, P90_WORDS, SHARE_WORDS, SPREAD_WORDS } from "#domain/reporting/words.ts";
import { caseColumns } from "./caseColumns.ts";
import { rehearsedColumns } from "./columns.ts";
import type { Column } from "./columns.ts";
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
  /** True where its first line is to say that it is of a rehearsal. */
  readonly isRehearsal?: boolean;
}

/** One row for each case that came in during the period. Answers with how many. */
export function exportCases(
  reader: Reader,
  { choice, format, locale, file, now, isRehearsal }: ExportTask,
  onRows: (rows: number, of: number) => void,
): Promise<number> {
  const period = periodOf(choice);
  if (period === null) throw new RangeError("These are no two days, the first before the last");
  const filter = casesOf("receipts", { from: period.from, asOf: endOf(period, now) }, choice.filter);
  const of = countCases(reader, filter);
  onRows(0, of);
  return writeRows(file, caseRows(reader, filter, now), {
    columns: rehearsedColumns(caseColumns(reader, locale), isRehearsal),
    format,
    locale,
    sheet: "cases",
    onRows: (rows) => onRows(rows, of),
  });
}

/** The figures of a report as a table. */
export function exportFigures(
  report: PeriodReport,
  { format, locale, file, isRehearsal }: Pick<ExportTask, "format" | "locale" | "file" | "isRehearsal">,
): Promise<number> {
  return writeRows(file, figureRows(report), {
    columns: rehearsedColumns(figureColumns(report, locale), isRehearsal),
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

/** A line of the report and its total, with each count beside that of the period before where they can be compared. Times are hours. */
export function figureColumns(report: PeriodReport, locale: Locale): readonly Column<ReportLine>[] {
  const before = { en: "before", hi: "पिछली अवधि" };
  const compared = isCompared(report);
  return [
    { heading: GROUPING_WORDS[report.choice.by], width: 34, holds: "text", of: ({ label }) => label[locale] },
    ...COUNTS.flatMap((count): Column<ReportLine>[] => [
      { heading: COUNT_WORDS[count], width: 14, holds: "number", of: ({ figures }) => figures[count] },
      { heading: beside(COUNT_WORDS[count], before), width: 14, holds: "number", of: (line) => (compared ? line.before[count] : null) },
    ]),
    ...(Object.keys(SHARES) as Share[]).map((share): Column<ReportLine> => ({
      heading: SHARE_WORDS[share],
      width: 14,
      holds: "share",
      of: ({ figures }) => shareOf(figures, share),
    })),
    ...SPREADS.flatMap((spread): Column<ReportLine>[] => [
      {
        heading: beside(SPREAD_WORDS[spread], hours(MEDIAN_WORDS)),
        width: 18,
        holds: "hours",
        of: ({ figures }) => figures[spread].medianMs,
      },
      { heading: beside(SPREAD_WORDS[spread], hours(P90_WORDS)), width: 18, holds: "hours", of: ({ figures }) => figures[spread].p90Ms },
    ]),
  ];
}

/** All lines, the total last. */
function figureRows({ lines, total, totalBefore }: PeriodReport): readonly ReportLine[] {
  return [...lines, { key: {}, label: { en: "Total", hi: "कुल" }, figures: total, before: totalBefore }];
}

interface Words {
  readonly en: string;
  readonly hi: string;
}

function beside(words: Words, more: Words): Words {
  return { en: `${words.en} (${more.en})`, hi: `${words.hi} (${more.hi})` };
}

function hours({ en, hi }: Words): Words {
  return { en: `${en}, hours`, hi: `${hi}, घंटे` };
}
