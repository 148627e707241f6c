/** Numbers that follow from a seed alone, so that an input can be made again by its number. */
export interface Random {
  /** From 0 on, below `below`. */
  int(below: number): number;
  chance(of: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32 on a mix of both: neighbours have nothing in common. */
export function randomOf(seed: number, number: number): Random {
  let state = (Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(number + 1, 0xc2b2_ae35)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (of) => next() < of,
    pick<Item>(items: readonly Item[]): Item {
      return items[int(items.length)] as Item;
    },
  };
}
