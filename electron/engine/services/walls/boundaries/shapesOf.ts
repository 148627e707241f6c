import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { areasOfFile, NoBoundaries } from "./boundaryFile.ts";
import type { Area } from "./boundaryFile.ts";
import { districtOfArea } from "./districtOfArea.ts";
import { liesInHaryana, ringsOf, thinned } from "./ring.ts";
import type { Ring } from "./ring.ts";

/** The districts' shapes in a TopoJSON or GeoJSON file. Throws {@link NoBoundaries}. */
export function shapesOf(text: string): Pick<WallBoundaries, "districts" | "missing"> {
  const areas = areasOfFile(text).filter(({ polygons }) => liesInHaryana(polygons));
  if (areas.length === 0) throw new NoBoundaries("other-state");
  const byDistrict = ringsByDistrict(areas);
  if (byDistrict.size === 0) throw new NoBoundaries("no-districts");
  const shapes = thinned(byDistrict);
  const names = DISTRICTS.map(({ name }) => name);
  return {
    districts: names.flatMap((district) => {
      const rings = shapes.get(district);
      return rings === undefined
        ? []
        : [{ district, rings: rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])) }];
    }),
    missing: names.filter((name) => !shapes.has(name)),
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
