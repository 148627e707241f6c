import { createORPCClient } from "@orpc/client";
import { createRouterClient, os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { openReader } from "#db/opening/open.ts";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import { writeDossierTable } from "./dossierTable.ts";
import type { DossierTable } from "./dossierTable.ts";
import { makeActs, openActs } from "./makeActs.ts";
import type { MakingActs } from "./makeActs.ts";
import { makeDossier } from "./makeDossier.ts";
import type { MakingDossier, MakingProgress } from "./makeDossier.ts";
import { openDossier, roomOn } from "./openDossier.ts";
import type { OpeningDossier } from "./openDossier.ts";
import { TransferError, transferFaultOf } from "./transferError.ts";
import { inspectTransferFile } from "./transferFile.ts";

export type TransferStep = MakingProgress | { readonly is: "bytes"; readonly bytes: number };

interface TransferContext {
  readonly tell: (step: TransferStep) => void;
}

interface Sealed {
  readonly file: string;
  readonly passphrase: string;
}

const transfers = os.$context<TransferContext>().use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    const fault = transferFaultOf(error);
    throw fault === null ? error : new TransferError(fault, error);
  }
});

/**
 * What is done with sealed files: each derives a key, which takes a second of work and much memory. Rejects with {@link TransferError} for what a person is to
 * be told. An aborted one leaves parts behind, which are the caller's to remove.
 */
export const transferRouter = {
  make: transfers.input(type<MakingDossier>()).handler(({ context, input }) => makeDossier(input, context.tell)),

  makeActs: transfers.input(type<{ readonly databaseFile: string; readonly making: MakingActs }>()).handler(async ({ input }) => {
    const reader = openReader(input.databaseFile);
    try {
      return await makeActs(reader, input.making);
    } finally {
      reader.close();
    }
  }),

  look: transfers.input(type<Sealed & { readonly folder: string }>()).handler(async ({ context, input: { file, passphrase, folder } }) => {
    const mostBytes = await roomOn(folder);
    const onProgress = (bytes: number) => context.tell({ is: "bytes", bytes });
    return (await inspectTransferFile(file, { passphrase, mostBytes, onProgress })).manifest;
  }),

  open: transfers
    .input(type<OpeningDossier>())
    .handler(({ context, input }) => openDossier(input, (bytes) => context.tell({ is: "bytes", bytes }))),

  openActs: transfers.input(type<Sealed>()).handler(({ input }) => openActs(input.file, input.passphrase)),

  table: transfers.input(type<{ readonly databaseFile: string; readonly table: DossierTable }>()).handler(async ({ input }) => {
    const reader = openReader(input.databaseFile);
    try {
      return await writeDossierTable(reader, input.table);
    } finally {
      reader.close();
    }
  }),
};

/** Progress is a {@link TransferStep}. */
export type TransferWork = RouterClient<typeof transferRouter, WorkerCall>;

export function createTransferWork(): TransferWork {
  return inWorkerOrInline("transferWorker", transferWorkInWorker, () => transferWorkInline);
}

/** On the caller's own thread: for a command, and where no thread can be had. */
export const transferWorkInline: TransferWork = createRouterClient(transferRouter, {
  context: ({ onProgress = () => undefined }: WorkerCall): TransferContext => ({ tell: onProgress as TransferContext["tell"] }),
});

/** The largest file of acts takes half of it. */
const MOST_MEMORY_MB = 1_536;

/** Each in a thread of its own, which ends with it. */
export function transferWorkInWorker(workerFile: URL): TransferWork {
  return createORPCClient(
    new WorkerLink(workerFile, {
      perCall: true,
      memory: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      faults: { TransferError },
      tooHeavy: () => new TransferError("too-heavy"),
    }),
  );
}
