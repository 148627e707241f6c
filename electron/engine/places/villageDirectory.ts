import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";

export interface VillageDirectory {
  readonly rows: readonly VillageRow[];
  readonly rejected: readonly RejectedRow[];
}

export interface RejectedRow {
  /** Line in the file, the heading being line 1. */
  readonly line: number;
  readonly reason: "no-name" | "unknown-district" | "broken";
  readonly detail: string;
}

/** A heading names no column that a village directory needs. */
export class NotAVillageDirectory extends Error {
  override readonly name = "NotAVillageDirectory";
}

/** Directories of different publishers name their columns differently. */
const COLUMNS = {
  name: ["name", "village", "village_name", "habitation", "ग्राम", "गांव"],
  district: ["district", "district_name", "जिला", "ज़िला"],
  block: ["block", "block_name", "pmgsy_block", "खंड"],
  tehsil: ["tehsil", "census_tehsil", "subdistrict", "sub_district", "तहसील"],
  lat: ["lat", "latitude"],
  lon: ["lon", "lng", "long", "longitude"],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof COLUMNS;

/** Reads a directory from a file. Throws {@link NotAVillageDirectory} where name or district have no column. */
export function readVillageDirectory(file: string): Promise<VillageDirectory> {
  return readRows(createReadStream(file, "utf8"));
}

export function parseVillageDirectory(csv: string): Promise<VillageDirectory> {
  return readRows(Readable.from([csv]));
}

async function readRows(input: Readable): Promise<VillageDirectory> {
  const rows: VillageRow[] = [];
  const rejected: RejectedRow[] = [];
  let places: Readonly<Record<Column, number>> | null = null;
  const parser = input.pipe(parse({ bom: true, trim: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, info: true }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }>) {
      if (places === null) {
        places = columnsOf(record);
        continue;
      }
      const outcome = rowOf(record, places);
      if ("reason" in outcome) rejected.push({ line: info.lines, ...outcome });
      else rows.push(outcome);
    }
  } catch (error) {
    if (error instanceof NotAVillageDirectory) throw error;
    throw new NotAVillageDirectory(`This is no CSV file: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (places === null) throw new NotAVillageDirectory("The file is empty.");
  return { rows, rejected };
}

function columnsOf(heading: readonly string[]): Readonly<Record<Column, number>> {
  const names = heading.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
  const indexOf = (column: Column) => names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  const found = {
    name: indexOf("name"),
    district: indexOf("district"),
    block: indexOf("block"),
    tehsil: indexOf("tehsil"),
    lat: indexOf("lat"),
    lon: indexOf("lon"),
  };
  if (found.name === -1 || found.district === -1) {
    throw new NotAVillageDirectory("The first line has to name the columns `name` and `district` (and may name block, tehsil, lat, lon).");
  }
  return found;
}

const DISTRICT_OF = new Map<string, string>(
  DISTRICTS.flatMap(
    ({ name, hi }) =>
      [
        [name.toLowerCase(), name],
        [hi, name],
      ] as const,
  ),
);

function rowOf(record: readonly string[], places: Readonly<Record<Column, number>>): VillageRow | Omit<RejectedRow, "line"> {
  const field = (column: Column) => (places[column] === -1 ? "" : (record[places[column]] ?? "").trim());
  const name = field("name");
  if (!/\p{L}/u.test(name)) return { reason: "no-name", detail: name };
  const district = DISTRICT_OF.get(field("district").toLowerCase());
  if (district === undefined) return { reason: "unknown-district", detail: field("district") };
  return {
    name,
    district,
    block: field("block") || null,
    tehsil: field("tehsil") || null,
    lat: coordinate(field("lat")),
    lon: coordinate(field("lon")),
  };
}

function coordinate(text: string): number | null {
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}
