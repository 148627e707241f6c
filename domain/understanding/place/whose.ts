import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import { follows, keyAt } from "./keysAround.ts";
import { isTextOpening } from "./opening.ts";
import { isPointedAt, OF_THERE } from "./pointing.ts";

/** What the words around a name say of who is there: the writer with the matter, others, somebody at work, or a body of the state. */
export interface Whose {
  /** "here in X", "hamara X", "X me hamari": the place of the matter, where others are named to compare. */
  readonly own: boolean;
  /** "X wale ka 7 din me", "X people": those that the writer compares with. */
  readonly others: boolean;
  /** "Narwane wale mame": people of the writer's there. */
  readonly relatives: boolean;
  /** "X me naukri karta hun", "X baitha": where somebody lives or works. */
  readonly lives: boolean;
  /** "from X I come to Y", "go to X", "X ne bola", "X ki ladai": where somebody comes from, goes or asks, or what is history. */
  readonly away: boolean;
  /** "X se chalkar", "we come from a village in X": where somebody set out from; any other name is rather the place of the matter. */
  readonly left: boolean;
  /** "we shifted from X": where the writer lives no longer; any other name is rather the place of the matter. */
  readonly moved: boolean;
  /** "X wale kehte hain": people of an office there. */
  readonly speaks: boolean;
  /** "X me …", "in X …", where a clause opens. */
  readonly opens: boolean;
  /** A clause opens with "X me". */
  readonly within: boolean;
  /** "Bhiwani board", "RERA Panchkula": a body for the whole state that sits there. */
  readonly body: boolean;
  /** Such a board; another body for all districts. */
  readonly board: boolean;
  readonly seat: boolean;
  /** "Panipat ki teesri ladai": history, and no place of today. */
  readonly fought: boolean;
  /** "X wala nahi", "not X": somewhere else. */
  readonly denied: boolean;
  /** "Rohtak Fasteners Pvt Ltd": the name of a firm or a public body, mostly there; any other name is rather the place of the matter. */
  readonly firm: boolean;
}

/** English words are kept as they are written, since the key of "our" is that of और, and of "say" that of से. */
const OUR: ReadonlySet<string> = new Set("our my".split(" "));
const OWN = keySet(
  "hamara hamare hamari humara humare humari mhara mhare mhari here yahan yaha idhar aade ithe ethe sada sade sadi apna apne apni",
);
/** "Sirsa me meri cousin" is somebody else, "Sirsa me hamari gali" is not. */
const OURS_AFTER = keySet("hamara hamare hamari humara humare humari mhara mhare mhari sada sade sadi");
const WITHIN = keySet("men me m mh vich ch cha");
const OTHERS = keySet("walon waliyon valian aalyan waleyan people pehlwan pahalwan");
const TO_THEM = keySet("ko ne nu nai");
/** "Jind aale bhi dekhan aavein". */
const ALSO = keySet("bhi bi vi");
const RELATIVES = keySet("mama mame mami mausa mausi bua fufa chacha chachi jija rishtedar rishtedaar dost");
/** "X me dost ki bike". */
const FRIENDS = keySet("dost yaar mitra saheli");
const FRIEND: ReadonlySet<string> = new Set("friend friends colleague colleagues classmate classmates".split(" "));
const OF_THEIR = keySet("ki di");
const TEAM = keySet("team टीम");
/** "X jaisa stadium", "X ki tarah": what the writer compares with. */
const COMPARED = keySet("jaisa jaise jaisi varga varge vargi warga warge wargi");
const MANNER = keySet("tarah tarz tarj dhal");
const LIVES = keySet(
  "naukri duty ਡਿਊਟੀ ड्यूटी job company kampni code auto salary tankhwah kamata posted posting plastar plaster admit bharti treatment ilaj kamre token through",
);
const SITS = keySet("baitha baithi baithe bethya baithya");
const BOARD = keySet("board bord borad hbse");
const STATE_BODIES = keySet(
  "directorate ਡਾਇਰੈਕਟੋਰੇਟ डायरेक्टोरेट nideshalaya nideshalay ayog commission hssc hpsc mukhyalaya headquarter helpdesk",
);
const BODIES = new Set([...BOARD, ...STATE_BODIES, ...keySet("rera hrera harera kuk केयूके gmda जीएमडीए ਜੀਐਮਡੀਏ fmda एफएमडीए")]);

