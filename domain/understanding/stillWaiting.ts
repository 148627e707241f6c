import { keySet } from "../text/keySet.ts";
import type { Token } from "../text/tokenise.ts";
import { hasAny } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** Somebody who wrote before, or was told that it would be done, waits still: nobody came, all is as it was, nothing has begun. */
export function isStillWaiting({ tokens }: Pick<Reading, "tokens">): boolean {
  if (hasAny(tokens, THANKS)) return false;
  return hasNobodyCome(tokens) || isAllTheSame(tokens) || isNotBegun(tokens) || asksWhenDone(tokens);
}

const THANKS = keySet("dhanyavad dhanyawad dhanywad thank thanks shukriya sukriya ਧੰਨਵਾਦ ਸ਼ੁਕਰੀਆ मेहरबानी abhar aabhar");

/** "3 दिन हो गए, अब तक कोई नहीं आया", "4 din ho liye, koe koni aaya": after a time that is told. */
function hasNobodyCome(tokens: readonly Token[]): boolean {
  if (!tokens.some(({ key }, at) => TIMES.has(key) && isNumber(tokens[at - 1]))) return false;
  return tokens.some(({ key }, at) => {
    if (!ANYBODY.has(key)) return false;
    const not = tokens.slice(at + 1, at + 4).findIndex((next) => NOT.has(next.key));
    return not >= 0 && CAME.has(tokens[at + 2 + not]?.key ?? "") && !FOR_FUN.has(tokens[at + 3 + not]?.key ?? "");
  });
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.script === "digit" || NUMBERS.has(token.key));
}

const TIMES = keySet("din dino dinon hafte mahine ghante saal days weeks months hours दिन दिनों हफ्ते महीने घंटे साल ਦਿਨ ਹਫ਼ਤੇ ਮਹੀਨੇ ਘੰਟੇ");
const NUMBERS = keySet("do teen char chaar panch paanch das kai दो तीन चार पांच दस कई ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ two three four five several many");
const ANYBODY = keySet("koi koe कोई कोए ਕੋਈ");
const NOT = keySet("nahin nahi nhi koni konya ni नहीं कोनी ਨਹੀਂ ਨੀ");
const CAME = keySet("aaya aya aayi aai aaye aye pahuncha pahunche आया आई आए पहुंचा पहुंचे ਆਇਆ ਆਈ ਆਏ ਪਹੁੰਚਿਆ");
const FOR_FUN = keySet("dekhne milne देखने मिलने ਵੇਖਣ");

/** "Still the same", "आज भी वही हाल है", "same problem aaj bhi", "the problem is worse today". */
function isAllTheSame(tokens: readonly Token[]): boolean {
  const form = (at: number) => tokens[at]?.form ?? "";
  return tokens.some(({ key, form: own }, at) => {
    if (own === "same") return TROUBLES.has(form(at + 1)) || (form(at - 1) === "the" && form(at - 2) === "still");
    if (TROUBLES.has(own)) return form(at + 1) === "is" && form(at + 2) === "worse";
    return THE_SAME.has(key) && STATES.has(tokens[at + 1]?.key ?? "") && hasAny(tokens, TODAY);
  });
}

const TROUBLES: ReadonlySet<string> = new Set(["problem", "issue", "condition", "situation"]);
const THE_SAME = keySet("wahi vahi वही ਉਹੀ ओही");
const STATES = keySet("haal hal haalat halat samasya dikkat हाल हालत समस्या दिक्कत ਹਾਲ ਹਾਲਤ ਸਮੱਸਿਆ");
const TODAY = keySet("aaj aj abhi ab आज अभी अब ਅੱਜ ਹੁਣ");

/** "Tender ho gaya 6 mahine pehle, kaam shuru nahi": what was granted is not begun. */
function isNotBegun(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => {
    if (!WORK.has(key) || !BEGUN.has(tokens[at + 1]?.key ?? "")) return false;
    return NOT.has(tokens[at + 2]?.key ?? "") && hasAny(tokens, GRANTED);
  });
}

const WORK = keySet("kaam kam work काम कार्य ਕੰਮ");
const BEGUN = keySet("shuru start chalu started शुरू चालू ਸ਼ੁਰੂ ਚਾਲੂ");
const GRANTED = keySet("tender manjoor manzoor paas pass sanction sanctioned mahine saal टेंडर मंजूर पास स्वीकृत महीने साल ਟੈਂਡਰ ਮਨਜ਼ੂਰ ਮਹੀਨੇ ਸਾਲ");

/** "Reply to kar dete ho, kaam kab hoga?" */
function asksWhenDone(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => WORK.has(key) && WHEN.has(tokens[at + 1]?.key ?? "") && DONE.has(tokens[at + 2]?.key ?? ""));
}

const WHEN = keySet("kab kad कब कद ਕਦੋਂ");
const DONE = keySet("hoga hovega karoge होगा होवैगा करोगे ਹੋਵੇਗਾ ਹੋਊ");
