import { memo } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from "recharts";
import styles from "./trend.module.css";
import type { TrendPoint } from "./trendPoints.ts";

interface TrendChartProps {
  readonly points: readonly TrendPoint[];
  /** Those of the points that are written below the chart, by their `at`. */
  readonly ticks: readonly number[];
  readonly nameOf: (at: number) => string;
  readonly numberOf: (value: number) => string;
  /** Pixels: of the chart, and of one `rem`. */
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

export const AXIS_REM = { left: 3.4, right: 1.5, top: 0.7, bottom: 1.7 } as const;

/** What came in as bars, what was disposed of as a line, and the usual as a dashed one. Nothing moves by itself. */
export const TrendChart = memo(function TrendChart({ points, ticks, nameOf, numberOf, width, height, rem }: TrendChartProps) {
  const lines = chartTicks(Math.max(0, ...points.flatMap(({ opened, disposed, usual }) => [opened, disposed, usual ?? 0])));
  return (
    <div className={styles.chart} aria-hidden="true">
      <ComposedChart
        data={[...points]}
        width={width}
        height={height}
        accessibilityLayer={false}
        barCategoryGap="16%"
        margin={{ left: 0, right: AXIS_REM.right * rem, top: AXIS_REM.top * rem, bottom: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          ticks={[...ticks]}
          interval={0}
          tickFormatter={nameOf}
          tickLine={false}
          axisLine={{ stroke: "var(--ink-3)" }}
          tickMargin={0.35 * rem}
          height={AXIS_REM.bottom * rem}
          tick={{ fill: "var(--ink-2)", fontSize: rem }}
        />
        <YAxis
          width={AXIS_REM.left * rem}
          ticks={[...lines]}
          interval={0}
          domain={[0, lines.at(-1) ?? 1]}
          tickFormatter={numberOf}
          tickLine={false}
          axisLine={false}
          tick={{ fill: "var(--ink-2)", fontSize: rem }}
        />
        <Bar dataKey="opened" isAnimationActive={false} shape={<TrendBar />} />
        <Line
          dataKey="usual"
          stroke="var(--ink-2)"
          strokeWidth={0.12 * rem}
          strokeDasharray={`${0.35 * rem} ${0.3 * rem}`}
          dot={false}
          isAnimationActive={false}
          type="stepAfter"
        />
        <Line dataKey="finished" stroke="var(--ink)" strokeWidth={0.2 * rem} dot={false} isAnimationActive={false} type="linear" />
      </ComposedChart>
    </div>
  );
});

interface TrendBarProps {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: TrendPoint;
}

/** Unusually many stand out in the colour of urgency; what has not ended yet is hollow. */
function TrendBar({ x = 0, y = 0, width = 0, height = 0, payload }: TrendBarProps) {
  return (
    <rect
      className={styles.bar}
      x={x}
      y={y}
      width={width}
      height={Math.max(0, height)}
      data-unusual={payload?.isUnusual || undefined}
      data-running={payload?.isRunning || undefined}
    />
  );
}

/** The lines of a chart's upright scale: from 0 to a round number that holds the greatest, two or three steps. */
export function chartTicks(greatest: number): readonly number[] {
  const step = STEPS.map((each) => each * 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, greatest))) - 1)).find(
    (each) => each * MOST_STEPS >= greatest,
  );
  if (step === undefined) throw new RangeError(`There is no scale for ${greatest}`);
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const MOST_STEPS = 3;
const STEPS = [1, 2, 5, 10, 20, 25, 50];
