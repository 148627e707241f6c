import { LONGEST_NAME } from "../../geography/gazetteer.ts";
import type { Gazetteer, NamedPlace, PlaceSpelling } from "../../geography/gazetteer.ts";
import { placeKeyOfWord } from "../../geography/placeKey.ts";
import type { Token } from "../../text/tokenise.ts";
import { NearWords } from "../matching/nearWords.ts";
import { hintsAt } from "./hints.ts";
import type { Hints } from "./hints.ts";

/** Words of a text that name a place, or one of several places of that name. */
export interface Mention {
  readonly places: readonly NamedPlace[];
  readonly start: number;
  readonly end: number;
  readonly hints: Hints;
  /** An ordinary word too: it counts only where something says that a place is meant. */
  readonly ordinary: boolean;
  /** From the village directory rather than from our own names. */
  readonly directory: boolean;
  /** It only sounds like the name. */
  readonly alike: boolean;
}

export interface MentionsFound {
  readonly mentions: readonly Mention[];
  /** Names of places outside Haryana. */
  readonly outside: readonly { readonly start: number; readonly end: number }[];
}

export class MentionFinder {
  readonly #gazetteer: Gazetteer;
  readonly #isWord: (key: string) => boolean;
  readonly #near: NearWords;

  /** `isWord` tells whether a romanised key is an ordinary word of any language. */
  constructor(gazetteer: Gazetteer, isWord: (key: string) => boolean) {
    this.#gazetteer = gazetteer;
    this.#isWord = isWord;
    this.#near = new NearWords(gazetteer.townKeys);
  }

  find(tokens: readonly Token[]): MentionsFound {
    const keys = tokens.map((token) => placeKeyOfWord(token.key));
    const longest = keys.map((key) => this.#gazetteer.longestFrom(key));
    const taken = Array.from<boolean>({ length: tokens.length }).fill(false);
    const mentions: Mention[] = [];
    const outside: { start: number; end: number }[] = [];
    for (let length = LONGEST_NAME; length >= 1; length -= 1) {
      for (let start = 0; start + length <= tokens.length; start += 1) {
        if ((longest[start] ?? 0) < length || isTaken(taken, start, start + length) || isBroken(tokens, start, start + length)) continue;
        const key = length === 1 ? (keys[start] ?? "") : keys.slice(start, start + length).join(" ");
        if (this.#gazetteer.isOutside(key)) outside.push({ start, end: start + length });
        else if (!this.#add(mentions, tokens, key, start, start + length)) continue;
        taken.fill(true, start, start + length);
      }
    }
    this.#addMisspelt(mentions, tokens, keys, taken);
    return { mentions: mentions.toSorted((a, b) => a.start - b.start), outside };
  }

  /** Villages that only sound like one or two words of the text, wanted where a village is announced or the district is known. */
  findAlike(tokens: readonly Token[], at: number, district: NamedPlace["district"] | null): Mention | null {
    for (const length of [2, 1]) {
      const end = at + length;
      if (end > tokens.length || isBroken(tokens, at, end)) continue;
      const words = tokens.slice(at, end);
      if (words.some(({ key, script }) => script === "digit" || key.length < 3 || this.#isWord(key))) continue;
      const key = words.map((token) => placeKeyOfWord(token.key)).join(" ");
      const places = this.#gazetteer.villagesLike(key, district);
      const best = places[0];
      if (!best) continue;
      return { places: [best], start: at, end, hints: hintsAt(tokens, at, end), ordinary: false, directory: true, alike: true };
    }
    return null;
  }

  #add(mentions: Mention[], tokens: readonly Token[], key: string, start: number, end: number): boolean {
    const form = end - start === 1 ? (tokens[start]?.form ?? "") : "";
    const fine = tokens
      .slice(start, end)
      .map((token) => token.key)
      .join(" ");
    const possible = this.#gazetteer.authored(key).filter(({ exact }) => exact === null || exact === form);
    const spelledSo = possible.filter((spelling) => spelling.fine === fine);
    const spellings = distinct(spelledSo.length > 0 ? spelledSo : possible);
    const villages = this.#gazetteer.villages(key, fine);
    if (spellings.length === 0 && villages.length === 0) return false;
    const hints = hintsAt(tokens, start, end);
    if (spellings.length > 0) {
      const ordinary = spellings.every((spelling) => spelling.ordinary) || this.#isOrdinary(tokens, start, end, spellings);
      // A name of ours that a directory knows elsewhere too (Shahpur) must not decide alone.
      const own = spellings.map(({ place }) => place);
      const others = own.every(({ level }) => level === "village")
        ? villages.filter((village) => own.every((place) => place.district !== village.district))
        : [];
      mentions.push({ places: [...own, ...others], start, end, hints, ordinary, directory: false, alike: false });
      return true;
    }
    const ordinary = end - start === 1 && this.#isWord(tokens[start]?.key ?? "");
    mentions.push({ places: villages, start, end, hints, ordinary, directory: true, alike: false });
    return true;
  }

  /** A small place whose name is a word of the language as well. */
  #isOrdinary(tokens: readonly Token[], start: number, end: number, spellings: readonly PlaceSpelling[]): boolean {
    return end - start === 1 && spellings.every(({ place }) => isSmall(place)) && this.#isWord(tokens[start]?.key ?? "");
  }

  #addMisspelt(mentions: Mention[], tokens: readonly Token[], keys: readonly string[], taken: readonly boolean[]): void {
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || taken[at] || token.script === "digit" || this.#isWord(token.key)) continue;
      const guess = this.#near.guess(keys[at] ?? "");
      if (guess === null) continue;
      const places = this.#gazetteer.authored(guess).map(({ place }) => place);
      if (places.length === 0) continue;
      mentions.push({ places, start: at, end: at + 1, hints: hintsAt(tokens, at, at + 1), ordinary: false, directory: false, alike: true });
    }
  }
}

/** A place may be spelled in several ways under one key. */
function distinct(spellings: readonly PlaceSpelling[]): readonly PlaceSpelling[] {
  return spellings.filter(({ place }, at) => spellings.findIndex((other) => other.place === place) === at);
}

export function isSmall({ level }: NamedPlace): boolean {
  return level === "village" || level === "locality";
}

function isTaken(taken: readonly boolean[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (taken[at]) return true;
  return false;
}

/** A name does not reach over a full stop, nor out of a hashtag. */
function isBroken(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token?.gap !== "" || token.sigil !== tokens[start]?.sigil) return true;
  }
  return false;
}
