import { createORPCClient } from "@orpc/client";
import { createRouterClient, os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { requireCopy } from "#db/copy/requireCopy.ts";
import { inWorkerOrInline } from "../../../core/workers/inWorkerOrInline.ts";
import { WorkerLink } from "../../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../../core/workers/workerLink.ts";
import { cutCopy } from "./cutCopy.ts";
import type { CutCopyPlan } from "./cutCopy.ts";

/** Reading a whole record takes minutes: in a thread of its own, so that the engine goes on. */
export const copyRouter = {
  /** Of a copy, beside the record that it is to replace. */
  look: os
    .input(type<{ readonly copy: string; readonly own: string; readonly isPart: boolean }>())
    .handler(({ input: { copy, own, isPart } }) => requireCopy(copy, own, { isPart })),
  /** Of some districts. */
  cut: os.input(type<CutCopyPlan>()).handler(({ input }) => cutCopy(input)),
};
type CopyWork = RouterClient<typeof copyRouter, WorkerCall>;

/** In a thread that ends with the call; on the caller's own where the engine runs from its sources. */
export function createCopyWork(): CopyWork {
  const inWorker = (file: URL): CopyWork => createORPCClient(new WorkerLink(file, { perCall: true }));
  return inWorkerOrInline("copyWorker", inWorker, () => createRouterClient(copyRouter, { context: () => ({}) }));
}
