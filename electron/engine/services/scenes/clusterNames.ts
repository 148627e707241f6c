import { areas } from "#domain/geography/areas.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { kilometresBetween } from "#domain/geography/placePositions.ts";
import type { PlacePositions } from "#domain/geography/placePositions.ts";
import type { Position } from "#domain/geography/districtTowns.ts";
import type { Cluster } from "./pointClusters.ts";

export interface Called {
  readonly place: string;
  readonly district: DistrictName;
}

/** Of two towns a room knows the one that its district is called after, though the other lies so much nearer. */
const CAPITAL_KM = 25;
/** A place that has so much of a cluster's cases is what the cluster tells of. */
const MUCH = 1 / 3;
/** A district with less of a cluster does not give it its name, unless none has more. */
const GOOD_PART = 1 / 10;

/**
 * What a map calls each cluster, in their order and each otherwise: its busiest place where that has many of its cases, else the nearest town or tehsil, which
 * a room knows rather than one of fifty villages. A town of a district with hardly a case in it would charge a neighbour with them. `clusters` are the largest
 * first.
 */
export function clusterNames(
  clusters: readonly Cluster[],
  positions: PlacePositions,
): readonly { readonly cluster: Cluster; readonly name: Called }[] {
  const towns = knownTowns(positions);
  const taken = new Set<string>();
  return clusters.map((cluster) => {
    const busiest = cluster.places.toSorted((one, other) => other.open - one.open || one.place.localeCompare(other.place, "en"));
    const own = ownDistricts(cluster);
    const near = towns
      .map((town) => ({ ...town, distance: kilometresBetween(cluster, town) - (town.place === town.district ? CAPITAL_KM : 0) }))
      .toSorted((one, other) => Number(own.has(other.district)) - Number(own.has(one.district)) || one.distance - other.distance);
    const [most] = busiest;
    const first = most !== undefined && most.open >= cluster.open * MUCH ? [most, ...near] : near;
    const name = [...first, ...busiest].find((each) => !taken.has(keyOf(each)));
    if (name === undefined) throw new Error("There are more clusters than places");
    taken.add(keyOf(name));
    return { cluster, name: { place: name.place, district: name.district } };
  });
}

/** The districts that a good part of its cases are of. */
function ownDistricts({ open, places }: Cluster): ReadonlySet<DistrictName> {
  const byDistrict = new Map<DistrictName, number>();
  for (const place of places) byDistrict.set(place.district, (byDistrict.get(place.district) ?? 0) + place.open);
  const most = Math.max(...byDistrict.values());
  return new Set([...byDistrict].filter(([, cases]) => cases === most || cases >= open * GOOD_PART).map(([district]) => district));
}

function keyOf({ place, district }: Called): string {
  return `${district} ${place}`;
}

function knownTowns(positions: PlacePositions): readonly (Called & Position)[] {
  const named = areas().filter(({ kind }) => kind === "tehsil" || kind === "town");
  return named.flatMap(({ name, district }) => {
    const at = positions(name, district);
    return at === undefined ? [] : [{ place: name, district, ...at }];
  });
}
