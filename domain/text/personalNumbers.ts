import type { PersonalDatum, PersonalDataType } from "./personalData.ts";
import { satisfiesVerhoeff } from "./verhoeff.ts";

/**
 * Personal numbers in a text. Digits are first collected into groups ("98765", "43210"); then, from each group
 * on, the fewest neighbouring groups that together have the form of a number are taken. A cue before the digits
 * ("khata no", "consumer id") decides where the form alone does not. Expects `readable` text.
 */
export function findNumbers(plain: string): PersonalDatum[] {
  const groups = groupsOf(plain);
  const found: PersonalDatum[] = [];
  for (let at = 0; at < groups.length;) {
    const match = numberAt(plain, groups, at);
    if (match) found.push(match.datum);
    at += match?.groups ?? 1;
  }
  return found;
}

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** True if only a separator that numbers may contain is between it and the group before. */
  readonly joined: boolean;
  /** True if a comma is: a few long groups may be a telephone number all the same. */
  readonly listed: boolean;
}

/** A letter O inside a number is read as 0. */
const DIGITS = /\d(?:[\dO\0]*\d)?/gu;
const SEPARATOR = /^[\s\0\-.()/_+–•*:]{1,4}$/u;
const COMMA = /^\s?,\s?$/u;
const MOST_GROUPS = 12;

function groupsOf(plain: string): Group[] {
  const groups: Group[] = [];
  const add = (start: number, written: string) => {
    const previous = groups.at(-1);
    groups.push({
      digits: written.replaceAll("\0", "").replaceAll("O", "0"),
      start,
      end: start + written.length,
      joined: previous !== undefined && SEPARATOR.test(plain.slice(previous.end, start)),
      listed: previous !== undefined && COMMA.test(plain.slice(previous.end, start)),
    });
  };
  for (const { 0: written, index } of plain.matchAll(DIGITS)) {
    if (isOne(written)) add(index, written);
    else for (const piece of written.matchAll(VISIBLE)) add(index + piece.index, piece[0]);
  }
  return groups;
}

/** Digits with invisible signs between them are one number, unless there are too many of them, or some stand together that are one by themselves. */
function isOne(written: string): boolean {
  if (!written.includes("\0")) return true;
  const pieces = written.split("\0").map(({ length }) => length);
  return pieces.reduce((sum, length) => sum + length, 0) <= LONGEST_NUMBER && pieces.every((length) => length < SHORTEST_MOBILE);
}

const SHORTEST_MOBILE = 10;
const LONGEST_NUMBER = 19;
const VISIBLE = /[^\0]+/gu;

interface NumberFound {
  readonly datum: PersonalDatum;
  readonly groups: number;
}

function numberAt(plain: string, groups: readonly Group[], at: number): NumberFound | null {
  const first = groups[at];
  if (!first) return null;
  // The same for every number that begins here, and the dearest part of it.
  let known: Cue | null | undefined;
  const cueHere = () => (known === undefined ? (known = cueBefore(plain, first.start)) : known);
  let digits = "";
  let end = first.end;
  let isListed = false;
  let account: NumberFound | null = null;
  for (let count = 1; count <= MOST_GROUPS; count += 1) {
    const group = groups[at + count - 1];
    if (!group || (count > 1 && !group.joined && !group.listed)) break;
    if (count > 1 && group.listed) isListed = true;
    digits += group.digits;
    end = group.end;
    if (digits.length > LONGEST_NUMBER) break;
    if (digits.length < FEWEST_DIGITS) continue;
    // Only a cue makes a number of so many.
    if (digits.length > LONGEST_WITHOUT_CUE && cueHere() === null) break;
    const parts = groups.slice(at, at + count);
    if (isListed && !isListedMobile(digits, parts)) continue;
    const type = typeOf(digits, parts, cueHere());
    if (type === null) continue;
    const start = type === "phone" ? plusBefore(plain, first.start) : first.start;
    const number = { datum: { type, start, end }, groups: count };
    if (type !== "account" || count === 1) return number;
    // The groups of an account tell not where it ends.
    account = number;
  }
  if (account !== null) return account;
  const cue = first.digits.length < FEWEST_AFTER_CUE ? null : cueHere();
  if (cue === null || cue === "aadhaar" || cue === "phone" || cue === "bank") return null;
  return { datum: { type: cue, start: first.start, end: first.end }, groups: 1 };
}

/** The fewest digits of a number; after the cue of an account, a meter or the like fewer are enough. */
const FEWEST_DIGITS = 9;
/** A mobile number with 00 and the code of the country. */
const LONGEST_WITHOUT_CUE = 15;
const FEWEST_AFTER_CUE = 5;

const MOBILE = /^(?:0{0,2}91|0{1,2})?[6-9]\d{9}$/u;
const LANDLINE = /^(?:0|91|0{1,2}91)1[1-9]\d{8}$|^0?1[2-7]\d{2,3}[2-9]\d{5,6}$/u;

