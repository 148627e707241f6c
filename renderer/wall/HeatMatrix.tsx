import { useMemo, useState } from "react";
import type { HeatCell } from "#contract/wall.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { useWords, type Words } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useNow } from "../ui/useNow.ts";
import { type HeatCount, type HeatHeading, type HeatTable, heatTable, type Lateness, latenessOf, settledOrder } from "./heat.ts";
import styles from "./HeatMatrix.module.css";

/** Open cases by district and department. The number says how many; the lighter the cell, the larger the share overdue. */
export function HeatMatrix({ cells, departments }: { readonly cells: readonly HeatCell[]; readonly departments: number }) {
  const words = useWords();
  const { say } = words;
  const totalNumber = (value: number) => (value < 10_000 ? words.number(value) : words.cellNumber(value));
  const table = useSettledTable(cells, departments);
  return (
    <table className={styles.matrix} style={{ "--columns": departments }} aria-label={say("heat.label")}>
      <thead>
        <tr>
          <th className={styles.corner} scope="col">
            <Legend />
            {say("heat.title")}
          </th>
          {table.columns.map(({ key, heading }) =>
            heading.kind === "vacant" ? (
              <td key={key} className={styles.heading}>
                {NOTHING}
              </td>
            ) : (
              <th key={key} className={styles.heading} scope="col">
                <span>{headingName(heading, words)}</span>
              </th>
            ),
          )}
          <th className={styles.heading} scope="col" data-total>
            <span>{say("heat.all")}</span>
          </th>
          <th className={styles.heading} scope="col" data-total data-late="true">
            <Mark shape="late" />
            <i className="unseen">{say("heat.overdue")}</i>
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ district, startsDivision, total }, row) => (
          <tr key={district ?? "unknown"} data-starts-division={startsDivision || undefined} data-district={district ?? "unknown"}>
            <th className={styles.district} scope="row">
              {district === null ? say("district.unknown") : words.district(district)}
            </th>
            {table.columns.map(({ key, cells: counts }) => (
              <HeatCellView key={key} column={key} count={counts[row] ?? NONE} words={words} />
            ))}
            <td className={styles.total}>{total.open > 0 ? totalNumber(total.open) : ""}</td>
            <td className={styles.total} data-late={total.overdue > 0 || undefined}>
              {total.overdue > 0 ? totalNumber(total.overdue) : ""}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th className={styles.district} scope="row">
            {say("heat.all")}
          </th>
          {table.columns.map(({ key, total }) => (
            <td key={key} className={styles.columnTotal}>
              {total.open > 0 ? words.cellNumber(total.open) : ""}
            </td>
          ))}
          <td className={styles.total}>{totalNumber(table.total.open)}</td>
          <td className={styles.total} data-late={table.total.overdue > 0 || undefined}>
            {totalNumber(table.total.overdue)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Departments are put in order anew this often, not with every post. */
const SETTLED_MS = 10 * 60_000;
const NO_ORDER: readonly DepartmentCode[] = [];

function useSettledTable(cells: readonly HeatCell[], departments: number): HeatTable {
  const period = Math.floor(useNow(60_000) / SETTLED_MS);
  const [settled, settle] = useState({ period, order: NO_ORDER });
  const kept = settled.period === period ? settled.order : NO_ORDER;
  const table = useMemo(() => heatTable(cells, departments, kept), [cells, departments, kept]);
  const order = settledOrder(table);
  if (settled.period !== period || settled.order.join() !== order.join()) settle({ period, order });
  return table;
}

/** The scale, dark to light, beside the word that it stands for. */
function Legend() {
  const { say } = useWords();
  return (
    <span className={styles.legend}>
      {LATENESS.map((lateness) => (
        <i key={lateness} data-late={lateness} />
      ))}
      <Mark shape="late" />
      {say("heat.overdue")}
    </span>
  );
}

const LATENESS: readonly Lateness[] = [0, 1, 2, 3, 4, 5];

const NOTHING = "";
const NONE: HeatCount = { open: 0, overdue: 0 };

function HeatCellView({ column, count, words }: { readonly column: string; readonly count: HeatCount; readonly words: Words }) {
  const { say, number, cellNumber } = words;
  if (count.open === 0) {
    return (
      <td className={styles.none}>
        <span className="unseen">{number(0)}</span>
      </td>
    );
  }
  return (
    <td className={styles.cell} data-column={column} data-late={latenessOf(count)} data-open={count.open} data-overdue={count.overdue}>
      <span aria-hidden="true">{cellNumber(count.open)}</span>
      <span className="unseen">{say("heat.cell", { open: count.open, overdue: count.overdue })}</span>
    </td>
  );
}

function headingName(heading: Exclude<HeatHeading, { kind: "vacant" }>, { say, departmentHeading }: Words): string {
  return heading.kind === "others" ? say("department.others") : departmentHeading(heading.code);
}
