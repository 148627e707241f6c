/** The same order for the same seed, so that two runs of the bench can be compared. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed * 2_654_435_761;
  const next = () => {
    // Mulberry32: small, and even enough to shuffle by.
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return items
    .map((item) => ({ item, order: next() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
