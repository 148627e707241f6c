import { parseVillageDirectory } from "../places/villageDirectory.ts";
import type { VillageDirectory } from "../places/villageDirectory.ts";
import { readTable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
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

/** Throws `NotATable`, `NotAVillageDirectory` or `NoBoundaries`. */
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
