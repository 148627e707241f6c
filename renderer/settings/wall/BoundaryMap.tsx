import { geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./wall.module.css";

const WIDTH = 360;
const HEIGHT = 380;
const MARGIN = 10;

/** The districts as the walls draw them. */
export function BoundaryMap({ boundaries: { districts } }: { readonly boundaries: WallBoundaries }) {
  const { say, district: nameOf } = useWords();
  const features = districts.map(({ district, rings }): Feature => ({
    type: "Feature",
    id: district,
    properties: { district },
    geometry: { type: "Polygon", coordinates: rings },
  }));
  const all: FeatureCollection = { type: "FeatureCollection", features };
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  const draw = geoPath(geoMercator().fitExtent(extent, all));
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say("wallSettings.map.preview")}>
      {districts.map(({ district }, index) => (
        <path key={district} data-district={district} d={draw(features[index] ?? all) ?? ""}>
          <title>{nameOf(district)}</title>
        </path>
      ))}
    </svg>
  );
}
