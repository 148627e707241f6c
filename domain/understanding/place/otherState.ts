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
 * Whether the matter is outside and the writer or people of theirs inside: "in Sangrur the mandi is closed, the uncle of Narwana has sold". Where something
 * else is told of here, of what is the writer's, or after the name of where they live, the place outside is one that they compare with.
 */
export function isOutsideOfHome(tokens: readonly Token[], outside: MentionsFound["outside"], meant: readonly Mention[]): boolean {
  if (meant.length === 0 || !meant.every(({ hints }) => isHome(hints))) return false;
  const matter = outside.filter(({ start, end }) => isPlaceOfMatter(tokens, start, end));
  return matter.length > 0 && !isToldOfHere(tokens, matter) && !goesOn(tokens, outside, meant);
}

/** "यहां बिल बहुत आता है", "hamari gali", and not of what is the writer's in the place outside. */
function isToldOfHere(tokens: readonly Token[], matter: MentionsFound["outside"]): boolean {
  const isOutside = (at: number) => matter.some(({ start, end }) => isBesideIn(tokens, at, start, end));
  return tokens.some(({ key, form }, at) => (HERE.has(key) || MY.has(form)) && !isOutside(at));
}

/** "Delhi me meri dukaan", "my shop in Delhi". */
function isBesideIn(tokens: readonly Token[], at: number, start: number, end: number): boolean {
  const [from, to] = at < start ? [at + 1, start] : [end, at];
  const reach = at < start ? OURS_BEFORE : OURS_AFTER;
  return to - from <= reach && tokens.slice(from, to + 1).every(({ gap }) => gap === "");
}

/** Whether a clause that names no place follows where the writer lives. */
function goesOn(tokens: readonly Token[], outside: MentionsFound["outside"], meant: readonly Mention[]): boolean {
  const home = Math.min(...meant.map(({ start }) => start));
  const names = [...outside, ...meant];
  let opens = home;
  for (let at = home + 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.gap === "") continue;
    if (!names.some(({ start, end }) => start < at && end > opens)) return true;
    opens = at;
  }
  return false;
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

const HERE = keySet(
  "yahan yaha idhar ade aade athe atthe ithe ethe hamara hamare hamari humara humare humari mhara mhare mhari mera mere meri sada sade sadi apna apne apni",
);
/** English words as they are written: the key of "my" is that of other words. */
const MY: ReadonlySet<string> = new Set("here our my".split(" "));
/** Words between "my" and a name, and between a name and "meri": "my shop in Delhi", "Delhi me meri". */
const OURS_BEFORE = 3;
const OURS_AFTER = 1;

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
