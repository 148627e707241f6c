import { postProgress, serveWorker } from "../workers/serveWorker.ts";
import { transferRouter } from "./transferWork.ts";

/** The thread that seals and opens files of a transfer. */
serveWorker(transferRouter, { tell: postProgress });
