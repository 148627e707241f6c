import { serveWorker } from "../../../core/workers/serveWorker.ts";
import { copyRouter } from "./copyWork.ts";

/** The thread that reads a copy through before it is believed. */
serveWorker(copyRouter, {});
