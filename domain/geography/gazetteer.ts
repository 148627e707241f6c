import { normaliseText } from "../text/normalise.ts";
import type { DistrictName } from "./districts.ts";
import { DISTRICTS } from "./districts.ts";
import { consonantsOf, keyDistance, placeKey, placeKeys } from "./placeKey.ts";
import { PLACE_LINE } from "./places/line.ts";
import { NORTHERN_PLACES } from "./places/north.ts";
import { OUTSIDE_PLACES } from "./places/outside.ts";
import { SOUTHERN_PLACES } from "./places/south.ts";
import { WESTERN_PLACES } from "./places/west.ts";

export type NamedPlaceLevel = "district" | "tehsil" | "block" | "town" | "village" | "locality";

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
  /** Single-word keys of districts and towns, for recognising misspelt ones. */
  readonly townKeys: ReadonlySet<string>;
  readonly villageCount: number;
}

/** Builds the index: our own places, and the villages of an imported directory (7,000 rows take some 50 ms). */
export function buildGazetteer(villages: readonly VillageRow[] = []): Gazetteer {
  const authored = new Map<string, PlaceSpelling[]>();
  const townKeys = new Set<string>();
  for (const group of [NORTHERN_PLACES, WESTERN_PLACES, SOUTHERN_PLACES]) {
    for (const [district, lines] of Object.entries(group)) addAuthored(authored, townKeys, district as DistrictName, lines);
  }
  const directory = indexOf(villages);
  const outside = new Set(OUTSIDE_PLACES.split(/[,\n]/u).map((name) => placeKey(normaliseText(name))));
  outside.delete("");
  return {
    authored: (key) => authored.get(key) ?? NONE,
    villages: (key, fine) => {
      const found = directory.byKey.get(key) ?? NONE;
      const spelledSo = found.filter((each) => each.fine === fine);
      return (spelledSo.length > 0 ? spelledSo : found).map(({ place }) => place);
    },
    villagesLike: (key, district) => alike(directory.byConsonants().get(consonantsOf(key)) ?? NONE, key, district),
    isOutside: (key) => outside.has(key),
    townKeys,
    villageCount: directory.count,
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

function addAuthored(index: Map<string, PlaceSpelling[]>, townKeys: Set<string>, district: DistrictName, lines: string): void {
  for (const line of lines.split("\n")) {
    const match = PLACE_LINE.exec(line);
    if (!match) continue;
    const [, letter = "", name = "", subDivision = "", spellings = ""] = match;
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
    addSpellings(index, townKeys, place, [name, ...spellings.split(",").map((each) => each.trim())]);
  }
}

function addSpellings(index: Map<string, PlaceSpelling[]>, townKeys: Set<string>, place: NamedPlace, written: readonly string[]): void {
  const keysOf = (spelling: string) => placeKeys(normaliseText(spelling.replace(/^[?^]/u, "")));
  // One spelling may come in two scripts; where one of them is an ordinary word, so is the key.
  const ordinaryKeys = new Set(written.filter((each) => each.startsWith("?")).map((each) => keysOf(each).key));
  const seen = new Set<string>();
  for (const each of written) {
    const { key, fine } = keysOf(each);
    const exact = SHORT_LATIN.test(each) ? each.toLowerCase() : null;
    if (key === "" || seen.has(each)) continue;
    seen.add(each);
    const spelling: PlaceSpelling = { place, ordinary: ordinaryKeys.has(key), exact, fine };
    for (const variant of variantsOf(key)) append(index, variant, spelling);
    if (!spelling.ordinary && exact === null && !key.includes(" ") && TOWN_LEVELS.has(place.level)) townKeys.add(key);
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

interface Directory {
  readonly byKey: ReadonlyMap<string, readonly FinePlace[]>;
  /** Built when first asked for: many a post needs no village by its sound. */
  readonly byConsonants: () => ReadonlyMap<string, readonly KeyedPlace[]>;
  readonly count: number;
}

interface FinePlace {
  readonly fine: string;
  readonly place: NamedPlace;
}

interface KeyedPlace {
  readonly key: string;
  readonly place: NamedPlace;
}

function indexOf(villages: readonly VillageRow[]): Directory {
  const districts = new Map<string, DistrictName>(DISTRICTS.map(({ name }) => [name, name]));
  const byKey = new Map<string, FinePlace[]>();
  let count = 0;
  for (const row of villages) {
    const district = districts.get(row.district);
    const { key, fine } = placeKeys(normaliseText(row.name));
    if (!district || key.length < 3) continue;
    count += 1;
    const place: NamedPlace = {
      name: row.name,
      level: "village",
      district,
      subDivision: null,
      tehsil: row.tehsil,
      block: row.block,
      latitude: row.lat,
      longitude: row.lon,
    };
    append(byKey, key, { fine, place });
  }
  let byConsonants: ReadonlyMap<string, readonly KeyedPlace[]> | undefined;
  return { byKey, byConsonants: () => (byConsonants ??= consonantIndexOf(byKey)), count };
}

function consonantIndexOf(byKey: ReadonlyMap<string, readonly FinePlace[]>): ReadonlyMap<string, readonly KeyedPlace[]> {
  const index = new Map<string, KeyedPlace[]>();
  for (const [key, places] of byKey) {
    const consonants = consonantsOf(key);
    for (const { place } of places) append(index, consonants, { key, place });
  }
  return index;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** As unlike as a long and a short vowel, a lost breath and a dropped vowel together. */
const MOST_UNLIKE = 1.1;

function alike(candidates: readonly KeyedPlace[], key: string, district: DistrictName | null): readonly NamedPlace[] {
  return candidates
    .filter(({ place }) => district === null || place.district === district)
    .map((each) => ({ place: each.place, distance: keyDistance(each.key, key) }))
    .filter(({ distance }) => distance <= MOST_UNLIKE)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}
