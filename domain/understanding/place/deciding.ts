import type { DistrictName } from "../../geography/districts.ts";
import type { Token } from "../../text/tokenise.ts";
import { clarityAmong, clarityOf, weightOf } from "./clarity.ts";
import { isSmall } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { CLEAR, DECIDES, LESS } from "./weights.ts";

export interface Decided {
  /** Those of the names that mean a place. */
  readonly meant: readonly Mention[];
  /** Null where the names leave it open. */
  readonly district: DistrictName | null;
}

/** Which of the names mean a place, and the district in which most speaks for the problem to be. */
export function decide(tokens: readonly Token[], mentions: readonly Mention[]): Decided {
  const named = mentions.map((each, at): Weighed => {
    const mention = asNamesake(each, mentions[at - 1], mentions[at + 1]);
    return { mention, clarity: clarityOf(mention, tokens) };
  });
  const clear = named.filter(({ clarity }) => clarity > CLEAR);
  const known = best(scoresOf(clear));
  const meant = named.filter(({ mention, clarity }, at) => {
    const hasNeighbour = sharesDistrict(mention, named[at - 1]?.mention) || sharesDistrict(mention, named[at + 1]?.mention);
    const isAlone = clear.length === 1 && clear[0]?.mention === mention;
    return clarity + clarityAmong(mention, isAlone ? null : known, hasNeighbour) > 0;
  });
  const meaning = meant.map(({ mention }) => mention);
  return { meant: meaning, district: best(scoresOf(meant)) ?? onlyCommon(meaning) };
}

interface Weighed {
  readonly mention: Mention;
  readonly clarity: number;
}

/** "Shahzadpur Thanesar", "Bhunna (Guhla)": the village of that name in the district of the larger place beside it. */
function asNamesake(mention: Mention, before: Mention | undefined, after: Mention | undefined): Mention {
  for (const other of [before, after]) {
    const district = other?.places[0]?.district;
    if (other === undefined || other.places.every(isSmall) || !areBeside(mention, other)) continue;
    const places = mention.namesakes.filter((village) => village.district === district);
    if (places.length > 0 && mention.places.every((place) => place.district !== district)) return { ...mention, places };
  }
  return mention;
}

/** Words between two names that say together where. */
const BETWEEN = 1;

function areBeside(one: Mention, other: Mention): boolean {
  return (one.start < other.start ? other.start - one.end : one.start - other.end) <= BETWEEN;
}

function sharesDistrict(mention: Mention, other: Mention | undefined): boolean {
  if (other === undefined || !areBeside(mention, other)) return false;
  return other.places.some(({ district }) => mention.places.some((place) => place.district === district));
}

/** The one district that all names have in common, where each of them is in several. */
function onlyCommon(mentions: readonly Mention[]): DistrictName | null {
  if (mentions.length < 2) return null;
  const districts = mentions.map(({ places }) => new Set(places.map(({ district }) => district)));
  const common = [...(districts[0] ?? [])].filter((district) => districts.every((each) => each.has(district)));
  return common.length === 1 ? (common[0] ?? null) : null;
}

function scoresOf(named: readonly Weighed[]): ReadonlyMap<DistrictName, number> {
  const scores = new Map<DistrictName, number>();
  for (const [order, { mention, clarity }] of named.entries()) {
    const before = named[order - 1]?.mention;
    const districts = new Set(mention.places.map(({ district }) => district));
    let factor = districts.size === 1 ? 1 : LESS.shared;
    if (mention.places.every(({ vague }) => vague)) factor *= LESS.vague;
    if (before !== undefined && before.hints.from && mention.start - before.end <= FROM_TO) factor *= LESS.led;
    for (const district of districts) {
      const place = mention.places.find((each) => each.district === district);
      if (!place) continue;
      const weight = weightOf(mention, place, order, clarity) * factor;
      const others = scores.get(district) ?? 0;
      scores.set(district, Math.max(others, weight) + Math.min(others, weight) * LESS.further);
    }
  }
  // The towns of Hansi belonged to Hisar until December 2025, and citizens still add its name; where a place in Hisar is named, they mean Hisar.
  const meansHisar = named.some(({ mention: { places } }) =>
    places.every(({ district, level }) => district === "Hisar" && level !== "district"),
  );
  if ((scores.get("Hansi") ?? 0) >= 3 && scores.has("Hisar") && !meansHisar)
    scores.set("Hansi", (scores.get("Hansi") ?? 0) + (scores.get("Hisar") ?? 0));
  return scores;
}

/** Words between "Tohana" and "Hisar" in "Tohana se roz Hisar". */
const FROM_TO = 2;

function best(scores: ReadonlyMap<DistrictName, number>): DistrictName | null {
  let winner: DistrictName | null = null;
  let most: number = DECIDES;
  for (const [district, score] of scores) {
    if (score <= most) continue;
    winner = district;
    most = score;
  }
  return winner;
}
