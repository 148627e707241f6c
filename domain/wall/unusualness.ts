/**
 * How improbable it is that `count` or more cases come in where `past` came in over `weeks` weeks together, as a power of ten: 6 is a chance of
 * one in a million, 0 is no more than usual. The rate is estimated from those weeks (gamma-distributed), so this is the tail of a negative
 * binomial distribution: with few weeks or few cases more arrivals are needed.
 */
export function unusualness(count: number, past: number, weeks: number): number {
  const shape = past + 0.5;
  const share = 1 / (weeks + 1);
  if (count * weeks <= shape) return 0;
  // The probability of exactly `count`, as a logarithm, since it may be too small for a number.
  let logOdds = shape * Math.log(1 - share);
  let product = 1;
  for (let each = 0; each < count; each++) {
    product *= ((each + shape) / (each + 1)) * share;
    // A logarithm takes as long as twenty products, so it is taken only when the product gets too small.
    if (product > NEARLY_NONE && each + 1 < count) continue;
    logOdds += Math.log(product);
    product = 1;
  }
  // The terms above `count` fall faster than a geometric series.
  let tail = 1;
  let term = 1;
  for (let each = count; term > tail * 1e-9; each++) {
    term *= ((each + shape) / (each + 1)) * share;
    tail += term;
  }
  return Math.max(0, -(logOdds + Math.log(tail)) / Math.LN10);
}

const NEARLY_NONE = 1e-200;
