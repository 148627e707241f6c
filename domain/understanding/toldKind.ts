import type { Kind } from "../proposal/proposal.ts";
import { keySet } from "../text/keySet.ts";
import type { Findings } from "./findings.ts";
import type { Match } from "./matching/matcher.ts";
import type { Token } from "../text/tokenise.ts";
import { isOfficeReply } from "./officeReply.ts";
import { hasAny } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { isStillWaiting } from "./stillWaiting.ts";

/**
 * The kind that the course of a text tells, whatever its words weigh together; null where it tells none. Each of these rules was
 * right nearly always on the posts to learn from.
 */
export function toldKind(findings: Pick<Findings, "reading" | "location" | "voices">): Kind | null {
  const { reading } = findings;
  if (turnsToTrouble(reading)) return "grievance";
  if (isOfSoothsayer(reading.tokens) || isOfFlatForSale(reading.tokens)) return "other";
  if (isThanksForDone(reading) || isOfWinners(reading)) return "praise";
  if (isMereQuestion(reading) || isElsewhere(findings) || isOfficeReply(reading) || isWithdrawn(reading)) return "other";
  if (isWithoutResult(reading) || isAtAnyTime(reading) || asksForAuthority(reading) || asksAfterWaiting(reading)) return "grievance";
  if (isStillOff(reading) || isWasteLying(reading) || isStillWaiting(reading) || isMissing(reading) || isRuined(reading))
    return "grievance";
  return isWish(findings) ? "suggestion" : null;
}

/** Thanks at the beginning, then a "but", and after it a trouble and no thanks. */
function turnsToTrouble({ signals, tokens }: Reading): boolean {
  const thanks = tokens.findIndex(({ key }, at) => at < EARLY && THANKS.has(key));
  if (thanks < 0) return false;
  const turns = (signals.get("@turn") ?? []).filter(({ start }) => start > thanks && (start - thanks <= 3 || tokens[start]?.gap !== ""));
  const turn = turns.at(-1)?.start;
  if (turn === undefined) return false;
  const after = ({ start }: Match) => start > turn;
  const isGood = (signals.get("@praise") ?? []).some((match) => match.weight >= 2 && after(match));
  return !isGood && ((signals.get("@complaint") ?? []).some(after) || (signals.get("@duration") ?? []).some(after));
}

const EARLY = 25;
const THANKS = keySet(
  "dhanyavad dhanyawad dhanywad dhanyvad dhanyabad thank thanks thankyou thanku shukriya sukriya ਧੰਨਵਾਦ ਸ਼ੁਕਰੀਆ ਮਿਹਰਬਾਨੀ मेहरबानी abhar aabhar sadhuvad",
);

/** "ज्योतिषी पंडित जी, हर समस्या का समाधान": somebody who offers to see what comes. Not who was cheated by one, nor whose posters hang. */
function isOfSoothsayer(tokens: readonly Token[]): boolean {
  return hasAny(tokens, SOOTHSAYERS) && hasAny(tokens, OFFERS) && !hasAny(tokens, CHEATED);
}

const SOOTHSAYERS = keySet(
  "astrologer astrologers astrology jyotish jyotishi jyotishacharya vashikaran tantrik tantric ज्योतिषी ज्योतिष ज्योतिषाचार्य तांत्रिक वशीकरण ਜੋਤਸ਼ੀ ਜੋਤਿਸ਼ ਜੋਤਿਸ਼ੀ ਤਾਂਤਰਿਕ ਵਸ਼ੀਕਰਨ",
);
const OFFERS = keySet(
  "solution solutions samadhan guarantee guaranteed gaurantee garanti specialist call whatsapp contact sampark visit miliye milein fees fee ilaj chhutkara hal famous prasiddh mashhoor समाधान गारंटी स्पेशलिस्ट कॉल व्हाट्सएप संपर्क सम्पर्क मिलिए मिलें आओ फीस इलाज छुटकारा हल प्रसिद्ध मशहूर फोन ਹੱਲ ਗਾਰੰਟੀ ਸੰਪਰਕ ਮਿਲੋ ਇਲਾਜ ਮਸ਼ਹੂਰ ਫੋਨ ਛੁਟਕਾਰਾ",
);
const CHEATED = keySet(
  "police fir thana thane thag thaga thagi fraud cheat cheated loot looted complaint arrest poster posters banner banners wall walls action पुलिस थाना थाने ठग ठगी ठगा ठग्या लूट लूटा शिकायत गिरफ्तार पोस्टर बैनर कार्रवाई ਪੁਲਿਸ ਥਾਣਾ ਠੱਗ ਠੱਗੀ ਲੁੱਟ ਸ਼ਿਕਾਇਤ ਪੋਸਟਰ",
);

