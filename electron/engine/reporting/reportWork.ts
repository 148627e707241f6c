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
  report(choice: ReportChoice, now: number): AsyncIterable<ReportTold>;
  exportFile(task: ReportExport): AsyncIterable<ExportTold>;
  /** The figures of all that is asked for together. */
  figures(asked: FiguresAsked): Promise<Figures>;
}

interface ReportExport extends ExportTask {
  readonly what: "figures" | "cases";
}

export type ReportTold = { readonly is: "underway"; readonly share: number } | { readonly is: "report"; readonly report: PeriodReport };
export type ExportTold =
  | { readonly is: "rows"; readonly rows: number; readonly of: number }
  | { readonly is: "written"; readonly rows: number };
type FiguresTold = { readonly is: "figures"; readonly figures: Figures };
type Told = ReportTold | ExportTold | FiguresTold;

/** What a thread is started for. */
export type ReportTask =
  | { readonly do: "report"; readonly databaseFile: string; readonly choice: ReportChoice; readonly now: number }
  | { readonly do: "export"; readonly databaseFile: string; readonly task: ReportExport }
  | { readonly do: "figures"; readonly databaseFile: string; readonly asked: FiguresAsked };
export type ToldByThread = Told | { readonly is: "failed"; readonly error: string };

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
    report: (choice, now) => told<ReportTold>({ do: "report", databaseFile: reader.file, choice, now }),
    exportFile: (task) => told<ExportTold>({ do: "export", databaseFile: reader.file, task }),
    figures: (asked) => lastOf(told<FiguresTold>({ do: "figures", databaseFile: reader.file, asked })),
  };
}

/** Each in a thread of its own with its own read-only connection, which ends with it. */
export function reportWorkInWorker(workerFile: URL, databaseFile: string): ReportWork {
  return {
    report: (choice, now) => running<ReportTold>(workerFile, { do: "report", databaseFile, choice, now }, "report"),
    exportFile: (task) => running<ExportTold>(workerFile, { do: "export", databaseFile, task }, "written"),
    figures: (asked) => lastOf(running<FiguresTold>(workerFile, { do: "figures", databaseFile, asked }, "figures")),
  };
}

async function lastOf(told: AsyncIterable<FiguresTold>): Promise<Figures> {
  for await (const { figures } of told) return figures;
  throw new Error("The figures were not told");
}

async function* running<Each extends Told>(workerFile: URL, task: ReportTask, last: Each["is"]): AsyncGenerator<Each> {
  const worker = new Worker(workerFile, { workerData: task });
  // Whoever only reads does not keep the engine alive.
  worker.unref();
  const waiting: ToldByThread[] = [];
  let failure: Error | null = null;
  let wake = () => {};
  worker.on("message", (told: ToldByThread) => {
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
