import type { NamedPlace } from "./gazetteer.ts";
import { placeKeysOfAll } from "./placeKey.ts";

/** A place of a directory: a village, a colony, a station. */
export interface DirectoryPlace {
  /** As it is written in any script; the first one is how it is shown. */
  readonly forms: readonly string[];
  readonly place: Omit<NamedPlace, "name">;
}

/** The names of a directory's places as data alone, from which a `DirectoryIndex` is made. Texts are of lines, which are read fastest. */
export interface DirectoryTables {
  /** For each form: its place, its words, its key without spaces, and that key before flaps are folded. */
  readonly owners: readonly number[];
  readonly words: readonly number[];
  readonly keys: string;
  readonly fines: string;
  /** The first or last words of longer village names that hardly any other name has: "Dubaldhan" for Dubaldhan Kirmian. */
  readonly parts: readonly (readonly [part: string, forms: readonly number[]])[];
  /** Words of the longest name by its first word. */
  readonly longest: readonly (readonly [firstWord: string, words: number])[];
}

/** Works out the tables with pauses, each after a few milliseconds of work. */
export function* directoryTables(places: readonly DirectoryPlace[]): Generator<undefined, DirectoryTables> {
  const tables = new OpenTables(places);
  for (let from = 0; from < places.length; from += PLACES_A_STEP) {
    tables.enterAll(from, Math.min(places.length, from + PLACES_A_STEP));
    yield;
  }
  return tables.close();
}

const PLACES_A_STEP = 500;
export const SHORTEST_NAME = 3;
const SHORTEST_PART = 6;
const MOST_OF_ONE_PART = 4;

class OpenTables {
  readonly #places: readonly DirectoryPlace[];
  readonly #owners: number[] = [];
  readonly #keys: string[] = [];
  readonly #fines: string[] = [];
  readonly #words: number[] = [];
  readonly #byPart = new Map<string, number[]>();
  readonly #byKey = new Map<string, number | number[]>();
  readonly #longest = new Map<string, number>();
  /** The first two words of longer village names. */
  readonly #openings: { readonly owner: number; readonly key: string; readonly fine: string }[] = [];

  constructor(places: readonly DirectoryPlace[]) {
    this.#places = places;
  }

  enterAll(from: number, end: number): void {
    const owners: number[] = [];
    const written: string[] = [];
    for (let at = from; at < end; at += 1) {
      for (const form of this.#places[at]?.forms ?? []) {
        owners.push(at);
        written.push(form);
      }
    }
    for (const [at, { key, fine }] of placeKeysOfAll(written).entries()) this.#enter(owners[at] ?? 0, key, fine);
  }

  close(): DirectoryTables {
    this.#enterOpenings();
    return {
      owners: this.#owners,
      words: this.#words,
      keys: this.#keys.join("\n"),
      fines: this.#fines.join("\n"),
      parts: [...this.#byPart].filter(([part, found]) => found.length <= MOST_OF_ONE_PART && !this.#byKey.has(part)),
      longest: [...this.#longest],
    };
  }

  #enter(owner: number, spaced: string, fine: string): void {
    const key = spaced.replaceAll(" ", "");
    if (key.length < SHORTEST_NAME) return;
    const words = spaced === key ? 1 : spaced.split(" ").length;
    const first = words === 1 ? key : spaced.slice(0, spaced.indexOf(" "));
    if (words > (this.#longest.get(first) ?? 0)) this.#longest.set(first, words);
    const fineKey = fine.replaceAll(" ", "");
    if (formsUnder(this.#byKey, key).some((form) => this.#owners[form] === owner && this.#fines[form] === fineKey)) return;
    const form = this.#owners.push(owner) - 1;
    this.#keys.push(key);
    this.#fines.push(fineKey);
    this.#words.push(words);
    if (words > 1 && this.#places[owner]?.place.level === "village") this.#enterParts(form, spaced.split(" "));
    enterForm(this.#byKey, key, form);
    if (words > OPENING_WORDS && this.#places[owner]?.place.level === "village" && !OF.test(spaced))
      this.#openings.push({ owner, key: openingOf(spaced), fine: openingOf(fine) });
  }

  /** "Johar Majra" for Johar Majra Kalan, where no place has just that name. */
  #enterOpenings(): void {
    const free = this.#openings.filter(({ key }) => !this.#byKey.has(key));
    for (const { owner, key, fine } of free) {
      const form = this.#owners.push(owner) - 1;
      this.#keys.push(key);
      this.#fines.push(fine);
      this.#words.push(OPENING_WORDS);
      enterForm(this.#byKey, key, form);
    }
  }

  #enterParts(form: number, words: readonly string[]): void {
    for (const part of [words[0], words.at(-1)]) {
      if (part === undefined || part.length < SHORTEST_PART) continue;
      const known = this.#byPart.get(part);
      if (known === undefined) this.#byPart.set(part, [form]);
      // One more than counts is enough to know that there are too many.
      else if (known.length <= MOST_OF_ONE_PART) known.push(form);
    }
  }
}

/** Most keys have one form, which then needs no list. */
export function enterForm(byKey: Map<string, number | number[]>, key: string, form: number): void {
  const known = byKey.get(key);
  if (known === undefined) byKey.set(key, form);
  else if (typeof known === "number") byKey.set(key, [known, form]);
  else known.push(form);
}

export function formsUnder(byKey: ReadonlyMap<string, number | number[]>, key: string): readonly number[] {
  const found = byKey.get(key);
  return found === undefined ? NONE : typeof found === "number" ? [found] : found;
}

const OPENING_WORDS = 2;
/** "Jai Hind Ki Dhani" is called so by nobody but in full, and everybody says "Jai Hind". */
const OF = / k[aei] /u;

function openingOf(spaced: string): string {
  return spaced.split(" ", OPENING_WORDS).join("");
}

const NONE: readonly never[] = [];
