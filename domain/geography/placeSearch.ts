import { authoredPlaces, SPELLING_MARK } from "./authoredPlaces.ts";
import { areaNamed } from "./areas.ts";
import { shippedPlaces, shippedVillages } from "./directory/directory.ts";
import { isDistrictName } from "./districts.ts";
import type { DistrictName } from "./districts.ts";
import type { VillageRow } from "./gazetteer.ts";
import type { FoundLevel } from "./foundLevels.ts";
import { keyDistance, placeKeysOfAll } from "./placeKey.ts";
import { soundOfAll } from "./placeSound.ts";
import { soundOfName } from "./soundOfName.ts";

/** A place that a person may mean, and in which tehsil, block or town it lies. */
interface FoundPlace {
  readonly name: string;
  readonly level: FoundLevel;
  readonly district: DistrictName;
  readonly within: string | null;
}

/** Finds places while their names are typed, in any script. */
export interface PlaceSearch {
  /** At most `take` places, the likeliest first; those of the district that is known go before others that are as like. */
  readonly find: (typed: string, district: DistrictName | null, take: number) => readonly FoundPlace[];
}

/** Longer texts are no names. */
const MOST_LETTERS = 60;
/** So many names are looked at for one text, however short it is. */
const MOST_LOOKED_AT = 6_000;

/** Puts the index together with pauses, each after a few milliseconds of work. */
export function* placeSearchInSteps(imported: readonly VillageRow[]): Generator<undefined, PlaceSearch> {
  const listed = listedPlaces(imported);
  const entries: Entry[] = [];
  for (let from = 0; from < listed.length; from += PLACES_A_STEP) {
    entries.push(...entriesOf(listed.slice(from, from + PLACES_A_STEP)));
    yield;
  }
  const byKey = entries.toSorted((one, other) => compare(one.key, other.key));
  yield;
  const bySound = entries.filter(({ isStart }) => isStart).toSorted((one, other) => compare(one.sound, other.sound));
  return { find: (typed, district, take) => find({ byKey, bySound }, typed, district, take) };
}

const PLACES_A_STEP = 500;

interface ListedPlace extends FoundPlace {
  readonly forms: readonly string[];
}

/** A name, or the part of one from a later word on, without spaces. */
interface Entry {
  readonly place: ListedPlace;
  readonly key: string;
  readonly sound: string;
  /** The whole name, not a part of it. */
  readonly isStart: boolean;
  /** Of the name itself, not of another spelling. */
  readonly isOwn: boolean;
}

interface Index {
  readonly byKey: readonly Entry[];
  readonly bySound: readonly Entry[];
}

function listedPlaces(imported: readonly VillageRow[]): readonly ListedPlace[] {
  const known = new Map<string, ListedPlace>();
  const put = (place: ListedPlace) => {
    const key = `${place.district}\n${place.name}\n${place.level === "village" ? (place.within ?? "") : ""}`;
    if (!known.has(key)) known.set(key, place);
  };
  for (const [district, places] of authoredPlaces())
    for (const { letter, name, subDivision, spellings } of places) {
      const level = LEVELS[letter] ?? "village";
      const within = level === "district" || subDivision === name || subDivision === district ? null : subDivision;
      put({ name, level, district, within, forms: [name, ...spellings.map((each) => each.replace(SPELLING_MARK, ""))] });
    }
  for (const { name, hindi, punjabi, district, town, spellings } of shippedPlaces())
    if (district !== null && isDistrictName(district))
      put({ name, level: "locality", district, within: town === district ? null : town, forms: [name, hindi, punjabi, ...spellings] });
  for (const { name, district, tehsil, block } of imported)
    if (isDistrictName(district)) put({ name, level: "village", district, within: tehsil ?? block, forms: [name] });
  for (const { name, hindi, district, tehsil, block } of shippedVillages())
    if (isDistrictName(district)) put({ name, level: "village", district, within: tehsil ?? block, forms: [name, hindi] });
  return [...known.values()];
}

const LEVELS: Readonly<Record<string, FoundLevel>> = { d: "district", t: "tehsil", w: "town", b: "block", l: "locality", v: "village" };

function entriesOf(places: readonly ListedPlace[]): readonly Entry[] {
  const written = places.flatMap((place) => [...new Set(place.forms)].map((form) => ({ place, form })));
  const keys = placeKeysOfAll(written.map(({ form }) => form)).map(({ key }) => key);
  const parts = written.flatMap(({ place, form }, at) =>
    partsOf(keys[at] ?? "").map((key, part) => ({ place, key, isStart: part === 0, isOwn: form === place.name })),
  );
  const sounds = soundOfAll(parts.map(({ key }) => key).join("\n")).split("\n");
  const seen = new Set<string>();
  return parts.flatMap((part, at) => {
    const id = `${part.place.district} ${part.place.name} ${part.place.within ?? ""} ${part.key}`;
    if (part.key === "" || seen.has(id)) return [];
    seen.add(id);
    return [{ ...part, sound: sounds[at] ?? "" }];
  });
}

/** "bhutmajra" and "majra" of "bhut majra". */
function partsOf(key: string): readonly string[] {
  const words = key.split(" ");
  return words.map((_, at) => words.slice(at).join(""));
}

