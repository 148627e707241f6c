import type { PointsBoard } from "#contract/wallPoints.ts";
import type { PlacePositions } from "#domain/geography/placePositions.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { openCells } from "#db/queries/heat.ts";
import { openPlaces } from "#db/queries/openPlaces.ts";
import type { OpenPlace } from "#db/queries/openPlaces.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { pick } from "../../core/pick.ts";
import { clusterNames } from "./clusterNames.ts";
import { clustersOf, exactPlacesOf } from "./pointClusters.ts";
import type { LocatedPlace } from "./pointClusters.ts";

const BUSIEST = 10;

/** What is open, by the exact places that have coordinates of their own; all else is counted in `open` alone. */
export function pointsBoard(record: Reader, positions: PlacePositions): PointsBoard {
  const places = openPlaces(record).flatMap((place): readonly LocatedPlace[] => {
    const at = positions(place.place, place.district);
    return at === undefined ? [] : [{ ...place, ...at }];
  });
  const clusters = clustersOf(places);
  const names = clusterNames(clusters, positions);
  return {
    open: openCells(record).reduce((sum, { open }) => sum + open, 0),
    located: places.reduce((sum, { open }) => sum + open, 0),
    placeCount: places.length,
    clusters: clusters.flatMap(({ latitude, longitude, places: own, ...counts }, index) => {
      const name = names[index];
      if (name === undefined) return [];
      const shown = { latitude, longitude, ...countsOf(counts), name: told(record, name), placeCount: own.length };
      return [{ ...shown, exactPlaces: exactPlacesOf(own) }];
    }),
    busiest: places
      .toSorted(byMostOpen)
      .slice(0, BUSIEST)
      .map((place) => ({ ...told(record, place), ...countsOf(place), exactPlaces: exactPlacesOf([place]) })),
  };
}

function told(record: Reader, { district, place }: Pick<OpenPlace, "district" | "place">) {
  return { district, place: maskPersonalData(place), placeHi: maskPersonalData(hindiOfPlace(record, place, district) ?? place) };
}

const countsOf = (of: Omit<OpenPlace, "place" | "district">) => pick(of, "open", "reportsOverdue", "markingsOverdue", "emergencies");

function byMostOpen(one: OpenPlace, other: OpenPlace): number {
  return other.open - one.open || one.place.localeCompare(other.place, "en") || one.district.localeCompare(other.district, "en");
}
