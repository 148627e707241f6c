import { workerData } from "node:worker_threads";
import { openReader } from "#db/opening/open.ts";
import { serveWorker } from "../../core/workers/serveWorker.ts";
import { readRouter } from "./readRouter.ts";

/** The thread that answers what takes long, on a read-only connection of its own. */
const { databaseFile } = workerData as { readonly databaseFile: string };
serveWorker(readRouter, { reader: openReader(databaseFile) });
