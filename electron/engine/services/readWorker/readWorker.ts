import { createORPCClient } from "@orpc/client";
import { createRouterClient } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import type { Reader } from "#db/connection.ts";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { WorkerLink } from "../../core/workers/workerLink.ts";
import { readRouter } from "./readRouter.ts";

/** Answers without holding up the writer, however long it takes. */
export interface ReadWorker {
  readonly reads: RouterClient<typeof readRouter>;
  stop(): Promise<void>;
}

export function createReadWorker(reader: Reader): ReadWorker {
  return inWorkerOrInline(
    "readWorkerEntry",
    (file) => readsInWorker(file, reader.file),
    () => readsInline(reader),
  );
}

/** On a thread of its own, which is started with the first question. */
export function readsInWorker(workerFile: URL, databaseFile: string): ReadWorker {
  const link = new WorkerLink(workerFile, { data: { databaseFile } });
  return { reads: createORPCClient(link), stop: () => link.stop() };
}

/** On the caller's connection: for a record of a few cases, and where no thread can be had. */
export function readsInline(reader: Reader): ReadWorker {
  return { reads: createRouterClient(readRouter, { context: { reader } }), stop: async () => undefined };
}
