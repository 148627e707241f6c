import type { WallNow } from "#contract/wall.ts";
import type { HeatMeasure } from "#domain/wall/heat.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { HeatCellView } from "./HeatCellView.tsx";
import { HeatLegend } from "./HeatLegend.tsx";
import { scopeOf } from "./heatTable.ts";
import { useSettledTable } from "./useSettledTable.ts";
import styles from "./heat.module.css";
import steps from "./steps.module.css";

interface HeatMatrixProps {
  readonly now: WallNow;
  readonly measure: HeatMeasure;
  /** How many departments and how many districts are wanted. */
  readonly columns: number;
  readonly rows: number;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** Above the rows; with letters of 1 rem: a row, and at its ends the name of the district and what all departments have together. */
export const HEAD_REM = 5;
export const ROW_REM = 1.3;
const NAME_REM = 6.6;
const COLUMN_REM = 3.75;
const LARGEST = 2.2;
/** In a column so wide the name of a department stands upright. */
const UPRIGHT_REM = 5.6;

/** The districts and departments that press most, and in each cell the number that shades it. */
export function HeatMatrix({ now, measure, columns, rows, width, height }: HeatMatrixProps) {
  const { say, district, departmentHeading } = useWords();
  const table = useSettledTable(now.heat, measure, { columns, rows }, now.readAt);
  const { length: shown } = table.columns;
  const size = Math.max(
    1,
    Math.min(LARGEST, (height - HEAD_REM) / ((table.rows.length + 1) * ROW_REM), width / (NAME_REM + (shown + 1) * COLUMN_REM)),
  );
  const columnWidth = (width - NAME_REM * size) / (shown + 1);
  const cell = { scale: table.scale, readAt: now.readAt };
  return (
    <div className={styles.whole}>
      <p className={steps.steps}>
        <HeatLegend scale={table.scale} isInOneLine />
      </p>
      <table
        className={`${styles.matrix} ${steps.steps}`}
        data-measure={measure}
        style={{ "--columns": shown, "--column-width": columnWidth, "--name-width": NAME_REM * size, "--size": size }}
        aria-label={say("heat.label")}
      >
        <thead>
          <tr>
            <th className={styles.corner} scope="col">
              <span className="unseen">{say("panel.heat-matrix")}</span>
            </th>
            {table.columns.map(({ department }) => (
              <th
                key={department ?? "unknown"}
                className={styles.heading}
                scope="col"
                data-upright={columnWidth >= UPRIGHT_REM || undefined}
              >
                <span>{departmentHeading(department)}</span>
              </th>
            ))}
            <th className={styles.heading} scope="col" data-total data-upright={columnWidth >= UPRIGHT_REM || undefined}>
              <span>{say("heat.allDepartments", { n: table.departments })}</span>
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
              {say("heat.allDistricts", { n: table.districts })}
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
    </div>
  );
}
