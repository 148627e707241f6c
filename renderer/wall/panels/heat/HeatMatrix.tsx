import type { CSSProperties } from "react";
import type { WallNow } from "#contract/wall.ts";
import type { HeatMeasure } from "#domain/wall/heat.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { widthOf } from "../../parts/widthOf.ts";
import { HeatCellView } from "./HeatCellView.tsx";
import { HeatLegend } from "./HeatLegend.tsx";
import { useHeatScale } from "./HeatScales.tsx";
import { type CellWidth, cellWidths, neededColumn } from "./cellWidth.ts";
import { scopeOf } from "./heatTable.ts";
import { heatStepOf } from "./measures.ts";
import { useSettledTable } from "./useSettledTable.ts";
import styles from "./heat.module.css";
import steps from "./steps.module.css";

interface HeatMatrixProps {
  readonly now: WallNow;
  readonly measure: HeatMeasure;
  /** How many departments and how many districts are wanted. */
  readonly columns: number;
  readonly rows: number;
  /** `rem`; of the table, with its legend. */
  readonly width: number;
  readonly height: number;
  /** Stands below. */
  readonly children?: React.ReactNode;
}

/** Above the rows, where names of departments stand upright and where they lean; with letters of 1 rem: a row, and the name of a district. */
export const HEAD_REM = { upright: 5, leaning: 6.5 } as const;
export const ROW_REM = 1.3;
const NAME_REM = 7.4;
/** Names are no larger than so; what all departments have together is. */
const LARGEST_NAME = 1.5;
const LARGEST = 2.2;
/** Between two sizes that are tried. */
const SIZE_STEP = 0.02;
/** In a column so wide the name of a department stands upright. */
export const UPRIGHT_REM = 5.5;

/** The districts and departments that press most, and in each cell the number that shades it. */
export function HeatMatrix({ now, measure, columns, rows, width, height, children }: HeatMatrixProps) {
  const words = useWords();
  const { say, district, departmentHeading } = words;
  const table = useSettledTable(now.heat, measure, { columns, rows });
  const scale = useHeatScale(measure);
  const { length: shown } = table.columns;
  const cells = cellWidths(table, measure, now.readAt, words);
  const { size, nameWidth, columnWidth, isUpright } = matrixRoom({ columns: shown, rows: table.rows.length, cells }, width, height);
  const cell = { scale, readAt: now.readAt };
  const isShaded = table.columns.some(({ cells }) => cells.some((count) => heatStepOf(count, scale, now.readAt) !== null));
  return (
    <div className={styles.whole}>
      <p className={steps.steps}>
        <HeatLegend scale={scale} isShaded={isShaded} isInOneLine />
      </p>
      <table
        className={`${styles.matrix} ${steps.steps}`}
        data-measure={measure}
        style={{ "--columns": shown, "--column-width": columnWidth, "--name-width": nameWidth, "--size": size }}
        aria-label={say("heat.label")}
      >
        <thead>
          <tr>
            <th className={styles.corner} scope="col">
              <span className="unseen">{say("panel.heat-matrix")}</span>
            </th>
            {table.columns.map(({ department }) => (
              <th key={department ?? "unknown"} className={styles.heading} scope="col" data-upright={isUpright || undefined}>
                <span style={isUpright ? narrowed(departmentHeading(department), columnWidth) : undefined}>
                  {departmentHeading(department)}
                </span>
              </th>
            ))}
            <th className={styles.heading} scope="col" data-total data-upright={isUpright || undefined}>
              <span>{say(table.departments.hasUnknown ? "heat.allKnown" : "heat.all", { n: table.departments.known })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={row.district ?? "unknown"} data-district={row.district ?? "unknown"}>
              <th className={styles.district} scope="row">
                {row.district === null ? say("district.unknown") : district(row.district)}
              </th>
              {table.columns.map((column) => (
                <HeatCellView
                  key={column.department ?? "unknown"}
                  {...cell}
                  name={`${column.department ?? "unknown"}:${row.district ?? "unknown"}`}
                  column={column.department ?? "unknown"}
                  count={column.cells[index] ?? table.total}
                  scope={scopeOf(column, row)}
                />
              ))}
              <HeatCellView
                {...cell}
                name={`total:district:${row.district ?? "unknown"}`}
                column="all"
                count={row.total}
                scope={scopeOf(null, row)}
                isTotal
              />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th className={styles.district} scope="row">
              {say(table.districts.hasUnknown ? "heat.allKnown" : "heat.all", { n: table.districts.known })}
            </th>
            {table.columns.map((column) => (
              <HeatCellView
                key={column.department ?? "unknown"}
                {...cell}
                name={`total:department:${column.department ?? "unknown"}`}
                column={column.department ?? "unknown"}
                count={column.total}
                scope={scopeOf(column, null)}
                isTotal
              />
            ))}
            <HeatCellView {...cell} name="total:all" column="all" count={table.total} scope={{}} isTotal />
          </tr>
        </tfoot>
      </table>
      {children}
    </div>
  );
}

/** `rem`: beside an upright name. */
const PADDING_REM = 0.4;

/** A word that is a little too long for its column is drawn narrower: it cannot be broken, and cut it is another word. */
export function narrowed(name: string, columnWidth: number): CSSProperties | undefined {
  const by = (columnWidth - PADDING_REM) / Math.max(...name.split(" ").map((word) => widthOf(word)));
  return by < 1 ? { width: `${100 / by}%`, transform: `scaleX(${by})`, transformOrigin: "0 0" } : undefined;
}

interface MatrixRoom {
  /** Of the numbers, `rem`; at least 1. */
  readonly size: number;
  readonly nameWidth: number;
  readonly columnWidth: number;
  readonly isUpright: boolean;
}

interface MatrixContent {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly CellWidth[];
}

/** The largest letters with which all columns and rows have room. Upright names need less room above the rows, and wider columns. */
export function matrixRoom({ columns, rows, cells }: MatrixContent, width: number, height: number): MatrixRoom {
  const room = (head: number): MatrixRoom => {
    const high = (height - head) / ((rows + 1) * ROW_REM);
    const columnOf = (size: number) => (width - NAME_REM * Math.min(size, LARGEST_NAME)) / (columns + 1);
    let size = Math.max(1, Math.min(LARGEST, high));
    while (size > 1 && neededColumn(cells, size) > columnOf(size)) size = Math.max(1, size - SIZE_STEP);
    return {
      size,
      nameWidth: NAME_REM * Math.min(size, LARGEST_NAME),
      columnWidth: columnOf(size),
      isUpright: columnOf(size) >= UPRIGHT_REM,
    };
  };
  const upright = room(HEAD_REM.upright);
  return upright.isUpright ? upright : { ...room(HEAD_REM.leaning), isUpright: false };
}

/** So many of the columns that are wanted have room in the smallest letters, beside that of all together; two at least. */
export function columnsWithRoom(wanted: number, cells: readonly CellWidth[], width: number): number {
  return Math.max(2, Math.min(wanted, Math.floor((width - NAME_REM) / neededColumn(cells, 1)) - 1));
}
