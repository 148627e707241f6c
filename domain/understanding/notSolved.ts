import { foldLatin } from "../text/latinFold.ts";
import { readPartOf } from "../text/readPart.ts";
import { tokenise } from "../text/tokenise.ts";

/**
 * A rule that finds one of some phrases in a clause, which is given as the keys of its words, each with a space before and
 * after it. A phrase is words separated by spaces; `hal|theek` is one of two words, and `_` up to three arbitrary words.
 * Words may have any Latin spelling, or be keys of words in other scripts.
 */
function phrase(...phrases: readonly string[]): Pick<RegExp, "test"> {
  const all = phrases.map((each) => each.split(" ").map((step) => stepOf(step)));
  return {
    test: (clause) => {
      const words = clause.split(" ").filter((word) => word !== "");
      return all.some((steps) => words.some((_, at) => fits(words, at, steps, 0)));
    },
  };
}

/** One of these words; or a gap of some words of any sort. */
type Step = ReadonlySet<string> | "gap";

const LONGEST_GAP = 3;

function stepOf(written: string): Step {
  return written === "_" ? "gap" : new Set(written.split("|").flatMap((word) => [word, foldLatin(word)]));
}

/** Whether the steps from `next` on fit the words from `at` on. Each gap is tried in its four lengths, and no phrase has more than two. */
function fits(words: readonly string[], at: number, steps: readonly Step[], next: number): boolean {
  const step = steps[next];
  if (step === undefined) return true;
  if (step !== "gap") return step.has(words[at] ?? "") && fits(words, at + 1, steps, next + 1);
  for (let passed = 0; passed <= LONGEST_GAP && at + passed <= words.length; passed += 1) {
    if (fits(words, at + passed, steps, next + 1)) return true;
  }
  return false;
}

/** A citizen's answer about a problem that was reported as solved. */
export type SolvedAnswer = "solved" | "not-solved" | "unclear";

/*
 * Read clause by clause in one Latin spelling for all scripts (`tokenise`), so that the same rules hold for हल नहीं हुई, "hal
 * nahi hui" and ਹੱਲ ਨਹੀਂ ਹੋਇਆ. The last clause with an answer counts: "it was not solved before, now it is". A clause about a
 * false report, or the question when it will be done, means "not solved" anywhere. Our own words repeated ("you say it is
 * solved") are no answer. In doubt the answer is `unclear`, and a person reads it.
 */
export function solvedAnswerOf(text: string): SolvedAnswer {
  const clauses = clausesOf(readPartOf(text));
  if (clauses.some((clause) => ALWAYS_NOT_SOLVED.test(clause.words))) return "not-solved";
  let answer: SolvedAnswer = "unclear";
  for (const clause of clauses) {
    const said = answerOf(clause);
    if (said !== "unclear") answer = said;
  }
  return answer;
}

interface Clause {
  /** Keys of its words with a space before and after each. */
  readonly words: string;
  readonly count: number;
  readonly asks: boolean;
}

function answerOf({ words, count, asks }: Clause): SolvedAnswer {
  if (OPEN_QUESTION.test(words)) return "unclear";
  const isDenied = DENIAL.test(words.replace(NO_DENIAL, " "));
  if ((NO_INCIDENT_LEFT.test(words) || (count <= 3 && NO_INCIDENT.test(words))) && !DONE.test(words) && !HEARD.test(words))
    return asks ? "unclear" : "solved";
  if (isDenied && (DONE.test(words) || HAPPENS.test(words) || WANTED.test(words) || count <= 3)) return "not-solved";
  if (STILL.test(words) || AS_BEFORE.test(words) || HALF.test(words) || DEMAND.test(words)) return "not-solved";
  if (BROKEN.test(words)) return isDenied ? "unclear" : "not-solved";
  if (isDenied || asks || REPORTED.test(words) || UNREAL.test(words)) return "unclear";
  return IS_DONE.test(words) || WORKS_AGAIN.test(words) || (count <= 4 && BARE_DONE.test(words) && !TIME.test(words))
    ? "solved"
    : "unclear";
}

const SENTENCE = /[^.!?।॥\n\r…]+(?:\.(?=\d)[^.!?।॥\n\r…]+)*[.!?।॥\n\r…]*/gu;
const CONTRAST = new Set(["lekin", "par", "magar", "but", "hovever", "parantu", "kintu", "althogh", "thogh"]);

