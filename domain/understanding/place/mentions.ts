import { LONGEST_NAME } from "../../geography/gazetteer.ts";
import type { Gazetteer, NamedPlace, PlaceSpelling } from "../../geography/gazetteer.ts";
import type { Token } from "../../text/tokenise.ts";
import { hintsAt } from "./hints.ts";
import type { Hints } from "./hints.ts";
import { PlaceWords } from "./placeWords.ts";
import type { PlaceWord } from "./placeWords.ts";

/** Words of a text that name a place, or one of several places with that name. */
export interface Mention {
  readonly places: readonly NamedPlace[];
  readonly start: number;
  readonly end: number;
  readonly hints: Hints;
  /** Also an ordinary word, so that it counts only with a hint that a place is meant. */
  readonly ordinary: boolean;
  /** From the village directory and not an authored place. */
  readonly directory: boolean;
  /** Only similar to the name. */
  readonly alike: boolean;
}

/** Words of a text, and the hints around them. */
export type Surrounded = Pick<Mention, "start" | "end" | "hints">;

export interface MentionsFound {
  readonly mentions: readonly Mention[];
  /** Names of places outside Haryana. */
  readonly outside: readonly { readonly start: number; readonly end: number }[];
  /** The entry of the gazetteer for each word. */
  readonly words: readonly PlaceWord[];
}

export class MentionFinder {
  readonly #gazetteer: Gazetteer;
  readonly #words: PlaceWords;

  /** `isWord` tells whether a romanised key is an ordinary word of any language. */
  constructor(gazetteer: Gazetteer, isWord: (key: string) => boolean) {
    this.#gazetteer = gazetteer;
    this.#words = new PlaceWords(gazetteer, isWord);
  }

  find(tokens: readonly Token[]): MentionsFound {
    const words = this.#words.of(tokens);
    const taken = new Uint8Array(tokens.length);
    const mentions: Mention[] = [];
    const outside: { start: number; end: number }[] = [];
    const begun: number[] = [];
    for (const [at, { longest }] of words.entries()) if (longest > 0) begun.push(at);
    for (let length = LONGEST_NAME; length >= 1; length -= 1) {
      for (const start of begun) {
        const end = start + length;
        if ((words[start]?.longest ?? 0) < length || end > tokens.length || isTaken(taken, start, end) || isBroken(tokens, start, end))
          continue;
        const key = keyOf(words, start, end);
        if (this.#gazetteer.isOutside(key)) outside.push({ start, end });
        else if (!this.#add(mentions, tokens, words, start, end)) continue;
        taken.fill(1, start, end);
      }
    }
    this.#addMisspelt(mentions, tokens, words, taken);
    return { mentions: mentions.toSorted((a, b) => a.start - b.start), outside, words };
  }

  /**
   * A village whose name is similar to two words of the text, or else to one. `isEnough` decides by the hints whether a village may be meant;
   * it is asked before names are compared, which takes long.
   */
  findAlike(
    tokens: readonly Token[],
    words: readonly PlaceWord[],
    at: number,
    { district, isEnough }: { readonly district: NamedPlace["district"] | null; readonly isEnough: (alike: Surrounded) => boolean },
  ): Mention | null {
    const possible = [at + 2, at + 1]
      .filter((end) => end <= tokens.length && mayBeName(tokens, words, at, end) && !isBroken(tokens, at, end))
      .map((end) => ({ start: at, end, hints: hintsAt(tokens, at, end) }));
    if (!possible.some(isEnough)) return null;
    for (const alike of possible) {
      const [best] = this.#gazetteer.villagesLike(keyOf(words, at, alike.end), district);
      if (best) return isEnough(alike) ? { ...alike, places: [best], ordinary: false, directory: true, alike: true } : null;
    }
    return null;
  }

  #add(mentions: Mention[], tokens: readonly Token[], words: readonly PlaceWord[], start: number, end: number): boolean {
    const key = keyOf(words, start, end);
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
    const isWord = end - start === 1 && words[start]?.isWord === true;
    if (spellings.length > 0) {
      // A small place whose name is a word of the language is ordinary too.
      const ordinary = spellings.every((spelling) => spelling.ordinary) || (isWord && spellings.every(({ place }) => isSmall(place)));
      // An authored village that the directory also has in other districts (Shahpur) must not decide alone.
      const own = spellings.map(({ place }) => place);
      const others = own.every(({ level }) => level === "village")
        ? villages.filter((village) => own.every((place) => place.district !== village.district))
        : [];
      mentions.push({ places: [...own, ...others], start, end, hints, ordinary, directory: false, alike: false });
      return true;
    }
    mentions.push({ places: villages, start, end, hints, ordinary: isWord, directory: true, alike: false });
    return true;
  }

  #addMisspelt(mentions: Mention[], tokens: readonly Token[], words: readonly PlaceWord[], taken: Uint8Array): void {
    for (const [at, { meant }] of words.entries()) {
      if (meant === null || taken[at] || tokens[at]?.script === "digit") continue;
      const places = this.#gazetteer.authored(meant).map(({ place }) => place);
      if (places.length === 0) continue;
      mentions.push({ places, start: at, end: at + 1, hints: hintsAt(tokens, at, at + 1), ordinary: false, directory: false, alike: true });
    }
  }
}

function keyOf(words: readonly PlaceWord[], start: number, end: number): string {
  let key = words[start]?.placeKey ?? "";
  for (let at = start + 1; at < end; at += 1) key += ` ${words[at]?.placeKey ?? ""}`;
  return key;
}

/** Not numbers, short or ordinary words, which are similar to many villages. */
function mayBeName(tokens: readonly Token[], words: readonly PlaceWord[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (!token || token.script === "digit" || token.key.length < SHORTEST_ALIKE || words[at]?.isWord !== false) return false;
  }
  return true;
}

const SHORTEST_ALIKE = 3;

/** A place may be spelled in several ways under one key. */
function distinct(spellings: readonly PlaceSpelling[]): readonly PlaceSpelling[] {
  return spellings.filter(({ place }, at) => spellings.findIndex((other) => other.place === place) === at);
}

export function isSmall({ level }: NamedPlace): boolean {
  return level === "village" || level === "locality";
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (taken[at]) return true;
  return false;
}

/** Whether a sentence ends between the words, or a hashtag begins or ends: no name reaches over that. */
function isBroken(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token?.gap !== "" || token.sigil !== tokens[start]?.sigil) return true;
  }
  return false;
}
