import { f64, f64x2, i32, kernel, repeat, when } from "./assembler.ts";
import type { Code, Kernel, Local } from "./assembler.ts";

/* The loops of a pass over the words of a post. All places and lengths are in bytes; rows are `width` numbers, one row behind the other. */

export const NUMBER = 8;
const PAIR = 2 * NUMBER;
/** So many sums are formed side by side, since each addition waits for the one before it. */
const SIDE_BY_SIDE = 4;
/** The width of a row has to be a multiple of this. */
export const EVEN_WIDTH = 2 * SIDE_BY_SIDE;
/** A processor has registers for so many pairs of columns at once. */
const MOST_PAIRS = 12;
/** Keeps a division by the spread of equal numbers finite. */
const LEAST_SPREAD = 1e-5;

/** Gives each row of `from` a mean of 0 and a spread of 1, multiplies it by `gain`, adds `shift` and writes it to `to`. */
export function evenOut(width: number): Kernel {
  return kernel("evenOut", ["from", "to", "gain", "shift", "end"], ({ from, to, gain, shift, end }, make) => {
    const [at, sum, off, mean, factor] = [make("i32"), make("v128"), make("v128"), make("v128"), make("v128")];
    const sums = Array.from({ length: SIDE_BY_SIDE }, () => make("v128"));
    const across = (each: (sum: Local, offset: number) => Code) => [
      ...at.set(i32.of(0)),
      ...repeat(
        at,
        SIDE_BY_SIDE * PAIR,
        i32.of(width * NUMBER),
        sums.flatMap((one, pair) => each(one, pair * PAIR)),
      ),
    ];
    const clear = sums.flatMap((one) => one.set(f64x2.both(f64.of(0))));
    const together = sums.map(({ get }) => get).reduce((one, other) => f64x2.add(one, other));
    const perNumber = f64.div([...sum.set(together), ...f64.add(f64x2.lane(0, sum.get), f64x2.lane(1, sum.get))], f64.of(width));
    const numbers = (row: Local, offset: number) => f64x2.load(i32.add(row.get, at.get), offset);
    return repeat(from, width * NUMBER, end.get, [
      ...clear,
      ...across((one, offset) => one.set(f64x2.add(one.get, numbers(from, offset)))),
      ...mean.set(f64x2.both(perNumber)),
      ...clear,
      ...across((one, offset) => [
        ...off.set(f64x2.sub(numbers(from, offset), mean.get)),
        ...one.set(f64x2.add(one.get, f64x2.mul(off.get, off.get))),
      ]),
      ...factor.set(f64x2.both(f64.div(f64.of(1), f64.sqrt(f64.add(perNumber, f64.of(LEAST_SPREAD)))))),
      ...across((_, offset) => {
        const even = f64x2.mul(f64x2.sub(numbers(from, offset), mean.get), factor.get);
        return f64x2.store(i32.add(to.get, at.get), f64x2.add(f64x2.mul(even, numbers(gain, offset)), numbers(shift, offset)), offset);
      }),
      ...to.set(i32.add(to.get, i32.of(width * NUMBER))),
    ]);
  });
}

/**
 * One layer: each row of `before` is seen with its neighbours, `reach` rows in all that are `apart` from each other, as far as there are; what is above 0 of that
 * goes through a square of weights, and is added to the row itself. `weights` begins with the weights of the neighbours; their bias, the square and its
 * bias follow. `room` has place for three rows.
 */
