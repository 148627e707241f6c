import { parentPort, workerData } from "node:worker_threads";
import { faultOfFile, readChosen } from "./readChosen.ts";
import type { ChosenFile, ToldOfFile } from "./readChosen.ts";

/** The thread that reads one chosen file and ends. */

const told: ToldOfFile = await readChosen(workerData as ChosenFile).then(
  (result): ToldOfFile => ({ is: "read", result }),
  (error: unknown): ToldOfFile => {
    const fault = faultOfFile(error);
    return fault === null ? { is: "failed", error: String(error) } : { is: "refused", fault };
  },
);
parentPort?.postMessage(told);
