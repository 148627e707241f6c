import { serveWorker } from "../../core/workers/serveWorker.ts";
import { chosenFileRouter } from "./chosenFiles.ts";

/** The thread that reads one chosen file and ends. */
serveWorker(chosenFileRouter, {});
