/** A reproducible source of chance. */
export interface Random {
  /** From 0, below 1. */
  fraction(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

const STEP = 0x9e3779b9;

/** The splitmix32 generator: 32 bits of state that go round only after four thousand million numbers. */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed, STEP) >>> 0;
  const fraction = () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (probability) => fraction() < probability,
    pick: (items) => {
      const item = items[Math.floor(fraction() * items.length)];
      if (item === undefined) throw new Error("There is nothing to pick from");
      return item;
    },
  };
}

/** Picks by weight; the sums are made once, for it is asked a million times. */
export function weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): (random: Random) => Item {
  let sum = 0;
  const upTo = items.map((item) => (sum += weightOf(item)));
  return (random) => {
    const at = random.fraction() * sum;
    const item = items[upTo.findIndex((limit) => at < limit)];
    if (item === undefined) throw new Error("There is nothing to pick from");
    return item;
  };
}
