/**
 * The bounds of a colour scale that tells the numbers at hand apart: each part between two of them holds about as many of the numbers. They are round
 * where the numbers leave room for that, at least `leastGap` apart, at most `most`, and rise. A number lies above a bound from that bound on.
 */
export function spreadBounds(values: readonly number[], most: number, leastGap: number): readonly number[] {
  const rising = values.toSorted((one, other) => one - other);
  const lowest = rising[0];
  if (lowest === undefined) return [];
  const bounds: number[] = [];
  for (let part = 1; part <= most; part += 1) {
    const from = (bounds.at(-1) ?? lowest) + leastGap;
    const wanted = rising[Math.min(rising.length - 1, Math.round((part * rising.length) / (most + 1)))] ?? lowest;
    const bound = roundWithin(Math.max(wanted, from), rising, leastGap);
    if (bound > (rising.at(-1) ?? lowest)) break;
    bounds.push(bound);
  }
  return bounds;
}

const ROUND = [100_000, 50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 2, 1, 0.5, 0.1];

/** The roundest number that parts the numbers as `bound` does, or a decimal of it. */
function roundWithin(bound: number, rising: readonly number[], leastGap: number): number {
  const below = rising.findLast((value) => value < bound) ?? -Infinity;
  const above = rising.find((value) => value >= bound) ?? bound;
  const lowest = Math.max(below, bound - leastGap / 2);
  const step = ROUND.find((each) => Math.floor(above / each) * each > lowest);
  return step === undefined ? bound : Number((Math.floor(above / step) * step).toFixed(1));
}
