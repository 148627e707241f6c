import { useMemo, useState } from "react";
import type { HeatCell, HeatMeasure } from "#domain/wall/heat.ts";
import { useNow } from "../../../client/useNow.ts";
import { type HeatRoom, type HeatTable, heatTable, NOT_SETTLED, settledHeat } from "./heatTable.ts";

/** What presses most is put in order again this often, and the colours with it, not with every post. */
export const SETTLED_MS = 10 * 60_000;

export function useSettledTable(cells: readonly HeatCell[], measure: HeatMeasure, { columns, rows }: HeatRoom): HeatTable {
  const period = `${Math.floor(useNow(60_000) / SETTLED_MS)} ${measure} ${columns} ${rows}`;
  const [settled, settle] = useState({ period, heat: NOT_SETTLED });
  const kept = settled.period === period ? settled.heat : NOT_SETTLED;
  const table = useMemo(() => heatTable(cells, measure, { columns, rows }, kept), [cells, measure, columns, rows, kept]);
  const heat = settledHeat(table);
  if (settled.period !== period || JSON.stringify(settled.heat) !== JSON.stringify(heat)) settle({ period, heat });
  return table;
}
