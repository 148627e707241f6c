import { areas } from "./areas.ts";
import type { Area } from "./areas.ts";
import { authoredPlaces } from "./authoredPlaces.ts";
import { shippedPlaces, shippedVillages } from "./directory/directory.ts";
import type { DistrictName } from "./districts.ts";
import { areaIn, villageDivisions } from "./villageDivisions.ts";

/** The divisions of the land in which a place lies, as far as they are known. */
export interface Divisions {
  readonly subDivision: string | null;
  readonly tehsil: string | null;
  readonly block: string | null;
  readonly town: string | null;
  readonly village: string | null;
}

/** Of a place of a district, by its name as cases have it; null for a name that is not known. */
export function divisionsOf(name: string, district: DistrictName): Divisions | null {
  return (byPlace ??= indexed()).get(keyOf(name, district)) ?? null;
}

const NONE: Divisions = { subDivision: null, tehsil: null, block: null, town: null, village: null };

let byPlace: ReadonlyMap<string, Divisions> | undefined;

/** A town before a colony, and both before a village of the same name. */
function indexed(): ReadonlyMap<string, Divisions> {
  const index = new Map<string, Divisions>();
  const put = (name: string, district: string, divisions: Divisions) => {
    const key = keyOf(name, district);
    if (!index.has(key)) index.set(key, divisions);
  };
  // A tehsil and not the sub-division that is called after it.
  for (const area of areas()) put(area.name, area.district, divisionsOfArea(areaIn(area.district, area.name) ?? area));
  for (const { name, district, town } of shippedPlaces())
    if (district !== null)
      put(name, district, { ...NONE, town, subDivision: town === null ? null : (areaIn(district, town)?.subDivision ?? null) });
  for (const { name, district, tehsil, block } of shippedVillages())
    put(name, district, { ...villageDivisions(district, { tehsil, block }), town: null, village: name });
  for (const [district, places] of authoredPlaces())
    for (const { letter, name, subDivision } of places) {
      if (letter !== "v" && letter !== "l") continue;
      const key = keyOf(name, district);
      index.set(key, { ...(index.get(key) ?? { ...NONE, village: letter === "v" ? name : null }), subDivision });
    }
  return index;
}

/** A tehsil is called after its town. */
function divisionsOfArea({ name, kind, subDivision }: Area): Divisions {
  return {
    subDivision,
    tehsil: kind === "tehsil" ? name : null,
    block: kind === "block" ? name : null,
    town: kind === "tehsil" || kind === "town" ? name : null,
    village: null,
  };
}

const keyOf = (name: string, district: string) => `${district}\n${name}`;
