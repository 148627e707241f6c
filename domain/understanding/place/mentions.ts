import { LONGEST_NAME } from "../../geography/gazetteer.ts";
import type { DirectoryMatch } from "../../geography/directoryIndex.ts";
import type { Gazetteer, NamedPlace, PlaceSpelling } from "../../geography/gazetteer.ts";
import { hashOfBoth } from "../../geography/nameFilter.ts";
import { placeKeyOfWord } from "../../geography/placeKey.ts";
import { keySet } from "../../text/keySet.ts";
import { normaliseText } from "../../text/normalise.ts";
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
  /** From a directory and not an authored place. */
  readonly directory: boolean;
  /** A name that several towns have, of which the directory knows one: "main bazar", "labour chowk". */
  readonly bare: boolean;
  /** "Ambala mahila thana": the name of several towns, with that of one of them in it. */
  readonly said: boolean;
  /** How unlike the name the words are; 0 for those that are written so. */
  readonly distance: number;
  /** Villages of the name of a larger place, in other districts. */
  readonly namesakes: readonly NamedPlace[];
}

export interface MentionsFound {
  readonly mentions: readonly Mention[];
  /** Names of places outside Haryana. */
  readonly outside: readonly { readonly start: number; readonly end: number }[];
}

export class MentionFinder {
  readonly #gazetteer: Gazetteer;
  readonly #words: PlaceWords;

  /** `isWord` tells whether a romanised key is an ordinary word of any language. */
  constructor(gazetteer: Gazetteer, isWord: (key: string) => boolean) {
    this.#gazetteer = gazetteer;
    this.#words = new PlaceWords(gazetteer, isWord);
  }

  /** Longer names before shorter ones, written ones before those that only sound so. */
  find(tokens: readonly Token[]): MentionsFound {
    const words = this.#words.of(tokens);
    const taken = new Uint8Array(tokens.length);
    const mentions: Mention[] = [];
    const outside: { start: number; end: number }[] = [];
    for (let length = LONGEST_NAME; length >= 1; length -= 1) {
      for (let start = 0; start + length <= tokens.length; start += 1) {
        const end = start + length;
        if (length > (words[start]?.longest ?? 0) && !(length === 2 && mayBeOneWord(words, start, end))) continue;
        if (isTaken(taken, start, end) || isBroken(tokens, start, end)) continue;
        if (length === 1 ? words[start]?.isName !== true : !this.#gazetteer.mayHave(hashOfWords(words, start, end))) continue;
        // Names that are parted by spaces are no longer than the longest; what is longer may be one word in two.
        const key = length > (words[start]?.longest ?? 0) ? null : keyOf(words, start, end, " ");
        const isOutside = key !== null && this.#gazetteer.isOutside(key, () => joined(tokens, start, end, "form", " "));
        // "gaon Gorakhpur" is no city, but a village of its name.
        const isCity = isOutside && !(length === 1 && hintsAt(tokens, start, end).village);
        const mention = isCity ? null : this.#named(tokens, words, start, end, key);
        if (mention !== null) mentions.push(mention);
        else if (isOutside) outside.push({ start, end });
        else continue;
        taken.fill(1, start, end);
      }
    }
    this.#widen(mentions, tokens, words, taken);
    this.#addMisspelt(mentions, tokens, words, taken);
    this.#addAlike(mentions, tokens, words, taken);
    return { mentions: mentions.toSorted((a, b) => a.start - b.start), outside };
  }

  #named(tokens: readonly Token[], words: readonly PlaceWord[], start: number, end: number, key: string | null): Mention | null {
    const authored = key === null ? NONE : this.#gazetteer.authored(key);
    const listed = this.#listed(tokens, words, start, end);
    if (authored.length === 0) return listed.length === 0 ? null : this.#listedMention(listed, tokens, words, start, end);
    const form = end - start === 1 ? (tokens[start]?.form ?? "") : "";
    const hints = hintsAt(tokens, start, end);
    if (MOSTLY_WORDS.has(form) && !(hints.village || (hints.area && !isOfMarket(tokens, start)))) return null;
    const fine = joined(tokens, start, end, "key", " ");
    // What is written in the one form that is a name goes before a spelling of the same place that is a word as well.
    const possible = authored
      .filter(({ exact }) => exact === null || exact === form)
      .toSorted((a, b) => Number(b.exact === form) - Number(a.exact === form));
    const spelledSo = possible.filter((spelling) => spelling.fine === fine || spelling.fine === directOf(fine));
    const spellings = distinct(spelledSo.length > 0 ? spelledSo : possible);
    if (spellings.length === 0) return listed.length === 0 ? null : this.#listedMention(listed, tokens, words, start, end);
    const own = spellings.map(({ place }) => place);
    const elsewhere = listed.filter((village) => own.every((place) => place.district !== village.district));
    const isVillage = own.every(({ level }) => level === "village");
    const isWord = end - start === 1 && words[start]?.isWord === true;
    // What the directory also has in other districts (the village Shahpur, the block Nizampur) must not decide alone.
    const isForemost = isVillage && spellings.some(({ foremost }) => foremost);
    const isShared = (isVillage && !isForemost) || (!hints.area && !hints.market && isCommon(own, elsewhere));
    return {
      places: isShared ? [...own, ...elsewhere] : own,
      start,
      end,
      hints,
      ordinary:
        (ALSO_WORDS.has(form) && !isSiwani(form, tokens[start])) ||
        spellings.every(({ ordinary }) => ordinary) ||
        (isWord && ((isVillage && !isForemost) || spelledSo.length === 0)),
      directory: false,
      bare: false,
      said: false,
      distance: 0,
      namesakes: isShared ? NONE : elsewhere.filter(({ level }) => level === "village"),
    };
  }

