import { createORPCClient } from "@orpc/client";
import type { RouterClient } from "@orpc/server";
import type { ExportRow } from "#domain/portal/exportRow.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ImportCheck, Inspection } from "#contract/imports.ts";
import type { Reader } from "#db/connection.ts";
import { checkExport, chosenOrders, readRows } from "./checkExport.ts";
import type { ExportPlan, ReadStep } from "./checkExport.ts";
import { NotAnExport } from "./files/notAnExport.ts";
import { inspectExport } from "./inspectExport.ts";
import type { UnderstandingNow } from "../../core/understanding/understandingStep.ts";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import type { ImportRouter, RowsTask } from "./importWorker.ts";

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

export function createReading(reader: Reader, understandingNow: () => UnderstandingNow): ExportReading {
  return inWorkerOrInline(
    "importWorker",
    (file) => readingInWorker(file, reader.file, understandingNow),
    () => readingInline(reader),
  );
}

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

/** The largest export there is takes half of it. */
const MOST_MEMORY_MB = 1_536;

/** Each in a thread of its own that ends with it. Rows are understood there too: it is a third of the work of a new one. */
export function readingInWorker(workerFile: URL, databaseFile: string, understandingNow: () => UnderstandingNow): ExportReading {
  const options = {
    data: { databaseFile },
    memory: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    faults: { NotAnExport },
    tooHeavy: () => new NotAnExport("too-large"),
  };
  const worker: RouterClient<ImportRouter, WorkerCall> = createORPCClient(new WorkerLink(workerFile, { ...options, perCall: true }));
  return {
    inspect: (file, spool, signal, onRead) => worker.inspect({ file, spool }, { signal, context: { onProgress: onRead } }),
    check: (plan, faultsFile, signal, onRead) => worker.check({ plan, faultsFile }, { signal, context: { onProgress: onRead } }),
    async *rows(plan, signal) {
      const understanding = understandingNow();
      // As data of the thread, which is cloned at once: what was learned is large.
      const rows: RowsTask = { plan, understanding: understanding.data };
      const link = new WorkerLink(workerFile, { ...options, data: { databaseFile, rows } });
      const reader: RouterClient<ImportRouter, WorkerCall> = createORPCClient(link);
      try {
        // The next batch is read while this one is taken.
        let next = reader.nextRows(undefined, { signal });
        for (;;) {
          const steps = await next;
          if (steps === null) return;
          next = reader.nextRows(undefined, { signal });
          // Where the taker gives up, nobody hears of it.
          next.catch(() => undefined);
          yield understanding.isStillSo() ? steps : steps.map(notUnderstood);
        }
      } finally {
        await link.stop();
      }
    },
  };
}

function notUnderstood(step: ReadStep): ReadStep {
  return step.ok ? { ...step, proposal: null } : step;
}
