import { geoPath } from "d3-geo";
import { useMemo } from "react";
import { DISTRICT_TOWNS, type Position } from "#domain/geography/districtTowns.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { SQUARE, STATE_SQUARES } from "#domain/geography/stateSquares.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { areasOf, placeIn, projectionIn } from "../../../ui/map/stateMap.ts";
import styles from "./PlaceMap.module.css";

interface PlaceMapProps {
  /** How the place is called, and its district. */
  readonly name: string;
  readonly district: DistrictName;
  /** Null where the exact place is not known: then the town of the district is marked, in another shape. */
  readonly at: Position | null;
}

const ROOM = { width: 120, height: 120 };
const EDGE = 6;

/** Where a choice lies in the State: a dot on its place, or a ring around the town of its district. */
export function PlaceMap({ name, district, at }: PlaceMapProps) {
  const { say, district: districtOf } = useWords();
  const { data: boundaries = null } = useAnswer((ask) => ask.walls.boundaries.get);
  const areas = useMemo(() => areasOf(boundaries), [boundaries]);
  const projection = useMemo(() => projectionIn(areas, ROOM), [areas]);
  const draw = useMemo(() => geoPath(projection).digits(2), [projection]);
  const own = boundaries?.districts.find((each) => each.district === district)?.rings;
  const town = placeIn(projection, DISTRICT_TOWNS[district]);
  const point = at === null ? null : placeIn(projection, at);
  const said = say(at === null ? "desk.act.place.mapDistrict" : "desk.act.place.map", { place: name, district: districtOf(district) });
  return (
    <figure className={styles.map}>
      <svg viewBox={`${-EDGE} ${-EDGE} ${ROOM.width + 2 * EDGE} ${ROOM.height + 2 * EDGE}`} role="img" aria-label={said}>
        {areas.length === 0
          ? STATE_SQUARES.map(({ latitude, longitude }) => {
              const from = placeIn(projection, { latitude: latitude + SQUARE.tall / 2, longitude: longitude - SQUARE.wide / 2 });
              const to = placeIn(projection, { latitude: latitude - SQUARE.tall / 2, longitude: longitude + SQUARE.wide / 2 });
              return (
                <rect
                  key={`${latitude} ${longitude}`}
                  className={styles.square}
                  x={from.x}
                  y={from.y}
                  width={to.x - from.x}
                  height={to.y - from.y}
                />
              );
            })
          : areas
              .map((rings) => draw({ type: "Polygon", coordinates: rings }) ?? "")
              .map((path) => <path key={path} className={styles.area} d={path} />)}
        {own !== undefined && <path className={styles.own} d={draw({ type: "Polygon", coordinates: own }) ?? ""} />}
        <circle className={styles.district} cx={town.x} cy={town.y} r={7} />
        {point !== null && <circle className={styles.place} cx={point.x} cy={point.y} r={3} />}
      </svg>
      <figcaption>{said}</figcaption>
    </figure>
  );
}
