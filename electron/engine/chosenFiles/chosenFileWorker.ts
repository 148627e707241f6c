import { parentPort, workerData } from "node:worker_threads";
import { faultOfFile, readChosen } from "./readChosen.ts";
import type { ChosenFile, ChosenFileProgress } from "./readChosen.ts";

/** The thread that reads one chosen file and ends. */

const told: ChosenFileProgress = await readChosen(workerData as ChosenFile).then(
  (result): ChosenFileProgress => ({ is: "read", result }),
  (error: unknown): ChosenFileProgress => {
    const fault = faultOfFile(error);
    return fault === null ? { is: "failed", error: String(error) } : { is: "refused", fault };
  },
);
parentPort?.postMessage(told);
