/**
 * Finds the known word that a misspelt one most likely is, with one letter too many, too few or different, or two
 * exchanged ("tranformer", "eletricity"). Uses deletion neighbourhoods: two words are near if they are equal after each
 * loses at most one letter, so that a look-up needs as many map reads as the word has letters.
 */
export class NearWords {
  /** By first letter, built when first needed. */
  readonly #byDeletion = new Map<string, ReadonlyMap<string, string | null>>();
  readonly #known: ReadonlySet<string>;
  /** The known words that are long enough. */
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
      // The first letter has to be right: it is hardly ever mistaken, and there would be many chance matches.
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

/** Whether two known words are spellings of one word, so that being near to both is not ambiguous. */
function areKin(a: string, b: string): boolean {
  return a === b || (a.slice(0, 3) === b.slice(0, 3) && a.slice(-2) === b.slice(-2) && Math.abs(a.length - b.length) <= 2);
}

const SHORTEST = 7;
const LONGEST = 24;
const LATIN = /^[a-z]+$/u;

function without(word: string, lost: number): string {
  return word.slice(0, lost) + word.slice(lost + 1);
}
