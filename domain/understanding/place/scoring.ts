import type { DistrictName } from "../../geography/districts.ts";
import type { NamedPlace } from "../../geography/gazetteer.ts";
import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import { weightOf } from "./clarity.ts";
import { isSmall } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { CLEAR, LESS, SAYS } from "./weights.ts";

export interface Weighed {
  readonly mention: Mention;
  readonly clarity: number;
}

/** How much the names speak for each district. A place of comparison, work or an answer says less, once another is named clearly. */
export function scoresOf(tokens: readonly Token[], named: readonly Weighed[]): ReadonlyMap<DistrictName, number> {
  const scores = new Map<DistrictName, number>();
  const elsewhere = new Set<NamedPlace | undefined>(
    named.flatMap(({ mention }) =>
      isElsewhere(mention, mention === named[0]?.mention) && !isAtHome(mention, named) ? mention.places.slice(0, 1) : [],
    ),
  );
  for (const place of homesAmong(tokens, named)) elsewhere.add(place);
  for (const place of comparedWith(tokens, named)) elsewhere.add(place);
  const dwellings = dwellingsAmong(named);
  if (dwellings.size > 0) for (const { mention } of named) if (isOfMatter(mention)) elsewhere.delete(mention.places[0]);
  for (const { places } of dwellings) elsewhere.add(places[0]);
  const isAside = ({ hints, places }: Mention) => !hints.own && places.some((place) => elsewhere.has(place));
  const ofMatter = new Set(named.flatMap((each) => (isAside(each.mention) ? [] : clearDistrictOf(each))));
  for (const [order, { mention, clarity }] of named.entries()) {
    const before = named[order - 1]?.mention;
    const districts = new Set(mention.places.map(({ district }) => district));
    let factor = districts.size === 1 ? 1 : LESS.shared;
    // "Loharu road" is of more than Loharu, where another name is beside it.
    const isSaid = mention.said && (named.length === 1 || !mention.places.some(({ name }) => LEADS.test(name)));
    if (!isSaid && mention.places.every(({ vague }) => vague)) factor *= LESS.vague;
    if (before !== undefined && before.hints.from && mention.start - before.end <= FROM_TO) factor *= LESS.led;
    const isLess = isAside(mention) && [...ofMatter].some((other) => !districts.has(other));
    // That it was taken there has been counted already.
    const aside = isLess ? SAYS.aside - (mention.hints.taken ? SAYS.taken : 0) : 0;
    const less = dwellings.has(mention) || (isLess && mention.hints.left) ? SAYS.dwelling : aside;
    for (const district of districts) {
      const place = mention.places.find((each) => each.district === district);
      if (!place) continue;
      const weight = (weightOf(mention, place, order, clarity) + less) * factor;
      const others = scores.get(district) ?? 0;
      scores.set(district, Math.max(others, weight) + Math.min(others, weight) * LESS.further);
    }
  }
  // The towns of Hansi belonged to Hisar until December 2025, and citizens still add its name; where a place in Hisar is named, they mean Hisar, and so they do where it stands apart.
  const meansHisar =
    !named.some(({ mention }, at) => isHisar(mention) && (isAside(mention) || isBesideHansi(mention, named[at - 1], named[at + 1]))) ||
    named.some(({ mention }) =>
      mention.places.every(({ district, level }) =>
        district === "Hisar" ? level !== "district" : district === "Hansi" && isAside(mention),
      ),
    );
  if ((scores.get("Hansi") ?? 0) >= 3 && scores.has("Hisar") && !meansHisar)
    scores.set("Hansi", (scores.get("Hansi") ?? 0) + (scores.get("Hisar") ?? 0));
  return scores;
}

/** Where the writer lives, and what is said beside that, where another name may well be of the matter. */
function homesAmong(tokens: readonly Token[], named: readonly Weighed[]): readonly (NamedPlace | undefined)[] {
  const homes = named.filter(
    (each, at) => isHome(each) || [named[at - 1], named[at + 1]].some((other) => isHome(other) && isPartOf(each, other)),
  );
  const others = named.filter((each) => !homes.includes(each) && tokens[each.mention.start - 1]?.form !== "to" && mayBeOfMatter(each));
  return homes.flatMap(({ mention }) => (others.some((other) => areApart(mention, other.mention)) ? [mention.places[0]] : []));
}

function isHome(each: Weighed | undefined): each is Weighed {
  return each !== undefined && each.mention.hints.resident && !each.mention.hints.troubled;
}

/** "Upli (Kaithal)", "Rewari ke Ladhuwas". */
function isPartOf({ mention }: Weighed, { mention: other }: Weighed): boolean {
  return !areApart(mention, other) && gapBetween(mention, other) <= 1;
}

function mayBeOfMatter(each: Weighed): boolean {
  const { resident, from, errand, road, apart, speaks } = each.mention.hints;
  return (
    !resident && !from && !errand && !road && !apart && !speaks && !isElsewhere(each.mention, false) && clearDistrictOf(each).length > 0
  );
}

function gapBetween(one: Mention, other: Mention): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

