import { postProgress, serveWorker } from "../../core/workers/serveWorker.ts";
import { transferRouter } from "./transferWork.ts";

/** The thread that seals and opens files of a transfer. */
serveWorker(transferRouter, { tell: postProgress });