function clausesOf(text: string): readonly Clause[] {
  return (text.match(SENTENCE) ?? []).flatMap((sentence) => {
    const parts: string[][] = [[]];
    for (const { key, gap, sigil } of tokenise(sentence)) {
      if (sigil === "@") continue;
      const begins = gap !== "" || CONTRAST.has(key) || (key === "ab" && (parts.at(-1)?.length ?? 0) > 1);
      if (begins) parts.push([]);
      if (!CONTRAST.has(key)) parts.at(-1)?.push(key);
    }
    const asks = /\?/u.test(sentence);
    return parts.filter(({ length }) => length > 0).map((keys) => ({ words: ` ${keys.join("  ")} `, count: keys.length, asks }));
  });
}

const SOLVE =
  "hal|samadhan|nivaran|niptara|niptan|nipat|theek|sahi|solve|solved|resolve|resolved|fix|fixed|sort|sorted|repaired|done|completed|cleared";
const NOT =
  "nahin|nahi|nhin|nhi|nai|ni|nahio|na|not|no|never|none|konya|konia|koni|kona|isn't|isnt|hasn't|hasnt|wasn't|wasnt|haven't|havent|didn't|didnt|don't|dont|doesn't|doesnt|cannot|can't|couldn't";
const BECOME = "hui|hua|hue|huya|huyi|hoi|hoya|hoia|hogya|hogyi|hogai|hogaya|hogayi|hogei|ho|hota|hoti|hunda";
const GONE = "gaya|gya|gia|gei|gayi|gyi|gai|gea|chuka|chuki|chuke|diya|dia|di|gaye|gye|liya|ditta|ditti";
const INCIDENT = "samasya|samsya|dikkat|problem|problems|pareshani|issue|issues|shikayat|takleef|masla|complaint";
const SUPPLY = "pani|bijli|light|lait|supply|water|power|electricity";

