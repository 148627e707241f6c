import { useAnswer } from "../../../client/useAnswer.ts";
import { BoundaryMap, type MapProps } from "./BoundaryMap.tsx";
import { hasDistricts } from "./boundaryMap.ts";
import { TileMap } from "./TileMap.tsx";

/** The districts in their official boundaries where those were imported, else as tiles. */
export function DistrictMap(map: MapProps) {
  const { data: boundaries = null } = useAnswer((ask) => ask.walls.boundaries.get);
  return hasDistricts(boundaries) ? <BoundaryMap {...map} boundaries={boundaries} /> : <TileMap {...map} />;
}
