import { addTo } from "../addTo.ts";
import type { NamedPlace } from "./gazetteer.ts";
import { normaliseText } from "../text/normalise.ts";
import { keyDistance, placeKeysOfAll } from "./placeKey.ts";
import { soundOfAll } from "./placeSound.ts";

/** A place of a directory: a village, a colony, a station. */
export interface DirectoryPlace {
  /** As it is written in any script; the first one is how it is shown. */
  readonly forms: readonly string[];
  readonly place: Omit<NamedPlace, "name">;
}

/** A place of a directory whose name is, or sounds like, some words of a text. */
export interface DirectoryMatch {
  readonly place: NamedPlace;
  /** How unlike the name is: 0 for one that is written so. */
  readonly distance: number;
  /** The words of the name, which the text may write as more or fewer. */
  readonly words: number;
}

/** Some words of a text: their key and their spelling by sound, both without spaces, and how they are written. */
export interface Spelled {
  readonly key: string;
  readonly fine: () => string;
  readonly written: () => string;
}

const PLACES_A_STEP = 500;

/** The places of the directories by their names in all scripts. Most are never asked for, so a place is made when it is. */
export class DirectoryIndex {
  readonly #places: readonly DirectoryPlace[];
  /** For each form: its place, its key before flaps are folded, and its words. */
  readonly #owner: number[] = [];
  readonly #fine: string[] = [];
  readonly #words: number[] = [];
  /** The first or last words of longer village names that hardly any other name has: "Dubaldhan" for Dubaldhan Kirmian. */
  readonly #byPart = new Map<string, number[]>();
  /** Forms by key, without the spaces: "Hasan Pur" is Hasanpur. */
  readonly #byKey = new Map<string, number | number[]>();
  readonly #longest = new Map<string, number>();
  readonly #made = new Map<number, NamedPlace>();
  /** Built when first needed. */
  #bySound: ReadonlyMap<string, readonly string[]> | undefined;

  private constructor(places: readonly DirectoryPlace[]) {
    this.#places = places;
  }

  /** Builds it with pauses, each after a few milliseconds of work. */
  static *inSteps(places: readonly DirectoryPlace[]): Generator<undefined, DirectoryIndex> {
    const index = new DirectoryIndex(places);
    for (let from = 0; from < places.length; from += PLACES_A_STEP) {
      index.#enterAll(from, Math.min(places.length, from + PLACES_A_STEP));
      yield;
    }
    for (const [part, found] of index.#byPart) if (found.length > MOST_OF_ONE_PART || index.#byKey.has(part)) index.#byPart.delete(part);
    return index;
  }

  /** Those of this key; of several only those that are spelled so by their sound (see `romanise`), and of these those written so. */
  named(spelled: Spelled): readonly DirectoryMatch[] {
    const forms = this.#formsOf(spelled.key);
    if (forms.length < 2) return this.#matches(forms, 0);
    const fine = spelled.fine();
    const sounding = forms.filter((form) => this.#fine[form] === fine);
    const left = sounding.length > 0 ? sounding : forms;
    const written = spelled.written();
    const spelledSo = left.filter((form) => this.#places[this.#owner[form] ?? 0]?.forms.some((each) => normaliseText(each) === written));
    return this.#matches(spelledSo.length > 0 ? spelledSo : left, 0);
  }

  /** Villages with longer names that this word begins or ends. */
  withPart(key: string): readonly DirectoryMatch[] {
    return this.#matches(this.#byPart.get(key) ?? NONE, PART_DISTANCE);
  }

  /** Those that sound like it, the likest of them. */
  alike(key: string): readonly DirectoryMatch[] {
    if (key.length < SHORTEST_NAME || key.length > LONGEST_ALIKE) return NONE;
    const sound = soundOfAll(key);
    if (sound.length < SHORTEST_SOUND) return NONE;
    this.#bySound ??= keysBySound([...this.#byKey.keys()]);
    const most = mostUnlike(key);
    const near = (this.#bySound.get(sound) ?? NONE).flatMap((each) => {
      const distance = keyDistance(each, key);
      return distance > most ? [] : [{ each, distance }];
    });
    if (near.length === 0) return NONE;
    const least = Math.min(...near.map(({ distance }) => distance));
    return near.flatMap(({ each, distance }) => (distance <= least + AS_LIKE ? this.#matches(this.#formsOf(each), distance) : NONE));
  }

  /** Words of the longest name that begins with this word; 0 for none. */
  longestFrom(firstWord: string): number {
    return this.#longest.get(firstWord) ?? 0;
  }

  #formsOf(key: string): readonly number[] {
    const found = this.#byKey.get(key);
    return found === undefined ? NONE : typeof found === "number" ? [found] : found;
  }

  #enterAll(from: number, end: number): void {
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

  #enter(owner: number, spaced: string, fine: string): void {
    const key = spaced.replaceAll(" ", "");
    if (key.length < SHORTEST_NAME) return;
    const words = spaced === key ? 1 : spaced.split(" ").length;
    const first = words === 1 ? key : spaced.slice(0, spaced.indexOf(" "));
    if (words > (this.#longest.get(first) ?? 0)) this.#longest.set(first, words);
    const fineKey = fine.replaceAll(" ", "");
    const known = this.#byKey.get(key);
    const forms = known === undefined ? NONE : typeof known === "number" ? [known] : known;
    if (forms.some((form) => this.#owner[form] === owner && this.#fine[form] === fineKey)) return;
    const form = this.#owner.push(owner) - 1;
    this.#fine.push(fineKey);
    this.#words.push(words);
    if (words > 1 && this.#places[owner]?.place.level === "village") this.#enterParts(form, spaced.split(" "));
    if (known === undefined) this.#byKey.set(key, form);
    else if (typeof known === "number") this.#byKey.set(key, [known, form]);
    else known.push(form);
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

  /** Each place once. */
  #matches(forms: readonly number[], distance: number): readonly DirectoryMatch[] {
    const matches: DirectoryMatch[] = [];
    const seen = new Set<number>();
    for (const form of forms) {
      const owner = this.#owner[form] ?? 0;
      if (seen.has(owner)) continue;
      seen.add(owner);
      matches.push({ place: this.#placeOf(owner), distance, words: this.#words[form] ?? 1 });
    }
    return matches;
  }

  #placeOf(at: number): NamedPlace {
    const known = this.#made.get(at);
    if (known) return known;
    const from = this.#places[at];
    if (!from) throw new Error(`There is no place ${at}`);
    const place = { name: from.forms[0] ?? "", ...from.place };
    this.#made.set(at, place);
    return place;
  }
}

const NONE: readonly never[] = [];
const SHORTEST_NAME = 3;
/** Longer words are no names, and would take long to compare. */
const LONGEST_ALIKE = 32;
const SHORTEST_SOUND = 2;
const SHORTEST_PART = 6;
const MOST_OF_ONE_PART = 4;
const PART_DISTANCE = 0.3;
/** Names whose likeness differs by no more are both meant, or neither. */
const AS_LIKE = 0.1;

/** How unlike a name of this length may be: one vowel, two, or three. */
function mostUnlike({ length }: string): number {
  return length < 5 ? 0.35 : length < 7 ? 0.7 : 1.1;
}

function keysBySound(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [at, sound] of soundOfAll(keys.join("\n")).split("\n").entries()) addTo(index, sound, keys[at] ?? "");
  return index;
}
