import { addTo } from "../addTo.ts";
import { listed } from "../text/listed.ts";
import type { DistrictName } from "./districts.ts";
import { keyDistance, placeKeysOfAll } from "./placeKey.ts";
import { authoredPlaces, SPELLING_MARK } from "./places/authored.ts";
import type { AuthoredPlace } from "./places/authored.ts";
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

/** A spelling of a place; `ordinary` if it is an ordinary word as well. */
export interface PlaceSpelling {
  readonly place: NamedPlace;
  readonly ordinary: boolean;
  /** The only form (see `normaliseText`) that counts, for names too short to be recognised by sound. */
  readonly exact: string | null;
  /** The key before flaps were folded: of two places under one key (Barara, Badhra) the one spelled so is meant. */
  readonly fine: string;
}

/** The longest names have four words (Fatehpur Biloch, Mandi Adampur, DLF phase 3). */
export const LONGEST_NAME = 4;

export interface Gazetteer {
  /** Places that bear exactly this key (words parted by single spaces); never villages of the directory. */
  readonly authored: (key: string) => readonly PlaceSpelling[];
  /** Villages of the directory under this key; where some are spelled just as `fine` (see `romanise`), these alone. */
  readonly villages: (key: string, fine: string) => readonly NamedPlace[];
  /** Villages of the directory that sound much like this key, the most alike first. */
  readonly villagesLike: (key: string, district: DistrictName | null) => readonly NamedPlace[];
  readonly isOutside: (key: string) => boolean;
  /** How many words the longest name has that begins with this one, of all that the three above know; 0 for none. */
  readonly longestFrom: (firstWord: string) => number;
  /** Single-word keys of districts and towns, for recognising misspelt ones. */
  readonly townKeys: ReadonlySet<string>;
}

/** Builds the index: our own places, and the villages of an imported directory (7,000 rows take some 50 ms). */
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

/** A place of ours with one way to write it. */
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
  // One spelling may come in two scripts; where one of them is an ordinary word, so is the key.
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
/** Abbreviations and short names collide with everything once folded: they must stand exactly so. */
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

/** As unlike as a long and a short vowel, a lost breath and a dropped vowel together. */
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
