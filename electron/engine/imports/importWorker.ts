import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#db/opening/open.ts";
import { checkExport } from "./checkExport.ts";
import { NotAnExport } from "./files/notAnExport.ts";
import { inspectExport } from "./inspectExport.ts";
import { batchesOf } from "./reading.ts";
import { understandNewRows } from "./rowUnderstanding.ts";
import type { ReadingTask, ReadingProgress } from "./reading.ts";

/** The thread that goes through a file: it reads the record, where it has to, on a connection of its own, and writes no case. */

const TELLS_EVERY_MS = 100;
const port = parentPort;
const tell = (told: ReadingProgress) => port?.postMessage(told);

let toldAt = 0;
function tellRead(count: number): void {
  const now = performance.now();
  if (now - toldAt < TELLS_EVERY_MS) return;
  toldAt = now;
  tell({ is: "read", count });
}

async function run(task: ReadingTask): Promise<void> {
  switch (task.do) {
    case "inspect":
      return tell({ is: "inspected", inspection: await inspectExport(task.file, task.spool, tellRead) });
    case "check": {
      const reader = openReader(task.databaseFile);
      try {
        return tell({ is: "checked", check: await checkExport(reader, task.plan, task.faultsFile, tellRead) });
      } finally {
        reader.close();
      }
    }
    case "rows": {
      const reader = openReader(task.databaseFile);
      try {
        for await (const steps of batchesOf(task.plan, understandNewRows(reader, task.plan.source, task.understanding))) {
          const asked = port === null ? null : once(port, "message");
          tell({ is: "rows", steps });
          await asked;
        }
      } finally {
        reader.close();
      }
      return tell({ is: "end" });
    }
  }
}

try {
  await run(workerData as ReadingTask);
} catch (error) {
  tell(error instanceof NotAnExport ? { is: "no-export", fault: error.fault } : { is: "failed", error: String(error) });
}
