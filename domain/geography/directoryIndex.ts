import { addTo } from "../addTo.ts";
import type { NamedPlace } from "./gazetteer.ts";
import { normaliseText } from "../text/normalise.ts";
import { enterForm, formsUnder, SHORTEST_NAME } from "./directoryTables.ts";
import type { DirectoryPlace, DirectoryTables } from "./directoryTables.ts";
import { NameFilter } from "./nameFilter.ts";
import { keyDistance } from "./placeKey.ts";
import { soundOfAll } from "./placeSound.ts";

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
  /** How many words it is. */
  readonly words: number;
  readonly fine: () => string;
  readonly written: () => string;
}

/** The places of the directories by their names in all scripts. Most are never asked for, so a place is made when it is. */
export class DirectoryIndex {
  readonly #readPlaces: () => readonly DirectoryPlace[];
  #places: readonly DirectoryPlace[] | undefined;
  readonly #owner: readonly number[];
  readonly #fine: readonly string[];
  readonly #words: readonly number[];
  readonly #byPart: ReadonlyMap<string, readonly number[]>;
  /** Forms by key, without the spaces: "Hasan Pur" is Hasanpur. */
  readonly #byKey = new Map<string, number | number[]>();
  readonly #filter: NameFilter;
  readonly #longest: ReadonlyMap<string, number>;
  readonly #made = new Map<number, NamedPlace>();
  /** The forms of a place as texts are compared. */
  readonly #written = new Map<number, readonly string[]>();
  /** Built when first needed. */
  #bySound: ReadonlyMap<string, readonly string[]> | undefined;

  /** `tables` are of the places, which are read when one of them is found first. */
  constructor(readPlaces: () => readonly DirectoryPlace[], { owners, keys, fines, words, parts, longest }: DirectoryTables) {
    this.#readPlaces = readPlaces;
    this.#owner = owners;
    this.#fine = fines.split("\n");
    this.#words = words;
    this.#byPart = new Map(parts);
    this.#longest = new Map(longest);
    for (const [form, key] of keys.split("\n").entries()) enterForm(this.#byKey, key, form);
    this.#filter = new NameFilter(this.#byKey.keys());
  }

  /** Those of this key; of several only those that are spelled so by their sound (see `romanise`), and of these those written so. */
  named(spelled: Spelled): readonly DirectoryMatch[] {
    const forms = formsUnder(this.#byKey, spelled.key);
    if (forms.length < 2) return this.#matches(forms, 0);
    const fine = spelled.fine();
    const sounding = forms.filter((form) => this.#fine[form] === fine);
    const left = sounding.length > 0 ? sounding : forms;
    const written = spelled.written();
    // In the Indian scripts the spelling of a village is mostly read from its Latin name.
    if (!LATIN.test(written) && left.every((form) => this.#placeOf(this.#owner[form] ?? 0).level === "village"))
      return this.#matches(left, 0).map((match) => this.#asWritten(match, forms, spelled.words));
    const spelledSo = left.filter((form) => this.#writtenOf(this.#owner[form] ?? 0).includes(written));
    return this.#matches(spelledSo.length > 0 ? spelledSo : left, 0).map((match) => this.#asWritten(match, forms, spelled.words));
  }

  /** "राजा खेड़ी" is written in two words in Latin and in one in Hindi: either is its name. */
  #asWritten(match: DirectoryMatch, forms: readonly number[], words: number): DirectoryMatch {
    if (match.words === words) return match;
    const isSo = forms.some((form) => this.#words[form] === words && this.#placeOf(this.#owner[form] ?? 0) === match.place);
    return isSo ? { ...match, words } : match;
  }

  hasName(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** False only where no name has a key of this hash. */
  mayHave(hash: number): boolean {
    return this.#filter.mayHave(hash);
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
    return near.flatMap(({ each, distance }) =>
      distance <= least + AS_LIKE ? this.#matches(formsUnder(this.#byKey, each), distance) : NONE,
    );
  }

  /** Words of the longest name that begins with this word; 0 for none. */
  longestFrom(firstWord: string): number {
    return this.#longest.get(firstWord) ?? 0;
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

  #writtenOf(at: number): readonly string[] {
    const known = this.#written.get(at);
    if (known) return known;
    const written = this.#place(at)?.forms.map((form) => normaliseText(form)) ?? NONE;
    this.#written.set(at, written);
    return written;
  }

  #place(at: number): DirectoryPlace | undefined {
    return (this.#places ??= this.#readPlaces())[at];
  }

  #placeOf(at: number): NamedPlace {
    const known = this.#made.get(at);
    if (known) return known;
    const from = this.#place(at);
    if (!from) throw new Error(`There is no place ${at}`);
    const place = { name: from.forms[0] ?? "", ...from.place };
    this.#made.set(at, place);
    return place;
  }
}

const NONE: readonly never[] = [];
/** Longer words are no names, and would take long to compare. */
const LONGEST_ALIKE = 32;
const SHORTEST_SOUND = 2;
const LATIN = /^[a-z]/iu;
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
