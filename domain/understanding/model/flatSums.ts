/*
 * The innermost loops of a pass. Several sums are formed side by side, since each addition waits for the one before it; within a sum the order
 * stays that of the plain loop, so that the numbers are the same to the last bit.
 */

/** Rows by where they begin, and what each is multiplied by. */
export interface ScaledRows {
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

/** Adds the first `count` rows of `from` to `to`, from `at` on. */
export function addScaledRows(
  to: Float64Array,
  at: number,
  width: number,
  from: Float64Array,
  { starts, values }: ScaledRows,
  count: number,
): void {
  let row = 0;
  for (; row + 7 < count; row += 8) {
    const start0 = starts[row]!;
    const start1 = starts[row + 1]!;
    const start2 = starts[row + 2]!;
    const start3 = starts[row + 3]!;
    const start4 = starts[row + 4]!;
    const start5 = starts[row + 5]!;
    const start6 = starts[row + 6]!;
    const start7 = starts[row + 7]!;
    const value0 = values[row]!;
    const value1 = values[row + 1]!;
    const value2 = values[row + 2]!;
    const value3 = values[row + 3]!;
    const value4 = values[row + 4]!;
    const value5 = values[row + 5]!;
    const value6 = values[row + 6]!;
    const value7 = values[row + 7]!;
    for (let of = 0; of < width; of += 1)
      to[at + of] =
        to[at + of]! +
        from[start0 + of]! * value0 +
        from[start1 + of]! * value1 +
        from[start2 + of]! * value2 +
        from[start3 + of]! * value3 +
        from[start4 + of]! * value4 +
        from[start5 + of]! * value5 +
        from[start6 + of]! * value6 +
        from[start7 + of]! * value7;
  }
  for (; row + 3 < count; row += 4) {
    const start0 = starts[row]!;
    const start1 = starts[row + 1]!;
    const start2 = starts[row + 2]!;
    const start3 = starts[row + 3]!;
    const value0 = values[row]!;
    const value1 = values[row + 1]!;
    const value2 = values[row + 2]!;
    const value3 = values[row + 3]!;
    for (let of = 0; of < width; of += 1)
      to[at + of] =
        to[at + of]! +
        from[start0 + of]! * value0 +
        from[start1 + of]! * value1 +
        from[start2 + of]! * value2 +
        from[start3 + of]! * value3;
  }
  for (; row < count; row += 1) {
    const start = starts[row]!;
    const value = values[row]!;
    for (let of = 0; of < width; of += 1) to[at + of]! += from[start + of]! * value;
  }
}

/** Adds the first `count` rows of eight bits to `to`. */
export function addByteRows(to: Float64Array, width: number, from: Int8Array, { starts, values }: ScaledRows, count: number): void {
  let row = 0;
  // Rows come from all over the memory: of eight at a time the ways are waited for together.
  for (; row + 7 < count; row += 8) {
    const start0 = starts[row]!;
    const start1 = starts[row + 1]!;
    const start2 = starts[row + 2]!;
    const start3 = starts[row + 3]!;
    const start4 = starts[row + 4]!;
    const start5 = starts[row + 5]!;
    const start6 = starts[row + 6]!;
    const start7 = starts[row + 7]!;
    const value0 = values[row]!;
    const value1 = values[row + 1]!;
    const value2 = values[row + 2]!;
    const value3 = values[row + 3]!;
    const value4 = values[row + 4]!;
    const value5 = values[row + 5]!;
    const value6 = values[row + 6]!;
    const value7 = values[row + 7]!;
    for (let of = 0; of < width; of += 1)
      to[of] =
        to[of]! +
        value0 * from[start0 + of]! +
        value1 * from[start1 + of]! +
        value2 * from[start2 + of]! +
        value3 * from[start3 + of]! +
        value4 * from[start4 + of]! +
        value5 * from[start5 + of]! +
        value6 * from[start6 + of]! +
        value7 * from[start7 + of]!;
  }
  for (; row + 3 < count; row += 4) {
    const start0 = starts[row]!;
    const start1 = starts[row + 1]!;
    const start2 = starts[row + 2]!;
    const start3 = starts[row + 3]!;
    const value0 = values[row]!;
    const value1 = values[row + 1]!;
    const value2 = values[row + 2]!;
    const value3 = values[row + 3]!;
    for (let of = 0; of < width; of += 1)
      to[of] =
        to[of]! + value0 * from[start0 + of]! + value1 * from[start1 + of]! + value2 * from[start2 + of]! + value3 * from[start3 + of]!;
  }
  for (; row < count; row += 1) {
    const start = starts[row]!;
    const value = values[row]!;
    for (let of = 0; of < width; of += 1) to[of]! += value * from[start + of]!;
  }
}

/** Adds the products of `count` rows of `weights`, one behind the other, with rows of `from` that are `apart` from each other. */
export function addProducts(
  to: Float64Array,
  at: number,
  width: number,
  weights: Float64Array,
  by: number,
  from: Float64Array,
  start: number,
  apart: number,
  count: number,
): void {
  if (count === 5) {
    for (let of = 0; of < width; of += 1) {
      const weight = by + of;
      const number = start + of;
      to[at + of] =
        to[at + of]! +
        weights[weight]! * from[number]! +
        weights[weight + width]! * from[number + apart]! +
        weights[weight + 2 * width]! * from[number + 2 * apart]! +
        weights[weight + 3 * width]! * from[number + 3 * apart]! +
        weights[weight + 4 * width]! * from[number + 4 * apart]!;
    }
    return;
  }
  for (let row = 0; row < count; row += 1)
    for (let of = 0; of < width; of += 1) to[at + of]! += weights[by + row * width + of]! * from[start + row * apart + of]!;
}

/** Adds to each of `count` numbers, from `at` on, the product of `weights`, from `by` on, with its row of `rows`. */
export function dotRows(
  to: Float64Array,
  at: number,
  weights: Float64Array,
  by: number,
  rows: Float64Array,
  width: number,
  count: number,
): void {
  let row = 0;
  for (; row + 3 < count; row += 4) {
    const start0 = row * width;
    const start1 = start0 + width;
    const start2 = start1 + width;
    const start3 = start2 + width;
    let said0 = to[at + row]!;
    let said1 = to[at + row + 1]!;
    let said2 = to[at + row + 2]!;
    let said3 = to[at + row + 3]!;
    for (let of = 0; of < width; of += 1) {
      const weight = weights[by + of]!;
      said0 += weight * rows[start0 + of]!;
      said1 += weight * rows[start1 + of]!;
      said2 += weight * rows[start2 + of]!;
      said3 += weight * rows[start3 + of]!;
    }
    to[at + row] = said0;
    to[at + row + 1] = said1;
    to[at + row + 2] = said2;
    to[at + row + 3] = said3;
  }
  for (; row < count; row += 1) {
    let said = to[at + row]!;
    for (let of = 0; of < width; of += 1) said += weights[by + of]! * rows[row * width + of]!;
    to[at + row] = said;
  }
}

/** Keeps a division by the spread of equal numbers finite. */
const LEAST_SPREAD = 1e-5;

/** Each row's numbers with a mean of 0 and a spread of 1; `spreads` says what they were divided by. */
export function evenOut(from: Float64Array, to: Float64Array, spreads: Float64Array, width: number, count: number): void {
  let row = 0;
  for (; row + 1 < count; row += 2) {
    const start = row * width;
    const other = start + width;
    let mean = 0;
    let otherMean = 0;
    for (let of = 0; of < width; of += 1) {
      mean += from[start + of]!;
      otherMean += from[other + of]!;
    }
    mean /= width;
    otherMean /= width;
    let square = 0;
    let otherSquare = 0;
    for (let of = 0; of < width; of += 1) {
      const off = from[start + of]! - mean;
      const otherOff = from[other + of]! - otherMean;
      square += off * off;
      otherSquare += otherOff * otherOff;
    }
    const spread = Math.sqrt(square / width + LEAST_SPREAD);
    const otherSpread = Math.sqrt(otherSquare / width + LEAST_SPREAD);
    spreads[row] = spread;
    spreads[row + 1] = otherSpread;
    for (let of = 0; of < width; of += 1) {
      to[start + of] = (from[start + of]! - mean) / spread;
      to[other + of] = (from[other + of]! - otherMean) / otherSpread;
    }
  }
  if (row === count) return;
  const start = row * width;
  let mean = 0;
  for (let of = 0; of < width; of += 1) mean += from[start + of]!;
  mean /= width;
  let square = 0;
  for (let of = 0; of < width; of += 1) square += (from[start + of]! - mean) * (from[start + of]! - mean);
  const spread = Math.sqrt(square / width + LEAST_SPREAD);
  spreads[row] = spread;
  for (let of = 0; of < width; of += 1) to[start + of] = (from[start + of]! - mean) / spread;
}
