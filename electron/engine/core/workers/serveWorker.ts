import { parentPort } from "node:worker_threads";
import { ORPCError } from "@orpc/client";
import { RPCHandler } from "@orpc/server/message-port";
import type { AnyRouter, InferRouterInitialContext } from "@orpc/server";
import { structuredClones } from "./workerMessages.ts";
import type { WorkerMessage } from "./workerMessages.ts";

/** Answers the calls of the thread that started this one (`workerLink.ts`). Called once all that it needs is loaded. */
export function serveWorker<Router extends AnyRouter>(router: Router, context: InferRouterInitialContext<Router>): void {
  if (parentPort === null) throw new Error("This file is the entry of a worker");
  const handler = new RPCHandler<InferRouterInitialContext<Router>>(router as never, {
    ...structuredClones,
    clientInterceptors: [
      (call) =>
        call.next().catch((error: unknown) => {
          throw new ORPCError("INTERNAL_SERVER_ERROR", { message: String(error), data: faultOf(error) });
        }),
    ],
  });
  handler.upgrade(parentPort, { context } as never);
  post("ready");
}

function faultOf(error: unknown): object {
  return error instanceof Error && "fault" in error ? { name: error.name, fault: error.fault } : {};
}

const PROGRESS_EVERY_MS = 100;
let postedAt = Number.NEGATIVE_INFINITY;

/** Tells anyone who called how far a call is, a few times a second at most. */
export function postProgress(progress: unknown): void {
  if (performance.now() - postedAt < PROGRESS_EVERY_MS) return;
  postedAt = performance.now();
  post({ progress });
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
