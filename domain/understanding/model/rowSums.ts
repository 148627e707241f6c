import { addByteRows as addPlainRows } from "./flatSums.ts";
import { addByteRows, addKeptRows, evenColumns, NUMBER } from "./simd/kernels.ts";
import { runningOf } from "./simd/webAssembly.ts";
import type { Run, Running } from "./simd/webAssembly.ts";

/** Adds up rows of eight bits, each multiplied by a factor of its own, and remembers some of the sums. */
export interface RowSums {
  /** What has been added up, of each column. */
  readonly sums: Float32Array | Float64Array;
  /** To be filled before a call: the numbers of rows or places, {@link MOST_AT_ONCE} at most, and the factors of the rows. */
  readonly chosen: Int32Array;
  readonly factors: Float32Array | Float64Array;
  /** All rows, one behind the other. */
  readonly rows: Int8Array;
  clear(): void;
  /** Adds the first `count` rows of `chosen`. */
  add(count: number): void;
  /** Keeps the sums at a place, of which there are {@link MOST_KEPT}. */
  keep(place: number): void;
  /** Adds what is kept at the first `count` places of `chosen`. */
  addKept(count: number): void;
  /** What is kept of a column. */
  kept(place: number, column: number): number;
}

export const MOST_AT_ONCE = 1_024;
export const MOST_KEPT = 10_000;

/** Quick ones where the machine has such. */
export function rowSumsOf(rows: Int8Array, columns: number): RowSums {
  const running = runningOf([addByteRows(columns), addKeptRows(columns)], listsOf(rows.length, columns).end);
  return running === null ? plainRowSumsOf(rows, columns) : new QuickRowSums(rows, columns, running);
}

/** Gives the same on all processors. */
export function plainRowSumsOf(rows: Int8Array, columns: number): RowSums {
  return new PlainRowSums(rows, columns);
}

class PlainRowSums implements RowSums {
  readonly sums: Float64Array;
  readonly chosen = new Int32Array(MOST_AT_ONCE);
  readonly factors = new Float64Array(MOST_AT_ONCE);
  readonly rows: Int8Array;
  readonly #starts = new Int32Array(MOST_AT_ONCE);
  readonly #kept: Float64Array;

  constructor(rows: Int8Array, columns: number) {
    this.rows = rows;
    this.sums = new Float64Array(columns);
    this.#kept = new Float64Array(MOST_KEPT * columns);
  }

  clear(): void {
    this.sums.fill(0);
  }

  add(count: number): void {
    const width = this.sums.length;
    for (let at = 0; at < count; at += 1) this.#starts[at] = this.chosen[at]! * width;
    addPlainRows(this.sums, width, this.rows, { starts: this.#starts, values: this.factors }, count);
  }

  keep(place: number): void {
    this.#kept.set(this.sums, place * this.sums.length);
  }

  addKept(count: number): void {
    const { sums } = this;
    for (let at = 0; at < count; at += 1) {
      const start = this.chosen[at]! * sums.length;
      for (let column = 0; column < sums.length; column += 1) sums[column]! += this.#kept[start + column]!;
    }
  }

  kept(place: number, column: number): number {
    return this.#kept[place * this.sums.length + column]!;
  }
}

/** Works on four numbers of 32 bits at once, of which about six digits stay. */
class QuickRowSums implements RowSums {
  readonly sums: Float32Array;
  readonly chosen: Int32Array;
  readonly factors: Float32Array;
  readonly rows: Int8Array;
  readonly #at: ReturnType<typeof listsOf>;
  readonly #numbers: Float32Array;
  readonly #width: number;
  readonly #addRows: Run;
  readonly #addKept: Run;

  constructor(rows: Int8Array, columns: number, { run, memory }: Running) {
    const at = listsOf(rows.length, columns);
    this.#at = at;
    this.#width = evenColumns(columns);
    this.#numbers = new Float32Array(memory, 0, at.end / NUMBER);
    this.sums = new Float32Array(memory, at.sums, columns);
    this.chosen = new Int32Array(memory, at.chosen, MOST_AT_ONCE);
    this.factors = new Float32Array(memory, at.factors, MOST_AT_ONCE);
    this.rows = new Int8Array(memory, at.rows, rows.length);
    this.rows.set(rows);
    this.#addRows = run["addByteRows"]!;
    this.#addKept = run["addKeptRows"]!;
  }

  clear(): void {
    this.sums.fill(0);
  }

  add(count: number): void {
    const { sums, rows, chosen, factors } = this.#at;
    if (count > 0) this.#addRows(sums, rows, chosen, factors, count * NUMBER);
  }

  keep(place: number): void {
    const { sums, kept } = this.#at;
    const from = sums / NUMBER;
    this.#numbers.copyWithin(kept / NUMBER + place * this.#width, from, from + this.#width);
  }

  addKept(count: number): void {
    const { sums, kept, chosen } = this.#at;
    if (count > 0) this.#addKept(sums, kept, chosen, count * NUMBER);
  }

  kept(place: number, column: number): number {
    return this.#numbers[this.#at.kept / NUMBER + place * this.#width + column]!;
  }
}

/** Where each list begins in the memory, in bytes. */
function listsOf(bytes: number, columns: number) {
  const row = evenColumns(columns) * NUMBER;
  let end = 0;
  const take = (length: number) => {
    const begin = end;
    end += Math.ceil(length / ALIGNED) * ALIGNED;
    return begin;
  };
  return {
    sums: take(row),
    chosen: take(MOST_AT_ONCE * NUMBER),
    factors: take(MOST_AT_ONCE * NUMBER),
    kept: take(MOST_KEPT * row),
    // A row is read by eights.
    rows: take(bytes + 8),
    end,
  };
}

const ALIGNED = 16;
