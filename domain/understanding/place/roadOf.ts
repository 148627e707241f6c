import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import type { PlaceGuess } from "../../proposal/proposal.ts";
import type { Mention } from "./mentions.ts";

/** "Bhattu Road, Fatehabad" is a road that leads to Bhattu, where nobody is to look for it. The road, as it is called; else the place. */
export function placeOrRoad(place: PlaceGuess, mentions: readonly Mention[], tokens: readonly Token[]): string {
  if (!LEADS_TO.has(place.level)) return place.name;
  const at = mentions.find(({ places }) => places.some(({ name, level }) => name === place.name && level === place.level));
  if (at === undefined || !ROADS.has(tokens[at.end]?.key ?? "")) return place.name;
  const called = place.name
    .split(" ")
    .slice(0, at.end - at.start)
    .join(" ");
  return `${called} Road`;
}

const LEADS_TO: ReadonlySet<PlaceGuess["level"]> = new Set(["village", "town", "tehsil", "block"]);
const ROADS = keySet("road rod rd रोड ਰੋਡ");