const BUT: ReadonlySet<string> = new Set("but lekin par पर लेकिन मगर ਪਰ".split(" "));
const LOCATES = keySet("men me m mh vich ch wali vali aali");
/** "X se", "X ton". */
export const FROM = keySet("se te ton");
const COMES = keySet(
  "aaya aaye aata aate aati aayi aavan aunda aayega aayegi aayenge aakar aake lautkar lautke haarkar haar chalegi chalega chalenge",
);
/** "चरखी दादरी से तड़के चार बजे चलकर". */
const SETS_OUT = keySet("chalkar chalke chalte chala chale chaale nikalkar nikalke likadke");
const SET_OUT_REACH = 5;
const SETTLEMENTS: ReadonlySet<string> = new Set("village town hamlet dhani".split(" "));
const MOVED: ReadonlySet<string> = new Set("shifted moved migrated transferred".split(" "));
const MOVED_REACH = 3;
const MOVERS: ReadonlySet<string> = new Set("i we family".split(" "));
const HAVING: ReadonlySet<string> = new Set("have has had just recently".split(" "));
const GOES: ReadonlySet<string> = new Set("go goes going went sent send refer referred taken took rushed shifted".split(" "));
const COMPARES: ReadonlySet<string> = new Set("compares compare compared".split(" "));
/** "join Nuh", "unlike Karnal", "because Karnal": somewhere that is told of beside the matter. */
const BESIDE: ReadonlySet<string> = new Set("join reached reach unlike because like than".split(" "));
/** "on the lines of Rewari". */
const LIKENESS: ReadonlySet<string> = new Set("lines pattern model style".split(" "));
const FIRM: ReadonlySet<string> = new Set("pvt ltd limited llp enterprises".split(" "));
const FROM_HERE: ReadonlySet<string> = new Set("from between road bus train line".split(" "));
const STRETCH = 4;
const BUSES: ReadonlySet<string> = new Set("bus buses".split(" "));
const SAYS_SO: ReadonlySet<string> = new Set("says said".split(" "));
/** "Bhiwani se jawab nahi": where an answer comes from. */
const ANSWERS = keySet("jawab jwab reply jabab javab");
/** "Rewari se seekho". */
/** "Panchkula se khulega": where something will be done. */
const WILL_BE = keySet("khulega khulegi milega milegi hoga hogi banega banegi ayega ayegi");
const LEARNS = keySet("seekho sikho seekhe sikhe seekhen sikhen seekhein seekhna");
const SAID = keySet("bola bole boli kaha kehta kahta kehte kahte kehti kahti keha");
/** "Rohtak 58 km": how far it is to somewhere else. */
const FAR = keySet("km kilometer kilomitar kos");

/** "Panipat ki teesri ladai", "battle of Panipat". */
const FOUGHT = new Set("ladai lade yudh jang ladaiyan ladayi".split(" "));
const NO = keySet("nahin nahi nhi");
const ASKS: ReadonlySet<string> = new Set("why if".split(" "));
const ITS = keySet("ki di");

const CENTRES = keySet("centre center sentar sentr paper pepar exam eksam");
/** Words between "centre" and where it is. */
const TO_CENTRE = 7;

/** Words before a comma and a name that may be ours: "our HSIIDC sector 37". */
const OURS_BEFORE = 4;
/** Words after a name within which somebody's work there is named: "Gurugram ki company". */
const NEAR = 3;

export function whoseAt(tokens: readonly Token[], start: number, end: number): Whose {
  const opens = isOpening(tokens, start, end);
  return {
    own: isOwn(tokens, start, end),
    others: isOfOthers(tokens, start, end),
    relatives: isOfRelatives(tokens, end),
    lives: follows(tokens, end, LIVES) || SITS.has(keyAt(tokens, WITHIN.has(keyAt(tokens, end)) ? end + 1 : end)),
    away: isAway(tokens, start, end),
    left: (FROM.has(keyAt(tokens, end)) && follows(tokens, end + 1, SETS_OUT, SET_OUT_REACH)) || isFromVillageOf(tokens, start),
    moved: hasMoved(tokens, start),
    speaks: OF_THERE.has(keyAt(tokens, end)) && SAID.has(keyAt(tokens, end + 1)),
    opens,
    within: opens && WITHIN.has(keyAt(tokens, end)),
    body: isBeside(tokens, start, end, BODIES),
    board: isBeside(tokens, start, end, BOARD),
    seat: isBeside(tokens, start, end, STATE_BODIES),
    fought: isFought(tokens, start, end),
    denied: isDenied(tokens, start, end),
    firm: isFirm(tokens, end),
  };
}

