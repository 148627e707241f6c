import { shippedPositions, shippedVillages } from "./directory/directory.ts";
import type { Position } from "./districtTowns.ts";
import type { VillageRow } from "./gazetteer.ts";
import { STATE_BOUNDS } from "./stateBounds.ts";

/** Where a place of a district lies, by its name as cases have it; undefined where that is not known exactly. */
export type PlacePositions = (name: string, district: string) => Position | undefined;

/**
 * The places' own coordinates: of the imported villages, of towns and other places that the program has by name, and of the villages that it has.
 * Villages of one name in a district that lie apart are none: nobody can tell which one is meant.
 */
export function placePositions(imported: readonly VillageRow[]): PlacePositions {
  const known = new Map<string, Position>();
  for (const rows of [shippedVillages(), shippedPositions(), imported])
    for (const [key, at] of exactPositions(rows)) {
      if (at === "apart") known.delete(key);
      else known.set(key, at);
    }
  return (name, district) => known.get(keyOf(name, district));
}

interface Row {
  readonly name: string;
  readonly district: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Of each name the first position, or that others lie apart from it, which also undoes what an earlier source knows of that name. */
function exactPositions(rows: readonly Row[]): ReadonlyMap<string, Position | "apart"> {
  const first = new Map<string, Position | "apart">();
  for (const { name, district, lat, lon } of rows) {
    if (lat === null || lon === null || !liesInState(lat, lon)) continue;
    const key = keyOf(name, district);
    const at = { latitude: lat, longitude: lon };
    const other = first.get(key);
    if (other === undefined) first.set(key, at);
    else if (other !== "apart" && kilometresBetween(at, other) > SAME_PLACE_KM) first.set(key, "apart");
  }
  return first;
}

/** Two habitations of one village lie no further apart. */
const SAME_PLACE_KM = 3;
const KM_A_DEGREE = 111.2;

export function kilometresBetween(one: Position, other: Position): number {
  const east = (one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(one.latitude - other.latitude, east) * KM_A_DEGREE;
}

/** What an imported directory puts elsewhere is a mistake, such as degrees the wrong way round. */
function liesInState(latitude: number, longitude: number): boolean {
  const { west, east, south, north } = STATE_BOUNDS;
  return longitude > west && longitude < east && latitude > south && latitude < north;
}

const keyOf = (name: string, district: string) => `${district}\n${name}`;
