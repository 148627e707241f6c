import type { PersonalDatum } from "./personalData.ts";

/**
 * Numbers of houses and flats: "H.No. 123", "House no 45/2", "flat A-302", "मकान नंबर 45", "मकान 76007", "#123, Sector 7". Streets, wards, sectors and
 * industrial plots are not hidden, since a complaint is about a place. Expects `readable` text.
 */
export function findHouseNumbers(plain: string): PersonalDatum[] {
  if (!MAY_HOUSE.test(plain)) return [];
  const found: PersonalDatum[] = [];
  for (const pattern of [NUMBERED, FLAT, HASH, BARE, HOME])
    for (const match of plain.matchAll(pattern)) {
      const number = match[1] ?? "";
      const end = match.index + match[0].length;
      const after = plain.slice(end, end + LOOK_AHEAD);
      if (!HAS_DIGIT.test(number) || AMOUNT.test(after)) continue;
      if (pattern === HOME ? YEAR.test(number) : pattern === BARE && !isOfAddress(number, after)) continue;
      found.push({ type: "house", start: end - number.length, end });
    }
  return found;
}

const MAY_HOUSE =
  /h\.? ?no|house|hno|ho\.? ?no|flat|kothi|quarter|qtr|mak|door|ghar|मकान|म[.0] ?न|फ्लैट|फ़्लैट|कोठी|क्वार्टर|हाउस|घर|ਮਕਾਨ|ਘਰ|ਕੋਠੀ|ਕੁਆਰਟਰ|ਫਲੈਟ|#/iu;
const HAS_DIGIT = /\d/u;
/** As many letters behind a number say what it is of. */
const LOOK_AHEAD = 14;
/** "flat 50% off", "flat 500 rupees": no number of a flat. */
const AMOUNT = /^ ?(?:%|(?:per ?cent|rs|rupees?|rupaye|off|per|lakhs?|रुपये|रुपए|प्रतिशत|लाख)(?![\p{L}\p{M}]))/iu;

