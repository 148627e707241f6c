import { useMemo, useState } from "react";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { HeatCell, HeatMeasure } from "#domain/wall/heat.ts";
import { useNow } from "../../../client/useNow.ts";
import { type HeatTable, heatTable, settledOrder } from "./heatTable.ts";

/** Departments are put in order again this often, not with every post. */
const SETTLED_MS = 10 * 60_000;
const NO_ORDER: readonly DepartmentCode[] = [];

export function useSettledTable(cells: readonly HeatCell[], measure: HeatMeasure, columns: number, rows: number): HeatTable {
  const period = `${Math.floor(useNow(60_000) / SETTLED_MS)} ${measure}`;
  const [settled, settle] = useState({ period, order: NO_ORDER });
  const kept = settled.period === period ? settled.order : NO_ORDER;
  const table = useMemo(() => heatTable(cells, measure, { columns, rows }, kept), [cells, measure, columns, rows, kept]);
  const order = settledOrder(table);
  if (settled.period !== period || settled.order.join() !== order.join()) settle({ period, order });
  return table;
}
