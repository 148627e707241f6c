import { f32, f32x4, i16x8, i32, i8x8, kernel, repeat, when } from "./assembler.ts";
import type { Code, Kernel, Local } from "./assembler.ts";

/* The loops of a pass over the words of a post. All places and lengths are in bytes; rows are `width` numbers, one row behind the other. */

export const NUMBER = 4;
const LANES = 4;
const FOUR = LANES * NUMBER;
/** So many sums are formed side by side, since each addition waits for the one before it. */
const SIDE_BY_SIDE = 4;
/** The width of a row has to be a multiple of this. */
export const EVEN_WIDTH = LANES * SIDE_BY_SIDE;
/** A processor has registers for so many fours of columns at once. */
const MOST_FOURS = 12;
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
        SIDE_BY_SIDE * FOUR,
        i32.of(width * NUMBER),
        sums.flatMap((one, four) => each(one, four * FOUR)),
      ),
    ];
    const clear = sums.flatMap((one) => one.set(f32x4.all(f32.of(0))));
    const together = sums.map(({ get }) => get).reduce((one, other) => f32x4.add(one, other));
    const perNumber = f32.div(
      [
        ...sum.set(together),
        ...f32.add(f32.add(f32x4.lane(0, sum.get), f32x4.lane(1, sum.get)), f32.add(f32x4.lane(2, sum.get), f32x4.lane(3, sum.get))),
      ],
      f32.of(width),
    );
    const numbers = (row: Local, offset: number) => f32x4.load(i32.add(row.get, at.get), offset);
    return repeat(from, width * NUMBER, end.get, [
      ...clear,
      ...across((one, offset) => one.set(f32x4.add(one.get, numbers(from, offset)))),
      ...mean.set(f32x4.all(perNumber)),
      ...clear,
      ...across((one, offset) => [
        ...off.set(f32x4.sub(numbers(from, offset), mean.get)),
        ...one.set(f32x4.add(one.get, f32x4.mul(off.get, off.get))),
      ]),
      ...factor.set(f32x4.all(f32.div(f32.of(1), f32.sqrt(f32.add(perNumber, f32.of(LEAST_SPREAD)))))),
      ...across((_, offset) => {
        const even = f32x4.mul(f32x4.sub(numbers(from, offset), mean.get), factor.get);
        return f32x4.store(i32.add(to.get, at.get), f32x4.add(f32x4.mul(even, numbers(gain, offset)), numbers(shift, offset)), offset);
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
    const [number, factor] = [make("f32"), make("v128")];
    const sums = Array.from({ length: Math.min(MOST_FOURS, width / LANES) }, () => make("v128"));
    const across = (step: number, body: Code) => [...at.set(i32.of(0)), ...repeat(at, step, i32.of(row), body)];
    const [seen, weight] = [i32.add(room.get, at.get), i32.add(weights.get, at.get)];
    const neighbour = (step: number) => [
      ...other.set(i32.add(own.get, i32.mul(apart.get, i32.of(step - (reach - 1) / 2)))),
      ...when(
        i32.isBelow(i32.sub(other.get, before.get), length.get),
        across(
          FOUR,
          f32x4.store(seen, f32x4.add(f32x4.load(seen), f32x4.mul(f32x4.load(weight, step * row), f32x4.load(i32.add(other.get, at.get))))),
        ),
      ),
    ];
    const keepAboveZero = [
      ...kept.set(i32.of(0)),
      ...across(NUMBER, [
        ...number.set(f32.load(seen)),
        ...f32.store(i32.add(i32.add(room.get, i32.of(values)), kept.get), number.get),
        ...i32.store(i32.add(i32.add(room.get, i32.of(places)), kept.get), i32.mul(at.get, i32.of(width))),
        ...kept.set(i32.add(kept.get, i32.mul(f32.isAbove(number.get, f32.of(0)), i32.of(NUMBER)))),
      ]),
    ];
    const throughSquare = chunksOf(width).flatMap(({ offset, fours }) => {
      const some = sums.slice(0, fours).map((sum, four) => ({ sum, offset: offset + four * FOUR }));
      const addRow = [
        ...factor.set(f32x4.loadAll(i32.add(i32.add(room.get, i32.of(values)), at.get))),
        ...other.set(i32.add(weights.get, i32.load(i32.add(i32.add(room.get, i32.of(places)), at.get)))),
        ...some.flatMap(({ sum, offset: column }) =>
          sum.set(f32x4.add(sum.get, f32x4.mul(factor.get, f32x4.load(other.get, square + column)))),
        ),
      ];
      return [
        ...some.flatMap(({ sum, offset: column }) => sum.set(f32x4.load(weights.get, squareBias + column))),
        ...at.set(i32.of(0)),
        ...when(kept.get, repeat(at, NUMBER, kept.get, addRow)),
        ...some.flatMap(({ sum, offset: column }) =>
          f32x4.store(i32.add(made.get, word.get), f32x4.add(f32x4.load(own.get, column), sum.get), column),
        ),
      ];
    });
    return repeat(word, row, length.get, [
      ...own.set(i32.add(before.get, word.get)),
      ...across(FOUR, f32x4.store(seen, f32x4.load(weight, bias))),
      ...Array.from({ length: reach }, (_, step) => neighbour(step)).flat(),
      ...keepAboveZero,
      ...throughSquare,
    ]);
  });
}

/** How a row of columns is gone through: the first byte of each part, and its fours of columns. The last four may reach up to three columns beyond the row. */
export function chunksOf(columns: number): readonly { readonly offset: number; readonly fours: number }[] {
  const fours = Math.ceil(columns / LANES);
  const count = Math.ceil(fours / MOST_FOURS);
  return Array.from({ length: count }, (_, at) => ({
    offset: at * MOST_FOURS * FOUR,
    fours: Math.min(MOST_FOURS, fours - at * MOST_FOURS),
  }));
}

export function addRowsName(fours: number): string {
  return `addRows${fours}`;
}

/**
 * Writes `bias` and the rows that follow each other from `rows` on, each multiplied by its number of `values`, to `to`, and again with the next `length` bytes of
 * values to what follows `to`, until `toEnd`: so many fours of columns. Rows are `apart` from each other, here and there.
 */
export function addRows(fours: number): Kernel {
  const names = ["to", "toEnd", "bias", "rows", "values", "length", "apart"] as const;
  return kernel(addRowsName(fours), names, ({ to, toEnd, bias, rows, values, length, apart }, make) => {
    const [row, end, factor] = [make("i32"), make("i32"), make("v128")];
    const sums = Array.from({ length: fours }, () => make("v128"));
    return repeat(to, apart.get, toEnd.get, [
      ...sums.flatMap((sum, four) => sum.set(f32x4.load(bias.get, four * FOUR))),
      ...row.set(rows.get),
      ...end.set(i32.add(values.get, length.get)),
      ...repeat(values, NUMBER, end.get, [
        ...factor.set(f32x4.loadAll(values.get)),
        ...sums.flatMap((sum, four) => sum.set(f32x4.add(sum.get, f32x4.mul(factor.get, f32x4.load(row.get, four * FOUR))))),
        ...row.set(i32.add(row.get, apart.get)),
      ]),
      ...sums.flatMap((sum, four) => f32x4.store(to.get, sum.get, four * FOUR)),
    ]);
  });
}

/** Writes the greatest number of each column of the rows from `from` to `end` to `to`. */
export function greatest(width: number): Kernel {
  return kernel("greatest", ["to", "from", "end"], ({ to, from, end }, make) => {
    const fours = Array.from({ length: width / LANES }, () => make("v128"));
    const offset = (four: number) => four * FOUR;
    return [
      ...fours.flatMap((most, four) => most.set(f32x4.load(from.get, offset(four)))),
      ...repeat(
        from,
        width * NUMBER,
        end.get,
        fours.flatMap((most, four) => most.set(f32x4.max(most.get, f32x4.load(from.get, offset(four))))),
      ),
      ...fours.flatMap((most, four) => f32x4.store(to.get, most.get, offset(four))),
    ];
  });
}

const BYTES_AT_ONCE = 2 * LANES;
/** The registers of a processor hold so many fours of sums beside what is read. */
const FOURS_OF_BYTES = 10;

/** How many numbers a row of sums has: those behind the columns mean nothing. */
export function evenColumns(columns: number): number {
  return Math.ceil(columns / BYTES_AT_ONCE) * BYTES_AT_ONCE;
}

/**
 * Adds rows of `columns` numbers of 8 bits, each multiplied by its factor, to `sums`: those of `rows` whose numbers are `chosen`, as many as go into `length` bytes of
 * numbers, one at least. It reads up to seven bytes behind a row.
 */
export function addByteRows(columns: number): Kernel {
  return kernel("addByteRows", ["sums", "rows", "chosen", "factors", "length"], ({ sums, rows, chosen, factors, length }, make) => {
    const [at, row, factor, eight] = [make("i32"), make("i32"), make("v128"), make("v128")];
    return chosenRows(columns, { sums: sums.get, at, length: length.get, make }, (some) => [
      ...row.set(i32.add(rows.get, i32.mul(i32.load(i32.add(chosen.get, at.get)), i32.of(columns)))),
      ...factor.set(f32x4.loadAll(i32.add(factors.get, at.get))),
      ...some.flatMap(({ sum, column }, four) => {
        const numbers = four % 2 === 0 ? i16x8.first(eight.tee(i8x8.load(row.get, column))) : i16x8.last(eight.get);
        return sum.set(f32x4.add(sum.get, f32x4.mul(factor.get, numbers)));
      }),
    ]);
  });
}

/** Adds rows of sums that were kept to `sums`: those of `kept` whose numbers are `chosen`, as {@link addByteRows} does. */
export function addKeptRows(columns: number): Kernel {
  return kernel("addKeptRows", ["sums", "kept", "chosen", "length"], ({ sums, kept, chosen, length }, make) => {
    const [at, row] = [make("i32"), make("i32")];
    return chosenRows(columns, { sums: sums.get, at, length: length.get, make }, (some) => [
      ...row.set(i32.add(kept.get, i32.mul(i32.load(i32.add(chosen.get, at.get)), i32.of(evenColumns(columns) * NUMBER)))),
      ...some.flatMap(({ sum, column }) => sum.set(f32x4.add(sum.get, f32x4.load(row.get, column * NUMBER)))),
    ]);
  });
}

interface Chosen {
  readonly sums: Code;
  /** Goes through the numbers of the rows, in bytes. */
  readonly at: Local;
  readonly length: Code;
  readonly make: (sort: "v128") => Local;
}

/** Some columns at a time: of each of them `add` adds a row to the sums. */
function chosenRows(
  columns: number,
  { sums, at, length, make }: Chosen,
  add: (some: readonly { readonly sum: Local; readonly column: number }[]) => Code,
): Code {
  const fours = evenColumns(columns) / LANES;
  const held = Array.from({ length: Math.min(FOURS_OF_BYTES, fours) }, () => make("v128"));
  const parts = Array.from({ length: Math.ceil(fours / FOURS_OF_BYTES) }, (_, part) =>
    held.slice(0, fours - part * FOURS_OF_BYTES).map((sum, four) => ({ sum, column: (part * FOURS_OF_BYTES + four) * LANES })),
  );
  return parts.flatMap((some) => [
    ...some.flatMap(({ sum, column }) => sum.set(f32x4.load(sums, column * NUMBER))),
    ...at.set(i32.of(0)),
    ...repeat(at, NUMBER, length, add(some)),
    ...some.flatMap(({ sum, column }) => f32x4.store(sums, sum.get, column * NUMBER)),
  ]);
}
