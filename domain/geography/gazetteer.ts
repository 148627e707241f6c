import { addTo } from "../addTo.ts";
import { listed } from "../text/listed.ts";
import type { DistrictName } from "./districts.ts";
import { keyDistance, placeKeysOfAll } from "./placeKey.ts";
import { authoredPlaces, SPELLING_MARK } from "./authoredPlaces.ts";
import type { AuthoredPlace } from "./authoredPlaces.ts";
import { OUTSIDE_PLACES } from "./places/outside.ts";
import { VillageIndex } from "./villageIndex.ts";

type NamedPlaceLevel = "district" | "tehsil" | "block" | "town" | "village" | "locality";

/** One place that has a name of its own. Two villages of one name are two places. */
export interface NamedPlace {
  readonly name: string;
  readonly level: NamedPlaceLevel;
  readonly district: DistrictName;
  readonly subDivision: string | null;
  readonly tehsil: string | null;
  readonly block: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
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
  /** For names too short to be recognised by sound: the only form (see `normaliseText`) that counts. */
  readonly exact: string | null;
  /** The key before flaps are folded. It decides between two places of one key (Barara, Badhra). */
  readonly fine: string;
}

/** The longest names have four words (Fatehpur Biloch, Mandi Adampur, DLF phase 3). */
export const LONGEST_NAME = 4;

export interface Gazetteer {
  /** Authored places with exactly this key (words parted by single spaces). */
  readonly authored: (key: string) => readonly PlaceSpelling[];
  /** Villages of the directory under this key; where some have the spelling `fine` (see `romanise`), only these. */
  readonly villages: (key: string, fine: string) => readonly NamedPlace[];
  /** Villages of the directory whose key is similar, the most similar first. */
  readonly villagesLike: (key: string, district: DistrictName | null) => readonly NamedPlace[];
  readonly isOutside: (key: string) => boolean;
  /** Words of the longest name that begins with this word, over all names above; 0 for none. */
  readonly longestFrom: (firstWord: string) => number;
  /** Single-word keys of districts and towns, for recognising misspelt ones. */
  readonly townKeys: ReadonlySet<string>;
}

/** Builds the index of the authored places and of the villages of an imported directory (7,000 rows take some 50 ms). */
export function buildGazetteer(villages: readonly VillageRow[] = []): Gazetteer {
  const authored = new Map<string, PlaceSpelling[]>();
  const townKeys = new Set<string>();
  const written = authoredPlaces().flatMap(([district, places]) => places.flatMap((place) => writtenIn(district, place)));
  addAuthored(authored, townKeys, written);
  const directory = new VillageIndex(villages);
  const outside = new Set(placeKeysOfAll(listed(OUTSIDE_PLACES)).map(({ key }) => key));
  const longest = longestByFirstWord([authored.keys(), directory.keys(), outside]);
  return {
    authored: (key) => authored.get(key) ?? NONE,
    villages: (key, fine) => {
      const spelledSo = directory.named(key, fine);
      return spelledSo.length > 0 ? spelledSo : directory.named(key);
    },
    villagesLike: (key, district) => alike(directory, key, district),
    isOutside: (key) => outside.has(key),
    longestFrom: (firstWord) => longest.get(firstWord) ?? 0,
    townKeys,
  };
}

const NONE: readonly never[] = [];

const LEVELS: Readonly<Record<string, NamedPlaceLevel>> = {
  d: "district",
  t: "tehsil",
  w: "town",
  b: "block",
  l: "locality",
  v: "village",
};

/** An authored place with one of its spellings. */
interface Written {
  readonly place: NamedPlace;
  readonly spelling: string;
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
    latitude: null,
    longitude: null,
  };
  return [...new Set([name, ...spellings])].map((spelling) => ({ place, spelling }));
}

function addAuthored(index: Map<string, PlaceSpelling[]>, townKeys: Set<string>, written: readonly Written[]): void {
  const keys = placeKeysOfAll(written.map(({ spelling }) => spelling.replace(SPELLING_MARK, "")));
  // Spellings in two scripts may share a key; where one of them is an ordinary word, so is the key.
  const ordinaryKeys = new Map<NamedPlace, Set<string>>();
  for (const [at, { place, spelling }] of written.entries())
    if (spelling.startsWith("?")) ordinaryKeys.set(place, (ordinaryKeys.get(place) ?? new Set()).add(keys[at]?.key ?? ""));
  for (const [at, { place, spelling }] of written.entries()) {
    const { key = "", fine = "" } = keys[at] ?? {};
    if (key === "") continue;
    const exact = SHORT_LATIN.test(spelling) ? spelling.toLowerCase() : null;
    const ordinary = ordinaryKeys.get(place)?.has(key) ?? false;
    for (const variant of variantsOf(key)) addTo(index, variant, { place, ordinary, exact, fine });
    if (!ordinary && exact === null && !key.includes(" ") && TOWN_LEVELS.has(place.level)) townKeys.add(key);
  }
}

const TOWN_LEVELS: ReadonlySet<NamedPlaceLevel> = new Set<NamedPlaceLevel>(["district", "tehsil", "town"]);
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

/** About a changed vowel, a lost aspiration and a dropped vowel together. */
const MOST_UNLIKE = 1.1;

function alike(directory: VillageIndex, key: string, district: DistrictName | null): readonly NamedPlace[] {
  return directory
    .keysLike(key)
    .flatMap((each) => {
      const distance = keyDistance(each, key);
      if (distance > MOST_UNLIKE) return [];
      const places = directory.named(each).filter((place) => district === null || place.district === district);
      return places.map((place) => ({ place, distance }));
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}
