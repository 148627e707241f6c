import type { DistrictName } from "../../geography/districts.ts";
import type { NamedPlace } from "../../geography/gazetteer.ts";
import type { Token } from "../../text/tokenise.ts";
import { isSmall } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { CLARITY, LESS, SAYS } from "./weights.ts";

/** How clearly the words name a place, by themselves: over 0 it is meant. Short and ordinary words need strong hints, long and rare ones hardly any. */
export function clarityOf(mention: Mention, tokens: readonly Token[]): number {
  const { hints, places, start, end } = mention;
  const length = Math.min(lettersOf(tokens, start, end), CLARITY.longest);
  let clarity = baseOf(mention) + (length - CLARITY.usualLength) * CLARITY.letter + mention.distance * CLARITY.distance;
  if (end - start > 1) clarity += CLARITY.several;
  if (hints.village) clarity += CLARITY.announced;
  else if (hints.locative) clarity += CLARITY.locative;
  if (hints.stands) clarity += mention.ordinary && !places.every(isSmall) ? CLARITY.standsOrdinary : CLARITY.stands;
  if (hints.hosts) clarity += CLARITY.hosts;
  if (hints.within && !mention.directory) clarity += CLARITY.within;
  if (hints.area && !places.every(isSmall)) clarity += mention.ordinary ? CLARITY.areaOrdinary : CLARITY.area;
  if (hints.market && !mention.ordinary && !places.every(isSmall)) clarity += CLARITY.area;
  if (hints.addressed && !places.every(isSmall)) clarity += CLARITY.addressed;
  if (hints.gate) clarity += CLARITY.gate;
  if (hints.apart) clarity += CLARITY.apart;
  if (hints.capital) clarity += CLARITY.capital;
  if (hints.first) clarity += CLARITY.first;
  if (isAcronym(mention, tokens)) clarity += CLARITY.acronym;
  if (hints.placed) clarity += mention.ordinary ? CLARITY.placedOrdinary : CLARITY.placed;
  if (hints.own && !mention.ordinary && !mention.directory) clarity += CLARITY.own;
  if (hints.alone) clarity += CLARITY.alone;
  if (hints.last) clarity += CLARITY.last;
  if (hints.road && !isLocality(places)) clarity += CLARITY.road;
  if (hints.person && !hints.locative) clarity += CLARITY.person;
  if (hints.sigil === "@") clarity += mention.directory ? CLARITY.handleListed : CLARITY.handle;
  return clarity;
}

/** What else speaks for it: the district that the clear names say, and the names beside it. */
export function clarityAmong(mention: Mention, known: DistrictName | null, hasNeighbour: boolean): number {
  const beside = hasNeighbour ? CLARITY.beside : 0;
  if (known === null) return beside;
  return beside + (mention.places.some(({ district }) => district === known) ? CLARITY.known : CLARITY.elsewhere);
}

/** How much it says that the problem is in the district of `place`, as one of the names of a text, of which `order` come before it. */
export function weightOf(mention: Mention, place: NamedPlace, order: number, clarity: number): number {
  const { hints } = mention;
  let weight = sizeOf(mention, place) + Math.min(clarity, SAYS.clearest) * SAYS.clarity;
  weight += mention.distance * SAYS.distance;
  if (mention.ordinary) weight += SAYS.ordinary;
  if (hints.village) weight += SAYS.announced;
  else if (hints.locative || hints.apart) weight += SAYS.hinted;
  if (hints.stands) weight += SAYS.stands;
  if (hints.sector && !mention.places.every(isSmall)) weight += SAYS.sector;
  if (hints.gate && !isLocality(mention.places)) weight += SAYS.gate;
  if (hints.from) weight += SAYS.from;
  if (hints.taken) weight += SAYS.taken;
  if (hints.first) weight += SAYS.first;
  if (hints.own && !mention.ordinary) weight += mention.directory ? SAYS.ownListed : SAYS.own;
  if (hints.road) weight *= place.level === "locality" ? LESS.roadOfLocality : LESS.road;
  if (hints.train && !isLocality(mention.places)) weight *= LESS.train;
  if (hints.sigil === "@") weight *= LESS.handle;
  return weight + order * SAYS.later;
}

function baseOf({ places, directory, ordinary }: Mention): number {
  if (!directory) {
    if (places.every(isSmall)) return ordinary ? CLARITY.smallOrdinary : CLARITY.small;
    return ordinary ? CLARITY.largeOrdinary : CLARITY.large;
  }
  if (isLocality(places)) return ordinary ? CLARITY.localityOrdinary : CLARITY.locality;
  return ordinary ? CLARITY.villageOrdinary : CLARITY.village;
}

function sizeOf({ directory, start, end }: Mention, { level }: NamedPlace): number {
  if (!directory) return level === "tehsil" ? SAYS.town : SAYS[level];
  if (level === "village") return SAYS.listedVillage;
  return end - start > 1 ? SAYS.listedSite : SAYS.listedLocality;
}

/** "MDU", "CRSU": written in capitals among words that are not. */
function isAcronym({ start, end, directory, ordinary }: Mention, tokens: readonly Token[]): boolean {
  const only = tokens[start];
  if (end - start > 1 || directory || ordinary || !only?.shouted) return false;
  return !(tokens[start - 1]?.shouted ?? false) && !(tokens[end]?.shouted ?? false);
}

function isLocality(places: readonly NamedPlace[]): boolean {
  return places.every(({ level }) => level === "locality");
}

function lettersOf(tokens: readonly Token[], start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at += 1) length += tokens[at]?.key.length ?? 0;
  return length;
}
