import { addTo } from "../addTo.ts";
import { listed } from "../text/listed.ts";
import type { DistrictName } from "./districts.ts";
import { DirectoryIndex } from "./directoryIndex.ts";
import type { DirectoryMatch, Spelled } from "./directoryIndex.ts";
import { directoryTables } from "./directoryTables.ts";
import { withImported } from "./importedDirectory.ts";
import { normaliseText } from "../text/normalise.ts";
import { NameFilter } from "./nameFilter.ts";
import { placeKeysOfAll } from "./placeKey.ts";
import { authoredPlaces, SPELLING_MARK } from "./authoredPlaces.ts";
import type { AuthoredPlace } from "./authoredPlaces.ts";
import { OUTSIDE_PLACES } from "./places/outside.ts";
import { shippedDirectory } from "./shippedDirectory.ts";
import { shippedTables } from "./shippedTables.ts";

type NamedPlaceLevel = "district" | "tehsil" | "block" | "town" | "village" | "locality";

/** One place that has a name of its own. Two villages of one name are two places. */
export interface NamedPlace {
  readonly name: string;
  readonly level: NamedPlaceLevel;
  readonly district: DistrictName;
  readonly subDivision: string | null;
  readonly tehsil: string | null;
  readonly block: string | null;
  /** In or near which a locality lies. */
  readonly town: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The name alone does not say in which district: it is in several towns, or crosses many districts. */
  readonly vague: boolean;
}

