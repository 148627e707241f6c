import { useCallback, useMemo } from "react";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { disposedCases, openedCases } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { type TrendPoint, trendOfDays, dayTicks } from "./trendPoints.ts";
import { TrendBody } from "./TrendBody.tsx";

const NO_DAYS: readonly TrendPoint[] = [];

/** Thirty days. Today has not ended yet. */
export function ArrivalsByDayPanel({ now, width, height }: PanelProps) {
  const { say, dayOfMonth } = useWords();
  const points = useMemo(() => (now.trend === null ? NO_DAYS : trendOfDays(now.trend.days)), [now.trend]);
  const ticks = useMemo(() => dayTicks(points, 7), [points]);
  const todayAt = startOfIndianDay(now.readAt);
  const nameOf = useCallback((at: number) => (at === todayAt ? say("trend.today") : dayOfMonth(at)), [dayOfMonth, say, todayAt]);
  if (now.trend === null) return <PanelMessage text={say("panel.waiting")} />;
  const today = points.at(-1);
  if (today === undefined) return <PanelMessage text={say("trend.none")} />;
  return (
    <TrendBody
      head={{
        of: "days",
        span: say("trend.today"),
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
