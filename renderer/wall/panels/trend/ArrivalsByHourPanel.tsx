import { useCallback, useMemo } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { disposedCases, openedCases } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { type TrendPoint, trendOfHours, hourInIndia, hourTicks } from "./trendPoints.ts";
import { TrendBody } from "./TrendBody.tsx";

const NO_HOURS: readonly TrendPoint[] = [];

/** Two days, hour by hour, against the usual. */
export function ArrivalsByHourPanel({ now, width, height }: PanelProps) {
  const { say, clock, weekday } = useWords();
  const points = useMemo(() => (now.trend === null ? NO_HOURS : trendOfHours(now.trend.hours)), [now.trend]);
  const everyHours = width >= 30 ? 6 : 12;
  const ticks = useMemo(() => hourTicks(points, everyHours), [points, everyHours]);
  const nameOf = useCallback((at: number) => (hourInIndia(at) === 0 ? weekday(at) : clock(at)), [clock, weekday]);
  if (now.trend === null) return <PanelMessage text={say("panel.waiting")} />;
  const day = points.slice(-24);
  const fromAt = day[0]?.at ?? now.readAt;
  const sum = (of: (point: TrendPoint) => number) => day.reduce((total, point) => total + of(point), 0);
  return (
    <TrendBody
      head={{
        of: "hours",
        span: say("trend.hours"),
        opened: { cases: sum(({ opened }) => opened), queue: openedCases(fromAt, null) },
        disposed: { cases: sum(({ disposed }) => disposed), queue: disposedCases(fromAt, null) },
        usual: day.some(({ usual }) => usual === null) ? null : sum(({ usual }) => usual ?? 0),
      }}
      points={points}
      ticks={ticks}
      nameOf={nameOf}
      columnName={clock}
      width={width}
      height={height}
    />
  );
}
