/**
 * How unusual it is that `count` or more come in where `past` came in over so many `weeks` together: the power of ten of the odds, 6 for
 * once in a million; 0 for what is no more than usual. The usual rate is not known but guessed from those weeks, so with few weeks or
 * few cases more has to come in before it counts as unusual (a negative binomial tail, from a rate that is gamma-distributed).
 */
export function unusualness(count: number, past: number, weeks: number): number {
  const shape = past + 0.5;
  const share = 1 / (weeks + 1);
  if (count * weeks <= shape) return 0;
  // The odds of exactly `count`, as a logarithm: they get too small for a number long before they get boring.
  let logOdds = shape * Math.log(1 - share);
  let product = 1;
  for (let each = 0; each < count; each++) {
    product *= ((each + shape) / (each + 1)) * share;
    // A logarithm takes as long as twenty products: as many factors as a number has room for have one together.
    if (product > NEARLY_NONE && each + 1 < count) continue;
    logOdds += Math.log(product);
    product = 1;
  }
  // What is above falls off faster than a row of powers.
  let tail = 1;
  let term = 1;
  for (let each = count; term > tail * 1e-9; each++) {
    term *= ((each + shape) / (each + 1)) * share;
    tail += term;
  }
  return Math.max(0, -(logOdds + Math.log(tail)) / Math.LN10);
}

const NEARLY_NONE = 1e-200;
