const BITS = 20;

/** Tells of nearly every subject that it was never erased, without asking the file: one bit for each beginning that a mark can have. */
export class ErasedMarks {
  readonly #read: () => Iterable<Uint8Array>;
  #bits: Uint8Array | undefined;

  /** `read` gives the marks of all that was erased, and is asked once. */
  constructor(read: () => Iterable<Uint8Array>) {
    this.#read = read;
  }

  /** False only where no erasure of this mark was noted. */
  mayHold(mark: Uint8Array): boolean {
    const at = placeOf(mark);
    return ((this.#known()[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }

  note(mark: Uint8Array): void {
    set(this.#known(), mark);
  }

  #known(): Uint8Array {
    if (this.#bits !== undefined) return this.#bits;
    const bits = new Uint8Array(2 ** BITS / 8);
    for (const mark of this.#read()) set(bits, mark);
    return (this.#bits = bits);
  }
}

function set(bits: Uint8Array, mark: Uint8Array): void {
  const at = placeOf(mark);
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}

/** Marks are parts of hashes, so their first bits lie evenly. */
function placeOf(mark: Uint8Array): number {
  return (((mark[0] ?? 0) << 16) | ((mark[1] ?? 0) << 8) | (mark[2] ?? 0)) >> (24 - BITS);
}
