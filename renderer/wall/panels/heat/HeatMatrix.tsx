import type { WallNow } from "#contract/wall.ts";
import type { HeatMeasure } from "#domain/wall/heat.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { HeatCellView } from "./HeatCellView.tsx";
import { HeatLegend } from "./HeatLegend.tsx";
import { HeatTotals, HeatTotalsHeads } from "./HeatTotals.tsx";
import { type HeatHeading, type HeatRow, scopeOf } from "./heatTable.ts";
import { MEASURES, NOTHING } from "./measures.ts";
import { useSettledTable } from "./useSettledTable.ts";
import styles from "./heat.module.css";
import steps from "./steps.module.css";

interface HeatMatrixProps {
  readonly now: WallNow;
  readonly measure: HeatMeasure;
  /** How many departments and how many districts there is room for. */
  readonly columns: number;
  readonly rows: number;
  /** For all columns together, `rem`. */
  readonly width: number;
}

const WIDEST_REM = 5;

/** Districts and departments, and in each cell how much there is of what is measured. */
export function HeatMatrix({ now, measure, columns, rows, width }: HeatMatrixProps) {
  const words = useWords();
  const { say } = words;
  const table = useSettledTable(now.heat, measure, columns, rows);
  return (
    <table
      className={`${styles.matrix} ${steps.steps}`}
      data-measure={measure}
      style={{ "--columns": table.columns.length, "--column-width": Math.min(WIDEST_REM, width / table.columns.length) }}
      aria-label={say("heat.label")}
    >
      <thead>
        <tr>
          <th className={styles.corner} scope="col">
            <HeatLegend scale={table.scale} />
          </th>
          {table.columns.map(({ key, heading }) => (
            <th key={key} className={styles.heading} scope="col">
              <span>{columnName(heading, words)}</span>
            </th>
          ))}
          <HeatTotalsHeads measure={measure} />
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={row.key} data-starts-division={row.startsDivision || undefined} data-district={row.key}>
            <th className={styles.district} scope="row">
              {rowName(row, words)}
            </th>
            {table.columns.map((column) => (
              <HeatCellView
                key={column.key}
                name={`${column.key}:${row.key}`}
                column={column.key}
                count={column.cells[index] ?? NOTHING}
                scale={table.scale}
                scope={scopeOf(column, row)}
                readAt={now.readAt}
                isShaded={column.heading.kind === "department" || typeof MEASURES[measure].bounds !== "function"}
              />
            ))}
            <HeatTotals name={`district:${row.key}`} total={row.total} measure={measure} scope={scopeOf(null, row)} readAt={now.readAt} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th className={styles.district} scope="row">
            {say("heat.all")}
          </th>
          {table.columns.map((column) => (
            <HeatTotals
              key={column.key}
              name={`department:${column.key}`}
              total={column.total}
              measure={measure}
              scope={scopeOf(column, null)}
              readAt={now.readAt}
              isOfColumn
            />
          ))}
          <HeatTotals name="all" total={table.total} measure={measure} scope={{}} readAt={now.readAt} />
        </tr>
      </tfoot>
    </table>
  );
}

function columnName(heading: HeatHeading, { say, departmentHeading }: Words): string {
  return heading.kind === "others" ? say("department.others") : departmentHeading(heading.code);
}

function rowName({ heading }: HeatRow, { say, district }: Words): string {
  if (heading.kind === "others") return say("district.others", { n: heading.districts });
  return heading.district === null ? say("district.unknown") : district(heading.district);
}