const NUMBER = String.raw`([a-z]{0,2}[-/ ]?\d{1,6}(?:[-/][a-z\d]{1,6}){0,3}[a-z]?)(?![\p{L}\p{M}\d])`;
const SIGN = String.raw`(?:number|numbar|nambar|num|no|nos|नंबर|नम्बर|नं0|न0|नं|न|संख्या|सं|क्रमांक|क्र|ਨੰਬਰ|ਨੰ|#)`;
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:h\.?|hn|hno|ho\.|house|makan|makaan|ghar|kothi|quarter|qtr\.?|door|flat|मकान|म\.|म0|फ्लैट|फ़्लैट|कोठी|क्वार्टर|हाउस|घर|ਮਕਾਨ|ਘਰ|ਕੋਠੀ|ਫਲੈਟ) ?${SIGN}[.:\- ]{0,3}(?:is |hai |है )?${NUMBER}`,
  "giu",
);
const FLAT = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:flat|hno|फ्लैट|फ़्लैट)[.:\- ]{1,2}${NUMBER}`, "giu");
/** As addresses are written in Panchkula and the sectors of other towns. */
const HASH = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])# ?${NUMBER}(?=[, ]{1,3}(?:sector|sec|ward|gali|street|phase|block|सेक्टर|वार्ड|गली)(?![\p{L}\p{M}]))`,
  "giu",
);
/** Without "number": "मकान 76007", "house B-45", "makan 5/12". */
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:house|makan|makaan|kothi|quarter|qtr|मकान|कोठी|क्वार्टर|हाउस|ਮਕਾਨ|ਕੋਠੀ|ਕੁਆਰਟਰ)[.:\- ]{1,3}((?:[a-z]{1,2}-)?\d{1,5}(?:[-/][a-z\d]{1,6}){0,3}[a-z]?)(?![\p{L}\p{M}\d])`,
  "giu",
);
/** A home is counted more often than numbered, so only "in" makes a number of it: "ghar 452 me". */
const HOME = /(?<![\p{L}\p{M}])(?:ghar|घर|ਘਰ) (\d{3,4})(?= (?:me|mein|में|मे|ਵਿੱਚ|ਵਿਚ)(?![\p{L}\p{M}]))/giu;

/**
 * Whether a number right behind "house" is of an address, by what follows: one of three digits is, unless it counts something; one of
 * two where the clause ends or the house has something ("makan 45 ke samne"); one of a single digit where a street comes next.
 */
function isOfAddress(number: string, after: string): boolean {
  if (COUNTS.test(after) || ROUND_SUM.test(number)) return false;
  if (YEAR.test(number)) return ENDS.test(after) || STREET_NEXT.test(after);
  if (LONG.test(number) || STREET_NEXT.test(after)) return number.length > 1 || after.startsWith(",");
  return number.length > 1 && (ENDS.test(after) || HAS.test(after));
}

const LONG = /^(?:\d{3}|[a-z])/iu;
const YEAR = /^(?:19|20)\d\d$/u;
const ROUND_SUM = /^\d{2,3}000$/u;
const ENDS = /^ ?(?:[.,:](?!\d)|[;!?|।)\n"'”’]|$)/u;
const HAS = /^ (?:में|मे|के|की|का|को|पर|वाल[ेीा]|ਵਿੱਚ|ਵਿਚ|ਦੇ|ਦੀ|ਦਾ|ਨੂੰ|me|mein|ke|ki|ka|ko|par|pe|wal[aei]|in|at|of)(?![\p{L}\p{M}])/iu;
const STREET_NEXT =
  /^[, ]{1,3}(?:sector|sec|ward|gali|street|phase|block|mohalla|colony|सेक्टर|वार्ड|गली|मोहल्ला|कॉलोनी|ਸੈਕਟਰ|ਵਾਰਡ|ਗਲੀ)(?![\p{L}\p{M}])/iu;
/** A further part of a sum, a time, a length, an area, people, money, or how many fell; whole words, since colonies begin like them (Dayal Singh, Minar Road). */
const COUNTS = new RegExp(
  String.raw`^(?:[,.:]\d|[ -]?(?:\+|/-|se (?:zyad|jyad|adhik|upar|kam)|से (?:ज्याद|ज़्याद|अधिक|ऊपर|कम)|ho ga|हो ग|(?:${[
    "min(?:ute)?s?|din(?:on?)?|days?|hours?|ghant[aeo]n?|haft[aeo]n?|weeks?|mahin[aeo]n?|months?|sa?al(?:on?)?|years?|yrs?|baj(?:e|kar)?|tari(?:kh?)|tareekh",
    "met(?:er|re)s?|mtrs?|kilo(?:met(?:er|re)|gram)?s?|feet|foot|inch(?:es)?|ga[jz]|yards?|sq|marl[ae]s?|kanals?|acres?|bigh[aeo]n?s?|[mk]|km|ft|am|pm",
    "lit(?:er|re)s?|units?|log(?:on?)?|people|persons?|famil(?:y|ies)|pariva+r(?:on?)?|members?|ghar(?:on?)?|houses",
    "lacs?|haza+r|haja+r|thousand|crores?|tax|rent|kiray[ae]|kist(?:[eo]n)?|gir(?:a|e|ne)?|too?t(?:a|e|i|ne)?|dhah(?:a|e|i|ne)?",
  ].join("|")})(?![\p{L}\p{M}])|(?:${[
    "दिन|घंट|हफ्त|हफ़्त|महीन|माह|साल|वर्ष|बज|मिनट|तारीख|ਦਿਨ|ਸਾਲ|ਮਹੀਨ|ਘੰਟ|ਵਜ|मीटर|किमी|किलो|किलोमीटर|फुट|फीट|फ़ीट|इंच|गज|वर्ग|मरल|एकड़|बीघ|ਗਜ਼|ਮਰਲ|ਮੀਟਰ|ਫੁੱਟ",
    "लीटर|यूनिट|लोग|परिवार|सदस्य|ਲੋਕ|ਪਰਿਵਾਰ|घर|मकान|ਘਰ|हजार|हज़ार|करोड़|ਹਜ਼ਾਰ|ਲੱਖ|ਰੁਪਏ|टैक्स|किराय|किस्त|गिर|टूट|ढह|ਡਿੱਗ",
  ].join("|")})\p{M}{0,3}(?:ਆਂ)?(?![\p{L}\p{M}])))`,
  "iu",
);
