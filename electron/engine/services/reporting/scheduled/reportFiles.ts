import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrintedReport } from "#contract/prints.ts";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { Targets } from "#domain/performance/targetsSchema.ts";
import type { LanguageChoice } from "#domain/text/languageChoices.ts";
import type { Prints } from "../../prints/prints.ts";
import { exportFigures, nameOfExport } from "../exportReport.ts";
import { printedReport } from "../printedReport.ts";
import type { ReportWork } from "../reportWork.ts";
import { RunFailed } from "./runFault.ts";

export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface ReportFilesFrom {
  readonly reportWork: ReportWork;
  readonly prints: Pick<Prints, "print">;
  readonly settings: { readonly letterhead: () => Letterhead; readonly wall: () => { readonly targets: Targets } };
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** What is wanted, and when nobody waits for it any more. */
export interface ReportWanted {
  readonly choice: ReportChoice;
  readonly language: LanguageChoice;
  readonly signal: AbortSignal;
}

export interface MadeFiles {
  readonly report: PeriodReport;
  readonly files: readonly ReportFile[];
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The report as PDF and XLSX, in each language that is wanted. Rejects with {@link RunFailed}. */
export async function reportFiles(
  { choice, language, signal }: ReportWanted,
  { reportWork, prints, settings, now }: ReportFilesFrom,
): Promise<MadeFiles> {
  const report = await madeReport(reportWork, choice, now(), signal);
  const paper = printedReport(report, settings.letterhead(), { now: now(), targets: settings.wall().targets });
  const folder = await mkdtemp(join(tmpdir(), "ismgt-report-"));
  try {
    const files: ReportFile[] = [];
    for (const locale of language === "both" ? (["hi", "en"] as const) : [language]) {
      const name = `${nameOfExport(choice, "figures")} ${locale}`;
      files.push({ name: `${name}.pdf`, mediaType: "application/pdf", content: await pdfOf(paper, locale, { name, prints, signal }) });
      const file = join(folder, `${locale}.xlsx`);
      await exportFigures(report, { format: "xlsx", locale, file });
      files.push({ name: `${name}.xlsx`, mediaType: XLSX, content: await readFile(file) });
    }
    return { report, files };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function madeReport(reportWork: ReportWork, choice: ReportChoice, now: number, signal: AbortSignal): Promise<PeriodReport> {
  for await (const told of reportWork.report(choice, now)) {
    signal.throwIfAborted();
    if (told.is === "report") return told.report;
  }
  throw new RunFailed("failed", "The report came to no end");
}

/** What the printer laid among the papers goes to its own place, and is taken away from there. */
async function pdfOf(
  report: PrintedReport,
  locale: Locale,
  { name, prints, signal }: { readonly name: string; readonly prints: Pick<Prints, "print">; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const printed = await prints.print({ kind: "report", locale, report }, name, signal);
  if (printed === null) throw new RunFailed("not-printed", "The pages could not be made");
  const content = await readFile(printed);
  await rm(printed, { force: true });
  return content;
}
