import { useMemo } from "react";
import type { Locale } from "#contract/settings.ts";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import steps from "../heat/steps.module.css";
import { apart, districtAt, drawDistricts, type DrawnDistrict } from "./boundaryMap.ts";
import { placeNames } from "./placeNames.ts";
import type { ShownDistricts } from "./shownDistricts.ts";
import { widthOf } from "../../parts/widthOf.ts";
import { waysToWrite } from "./shortName.ts";
import styles from "./boundaries.module.css";
import letters from "./letters.module.css";

interface BoundaryMapProps extends MapProps {
  readonly boundaries: WallBoundaries;
}

/** What is drawn of districts, in whichever way. */
export interface MapProps {
  readonly shown: ShownDistricts;
  /** Stands in the north-west, where no district lies. */
  readonly legend: React.ReactNode;
  /** What the legend takes of it, `rem`. */
  readonly legendRoom: { readonly width: number; readonly height: number };
  readonly unknown: React.ReactNode;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** Between the shapes and the edge of the panel. */
const EDGE_REM = 0.5;
/** As `boundaries.module.css` draws them. */
const DIGIT_REM = 0.98;
const NUMBER_REM = 1.35;
/** Devanagari has signs above and below its letters. */
const NAME_REM: Readonly<Record<Locale, number>> = { en: 1.05, hi: 1.4 };
/** Between names that stand side by side. */
const APART_REM = 0.2;
/** What stands below at the left. */
const BESIDE_REM = { width: 11, height: 1.6 };

/** The districts in their boundaries, each with its number, and its name where it has a place. What the file has no shape of is beside. */
export function BoundaryMap({ boundaries, shown, legend, legendRoom, unknown, width, height }: BoundaryMapProps) {
  const { locale, say, district: nameOf } = useWords();
  const drawn = useMemo(
    () => drawDistricts(boundaries.districts, width - 2 * EDGE_REM, height - 2 * EDGE_REM),
    [boundaries, width, height],
  );
  const { longest, numberOf, hasEmergency } = shown;
  const { width: legendWidth, height: legendHeight } = legendRoom;
  const labels = useMemo(
    () =>
      labelsOf(drawn, { width, height, legend: { left: 0, top: 0, right: legendWidth, bottom: legendHeight }, longest, locale, nameOf }),
    [drawn, width, height, legendWidth, legendHeight, longest, locale, nameOf],
  );
  const stepOf = (district: DistrictName) => shown.stepOf(district) ?? undefined;
  return (
    <div className={`${styles.map} ${steps.steps}`}>
      <svg viewBox={`${-EDGE_REM} ${-EDGE_REM} ${width} ${height}`} aria-hidden="true">
        {drawn.map(({ district, path }) => (
          <path
            key={district}
            d={path}
            data-step={stepOf(district)}
            data-few={stepOf(district) === undefined || undefined}
            data-emergency={hasEmergency?.(district) || undefined}
          />
        ))}
      </svg>
      <ul>
        {labels.map(({ district, x, y, name }) => (
          <li key={district} data-district={district}>
            <b className={`${styles.number} ${letters.onMap}`} style={{ left: `${x + EDGE_REM}rem`, top: `${y + EDGE_REM}rem` }}>
              {numberOf(district)}
            </b>
            <span
              className={name === null ? "unseen" : letters.onMap}
              style={name === null ? undefined : { left: `${name.x + EDGE_REM}rem`, top: `${name.y + EDGE_REM}rem` }}
            >
              {name === null ? nameOf(district) : name.text}
            </span>
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

interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly legend: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Digits of the longest number: names stay where they are while numbers change. */
  readonly longest: number;
  readonly locale: Locale;
  readonly nameOf: (district: DistrictName) => string;
}

function labelsOf(drawn: readonly DrawnDistrict[], { width, height, legend, longest, locale, nameOf }: LabelRoom) {
  const numberWidth = longest * DIGIT_REM;
  const moved = apart(drawn.map(({ district, label: { x, y } }) => ({ district, x, y, width: numberWidth, height: NUMBER_REM })));
  // A number that would leave its own district stays where it is: over another it would be read as that one's.
  const numbers = moved.map((number, index) => {
    const own = drawn[index]?.label ?? number;
    return districtAt(drawn, number.x, number.y) === index ? number : { ...number, x: own.x, y: own.y };
  });
  const names = placeNames(
    numbers.map(({ district, x, y }) => ({
      x,
      y,
      names: waysToWrite(district, nameOf(district), locale).map((text) => ({ text, width: widthOf(text) + APART_REM })),
    })),
    {
      numberWidth,
      numberHeight: NUMBER_REM,
      nameHeight: NAME_REM[locale],
      from: { x: -EDGE_REM, y: -EDGE_REM },
      to: { x: width - EDGE_REM, y: height - EDGE_REM },
      taken: [legend, { left: 0, right: BESIDE_REM.width, top: height - BESIDE_REM.height, bottom: height }],
      districtAt: (x, y) => districtAt(drawn, x, y),
    },
  );
  return numbers.map(({ district, x, y }, index) => ({ district, x, y, name: names[index] ?? null }));
}
