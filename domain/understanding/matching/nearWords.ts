/**
 * Finds the known word that a misspelt one most likely is: one letter too many, too few, another, or two
 * exchanged ("tranformer", "eletricity"). Deletion neighbourhoods: two words are near if they meet after each
 * loses at most one letter; so a look-up costs as many map reads as the word has letters.
 */
export class NearWords {
  /** By their first letter, when first looked for; a start needs few of them. */
  readonly #byDeletion = new Map<string, ReadonlyMap<string, string | null>>();
  readonly #known: ReadonlySet<string>;
  /** Those that are long enough to be meant. */
  #long: readonly string[] | undefined;

  /** The set may grow until the first word is looked for. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  /** Null if the word is known itself, too short to guess at, or near to more than one known word. */
  guess(word: string): string | null {
    if (word.length < SHORTEST - 1 || word.length > LONGEST || this.#known.has(word) || !LATIN.test(word)) return null;
    let found: string | null = null;
    for (let lost = -1; lost < word.length; lost += 1) {
      const candidate = lost < 0 ? word : without(word, lost);
      const near = this.#deletionsFrom(candidate.slice(0, 1)).get(candidate);
      // The first letter is hardly ever mistaken; without it chance matches abound.
      if (!near || near[0] !== word[0] || Math.abs(near.length - word.length) > 1) continue;
      if (found !== null && !areKin(found, near)) return null;
      found ??= near;
    }
    return found;
  }

  #deletionsFrom(letter: string): ReadonlyMap<string, string | null> {
    const present = this.#byDeletion.get(letter);
    if (present) return present;
    const deletions = new Map<string, string | null>();
    this.#long ??= [...this.#known].filter((word) => word.length >= SHORTEST && LATIN.test(word));
    for (const word of this.#long) {
      if (word[0] !== letter && word[1] !== letter) continue;
      if (word[0] === letter) this.#add(deletions, word, word);
      for (let lost = 0; lost < word.length; lost += 1)
        if (word[lost === 0 ? 1 : 0] === letter) this.#add(deletions, without(word, lost), word);
    }
    this.#byDeletion.set(letter, deletions);
    return deletions;
  }

  #add(deletions: Map<string, string | null>, deletion: string, word: string): void {
    const present = deletions.get(deletion);
    if (present === undefined) deletions.set(deletion, word);
    else if (present !== null && !areKin(present, word) && !this.#known.has(deletion)) deletions.set(deletion, null);
  }
}

/** Two listed spellings of one word: to be near to both is no doubt. */
function areKin(a: string, b: string): boolean {
  return a === b || (a.slice(0, 3) === b.slice(0, 3) && a.slice(-2) === b.slice(-2) && Math.abs(a.length - b.length) <= 2);
}

const SHORTEST = 7;
const LONGEST = 24;
const LATIN = /^[a-z]+$/u;

function without(word: string, lost: number): string {
  return word.slice(0, lost) + word.slice(lost + 1);
}
