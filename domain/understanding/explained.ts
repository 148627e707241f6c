import { keySet } from "../text/keySet.ts";
import type { Token } from "../text/tokenise.ts";
import { hasAny } from "./reading.ts";

/**
 * What is often told of in danger, where the text says itself why: no call connects since the mobile network is dead, plaster falls and they sit outside, a
 * doctor is on leave, a pump has no diesel, no water comes, or it comes dirty. The words have to stand close together, and none beside them may tell of somebody hurt or shut in.
 */
export type Explanation = "network" | "plaster" | "pump" | "leave" | "dry" | "foul";

export function explanationOf(tokens: readonly Token[]): Explanation | null {
  if (hasAny(tokens, HURT)) return null;
  if (hasAny(tokens, PLASTER) && areNear(tokens, OUTSIDE, SITTING, APART)) return "plaster";
  if (hasAny(tokens, PHONES) && areNear(tokens, NETWORKS, DEAD, APART)) return "network";
  if (areNear(tokens, PUMPS, FUEL, APART)) return "pump";
  if (isDry(tokens)) return "dry";
  if (isFoul(tokens)) return "foul";
  return isOnLeave(tokens) ? "leave" : null;
}

/** So many words lie between two that belong together, at most: "बाहर पेड़ के नीचे बैठ". */
const APART = 4;

function isOnLeave(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => {
    if (!LEAVE.has(key)) return false;
    const isOn = BEFORE_LEAVE.has(tokens[at - 1]?.key ?? "") || ON.has(tokens[at + 1]?.key ?? "");
    return isOn && hasAny(tokens.slice(Math.max(0, at - APART - 1), at + APART + 2), DOCTORS);
  });
}

/** Whether water itself is said not to come, and nothing is said to have come or to rise. */
function isDry(tokens: readonly Token[]): boolean {
  if (hasAny(tokens, RISES)) return false;
  let isSaid = false;
  for (const [at, { form }] of tokens.entries()) {
    if (!COMES.has(form)) continue;
    if (!isOfNoWater(tokens, at)) return false;
    isSaid = true;
  }
  return isSaid;
}

/** "pani nahi aa", "pani aata nahi", "water is not coming", "no water coming": with nothing else between. */
function isOfNoWater(tokens: readonly Token[], comes: number): boolean {
  let isDenied = isJoined(tokens[comes + 1]) && NOT.has(tokens[comes + 1]?.key ?? "");
  for (let at = comes; at > 0 && isJoined(tokens[at]); at -= 1) {
    const { key } = tokens[at - 1]!;
    if (WATER.has(key)) return isDenied || (isJoined(tokens[at - 1]) && NOT.has(tokens[at - 2]?.key ?? ""));
    if (NOT.has(key)) isDenied = true;
    else if (!BETWEEN.has(key)) return false;
  }
  return false;
}

/** "ganda pani aa raha hai", "पानी गंदा आता है": and nobody is ill of it. */
function isFoul(tokens: readonly Token[]): boolean {
  if (hasAny(tokens, RISES) || hasAny(tokens, ILL)) return false;
  return tokens.some(({ form }, at) => {
    const [before, first] = [tokens[at - 1]?.key ?? "", tokens[at - 2]?.key ?? ""];
    const isPair = (WATER.has(before) && DIRTY.has(first)) || (DIRTY.has(before) && WATER.has(first));
    return COMES.has(form) && isPair && isJoined(tokens[at]) && isJoined(tokens[at - 1]);
  });
}

function isJoined(token: Token | undefined): boolean {
  return token?.gap === "";
}

/** Whether a word of each stands in the text with no more than so many others between the two. */
function areNear(tokens: readonly Token[], one: ReadonlySet<string>, other: ReadonlySet<string>, apart: number): boolean {
  let [lastOne, lastOther] = [-Infinity, -Infinity];
  return tokens.some(({ key }, at) => {
    if (one.has(key)) lastOne = at;
    if (other.has(key)) lastOther = at;
    return Math.abs(lastOne - lastOther) <= apart + 1;
  });
}

