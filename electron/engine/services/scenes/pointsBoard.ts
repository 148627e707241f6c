import type { PointsBoard } from "#contract/wallPoints.ts";
import type { PlacePositions } from "#domain/geography/placePositions.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { cachedAnswer } from "#db/cachedAnswer.ts";
import type { Reader } from "#db/connection.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { openCells } from "#db/queries/heat.ts";
import { openPlacesByDistrict } from "#db/queries/openPlaces.ts";
import type { OpenPlace } from "#db/queries/openPlaces.ts";
import { pick } from "../../core/pick.ts";
import { clusterNames } from "./clusterNames.ts";
import type { Called } from "./clusterNames.ts";
import { clustersOf, exactPlacesOf } from "./pointClusters.ts";
import type { Cluster, LocatedPlace } from "./pointClusters.ts";

const BUSIEST = 15;

/** What is open, by the exact places that have coordinates of their own; all else is counted in `open` alone. */
export function pointsBoard(record: Reader, positions: PlacePositions): PointsBoard {
  const byDistrict = openPlacesByDistrict(record);
  const { located, placeCount, clusters, busiest } = drawn(record, "points", [...byDistrict, positions], () =>
    drawnOf(byDistrict, positions),
  );
  return {
    open: openCells(record).reduce((sum, { open }) => sum + open, 0),
    located,
    placeCount,
    clusters: clusters.map(({ name, cluster: { latitude, longitude, places, ...counts }, exactPlaces }) => ({
      latitude,
      longitude,
      ...countsOf(counts),
      name: told(record, name),
      placeCount: places.length,
      exactPlaces: [...exactPlaces],
    })),
    busiest: busiest.map((place) => ({ ...told(record, place), ...countsOf(place), exactPlaces: exactPlacesOf([place]) })),
  };
}

interface Drawn {
  readonly located: number;
  readonly placeCount: number;
  readonly clusters: readonly {
    readonly cluster: Cluster;
    readonly name: Called;
    readonly exactPlaces: ReturnType<typeof exactPlacesOf>;
  }[];
  readonly busiest: readonly LocatedPlace[];
}

/** Stays until something is written that it counts; but for names in Hindi, which people correct. */
const drawn = cachedAnswer<Drawn>();

function drawnOf(byDistrict: readonly (readonly OpenPlace[])[], positions: PlacePositions): Drawn {
  const places = byDistrict.flat().flatMap((place): readonly LocatedPlace[] => {
    const at = positions(place.place, place.district);
    return at === undefined ? [] : [{ ...place, ...at }];
  });
  return {
    located: places.reduce((sum, { open }) => sum + open, 0),
    placeCount: places.length,
    clusters: clusterNames(clustersOf(places), positions).map((named) => ({ ...named, exactPlaces: exactPlacesOf(named.cluster.places) })),
    busiest: places.toSorted(byMostOpen).slice(0, BUSIEST),
  };
}

function told(record: Reader, { district, place }: Called) {
  return { district, place: maskPersonalData(place), placeHi: maskPersonalData(hindiOfPlace(record, place, district) ?? place) };
}

const countsOf = (of: Omit<OpenPlace, "place" | "district">) => pick(of, "open", "reportsOverdue", "markingsOverdue", "emergencies");

function byMostOpen(one: OpenPlace, other: OpenPlace): number {
  return other.open - one.open || one.place.localeCompare(other.place, "en") || one.district.localeCompare(other.district, "en");
}
