import { isHonorific, isNamedAfter, isNamePart, isNoName, isOfOffice, isPublicPerson } from "./nameWords.ts";
import type { PersonalDatum } from "./personalData.ts";

/**
 * Names of private people after a cue: "my name is", "मेरा नाम रामपाल है", "S/o", "पुत्र श्री", "Name:", "Smt.", "प्रार्थी:", a signature. Holders of
 * offices and public persons are not included. A name without a cue is not found, since guessing would hide words of complaints. Expects
 * `readable` text.
 */
export function findPersonNames(plain: string): PersonalDatum[] {
  if (!MAY_NAME.test(plain)) return [];
  const words = wordsOf(plain);
  const isShouted = !/[a-z]/u.test(plain);
  const found: PersonalDatum[] = [];
  for (const { pattern, read } of CUES) {
    for (const match of plain.matchAll(pattern)) {
      for (const span of read({ plain, words, start: match.index, end: match.index + match[0].length, isShouted })) {
        if (span !== null) found.push({ type: "name", ...span });
      }
    }
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Word extends Span {
  readonly text: string;
}

/** A cue and its position in the text. */
interface Cue extends Span {
  readonly plain: string;
  readonly words: readonly Word[];
  /** The whole text is in capitals, so that capitals do not mark names. */
  readonly isShouted: boolean;
}

const WORD = /[\p{L}\p{M}\0]+/gu;

function wordsOf(plain: string): readonly Word[] {
  return Array.from(plain.matchAll(WORD), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Words of the longest name. */
const MOST_WORDS = 4;

/** "स्व. श्री". */
const MOST_HONORIFICS = 3;

/** How a name goes on after its first word. */
type Going = "capitals" | "known-parts";

/** The name right after the cue, past signs and honorifics; null for none. */
function nameAfter(
  { plain, words, end, isShouted }: Cue,
  first: "any" | "capital",
  going: Going = "capitals",
): (Span & { readonly next: number }) | null {
  let at = indexFrom(words, end);
  let previousEnd = end;
  for (let count = 0; count < MOST_HONORIFICS && isHonorific(words[at]?.text ?? ""); count += 1, at += 1) {
    if (!LEADS.test(plain.slice(previousEnd, words[at]?.start))) return null;
    previousEnd = words[at]?.end ?? previousEnd;
  }
  const head = words[at];
  if (head === undefined || !LEADS.test(plain.slice(previousEnd, head.start))) return null;
  if (!mayBeName(head.text) || (first === "capital" && isLatin(head.text) && !isCapital(head.text))) return null;
  let last = at;
  while (last - at + 1 < MOST_WORDS) {
    const next = words[last + 1];
    const gap = next === undefined ? "" : plain.slice(words[last]?.end, next.start);
    if (next === undefined || !(gap === " " || gap === ". ") || !mayBeName(next.text)) break;
    if (!isNamePart(next.text) && (going !== "capitals" || isShouted || !isCapital(next.text))) break;
    last += 1;
  }
  return spoken({ plain, words, from: at, last });
}

/** The span of a name; null for the holder of an office, a public person, and a place that is named after somebody. */
function spoken({ plain, words, from, last }: { plain: string; words: readonly Word[]; from: number; last: number }) {
  const first = words[from];
  const end = words[last];
  if (first === undefined || end === undefined) return null;
  // After a comma the office may follow some words later: "Mr Rao, former executive engineer".
  const reach = plain.startsWith(",", end.end) ? 4 : 1;
  const near = [words[from - 1], words[from - 2], ...words.slice(last + 1, last + 1 + reach)].map((word) => word?.text ?? "");
  if (near.some((word) => isOfOffice(word)) || isNamedAfter(words[last + 1]?.text ?? "")) return null;
  const written = words.slice(from, last + 1).map(({ text }) => text);
  if (written.some((word) => isOfOffice(word) || isNamedAfter(word)) || isPublicPerson(written.join(" "))) return null;
  return { start: first.start, end: end.end, next: last + 1 };
}

/** The name right before the cue: capitalised words, or a word with family names. */
function nameBefore({ plain, words, start }: Cue): Span | null {
  const last = indexFrom(words, start) - 1;
  const end = words[last];
  if (end === undefined || !TRAILS.test(plain.slice(end.end, start)) || !mayBeName(end.text)) return null;
  let from = last;
  while (last - from + 1 < MOST_WORDS - 1) {
    const before = words[from - 1];
    const here = words[from];
    if (before === undefined || here === undefined || plain.slice(before.end, here.start) !== " " || !mayBeName(before.text)) break;
    if (!(isNamePart(here.text) || (isCapital(before.text) && isCapital(here.text)))) break;
    from -= 1;
  }
  return spoken({ plain, words, from, last });
}

/** The index of the first word at or after a position, by binary search. */
function indexFrom(words: readonly Word[], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The signs that are allowed between a cue and the name after it, and between a name and the cue after it. */
const LEADS = /^[\s.:,=–-]{0,8}$/u;
const TRAILS = /^[\s,.(]{0,3}$/u;

function mayBeName(word: string): boolean {
  return word.length > 1 && !isNoName(word) && !isHonorific(word);
}

const isLatin = (word: string) => /^[a-z]/iu.test(word);
const isCapital = (word: string) => /^[A-Z]/u.test(word);

const NOT_IN_WORD = String.raw`(?<![\p{L}\p{M}\p{N}@#_])`;
const WORD_ENDS = String.raw`(?![\p{L}\p{M}])`;
const cue = (alternatives: string, after = "") => new RegExp(`${NOT_IN_WORD}(?:${alternatives})${WORD_ENDS}${after}`, "giu");

/** A fast test for possible cues; most posts have none. */
const MAY_NAME =
  /name|naam|nam |नाम|[sdwch] ?\/ ?o|(?:son|daughter|wife|widow) of|putr|पुत्र|पत्नी|shr|sh\.|smt|श्री|mrs?\.?|ms\.?|regards|thank|yours|भवदीय|प्रार्थ|निवेदक|आवेदक|शिकायतकर्ता|applicant|complainant|prarthi|nivedak|resident|r\/o|niwasi|nivasi|निवासी|वासी|called/iu;

/** The end of such a sentence tells whether it has a name, "मेरा नाम रामपाल है", or not, "मेरा नाम सूची में नहीं है". */
const SAYS_SO = /^ (?:है|हूं|हूँ|सै|h|hai|he|hain|hu|hun|hoon|se|sai)(?![\p{L}\p{M}])/iu;
const ENDS = /^\s*(?:[,.;|।(\n]|$)/u;

function sentenceName(asked: Cue): Span | null {
  const found = nameAfter(asked, "any");
  if (found === null) return null;
  const written = asked.plain.slice(found.start, found.end);
  const after = asked.plain.slice(found.end, found.end + 12);
  return SAYS_SO.test(after) || ENDS.test(after) || startsResidence(after) || (isCapital(written) && !asked.isShouted)
    ? found
    : wider(asked, found);
}

/** "मेरा नाम राम किशन है": also a second word that is no known family name, where the sentence ends after it. */
function wider({ plain, words }: Cue, found: Span & { readonly next: number }): Span | null {
  const next = words[found.next];
  if (next === undefined || plain.slice(found.end, next.start) !== " " || !mayBeName(next.text)) return null;
  return SAYS_SO.test(plain.slice(next.end, next.end + 12)) ? { start: found.start, end: next.end } : null;
}

/** "Name: X" of a form, except for the name of a village, a school or the like. */
function formName(asked: Cue): Span | null {
  const at = indexFrom(asked.words, asked.start);
  const before = [asked.words[at - 1], asked.words[at - 2]].map((word) => word?.text ?? "");
  return before.some((word) => isNameless(word)) ? null : nameAfter(asked, "any");
}

const isNameless = (word: string) =>
  /^(?:village|vill|gaon|gram|school|college|colony|road|street|ward|town|city|district|tehsil|block|department|office|officer|company|bank|branch|shop|hospital|user|file|scheme|yojana|post|project|brand|product|गांव|गाँव|ग्राम|स्कूल|विद्यालय|कॉलोनी|सड़क|गली|शहर|जिला|जिले|ज़िला|ज़िले|तहसील|ब्लॉक|विभाग|कार्यालय|अधिकारी|कंपनी|बैंक|दुकान|अस्पताल|योजना|पोस्ट)$/iu.test(
    word,
  );

/** "Ramesh Kumar S/o Sh. Ram Singh": both names. `w/o` may also mean "without", so it needs a capitalised name. */
function relation(asked: Cue): readonly (Span | null)[] {
  const written = asked.plain.slice(asked.start, asked.end).toLowerCase();
  const isDoubtful = written.startsWith("w") || written.endsWith("of");
  const after = nameAfter(asked, isDoubtful ? "capital" : "any");
  return after === null ? [] : [nameBefore(asked), after];
}

/** "रामपाल पुत्र श्री हरिसिंह"; without an honorific only where the place of residence follows. */
function hindiRelation(asked: Cue): readonly (Span | null)[] {
  const after = nameAfter(asked, "any", "known-parts");
  if (after === null) return [];
  const isTitled = isHonorific(asked.words[indexFrom(asked.words, asked.end)]?.text ?? "");
  if (!isTitled && !startsResidence(asked.plain.slice(after.end, after.end + 24))) return [];
  return [nameBefore(asked), after];
}

const startsResidence = (after: string) =>
  /^[\s,]{0,3}(?:r\/o|resident|निवासी|वासी|niwasi|nivasi|vasi|गांव|गाँव|ग्राम|village|vill|gaon|v\.?p\.?o|उम्र|आयु|aged|age|s\/o|d\/o|w\/o)(?![\p{L}\p{M}])/iu.test(
    after,
  );

/** "my name is ramesh kumar and i live in": in English the name follows the verb at once. */
const nameOf = (asked: Cue) => nameAfter(asked, "any");

/** "Smt. Sunita Devi", "श्री रामपाल". */
const titled = (asked: Cue) => nameAfter(asked, "capital");

/** "Regards, Ramesh Kumar" at the end of a line, "प्रार्थी: रामपाल". */
function signed(asked: Cue): Span | null {
  const found = nameAfter(asked, "capital");
  return found !== null && ENDS.test(asked.plain.slice(found.end, found.end + 4)) ? found : null;
}

/** "I, Ramesh Kumar, resident of", "मैं रामपाल निवासी": a name, since the place of residence follows. */
function resident(asked: Cue): Span | null {
  const found = nameAfter(asked, "capital");
  return found !== null && startsResidence(asked.plain.slice(found.end, found.end + 24)) ? found : null;
}

const one =
  (read: (asked: Cue) => Span | null) =>
  (asked: Cue): readonly (Span | null)[] => [read(asked)];

const CUES: readonly { readonly pattern: RegExp; readonly read: (asked: Cue) => readonly (Span | null)[] }[] = [
  { pattern: cue("(?:my|his|her) (?:full |good )?name is"), read: one(nameOf) },
  {
    pattern: cue(
      "(?:mera|mhara|apna|uska|unka|hamara|मेरा|म्हारा|अपना|उसका|उनका|प्रार्थी का|शिकायतकर्ता का|पति का|पिता का|पिताजी का|माता का|बेटे का|बेटी का|भाई का|पत्नी का|बच्चे का|मरीज का|pati ka|pita ka|papa ka|bete ka|beti ka|bhai ka|patni ka) (?:pura |पूरा )?(?:naam|nam|नाम)",
    ),
    read: one(sentenceName),
  },
  { pattern: cue("name|naam|नाम", String.raw` ?(?::|=|-(?= ))`), read: one(formName) },
  { pattern: cue("[sdwch] ?/ ?o|(?:son|daughter|wife|widow) of"), read: relation },
  { pattern: cue("सुपुत्र|सुपुत्री|पुत्र|पुत्री|धर्मपत्नी|पत्नी|suputra|suputri|putra|putri|patni"), read: hindiRelation },
  { pattern: cue("shri|shree|smt|shrimati|mr|mrs|ms|श्री|श्रीमती|श्रीमति"), read: one(titled) },
  { pattern: cue("sh", String.raw`\.`), read: one(titled) },
  {
    pattern: cue(
      "regards|thanks|thank you|thanking you|yours (?:faithfully|sincerely|truly)|भवदीय|भवदीया|धन्यवाद",
      String.raw`[\s.:,-]{1,6}`,
    ),
    read: one(signed),
  },
  {
    pattern: cue("प्रार्थी|प्रार्थिनी|निवेदक|आवेदक|शिकायतकर्ता|applicant|complainant|prarthi|nivedak|aavedak", String.raw` ?(?::|-|,|\n)`),
    read: one(signed),
  },
  { pattern: cue("i|i am|i'm|this is|myself|मैं|main|mai"), read: one(resident) },
  {
    pattern: cue("(?:boy|girl|man|woman|person|son|daughter|husband|wife|brother|sister|child|student|patient) (?:named|called)"),
    read: one(titled),
  },
];
