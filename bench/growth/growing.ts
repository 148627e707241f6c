import type { Figure } from "../harness/figures.ts";

/** One figure of one bench at several sizes of the record. */
export interface Curve {
  readonly bench: string;
  readonly name: string;
  readonly unit: Figure["unit"];
  readonly points: readonly Point[];
}

interface Point {
  readonly cases: number;
  readonly median: number;
}

/** An index of a million rows is a level deeper than one of a thousand: what grows like it costs at most so much more for ten times the rows. */
const TIMES_OF_AN_INDEX = 1.5;

/** How many times the figure is for ten times the cases, over all sizes; of a rate, how many times slower. NaN for one size alone. */
export function timesForTenfold({ unit, points }: Curve): number {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  const tenfolds = Math.log10(last.cases / first.cases);
  const times = (last.median / first.median) ** (1 / tenfolds);
  return unit === "a second" ? 1 / times : times;
}

export function growsTooFast(curve: Curve): boolean {
  return timesForTenfold(curve) > TIMES_OF_AN_INDEX;
}

/** Figures of the same bench and name put together, in the order of the first size. */
export function curvesOf(
  runs: readonly { readonly bench: string; readonly cases: number; readonly figures: readonly Figure[] }[],
): readonly Curve[] {
  const curves = new Map<string, Curve & { readonly points: Point[] }>();
  for (const { bench, cases, figures } of runs) {
    for (const { name, unit, median } of figures) {
      // A count of rows in brackets is another at every size.
      const sameName = name.replace(/ \(\d+\)/u, "");
      const key = `${bench} ${sameName}`;
      const known = curves.get(key);
      if (known) known.points.push({ cases, median });
      else curves.set(key, { bench, name: sameName, unit, points: [{ cases, median }] });
    }
  }
  return [...curves.values()];
}
