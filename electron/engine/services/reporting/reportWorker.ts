import { workerData } from "node:worker_threads";
import { openReader } from "#db/opening/open.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import type { Scope } from "#domain/people/scope.ts";
import { postProgress, serveWorker } from "../../core/workers/serveWorker.ts";
import { reportRouter } from "./reportWork.ts";

/** The thread that makes a report or writes an export, on a read-only connection of its own. */
const { databaseFile, scope } = workerData as { readonly databaseFile: string; readonly scope: Scope | null };
const reader = scope === null ? openReader(databaseFile) : openScopedReader(databaseFile, scope);
serveWorker(reportRouter, { reader, tell: postProgress });
