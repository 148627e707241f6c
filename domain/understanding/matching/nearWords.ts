/**
 * Finds the known word that a misspelt one most likely is: one letter too many, too few, another, or two
 * exchanged ("tranformer", "eletricity"). Deletion neighbourhoods: two words are near if they meet after each
 * loses at most one letter; so a look-up costs as many map reads as the word has letters.
 */
export class NearWords {
  readonly #byDeletion = new Map<string, string | null>();
  readonly #known: ReadonlySet<string>;

  constructor(known: Iterable<string>) {
    this.#known = new Set(known);
    for (const word of this.#known) {
      if (word.length < SHORTEST || !LATIN.test(word)) continue;
      this.#add(word, word);
      for (const shorter of deletions(word)) this.#add(shorter, word);
    }
  }

  /** Null if the word is known itself, too short to guess at, or near to more than one known word. */
  guess(word: string): string | null {
    if (word.length < SHORTEST - 1 || word.length > LONGEST || this.#known.has(word) || !LATIN.test(word)) return null;
    let found: string | null = null;
    for (const candidate of [word, ...deletions(word)]) {
      const near = this.#byDeletion.get(candidate);
      // The first letter is hardly ever mistaken; without it chance matches abound.
      if (!near || near[0] !== word[0] || Math.abs(near.length - word.length) > 1) continue;
      if (found !== null && !areKin(found, near)) return null;
      found ??= near;
    }
    return found;
  }

  #add(deletion: string, word: string): void {
    const present = this.#byDeletion.get(deletion);
    if (present === undefined) this.#byDeletion.set(deletion, word);
    else if (present !== null && !areKin(present, word) && !this.#known.has(deletion)) this.#byDeletion.set(deletion, null);
  }
}

/** Two listed spellings of one word: to be near to both is no doubt. */
function areKin(a: string, b: string): boolean {
  return a === b || (a.slice(0, 3) === b.slice(0, 3) && a.slice(-2) === b.slice(-2) && Math.abs(a.length - b.length) <= 2);
}

const SHORTEST = 7;
const LONGEST = 24;
const LATIN = /^[a-z]+$/u;

function deletions(word: string): string[] {
  const shorter: string[] = [];
  for (let at = 0; at < word.length; at += 1) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}
