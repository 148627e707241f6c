import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import steps from "../heat/steps.module.css";
import styles from "./map.module.css";
import type { MapProps } from "./BoundaryMap.tsx";
import { widthOf } from "../../parts/widthOf.ts";
import { nameSigns } from "./nameSigns.ts";
import { shortEnough } from "./shortName.ts";

/** In a tile of six columns a whole name has room. */
const ROOMY_REM = 6.6;
const GAP_REM = 0.2;
const PADDING_REM = 0.55;
/** A name may be drawn so much narrower before it is shortened. */
const NARROWEST = 0.78;
/** A name and a number in their usual size need so much. */
const LOW_REM = 3.3;
/** Under an alert and a surge. */
const LOWEST_REM = 2.6;
/** Names stand by their signs below this height. */
const CLOSE_REM = 2.8;
/** A row with a name that has signs over and under its letters is so much taller there. */
const TALLER = 1.06;

/** The districts where they lie, each a tile with its number. */
export function TileMap({ shown: { stepOf, numberOf, hasEmergency }, legend, unknown, width, height }: Omit<MapProps, "legendRoom">) {
  const { locale, district } = useWords();
  const columns = width / 6 >= ROOMY_REM ? 6 : 5;
  const room = width / columns - GAP_REM - PADDING_REM;
  const tall = height / TILE_ROWS;
  const tiles = tilePlaces(columns).map(({ district: name, row, column }) => {
    const called = shortEnough(name, district(name), locale, room / NARROWEST);
    return { name, row, column, called, step: stepOf(name), signs: nameSigns(called) };
  });
  const isTaller = (row: number) => tiles.some((tile) => tile.row === row && tile.step !== null && tile.signs === "both");
  const rows = Array.from({ length: TILE_ROWS }, (_, row) => `minmax(0, ${tall < CLOSE_REM && isTaller(row) ? TALLER : 1}fr)`);
  return (
    <ul
      className={`${styles.tiles} ${steps.steps}`}
      data-tall={tall >= 4 || undefined}
      data-low={tall < LOW_REM || undefined}
      data-close={tall < CLOSE_REM || undefined}
      data-lowest={tall < LOWEST_REM || undefined}
      style={{ "--columns": columns, gridTemplateRows: rows.join(" ") }}
    >
      <li className={styles.legend}>{legend}</li>
      <li className={styles.unknown}>{unknown}</li>
      {tiles.map(({ name, row, column, called, step, signs }) => (
        <li
          key={name}
          data-district={name}
          data-step={step ?? undefined}
          data-few={step === null || undefined}
          data-emergency={hasEmergency?.(name) || undefined}
          style={{ gridRow: row + 1, gridColumn: column + 1 }}
        >
          <span data-signs={signs ?? undefined} style={{ transform: `scaleX(${Math.min(1, room / widthOf(called))})` }}>
            {called}
          </span>
          <b>{numberOf(name)}</b>
        </li>
      ))}
    </ul>
  );
}

interface TilePlace {
  readonly district: DistrictName;
  readonly row: number;
  readonly column: number;
}

export const TILE_ROWS = 9;

/**
 * Where each district's tile stands. In a narrow room the south moves one column to the west, under the districts that it
 * borders on, so that five wide columns carry whole names where six would cut them.
 */
export function tilePlaces(columns: 5 | 6): readonly TilePlace[] {
  return DISTRICTS.map(({ name, tile: { row, column } }) => ({
    district: name,
    row,
    column: columns === 5 && row >= FIRST_SOUTHERN_ROW ? column - 1 : column,
  }));
}

const FIRST_SOUTHERN_ROW = 6;