function typeOf(digits: string, groups: readonly Group[], cue: Cue | null): PersonalDataType | null {
  const length = digits.length;
  const last = groups.at(-1);
  const grouped = groups.length > 1;
  if (length === 12 && digits[0] !== "0" && digits[0] !== "1" && satisfiesVerhoeff(digits)) {
    const inFours = groups.length === 3 && groups.every((group) => group.digits.length === 4);
    if (inFours || cue === "aadhaar" || !MOBILE.test(digits)) return "aadhaar";
  }
  if (length === 12 && cue === "aadhaar") return "account";
  // After a bank's name an amount may stand as well, which is shorter.
  const isAccount = cue === "bank" || (cue === "account" && grouped);
  if (isAccount && length >= SHORTEST_ACCOUNT && groups.every((group) => group.digits.length >= 3)) return "account";
  if ((cue === "account" || cue === "consumer") && length >= 9 && !grouped) return cue;
  if (MOBILE.test(digits) && (last?.digits.length ?? 0) >= 1) return "phone";
  if (LANDLINE.test(digits) && (cue === "phone" || digits.startsWith("0") || /^0?1\d{2,4}$/u.test(groups[0]?.digits ?? ""))) return "phone";
  if (cue === "phone" && length === 10) return "phone";
  return null;
}

/** "98120, 34567": not an amount, whose groups are of two or three digits, and no list of small numbers. */
function isListedMobile(digits: string, parts: readonly Group[]): boolean {
  return MOBILE.test(digits) && digits.length === 10 && parts.every((part) => part.digits.length >= FEWEST_LISTED);
}

const FEWEST_LISTED = 4;

function plusBefore(plain: string, start: number): number {
  if (plain[start - 1] === "+") return plain[start - 2] === "(" ? start - 2 : start - 1;
  return start;
}

/** `bank`: its name alone, without "account". */
type Cue = PersonalDataType | "bank";

const SHORTEST_ACCOUNT = 9;

/** How many letters before the digits a cue is looked for. */
const CUE_REACH = 28;

function cueBefore(plain: string, start: number): Cue | null {
  // Texts full of digits are the dearest ones, and between two numbers no cue stands.
  if (isDigitBefore(plain, start)) return null;
  const before = plain.slice(Math.max(0, start - CUE_REACH), start).toLowerCase();
  const ends = endsBeforeLinks(before);
  for (const [cue, words] of CUES) if (ends.some((end) => words.some((word) => before.endsWith(word, end)))) return cue;
  return BANK.test(before) ? "bank" : null;
}

function isDigitBefore(plain: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at <= CUE_REACH && LINK_SIGN.test(plain.charAt(at))) at -= 1;
  const letter = plain.charAt(at);
  return letter >= "0" && letter <= "9";
}

/** The positions at which a cue may end: only signs and words such as "no", "number", "नंबर", "है" may follow it before the digits. */
function endsBeforeLinks(before: string): readonly number[] {
  const ends = new Set([before.length]);
  for (const end of ends) {
    if (end > 0 && LINK_SIGN.test(before.charAt(end - 1))) ends.add(end - 1);
    for (const word of LINK_WORDS) if (before.endsWith(word, end)) ends.add(end - word.length);
  }
  return [...ends];
}

const LINK_SIGN = /[\s.:#=\-/(\0]/u;
const LINK_WORDS = "no num number nos id is hai h mera my ka ki नं नंबर नम्बर संख्या क्रमांक है आईडी ਨੰਬਰ ਨੰ".split(" ");

const AADHAAR = ["a", "aa"].flatMap((begin) => ["d", "dh"].flatMap((middle) => [`${begin}${middle}ar`, `${begin}${middle}aar`]));
const CUES: readonly (readonly [Cue, readonly string[]])[] = [
  ["aadhaar", [...AADHAAR, "uidai", "uid", "आधार", "ਆਧਾਰ"].flatMap((name) => [name, `${name}card`, `${name} card`, `${name} कार्ड`])],
  [
    "consumer",
    ["consumer", "kno", "k no", "k.no", "k. no", "ca no", "meter", "connection", "conn", ..."उपभोक्ता मीटर कनेक्शन ਖਪਤਕਾਰ ਮੀਟਰ".split(" ")],
  ],
  ["account", "a/c ac acc acct account khata khaata bank खाता खाते अकाउंट ਖਾਤਾ".split(" ")],
  ["family-id", ["family id", "ppp", "parivar pehchan patra", "फैमिली आईडी", "परिवार पहचान पत्र", "पीपीपी", "ਫੈਮਿਲੀ ਆਈਡੀ"]],
  ["phone", "phone ph mob mobile contact call whatsapp wa tel फोन मोबाइल संपर्क सम्पर्क मो कॉल व्हाट्सएप ਫੋਨ ਮੋਬਾਈਲ".split(" ")],
];

/** The name of a bank, then at most a few small words such as "me", "branch" and "ka". */
const BANK =
  /(?<![\p{L}\p{M}])(?:sbi|pnb|hdfc|icici|axis|canara|kotak|idbi|uco|obc|bob|boi|iob|sbop|union|baroda|gramin|grameen|cooperative|sahkari|yes|indusind|paytm|एसबीआई|पीएनबी|एचडीएफसी|आईसीआईसीआई|एक्सिस|केनरा|बैंक|ग्रामीण|सहकारी|ਬੈਂਕ|ਐਸਬੀਆਈ|ਪੀਐਨਬੀ)(?:[\s.:,#=\-/(\0]{1,3}(?:bank|branch|me|mein|ka|ki|ke|ch|in|में|का|की|के|शाखा|बैंक|ਬੈਂਕ|ਵਿੱਚ|ਚ|ਦਾ)(?![\p{L}\p{M}])){0,3}[\s.:,#=\-/(\0]{1,3}$/u;
