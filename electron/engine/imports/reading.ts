import { Worker } from "node:worker_threads";
import type { ExportRow } from "#domain/portal/exportRow.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ImportCheck, ImportFileFault, Inspection } from "#contract/imports.ts";
import type { Reader } from "#db/connection.ts";
import { checkExport, chosenOrders, readRows } from "./checkExport.ts";
import type { ExportPlan, ReadStep } from "./checkExport.ts";
import { NotAnExport } from "./files/notAnExport.ts";
import { inspectExport } from "./inspectExport.ts";
import type { UnderstandingData, UnderstandingNow } from "../understanding/understandingStep.ts";

/** Everything about a file that takes long and writes no case. Each is given up, by an `AbortError`, when its signal says so. */
export interface ExportReading {
  /** `onRead` hears how many bytes have been gone through. Rejects with {@link NotAnExport}. */
  inspect(file: string, spool: string, signal: AbortSignal, onRead: (bytes: number) => void): Promise<Inspection>;
  /** `onRead` hears how many rows have been gone through. */
  check(plan: ExportPlan, faultsFile: string, signal: AbortSignal, onRead: (rows: number) => void): Promise<ImportCheck>;
  /** Rows by the hundred; one batch more is read than is taken. */
  rows(plan: ExportPlan, signal: AbortSignal): AsyncIterable<readonly ReadStep[]>;
}

const ROWS_AT_ONCE = 250;

/** On the caller's own thread: for a command that does nothing else, and where no thread can be had. */
export function readingInline(reader: Reader): ExportReading {
  const heeding = (signal: AbortSignal, onRead: (count: number) => void) => (count: number) => {
    signal.throwIfAborted();
    onRead(count);
  };
  return {
    inspect: (file, spool, signal, onRead) => inspectExport(file, spool, heeding(signal, onRead)),
    check: (plan, faultsFile, signal, onRead) => checkExport(reader, plan, faultsFile, heeding(signal, onRead)),
    async *rows(plan, signal) {
      for await (const steps of batchesOf(plan)) {
        signal.throwIfAborted();
        yield steps;
      }
    },
  };
}

/** `understand`: what to make of the words of a row, where that is to be known already when it is taken. */
export async function* batchesOf(
  plan: ExportPlan,
  understand: ((row: ExportRow) => Proposal | null) | null = null,
): AsyncGenerator<readonly ReadStep[]> {
  let steps: ReadStep[] = [];
  for await (const step of readRows(plan, await chosenOrders(plan))) {
    steps.push(step.ok && understand !== null ? { ...step, proposal: understand(step.row) } : step);
    if (steps.length < ROWS_AT_ONCE) continue;
    yield steps;
    steps = [];
  }
  if (steps.length > 0) yield steps;
}

/** What one thread is started for. */
export type ReadingTask =
  | { readonly do: "inspect"; readonly file: string; readonly spool: string }
  | { readonly do: "check"; readonly databaseFile: string; readonly plan: ExportPlan; readonly faultsFile: string }
  | { readonly do: "rows"; readonly databaseFile: string; readonly plan: ExportPlan; readonly understanding: UnderstandingData };

export type ReadingProgress =
  | { readonly is: "read"; readonly count: number }
  | { readonly is: "inspected"; readonly inspection: Inspection }
  | { readonly is: "checked"; readonly check: ImportCheck }
  /** The next ones are told when they are asked for, by any message. */
  | { readonly is: "rows"; readonly steps: readonly ReadStep[] }
  | { readonly is: "end" }
  | { readonly is: "no-export"; readonly fault: ImportFileFault }
  /** For the log. */
  | { readonly is: "failed"; readonly error: string };

/** Each in a thread of its own that ends with it. Rows are understood there too: it is a third of the work of a new one. */
export function readingInWorker(workerFile: URL, databaseFile: string, understandingNow: () => UnderstandingNow): ExportReading {
  return {
    async inspect(file, spool, signal, onRead) {
      for await (const told of running(workerFile, { do: "inspect", file, spool }, signal)) {
        if (told.is === "read") onRead(told.count);
        if (told.is === "inspected") return told.inspection;
      }
      throw new Error("The thread that reads a file ended early");
    },
    async check(plan, faultsFile, signal, onRead) {
      for await (const told of running(workerFile, { do: "check", databaseFile, plan, faultsFile }, signal)) {
        if (told.is === "read") onRead(told.count);
        if (told.is === "checked") return told.check;
      }
      throw new Error("The thread that checks a file ended early");
    },
    async *rows(plan, signal) {
      const understanding = understandingNow();
      const task = { do: "rows", databaseFile, plan, understanding: understanding.data } as const;
      for await (const told of running(workerFile, task, signal)) {
        if (told.is === "rows") yield understanding.isStillSo() ? told.steps : told.steps.map(notUnderstood);
        if (told.is === "end") return;
      }
      throw new Error("The thread that reads rows ended early");
    },
  };
}

function notUnderstood(step: ReadStep): ReadStep {
  return step.ok ? { ...step, proposal: null } : step;
}

/** The largest export there is takes half of it. */
const MOST_MEMORY_MB = 1_536;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** What a thread tells, until it ends or is given up. With each batch of rows it is asked for the next one, which it reads meanwhile. */
async function* running(workerFile: URL, task: ReadingTask, signal: AbortSignal): AsyncGenerator<ReadingProgress> {
  signal.throwIfAborted();
  const worker = new Worker(workerFile, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  // Whoever only reads does not keep the engine alive.
  worker.unref();
  const waiting: ReadingProgress[] = [];
  let isOver = false;
  let failure: unknown = null;
  let wake = () => {};
  worker.on("message", (told: ReadingProgress) => {
    waiting.push(told);
    wake();
  });
  worker.on("error", (error) => {
    failure = isOutOfMemory(error) ? new NotAnExport("too-large", { cause: error }) : error;
    wake();
  });
  worker.on("exit", () => {
    isOver = true;
    wake();
  });
  const giveUp = () => wake();
  signal.addEventListener("abort", giveUp);
  try {
    for (;;) {
      signal.throwIfAborted();
      const told = waiting.shift();
      if (told?.is === "no-export") throw new NotAnExport(told.fault);
      if (told?.is === "failed") throw new Error(told.error);
      if (told !== undefined) {
        if (told.is === "rows") worker.postMessage("more");
        yield told;
      } else if (failure !== null) throw failure;
      else if (isOver) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener("abort", giveUp);
    await worker.terminate();
  }
}
