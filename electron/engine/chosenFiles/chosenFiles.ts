import { Worker } from "node:worker_threads";
import { errorOfFault, readChosen } from "./readChosen.ts";
import type { ChosenFile, ReadAs, ChosenFileProgress } from "./readChosen.ts";

/**
 * Reads a file that a person chose. Rejects with what its reader throws (`NotATable`, `NotAVillageDirectory`, `NoBoundaries`), whose fault is
 * `too-heavy` where reading took too long or too much memory; and with the reason of an abort.
 */
export interface ChosenFiles {
  read<File extends ChosenFile>(file: File, signal?: AbortSignal): Promise<ReadAs[File["is"]]>;
}

/** On the caller's own thread: for a command that does nothing else, and where no thread can be had. */
export const chosenFilesInline: ChosenFiles = { read: (file) => readChosen(file) };

export interface ThreadLimits {
  /** However far it has come then. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

/** The largest file that can be chosen takes a few seconds and some hundred megabytes. */
const USUAL_LIMITS: ThreadLimits = { deadlineMs: 45_000, memoryMb: 640 };

/** Each in a thread of its own, which ends with it. */
export function chosenFilesInWorker(workerFile: URL, { deadlineMs, memoryMb }: ThreadLimits = USUAL_LIMITS): ChosenFiles {
  return {
    async read<File extends ChosenFile>(file: File, signal?: AbortSignal): Promise<ReadAs[File["is"]]> {
      signal?.throwIfAborted();
      const worker = new Worker(workerFile, {
        workerData: file,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
      });
      // Whoever only reads does not keep the engine alive.
      worker.unref();
      let deadline: NodeJS.Timeout | undefined;
      let giveUp = () => {};
      try {
        return await new Promise<ReadAs[File["is"]]>((resolve, reject) => {
          const tooHeavy = () => reject(errorOfFault(file, "too-heavy"));
          deadline = setTimeout(tooHeavy, deadlineMs);
          giveUp = () => reject(signal?.reason as Error);
          signal?.addEventListener("abort", giveUp, { once: true });
          worker.on("message", (told: ChosenFileProgress) => {
            if (told.is === "read") resolve(told.result as ReadAs[File["is"]]);
            else reject(told.is === "refused" ? errorOfFault(file, told.fault) : new Error(told.error));
          });
          worker.on("error", (error) => (isOutOfMemory(error) ? tooHeavy() : reject(error)));
          worker.on("exit", (code) => reject(new Error(`The thread that reads a file ended with code ${code}`)));
        });
      } finally {
        clearTimeout(deadline);
        signal?.removeEventListener("abort", giveUp);
        void worker.terminate();
      }
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
