import { serveWorker } from "../../core/workers/serveWorker.ts";
import { scanRouter } from "./scanReading.ts";

/** Reads scans on a thread of its own, which takes seconds a sheet and some hundred megabytes. */
serveWorker(scanRouter, {});