/** A row of an official village directory. */
export interface VillageRow {
  readonly name: string;
  readonly block: string | null;
  /** As spelled in `districts.ts`. Rows of other districts are left out. */
  readonly district: string;
  readonly tehsil: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A spelling of a place; `ordinary` if it is also an ordinary word. */
export interface PlaceSpelling {
  readonly place: NamedPlace;
  readonly ordinary: boolean;
  /** For names too short to be recognised by sound, and for those with the key of a word: the only form (see `normaliseText`) that counts. */
  readonly exact: string | null;
  /** The key before flaps are folded. It decides between two places of one key (Barara, Badhra). */
  readonly fine: string;
  /** A village that is meant by its name alone, though another district has one of the name as well. */
  readonly foremost: boolean;
}

/** Longer names are looked up by their first words. */
export const LONGEST_NAME = 6;

export interface Gazetteer {
  /** Authored places with exactly this key (words parted by single spaces). */
  readonly authored: (key: string) => readonly PlaceSpelling[];
  /** Places of the directories that are written so, or else have this key. */
  readonly listed: (spelled: Spelled) => readonly DirectoryMatch[];
  /** Villages with a longer name that begins or ends with this word. */
  readonly withPart: (key: string) => readonly DirectoryMatch[];
  /** Places of the directories that sound like this key without spaces. */
  readonly alike: (key: string) => readonly DirectoryMatch[];
  /** `written` is how the text spells it: some names count in one spelling only. */
  readonly isOutside: (key: string, written: () => string) => boolean;
  /** Whether any of the names above that count as written has this key of one word. */
  readonly hasName: (key: string) => boolean;
  /** False only where none of the names above has, without its spaces, a key of this hash (see `hashOfKey`). */
  readonly mayHave: (hash: number) => boolean;
  /** Words of the longest name that begins with this word, over all names above; 0 for none. */
  readonly longestFrom: (firstWord: string) => number;
  /** Single-word keys of districts and towns, for recognising misspelt ones. */
  readonly townKeys: ReadonlySet<string>;
}

/** Builds the index of the authored places, of the directory that ships, and of the villages of an imported one, which go before it. */
export function buildGazetteer(villages: readonly VillageRow[] = []): Gazetteer {
  const building = gazetteerInSteps(villages);
  for (;;) {
    const { done, value } = building.next();
    if (done === true) return value;
  }
}

/** The same with pauses, so that no turn of an event loop is long. */
export function* gazetteerInSteps(villages: readonly VillageRow[]): Generator<undefined, Gazetteer> {
  const { authored, townKeys, outside, filter, longest } = authoredIndex();
  yield;
  const directory =
    villages.length === 0 ? (shipped ??= new DirectoryIndex(shippedDirectory, shippedTables())) : yield* importedIndex(villages);
  return {
    authored: (key) => authored.get(key) ?? NONE,
    listed: (spelled) => directory.named(spelled),
    withPart: (key) => directory.withPart(key),
    alike: (key) => directory.alike(key),
    isOutside: (key, written) => {
      const forms = outside.get(key);
      return forms !== undefined && (forms === ANY_FORM || forms.has(written()));
    },
    hasName: (key) => authored.has(key) || outside.has(key) || directory.hasName(key),
    mayHave: (hash) => directory.mayHave(hash) || filter.mayHave(hash),
    longestFrom: (firstWord) => Math.min(LONGEST_NAME, Math.max(longest.get(firstWord) ?? 0, directory.longestFrom(firstWord))),
    townKeys,
  };
}

function* importedIndex(villages: readonly VillageRow[]): Generator<undefined, DirectoryIndex> {
  const places = yield* withImported(villages, shippedDirectory());
  return new DirectoryIndex(() => places, yield* directoryTables(places));
}

/** The same for all, as long as nobody has imported another one. */
let shipped: DirectoryIndex | undefined;

function authoredIndex(): AuthoredIndex {
  return (authoredOnce ??= indexAuthored());
}

interface AuthoredIndex {
  readonly authored: ReadonlyMap<string, readonly PlaceSpelling[]>;
  readonly townKeys: ReadonlySet<string>;
  /** By key, the forms that count. */
  readonly outside: ReadonlyMap<string, ReadonlySet<string>>;
  readonly filter: NameFilter;
  readonly longest: ReadonlyMap<string, number>;
}

let authoredOnce: AuthoredIndex | undefined;

function indexAuthored(): AuthoredIndex {
  const authored = new Map<string, PlaceSpelling[]>();
  const townKeys = new Set<string>();
  const written = authoredPlaces().flatMap(([district, places]) => places.flatMap((place) => writtenIn(district, place)));
  addAuthored(authored, townKeys, written);
  const outside = outsideByKey(listed(OUTSIDE_PLACES));
  const filter = new NameFilter([...authored.keys(), ...outside.keys()]);
  return { authored, townKeys, outside, filter, longest: longestByFirstWord([authored.keys(), outside.keys()]) };
}

/** A name that counts however it is spelled. */
const ANY_FORM: ReadonlySet<string> = new Set();

function outsideByKey(spellings: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  const any = new Map<string, ReadonlySet<string>>();
  for (const [at, { key }] of placeKeysOfAll(spellings.map((each) => each.replace(SPELLING_MARK, ""))).entries()) {
    const spelling = spellings[at] ?? "";
    if (spelling.startsWith(ONE_FORM)) forms.set(key, (forms.get(key) ?? new Set()).add(normaliseText(spelling.slice(1))));
    else any.set(key, ANY_FORM);
  }
  return new Map([...forms, ...any]);
}

const NONE: readonly never[] = [];

const LEVELS: Readonly<Record<string, NamedPlaceLevel>> = {
  d: "district",
  t: "tehsil",
  w: "town",
  b: "block",
  l: "locality",
  v: "village",
  k: "village",
};

/** An authored place with one of its spellings. */
interface Written {
  readonly place: NamedPlace;
  readonly spelling: string;
  readonly foremost: boolean;
}

function writtenIn(district: DistrictName, { letter, name, subDivision, spellings }: AuthoredPlace): readonly Written[] {
  const level = LEVELS[letter] ?? "village";
  const place: NamedPlace = {
    name,
    level,
    district,
    subDivision,
    tehsil: level === "tehsil" ? name : null,
    block: level === "block" ? name : null,
    town: null,
    latitude: null,
    longitude: null,
    vague: false,
  };
  return [...new Set([name, ...spellings])].map((spelling) => ({ place, spelling, foremost: letter === "k" }));
}

function addAuthored(index: Map<string, PlaceSpelling[]>, townKeys: Set<string>, written: readonly Written[]): void {
  const keys = placeKeysOfAll(written.map(({ spelling }) => spelling.replace(SPELLING_MARK, "")));
  // Spellings in two scripts may share a key; where one of them is an ordinary word, so is the key.
  const ordinaryKeys = new Map<NamedPlace, Set<string>>();
  for (const [at, { place, spelling }] of written.entries())
    if (spelling.startsWith("?")) ordinaryKeys.set(place, (ordinaryKeys.get(place) ?? new Set()).add(keys[at]?.key ?? ""));
  for (const [at, { place, spelling, foremost }] of written.entries()) {
    const { key = "", fine = "" } = keys[at] ?? {};
    if (key === "") continue;
    const isOneForm = spelling.startsWith(ONE_FORM);
    const exact = isOneForm ? normaliseText(spelling.slice(1)) : SHORT_LATIN.test(spelling) ? spelling.toLowerCase() : null;
    const ordinary = !isOneForm && (ordinaryKeys.get(place)?.has(key) ?? false);
    for (const variant of variantsOf(key)) addTo(index, variant, { place, ordinary, exact, fine, foremost });
    if (!ordinary && exact === null && !key.includes(" ") && TOWN_LEVELS.has(place.level)) townKeys.add(key);
  }
}

const TOWN_LEVELS: ReadonlySet<NamedPlaceLevel> = new Set<NamedPlaceLevel>(["district", "tehsil", "town"]);
/** Before a spelling that counts only as it is written: no word is written so, but some have its key (कौल, ਕੋਲ). */
const ONE_FORM = "^";
/** Abbreviations and short names collide with other words once folded, so they must be written exactly so. */
const SHORT_LATIN = /^[a-z0-9]{1,4}$/iu;

/** The oblique of a name in -a (नरवाणे, गोहाणे में), and a long name written as one word (#CharkhiDadri, nangalchaudhary). */
function variantsOf(key: string): readonly string[] {
  const variants = [key];
  if (key.length >= 5 && key.endsWith("a")) variants.push(`${key.slice(0, -1)}e`);
  if (key.length >= 9 && key.includes(" ")) variants.push(key.replaceAll(" ", ""));
  return variants;
}

function longestByFirstWord(names: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const keys of names) {
    for (const key of keys) {
      const space = key.indexOf(" ");
      const first = space < 0 ? key : key.slice(0, space);
      const words = space < 0 ? 1 : key.split(" ").length;
      if (words > (longest.get(first) ?? 0)) longest.set(first, words);
    }
  }
  return longest;
}