  #listedMention(
    places: readonly NamedPlace[],
    tokens: readonly Token[],
    words: readonly PlaceWord[],
    start: number,
    end: number,
  ): Mention {
    // A highway or river that the complaint lists know as well is no ordinary word for that.
    const isWord = end - start === 1 && words[start]?.isWord === true;
    const ordinary = isWord && !places.every(({ vague, town }) => vague && town === null);
    const towns = places.every(({ vague }) => vague) ? this.#townsIn(words, start, end) : NONE;
    const bare = towns.length === 0 && places.every(({ vague, town, name }) => vague && town !== null && !ITS_OWN.test(name));
    const said = towns.some(({ district }) => places.every((place) => place.district === district));
    return { places, start, end, hints: hintsAt(tokens, start, end), ordinary, directory: true, bare, said, distance: 0, namesakes: NONE };
  }

  /** "Hisar auto market", "Bawal road". */
  #townsIn(words: readonly PlaceWord[], start: number, end: number): readonly NamedPlace[] {
    return words
      .slice(start, end)
      .flatMap(({ placeKey }) => this.#gazetteer.authored(placeKey).flatMap(({ ordinary, place }) => (ordinary ? [] : [place])));
  }

  #listed(tokens: readonly Token[], words: readonly PlaceWord[], start: number, end: number): readonly NamedPlace[] {
    if (isVerbGet(tokens, end) || isWayFrom(tokens, words, start, end)) return NONE;
    const key = keyOf(words, start, end, "");
    const found = this.#gazetteer.listed({
      key,
      words: end - start,
      fine: () => joined(tokens, start, end, "key", ""),
      written: () => joined(tokens, start, end, "form", " "),
    });
    if (found.length === 0) return NONE;
    const own = found.filter((match) => match.words === end - start);
    // "Manoharpur" may be the Manohar Pur of another district as well.
    const isEither = end - start === 1 && key.length >= SHORTEST_JOINED && found.every(({ place }) => place.level === "village");
    if (own.length > 0 && !isEither) return end - start === 1 ? placesOf(own) : this.#whereNamedAfter(placesOf(own), words[start]);
    const mayDiffer = end - start === 1 ? key.length >= SHORTEST_JOINED : mayBeOneWord(words, start, end);
    return mayDiffer ? placesOf(found) : NONE;
  }

  /** "Fatehabad Branch", "Ujina Drain": what leads through several districts and is named after a place in one of them. */
  #whereNamedAfter(places: readonly NamedPlace[], first: PlaceWord | undefined): readonly NamedPlace[] {
    if (first === undefined || places.length < 2 || !places.every(({ level }) => level === "locality")) return places;
    const named = new Set(this.#gazetteer.authored(first.placeKey).map(({ place }) => place.district));
    const there = places.filter(({ district }) => named.has(district));
    return there.length > 0 ? there : places;
  }

  /** "ਕਕਰਾਲਾ ਇਨਾਇਤ" is Kakrala Inayat, and not the Kakrala of another district: where the word beside a name is spelled otherwise than in the directory. */
  #widen(mentions: Mention[], tokens: readonly Token[], words: readonly PlaceWord[], taken: Uint8Array): void {
    const replaced = new Set<number>();
    for (const [at, { start, end, places }] of mentions.entries()) {
      if (replaced.has(at) || end - start > 1 || !places.every(isSmall)) continue;
      for (const [from, to, beside] of [
        [start, end + 1, end],
        [start - 1, end, start - 1],
      ] as const) {
        if (from < 0 || to > tokens.length || isBroken(tokens, from, to)) continue;
        // A short name may stand there too: the one of both words is the likelier.
        const other = taken[beside] ? mentions.findIndex((each) => each.start === beside && each.end === beside + 1) : -1;
        if (taken[beside] && (other < 0 || other === at || !isSmallOfDirectory(mentions[other]))) continue;
        const isName = mayBeName(tokens, words, beside, beside + 1) || PARTS_OF_NAMES.has(words[beside]?.placeKey ?? "");
        if (!isName && !mayOpenName(tokens, words, from)) continue;
        const matches = this.#gazetteer
          .alike(keyOf(words, from, to, ""))
          .filter(({ words, place, distance }) => words === 2 && place.level === "village" && (isName || distance <= MOST_UNLIKE_OF_WORDS));
        if (matches.length === 0) continue;
        if (other >= 0) replaced.add(other);
        taken[beside] = 1;
        const named = matches.map(({ place }) => place);
        const distance = matches[0]?.distance ?? 0;
        mentions[at] = {
          places: named,
          start: from,
          end: to,
          hints: hintsAt(tokens, from, to),
          ordinary: false,
          directory: true,
          bare: false,
          said: false,
          distance,
          namesakes: NONE,
        };
        break;
      }
    }
    if (replaced.size === 0) return;
    const left = mentions.filter((_, at) => !replaced.has(at));
    mentions.splice(0, mentions.length, ...left);
  }

  #addMisspelt(mentions: Mention[], tokens: readonly Token[], words: readonly PlaceWord[], taken: Uint8Array): void {
    for (const [at, { meant }] of words.entries()) {
      const script = tokens[at]?.script;
      if (meant === null || taken[at] || (meant.isNear && script !== "latin" && script !== "devanagari")) continue;
      const places = this.#gazetteer.authored(meant.key).map(({ place }) => place);
      if (places.length === 0) continue;
      const hints = hintsAt(tokens, at, at + 1);
      if (!meant.isNear && !isPlaced(hints)) continue;
      taken[at] = 1;
      // What is written by ear is hardly ever one letter wrong.
      const distance = meant.distance + (script === "latin" ? 0 : 0.1);
      mentions.push({
        places,
        start: at,
        end: at + 1,
        hints,
        ordinary: false,
        directory: false,
        bare: false,
        said: false,
        distance,
        namesakes: NONE,
      });
    }
  }

  /** Names by their sound: of two words of the text, or else of one. */
  #addAlike(mentions: Mention[], tokens: readonly Token[], words: readonly PlaceWord[], taken: Uint8Array): void {
    for (let length = 2; length >= 1; length -= 1) {
      for (let start = 0; start + length <= tokens.length; start += 1) {
        const end = start + length;
        if (isTaken(taken, start, end) || isBroken(tokens, start, end)) continue;
        const isName = mayBeName(tokens, words, start, end);
        // "ਖਾਨ ਮੁਹੰਮਦ ਦੀ ਪੈਨਸ਼ਨ" is a person's.
        if (!isName && !(length === 2 && mayOpenName(tokens, words, start) && !OF_SOMEBODY.has(tokens[end]?.key ?? ""))) continue;
        const matches = length === 1 ? (words[start]?.alike() ?? NONE) : this.#alikeTwo(keyOf(words, start, end, ""), isName);
        if (matches.length === 0) continue;
        taken.fill(1, start, end);
        const distance = matches[0]?.distance ?? 0;
        const places = matches.map(({ place }) => place);
        const hints = hintsAt(tokens, start, end);
        mentions.push({ places, start, end, hints, ordinary: false, directory: true, bare: false, said: false, distance, namesakes: NONE });
      }
    }
  }

  /** Two words of which one is an ordinary one are a name of two words alone, and hardly spelled otherwise. */
  #alikeTwo(key: string, isName: boolean): readonly DirectoryMatch[] {
    const matches = this.#gazetteer.alike(key);
    if (isName) return matches;
    return matches.filter(({ words, place, distance }) => words === 2 && place.level === "village" && distance <= MOST_UNLIKE_OF_WORDS);
  }
}

