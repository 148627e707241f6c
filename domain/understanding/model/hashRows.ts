/**
 * Finds the row of a hash by open addressing: a table of some ten thousand rows is looked up hundreds of times for each post. Most pairs of words have
 * no row, which a list of bits says that is small enough to stay near.
 */
export function rowFinder(hashes: Uint32Array): (hash: number) => number {
  let size = 1_024;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  /** By slot: a hash, and its row. */
  const slots = new Int32Array(size * 2);
  for (let slot = 0; slot < size; slot += 1) slots[slot * 2 + 1] = NO_ROW;
  const bitMask = size * BITS_A_SLOT - 1;
  const bits = new Int32Array((size * BITS_A_SLOT) / 32);
  for (const [row, hash] of hashes.entries()) {
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== NO_ROW) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = row;
    const bit = (hash >>> BIT_FROM) & bitMask;
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  return (hash) => {
    const bit = (hash >>> BIT_FROM) & bitMask;
    if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return NO_ROW;
    let slot = hash & mask;
    for (;;) {
      const row = slots[slot * 2 + 1]!;
      if (row === NO_ROW || slots[slot * 2] === (hash | 0)) return row;
      slot = (slot + 1) & mask;
    }
  };
}

const NO_ROW = -1;
const BITS_A_SLOT = 4;
/** Other bits of the hash than the slot is of, as far as there are. */
const BIT_FROM = 13;
