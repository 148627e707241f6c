import type { RejectedName } from "#contract/places.ts";
import type { MadeFile, TableFormat } from "#contract/tables.ts";
import { isHindiName, LONGEST_PLACE_NAME, normaliseHindi } from "#domain/geography/placeNaming.ts";
import type { PlaceNaming } from "#domain/geography/placeNaming.ts";
import type { Reader } from "#db/connection.ts";
import { placeNamePage } from "#db/places/placeNameList.ts";
import type { PlaceNameFilter } from "#db/places/placeNameList.ts";
import { columnsIn } from "../registry/cells.ts";
import { NotATable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import { writeTable } from "../tables/writeTable.ts";
import { districtFinder } from "../places/villageDirectory.ts";

/** The first of each is the one that is written. */
const COLUMNS = {
  name: ["name", "place", "village", "गाँव", "स्थान", "नाम"],
  district: ["district", "ज़िला"],
  hindi: ["hindi", "हिंदी", "हिंदी नाम", "name in hindi"],
} as const;

const MOST_NAMES = 20_000;
const DETAIL_LETTERS = 100;

/** The names of a filter as a table: a person who fills in the column `hindi` takes it in again. */
export function namesTable(reader: Reader, filter: PlaceNameFilter, format: TableFormat): Promise<MadeFile> {
  const { lines } = placeNamePage(reader, filter, null, MOST_NAMES);
  const heading = ["name", "district", "hindi", "kind", "state"];
  const rows = lines.map(({ name, district, hindi, kind, isCorrected, isGuess }) => [
    name,
    district ?? "",
    hindi,
    kind,
    isCorrected ? "corrected" : isGuess ? "guess" : "known",
  ]);
  return writeTable({ name: "place names", heading, rows }, format);
}

export interface ReadNames {
  readonly namings: readonly { readonly line: number; readonly naming: PlaceNaming }[];
  readonly rejected: readonly RejectedName[];
}

/** What each row says; an empty district is that of a place which crosses districts. Throws {@link NotATable}. */
export function namingsOf({ heading, rows }: Table): ReadNames {
  const places = columnsIn(heading, COLUMNS);
  if (!places.has("name") || !places.has("hindi")) throw new NotATable("no-columns");
  const districtOf = districtFinder();
  const namings: ReadNames["namings"][number][] = [];
  const rejected: RejectedName[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: keyof typeof COLUMNS) => (cells[places.get(column) ?? -1] ?? "").trim();
    const reject = (reason: RejectedName["reason"], detail: string) =>
      rejected.push({ line, reason, detail: detail.slice(0, DETAIL_LETTERS) });
    const written = cell("district");
    const district = written === "" ? null : (districtOf(written) ?? undefined);
    const hindi = normaliseHindi(cell("hindi"));
    const name = cell("name");
    if (name === "" || name.length > LONGEST_PLACE_NAME) reject("no-name", name);
    else if (district === undefined) reject("unknown-district", written);
    else if (!isHindiName(hindi)) reject("not-hindi", cell("hindi"));
    else namings.push({ line, naming: { name, district, hindi } });
  }
  return { namings, rejected };
}
