import { parentPort, workerData } from "node:worker_threads";
import { toldOf } from "./transferWork.ts";
import type { TransferTask } from "./transferWork.ts";

/** The thread that seals and opens carried files. */

const TELLS_EVERY_MS = 100;
let toldAt = Number.NEGATIVE_INFINITY;

await toldOf(workerData as TransferTask, (told) => {
  if (told.is === "told" && performance.now() - toldAt < TELLS_EVERY_MS) return;
  toldAt = performance.now();
  parentPort?.postMessage(told);
});
