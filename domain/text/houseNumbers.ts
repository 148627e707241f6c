import type { PersonalDatum } from "./personalData.ts";

/**
 * Numbers of houses and flats: "H.No. 123", "House no 45/2", "flat A-302", "मकान नंबर 45", "#123, Sector 7". Streets, wards, sectors and
 * industrial plots are not hidden, since a complaint is about a place. Expects `readable` text.
 */
export function findHouseNumbers(plain: string): PersonalDatum[] {
  if (!MAY_HOUSE.test(plain)) return [];
  const found: PersonalDatum[] = [];
  for (const pattern of [NUMBERED, FLAT, HASH, BEFORE_STREET, AFTER_STREET])
    for (const match of plain.matchAll(pattern)) {
      const number = match[1] ?? "";
      const end = match.index + match[0].length;
      if (HAS_DIGIT.test(number) && !AMOUNT.test(plain.slice(end, end + 10)))
        found.push({ type: "house", start: end - number.length, end });
    }
  return found;
}

const MAY_HOUSE =
  /h\.? ?no|house|hno|ho\.? ?no|flat|kothi|quarter|qtr|mak|door|ghar|मकान|म\. ?नं|फ्लैट|फ़्लैट|कोठी|क्वार्टर|हाउस|घर|ਮਕਾਨ|ਘਰ|ਕੋਠੀ|ਫਲੈਟ|#/iu;
const HAS_DIGIT = /\d/u;
/** "flat 50% off", "flat 500 rupees": no number of a flat. */
const AMOUNT = /^ ?(?:%|percent|rs|rupee|off|per|रुपये|प्रतिशत|lakh|लाख)/iu;

const NUMBER = String.raw`([a-z]{0,2}[-/ ]?\d{1,6}(?:[-/][a-z\d]{1,6}){0,3}[a-z]?)(?![\p{L}\p{M}\d])`;
const SIGN = String.raw`(?:number|numbar|nambar|num|no|nos|नंबर|नम्बर|नं|न|संख्या|क्रमांक|ਨੰਬਰ|ਨੰ|#)`;
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:h\.?|hn|hno|ho\.|house|makan|makaan|ghar|kothi|quarter|qtr\.?|door|flat|मकान|म\.|फ्लैट|फ़्लैट|कोठी|क्वार्टर|हाउस|घर|ਮਕਾਨ|ਘਰ|ਕੋਠੀ|ਫਲੈਟ) ?${SIGN}[.:\- ]{0,3}(?:is |hai |है )?${NUMBER}`,
  "giu",
);
const FLAT = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:flat|hno|फ्लैट|फ़्लैट)[.:\- ]{1,2}${NUMBER}`, "giu");
/** As addresses are written in Panchkula and the sectors of other towns. */
const HASH = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])# ?${NUMBER}(?=[, ]{1,3}(?:sector|sec|ward|gali|street|phase|block|सेक्टर|वार्ड|गली)(?![\p{L}\p{M}]))`,
  "giu",
);
/** Without "number", where a street or the like follows as in an address: "house 45, Sector 3". */
const BARE_HOUSE = String.raw`(?:house|makan|makaan|kothi|मकान|कोठी|ਮਕਾਨ|ਕੋਠੀ) (\d{2,6}(?:[-/][a-z\d]{1,6}){0,3}[a-z]?)`;
const STREET = "(?:sector|sec|ward|gali|street|phase|block|mohalla|colony|सेक्टर|वार्ड|गली|मोहल्ला|कॉलोनी|ਸੈਕਟਰ|ਵਾਰਡ|ਗਲੀ)";
const BEFORE_STREET = new RegExp(String.raw`(?<![\p{L}\p{M}])${BARE_HOUSE}(?=[, ]{1,3}${STREET}(?![\p{L}\p{M}]))`, "giu");
/** Or where one stands before it, and no word after it says what the number counts: "street 9, house 45." */
const AFTER_STREET = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${STREET} ?(?:${SIGN}[.:]? ?)?\d{1,4}[a-z]?[, ]{1,3}${BARE_HOUSE}(?= ?(?:[.,;!?|।\n]|$))`,
  "giu",
);
