/** How long something took: the median and the 90th percentile. */
export interface Spread {
  readonly cases: number;
  /** Milliseconds; null where there is no case. */
  readonly medianMs: number | null;
  /** Nine in ten took at most so long, milliseconds. */
  readonly p90Ms: number | null;
}

/**
 * Percentiles by nearest rank, so that each is the time of an actual case and does not depend on the order. Reorders the array that it
 * is given.
 */
export function spreadOf(durationsMs: Float64Array): Spread {
  const { length } = durationsMs;
  if (length === 0) return { cases: 0, medianMs: null, p90Ms: null };
  const [median, p90] = [0.5, 0.9].map((share) => Math.max(0, Math.ceil(length * share) - 1)) as [number, number];
  // Everything before the 90th percentile is not greater than it, so the median lies there.
  const p90Ms = ranked(durationsMs, p90);
  return { cases: length, medianMs: ranked(durationsMs.subarray(0, p90 + 1), median), p90Ms };
}

/**
 * The value that would be at `place` if all were sorted, by Hoare's FIND, which is several times faster than sorting. Afterwards no value
 * before the place is greater, and none behind it smaller.
 */
function ranked(values: Float64Array, place: number): number {
  const at = (index: number) => values[index] as number;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = middleOf(at(low), at((low + high) >> 1), at(high));
    let [left, right] = [low, high];
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left <= right) {
        const moved = at(left);
        values[left++] = at(right);
        values[right--] = moved;
      }
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return at(place);
}

/** The median of three as pivot, so that sorted input is halved each time too. */
function middleOf(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
