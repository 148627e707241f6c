import { keySet } from "../../text/keySet.ts";
import { normaliseText } from "../../text/normalise.ts";
import type { Token } from "../../text/tokenise.ts";
import { keyAt } from "./keysAround.ts";

/** Whether a name is the place of the writer, or one where something of the writer's is: the second is the place of the matter. */
export interface Dwelling {
  /** "I live in X", "X niwasi", "X का हूं", "X तै लिखूं", "ਮੈਂ X ਰਹਿੰਦਾ": where the writer lives or writes from. */
  readonly resident: boolean;
  /** "X me rehta hun", "behen X rehti hai": any other clear name is rather the place of the matter. */
  readonly stays: boolean;
  /** "originally from X", "मूल रूप से X", "ਜੱਦੀ ਘਰ X": where the writer comes from, and no longer lives. */
  readonly origin: boolean;
  /** "my land in X", "meri maa X ke gaon me", "X म्ह मेरा प्लाट", "ਮੇਰੇ ਸਹੁਰੇ X": where people or things of the writer's are. */
  readonly belongs: boolean;
  /** "X me rehta hun, yahan …", "X निवासी हूं, पानी नहीं आता": the writer goes on with what is wrong there. */
  readonly troubled: boolean;
}

/** The cues in all six languages. Keys meet in the three scripts, so each word stands here once; English words are kept as they are written. */
const IN_OR_FROM = keySet("men me m mh vich ch cha se te ton ka ki ke da di de");
const FROM_OR_OF = keySet("se te ton ka ki ke da di de");
const I_AM = keySet("hun hu hoon su sun han haan aan saan");
const STAYS = keySet("rehta rehti rehte rahta rahti rahte rahinda");
const LIVES_THERE = keySet(
  "rahun rahu rehne rahne rehna rahan rahwan rahin rehan rahindi rahinde rehnda rehndi rehnde padhadi padhade niwasi nivasi vasi basinda vasnik resident kiraye kirae vasda vasde vasdi basda basde padhta padhti padhte padhun padhda padhdi parhta parhti padhna padhai",
);
/** "naukri X me", "naukri X hai", "रहने वाले हम X के": said before the name. */
const WORK = keySet("naukri duty job padhai kampni");
const IS = keySet("hai he se sai s hen");
const LIVES_BEFORE = keySet("rehne rahne rahan rahin niwasi nivasi vasi");
const WRITES = keySet("likh likhun likhu likhda likhta likhti bol bolun");
const DWELLS: ReadonlySet<string> = new Set(
  "live lives living lived stay stays staying reside resides residing resident residents based settled belong belongs hail native working work employed sitting posted student study studying teach".split(
    " ",
  ),
);
/** "Treatment at Rohtak", "coaching at Rohtak". */
const TREATED: ReadonlySet<string> = new Set("treatment treated coaching salary".split(" "));
const AT: ReadonlySet<string> = new Set("in at of from to".split(" "));
const SPEAKS: ReadonlySet<string> = new Set("am i'm im we're writing calling speaking".split(" "));
const ORIGIN = keySet("originally mool mul pichhon pichon janam janm native formerly earlier ਜੱਦੀ");
const VILLAGE_THERE = keySet("gam gaon pind");
const NOW = keySet("ab ib eeb hun hune now ajkal");

const I: ReadonlySet<string> = new Set("i i'm मैं ਮੈਂ main mai हम hum ਅਸੀਂ".split(" ").map((word) => normaliseText(word)));
/** No people of the writer's household. */
const FRIENDS: ReadonlySet<string> = new Set("friend friends friend's colleague classmate classmates".split(" "));
const MY: ReadonlySet<string> = new Set("my our".split(" "));
const MINE = keySet(
  "mera mere meri mhara mhare mhari hamara hamare hamari humara humare humari sada sade sadi apna apne apni ghar makan plat plot jamin zameen zamin dharti khet sasural sasuraal sasre sasare sahure sasuraliye maike mayke peke gaon ganv gam pind nanihal nanke home parents property land house family jaddi pushtaini ancestral",
);
const KIN = keySet(
  "माँ माता मम्मी अम्मा ਮਾਂ बेबे पिता पिताजी पापा बापू ਬਾਪੂ बाबू भाई ਭਰਾ भाण बहन behen ਭੈਣ दादी दादा नानी नाना बेटी बेटा छोरी छोरा ਧੀ ਪੁੱਤ पत्नी घरवाली घरआळी पति सास ससुर चाचा ताऊ मामा मौसी बुआ बच्चे बच्चा बालक ਬੱਚੇ ਨਿਆਣੇ kids children mother father mom dad sister brother wife husband son daughter grandmother grandfather uncle aunt",
);
const MARRIED = keySet("byahi byah biyahi viahi viah");
const MINE_THERE: ReadonlySet<string> = new Set([...MINE, ...KIN, ...MARRIED]);
const HERE = keySet("yahan yaha idhar ade aade ithe ethe othe here");
const MISSING = keySet("nahin nahi nhi koni konya ni band kharab not no");

/** Words around a name within which a cue counts. */
const NEAR = 3;
const BEFORE = 7;
/** Words of a clause from "X में" to "हूं". */
const CLAUSE = 6;
/** "maa X rehti hai", "मां गांव X में": words from kin to where they are. */
const BESIDE = 2;
/** Words after a place of the writer within which they go on with what is wrong there. */
const GOES_ON = 8;

