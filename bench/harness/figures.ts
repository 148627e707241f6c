/** What a figure counts; of milliseconds, bytes and megabytes less is better, of a rate more. */
export type Unit = "ms" | "a second" | "MB" | "MB an hour";

export interface Spread {
  readonly samples: number;
  readonly median: number;
  /** Nineteen of twenty are no worse: no longer where less is better, no fewer where more is. */
  readonly p95: number;
  /** From the first quartile to the third, as a part of the median. */
  readonly spread: number;
}

export interface Figure extends Spread {
  readonly name: string;
  readonly unit: Unit;
  /** The least that has to be done for it, measured in turn with it. */
  readonly limit: Spread | null;
  /** How many times the limit; of a rate, what part of it. */
  readonly ratio: Spread | null;
  readonly goals: readonly (Goal & { readonly isMet: boolean })[];
}

/** Of a figure or of its ratio to the limit. */
export interface Goal {
  readonly of: "median" | "p95" | "ratio";
  readonly is: "at most" | "at least";
  readonly value: number;
}

export const atMost = (of: Goal["of"], value: number): Goal => ({ of, is: "at most", value });
export const atLeast = (of: Goal["of"], value: number): Goal => ({ of, is: "at least", value });

/** Samples of what was asked and, one for one, of its limit. */
export interface Samples {
  readonly name: string;
  readonly unit: Unit;
  readonly asked: readonly number[];
  readonly limit?: readonly number[];
  readonly goals?: readonly Goal[];
}

export function figureOf({ name, unit, asked, limit, goals = [] }: Samples): Figure {
  if (asked.length === 0 || !asked.every(Number.isFinite)) throw new RangeError(`${name}: nothing was measured`);
  const isRate = unit === "a second";
  const own = spreadOf(asked, isRate);
  const ratio = limit === undefined ? null : spreadOf(ratiosOf(asked, limit), isRate);
  const reached = (of: Goal["of"]) => (of === "ratio" ? (ratio?.median ?? Number.NaN) : own[of]);
  return {
    name,
    unit,
    ...own,
    limit: limit === undefined ? null : spreadOf(limit, isRate),
    ratio,
    goals: goals.map((goal) => ({
      ...goal,
      isMet: goal.is === "at most" ? reached(goal.of) <= goal.value : reached(goal.of) >= goal.value,
    })),
  };
}

function ratiosOf(asked: readonly number[], limit: readonly number[]): readonly number[] {
  return asked.map((value, index) => value / (limit[index] ?? Number.NaN)).filter((ratio) => Number.isFinite(ratio));
}

export function spreadOf(values: readonly number[], moreIsBetter = false): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const median = quantile(sorted, 0.5);
  return {
    samples: sorted.length,
    median: rounded(median),
    p95: rounded(quantile(sorted, moreIsBetter ? 0.05 : 0.95)),
    spread: median === 0 ? 0 : rounded((quantile(sorted, 0.75) - quantile(sorted, 0.25)) / median),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** To a thousandth, or to four places where that would leave little. */
function rounded(value: number): number {
  return Math.abs(value) >= 1 ? Math.round(value * 1_000) / 1_000 : Number(value.toPrecision(3));
}
