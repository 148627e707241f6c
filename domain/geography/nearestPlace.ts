import { shippedVillages } from "./directory/directory.ts";
import { DISTRICT_TOWNS } from "./districtTowns.ts";
import type { Position } from "./districtTowns.ts";
import { kilometresBetween } from "./placePositions.ts";
import { STATE_BOUNDS } from "./stateBounds.ts";

/** Villages of the plains lie two or three kilometres apart; what is further from all of them is outside of the State, or nobody's. */
const FURTHEST_KM = 4;

/** `29.14921, 75.72170`, as people send where they are. */
const COORDINATES = /^\s*(-?\d{1,3}\.\d{1,10}), *(-?\d{1,3}\.\d{1,10})\s*$/u;

/**
 * The village or district town that lies next to coordinates, as `Village, District`, so that they are read as any other name of a place;
 * null for a text that is no coordinates, and where nothing of the State is near.
 */
export function nearestPlace(text: string): string | null {
  const [, latitude, longitude] = COORDINATES.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  const at = { latitude: Number(latitude), longitude: Number(longitude) };
  const { west, east, south, north } = STATE_BOUNDS;
  if (at.longitude < west || at.longitude > east || at.latitude < south || at.latitude > north) return null;
  let nearest: { readonly name: string; readonly km: number } | null = null;
  for (const place of known()) {
    const km = kilometresBetween(at, place.at);
    if (km <= FURTHEST_KM && (nearest === null || km < nearest.km)) nearest = { name: place.name, km };
  }
  return nearest?.name ?? null;
}

interface Known {
  readonly name: string;
  readonly at: Position;
}

let places: readonly Known[] | null = null;

/** Made when it is first asked for. */
function known(): readonly Known[] {
  places ??= [
    ...Object.entries(DISTRICT_TOWNS).map(([name, at]) => ({ name, at })),
    ...shippedVillages().flatMap(({ name, district, lat, lon }) =>
      lat === null || lon === null ? [] : [{ name: `${name}, ${district}`, at: { latitude: lat, longitude: lon } }],
    ),
  ];
  return places;
}