export function dwellingAt(tokens: readonly Token[], start: number, end: number): Dwelling {
  const origin = isOrigin(tokens, start, end);
  // "meri naukri X hai": where the writer works.
  const ofTheirs = hasBefore(tokens, start) && !isAfterWork(tokens, start);
  // "my parents live in X" is of theirs, "I live in X" is not.
  const resident = origin || (isResident(tokens, start, end) && !ofTheirs);
  return {
    resident,
    stays: isBeforeOneOf(tokens, end, STAYS),
    origin,
    belongs: !resident && (ofTheirs || isBeforeOneOf(tokens, end, MINE_THERE)),
    troubled: isTroubled(tokens, end),
  };
}

function isResident(tokens: readonly Token[], start: number, end: number): boolean {
  const next = keyAt(tokens, end);
  if (IN_OR_FROM.has(next) && isBeforeOneOf(tokens, end + 1, I_AM, CLAUSE)) return true;
  if (FROM_OR_OF.has(next) && isJoinedBefore(tokens, start, LIVES_BEFORE)) return true;
  if ((IN_OR_FROM.has(next) || IS.has(next)) && isAfterWork(tokens, start)) return true;
  // "मैं X ब्याही सूं"
  if (MARRIED.has(next) && I_AM.has(keyAt(tokens, end + 1))) return true;
  for (let at = end; at < end + NEAR; at += 1) {
    const key = keyAt(tokens, at);
    if (STAYS.has(key) || LIVES_THERE.has(key) || (WRITES.has(key) && FROM_OR_OF.has(next))) return true;
    if (key === "" || (at === end && !IN_OR_FROM.has(key))) break;
  }
  return livesBefore(tokens, start);
}

function isAfterWork(tokens: readonly Token[], start: number): boolean {
  return tokens[start]?.gap === "" && WORK.has(tokens[start - 1]?.key ?? "");
}

/** "I live in X", "resident of X", "I am from X"; "From X, my land …", where the text opens so. */
function livesBefore(tokens: readonly Token[], start: number): boolean {
  const to = tokens[start - 1];
  if (to === undefined || tokens[start]?.gap !== "" || !AT.has(to.form)) return false;
  const before = to.gap === "" ? (tokens[start - 2]?.form ?? "") : "";
  if (DWELLS.has(before)) return true;
  if (SPEAKS.has(before) && to.form !== "to") return true;
  if (TREATED.has(before)) return true;
  return to.form === "from" && start === 1 && tokens[start + 1]?.gap === "comma";
}

/** "originally from X", "ਜੱਦੀ ਘਰ X", "X का मूल निवासी", "गाम तो X म्ह सै, ईब …". */
function isOrigin(tokens: readonly Token[], start: number, end: number): boolean {
  if (isJoinedBefore(tokens, start, ORIGIN) || ORIGIN.has(keyAt(tokens, end))) return true;
  if (FROM_OR_OF.has(keyAt(tokens, end)) && ORIGIN.has(keyAt(tokens, end + 1))) return true;
  const to = tokens[start - 1];
  return to?.key === "to" && VILLAGE_THERE.has(tokens[start - 2]?.key ?? "") && hasNow(tokens, end);
}

function isJoinedBefore(tokens: readonly Token[], start: number, words: ReadonlySet<string>): boolean {
  for (let at = start - 1; at >= Math.max(0, start - NEAR) && tokens[at + 1]?.gap === ""; at -= 1)
    if (words.has(tokens[at]?.key ?? "")) return true;
  return false;
}

function hasNow(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < Math.min(tokens.length, end + BEFORE); at += 1)
    if (tokens[at]?.gap !== "" && NOW.has(tokens[at]?.key ?? "")) return true;
  return false;
}

function hasBefore(tokens: readonly Token[], start: number): boolean {
  // "my bus to X": where it goes.
  if (tokens[start - 1]?.form === "to") return false;
  for (let at = start - 1; at >= Math.max(0, start - BEFORE); at -= 1) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.gap === "sentence" || I.has(token.form)) return false;
    if (FRIENDS.has(token.form)) return false;
    if (MY.has(token.form) || MINE.has(token.key)) return true;
    if (start - at <= BESIDE && KIN.has(token.key)) return true;
  }
  return false;
}

function isBeforeOneOf(tokens: readonly Token[], end: number, words: ReadonlySet<string>, within = NEAR): boolean {
  for (let at = end; at < end + within; at += 1) {
    const key = keyAt(tokens, at);
    if (key === "") return false;
    // "सन् 2008" is a year, "ਸਾਂ" is "I was".
    if (words.has(key) && !(words === I_AM && tokens[at + 1]?.script === "digit")) return true;
  }
  return false;
}

function isTroubled(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < Math.min(tokens.length, end + GOES_ON); at += 1) {
    const token = tokens[at];
    // From here on it is of somebody or something of theirs, elsewhere.
    if (token === undefined || MY.has(token.form) || MINE.has(token.key)) return false;
    if (MISSING.has(token.key) || HERE.has(token.key)) return true;
  }
  return false;
}
