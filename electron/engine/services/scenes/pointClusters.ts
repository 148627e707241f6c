import Supercluster from "supercluster";
import { addTo } from "#domain/addTo.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Position } from "#domain/geography/districtTowns.ts";
import type { OpenPlace } from "#db/queries/openPlaces.ts";

export interface LocatedPlace extends OpenPlace, Position {}

/** Places side by side, and what is open in them together; its position is the middle of its cases. */
export interface Cluster extends Omit<OpenPlace, "district" | "place">, Position {
  readonly places: readonly LocatedPlace[];
}

/** About as far as circles with a number stand apart on a wall that shows the whole State, under an alert too. */
const APART_KM = 55;
/** One level is enough: a wall shows the whole State and nobody zooms. */
const ZOOM = 8;
const EXTENT = 512;
/** Round the earth on the latitude of the State. */
const AROUND_KM = 35_050;
const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

/** Places that lie nearer to each other than circles of a map have room are one; the cluster with most open cases first. */
export function clustersOf(places: readonly LocatedPlace[]): readonly Cluster[] {
  const index = new Supercluster<LocatedPlace, LocatedPlace>({
    radius: (APART_KM / AROUND_KM) * EXTENT * 2 ** ZOOM,
    extent: EXTENT,
    minZoom: ZOOM,
    maxZoom: ZOOM,
  }).load(
    places.map((place) => ({
      type: "Feature",
      properties: place,
      geometry: { type: "Point", coordinates: [place.longitude, place.latitude] },
    })),
  );
  return index
    .getClusters(WORLD, ZOOM)
    .map(({ properties }) => together("cluster_id" in properties ? leavesOf(index, properties.cluster_id) : [properties]))
    .toSorted((one, other) => other.open - one.open || other.latitude - one.latitude);
}

function leavesOf(index: Supercluster<LocatedPlace, LocatedPlace>, id: number): readonly LocatedPlace[] {
  return index.getLeaves(id, Infinity).map(({ properties }) => properties);
}

function together(places: readonly LocatedPlace[]): Cluster {
  const sum = (of: (place: LocatedPlace) => number) => places.reduce((total, place) => total + of(place), 0);
  const open = sum((place) => place.open);
  return {
    latitude: sum((place) => place.latitude * place.open) / open,
    longitude: sum((place) => place.longitude * place.open) / open,
    open,
    reportsOverdue: sum((place) => place.reportsOverdue),
    markingsOverdue: sum((place) => place.markingsOverdue),
    emergencies: sum((place) => place.emergencies),
    places,
  };
}

/** As a filter names them. */
export function exactPlacesOf(places: readonly OpenPlace[]): { district: DistrictName; places: string[] }[] {
  const byDistrict = new Map<DistrictName, OpenPlace[]>();
  for (const place of places) addTo(byDistrict, place.district, place);
  return [...byDistrict].map(([district, own]) => ({ district, places: own.map(({ place }) => place).toSorted() }));
}
