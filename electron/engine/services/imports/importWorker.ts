import { workerData } from "node:worker_threads";
import { os, type } from "@orpc/server";
import type { Reader } from "#db/connection.ts";
import { openReader } from "#db/opening/open.ts";
import type { UnderstandingData } from "../../core/understanding/understandingStep.ts";
import { postProgress, serveWorker } from "../../core/workers/serveWorker.ts";
import { checkExport } from "./checkExport.ts";
import type { ExportPlan } from "./checkExport.ts";
import { inspectExport } from "./inspectExport.ts";
import { batchesOf } from "./reading.ts";
import { understandNewRows } from "./rowUnderstanding.ts";

/** The thread that goes through a file: it reads the record, where it has to, on a connection of its own, and writes no case. */

export interface RowsTask {
  readonly plan: ExportPlan;
  readonly understanding: UnderstandingData;
}

const { databaseFile, rows } = workerData as { readonly databaseFile: string; readonly rows?: RowsTask };
let reader: Reader | null = null;
const openedReader = () => (reader ??= openReader(databaseFile));
const batches = rows === undefined ? null : batchesOf(rows.plan, understandNewRows(openedReader(), rows.plan.source, rows.understanding));

const router = {
  inspect: os
    .input(type<{ readonly file: string; readonly spool: string }>())
    .handler(({ input }) => inspectExport(input.file, input.spool, postProgress)),

  check: os
    .input(type<{ readonly plan: ExportPlan; readonly faultsFile: string }>())
    .handler(({ input }) => checkExport(openedReader(), input.plan, input.faultsFile, postProgress)),

  /** Null after the last. */
  nextRows: os.handler(async () => (await batches?.next())?.value ?? null),
};
export type ImportRouter = typeof router;

serveWorker(router, {});
