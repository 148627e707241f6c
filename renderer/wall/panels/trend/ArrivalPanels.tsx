import { useCallback, useMemo } from "react";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { disposedCases, openedCases } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { TrendBody } from "./TrendBody.tsx";
import { dayTicks, hourInIndia, hourTicks, type TrendPoint, trendOfDays, trendOfHours } from "./trendPoints.ts";

const HOURS = 24;
const NO_POINTS: readonly TrendPoint[] = [];

/** The last day, hour by hour, against the usual: as many hours as its sums are of. */
export function ArrivalsByHourPanel({ now: { trend, readAt }, width, height }: PanelProps) {
  const { say, clock, weekday } = useWords();
  const points = useMemo(() => (trend === null ? NO_POINTS : trendOfHours(trend.hours).slice(-HOURS)), [trend]);
  const everyHours = width >= 30 ? 6 : 12;
  const ticks = useMemo(() => hourTicks(points, everyHours), [points, everyHours]);
  const nameOf = useCallback((at: number) => (hourInIndia(at) === 0 ? weekday(at) : clock(at)), [clock, weekday]);
  if (trend === null) return <PanelWaiting />;
  const fromAt = points[0]?.at ?? readAt;
  const sum = (of: (point: TrendPoint) => number) => points.reduce((total, point) => total + of(point), 0);
  return (
    <TrendBody
      head={{
        of: "hours",
        span: say("trend.hours"),
        opened: { cases: sum(({ opened }) => opened), queue: openedCases(fromAt, null) },
        disposed: { cases: sum(({ disposed }) => disposed), queue: disposedCases(fromAt, null) },
        usual: points.some(({ usual }) => usual === null) ? null : sum(({ usual }) => usual ?? 0),
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

/** Thirty days. Today has not ended yet. */
export function ArrivalsByDayPanel({ now: { trend, readAt }, width, height }: PanelProps) {
  const { say, dayOfMonth } = useWords();
  const points = useMemo(() => (trend === null ? NO_POINTS : trendOfDays(trend.days)), [trend]);
  const ticks = useMemo(() => dayTicks(points, 7), [points]);
  const todayAt = startOfIndianDay(readAt);
  const nameOf = useCallback((at: number) => (at === todayAt ? say("word.today") : dayOfMonth(at)), [dayOfMonth, say, todayAt]);
  if (trend === null) return <PanelWaiting />;
  const today = points.at(-1);
  if (today === undefined) return <PanelMessage text={say("trend.none")} />;
  return (
    <TrendBody
      head={{
        of: "days",
        span: say("word.today"),
        opened: { cases: today.opened, queue: openedCases(today.at, null) },
        disposed: { cases: today.disposed, queue: disposedCases(today.at, null) },
        usual: null,
      }}
      points={points}
      ticks={ticks}
      nameOf={nameOf}
      columnName={dayOfMonth}
      width={width}
      height={height}
    />
  );
}
