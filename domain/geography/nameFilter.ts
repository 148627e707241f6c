/**
 * Says of most words of a text that no name is written so, before they are put together and looked up: of two words that follow each other hardly
 * any are a name. Of one word in twenty or so it cannot say it.
 */
export class NameFilter {
  readonly #bits: Int32Array;

  /** `keys` may have spaces, which do not count. */
  constructor(keys: Iterable<string>) {
    const hashes = Int32Array.from(keys, (key) => hashOfKey(key.includes(" ") ? key.replaceAll(" ", "") : key));
    let size = 1_024;
    while (size < hashes.length * BITS_A_KEY) size *= 2;
    this.#bits = new Int32Array(size / 32);
    for (const hash of hashes) {
      const bit = this.#bitOf(hash);
      this.#bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  /** False only where no key has this hash (see {@link hashOfKey}). */
  mayHave(hash: number): boolean {
    const bit = this.#bitOf(hash);
    return ((this.#bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }

  #bitOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#bits.length * 32 - 1);
  }
}

const BITS_A_KEY = 16;

/** Made letter by letter, so that the hash of two keys in one is known from those of each. */
export function hashOfKey(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, FACTOR) + key.charCodeAt(at)) | 0;
  return hash;
}

/** The hash of a key with another one, of that hash and length, behind it. */
export function hashOfBoth(hash: number, other: number, length: number): number {
  let raised = hash;
  for (let letter = 0; letter < length; letter += 1) raised = Math.imul(raised, FACTOR);
  return (raised + other) | 0;
}

const FACTOR = 31;
