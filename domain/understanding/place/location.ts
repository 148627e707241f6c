import type { DistrictName } from "../../geography/districts.ts";
import type { NamedPlace } from "../../geography/gazetteer.ts";
import type { Token } from "../../text/tokenise.ts";
import type { Location, PlaceBasis, PlaceGuess } from "../../proposal/proposal.ts";
import { isSmall } from "./mentions.ts";
import type { Mention, MentionFinder, MentionsFound, Surrounded } from "./mentions.ts";

export interface Located {
  readonly location: Location;
  /** All names of places in the text. */
  readonly mentions: readonly Mention[];
  /** True if the text speaks of a place outside Haryana and of none inside. */
  readonly outsideOnly: boolean;
}

/** District > town or tehsil > block > village; a locality decides its town. */
const LEVEL_WEIGHTS: Readonly<Record<NamedPlace["level"], number>> = {
  district: 10,
  tehsil: 8,
  town: 8,
  block: 7,
  locality: 7,
  village: 6,
};
/** Villages of a directory are less certain than authored places. */
const DIRECTORY_WEIGHT = 4;
const ROAD = 0.35;
const HANDLE = 0.5;

/** Where the problem of a text is. */
export function locate(tokens: readonly Token[], finder: MentionFinder, basis: PlaceBasis): Located {
  const found = finder.find(tokens);
  const certain = found.mentions.filter((mention) => isMeant(mention, found.mentions, keyLength(tokens, mention)));
  const scores = scoresOf(certain.filter(({ directory }) => !directory));
  const known = best(scores);
  const villages = villagesMeant(tokens, finder, found.words, certain, known);
  const all = [...certain.filter(({ directory }) => !directory), ...villages];
  const district = best(scoresOf(all)) ?? null;
  const inside = all.filter(({ places }) => district === null || places.some((place) => place.district === district));
  return {
    location: locationOf(inside, district, tokens, basis, candidatesOf(all, district)),
    mentions: found.mentions,
    outsideOnly: found.outside.length > 0 && all.length === 0,
  };
}

/** Names of small places up to this length sound like many words: चढ़ा is not Chhara. */
const SHORT_NAME = 5;

function isMeant(mention: Mention, others: readonly Mention[], length: number): boolean {
  const { hints } = mention;
  const small = mention.places.every(isSmall);
  if (hints.person && !hints.locative && small) return false;
  if (mention.directory) return true;
  const hinted = hints.village || hints.locative || hints.apart || hints.capital;
  if (!mention.ordinary) return !small || mention.end - mention.start > 1 || length > SHORT_NAME || hinted || hasNeighbour(mention, others);
  if (mention.places.every(({ level }) => level === "village"))
    return hints.village || (hints.capital && hints.locative) || (hints.apart && hasNeighbour(mention, others));
  if (hints.village || hints.locative || (hints.apart && others.length > 1) || hints.capital) return true;
  return hasNeighbour(mention, others);
}

/** Whether another name in the text, which is no ordinary word, is in the same district. */
function hasNeighbour(mention: Mention, others: readonly Mention[]): boolean {
  return others.some(
    (other) =>
      other !== mention &&
      !other.ordinary &&
      other.places.some(({ district }) => mention.places.some((place) => place.district === district)),
  );
}

/** The villages of the directory that are meant: those with hints, and those of a district that the text also names. */
function villagesMeant(
  tokens: readonly Token[],
  finder: MentionFinder,
  words: MentionsFound["words"],
  mentions: readonly Mention[],
  known: DistrictName | null,
): readonly Mention[] {
  const meant: Mention[] = [];
  for (const mention of mentions) {
    if (!mention.directory) continue;
    const inKnown = known === null ? mention.places : mention.places.filter(({ district }) => district === known);
    if (inKnown.length === 0 || doubtOf(mention, tokens, known !== null) > 0) continue;
    meant.push({ ...mention, places: inKnown });
  }
  if (meant.length > 0) return meant;
  const isEnough = (alike: Surrounded) => {
    const { hints } = alike;
    const isAnnounced = hints.village || (known !== null && (hints.apart || hints.locative) && keyLength(tokens, alike) >= 6);
    return isAnnounced && !hints.road && !hints.person;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    if (mentions.some(({ start, end }) => at >= start && at < end)) continue;
    const alike = finder.findAlike(tokens, words, at, { district: known, isEnough });
    if (alike) return [alike];
  }
  return [];
}

