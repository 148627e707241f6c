import { normaliseText } from "../text/normalise.ts";

/*
 * What people say to anybody, whatever they write of: how they greet an office and how they close. It tells nothing of the matter. The
 * training puts some before and behind a few posts (`training/train/courtesies.ts`), which did not keep the model from weighing the many others.
 */

/** The text with blanks for the words of its greeting and of the request that closes it, so that all else stays where it is. */
export function withoutCourtesies(text: string): string {
  const greeting = greetingOf(text);
  const request = closingOf(text, LAST_BREAK, isRequest);
  if (greeting === null && request === null) return text;
  const rest = blanked(blanked(text, greeting), request);
  return hasEnough(rest) ? rest : text;
}

/** The text without the thanks that close it, or null where it closes without: "Thank you." after a complaint thanks for nothing yet. */
export function withoutClosingThanks(text: string): string | null {
  const thanks = closingOf(text, LAST_STOP, isThanks);
  if (thanks === null) return null;
  const rest = blanked(text, thanks);
  return hasEnough(rest) ? rest : null;
}

type Part = readonly [start: number, end: number];

function blanked(text: string, part: Part | null): string {
  if (part === null) return text;
  const [start, end] = part;
  const blanks = text.slice(start, end).replaceAll(WORD, (word) => " ".repeat(word.length));
  return `${text.slice(0, start)}${blanks}${text.slice(end)}`;
}

/** A text of fewer words says too little without its courtesies. */
const FEWEST_WORDS = 8;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** In UTF-16 units: longer parts are no courtesies. */
const LONGEST = 60;

function hasEnough(text: string): boolean {
  const words = text.slice(0, 400).replaceAll(HANDLE, " ").match(WORD);
  return words !== null && words.length >= FEWEST_WORDS;
}

const HANDLE = /@\w{1,30}/gu;
const HANDLES_BEFORE = /^(?:\s{1,20}|@\w{1,30})*/u;
const FIRST_WORD = /^[\p{L}\p{M}]{1,20}/u;
const FIRST_PART = /^[\p{L}\p{M}\s.]{1,60}(?:[,:!।\n-]+|\.(?=\s))/u;

/** "Respected sir, namaste," up to the comma: at most three such parts. */
function greetingOf(text: string): Part | null {
  const start = HANDLES_BEFORE.exec(text.slice(0, 200))?.[0].length ?? 0;
  const first = FIRST_WORD.exec(text.slice(start, start + LONGEST))?.[0];
  if (first === undefined || !GREETING.has(normaliseText(first))) return null;
  let end = start;
  for (let part = 0; part < 3; part += 1) {
    const said = FIRST_PART.exec(text.slice(end, end + LONGEST))?.[0];
    if (said === undefined || !wordsOf(said).every((word) => GREETING.has(word))) break;
    end += said.length;
  }
  return end === start ? null : [start, end];
}

const LAST_BREAK = /[.!?।,\n:;]|\p{Extended_Pictographic}/gu;
/** "The bridge is mended, thanks" is praise: only a sentence of its own can be mere habit. */
const LAST_STOP = /[.!?।\n]/gu;

/** The last part of a text, between its marks, where it is what is asked for. Handles, hashtags and signs may follow. */
function closingOf(text: string, breaks: RegExp, isSuch: (words: readonly string[]) => boolean): Part | null {
  const [lastWord, end] = lastWordOf(text);
  if (!CLOSING.has(normaliseText(text.slice(lastWord, end)))) return null;
  const before = text.slice(Math.max(0, end - LONGEST), end);
  const last = [...before.matchAll(breaks)].at(-1);
  if (last === undefined) return null;
  const start = end - before.length + last.index + last[0].length;
  return isSuch(wordsOf(text.slice(start, end))) ? [start, end] : null;
}

/** Where the last word begins and ends that is no handle and no hashtag. */
function lastWordOf(text: string): Part {
  let end = text.length;
  for (;;) {
    while (end > 0 && !IN_WORD.test(text.charAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && IN_WORD.test(text.charAt(start - 1))) start -= 1;
    if (start === 0 || !SIGILS.has(text.charAt(start - 1))) return [start, end];
    end = start - 1;
  }
}

const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;
const SIGILS: ReadonlySet<string> = new Set(["@", "#"]);

function wordsOf(part: string): readonly string[] {
  return normaliseText(part).match(WORD) ?? [];
}

function isRequest(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && words.some((word) => ASKED.has(word)) && words.every((word) => ASKED.has(word) || AROUND.has(word));
}

function isThanks(words: readonly string[]): boolean {
  return (
    words.length <= MOST_WORDS && words.some((word) => THANKS.has(word)) && words.every((word) => THANKS.has(word) || AROUND.has(word))
  );
}

const MOST_WORDS = 8;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(normaliseText(words).split(" "));
}

const GREETING = wordSet(
  "sir sirji madam maam ji respected dear hello hi hey namaste namaskar namastey pranam ram raam cm chief minister hon honble honourable honorable " +
    "shri sahab saheb sahib saab mukhyamantri mantri mahoday mahodaya shriman team officer office all sat sri akal jai hind please plz pls kripya kindly dhyan dijiye dijie de den " +
    "महोदय महोदया मान्यवर श्रीमान श्रीमती माननीय आदरणीय मुख्यमंत्री मंत्री जी नमस्ते नमस्कार प्रणाम राम साहब साहिब साब सर सीएम भाई जय हिंद कृपया ध्यान दें दीजिए दे " +
    "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਜੀ ਸਰ ਸਾਹਿਬ ਸਾਬ ਬੇਨਤੀ ਹੈ ਮਾਣਯੋਗ ਮੁੱਖ ਮੰਤਰੀ ਨਮਸਤੇ",
);
const ASKED = wordSet(
  "look act action respond response reply resolve consider needful attention samadhan karwai karyawahi dhyan kripya sunwai karo karen karein suniyo suno " +
    "समाधान कार्यवाही कार्रवाई ध्यान कृपया करो करें करवाएं करवाइए कराएं सुणियो सुनो सुनिए सुनवाई ਹੱਲ ਕਾਰਵਾਈ ਧਿਆਨ ਕਿਰਪਾ ਕਰੋ ਸੁਣੋ",
);
const AROUND = wordSet(
  "please plz pls kindly sir madam ji into it this matter the on in to for a an of is do take le lo lijiye dijiye den de jaldi jald quick early soon hoping hope expecting awaiting waiting your some something " +
    "kuch kuchh kimme kime to bhi hai ki ke ka par pe iska iski is you team cm sahab saab and very so much bahut aapka aap " +
    "कुछ किमे तो भी जल्द जल्दी की के का आशा है इस इसका पर दें दीजिए जी सर साब साहब महोदय शीघ्र उम्मीद बहुत आपका ਜੀ ਕਰਕੇ ਦਿਓ ਜਲਦੀ ਸਾਬ ਸਰ ਬਹੁਤ",
);
const THANKS = wordSet(
  "thank thanks thanku thankyou regards dhanyavad dhanyawad dhanywad shukriya sadar धन्यवाद शुक्रिया सादर आभार ਧੰਨਵਾਦ ਸ਼ੁਕਰੀਆ",
);
/** A courtesy ends with one of these. */
const CLOSING: ReadonlySet<string> = new Set([...ASKED, ...AROUND, ...THANKS]);
