/** How much of the mean of former slopes, and of their squares, is kept at each step of Adam. */
const KEPT = 0.9;
const KEPT_SQUARE = 0.98;
const LEAST = 1e-8;

/** Steps of Adam for weights that each post has to do with. */
export class DenseSteps {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;

  constructor(length: number) {
    this.#mean = new Float64Array(length);
    this.#square = new Float64Array(length);
  }

  /** Takes the slopes and clears them. */
  step(weights: Float64Array, slopes: Float64Array, pace: number): void {
    this.#steps += 1;
    const rate = pace / (1 - KEPT ** this.#steps);
    const ofSquare = 1 / (1 - KEPT_SQUARE ** this.#steps);
    for (let at = 0; at < weights.length; at += 1) {
      const slope = slopes[at]!;
      const mean = KEPT * this.#mean[at]! + (1 - KEPT) * slope;
      const square = KEPT_SQUARE * this.#square[at]! + (1 - KEPT_SQUARE) * slope * slope;
      this.#mean[at] = mean;
      this.#square[at] = square;
      weights[at]! -= (rate * mean) / (Math.sqrt(square * ofSquare) + LEAST);
    }
    slopes.fill(0);
  }
}

/** Steps for rows of which a few have to do with a post: only those are gone through, and what went by meanwhile is made up for. */
export class RowSteps {
  readonly #width: number;
  readonly #slopes: Float32Array;
  readonly #square: Float32Array;
  readonly #last: Uint32Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: number[] = [];
  #steps = 0;

  constructor(rows: number, width: number) {
    this.#width = width;
    this.#slopes = new Float32Array(rows * width);
    this.#square = new Float32Array(rows * width);
    this.#last = new Uint32Array(rows);
    this.#isTouched = new Uint8Array(rows);
  }

  /** Adds a part of the slopes that begin at `from` to those of a row. */
  add(row: number, slopes: Float64Array, from: number, part: number): void {
    if (this.#isTouched[row] === 0) {
      this.#isTouched[row] = 1;
      this.#touched.push(row);
    }
    const at = row * this.#width;
    for (let of = 0; of < this.#width; of += 1) this.#slopes[at + of]! += part * slopes[from + of]!;
  }

  /** Takes the slopes and clears them. */
  step(rows: Float32Array, pace: number): void {
    this.#steps += 1;
    const ofSquare = 1 / (1 - KEPT_SQUARE ** this.#steps);
    for (const row of this.#touched) {
      const kept = KEPT_SQUARE ** (this.#steps - this.#last[row]!);
      this.#last[row] = this.#steps;
      this.#isTouched[row] = 0;
      const end = (row + 1) * this.#width;
      for (let at = row * this.#width; at < end; at += 1) {
        const slope = this.#slopes[at]!;
        this.#slopes[at] = 0;
        const square = kept * this.#square[at]! + (1 - KEPT_SQUARE) * slope * slope;
        this.#square[at] = square;
        rows[at]! -= (pace * slope) / (Math.sqrt(square * ofSquare) + LEAST);
      }
    }
    this.#touched.length = 0;
  }
}