/** Up to 0 the village is meant. Short and ordinary words need strong hints, long and rare ones hardly any. */
function doubtOf(mention: Mention, tokens: readonly Token[], districtKnown: boolean): number {
  const { hints } = mention;
  const length = keyLength(tokens, mention);
  let doubt = mention.ordinary ? 4 : 2;
  if (length >= 7) doubt -= 0.5;
  if (length <= 4) doubt += 1;
  if (mention.end - mention.start > 1) doubt -= 1.5;
  if (hints.village) doubt -= 4;
  else if (hints.locative) doubt -= 1.5;
  if (hints.apart) doubt -= 1;
  if (hints.capital) doubt -= 0.5;
  if (districtKnown) doubt -= 1;
  if (hints.road) doubt += 1;
  if (hints.sigil === "@") doubt += 2;
  return doubt;
}

function keyLength(tokens: readonly Token[], { start, end }: Surrounded): number {
  let length = 0;
  for (let at = start; at < end; at += 1) length += tokens[at]?.key.length ?? 0;
  return length;
}

function scoresOf(mentions: readonly Mention[]): ReadonlyMap<DistrictName, number> {
  const scores = new Map<DistrictName, number>();
  for (const [order, mention] of mentions.entries()) {
    const districts = new Set(mention.places.map(({ district }) => district));
    // A name that several districts have only supports another one.
    const share = districts.size === 1 ? 1 : 0.2;
    for (const district of districts) {
      const place = mention.places.find((each) => each.district === district);
      if (!place) continue;
      const weight = weightOf(mention, place, order) * share;
      const before = scores.get(district) ?? 0;
      scores.set(district, Math.max(before, weight) + Math.min(before, weight) * 0.4);
    }
  }
  // The towns of Hansi belonged to Hisar until December 2025, and citizens still add its name.
  if ((scores.get("Hansi") ?? 0) >= 3 && scores.has("Hisar")) scores.set("Hansi", (scores.get("Hansi") ?? 0) + (scores.get("Hisar") ?? 0));
  return scores;
}

function weightOf(mention: Mention, place: NamedPlace, order: number): number {
  const { hints } = mention;
  let weight = mention.directory ? DIRECTORY_WEIGHT + (hints.village ? 1.5 : 0) : LEVEL_WEIGHTS[place.level];
  if (mention.alike) weight -= 1.5;
  if (mention.ordinary) weight -= 1;
  if (hints.locative || hints.apart) weight += 1;
  if (hints.road) weight *= ROAD;
  if (hints.sigil === "@") weight *= HANDLE;
  return weight - order * 0.3;
}

/** A score of less comes only from names that several districts share. */
const DECIDES = 1.9;

function best(scores: ReadonlyMap<DistrictName, number>): DistrictName | null {
  let winner: DistrictName | null = null;
  let most = DECIDES;
  for (const [district, score] of scores) {
    if (score <= most) continue;
    winner = district;
    most = score;
  }
  return winner;
}

function candidatesOf(mentions: readonly Mention[], district: DistrictName | null): readonly DistrictName[] {
  if (district !== null) return [district];
  return [...new Set(mentions.flatMap(({ places }) => places.map((place) => place.district)))];
}

const NARROWEST_FIRST: readonly NamedPlace["level"][] = ["locality", "village", "town", "tehsil", "block", "district"];

function locationOf(
  mentions: readonly Mention[],
  district: DistrictName | null,
  tokens: readonly Token[],
  basis: PlaceBasis,
  candidates: readonly DistrictName[],
): Location {
  const places = mentions.flatMap((mention) => {
    const place = mention.places.find((each) => each.district === district) ?? mention.places[0];
    return place ? [{ place, mention }] : [];
  });
  const ordered = places.toSorted(
    (a, b) =>
      Number(a.mention.hints.road) - Number(b.mention.hints.road) ||
      NARROWEST_FIRST.indexOf(a.place.level) - NARROWEST_FIRST.indexOf(b.place.level) ||
      a.mention.start - b.mention.start,
  );
  const named = (...levels: readonly NamedPlace["level"][]) => ordered.find(({ place }) => levels.includes(place.level))?.place ?? null;
  const narrowest = ordered.find(({ place }) => place.level !== "district")?.place ?? null;
  const village = named("village");
  return {
    district,
    subDivision: narrowest?.subDivision ?? named("tehsil", "town")?.subDivision ?? null,
    tehsil: named("tehsil")?.name ?? village?.tehsil ?? null,
    block: named("block")?.name ?? village?.block ?? null,
    town: named("town", "tehsil")?.name ?? null,
    village: village?.name ?? null,
    locality: named("locality")?.name ?? null,
    candidates,
    places: ordered.map(({ place, mention }): PlaceGuess => guessOf(place, mention, tokens, basis, district)),
  };
}

function guessOf(
  place: NamedPlace,
  mention: Mention,
  tokens: readonly Token[],
  basis: PlaceBasis,
  district: DistrictName | null,
): PlaceGuess {
  const evidence = tokens
    .slice(mention.start, mention.end)
    .map(({ text }) => text)
    .join(" ");
  return { name: place.name, level: place.level, basis, district: place.district === district ? district : null, evidence };
}
