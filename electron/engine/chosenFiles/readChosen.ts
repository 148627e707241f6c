import { assertNever } from "#domain/assertNever.ts";
import { NotAVillageDirectory, parseVillageDirectory } from "../places/villageDirectory.ts";
import type { VillageDirectory } from "../places/villageDirectory.ts";
import { NotATable } from "../tables/notATable.ts";
import { readTable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import { NoBoundaries } from "../walls/boundaries/boundaryFile.ts";
import { shapesOf } from "../walls/boundaries/shapesOf.ts";

/** A chosen file, by what it is to be. */
export type ChosenFile =
  | { readonly is: "table"; readonly bytes: Uint8Array }
  | { readonly is: "villages"; readonly csv: string }
  | { readonly is: "boundaries"; readonly text: string };

export interface ReadAs {
  readonly table: Table;
  readonly villages: VillageDirectory;
  readonly boundaries: ReturnType<typeof shapesOf>;
}

/** What a thread says at its end. `error` is for the log. */
export type ChosenFileProgress =
  | { readonly is: "read"; readonly result: ReadAs[ChosenFile["is"]] }
  | { readonly is: "refused"; readonly fault: string }
  | { readonly is: "failed"; readonly error: string };

/** Throws {@link NotATable}, {@link NotAVillageDirectory} or {@link NoBoundaries}. */
export async function readChosen<File extends ChosenFile>(file: File): Promise<ReadAs[File["is"]]> {
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

/** What is said of a file in a thread, for whoever asked; null for a fault of the program. */
export function faultOfFile(error: unknown): string | null {
  return error instanceof NotATable || error instanceof NotAVillageDirectory || error instanceof NoBoundaries ? error.fault : null;
}

/** The error that a fault of a file is, as {@link readChosen} throws it. */
export function errorOfFault({ is }: Pick<ChosenFile, "is">, fault: string): Error {
  switch (is) {
    case "table":
      return new NotATable(fault as NotATable["fault"]);
    case "villages":
      return new NotAVillageDirectory(fault as NotAVillageDirectory["fault"]);
    case "boundaries":
      return new NoBoundaries(fault as NoBoundaries["fault"]);
    default:
      return assertNever(is);
  }
}