interface Candidate {
  readonly place: ListedPlace;
  /** Lower is likelier. */
  readonly rank: number;
}

function find(index: Index, typed: string, district: DistrictName | null, take: number): readonly FoundPlace[] {
  const words = soundOfName(typed.slice(0, MOST_LETTERS))
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return offered(index, district, take);
  const candidates: Candidate[] = [];
  // "rampur karnal": all of it is the name, or its last words say where that is.
  for (let of = words.length; of > 0; of -= 1) {
    const name = words.slice(0, of).join("");
    const where = words.slice(of);
    const lies = (place: ListedPlace) => where.every((word) => waysTo(place).some((way) => way.startsWith(word)));
    for (const entry of startingWith(index.byKey, "key", name))
      if (lies(entry.place)) candidates.push({ place: entry.place, rank: rankOf(entry, name, district) });
  }
  const near = candidates.length < take ? soundingLike(index, words.join(""), district) : [];
  return best([...candidates, ...near], take);
}

/** Before anything is typed: the district that is known and its towns; else the districts. */
function offered({ bySound }: Index, district: DistrictName | null, take: number): readonly FoundPlace[] {
  const wanted = bySound.filter(({ place }) =>
    district === null ? place.level === "district" : place.district === district && LARGE.has(place.level),
  );
  return best(
    wanted.map(({ place }) => ({ place, rank: LEVEL_RANK[place.level] })),
    take,
  );
}

const LARGE: ReadonlySet<FoundLevel> = new Set<FoundLevel>(["district", "tehsil", "town"]);

/** Of two that are as like, the larger place is meant more often. */
const LEVEL_RANK: Readonly<Record<FoundLevel, number>> = { district: 0, tehsil: 2, town: 2, block: 5, locality: 7, village: 8 };
const A_BEGINNING = 100;
const A_PART = 180;
const LIKE = 300;
const ANOTHER_SPELLING = 3;
/** Less than between a whole name and the beginning of one. */
const OF_THE_DISTRICT = 90;

function rankOf({ key, isStart, isOwn, place }: Entry, name: string, district: DistrictName | null): number {
  const likeness = (isStart ? (key === name ? 0 : A_BEGINNING) : A_PART) + (isOwn ? 0 : ANOTHER_SPELLING);
  return (
    likeness + LEVEL_RANK[place.level] + Math.min(10, key.length - name.length) / 10 - (place.district === district ? OF_THE_DISTRICT : 0)
  );
}

/** What sounds so although it is written otherwise, also with two letters exchanged or one too many. */
function soundingLike({ byKey, bySound }: Index, name: string, district: DistrictName | null): readonly Candidate[] {
  if (name.length < SHORTEST_LIKE) return [];
  const most = name.length < 7 ? 0.75 : 1.1;
  const sounding = startingWith(bySound, "sound", soundOfAll(name)).flatMap((entry) => {
    const distance = keyDistance(entry.key.slice(0, name.length + 1), name);
    return distance > most + TRAILING ? [] : [{ place: entry.place, rank: LIKE + distance * 20 + rankOf(entry, name, district) }];
  });
  const slips = slipsOf(name).flatMap((slip) =>
    startingWith(byKey, "key", slip).map((entry) => ({ place: entry.place, rank: LIKE + 40 + rankOf(entry, slip, district) })),
  );
  return [...sounding, ...slips];
}

const SHORTEST_LIKE = 4;
/** Of the one letter that the name may go on with. */
const TRAILING = 1;

function slipsOf(name: string): readonly string[] {
  const slips = new Set<string>();
  for (let at = 1; at < name.length; at += 1) {
    slips.add(name.slice(0, at) + name.slice(at + 1));
    slips.add(name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2));
  }
  slips.delete(name);
  return [...slips].filter((slip) => slip.length >= SHORTEST_LIKE);
}

function startingWith(sorted: readonly Entry[], by: "key" | "sound", start: string): readonly Entry[] {
  if (start === "") return [];
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]?.[by] ?? "", start) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && end - low < MOST_LOOKED_AT && sorted[end]?.[by].startsWith(start) === true) end += 1;
  return sorted.slice(low, end);
}

/** The keys of the district, tehsil, block or town in which a place lies. */
function waysTo({ district, within }: ListedPlace): readonly string[] {
  return [district, within ?? district].flatMap((name) => wordsOf(name));
}

const wordsOf = (() => {
  const known = new Map<string, readonly string[]>();
  return (name: string): readonly string[] => {
    const words = known.get(name) ?? [soundOfName(name).replaceAll(" ", ""), soundOfName(areaNamed(name)?.hi ?? name).replaceAll(" ", "")];
    known.set(name, words);
    return words;
  };
})();

/** Each place once, by its best rank. */
function best(candidates: readonly Candidate[], take: number): readonly FoundPlace[] {
  const found = new Map<ListedPlace, number>();
  for (const { place, rank } of candidates) if (rank < (found.get(place) ?? Infinity)) found.set(place, rank);
  return [...found]
    .toSorted(
      ([one, rank], [other, otherRank]) => rank - otherRank || compare(one.name, other.name) || compare(one.district, other.district),
    )
    .slice(0, take)
    .map(([{ name, level, district, within }]) => ({ name, level, district, within }));
}

/** By letters alone, which is many times faster than by the rules of a language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
