import { Command, Option } from "commander";
import { DEPARTMENT_CODES, departmentOf } from "#domain/department/departments.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { OfficeId } from "#domain/ids.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import type { Grouping } from "#domain/reporting/figures.ts";
import { dayFrom } from "#domain/registry/day.ts";
import { CASES, counted } from "#domain/text/counted.ts";
import type { ReportChoice } from "#contract/reporting.ts";
import type { TableFormat } from "#contract/tables.ts";
import { exportCases, exportFigures } from "../../services/reporting/exportReport.ts";
import { makeReport, periodOf } from "../../services/reporting/report.ts";
import { districtOf } from "./placeOptions.ts";
import { auditCommandLine } from "./auditCommandLine.ts";
import { UsageError, printError, printResult } from "./print.ts";
import { withReader } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

interface Options extends RecordOptions {
  readonly from: string;
  readonly to: string;
  readonly district?: string;
  readonly department?: string;
  readonly office?: string;
  readonly by: Grouping;
  readonly cases: boolean;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly locale: "en" | "hi";
}

/** `report --from 2026-10-01 --to 2026-10-31 --db FILE`: how districts, departments and officers did. */
export function reportCommand(): Command {
  return new Command("report")
    .description(
      "The performance of a period beside that of as many days before: receipts and where they stood at its end, times as medians and 90th percentiles, what was overdue.",
    )
    .option("--db <file>", "the record", "ismgt.db")
    .requiredOption("--from <day>", "the first day in India, 2026-10-01")
    .requiredOption("--to <day>", "the last day, included")
    .option("--district <name>", "of one district only")
    .option("--department <code>", "of one department only, by its code or name")
    .option("--office <id>", "of what is marked to one office only, such as PHED/district/Panipat")
    .addOption(new Option("--by <what>", "a line for each").choices(GROUPINGS).default("department"))
    .option("--cases", "one row for each case that came in, instead of figures; with --csv or --xlsx", false)
    .option("--csv <file>", "writes a table")
    .option("--xlsx <file>", "writes a workbook")
    .addOption(new Option("--locale <language>", "of the headings of a table").choices(["en", "hi"]).default("en"))
    .option("--json", "one JSON document on stdout", false)
    .action(report);
}

async function report(options: Options): Promise<void> {
  const choice = choiceOf(options);
  const target = targetOf(options);
  if (options.cases && target === null) throw new UsageError("--cases writes a file: name it with --csv or --xlsx.");
  const now = Date.now();
  const stop = new AbortController();
  const stopped = () => stop.abort(new Error("Stopped; no file was written."));
  process.once("SIGINT", stopped);
  await withReader(options.db, async (reader) => {
    if (target !== null) {
      const detail = `${choice.first} – ${choice.last}`;
      const what = options.cases ? "cases" : "figures";
      await auditCommandLine(options.db, { type: "exported", version: 1, payload: { what, format: target.format, detail, rows: null } });
    }
    if (options.cases && target !== null) {
      const told = { at: 0 };
      const rows = await exportCases(reader, { choice, ...target, locale: options.locale, now }, (done, of) => {
        stop.signal.throwIfAborted();
        if (now + told.at > Date.now()) return;
        told.at = Date.now() - now + TELL_EVERY_MS;
        printError(`${done} of ${counted(of, CASES, "en")}`);
      });
      return printResult({ file: target.file, rows }, options.json);
    }
    const made = makeReport(reader, choice, now);
    if (target === null) return printResult(made, options.json);
    const rows = await exportFigures(made, { ...target, locale: options.locale });
    printResult({ file: target.file, rows }, options.json);
  }).finally(() => process.off("SIGINT", stopped));
}

const TELL_EVERY_MS = 1_000;

function choiceOf({ from, to, by, district, department, office }: Options): ReportChoice {
  for (const day of [from, to]) if (dayFrom(day) === null) throw new UsageError(`${day}: this is no day; write it as 2026-10-31.`);
  const choice: ReportChoice = {
    first: from,
    last: to,
    by,
    filter: {
      ...(district === undefined ? {} : { districts: [districtOf(district)] }),
      ...(department === undefined ? {} : { departments: [departmentCodeOf(department)] }),
      ...(office === undefined ? {} : { offices: [office as OfficeId] }),
    },
  };
  if (periodOf(choice) === null) throw new UsageError(`${to} is before ${from}: --from is the first day and --to the last.`);
  return choice;
}

function targetOf({ csv, xlsx }: Options): { readonly file: string; readonly format: TableFormat } | null {
  if (csv !== undefined && xlsx !== undefined) throw new UsageError("Choose one of --csv and --xlsx.");
  if (csv !== undefined) return { file: csv, format: "csv" };
  return xlsx === undefined ? null : { file: xlsx, format: "xlsx" };
}

function departmentCodeOf(written: string): DepartmentCode {
  const wanted = written.trim().toLowerCase();
  const found = DEPARTMENT_CODES.find((code) => {
    const { short, name } = departmentOf(code);
    return [code, short.en, short.hi, name.en, name.hi].some((each) => each.toLowerCase() === wanted);
  });
  if (found === undefined) throw new UsageError(`${written}: there is no such department; its codes are ${DEPARTMENT_CODES.join(", ")}.`);
  return found;
}