/** "3 BHK builder floor for sale, call 98…": no buyer's complaint. */
function isOfFlatForSale(tokens: readonly Token[]): boolean {
  if (!tokens.some(({ form }) => FLATS.has(form)) || hasAny(tokens, CHEATED) || hasAny(tokens, IS_NOT)) return false;
  return tokens.some(({ form }, at) => form === "sale" && tokens[at - 1]?.form === "for") || tokens.some(({ key }) => ON_SALE.has(key));
}

const FLATS: ReadonlySet<string> = new Set(["bhk", "flat", "flats", "floor", "plot", "plots", "villa", "kothi"]);
const ON_SALE = keySet("bikau bikaau बिकाऊ ਵਿਕਾਊ");

/** "Shukriya, gali ki light lag gayi", "ਧੰਨਵਾਦ ਜੀ, ਕੰਮ ਸ਼ੁਰੂ ਹੋ ਗਿਆ": thanks for what is done or begun, and no word against it. */
function isThanksForDone({ signals, tokens, text }: Reading): boolean {
  if (
    tokens.filter(({ sigil }) => sigil !== "@" && sigil !== "#").length > SHORT ||
    text.includes("?") ||
    !hasAny(tokens, THANKS) ||
    (hasAny(tokens, AGAINST) && !runsAgain(tokens))
  )
    return false;
  if (["@turn", "@irony", "@emergency", "@duration"].some((signal) => signals.has(signal))) return false;
  const isDone =
    tokens.some(({ key }, at) => DONE.has(key) && GONE.has(tokens[at + 1]?.key ?? "")) || hasAny(tokens, DONE_ALONE) || runsAgain(tokens);
  return isDone && !tokens.some(({ key }, at) => NOT.has(key) && !ILLS.has(tokens[at - 1]?.key ?? ""));
}

/** "स्कूल के बच्चों ने पदक जीता, अध्यापकों को बधाई". */
function isOfWinners({ signals, tokens, text }: Reading): boolean {
  if (!hasAny(tokens, WISHES) || !hasAny(tokens, WON) || text.includes("?")) return false;
  // "Par" is "at" as well: only after a comma or stop it turns.
  const turns = (signals.get("@turn") ?? []).some(({ start }) => tokens[start]?.gap !== "");
  return (
    !turns &&
    !hasAny(tokens, IS_NOT) &&
    !hasAny(tokens, AGAINST) &&
    !["@irony", "@emergency", "@duration"].some((each) => signals.has(each))
  );
}

/** Without "ni", which has the key of "ने". */
const IS_NOT = keySet("nahin nahi nhi koni नहीं कोनी ਨਹੀਂ");
const WISHES = keySet("badhai badhaai badhaiyan congratulations congrats बधाई बधाइयां ਵਧਾਈ ਵਧਾਈਆਂ");
const WON = keySet(
  "medal medals jeeta jeete jeet won winner winners gold silver bronze padak trophy topper पदक जीता जीते जीत मेडल मैडल स्वर्ण रजत कांस्य ट्रॉफी ਮੈਡਲ ਜਿੱਤਿਆ ਜਿੱਤੇ ਜਿੱਤ",
);

/** In words, without handles: a longer text tells of more than its thanks. */
const SHORT = 16;
const DONE = keySet(
  "ho lag ban badal theek thik saaf saf shuru chalu aa mil bhar uth हो लग बन बदल ठीक साफ शुरू चालू आ मिल भर उठ ਹੋ ਲੱਗ ਬਣ ਬਦਲ ਠੀਕ ਸ਼ੁਰੂ ਚਾਲੂ ਮਿਲ ਆ",
);
const GONE = keySet("ge gaya gayi gaye gya gyi gai gia ho hua hui गे ग्या गया गई गये गए हो हुआ ਗਿਆ ਗਈ ਗਏ ਹੋ ਹੋਇਆ ਹੋਈ");
const DONE_ALONE = keySet(
  "hogya hogaya hogayi hogai hogi repaired restored started fixed resolved होगी होग्या होगया लागगी लागग्या बणगी बणग्या आग्या आगी ਹੋਗਿਆ",
);
const AGAINST = keySet(
  "please plz kripya kindly meharbani meherbani karo kare karen dijiye sahab saheb cycle mobile purse कृपया मेहरबानी करो करें दीजिए ਮਿਹਰਬਾਨੀ ਕਿਰਪਾ ਕਰੋ phir fir dobara again wapas toot tooti toota kharab band adhura half aadha kagaz kagaj kagazon mauke bahana jhooth only still फिर फेर दोबारा दुबारा टूट टूटी खराब बंद अधूरा आधा कागज कागजों कागजां झूठ सिर्फ ਫਿਰ ਦੁਬਾਰਾ ਟੁੱਟ ਖਰਾਬ ਬੰਦ ਅਧੂਰਾ ਕਾਗਜ਼ਾਂ ਸਿਰਫ਼ ਛੱਡ",
);
/** "Ab andhera nahi": what is no more. */
const ILLS = keySet(
  "andhera badbu dikkat problem pareshani takleef gandagi jaam samasya अंधेरा बदबू दिक्कत परेशानी तकलीफ गंदगी जाम समस्या ਹਨੇਰਾ ਬਦਬੂ ਦਿੱਕਤ ਸਮੱਸਿਆ ਪਰੇਸ਼ਾਨੀ",
);

