import { createORPCClient } from "@orpc/client";
import { createRouterClient, os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Figures } from "#domain/reporting/figures.ts";
import type { Scope } from "#domain/people/scope.ts";
import type { Reader } from "#db/connection.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import type { FiguresAsked } from "#db/reporting/figures.ts";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import { underway } from "../../core/workers/underway.ts";
import { exportCases, exportFigures } from "./exportReport.ts";
import type { ExportTask } from "./exportReport.ts";
import { makeReport } from "./report.ts";

/** What takes long and only reads. Ending an iterator gives it up. */
export interface ReportWork {
  report(choice: ReportChoice, now: number): AsyncIterable<ReportProgress>;
  exportFile(task: ReportExport): AsyncIterable<ExportProgress>;
  /** The figures of all that is asked for together. */
  figures(asked: FiguresAsked): Promise<Figures>;
  /** The same of what somebody sees who sees a part of the record, of which `reader` reads. */
  within(scope: Scope, reader: Reader): ReportWork;
}

export interface ReportExport extends ExportTask {
  readonly what: "figures" | "cases";
}

type Underway = { readonly is: "underway"; readonly share: number };
type RowsTold = { readonly is: "rows"; readonly rows: number; readonly of: number };
export type ReportProgress = Underway | { readonly is: "report"; readonly report: PeriodReport };
export type ExportProgress = RowsTold | { readonly is: "written"; readonly rows: number };

interface ReportContext {
  readonly reader: Reader;
  readonly tell: (told: Underway | RowsTold) => void;
}

const reports = os.$context<ReportContext>();

export const reportRouter = {
  report: reports
    .input(type<{ readonly choice: ReportChoice; readonly now: number }>())
    .handler(({ context: { reader, tell }, input: { choice, now } }) =>
      makeReport(reader, choice, now, (share) => tell({ is: "underway", share })),
    ),

  /** Answers with how many rows were written. */
  exportFile: reports
    .input(type<ReportExport>())
    .handler(({ context: { reader, tell }, input }) =>
      input.what === "cases"
        ? exportCases(reader, input, (rows, of) => tell({ is: "rows", rows, of }))
        : exportFigures(makeReport(reader, input.choice, input.now), input),
    ),

  figures: reports.input(type<FiguresAsked>()).handler(({ context, input }) => figuresOf(context.reader, input).total),
};

export function createReportWork(reader: Reader): ReportWork {
  return inWorkerOrInline(
    "reportWorker",
    (file) => reportWorkInWorker(file, reader.file),
    () => reportWorkInline(reader),
  );
}

/** On the caller's own thread: for a command, and where no thread can be had. */
export function reportWorkInline(reader: Reader): ReportWork {
  return reportWorkOf(
    createRouterClient(reportRouter, {
      context: ({ onProgress = () => undefined }: WorkerCall) => ({ reader, tell: onProgress as ReportContext["tell"] }),
    }),
    (_, within) => reportWorkInline(within),
  );
}

/** Each in a thread of its own with its own read-only connection, which ends with it. */
export function reportWorkInWorker(workerFile: URL, databaseFile: string, scope: Scope | null = null): ReportWork {
  return reportWorkOf(createORPCClient(new WorkerLink(workerFile, { data: { databaseFile, scope }, perCall: true })), (within) =>
    reportWorkInWorker(workerFile, databaseFile, within),
  );
}

function reportWorkOf(calls: RouterClient<typeof reportRouter, WorkerCall>, within: ReportWork["within"]): ReportWork {
  return {
    async *report(choice, now) {
      const steps = underway<Underway, PeriodReport>((onProgress, signal) =>
        calls.report({ choice, now }, { signal, context: { onProgress } }),
      );
      for await (const step of steps) yield step.is === "told" ? step.told : { is: "report", report: step.result };
    },
    async *exportFile(task) {
      const steps = underway<RowsTold, number>((onProgress, signal) => calls.exportFile(task, { signal, context: { onProgress } }));
      for await (const step of steps) yield step.is === "told" ? step.told : { is: "written", rows: step.result };
    },
    figures: (asked) => calls.figures(asked),
    within,
  };
}