export function layer(width: number, reach: number): Kernel {
  const row = width * NUMBER;
  const [bias, square, squareBias] = [reach * row, (reach + 1) * row, (reach + 1 + width) * row];
  const [values, places] = [row, 2 * row];
  return kernel("layer", ["before", "made", "weights", "apart", "length", "room"], (given, make) => {
    const { before, made, weights, apart, length, room } = given;
    const [word, at, own, other, kept] = [make("i32"), make("i32"), make("i32"), make("i32"), make("i32")];
    const [number, factor] = [make("f64"), make("v128")];
    const sums = Array.from({ length: Math.min(MOST_PAIRS, width / 2) }, () => make("v128"));
    const across = (step: number, body: Code) => [...at.set(i32.of(0)), ...repeat(at, step, i32.of(row), body)];
    const [seen, weight] = [i32.add(room.get, at.get), i32.add(weights.get, at.get)];
    const neighbour = (step: number) => [
      ...other.set(i32.add(own.get, i32.mul(apart.get, i32.of(step - (reach - 1) / 2)))),
      ...when(
        i32.isBelow(i32.sub(other.get, before.get), length.get),
        across(
          PAIR,
          f64x2.store(seen, f64x2.add(f64x2.load(seen), f64x2.mul(f64x2.load(weight, step * row), f64x2.load(i32.add(other.get, at.get))))),
        ),
      ),
    ];
    const keepAboveZero = [
      ...kept.set(i32.of(0)),
      ...across(NUMBER, [
        ...number.set(f64.load(seen)),
        ...f64.store(i32.add(i32.add(room.get, i32.of(values)), kept.get), number.get),
        ...i32.store(i32.add(i32.add(room.get, i32.of(places)), kept.get), i32.mul(at.get, i32.of(width))),
        ...kept.set(i32.add(kept.get, i32.mul(f64.isAbove(number.get, f64.of(0)), i32.of(NUMBER)))),
      ]),
    ];
    const throughSquare = chunksOf(width).flatMap(({ offset, pairs }) => {
      const some = sums.slice(0, pairs).map((sum, pair) => ({ sum, offset: offset + pair * PAIR }));
      const addRow = [
        ...factor.set(f64x2.loadBoth(i32.add(i32.add(room.get, i32.of(values)), at.get))),
        ...other.set(i32.add(weights.get, i32.load(i32.add(i32.add(room.get, i32.of(places)), at.get)))),
        ...some.flatMap(({ sum, offset: column }) =>
          sum.set(f64x2.add(sum.get, f64x2.mul(factor.get, f64x2.load(other.get, square + column)))),
        ),
      ];
      return [
        ...some.flatMap(({ sum, offset: column }) => sum.set(f64x2.load(weights.get, squareBias + column))),
        ...at.set(i32.of(0)),
        ...when(kept.get, repeat(at, NUMBER, kept.get, addRow)),
        ...some.flatMap(({ sum, offset: column }) =>
          f64x2.store(i32.add(made.get, word.get), f64x2.add(f64x2.load(own.get, column), sum.get), column),
        ),
      ];
    });
    return repeat(word, row, length.get, [
      ...own.set(i32.add(before.get, word.get)),
      ...across(PAIR, f64x2.store(seen, f64x2.load(weight, bias))),
      ...Array.from({ length: reach }, (_, step) => neighbour(step)).flat(),
      ...keepAboveZero,
      ...throughSquare,
    ]);
  });
}

/** How a row of columns is gone through: the first byte of each part, and its pairs of columns. The last pair may reach one column beyond the row. */
export function chunksOf(columns: number): readonly { readonly offset: number; readonly pairs: number }[] {
  const pairs = Math.ceil(columns / 2);
  const count = Math.ceil(pairs / MOST_PAIRS);
  return Array.from({ length: count }, (_, at) => ({
    offset: at * MOST_PAIRS * PAIR,
    pairs: Math.min(MOST_PAIRS, pairs - at * MOST_PAIRS),
  }));
}

export function addRowsName(pairs: number): string {
  return `addRows${pairs}`;
}

/** Writes `bias` and the rows that follow each other from `rows` on, each multiplied by its number of `values`, to `to`: so many pairs of columns. */
export function addRows(pairs: number): Kernel {
  return kernel(addRowsName(pairs), ["to", "bias", "rows", "values", "end", "apart"], ({ to, bias, rows, values, end, apart }, make) => {
    const factor = make("v128");
    const sums = Array.from({ length: pairs }, () => make("v128"));
    return [
      ...sums.flatMap((sum, pair) => sum.set(f64x2.load(bias.get, pair * PAIR))),
      ...repeat(values, NUMBER, end.get, [
        ...factor.set(f64x2.loadBoth(values.get)),
        ...sums.flatMap((sum, pair) => sum.set(f64x2.add(sum.get, f64x2.mul(factor.get, f64x2.load(rows.get, pair * PAIR))))),
        ...rows.set(i32.add(rows.get, apart.get)),
      ]),
      ...sums.flatMap((sum, pair) => f64x2.store(to.get, sum.get, pair * PAIR)),
    ];
  });
}
