import named from "./named.tsv?raw";
import positions from "./positions.tsv?raw";
import villages from "./villages.tsv?raw";

/** A village of the directory that ships. */
export interface ShippedVillage {
  readonly name: string;
  readonly hindi: string;
  /** False where `hindi` was only read from the Latin name. */
  readonly hindiIsKnown: boolean;
  /** As spelled in `districts.ts`. */
  readonly district: string;
  readonly block: string | null;
  readonly tehsil: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A colony, road, hospital, station or the like of the directory that ships. */
export interface ShippedPlace {
  /** For instance `colony`, `road`, `police-station`. */
  readonly kind: string;
  readonly name: string;
  readonly hindi: string;
  readonly punjabi: string;
  /** Null for one that crosses many districts. */
  readonly district: string | null;
  readonly town: string | null;
  /** True where the name alone is in several towns. */
  readonly needsTown: boolean;
  /** Further Latin spellings. */
  readonly spellings: readonly string[];
}

/** The villages of the State, read from their table when they are first asked for. */
export function shippedVillages(): readonly ShippedVillage[] {
  return (readVillages ??= rowsOf(villages).map(
    ([name = "", hindi = "", spelling = "", district = "", block = "", tehsil = "", lat = "", lon = ""]) => ({
      name,
      hindi,
      hindiIsKnown: spelling === "known",
      district,
      block: block || null,
      tehsil: tehsil || null,
      lat: degrees(lat),
      lon: degrees(lon),
    }),
  ));
}

/** The named places of the State, read from their table when they are first asked for. */
export function shippedPlaces(): readonly ShippedPlace[] {
  return (readPlaces ??= rowsOf(named).map(
    ([kind = "", name = "", hindi = "", punjabi = "", district = "", town = "", needsTown = "", spellings = ""]) => ({
      kind,
      name,
      hindi,
      punjabi,
      district: district || null,
      town: town || null,
      needsTown: needsTown === "1",
      spellings: spellings === "" ? [] : spellings.split(";"),
    }),
  ));
}

/** Where a town, tehsil, block or well-known village lies. */
export interface ShippedPosition {
  readonly name: string;
  readonly district: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Of places that are not in the table of villages, or are spelled otherwise there. */
export function shippedPositions(): readonly ShippedPosition[] {
  return rowsOf(positions).map(([name = "", district = "", lat = "", lon = ""]) => ({
    name,
    district,
    lat: degrees(lat),
    lon: degrees(lon),
  }));
}

let readVillages: readonly ShippedVillage[] | undefined;
let readPlaces: readonly ShippedPlace[] | undefined;

/** The rows below the heading. */
function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .split("\n")
    .slice(1)
    .flatMap((line) => (line === "" ? [] : [line.split("\t")]));
}

function degrees(written: string): number | null {
  return written === "" ? null : Number(written);
}