function isBeside(tokens: readonly Token[], start: number, end: number, bodies: ReadonlySet<string>): boolean {
  if (bodies.has(keyAt(tokens, end)) || bodies.has(tokens[end - 1]?.key ?? "")) return true;
  // "#HBSE #पलवल" are two things.
  const before = tokens[start - 1];
  return tokens[start]?.gap === "" && before?.sigil === "" && bodies.has(before.key);
}

function isFromVillageOf(tokens: readonly Token[], start: number): boolean {
  const [from, a, village] = [4, 3, 2].map((back) => tokens[start - back]?.form ?? "");
  return from === "from" && a === "a" && SETTLEMENTS.has(village ?? "");
}

/** "we have shifted from X"; not "patients are shifted from X", where what is wrong is mostly told of X. */
function hasMoved(tokens: readonly Token[], start: number): boolean {
  if (tokens[start]?.gap !== "" || tokens[start - 1]?.form !== "from") return false;
  for (let at = start - 2; at >= Math.max(0, start - MOVED_REACH); at -= 1)
    if (MOVED.has(tokens[at]?.form ?? "")) return movesItself(tokens, at);
  return false;
}

function movesItself(tokens: readonly Token[], moved: number): boolean {
  const before = HAVING.has(tokens[moved - 1]?.form ?? "") ? moved - 2 : moved - 1;
  return tokens[moved]?.gap === "" && MOVERS.has(tokens[before]?.form ?? "");
}

function isAway(tokens: readonly Token[], start: number, end: number): boolean {
  const after = keyAt(tokens, end);
  const next = keyAt(tokens, end + 1);
  if (FROM.has(after) && (follows(tokens, end + 1, COMES) || ANSWERS.has(next) || LEARNS.has(next) || WILL_BE.has(next))) return true;
  if ((after !== "" && SAYS_SO.has(tokens[end]?.form ?? "")) || (after === "ne" && SAID.has(keyAt(tokens, end + 1)))) return true;
  if (tokens[end]?.script === "digit" && after !== "" && FAR.has(keyAt(tokens, end + 1))) return true;
  if (isExamCentre(tokens, start)) return true;
  if (isPointedAt(tokens, start, end)) return true;
  const isJoined = tokens[start]?.gap === "" && tokens[start - 1]?.gap === "";
  if (isJoined && tokens[start - 1]?.form === "with" && COMPARES.has(tokens[start - 2]?.form ?? "")) return true;
  // "exchange said Hisar": where somebody was sent.
  if (isJoined && after === "" && SAYS_SO.has(tokens[start - 1]?.form ?? "")) return true;
  if (isJoined && BESIDE.has(tokens[start - 1]?.form ?? "")) return true;
  if (isJoined && tokens[start - 1]?.form === "of" && LIKENESS.has(tokens[start - 2]?.form ?? "")) return true;
  if (isJoined && tokens[start - 1]?.form === "the" && tokens[start - 2]?.form === "to") return setsOutElsewhere(tokens, start - 2);
  if (!isJoined || tokens[start - 1]?.form !== "to") return false;
  // The Hinglish "to" is no preposition: "main to Rohtak me".
  if (GOES.has(tokens[start - 2]?.form ?? "") || setsOutElsewhere(tokens, start - 1)) return true;
  return !(LOCATES.has(after) || isStretch(tokens, start - 1));
}

/** "from Barauli to Sonipat", "road Barauli to Sonipat": both ends are where it is. */
function isStretch(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(Math.max(0, to - STRETCH), to).some(({ form }) => FROM_HERE.has(form));
}

/** "bus from Beri to Rohtak": it is missed where it sets out. */
function setsOutElsewhere(tokens: readonly Token[], to: number): boolean {
  for (let at = to - 2; at > Math.max(0, to - STRETCH); at -= 1)
    if (tokens[at]?.form === "from") return BUSES.has(tokens[at - 1]?.form ?? "");
  return false;
}

