import { workerData } from "node:worker_threads";
import { openReader } from "#db/opening/open.ts";
import { postProgress, serveWorker } from "../../core/workers/serveWorker.ts";
import { reportRouter } from "./reportWork.ts";

/** The thread that makes a report or writes an export, on a read-only connection of its own. */
const { databaseFile } = workerData as { readonly databaseFile: string };
serveWorker(reportRouter, { reader: openReader(databaseFile), tell: postProgress });
