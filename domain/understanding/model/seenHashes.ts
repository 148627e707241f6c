/** Which hashes a list has already: for one list at a time, in memory that is used again. */
export class SeenHashes {
  #slots = new Int32Array(0);
  /** By slot, the list that it was last taken by. */
  #takenBy = new Int32Array(0);
  #list = 0;

  /** Begins another list, of so many hashes at most. */
  begin(most: number): void {
    this.#list += 1;
    if (most * SLOTS_A_HASH <= this.#slots.length && this.#list < MOST_LISTS) return;
    let size = Math.max(this.#slots.length, SMALLEST);
    while (size < most * SLOTS_A_HASH) size *= 2;
    this.#slots = new Int32Array(size);
    this.#takenBy = new Int32Array(size);
    this.#list = 1;
  }

  /** Whether the list did not have it until now. */
  isNew(hash: number): boolean {
    const slots = this.#slots;
    const takenBy = this.#takenBy;
    const mask = slots.length - 1;
    const own = hash | 0;
    let slot = own & mask;
    for (; takenBy[slot] === this.#list; slot = (slot + 1) & mask) if (slots[slot] === own) return false;
    slots[slot] = own;
    takenBy[slot] = this.#list;
    return true;
  }
}

const SLOTS_A_HASH = 2;
const SMALLEST = 2_048;
const MOST_LISTS = 2 ** 31 - 1;
