import { createContext, useContext, useMemo, useState } from "react";
import type { HeatCell, HeatMeasure } from "#domain/wall/heat.ts";
import type { WallShape } from "#domain/wall/panels.ts";
import { useNow } from "../../../client/useNow.ts";
import { type HeatScale, MOST_BOUNDS } from "./measures.ts";
import { SETTLED_MS } from "./useSettledTable.ts";
import { wallScale } from "./wallScale.ts";

const MINUTE_MS = 60_000;

const HeatScalesContext = createContext<Readonly<Partial<Record<HeatMeasure, HeatScale>>>>({});

interface HeatScalesProps {
  readonly cells: readonly HeatCell[];
  /** What the heat of this wall is shaded by. */
  readonly measure: HeatMeasure;
  readonly shape: WallShape;
  readonly readAt: number;
  readonly children?: React.ReactNode;
}

/** Gives the panels of a wall the colours that they have in common. A map tells arrivals where nothing is late. */
export function HeatScales({ cells, measure, shape, readAt, children }: HeatScalesProps) {
  const chosen = useSettledScale(cells, measure, shape, readAt);
  const arrivals = useSettledScale(cells, "arrivals", shape, readAt);
  const scales = useMemo(() => ({ [arrivals.measure]: arrivals, [chosen.measure]: chosen }), [arrivals, chosen]);
  return <HeatScalesContext value={scales}>{children}</HeatScalesContext>;
}

export function useHeatScale(measure: HeatMeasure): HeatScale {
  return useContext(HeatScalesContext)[measure] ?? { measure, bounds: [] };
}

/** What a colour says stands for some minutes: it does not change with every post, unless there was nothing to tell apart. */
function useSettledScale(cells: readonly HeatCell[], measure: HeatMeasure, shape: WallShape, readAt: number): HeatScale {
  const period = `${Math.floor(useNow(MINUTE_MS) / SETTLED_MS)} ${measure} ${shape}`;
  const [settled, settle] = useState<{ readonly period: string; readonly scale: HeatScale } | null>(null);
  const isSettled = settled?.period === period;
  const whole = isSettled && settled.scale.bounds.length === MOST_BOUNDS ? settled.scale : null;
  // The cells are the same ones until one of them changes: not each look at the record needs another scale.
  const minute = Math.floor(readAt / MINUTE_MS) * MINUTE_MS;
  const scale = useMemo(() => whole ?? wallScale(cells, measure, shape, minute), [whole, cells, measure, shape, minute]);
  if (isSettled && String(settled.scale.bounds) === String(scale.bounds)) return settled.scale;
  settle({ period, scale });
  return scale;
}