function isHisar({ places }: Mention): boolean {
  return places.every(({ district, level }) => district === "Hisar" && level === "district");
}

/** "Narnaund, Hisar", "हिसार की हांसी": said as where that is. */
function isBesideHansi({ start, end }: Mention, before: Weighed | undefined, after: Weighed | undefined): boolean {
  return [before, after].some(
    (other) =>
      other !== undefined &&
      other.mention.places.some(({ district }) => district === "Hansi") &&
      Math.max(start - other.mention.end, other.mention.start - end) <= FROM_TO,
  );
}

/** The places of the writer, where people or things of theirs are told of in another district, or where they live by now. */
function dwellingsAmong(named: readonly Weighed[]): ReadonlySet<Mention> {
  const writers = named.flatMap(({ mention }) => (isWriters(mention) ? [mention] : []));
  if (writers.length === 0) return NONE;
  const living = named.find(({ mention: { hints } }) => (hints.resident || hints.lives) && !hints.origin)?.mention;
  const matters = named.flatMap(({ mention }) => (isOfMatter(mention) ? [mention] : []));
  const dwellings = new Set<Mention>();
  const [first, last] = [matters[0], matters.at(-1)];
  for (const writer of writers) {
    const others = writer.hints.origin ? [living, first, last] : [first, last];
    if (others.some((other) => other !== undefined && areApart(writer, other))) dwellings.add(writer);
  }
  return dwellings;
}

const NONE: ReadonlySet<Mention> = new Set();

/** Where things of the writer's are, or a village in which something is told to be. */
function isOfMatter(mention: Mention): boolean {
  const { belongs, resident, lives, locative, village, road } = mention.hints;
  if (isVisited(mention) || resident) return false;
  return belongs || (!lives && !road && (locative || village) && mention.places.every((place) => isSmall(place) && !place.vague));
}

function isWriters({ hints }: Mention): boolean {
  return hints.origin || ((hints.resident || hints.lives) && !hints.own && !hints.belongs && !hints.troubled);
}

function areApart(one: Mention, other: Mention): boolean {
  return !one.places.some(({ district }) => other.places.some((place) => place.district === district));
}

const LEADS = /(?:Road|Marg|Bypass)$/u;

/** Words between "Tohana" and "Hisar" in "Tohana se roz Hisar". */
const FROM_TO = 2;

/** Keys of words for what is not there. */
const MISSING = keySet("nahin nahi nhi koni konya ni not no band");

/** "Hansi me 3 din, Hisar me 47": of two clauses about one place each the first compares, the second is the matter. */
function comparedWith(tokens: readonly Token[], named: readonly Weighed[]): readonly NamedPlace[] {
  const clear = named.filter(({ mention, clarity }) => clarity > CLEAR && !mention.ordinary && !mention.hints.road);
  const [first, second] = clear;
  if (!first?.mention.hints.opens || !second?.mention.hints.opens) return [];
  const [theirs, ours] = [first.mention.places[0], second.mention.places[0]];
  if (theirs === undefined || ours === undefined || theirs.district === ours.district) return [];
  // "Dadri me pankha nahi, Bhiwani me cooler": what is missing is the matter.
  if (tokens.slice(first.mention.end, second.mention.start).some(({ key }) => MISSING.has(key))) return [];
  return clear.slice(2).some(({ mention }) => mention.places.some(({ district }) => district === theirs.district)) ? [] : [theirs];
}

/** "GMDA … Gurugram me": a body in the district that is named by another name as well. */
function isAtHome({ hints, places }: Mention, named: readonly Weighed[]): boolean {
  const district = places[0]?.district;
  return (
    hints.body &&
    named.some(
      ({ mention }) => !mention.hints.body && !isElsewhere(mention, false) && mention.places.every((place) => place.district === district),
    )
  );
}

/** Where somebody lives, works or has been sent, or with whom the writer compares. */
function isElsewhere(mention: Mention, isFirst: boolean): boolean {
  const { lives, resident, stays, troubled } = mention.hints;
  return lives || (stays && !(isFirst && resident && troubled)) || isVisited(mention);
}

function isVisited(mention: Mention): boolean {
  const { hints } = mention;
  return (
    isAtSeat(mention) ||
    (hints.stuck && isSeatOfState(mention)) ||
    hints.others ||
    hints.body ||
    hints.away ||
    hints.left ||
    hints.taken ||
    hints.rounds
  );
}

/** "Panchkula jao": the offices of the whole state are in this town, and people of all districts go there. */
export function isAtSeat(mention: Mention): boolean {
  return mention.hints.errand && isSeatOfState(mention);
}

function isSeatOfState({ places }: Mention): boolean {
  return places.every(({ district, level }) => level === "district" && district === "Panchkula");
}

/** The district of a clear name that may well be where the matter is. */
function clearDistrictOf({ mention, clarity }: Weighed): readonly DistrictName[] {
  if (clarity <= CLEAR || mention.ordinary) return [];
  const districts = [...new Set(mention.places.map(({ district }) => district))];
  return districts.length === 1 ? districts : [];
}