/** "Bus wapas start, dhanyavad": and nobody is asked to do it. */
function runsAgain(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => AGAIN.has(key) && STARTS.has(tokens[at + 1]?.key ?? "") && tokens[at + 2]?.gap !== "");
}

const AGAIN = keySet("wapas vapas dobara वापस दोबारा ਵਾਪਸ ਦੁਬਾਰਾ");
const STARTS = keySet("start shuru chalu शुरू चालू ਸ਼ੁਰੂ ਚਾਲੂ");
/** How, when or with which papers something is done, and hardly a word of complaint. */
function isMereQuestion({ signals, text, tokens }: Reading): boolean {
  const asks = signals.get("@question") ?? [];
  if (!text.includes("?") && !asks.some(({ weight }) => weight >= UNMARKED)) return false;
  if (
    asks.length === 0 ||
    tokens.length >= LONG ||
    signals.has("@irony") ||
    signals.has("@duration") ||
    asksForReturn(tokens) ||
    hasWaited(tokens, LONG_TIMES) ||
    hasWaited(tokens, DAYS)
  )
    return false;
  const complaints = (signals.get("@complaint") ?? []).filter(({ weight }) => weight >= 1.5);
  return new Set(complaints.map(({ pattern }) => pattern)).size <= 1;
}

/** The weight of words that ask without a question mark. */
const UNMARKED = 5;
/** A longer text tells more than it asks. */
const LONG = 40;

/** "Result kab aayega, 2 saal ho gaye": asked after months or years. */
function asksAfterWaiting({ tokens }: Reading): boolean {
  return hasAny(tokens, WHEN) && hasWaited(tokens, LONG_TIMES) && !hasAny(tokens, THANKS);
}

function hasWaited(tokens: readonly Token[], times: ReadonlySet<string>): boolean {
  const key = (at: number) => tokens[at]?.key ?? "";
  return tokens.some((token, at) => times.has(token.key) && (WENT_BY.has(key(at + 1)) || (HAVE.has(key(at + 1)) && GONE.has(key(at + 2)))));
}

const LONG_TIMES = keySet("saal sal mahine mahina hafte varsh साल महीने महीना हफ्ते वर्ष ਸਾਲ ਮਹੀਨੇ ਹਫ਼ਤੇ");
/** "14 दिन हो गे": a trouble that lasts, whatever is asked beside it. */
const DAYS = keySet("din dino दिन दिनां ਦਿਨ");
const WENT_BY = keySet("hogaye hogye hogaya होगे होगये ਹੋਗਏ");
const HAVE = keySet("ho हो ਹੋ");

/** "Feeder kab chalu hoga", "bijli kab aayegi": asked while it is off. Not when a result comes. */
function asksForReturn(tokens: readonly Token[]): boolean {
  const isSupplied = tokens.some(({ key }) => SUPPLIES.has(key));
  return tokens.some(({ key }, at) => {
    if (!WHEN.has(key)) return false;
    const next = tokens[at + 1]?.key ?? "";
    return isSupplied && (RETURNS.has(next) || COMES.has(next));
  });
}

const WHEN = keySet("kab kad कब कद ਕਦੋਂ");
const RETURNS = keySet("chalu chaloo shuru thik theek चालू शुरू ठीक ਚਾਲੂ ਠੀਕ");
const COMES = keySet("aaegi aayegi aegi ayegi aavegi आएगी आवैगी ਆਵੇਗੀ ਆਊਗੀ");
const SUPPLIES = keySet("bijli bijlee light feeder transformer pani paani water बिजली लाइट फीडर ट्रांसफार्मर पानी पाणी ਬਿਜਲੀ ਪਾਣੀ");

