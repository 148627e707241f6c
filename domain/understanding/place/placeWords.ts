import type { DirectoryMatch } from "../../geography/directoryIndex.ts";
import type { Gazetteer } from "../../geography/gazetteer.ts";
import { hashOfKey } from "../../geography/nameFilter.ts";
import { placeKeyOfWord } from "../../geography/placeKey.ts";
import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import { NearWords } from "../matching/nearWords.ts";
import { TownSounds } from "./townSounds.ts";

/** The key of a town, and how unlike that the word is: 1 for one letter. */
export interface Meant {
  readonly key: string;
  readonly distance: number;
  /** One letter away, and not only alike by sound. */
  readonly isNear: boolean;
}

/** The entry of the gazetteer for one word. */
export interface PlaceWord {
  readonly placeKey: string;
  readonly hash: number;
  /** How many words the longest name has that begins with it; 0 for none. */
  readonly longest: number;
  /** A name by itself, of a place in Haryana or outside. */
  readonly isName: boolean;
  /** An ordinary word of some language, and so no misspelt name. */
  readonly isWord: boolean;
  /** The name of which it most likely is a misspelling, or which it sounds like; null for none. */
  readonly meant: Meant | null;
  /** Places of the directories that sound like it. */
  readonly alike: () => readonly DirectoryMatch[];
}

/** Looks up each word of a text in the gazetteer. */
export class PlaceWords {
  readonly #gazetteer: Gazetteer;
  readonly #isWord: (key: string) => boolean;
  readonly #near: NearWords;
  readonly #sounds: TownSounds;
  /** Words repeat. Cleared when full, so its size is bounded. */
  readonly #byKey = new Map<string, PlaceWord>();

  /** `isWord` tells whether a romanised key is an ordinary word of any language. */
  constructor(gazetteer: Gazetteer, isWord: (key: string) => boolean) {
    this.#gazetteer = gazetteer;
    this.#isWord = isWord;
    this.#near = new NearWords(gazetteer.townKeys);
    this.#sounds = new TownSounds(gazetteer.townKeys);
  }

  of(tokens: readonly Token[]): readonly PlaceWord[] {
    return tokens.map((token) => this.#wordOf(token));
  }

  #wordOf({ key, script }: Token): PlaceWord {
    // Punjabi names of villages stand in the oblique: "ਧੁਰਾਣੇ". In Hindi and Haryanvi most words in -e are verbs.
    const isOblique = script === "gurmukhi" && key.length >= SHORTEST_OBLIQUE && key.endsWith("e");
    const entry = isOblique ? `${key} oblique` : key;
    const known = this.#byKey.get(entry);
    if (known) return known;
    const word = this.#lookUp(key, isOblique);
    // Numbers hardly repeat and would displace the words.
    if (script === "digit") return word;
    if (this.#byKey.size >= MOST_WORDS) this.#byKey.clear();
    this.#byKey.set(entry, word);
    return word;
  }

  #lookUp(key: string, isOblique: boolean): PlaceWord {
    const isWord = this.#isWord(key);
    const spelled = this.#withPlainM(placeKeyOfWord(ONE_SPELLING.get(key) ?? key));
    const placeKey = this.#direct(spelled, isOblique && !isWord);
    const longest = this.#gazetteer.longestFrom(placeKey);
    let alike: readonly DirectoryMatch[] | undefined;
    return {
      placeKey,
      hash: hashOfKey(placeKey),
      longest,
      isName: !POINTS.has(key) && this.#gazetteer.hasName(placeKey),
      isWord,
      meant: isWord ? null : this.#meantBy(placeKey),
      alike: () => (alike ??= this.#alikeTo(placeKey)),
    };
  }

  #meantBy(placeKey: string): Meant | null {
    const near = this.#near.guess(placeKey);
    return near === null ? this.#sounds.like(placeKey) : { key: near, distance: 1, isNear: true };
  }

  /** Gurmukhi doubles an m by the sign of a nasal: "ਮੁਹੰਮਦਕੀ". */
  #withPlainM(placeKey: string): string {
    return placeKey.includes("nm") && this.#gazetteer.longestFrom(placeKey) === 0 ? placeKey.replaceAll("nm", "m") : placeKey;
  }

  /** "ਧੁਰਾਣੇ" is Dhurana. */
  #direct(placeKey: string, isOblique: boolean): string {
    if (!isOblique || this.#gazetteer.hasName(placeKey)) return placeKey;
    const direct = `${placeKey.slice(0, -1)}a`;
    return this.#gazetteer.hasName(direct) && !this.#isWord(direct) ? direct : placeKey;
  }

  #alikeTo(key: string): readonly DirectoryMatch[] {
    const parts = this.#gazetteer.withPart(key);
    return parts.length > 0 ? parts : this.#gazetteer.alike(key);
  }
}

/** "ਸਾਡੇ ਪਿੰਡ", "सारे गांव", "परले गाम": these stand before "village" as a name does, and sound like Sarai. */
const POINTS = keySet("sade sadi sada sare sari sara hamare hamara mhare mere apne is us ek har parle parla parli");

/** Endings of many names that Gurmukhi writes without a joined letter. */
const ONE_SPELLING: ReadonlyMap<string, string> = new Map([["khurad", "khurd"]]);

const SHORTEST_OBLIQUE = 4;
const MOST_WORDS = 20_000;
