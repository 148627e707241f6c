import { Worker } from "node:worker_threads";
import type { TransferFault } from "#contract/transfer.ts";
import type { DossierLabel } from "#domain/transfer/label.ts";
import { openReader } from "#db/opening/open.ts";
import { inspectTransferFile } from "./transferFile.ts";
import { TransferError, transferFaultOf } from "./transferError.ts";
import { writeDossierTable } from "./dossierTable.ts";
import type { DossierTable } from "./dossierTable.ts";
import { makeActs, openActs } from "./makeActs.ts";
import type { MakingActs } from "./makeActs.ts";
import { makeDossier } from "./makeDossier.ts";
import type { Made, MakingDossier, MakingProgress } from "./makeDossier.ts";
import type { Manifest } from "./manifest.ts";
import { openDossier, roomOn } from "./openDossier.ts";
import type { OpeningDossier } from "./openDossier.ts";

interface Sealed {
  readonly file: string;
  readonly passphrase: string;
}

/** What is done with sealed files: each derives a key, which takes a second of work and much memory. */
export type TransferTask =
  | { readonly do: "make"; readonly making: MakingDossier }
  | { readonly do: "make-acts"; readonly databaseFile: string; readonly making: MakingActs }
  | ({ readonly do: "look"; readonly folder: string } & Sealed)
  | ({ readonly do: "open" } & OpeningDossier)
  | ({ readonly do: "open-acts" } & Sealed)
  | { readonly do: "table"; readonly databaseFile: string; readonly table: DossierTable };

/** What each comes to. */
interface TransferResults {
  readonly make: Made;
  readonly "make-acts": Made;
  readonly look: Manifest;
  readonly open: { readonly folder: string; readonly label: DossierLabel };
  readonly table: number;
  readonly "open-acts": Awaited<ReturnType<typeof openActs>>;
}

export type TransferStep = MakingProgress | { readonly is: "bytes"; readonly bytes: number };
type WorkerMessage =
  | { readonly is: "told"; readonly told: TransferStep }
  | { readonly is: "done"; readonly result: TransferResults[TransferTask["do"]] }
  | { readonly is: "failed"; readonly fault: TransferFault | null; readonly error: string };

export interface TransferWork {
  /** Rejects with {@link TransferError} for what a person is to be told. An aborted one leaves parts behind, which are the caller's to remove. */
  run<Task extends TransferTask>(
    task: Task,
    options?: { readonly onProgress?: (told: TransferStep) => void; readonly signal?: AbortSignal },
  ): Promise<TransferResults[Task["do"]]>;
}

async function doCarry(task: TransferTask, tell: (told: TransferStep) => void): Promise<TransferResults[TransferTask["do"]]> {
  const bytesGoneThrough = (bytes: number) => tell({ is: "bytes", bytes });
  switch (task.do) {
    case "make":
      return makeDossier(task.making, tell);
    case "make-acts": {
      const reader = openReader(task.databaseFile);
      try {
        return await makeActs(reader, task.making);
      } finally {
        reader.close();
      }
    }
    case "look": {
      const { file, passphrase } = task;
      const mostBytes = await roomOn(task.folder);
      return (await inspectTransferFile(file, { passphrase, mostBytes, onProgress: bytesGoneThrough })).manifest;
    }
    case "open":
      return openDossier(task, bytesGoneThrough);
    case "table": {
      const reader = openReader(task.databaseFile);
      try {
        return await writeDossierTable(reader, task.table);
      } finally {
        reader.close();
      }
    }
    case "open-acts":
      return openActs(task.file, task.passphrase);
    default:
      return task satisfies never;
  }
}

/** On the caller's own thread: for a command, and where no thread can be had. */
export const transferWorkInline: TransferWork = {
  async run(task, { onProgress = () => undefined } = {}) {
    try {
      return (await doCarry(task, onProgress)) as TransferResults[(typeof task)["do"]];
    } catch (error) {
      const fault = transferFaultOf(error);
      throw fault === null ? error : new TransferError(fault, error);
    }
  },
};

/** The largest file of acts takes half of it. */
const MOST_MEMORY_MB = 1_536;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Each in a thread of its own, which ends with it. */
export function transferWorkInWorker(workerFile: URL): TransferWork {
  return {
    run: (task, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(workerFile, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
        let isEnding = false;
        const end = (outcome: () => void) => {
          isEnding = true;
          signal?.removeEventListener("abort", giveUp);
          void worker.terminate().then(outcome);
        };
        const giveUp = () => end(() => reject(new DOMException("Given up", "AbortError")));
        signal?.addEventListener("abort", giveUp);
        worker.on("message", (message: WorkerMessage) => {
          if (message.is === "told") return onProgress?.(message.told);
          if (message.is === "done") return end(() => resolve(message.result as TransferResults[(typeof task)["do"]]));
          return end(() => reject(message.fault === null ? new Error(message.error) : new TransferError(message.fault, message.error)));
        });
        worker.on("error", (error) => end(() => reject(isOutOfMemory(error) ? new TransferError("too-heavy", error) : error)));
        // A thread that is ended after its last word says so before the ending is through.
        worker.on("exit", (code) => !isEnding && reject(new Error(`The thread that carries ended with code ${code}`)));
        if (signal?.aborted === true) giveUp();
      }),
  };
}

/** What a thread says at its end. */
export async function toldOf(task: TransferTask, tell: (told: WorkerMessage) => void): Promise<void> {
  try {
    tell({ is: "done", result: await doCarry(task, (told) => tell({ is: "told", told })) });
  } catch (error) {
    tell({ is: "failed", fault: transferFaultOf(error), error: String(error) });
  }
}