/** Asked in earnest, not in an anecdote of what somebody answered. */
function isStillOff({ tokens, signals }: Reading): boolean {
  return asksForReturn(tokens) && !hasAny(tokens, ANSWERED) && !signals.has("@irony");
}

const ANSWERED = keySet(
  "bola bole bolya bolyo pucha puchha poocha puchya jawab kissa बोला बोले बोल्या पूछा पूछी पूछ्या जवाब किस्सा ਬੋਲਿਆ ਪੁੱਛਿਆ ਜਵਾਬ",
);

/** "गाळ-गाळ कूड़ा पड़ा सै": it lies there, and nobody is thanked. */
function isWasteLying({ tokens }: Reading): boolean {
  if (hasAny(tokens, THANKS)) return false;
  return tokens.some(({ key }, at) => WASTE.has(key) && LIES.has(tokens[at + 1]?.key ?? ""));
}

const WASTE = keySet("kooda kuda koora kudaa kachra कूड़ा कचरा ਕੂੜਾ ਕਚਰਾ");
const LIES = keySet("pada padya para पड़ा पड़्या पड्या ਪਿਆ");

/** "ਮੇਰਾ ਪੁੱਤਰ ਲਾਪਤਾ ਹੈ": one of the writer's own is missing now, and is not found. */
function isMissing({ tokens }: Reading): boolean {
  if (hasAny(tokens, FOUND) || hasAny(tokens, THANKS)) return false;
  return tokens.some(
    ({ key }, at) =>
      MISSING.has(key) &&
      IS.has(tokens[at + 1]?.key ?? "") &&
      tokens.slice(Math.max(0, at - KIN_BEFORE), at).some((before, from, some) => KIN.has(before.key) && MY.has(some[from - 1]?.key ?? "")),
  );
}

const MISSING = keySet("lapata laapata gumshuda gayab लापता गुमशुदा गायब ਲਾਪਤਾ ਗਾਇਬ");
const MY = keySet("mera meri mere hamara hamari मेरा मेरी मेरे हमारा हमारी म्हारा म्हारी ਮੇਰਾ ਮੇਰੀ ਮੇਰੇ ਸਾਡਾ ਸਾਡੀ");
const KIN = keySet(
  "beta bete beti bhai behan bahan pati patni pita mata maa papa chacha bhatija ladka ladki bachcha bachchi बेटा बेटे बेटी भाई बहन पति पत्नी पिता माता मां पापा चाचा भतीजा लड़का लड़की छोरा छोरी बच्चा बच्ची ਪੁੱਤਰ ਪੁੱਤ ਧੀ ਭਰਾ ਭੈਣ ਪਤੀ ਪਤਨੀ ਪਿਤਾ ਮਾਤਾ ਮੁੰਡਾ ਕੁੜੀ ਬੱਚਾ",
);
const KIN_BEFORE = 7;
const FOUND = keySet("mila mili mile mil found मिला मिली मिले मिल ਮਿਲਿਆ ਮਿਲੀ ਮਿਲ");

/** "सड़क का नास हो रया सै", "drowning in waste": what is so has failed. */
function isRuined({ tokens, signals }: Reading): boolean {
  const key = (at: number) => tokens[at]?.key ?? "";
  if (signals.has("@irony") || hasAny(tokens, THANKS)) return false;
  return tokens.some((token, at) => {
    if (token.form === "drowning") return tokens[at + 1]?.form === "in" && FILTH.has(tokens[at + 2]?.form ?? "");
    return WAYS.has(token.key) && OF.has(key(at + 1)) && RUIN.has(key(at + 2));
  });
}

const FILTH: ReadonlySet<string> = new Set(["waste", "garbage", "filth", "trash", "sewage"]);
const WAYS = keySet("sadak sadken road rasta gali galiyan school park सड़क सड़कों रोड रास्ते गली गलियों स्कूल पार्क ਸੜਕ ਸੜਕਾਂ ਗਲੀ ਸਕੂਲ");
const OF = keySet("ka ke ki का के की ਦਾ ਦੇ ਦੀ");
const RUIN = keySet("naas nash satyanash satyanaash नास नाश सत्यानाश ਨਾਸ ਸੱਤਿਆਨਾਸ");

/** "paani ka koi time hi nahi": it comes when it comes. */
function isAtAnyTime({ tokens }: Reading): boolean {
  return tokens.some(({ key }, at) => {
    if (!ANY.has(key) || !TIMES.has(tokens[at + 1]?.key ?? "")) return false;
    const next = tokens[at + 2]?.key ?? "";
    return NOT.has(next) || (ONLY.has(next) && NOT.has(tokens[at + 3]?.key ?? ""));
  });
}