/** "Can Dadri get a library?" asks for no Dadri Gate. */
function isVerbGet(tokens: readonly Token[], end: number): boolean {
  return tokens[end - 1]?.form === "get" && tokens[end]?.gap === "" && ARTICLES.has(tokens[end]?.form ?? "");
}

const ARTICLES: ReadonlySet<string> = new Set("a an the any some its our their another more proper better".split(" "));

/** "Ghasera to Nuh road": the road between both, and none that bears the name of one. */
function isWayFrom(tokens: readonly Token[], words: readonly PlaceWord[], start: number, end: number): boolean {
  if (end - start !== 2 || !ROADS.has(tokens[end - 1]?.key ?? "") || !WAY_TO.has(tokens[start - 1]?.key ?? "")) return false;
  return tokens[start]?.gap === "" && words[start - 2]?.isName === true;
}

const ROADS = keySet("road sadak marg");
const WAY_TO = keySet("to se te ton ਤੋਂ");

/** Whether the words around a name are those around a place: what only sounds like a town may be any word. */
function isPlaced({ locative, area, stands, hosts, apart, gate, road, village }: Hints): boolean {
  return locative || area || stands || hosts || apart || gate || road || village;
}

function placesOf(matches: readonly DirectoryMatch[]): readonly NamedPlace[] {
  return matches.map(({ place }) => place);
}

