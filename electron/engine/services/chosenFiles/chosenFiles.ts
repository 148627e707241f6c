import { createORPCClient } from "@orpc/client";
import { os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { WorkerEnded, WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import { NotAVillageDirectory, parseVillageDirectory } from "../places/villageDirectory.ts";
import type { VillageDirectory } from "../places/villageDirectory.ts";
import { NotATable, readTable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import { NoBoundaries } from "../walls/boundaries/boundaryFile.ts";
import { shapesOf } from "../walls/boundaries/shapesOf.ts";

/**
 * Reads a file that a person chose. Rejects with what its reader throws (`NotATable`, `NotAVillageDirectory`, `NoBoundaries`), whose fault is
 * `too-heavy` where reading took too long or too much memory; and with the reason of an abort.
 */
export interface ChosenFiles {
  read<File extends ChosenFile>(file: File, signal?: AbortSignal): Promise<ReadAs[File["is"]]>;
}

export const chosenFileRouter = {
  read: os.input(type<ChosenFile>()).handler(({ input }) => readChosen(input)),
};

export function createChosenFiles(): ChosenFiles {
  return inWorkerOrInline("chosenFileWorker", chosenFilesInWorker, () => chosenFilesInline);
}

/** On the caller's own thread: for a command that does nothing else, and where no thread can be had. */
export const chosenFilesInline: ChosenFiles = { read: (file) => readChosen(file) };

export interface ThreadLimits {
  /** However far it has come then. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

/** The largest file that can be chosen takes a few seconds and some hundred megabytes. */
const USUAL_LIMITS: ThreadLimits = { deadlineMs: 45_000, memoryMb: 640 };

const FAULTS = { NotATable, NotAVillageDirectory, NoBoundaries };
const FAULT_OF = { table: NotATable, villages: NotAVillageDirectory, boundaries: NoBoundaries };

/** Each in a thread of its own, which ends with it. */
export function chosenFilesInWorker(workerFile: URL, { deadlineMs, memoryMb }: ThreadLimits = USUAL_LIMITS): ChosenFiles {
  const memory = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 };
  const link = new WorkerLink(workerFile, { perCall: true, memory, faults: FAULTS });
  const worker: RouterClient<typeof chosenFileRouter, WorkerCall> = createORPCClient(link);
  return {
    async read<File extends ChosenFile>(file: File, signal?: AbortSignal) {
      try {
        return (await worker.read(file, { ...(signal && { signal }), context: { deadlineMs } })) as ReadAs[File["is"]];
      } catch (error) {
        throw error instanceof WorkerEnded && error.isTooHeavy ? new FAULT_OF[file.is]("too-heavy") : error;
      }
    },
  };
}

/** A chosen file, by what it is to be. */
export type ChosenFile =
  | { readonly is: "table"; readonly bytes: Uint8Array }
  | { readonly is: "villages"; readonly csv: string }
  | { readonly is: "boundaries"; readonly text: string };

interface ReadAs {
  readonly table: Table;
  readonly villages: VillageDirectory;
  readonly boundaries: ReturnType<typeof shapesOf>;
}

/** Throws `NotATable`, `NotAVillageDirectory` or `NoBoundaries`. */
async function readChosen<File extends ChosenFile>(file: File): Promise<ReadAs[File["is"]]> {
  const read = { table: readAsTable, villages: readAsVillages, boundaries: readAsBoundaries }[file.is] as (
    file: ChosenFile,
  ) => Promise<ReadAs[File["is"]]>;
  return read(file);
}

async function readAsTable(file: ChosenFile): Promise<Table> {
  return readTable(file.is === "table" ? file.bytes : new Uint8Array());
}

async function readAsVillages(file: ChosenFile): Promise<VillageDirectory> {
  return parseVillageDirectory(file.is === "villages" ? file.csv : "");
}

async function readAsBoundaries(file: ChosenFile): Promise<ReadAs["boundaries"]> {
  return shapesOf(file.is === "boundaries" ? file.text : "");
}
