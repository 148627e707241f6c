import { useMemo } from "react";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { NOTHING } from "../heat/heatCount.ts";
import { heatStepOf } from "../heat/heatScale.ts";
import steps from "../heat/steps.module.css";
import { apart } from "./apart.ts";
import { drawDistricts } from "./boundaryMap.ts";
import type { DistrictCounts } from "./districtCounts.ts";
import { DistrictNumber } from "./DistrictNumber.tsx";
import { shortEnough, widthOf } from "./shortName.ts";
import styles from "./boundaries.module.css";

interface BoundaryMapProps {
  readonly boundaries: WallBoundaries;
  readonly districts: DistrictCounts;
  readonly readAt: number;
  /** Stands in the north-west, where no district lies. */
  readonly legend: React.ReactNode;
  readonly unknown: React.ReactNode;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** Between the shapes and the edge: names of small districts stand a little beyond them. */
const EDGE_REM = 1.2;
/** A name may be drawn so much narrower before it is shortened. */
const NARROWEST = 0.8;
/** A name has so much room at least, also where its district is smaller; a name and its number are so high. */
const SMALLEST_REM = 3.2;
const LABEL_REM = 2.3;

/** The districts in their boundaries, each with its number. What the file has no shape of stands beside as a tile. */
export function BoundaryMap({ boundaries, districts: { counts, scale }, readAt, legend, unknown, width, height }: BoundaryMapProps) {
  const { locale, say, district: nameOf } = useWords();
  const drawn = useMemo(
    () => drawDistricts(boundaries.districts, width - 2 * EDGE_REM, height - 2 * EDGE_REM),
    [boundaries, width, height],
  );
  const labels = apart(
    drawn.map(({ district, label }) => {
      const room = Math.max(SMALLEST_REM, label.width);
      const called = shortEnough(district, nameOf(district), locale, room / NARROWEST);
      return { district, called, x: label.x, y: label.y, width: Math.min(room, widthOf(called)), height: LABEL_REM };
    }),
  );
  const stepOf = (district: DistrictName) => heatStepOf(counts.get(district) ?? NOTHING, scale, readAt);
  const numberOf = (district: DistrictName) => (
    <DistrictNumber district={district} count={counts.get(district) ?? NOTHING} scale={scale} readAt={readAt} />
  );
  return (
    <div className={`${styles.map} ${steps.steps}`}>
      <svg viewBox={`${-EDGE_REM} ${-EDGE_REM} ${width} ${height}`} aria-hidden="true">
        {drawn.map(({ district, path }) => (
          <path key={district} d={path} data-step={stepOf(district)} />
        ))}
      </svg>
      <ul>
        {labels.map(({ district, called, x, y, width: room }) => (
          <li
            key={district}
            data-district={district}
            data-ink={stepOf(district) >= 4 ? "dark" : "light"}
            style={{ left: `${x + EDGE_REM}rem`, top: `${y + EDGE_REM}rem` }}
          >
            <span style={{ transform: `scaleX(${Math.min(1, room / widthOf(called))})` }}>{called}</span>
            <b>{numberOf(district)}</b>
          </li>
        ))}
      </ul>
      <div className={styles.legend}>{legend}</div>
      <div className={styles.beside}>
        {boundaries.missing.map((district) => (
          <p key={district} className={styles.missing} data-district={district} data-step={stepOf(district)}>
            {nameOf(district)} <b>{numberOf(district)}</b>
          </p>
        ))}
        {boundaries.missing.length > 0 && <p>{say("map.missing")}</p>}
        <p>{unknown}</p>
      </div>
    </div>
  );
}