const NONE: readonly never[] = [];
/** Few towns have a sector of so high a number, or a road that is named after the same place. */
const ITS_OWN = /^Sector \d|(?:Road|Marg|Bypass|Expressway)$/u;

/** "Adampur mandi nahar", "Siwani mandi bus adda": the word before belongs to another name. */
function isOfMarket(tokens: readonly Token[], start: number): boolean {
  return MARKET.has(tokens[start - 1]?.key ?? "");
}

const MARKET = keySet("mandi nagar shahar sahar");
/** Names of large places that in this very form are words as well: laughter, a daughter-in-law, beautiful, an uproar, a transfer, a colonel. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  [
    "हंसी",
    "हँसी",
    "ਹੰਸੀ",
    "ਨੂੰਹ",
    "ਸੋਹਣਾ",
    "सोहणा",
    "ਹੱਥੀਂ",
    "बहाल",
    "ਬਹਾਲ",
    "शिवानी",
    "shivani",
    "ਸ਼ਿਵਾਨੀ",
    "बवाल",
    "ਬਵਾਲ",
    "ਬਦਲੀ",
    "बैरी",
    "ਬੈਰੀ",
    "बढ़दा",
    "बढ़दे",
    "डरदी",
    "ਡਰਦੀ",
    "कर्नल",
    "ਕਰਨਲ",
  ].map((form) => normaliseText(form)),
);
/** Comparing takes ਸ਼ for ਸ: a text that writes ਸਿਵਾਨੀ means the town, and one that writes ਸ਼ਿਵਾਨੀ a woman. */
function isSiwani(form: string, token: Token | undefined): boolean {
  return form === SIWANI && token !== undefined && !SH.test(token.text);
}

