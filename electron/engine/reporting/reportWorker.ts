import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#db/opening/open.ts";
import { doTask } from "./reportWork.ts";
import type { ReportTask, WorkerMessage } from "./reportWork.ts";

/** The thread that makes a report or writes an export, on a read-only connection of its own. */

const TELLS_EVERY_MS = 100;
const task = workerData as ReportTask;
const tell = (told: WorkerMessage) => parentPort?.postMessage(told);

let toldAt = Number.NEGATIVE_INFINITY;
try {
  const reader = openReader(task.databaseFile);
  try {
    await doTask(reader, task, (told) => {
      const isLast = told.is === "report" || told.is === "written" || told.is === "figures";
      if (!isLast && performance.now() - toldAt < TELLS_EVERY_MS) return;
      toldAt = performance.now();
      tell(told);
    });
  } finally {
    reader.close();
  }
} catch (error) {
  tell({ is: "failed", error: String(error) });
}
