import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import { hintsAt } from "./hints.ts";
import type { Mention, MentionsFound } from "./mentions.ts";

/**
 * Whether a text is about another state: it names places outside of Haryana at least twice, and once who governs there ("Delhi sarkar",
 * "Punjab ke mantri"). What it names inside is where the writer sits.
 */
export function isOfOtherState(tokens: readonly Token[], outside: MentionsFound["outside"]): boolean {
  return outside.length >= NAMED && outside.some(({ start, end }) => tokens[start]?.sigil !== "@" && isGoverned(tokens, end));
}

/**
 * Whether the matter is outside and the writer or people of theirs inside: "in Sangrur the mandi is closed, our uncle of Narwana has sold".
 */
export function isOutsideOfHome(tokens: readonly Token[], outside: MentionsFound["outside"], meant: readonly Mention[]): boolean {
  if (meant.length === 0 || !meant.every(({ hints }) => isHome(hints))) return false;
  return outside.some(({ start, end }) => isPlaceOfMatter(tokens, start, end));
}

function isHome({ resident, stays, origin, relatives, own, belongs, troubled }: Mention["hints"]): boolean {
  return (resident || stays || origin || relatives) && !own && !belongs && !troubled;
}

/** "in Sangrur", "सहारनपुर जिला अस्पताल में"; not "from Delhi". */
function isPlaceOfMatter(tokens: readonly Token[], start: number, end: number): boolean {
  if (ABROAD.has(tokens[start]?.key ?? "")) return false;
  const { road, gate, resident, lives, origin, taken, away, from, sigil } = hintsAt(tokens, start, end);
  if (road || gate || resident || lives || origin || taken || away || from || sigil === "@") return false;
  if (tokens.slice(end, end + SEEN_REACH).some(({ key }) => SEEN.has(key))) return false;
  if (tokens[start]?.gap === "" && tokens[start - 1]?.form === "in") return true;
  return tokens
    .slice(end, end + WITHIN_REACH)
    .some(({ key, gap }, at, next) => WITHIN.has(key) && next.slice(0, at + 1).every((each) => each.gap === "") && gap === "");
}

/** Where people of a writer live, and no matter of theirs is. */
const ABROAD = keySet("canada कनाडा ਕੈਨੇਡਾ ਕਨੇਡਾ america अमेरिका ਅਮਰੀਕਾ london dubai दुबई ਦੁਬਈ");
/** "जैसा मोहाली में देखा": what is proposed. */
const SEEN = keySet("dekha dekhi dekhe dekhkar dekhya suna padha jaisa jaisi jaise");
const SEEN_REACH = 4;
const WITHIN = keySet("men me mein vich ch mh");
/** Words from a name to "in": "सहारनपुर जिला अस्पताल में". */
const WITHIN_REACH = 3;

const NAMED = 2;
const GOVERNMENT = keySet("sarkar government govt");
const OFFICES = keySet("sarkar mantri portal afsar vidhayak");
const BODIES = keySet("cm dc jal water");
const OF = keySet("ki ke ka di de da");

function isGoverned(tokens: readonly Token[], end: number): boolean {
  const after = joinedKey(tokens, end);
  if (GOVERNMENT.has(after) || BODIES.has(after)) return true;
  return OF.has(after) && OFFICES.has(joinedKey(tokens, end + 1));
}

function joinedKey(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.gap === "" ? token.key : "";
}
