import type { Trend } from "#contract/wallScenes.ts";

type TodayPoint = Trend["today"][number];

export interface TodayShape {
  /** Paths in the units of the chart: the band of what is usual, empty where none is known, and what came in. */
  readonly band: string;
  readonly line: string;
  /** Where the line ends. */
  readonly end: { readonly x: number; readonly y: number } | null;
  /** The share of the day, from its beginning, of which nothing is known. */
  readonly unknown: number;
  /** What is written beside the chart: from nothing to the most. */
  readonly levels: readonly { readonly value: number; readonly y: number }[];
}

const LEVELS = 3;

/**
 * Draws a day of hours into a room: each sum stands at the end of its hour, the present one at `now`. The line begins where the record does; null is one without a
 * case, which has no line.
 */
export function todayShape(
  points: readonly TodayPoint[],
  now: number,
  { width, height, knownFrom }: { readonly width: number; readonly height: number; readonly knownFrom: number | null },
): TodayShape {
  const most = roundUp(Math.max(1, ...points.map(({ opened, high }) => Math.max(opened ?? 0, high ?? 0))));
  const y = (value: number) => height - (value / most) * height;
  const startAt = points[0]?.at ?? now;
  const dayMs = points.length * HOUR_MS;
  const x = (at: number) => ((at - startAt) / dayMs) * width;
  const from = Math.max(startAt, knownFrom ?? now);
  const known = points.filter((point) => point.low !== null);
  const upper = known.map(({ at, high }) => `${place(x(at + HOUR_MS))} ${place(y(high ?? 0))}`);
  const lower = known.map(({ at, low }) => `${place(x(at + HOUR_MS))} ${place(y(low ?? 0))}`).toReversed();
  const came = points.flatMap(({ at, opened }) =>
    opened === null || at + HOUR_MS <= from || from >= now ? [] : [{ x: x(Math.min(now, at + HOUR_MS)), y: y(opened) }],
  );
  return {
    band: known.length === 0 ? "" : `M0 ${place(height)}L${[...upper, ...lower].join("L")}Z`,
    line:
      came.length === 0 ? "" : `M${place(x(from))} ${place(height)}${came.map((point) => `L${place(point.x)} ${place(point.y)}`).join("")}`,
    end: came.at(-1) ?? null,
    unknown: Math.min(1, (from - startAt) / dayMs),
    levels: Array.from({ length: LEVELS }, (_, index) => {
      const value = Math.round((most * index) / (LEVELS - 1));
      return { value, y: y(value) };
    }),
  };
}

const HOUR_MS = 3_600_000;

const place = (value: number) => value.toFixed(2);

/** To an even digit of a power of ten, or to one, halves of which are whole. */
function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  const rounded = [1, 2, 4, 6, 8, 10].map((times) => times * step).find((each) => each >= value) ?? value;
  return Math.max(2, Math.ceil(rounded / 2) * 2);
}