/** "Karnal wala nahi", "is Himachal, not Tohana"; not "why not Karnal", nor "does not Karnal have one". */
function isDenied(tokens: readonly Token[], start: number, end: number): boolean {
  const closes = keyAt(tokens, end) === "" || BUT.has(tokens[end]?.form ?? "");
  if (tokens[start]?.gap === "" && tokens[start - 1]?.form === "not") return closes && !ASKS.has(tokens[start - 2]?.form ?? "");
  return OF_THERE.has(keyAt(tokens, end)) && NO.has(keyAt(tokens, end + 1)) && keyAt(tokens, end + 2) === "";
}

function isFought(tokens: readonly Token[], start: number, end: number): boolean {
  if (ITS.has(keyAt(tokens, end)) && follows(tokens, end + 1, FOUGHT)) return true;
  return (
    tokens[start]?.gap === "" && tokens[start - 1]?.gap === "" && tokens[start - 1]?.form === "of" && tokens[start - 2]?.form === "battle"
  );
}

/** Within the words of its name, which begin with capitals. */
function isFirm(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < end + NEAR && tokens[at]?.gap === ""; at += 1) {
    if (FIRM.has(tokens[at]?.form ?? "")) return true;
    if (tokens[at]?.capital !== true) return false;
  }
  return false;
}

/** "my friend in Jhajjar". */
function isFriendIn(tokens: readonly Token[], start: number): boolean {
  return tokens[start]?.gap === "" && tokens[start - 1]?.form === "in" && FRIEND.has(tokens[start - 2]?.form ?? "");
}

/** "Panipat wale ko", "the Sonipat one": somebody from there. */
function isOfOthers(tokens: readonly Token[], start: number, end: number): boolean {
  const after = keyAt(tokens, end);
  if (OTHERS.has(after) || (after !== "" && tokens[end]?.form === "one")) return true;
  const further = keyAt(tokens, end + 1);
  if (isFriendIn(tokens, start) || (WITHIN.has(after) && FRIENDS.has(further))) return true;
  // "Hisar m to chaale sai": there it is so already.
  if (WITHIN.has(after) && further === "to") return true;
  if (COMPARED.has(after) || (OF_THEIR.has(after) && (TEAM.has(further) || MANNER.has(further)))) return true;
  return OF_THERE.has(after) && (TO_THEM.has(further) || ALSO.has(further) || RELATIVES.has(further));
}

function isOfRelatives(tokens: readonly Token[], end: number): boolean {
  return OF_THERE.has(keyAt(tokens, end)) && RELATIVES.has(keyAt(tokens, end + 1));
}

/** "CET centre of my wife is X": where somebody is sent for a paper. */
function isExamCentre(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - TO_CENTRE) && tokens[at + 1]?.gap === ""; at -= 1)
    if (CENTRES.has(tokens[at]?.key ?? "")) return true;
  return false;
}

function isOpening(tokens: readonly Token[], start: number, end: number): boolean {
  const opensAt = (at: number) => isTextOpening(tokens, at) || (tokens[at]?.gap ?? "") !== "" || BUT.has(tokens[at - 1]?.form ?? "");
  if (tokens[start]?.gap === "" && tokens[start - 1]?.form === "in") return opensAt(start - 1);
  return opensAt(start) && follows(tokens, end, LOCATES);
}

function isOwn(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start];
  const before = tokens[start - 1];
  if (first?.gap === "" && before !== undefined) {
    // "my Gurugram job": where the writer works.
    if (OUR.has(before.form) || OWN.has(before.key)) return !LIVES.has(keyAt(tokens, end));
    const further = tokens[start - 2];
    if (before.key === "in" && before.gap === "" && further?.form === "here") return true;
  }
  if (first?.gap === "comma" && isNamedOurs(tokens, start)) return true;
  // "Gurugram me hamari company": where the writer works.
  return WITHIN.has(keyAt(tokens, end)) && OURS_AFTER.has(keyAt(tokens, end + 1)) && !LIVES.has(keyAt(tokens, end + 2));
}

/** "our sector 37, Karnal": the place that says where ours is. */
function isNamedOurs(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - OURS_BEFORE); at -= 1) {
    if (OUR.has(tokens[at]?.form ?? "") || OURS_AFTER.has(tokens[at]?.key ?? "")) return true;
    if (tokens[at]?.gap !== "") return false;
  }
  return false;
}
