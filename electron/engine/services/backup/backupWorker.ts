import { postProgress, serveWorker } from "../../core/workers/serveWorker.ts";
import { backupRouter } from "./backupWork.ts";

/** The thread that writes and checks backups. */
serveWorker(backupRouter, { tell: postProgress });
