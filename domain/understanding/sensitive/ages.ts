import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import { AGE_WORDS } from "./lexicon/ages.ts";
import type { Hit } from "./sensitivity.ts";

const NUMBERS = keySet(AGE_WORDS.numbers);
const YEARS = keySet(AGE_WORDS.years);
const OF_AGE = keySet(AGE_WORDS.ofAge);
const AGE = keySet(AGE_WORDS.age);
const ORDINALS = keySet(AGE_WORDS.ordinals);
const CLASSES = keySet(AGE_WORDS.classes);

const GROWN = 18;
/** How many words after "age" its number is looked for. */
const AGE_REACH = 3;

/** Where a text tells that somebody is below eighteen: "13 साल की", "umar 15", "class 6", "6th class". */
export function ageHits(tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  tokens.forEach(({ key }, at) => {
    const next = tokens[at + 1]?.key ?? "";
    if (YEARS.has(next) && isYoung(key) && tokens.slice(at + 2, at + 4).some((after) => OF_AGE.has(after.key)))
      hits.push({ start: at, end: at + 2 });
    else if (OF_AGE.has(next) && YOUNG_YEARS.test(key)) hits.push({ start: at, end: at + 1 });
    else if (CLASSES.has(next) && ORDINALS.has(key)) hits.push({ start: at, end: at + 2 });
    else if (AGE.has(key)) {
      const after = tokens.slice(at + 1, at + 1 + AGE_REACH).findIndex((each) => isYoung(each.key));
      if (after >= 0) hits.push({ start: at, end: at + after + 2 });
    }
  });
  return hits;
}

/** "12yr", "11saal". */
const YOUNG_YEARS = /^(?:[0-9]|1[0-7])(?:yrs?|years?|sal|saal|yo)$/u;

function isYoung(key: string): boolean {
  return /^[0-9]{1,2}$/u.test(key) ? Number(key) < GROWN : NUMBERS.has(key);
}
