import { geoMercator, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import type { Position } from "#domain/geography/districtTowns.ts";
import { SQUARE, STATE_SQUARES } from "#domain/geography/stateSquares.ts";

export interface MapRoom {
  readonly width: number;
  readonly height: number;
}

/** The imported districts, or the outline of the State; none where nothing was imported. */
export function areasOf(boundaries: Pick<WallBoundaries, "districts" | "outline"> | null): readonly Area[] {
  if (boundaries === null) return [];
  return boundaries.districts.length > 0
    ? boundaries.districts.map(({ rings }) => rings)
    : [boundaries.outline].filter((rings) => rings.length > 0);
}

/** Its edges, in degrees. */
type Area = WallBoundaries["outline"];

/** A map of these areas and of all the squares of the State, as large as the room allows; north above. A file may lack districts, and these have cases too. */
export function projectionIn(areas: readonly Area[], { width, height }: MapRoom): GeoProjection {
  const squares: GeoPermissibleObjects = { type: "MultiPoint", coordinates: STATE_SQUARES.flatMap(cornersOf) };
  const imported: GeoPermissibleObjects = { type: "MultiPolygon", coordinates: areas.map((rings) => [...rings]) };
  return geoMercator().fitSize([width, height], { type: "GeometryCollection", geometries: [squares, imported] });
}

function cornersOf({ latitude, longitude }: Position): [number, number][] {
  const [east, north] = [SQUARE.wide / 2, SQUARE.tall / 2];
  return [
    [longitude - east, latitude - north],
    [longitude + east, latitude + north],
  ];
}

export function placeIn(projection: GeoProjection, { latitude, longitude }: Position): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
  return { x, y };
}
