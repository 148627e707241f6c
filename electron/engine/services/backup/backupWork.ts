import { createORPCClient } from "@orpc/client";
import { createRouterClient, os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import { BackupError, backupErrorOf } from "./backupError.ts";
import { writeBackup } from "./writeBackup.ts";
import type { BackupProgress, WritingBackup } from "./writeBackup.ts";

interface BackupContext {
  readonly tell: (progress: BackupProgress) => void;
}

/** Reads, packs and encrypts gigabytes: never on the engine's own thread. Rejects with {@link BackupError} for what a person is to be told. */
export const backupRouter = {
  write: os
    .$context<BackupContext>()
    .input(type<WritingBackup>())
    .handler(async ({ context, input }) => {
      try {
        return await writeBackup(input, context.tell);
      } catch (error) {
        throw backupErrorOf(error);
      }
    }),
};

/** Progress is a {@link BackupProgress}. */
export type BackupWork = RouterClient<typeof backupRouter, WorkerCall>;

/** On the caller's own thread: for a command. */
export const backupWorkInline: BackupWork = createRouterClient(backupRouter, {
  context: ({ onProgress = () => undefined }: WorkerCall): BackupContext => ({ tell: onProgress as BackupContext["tell"] }),
});

/** In a thread that ends with the backup. */
export function backupWorkInWorker(workerFile: URL): BackupWork {
  return createORPCClient(new WorkerLink(workerFile, { perCall: true, faults: { BackupError } }));
}
