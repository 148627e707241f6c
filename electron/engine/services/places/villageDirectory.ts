import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { Gazetteer, VillageRow } from "#domain/geography/gazetteer.ts";
import { placeKey } from "#domain/geography/placeKey.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import type { DirectoryFault, RejectedRow } from "#contract/places.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface VillageDirectory {
  readonly rows: readonly VillageRow[];
  readonly rejected: readonly RejectedRow[];
}

/** The file holds no village directory. */
export class NotAVillageDirectory extends Error {
  override readonly name = "NotAVillageDirectory";
  readonly fault: DirectoryFault;

  constructor(fault: DirectoryFault, options?: ErrorOptions) {
    super(SENTENCES[fault], options);
    this.fault = fault;
  }
}

const SENTENCES: Readonly<Record<DirectoryFault, string>> = {
  empty: "The file is empty.",
  "not-csv": "This is no CSV file.",
  "no-columns": "The first line has to name the columns `name` and `district` (and may name block, tehsil, lat, lon).",
  "no-villages": "No line names a village in a district of Haryana.",
  "too-heavy": "Reading the file takes more time or memory than any list of villages. Copy the rows into a new sheet and save that as CSV.",
};

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

/** Reads a directory from a file. Throws {@link NotAVillageDirectory}, or what the file system says. */
export function readVillageDirectory(file: string): Promise<VillageDirectory> {
  return readRows(createReadStream(file, "utf8"));
}

export function parseVillageDirectory(csv: string): Promise<VillageDirectory> {
  return readRows(Readable.from(piecesOf(Buffer.from(csv, "utf8"))));
}

const PIECE_BYTES = 64 * 1024;

/** The engine answers other calls between one piece and the next. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer, void, void> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    yield bytes.subarray(start, start + PIECE_BYTES);
    await turnOfTheLoop();
  }
}

/** A quote that is never closed would swallow the rest of the file. */
const LONGEST_RECORD = 64 * 1024;
/** Haryana has some seven thousand villages; with hamlets there may be ten times as many. */
const MOST_ROWS = 200_000;

async function readRows(input: Readable): Promise<VillageDirectory> {
  const rows: VillageRow[] = [];
  const rejected: RejectedRow[] = [];
  let places: Readonly<Record<Column, number>> | null = null;
  const districtOf = districtFinder();
  const parser = parse({
    bom: true,
    trim: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: LONGEST_RECORD,
  });
  // A fault of the file ends the parser with it; the loop below throws it.
  pipeline(input, parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }>) {
      if (rows.length + rejected.length >= MOST_ROWS) throw new NotAVillageDirectory("too-heavy");
      if (places === null) {
        places = columnsOf(record);
        continue;
      }
      const outcome = rowOf(record, places, districtOf);
      if ("reason" in outcome) rejected.push({ line: info.lines, ...outcome });
      else rows.push(outcome);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new NotAVillageDirectory("not-csv", { cause: error });
    throw error;
  }
  if (places === null) throw new NotAVillageDirectory("empty");
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
    throw new NotAVillageDirectory("no-columns");
  }
  return found;
}

/** By our name of it, or by any other that people give it: Gurgaon, Mewat, Sonepat, हिसार. */
function districtNamed(written: string, aliases: () => Gazetteer): DistrictName | undefined {
  const own = DISTRICTS.find(({ name, hi }) => name.toLowerCase() === written.toLowerCase() || hi === written);
  if (own) return own.name;
  const alias = aliases().authored(placeKey(normaliseText(written)));
  return alias.find(({ place }) => place.level === "district")?.place.district;
}

function rowOf(
  record: readonly string[],
  places: Readonly<Record<Column, number>>,
  districtOf: (written: string) => DistrictName | undefined,
): VillageRow | Omit<RejectedRow, "line"> {
  const field = (column: Column) => (places[column] === -1 ? "" : (record[places[column]] ?? "").trim());
  if (record.length <= Math.max(places.name, places.district))
    return { reason: "broken", detail: record.join(",").slice(0, DETAIL_LETTERS) };
  const name = field("name");
  if (!/\p{L}/u.test(name)) return { reason: "no-name", detail: name.slice(0, DETAIL_LETTERS) };
  const district = districtOf(field("district"));
  if (district === undefined) return { reason: "unknown-district", detail: field("district").slice(0, DETAIL_LETTERS) };
  return {
    name,
    district,
    block: field("block") || null,
    tehsil: field("tehsil") || null,
    lat: coordinate(field("lat")),
    lon: coordinate(field("lon")),
  };
}

/** A directory names the same districts over and over. */
export function districtFinder(): (written: string) => DistrictName | undefined {
  let aliases: Gazetteer | null = null;
  const known = new Map<string, DistrictName | undefined>();
  return (written) => {
    if (!known.has(written))
      known.set(
        written,
        districtNamed(written, () => (aliases ??= buildGazetteer())),
      );
    return known.get(written);
  };
}

/** Enough to find the line again. */
const DETAIL_LETTERS = 100;

function coordinate(text: string): number | null {
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}
