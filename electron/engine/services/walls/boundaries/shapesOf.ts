import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { DISTRICT_TOWNS } from "#domain/geography/districtTowns.ts";
import { districtNamed } from "#domain/imports/districtNames.ts";
import { NoBoundaries, areasOfFile } from "./boundaryFile.ts";
import type { Area } from "./boundaryFile.ts";
import { holds, liesInHaryana, ringsOf, swapped, thinned } from "./ring.ts";
import type { Ring } from "./ring.ts";

export type Shapes = Pick<WallBoundaries, "districts" | "missing" | "outline">;

/** The districts' shapes in a TopoJSON or GeoJSON file, or the State's where it has no districts. Throws {@link NoBoundaries}. */
export function shapesOf(text: string): Shapes {
  const all = areasOfFile(text);
  const areas = all.filter(({ polygons }) => liesInHaryana(polygons));
  if (areas.length === 0) throw new NoBoundaries(all.some(({ polygons }) => liesInHaryana(swapped(polygons))) ? "swapped" : "other-state");
  const byDistrict = ringsByDistrict(areas);
  return byDistrict.size > 0 ? districtsOf(thinned(byDistrict)) : outlineOf(areas);
}

/** An area in which the towns of nearly all districts lie. An older file may draw the edge a little otherwise. */
function outlineOf(areas: readonly Area[]): Shapes {
  const whole = areas.map(({ polygons }) => ringsOf(polygons)).find((rings) => townsIn(rings) >= MOST_TOWNS);
  if (whole === undefined) throw new NoBoundaries("no-districts");
  const outline = [...thinned(new Map([["state", whole]])).values()].flat();
  return { districts: [], missing: DISTRICTS.map(({ name }) => name), outline: outline.map(pairsOf) };
}

const MOST_TOWNS = 21;

function townsIn(rings: readonly Ring[]): number {
  return Object.values(DISTRICT_TOWNS).filter(({ longitude, latitude }) => holds(rings, longitude, latitude)).length;
}

function pairsOf(ring: Ring): [number, number][] {
  return ring.map(([longitude, latitude]) => [longitude, latitude]);
}

function districtsOf(shapes: ReadonlyMap<DistrictName, readonly Ring[]>): Shapes {
  const names = DISTRICTS.map(({ name }) => name);
  return {
    districts: names.flatMap((district) => {
      const rings = shapes.get(district);
      return rings === undefined ? [] : [{ district, rings: rings.map(pairsOf) }];
    }),
    missing: names.filter((name) => !shapes.has(name)),
    outline: [],
  };
}

function ringsByDistrict(areas: readonly Area[]): ReadonlyMap<DistrictName, readonly Ring[]> {
  const found = new Map<DistrictName, readonly Ring[]>();
  for (const { properties, polygons } of areas) {
    const district = districtOfArea(properties);
    if (district !== null) found.set(district, [...(found.get(district) ?? []), ...ringsOf(polygons)]);
  }
  return found;
}

/** Which district of Haryana an area is, by what is written on it; null where nothing says. A code counts for more than a name. */
function districtOfArea(properties: Readonly<Record<string, unknown>>): DistrictName | null {
  const written = Object.entries(properties).map(([key, value]) => [key.toLowerCase().replaceAll(/[^a-z0-9]/gu, ""), value] as const);
  if (written.some(([key, value]) => STATE_KEYS.has(key) && !isHaryana(value))) return null;
  for (const [key, value] of written) {
    const district = CODE_KEYS.has(key) ? BY_CODE.get(Number(value)) : undefined;
    if (district !== undefined) return district;
  }
  for (const key of NAME_KEYS) {
    const value = written.find(([each]) => each === key)?.[1];
    const district = typeof value === "string" ? districtNamed(value) : null;
    if (district !== null) return district;
  }
  return null;
}

/** Keys without their capitals and signs, as the publishers of such files have them. Codes of the census are other numbers. */
const CODE_KEYS: ReadonlySet<string> = new Set(["lgd", "lgdcode", "districtlgd", "districtlgdcode", "distlgd", "distlgdcode", "dtlgd"]);
/** From the plainest to the one that may also be the name of something else. */
const NAME_KEYS = ["district", "districtname", "distname", "dtname", "dname", "districtnam", "dist", "name2", "shapename", "name"];
const STATE_KEYS: ReadonlySet<string> = new Set(["state", "statename", "stname", "stnm", "name1"]);

const BY_CODE: ReadonlyMap<number, DistrictName> = new Map(DISTRICTS.map(({ lgd, name }) => [lgd, name] as const));

/** Names of districts come twice in the country: Bilaspur, Hamirpur. Where the state is not told by a word, the place decides. */
function isHaryana(state: unknown): boolean {
  return typeof state !== "string" || /^(?:haryana|hariyana|hr|हरियाणा)$/iu.test(state.trim()) || !/\p{L}/u.test(state);
}