const DENIAL = phrase(NOT, "unsolved|unresolved");
/** Phrases with a negation that negate nothing: "otherwise", "not only". */
const NO_DENIAL = / (?:nahin|nahi|nhi|na)  to | not  only /gu;
const DONE = phrase(SOLVE, "unsolved|unresolved");
const HAPPENS = phrase(
  BECOME,
  "a|aya|ayi|aye|ai|ati|ata|mila|mili|mile|milya|milda|bana|bani|bane|banya|laga|lagi|lage|lagya|kiya|kia|karya|kita|kiti|kar|kari|karte|karta|karti|karde|karda|raha|rahi|rahe|riha|rehi|chala|chali|chalu|shuru|badla|hata|hati|hataya|pahuncha|pahunche|uthaya|uthi|dekha|suna|suni|sunta|de|diya|ditta",
  "working|works|work|coming|come|came|received|visited|cleaned|happened|changed|improved|yet|started|restored|reached|attended|heard|taken|satisfied|santusht",
);
/** Things that citizens complain to lack. */
const WANTED = phrase(
  SUPPLY,
  "sunwai|karavai|karyavahi|kararvai|karvai|action|response|change|improvement|sudhar|asar|fark|rahat|relief|kaam|solution|progress",
);
const NO_INCIDENT_LEFT = phrase(
  `koi|any|ab|hun|ib _ ${INCIDENT} ${NOT}`,
  `koi|any|ab|hun|ib _ ${INCIDENT} ab|bhi|to|hi|ji|hai ${NOT}`,
  `no more|longer ${INCIDENT}`,
  `no ${INCIDENT} now|anymore|left|remains`,
);
const NO_INCIDENT = phrase(`no ${INCIDENT}`);
const HEARD = phrase("suna|suni|sunta|sunte|sunwai|heard|dekha|dekhi");
const OPEN_QUESTION = phrase(
  `${SOLVE}|hui|hua|ho _ ya|ki|or ${NOT}`,
  `${NOT} pata|malum|janta|jante|know|sure`,
  `pata|malum|bera|patta ${NOT}`,
);
const STILL = phrase(
  "still",
  `abhi|ab|ib|ibhi|aje|haje|hale|hali bhi|bi|b|vi|tak|tk|tai|tayi _ ${NOT}|pending|wahi|waise|waisa|waisi|band|kharab|ganda|gandi|jam|tuta|tuti|andhera|samasya|problem|dikkat|hai|se`,
  "unsolved|unresolved|pending|baki|lambit|adhura|adhuri|adhure",
  "nothing _ done|changed|happened|improved|working",
  "nobody|none|no _ came|come|visited|attended",
);
const AS_BEFORE = phrase(
  "jas ka|ki|ke tas",
  "waise|waisi|waisa|jyon|jiven _ ka|ki|ke|da|di _ waise|waisi|waisa|tyon|tiven",
  `same ${INCIDENT}|condition|situation|haal|halat|hai|to`,
  `wahi|wohi|uhi ${INCIDENT}|haal|halat|dasha`,
  `dobara|dubara|phir|fir|again _ band|kharab|${INCIDENT}|shuru|jam|tut|broken|stopped|same|overflow|leak`,
  `${INCIDENT} _ bani|bana|barkarar|jari|persists|exists|remains|continues|continuing`,
);
const HALF = phrase("aadha|aadhi|half|partly|partially", "thoda _ kaam|work|hua|done", "sirf|keval|only _ khanapurti|dikhava|formality");
const DEMAND = phrase(
  `${SOLVE} _ karo|kare|karen|karein|kariye|kijiye|karvao|karvaye|karvaen|karva|karao|karaye|karden|kardo|krdo|kro|krvao`,
  `${SOLVE} kar do|den|dijiye|de`,
  `please|plz|pls|kindly|kripya _ ${SOLVE}|reopen|look|check|dekhen|dekho|dobara|again`,
  "reopen",
);
const BROKEN = phrase(
  "band|kharab|ganda|gandi|gande|gandgi|jam|tuta|tuti|tute|andhera|overflow|overflowing|leak|leaking|broken|dirty|damaged|badbu|gul|blocked|choked|dark",
);
/** Words that report what others say. */
const REPORTED = phrase(
  "kehte|kehta|kahte|kahta|bolte|bolta|bol|bole|bolya|keh|kah|likha|likhte|likh|dikha|dikhaya|bataya|batate|batya|report|claim|claims|claimed|said|told|saying|show|showing|shows|shown|marked|kagaj|kagajon|paper|papers|record|portal|sms|message",
  // "say" alone has the same key as से.
  "you|they|he|officials|people say|says",
);
/** Words of a wish, a promise, a condition or a question. */
const UNREAL = phrase(
  "hoga|hogi|honge|hovega|hovegi|will|would|agar|yadi|jab|if|when|unless|jaye|jaega|jaegi|jayega|jayegi|jauga|umeed|ummid|hope|hoping|chahiye|should|kya|kab|kaise|how|what",
);
const IS_DONE = phrase(
  `${SOLVE} _ ${BECOME}|${GONE}|hai|se|kiya|kia|kita|kardi|kardiya|kar|now`,
  `is|are|has|have|been|was|got|it's|its|all|now|issue|problem|complaint|work|matter|completely|fully _ ${SOLVE}|fine|ok`,
  "solved|resolved|fixed|samadhan|sulajh|satisfied|santusht",
  `kaam|karya _ pura|puri _ ${BECOME}|${GONE}|hai`,
  "kaam|karya|work _ hogya|hogaya|hoya|hua|done|completed",
  `kaam|karya _ ho ${GONE}`,
  `${INCIDENT} _ khatam|door|mit _ ${BECOME}|${GONE}`,
);
const WORKS_AGAIN = phrase(
  `${SUPPLY}|bas|pension|rashan|paise|refund _ a|chalu|shuru|mil|lag|bahal _ ${GONE}|raha|rahi|riha|rehi|rahe|hogya|ho`,
  `${SUPPLY} _ restored|working|coming|came|started|back|agei|agayi|agya|agaya`,
  `sadak|road|nali|gali|pul|light|lait|pol|khamba|pipe|line|transformer|meter|dhakkan|kuda|kachra|gaddha _ ban|lag|badal|saf|uth|bhar|hat|repair|chalu|theek _ ${GONE}|ho|hogya`,
);
/** Complete answers of a word or two. */
const BARE_DONE = phrase(
  `ho|ban|lag|mil ${GONE}`,
  "hogya|hogyi|hogaya|hogayi|hogei|hogai",
  "yes|haan|hanji|han _ solved|done|hua|hui|ho|hogaya",
);

/** "Ten days have gone by" does not mean "done". */
const TIME = phrase("din|dino|hafte|mahine|mahina|saal|ghante|ghanta|baar|baje|der|days|bahut");

const FALSE_WORD = "jhuthi|jhuthe|jhutha|jhuth|farji|fake|false|galat|wrong|bogus";
const ALWAYS_NOT_SOLVED = phrase(
  `${FALSE_WORD} _ report|jankari|javab|reply|answer|information|update|nivaran|samadhan|hai|bol|bola|likha|likh|kah|disposal|statement`,
  `report|javab|reply|disposal _ ${FALSE_WORD}`,
  `kab|kb|when|kad|kado _ hoga|hogi|hovega|hovegi|hoega|hou|theek|hal|will|ayega|ayegi|milega|milegi|banega|banegi`,
  "closed|close|band|disposed|nipta _ without|bina _ solving|resolving|samadhan|hal|kaam|karavai|karyavahi|fixing|work|action",
  "without|bina _ solving|resolving|samadhan|hal|kaam|karavai|karyavahi|fixing|work|action _ closed|close|band|disposed|kar|kiye",
);