const SIWANI = normaliseText("ਸਿਵਾਨੀ");
const SH = /\u0a36|\u0a38\u0a3c/u;
/** Words for a canal and a bus, which are blocks as well, and the English sample, which is Sampla में: only what announces a place makes them one. */
const MOSTLY_WORDS: ReadonlySet<string> = new Set(
  ["नहर", "ਨਹਿਰ", "ਨਹਰ", "nahar", "nehar", "naher", "बस", "ਬੱਸ", "ਬਸ", "bus", "bas", "sample", "samples"].map((form) => normaliseText(form)),
);
/** Words of village names that mean something as well: "ਸਾਂਵਤ ਖੇੜੇ". */
const PARTS_OF_NAMES = new Set(
  "khera khere kheri majra majre majri kalan khurd gari garhi dhani dera rani raja ram pur garh jatan gujran rajputan"
    .split(" ")
    .map(placeKeyOfWord),
);
/** A name of several words that is written as one, and one that is written as several. */
const SHORTEST_JOINED = 7;
const SHORTEST_PARTED = 6;
const CERTAINLY_PARTED = 10;

/** "Hasan Pur" is Hasanpur, but the first word is no ordinary one, nor are both of a short name. */
function mayBeOneWord(words: readonly PlaceWord[], start: number, end: number): boolean {
  const first = words[start];
  const last = words[end - 1];
  if (!first || !last || first.isWord) return false;
  const length = first.placeKey.length + last.placeKey.length;
  return length >= (last.isWord ? CERTAINLY_PARTED : SHORTEST_PARTED);
}

function keyOf(words: readonly PlaceWord[], start: number, end: number, between: string): string {
  let key = words[start]?.placeKey ?? "";
  for (let at = start + 1; at < end; at += 1) key += between + (words[at]?.placeKey ?? "");
  return key;
}

/** Of the key of these words without spaces. */
function hashOfWords(words: readonly PlaceWord[], start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const word = words[at];
    if (word !== undefined) hash = hashOfBoth(hash, word.hash, word.placeKey.length);
  }
  return hash;
}

/** In how many other districts a block, or a town, has namesakes that people mean as often. */
const COMMON_BLOCK = 3;
const COMMON_TOWN = 5;

function isCommon(own: readonly NamedPlace[], elsewhere: readonly NamedPlace[]): boolean {
  if (own.some(({ level }) => level === "district" || level === "locality")) return false;
  const districts = new Set(elsewhere.map(({ district }) => district));
  return districts.size >= (own.every(({ level }) => level === "block") ? COMMON_BLOCK : COMMON_TOWN);
}

/** Barade (in Barara) is the oblique of Barada. */
function directOf(fine: string): string {
  return fine.endsWith("e") ? `${fine.slice(0, -1)}a` : fine;
}

function joined(tokens: readonly Token[], start: number, end: number, by: "key" | "form", between: string): string {
  let all = tokens[start]?.[by] ?? "";
  for (let at = start + 1; at < end; at += 1) all += between + (tokens[at]?.[by] ?? "");
  return all;
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

/** "ਦੋਹਕਾ ਹਰਿਆ": one of the two words is an ordinary one, and a name of several words begins with the first. */
function mayOpenName(tokens: readonly Token[], words: readonly PlaceWord[], start: number): boolean {
  const [first, second] = [words[start], words[start + 1]];
  if (!first || !second || first.longest < 2 || (first.isWord && second.isWord)) return false;
  if (first.placeKey.length + second.placeKey.length < SHORTEST_OF_WORDS) return false;
  return second.placeKey.length >= SHORTEST_ALIKE && tokens[start]?.script !== "digit" && tokens[start + 1]?.script !== "digit";
}

const OF_SOMEBODY = keySet("ka ki ke ne ko da di de nu ਦਾ ਦੀ ਦੇ ਨੂੰ ਨੇ का की के ने को");
const SHORTEST_OF_WORDS = 9;
const MOST_UNLIKE_OF_WORDS = 0.7;

/** A place may be spelled in several ways under one key. */
function distinct(spellings: readonly PlaceSpelling[]): readonly PlaceSpelling[] {
  if (spellings.length < 2) return spellings;
  return spellings.filter(({ place }, at) => spellings.findIndex((other) => other.place === place) === at);
}

function isSmallOfDirectory(mention: Mention | undefined): boolean {
  return mention !== undefined && mention.directory && mention.places.every(isSmall);
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