const PLASTER = keySet("plaster प्लास्टर पलस्तर ਪਲੱਸਤਰ ਪਲਸਤਰ");
const OUTSIDE = keySet("bahar outside");
const SITTING = keySet("baith baithe baithte baithti baithta बैठ बैठे बैठते बैठती बैठण ਬੈਠੇ ਬੈਠਦੇ ਬੈਠਦੀਆਂ sit sits");

const NETWORKS = keySet("tower towers टावर टॉवर network नेटवर्क ਨੈੱਟਵਰਕ");
const PHONES = keySet("mobile mobail मोबाइल phone phones फोन internet इंटरनेट sim bsnl jio airtel");
const DEAD = keySet("band dead down gayab gul thap");

const PUMPS = keySet("pump pumps पंप पम्प ਪੰਪ");
const FUEL = keySet("diesel डीजल डीज़ल ਡੀਜ਼ਲ");

const WATER = keySet("water pani पानी पाणी ਪਾਣੀ");
const DIRTY = keySet("ganda gandla dirty foul गंदा गन्दा ਗੰਦਾ kala काला ਕਾਲਾ black matmaila मटमैला");
const ILL = keySet(
  "bimar beemar bimari बीमार बीमारी ਬਿਮਾਰ ਬੀਮਾਰ ill sick ulti ultiyan उल्टी ਉਲਟੀ ਉਲਟੀਆਂ vomiting dast दस्त ਦਸਤ hospital अस्पताल ਹਸਪਤਾਲ mar मर ਮਰ maut मौत ਮੌਤ died dying",
);
const BETWEEN = keySet("is are supply bilkul hi ही bhi भी ab अब");
/** What rises or runs in, and who is waited for then. */
const RISES = keySet(
  "bhar bhara bhari bharne ghus ghusa ghusne badh badhta chadh chadha doob dooba flood floods flooded flooding rising rises rose baadh barh बाढ़ भर भरा घुस घुसा बढ़ चढ़ डूब डूबा ਭਰ ਵੜ ਚੜ੍ਹ ਡੁੱਬ ਹੜ੍ਹ boat boats naav नाव ਕਿਸ਼ਤੀ madad मदद ਮਦਦ help rescue",
);
const NOT = keySet("not no nahi nahin nhi नहीं ਨਹੀਂ koni कोनी");
/** As written: their keys are those of other words too ("a" of English, flour). */
const COMES: ReadonlySet<string> = new Set(
  "coming comes come came aa aata aati aate aaya aayi aya ayi ata ati aanda aandi aave आ आता आती आते आया आयी आई आंदा आंदी आवै ਆ ਆਉਂਦਾ ਆਉਂਦੀ ਆਂਦਾ ਆਇਆ ਆਈ".split(
    " ",
  ),
);

const DOCTORS = keySet("doctor doctors dr डॉक्टर ਡਾਕਟਰ nurse नर्स");
const LEAVE = keySet("leave chutti छुट्टी ਛੁੱਟੀ");
const BEFORE_LEAVE = keySet("on from");
const ON = keySet("par pe pai पर पै ਤੇ");

/** Somebody hurt, ill this moment, shut in or about to be; and what burns, leans or hangs. */
const HURT = keySet(
  "andar bhitar inside dab dabe dabi daba trapped buried stuck phansa fanse phanse fase ghire khoon lahu blood bleeding behosh hosh unconscious matha head " +
    "jhatke saans saah ਸਾਹ breath breathing neela neeli blue jhaag froth saanp सांप ਸੱਪ snake ankh aankh आंख ਅੱਖ eyes dard pain delivery labour prasav baby losing " +
    "aag ਅੱਗ fire smoke dhuan gas leaning leans tilting jhuk jhuka latak hanging hangs dangling rail track lathi sticks crying still out",
);
