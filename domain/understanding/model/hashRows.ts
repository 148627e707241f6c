/**
 * Finds the rows of hashes by open addressing: a table of some ten thousand rows is looked up hundreds of times for each post. Most pairs of words have
 * no row, which a list of bits says that is small enough to stay near.
 */
export class HashRows {
  readonly #mask: number;
  /** By slot: a hash, and its row. */
  readonly #slots: Int32Array;
  readonly #bitMask: number;
  readonly #bits: Int32Array;

  constructor(hashes: Uint32Array) {
    let size = 1_024;
    while (size < hashes.length * 2) size *= 2;
    const mask = size - 1;
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
    this.#mask = mask;
    this.#slots = slots;
    this.#bitMask = bitMask;
    this.#bits = bits;
  }

  /**
   * Puts the rows of those hashes that have one into `rows`, and where each hash is in the list into `places`, both from `at` on and with room for the whole list.
   * Returns how many have a row. All are looked up side by side, since most of the time is spent waiting for memory.
   */
  find(hashes: readonly number[], rows: Int32Array, places: Int32Array, at: number): number {
    const bits = this.#bits;
    const bitMask = this.#bitMask;
    let end = at;
    for (let each = 0; each < hashes.length; each += 1) {
      const hash = hashes[each]! | 0;
      const bit = (hash >>> BIT_FROM) & bitMask;
      rows[end] = hash;
      places[end] = each;
      end += (bits[bit >>> 5]! >>> (bit & 31)) & 1;
    }
    let found = at;
    for (let each = at; each < end; each += 1) {
      const row = this.#rowOf(rows[each]!);
      if (row === NO_ROW) continue;
      rows[found] = row;
      places[found] = places[each]!;
      found += 1;
    }
    return found - at;
  }

  #rowOf(hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = hash & mask;
    for (;;) {
      const row = slots[slot * 2 + 1]!;
      if (row === NO_ROW || slots[slot * 2] === hash) return row;
      slot = (slot + 1) & mask;
    }
  }
}

const NO_ROW = -1;
const BITS_A_SLOT = 4;
/** Other bits of the hash than the slot is of, as far as there are. */
const BIT_FROM = 13;