const TIMES = keySet("time timing taim schedule samay टाइम समय ਟਾਈਮ ਸਮਾਂ");
const ONLY = keySet("hi bhi ही भी");

/** "prashasan ki team kaha hai", "where are the pumps": who should be there is missed. */
function asksForAuthority({ tokens }: Reading): boolean {
  const key = (at: number) => tokens[at]?.key ?? "";
  return tokens.some((token, at) => {
    if (HELPERS.has(token.key)) return WHERE.has(key(at + 1)) && IS.has(key(at + 2));
    return token.form === "where" && ARE.has(tokens[at + 1]?.form ?? "") && tokens[at + 2]?.form === "the" && HELPERS.has(key(at + 3));
  });
}

const HELPERS = keySet("team prashasan police vibhag nigam pump pumps crew टीम प्रशासन पुलिस विभाग निगम ਟੀਮ ਪੁਲਿਸ");
const WHERE = keySet("kaha kahan kidhar kahaan कहां कहाँ किधर कित ਕਿੱਥੇ");
const IS = keySet("hai hain he hein sai se है हैं सै सैं ਹੈ ਨੇ");
const ARE: ReadonlySet<string> = new Set(["is", "are"]);

/** "वह शिकायत बंद समझी जाए": what was wrong is told of, and no longer is. One that was closed against the writer's will goes on. */
export function isWithdrawn({ signals, text }: Reading): boolean {
  return signals.has("@withdrawn") && !signals.has("@turn") && !text.includes("?");
}

/** The trouble of another state's authorities, and no district of Haryana. */
function isElsewhere({ reading: { signals }, location, voices }: Pick<Findings, "reading" | "location" | "voices">): boolean {
  return signals.has("@elsewhere") && location.district === null && voices.suggestion < 4 && !signals.has("@wish");
}

/** Something new is asked for, and nothing has failed. */
function isWish({ reading: { signals }, voices }: Pick<Findings, "reading" | "voices">): boolean {
  const isOwed = voices.complaint > 3.5 || ["@duration", "@irony", "@praise", "@emergency"].some((signal) => signals.has(signal));
  return signals.has("@wish") && !isOwed;
}

/** "koi update nahi", "ਕੋਈ ਕਾਰਵਾਈ ਨਹੀਂ ਹੋਈ", "no action taken": somebody waits in vain. Not "koi karyawahi nahi chahiye". */
function isWithoutResult({ tokens }: Reading): boolean {
  // "No reply at first, but it is repaired now, thanks".
  if (tokens.some(({ key }) => THANKS.has(key))) return false;
  return tokens.some((token, at) => {
    if (!RESULTS.has(token.key) || token.gap !== "") return false;
    const key = (from: number) => (tokens[from]?.gap === "" ? (tokens[from]?.key ?? "") : "");
    const before = ALSO.has(key(at - 1)) ? at - 2 : at - 1;
    const first = tokens[before]?.key ?? "";
    if (first === "no" && tokens[before]?.script === "latin") return !NEEDED.has(key(at + 1)) && !WERE.has(tokens[before - 1]?.form ?? "");
    return ANY.has(first) && NOT.has(key(at + 1)) && !WANTED.has(key(at + 2)) && !WAS.has(key(at + 3));
  });
}

const RESULTS = keySet(
  "update updates action sunwai sunvai karwai karvai karyawahi karyavahi jawab response reply कार्रवाई कार्यवाही सुनवाई जवाब अपडेट एक्शन ਕਾਰਵਾਈ ਸੁਣਵਾਈ ਜਵਾਬ",
);
const ALSO = keySet("bhi bi");
const ANY = keySet("koi koe kade कोए ਕੋਈ");
const NOT = keySet("nahin nahi nhi koni konya ni nai ਨਹੀਂ ਨੀ");
/** "There was no reply". */
const WERE: ReadonlySet<string> = new Set("was were had".split(" "));
/** "No action needed". */
const NEEDED = keySet("needed required wanted now");
const WANTED = keySet(
  "chahiye chahie chaiye chahta chahti chahte karwani karvani karni karna karwana karo kare karen लेंगे lenge lega legi करें चाहिए ਚਾਹੀਦੀ ਚਾਹੀਦਾ ਕਰਨੀ",
);

/** "कोई जवाब नहीं आया था": so it was once. */
const WAS = keySet("tha thi था थी");
