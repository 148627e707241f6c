import { parentPort, workerData } from "node:worker_threads";
import { trained } from "./networkTask.ts";

/** What a thread does: one network. */
parentPort?.postMessage(trained(workerData as Parameters<typeof trained>[0]));
