import { Worker } from "node:worker_threads";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Figures } from "#domain/reporting/figures.ts";
import type { Reader } from "#db/connection.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import type { FiguresAsked } from "#db/reporting/figures.ts";
import { exportCases, exportFigures } from "./exportReport.ts";
import type { ExportTask } from "./exportReport.ts";
import { makeReport } from "./report.ts";

/** What takes long and only reads. Ending an iterator gives it up. */
export interface ReportWork {
  report(choice: ReportChoice, now: number): AsyncIterable<ReportProgress>;
  exportFile(task: ReportExport): AsyncIterable<ExportProgress>;
  /** The figures of all that is asked for together. */
  figures(asked: FiguresAsked): Promise<Figures>;
}

interface ReportExport extends ExportTask {
  readonly what: "figures" | "cases";
}

export type ReportProgress = { readonly is: "underway"; readonly share: number } | { readonly is: "report"; readonly report: PeriodReport };
export type ExportProgress =
  | { readonly is: "rows"; readonly rows: number; readonly of: number }
  | { readonly is: "written"; readonly rows: number };
type FiguresProgress = { readonly is: "figures"; readonly figures: Figures };
type Told = ReportProgress | ExportProgress | FiguresProgress;

/** What a thread is started for. */
export type ReportTask =
  | { readonly do: "report"; readonly databaseFile: string; readonly choice: ReportChoice; readonly now: number }
  | { readonly do: "export"; readonly databaseFile: string; readonly task: ReportExport }
  | { readonly do: "figures"; readonly databaseFile: string; readonly asked: FiguresAsked };
export type WorkerMessage = Told | { readonly is: "failed"; readonly error: string };

/** Does a task on a connection. Whoever listens hears the outcome last. */
export async function doTask(reader: Reader, task: ReportTask, tell: (told: Told) => void): Promise<void> {
  if (task.do === "figures") return tell({ is: "figures", figures: figuresOf(reader, task.asked).total });
  if (task.do === "report") {
    const report = makeReport(reader, task.choice, task.now, (share) => tell({ is: "underway", share }));
    return tell({ is: "report", report });
  }
  const { what, choice, now } = task.task;
  const rows =
    what === "cases"
      ? await exportCases(reader, task.task, (done, of) => tell({ is: "rows", rows: done, of }))
      : await exportFigures(makeReport(reader, choice, now), task.task);
  tell({ is: "written", rows });
}

/** On the caller's own thread: for a command, and where no thread can be had. */
export function reportWorkInline(reader: Reader): ReportWork {
  const told = async function* <Each extends Told>(task: ReportTask): AsyncGenerator<Each> {
    const all: Each[] = [];
    await doTask(reader, task, (each) => all.push(each as Each));
    yield* all;
  };
  return {
    report: (choice, now) => told<ReportProgress>({ do: "report", databaseFile: reader.file, choice, now }),
    exportFile: (task) => told<ExportProgress>({ do: "export", databaseFile: reader.file, task }),
    figures: (asked) => lastOf(told<FiguresProgress>({ do: "figures", databaseFile: reader.file, asked })),
  };
}

/** Each in a thread of its own with its own read-only connection, which ends with it. */
export function reportWorkInWorker(workerFile: URL, databaseFile: string): ReportWork {
  return {
    report: (choice, now) => running<ReportProgress>(workerFile, { do: "report", databaseFile, choice, now }, "report"),
    exportFile: (task) => running<ExportProgress>(workerFile, { do: "export", databaseFile, task }, "written"),
    figures: (asked) => lastOf(running<FiguresProgress>(workerFile, { do: "figures", databaseFile, asked }, "figures")),
  };
}

async function lastOf(told: AsyncIterable<FiguresProgress>): Promise<Figures> {
  for await (const { figures } of told) return figures;
  throw new Error("The figures were not told");
}

async function* running<Each extends Told>(workerFile: URL, task: ReportTask, last: Each["is"]): AsyncGenerator<Each> {
  const worker = new Worker(workerFile, { workerData: task });
  // Whoever only reads does not keep the engine alive.
  worker.unref();
  const waiting: WorkerMessage[] = [];
  let failure: Error | null = null;
  let wake = () => {};
  worker.on("message", (told: WorkerMessage) => {
    waiting.push(told);
    wake();
  });
  worker.on("error", (error) => {
    failure = error;
    wake();
  });
  worker.on("exit", (code) => {
    failure ??= new Error(`The thread that makes a report ended with code ${code}`);
    wake();
  });
  try {
    for (;;) {
      const told = waiting.shift();
      if (told?.is === "failed") throw new Error(told.error);
      if (told !== undefined) {
        yield told as Each;
        if (told.is === last) return;
      } else if (failure !== null) throw failure;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    await worker.terminate();
  }
}
