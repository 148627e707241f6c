import type { PersonalDatum } from "./personalData.ts";

/**
 * Telephone numbers in words: "nine eight one two …", "नौ आठ एक …", "98 double one two …". Ten digits or more that follow each other, three of them
 * at least in words, and no counting ("एक, दो, तीन …"). Expects `readable` text.
 */
export function findSpokenNumbers(plain: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  let run: Run | null = null;
  const close = () => {
    if (run !== null && isNumber(run)) found.push({ type: "phone", start: run.start, end: run.end });
    run = null;
  };
  for (const { 0: written, index } of plain.matchAll(WORD)) {
    const isDigits = DIGITS.test(written);
    const word = isDigits ? written : written.toLowerCase();
    const said = isDigits ? written : (VALUES.get(word) ?? null);
    const isTimes = TIMES.has(word);
    if (run !== null && !JOINS.test(plain.slice(run.end, index))) close();
    if (said === null && !isTimes) {
      close();
      continue;
    }
    run ??= { start: index, end: index, digits: "", words: 0, values: [], times: 1 };
    run.end = index + written.length;
    if (isTimes) run.times = TIMES.get(word) ?? 1;
    else if (said !== null) add(run, said, !isDigits);
  }
  close();
  return found;
}

interface Run {
  readonly start: number;
  end: number;
  digits: string;
  words: number;
  readonly values: number[];
  /** After "double" or "triple". */
  times: number;
}

/** No longer number is spoken, and a long text of number words takes no more. */
const MOST_DIGITS = 40;

function add(run: Run, said: string, isWord: boolean): void {
  // "Ninety eight" is 98.
  const isUnit = isWord && said.length === 1 && said !== "0" && run.values.at(-1) !== undefined && (run.values.at(-1) ?? 0) % 10 === 0;
  const last = run.values.at(-1) ?? 0;
  if (isUnit && run.times === 1 && last >= 20 && last <= 90 && run.digits.endsWith("0")) run.digits = run.digits.slice(0, -1) + said;
  else if (run.digits.length < MOST_DIGITS) run.digits += said.repeat(run.times);
  run.values.push(Number(said));
  if (isWord) run.words += 1;
  run.times = 1;
}

const FEWEST_DIGITS = 10;
const FEWEST_WORDS = 3;

function isNumber({ digits, words, values }: Run): boolean {
  const counts = values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
  return digits.length >= FEWEST_DIGITS && words >= FEWEST_WORDS && !counts;
}

const WORD = /[\p{L}\p{M}]+|\d+/gu;
const DIGITS = /^\d+$/u;
const JOINS = /^[\s,.\-/\0]{1,3}$/u;

const UNITS: readonly string[] = [
  "zero shunya shoonya sunya sifar jero oh शून्य ज़ीरो जीरो सिफर ਜ਼ੀਰੋ ਜੀਰੋ ਸਿਫ਼ਰ ਸਿਫਰ",
  "one ek ik एक ਇੱਕ ਇਕ",
  "two do दो ਦੋ",
  "three teen tin तीन ਤਿੰਨ tinn",
  "four char chaar चार ਚਾਰ",
  "five paanch panch panj पांच पाँच पंच ਪੰਜ",
  "six chhe chhah che chhai cheh छह छः छे छै ਛੇ",
  "seven saat sat satt सात ਸੱਤ",
  "eight aath ath atth आठ ਅੱਠ",
  "nine nau no nauu नौ ਨੌਂ ਨੌ",
];
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const HINDI_FROM_TEN =
  "दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पंचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे".split(
    " ",
  );
const VALUES: ReadonlyMap<string, string> = new Map([
  ...UNITS.flatMap((names, digit) => names.split(" ").map((name) => [name, String(digit)] as const)),
  ...TENS.map((name, at) => [name, String(20 + at * 10)] as const),
  ...TEENS.map((name, at) => [name, String(10 + at)] as const),
  ...HINDI_FROM_TEN.map((name, at) => [name, String(10 + at)] as const),
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["dabal", 2],
  ["डबल", 2],
  ["ਡਬਲ", 2],
  ["triple", 3],
  ["ट्रिपल", 3],
]);
