import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#db/open.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import type { QueueAnswered, QueueAsked } from "./queues.ts";

/** The thread that lists long queues on a read-only connection of its own. */

const { databaseFile } = workerData as { readonly databaseFile: string };
const reader = openReader(databaseFile);

parentPort?.on("message", ({ call, queue }: QueueAsked) => {
  try {
    const rows = listQueue(reader, queue);
    parentPort?.postMessage({ call, rows } satisfies QueueAnswered, [rows.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ call, error: String(error) } satisfies QueueAnswered);
  }
});
