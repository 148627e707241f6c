import type { DistrictName } from "../../geography/districts.ts";
import type { NamedPlace } from "../../geography/gazetteer.ts";
import { areaIn } from "../../geography/villageDivisions.ts";
import type { Token } from "../../text/tokenise.ts";
import type { Location, PlaceBasis, PlaceGuess } from "../../proposal/proposal.ts";
import { decide } from "./deciding.ts";
import { hintsAt } from "./hints.ts";
import type { Hints } from "./hints.ts";
import type { Mention, MentionFinder } from "./mentions.ts";
import { isOfOtherState, isOutsideOfHome } from "./otherState.ts";

export interface Located {
  readonly location: Location;
  /** The words of the text that mean places. */
  readonly mentions: readonly Mention[];
  /** True if the text speaks of a place outside Haryana and of none inside. */
  readonly outsideOnly: boolean;
  /** The same, and that is where its matter is: no road to there, nor where the writer lives or works. */
  readonly matterOutside: boolean;
}

/** Where the problem of a text is. */
export function locate(tokens: readonly Token[], finder: MentionFinder, basis: PlaceBasis): Located {
  const { mentions, outside } = finder.find(tokens);
  const { meant, district: said } = decide(tokens, mentions);
  const isElsewhere = isOfOtherState(tokens, outside) || isOutsideOfHome(tokens, outside, meant);
  const district = isElsewhere ? null : said;
  const inside = meant.filter(({ places }) => district === null || places.some((place) => place.district === district));
  const outsideOnly = outside.length > 0 && meant.length === 0;
  return {
    location: locationOf(inside, district, tokens, basis, candidatesOf(meant, district)),
    mentions: meant,
    outsideOnly,
    matterOutside: outsideOnly && outside.some(({ start, end }) => isOfMatter(hintsAt(tokens, start, end))),
  };
}

function isOfMatter({ road, gate, resident, lives }: Hints): boolean {
  return !road && !gate && !resident && !lives;
}

function candidatesOf(mentions: readonly Mention[], district: DistrictName | null): readonly DistrictName[] {
  if (district !== null) return [district];
  // Where the writer lives is none, where the text names the place of the matter as well.
  const ofMatter = mentions.filter(({ hints }) => !hints.resident);
  return [...new Set((ofMatter.length > 0 ? ofMatter : mentions).flatMap(({ places }) => places.map((place) => place.district)))];
}

/** Of localities: a sector or colony of a town before a part of it. */
function widthOf({ level, vague }: NamedPlace): number {
  return level === "locality" && vague ? 0 : 1;
}

/** A river or highway leads by: any other place beside it says more exactly where. */
function crosses({ level, vague, town }: NamedPlace): boolean {
  return level === "locality" && vague && town === null;
}

/** Where the writer lives, comes from or was sent, and not the address alone: another place in the text is that of the matter. */
function isBeside({ hints, start, end }: Mention, mentions: readonly Mention[]): boolean {
  if (hints.own) return false;
  if (hints.others || hints.away || hints.taken) return true;
  const [first, last] = [mentions[0], mentions.at(-1)];
  return hints.resident && ((last?.start ?? end) - end > ADDRESS || start - (first?.end ?? start) > ADDRESS);
}

/** Words between the parts of an address. */
const ADDRESS = 1;

/** A road of a town comes between its villages and the town. */
function levelOf({ level, vague, name }: NamedPlace): number {
  return NARROWEST_FIRST.indexOf(level === "locality" && vague && ROAD.test(name) ? "village" : level) + (ROAD.test(name) ? 0.5 : 0);
}

const ROAD = /(?:Road|Marg|Bypass)$/u;

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
      Number(isBeside(a.mention, mentions)) - Number(isBeside(b.mention, mentions)) ||
      Number(crosses(a.place)) - Number(crosses(b.place)) ||
      Number(a.mention.hints.road) - Number(b.mention.hints.road) ||
      levelOf(a.place) - levelOf(b.place) ||
      widthOf(a.place) - widthOf(b.place) ||
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
    town: named("town", "tehsil")?.name ?? (district === null ? null : townOf(named("locality"))),
    village: village?.name ?? null,
    locality: named("locality")?.name ?? null,
    candidates,
    places: ordered.map(({ place, mention }): PlaceGuess => guessOf(place, mention, tokens, basis, district)),
  };
}

/** A colony is in its town also where the text does not name that. */
function townOf(locality: NamedPlace | null): string | null {
  if (locality === null || locality.town === null || locality.vague) return null;
  const area = areaIn(locality.district, locality.town);
  return area?.kind === "tehsil" || area?.kind === "town" ? area.name : null;
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
