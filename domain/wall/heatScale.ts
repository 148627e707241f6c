/**
 * The bounds of a colour scale that tells the numbers at hand apart: each part between two of them holds about as many of the numbers. Where they are of
 * several groups, each group counts as much as another, however many it has. They are round where the numbers leave room for that, at least `leastGap`
 * apart, at most `most`, and rise. A number lies above a bound from that bound on.
 */
export function spreadBounds(groups: readonly (readonly number[])[], most: number, leastGap: number): readonly number[] {
  const weighed = groups
    .flatMap((values) => values.map((value) => ({ value, weight: 1 / values.length })))
    .toSorted((one, other) => one.value - other.value);
  const rising = weighed.map(({ value }) => value);
  const lowest = rising[0];
  if (lowest === undefined) return [];
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  /** The number below which so great a share of all of them lies. */
  const above = (share: number) => {
    let below = 0;
    for (const { value, weight } of weighed) {
      if (below + weight / 2 >= share * all) return value;
      below += weight;
    }
    return rising.at(-1) ?? lowest;
  };
  const bounds: number[] = [];
  for (let part = 1; part <= most; part += 1) {
    const from = (bounds.at(-1) ?? lowest) + leastGap;
    const bound = roundWithin(Math.max(above(part / (most + 1)), from), rising, leastGap);
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
