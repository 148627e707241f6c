import { keySet } from "../text/keySet.ts";
import type { Token } from "../text/tokenise.ts";
import { hasAny } from "./reading.ts";
import type { Reading } from "./reading.ts";

/* What words say surely where the model is often wrong: on the posts to learn from each of these was right nearly every time. */

/** "Wrong water bill", "paani ka bill", and no word of electricity: the bill is not that of the power company. */
export function isOfWaterBill({ tokens }: Pick<Reading, "tokens">): boolean {
  if (tokens.some(({ key }) => OF_POWER.has(key))) return false;
  return tokens.some(({ key }, at) => {
    if (!BILL.has(key)) return false;
    const before = tokens[at - 1]?.key ?? "";
    return WATER.has(before) || (OF.has(before) && WATER.has(tokens[at - 2]?.key ?? ""));
  });
}

const BILL = keySet("bill bills bil बिल ਬਿੱਲ");
const OF = keySet("ka ke ki da de di ਦਾ ਦੇ");
const WATER = keySet("water paani pani jal पानी पाणी जल ਪਾਣੀ");
const OF_POWER = keySet("electricity bijli bijlee bijalee light uhbvn dhbvn uhbvnl dhbvnl बिजली लाइट ਬਿਜਲੀ");

/** Power is off where a patient lives by it: a hospital's line, oxygen at home. */
export function isLifeOnPower({ tokens, conceptHits }: Pick<Reading, "tokens" | "conceptHits">, isOutage: boolean): boolean {
  return isOnLifeSupport({ tokens }) || (isOutage && conceptHits.some(({ name }) => name === "hospital"));
}

/** Somebody breathes, or has blood cleaned, by a machine. */
export function isOnLifeSupport({ tokens }: Pick<Reading, "tokens">): boolean {
  return hasAny(tokens, LIFE_SUPPORT);
}

const LIFE_SUPPORT = keySet(
  "oxygen aksijan concentrator concentrators ventilator ventilators dialysis icu ऑक्सीजन वेंटिलेटर डायलिसिस आईसीयू ਆਕਸੀਜਨ",
);

/** "Das din se paani nahi": water that does not come for three days and more. */
export function isDryForDays({ tokens }: Pick<Reading, "tokens">, isSupply: boolean): boolean {
  if (!isSupply && !tokens.some(({ key }, at) => LACK.has(key) && isNear(tokens, at, WATER))) return false;
  return tokens.some(({ key, form }, at) => DAYS.has(key) && Number(tokens[at - 1]?.form ?? form) >= FEW_DAYS);
}

const LACK = keySet("killat killut kami sankat shortage scarcity किल्लत संकट ਕਿੱਲਤ");
const DAYS = keySet("din dino dinon days दिन दिनों दिनां ਦਿਨ ਦਿਨਾਂ");
const FEW_DAYS = 3;

/** "28 ghante se andhera", "for two days": power that has been off for more than a day. "24 ghante bijli" is how long it is to be there. */
export function isDarkForLong({ tokens }: Pick<Reading, "tokens">, isOutage: boolean): boolean {
  if (!isOutage && !isTransformerBurnt(tokens)) return false;
  return tokens.some(({ key, form }, at) => {
    const count = Number(tokens[at - 1]?.form ?? form);
    const isLong = (DAYS.has(key) && count >= DARK_DAYS) || (HOURS.has(key) && count >= DARK_HOURS);
    return (
      isLong && (SINCE.has(tokens[at + 1]?.key ?? "") || tokens.slice(Math.max(0, at - NEAR), at).some((before) => FOR.has(before.key)))
    );
  });
}

/** "DP fuk gya", also where a lineman is the matter. */
function isTransformerBurnt(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => TRANSFORMERS.has(key) && isNear(tokens, at, BURNT));
}

const TRANSFORMERS = keySet("dp transformer transformers transfarmer डीपी ट्रांसफार्मर ट्रांसफॉर्मर ट्रांसफरमर ਟਰਾਂਸਫਾਰਮਰ ਟ੍ਰਾਂਸਫਾਰਮਰ");
const BURNT = keySet("burnt burned blown fuk fuka phuk phuka fukgya jal jala jalgya फुक फुका फूक फुकग्या फुंक फुंका जल जला जळ जळग्या ਸੜ ਸੜਿਆ");
const HOURS = keySet("hour hours hrs ghante ghanta ghanto ghanton घंटे घंटों घंटा घण्टे घण्टों ਘੰਟੇ ਘੰਟਿਆਂ");
const SINCE = keySet("se sey tai te से तै ते ਤੋਂ hogaye hogye होगे ho हो ਹੋ now");
const FOR = keySet("for since past last pichhle pichle beete पिछले बीते ਪਿਛਲੇ");
const DARK_DAYS = 2;
const DARK_HOURS = 24;

/** "Ganda pani ghar ke andar": sewage in the house, and not before it. */
export function isSewageInside({ tokens }: Pick<Reading, "tokens">): boolean {
  const isSewage = tokens.some(({ key }, at) => SEWAGE.has(key) || (DIRTY.has(key) && WATER.has(tokens[at + 1]?.key ?? "")));
  return isSewage && tokens.some(({ key }, at) => HOUSES.has(key) && isNear(tokens, at, INTO) && !isNear(tokens, at, OUTSIDE));
}

const SEWAGE = keySet("sewer sewage sewerage gutter naala naale nala nale nali naali सीवर सीवरेज नाले नाली नाला गटर ਸੀਵਰ ਸੀਵਰੇਜ ਨਾਲੀ ਨਾਲੇ");
const DIRTY = keySet("ganda gande gandaa dirty गंदा गंदे गन्दा ਗੰਦਾ ਗੰਦੇ");
const HOUSES = keySet("ghar gharo gharon house houses home homes kitchen rasoi kamre घर घरों घरां कमरे रसोई ਘਰ ਘਰਾਂ");
const INTO = keySet("andar inside into entering enters entered ghus ghusa ghusne ghusta अंदर भीतर घुस घुसा घुसने घुसता बड़ग्या ਅੰਦਰ ਵੜ");
const OUTSIDE = keySet("bahar outside samne aage बाहर सामने आगे ਬਾਹਰ ਸਾਹਮਣੇ");

/** "Ghayal", "broke her wrist": somebody is hurt already. */
export function isSomebodyHurt({ tokens }: Pick<Reading, "tokens">): boolean {
  return tokens.some(({ key }, at) => HURT.has(key) || (BROKE.has(key) && isNear(tokens, at, BONES)));
}

const HURT = keySet("ghayal zakhmi jakhmi injured fracture fractured stitches घायल जख्मी टांके ਜ਼ਖਮੀ");
const BROKE = keySet("broke broken toot tooti toota tut tuti टूट टूटी टूटा");
const BONES = keySet("wrist leg arm hip bone haddi taang hand हड्डी टांग हाथ");

/** "Mid day meal me keede": what children are given to eat has vermin in it, or made them ill. */
export function isFoodFoul({ tokens }: Pick<Reading, "tokens">): boolean {
  return hasAny(tokens, VERMIN) && tokens.some(({ key }, at) => MEALS.has(key) && isWithin(tokens, at, VERMIN, BESIDE_MEALS));
}

const MEALS = keySet("meal meals mdm dalia daliya khichdi panjiri मील दलिया दलिये खिचड़ी पंजीरी ਮੀਲ ਦਲੀਆ ਖਿਚੜੀ");
const VERMIN = keySet(
  "worm worms insect insects maggot maggots lizard cockroach weevil weevils keeda keede kida kide keeday kira kire sundi sundiyan chhipkali chipkali कीड़ा कीड़े कीड़ा कीड़े सुंडी सुंडियां छिपकली कॉकरोच ਕੀੜਾ ਕੀੜੇ ਸੁੰਡੀ ਸੁੰਡੀਆਂ ਕਿਰਲੀ " +
    "bimar beemar ill sick vomiting ulti ultiyan poisoning बीमार बिमार उल्टी उल्टियां ਬਿਮਾਰ ਬੀਮਾਰ ਉਲਟੀ ਉਲਟੀਆਂ",
);
const BESIDE_MEALS = 8;

/** "Car gaddhe me, andar log hain", "manhole me bachcha gir gaya": people have to be got out. */
export function arePeopleInside({ tokens }: Pick<Reading, "tokens">): boolean {
  return tokens.some(
    ({ key }, at) =>
      TRAPPED.has(key) ||
      (INSIDE.has(key) && isNear(tokens, at, PEOPLE)) ||
      (FALLEN.has(key) && isNear(tokens, at, PEOPLE) && hasAny(tokens, HOLES)),
  );
}

/** "Underpass me gaadi doob rahi hai": with no word of a train. */
export function isDrowningInUnderpass({ tokens }: Pick<Reading, "tokens">): boolean {
  return hasAny(tokens, UNDERPASSES) && hasAny(tokens, VEHICLES) && hasAny(tokens, DROWNING) && !hasAny(tokens, TRAINS);
}

const UNDERPASSES = keySet("underpass अंडरपास ਅੰਡਰਪਾਸ");
const VEHICLES = keySet("gaadi gadi car van bus auto jeep गाड़ी कार वैन बस ऑटो जीप ਗੱਡੀ ਕਾਰ ਵੈਨ ਬੱਸ");
const DROWNING = keySet("doob dub drowning sinking filling डूब ਡੁੱਬ");
const TRAINS = keySet("train trains ट्रेन ਟਰੇਨ");

const TRAPPED = keySet("trapped phase fanse फंसे ਫਸੇ");
const INSIDE = keySet("inside andar अंदर भीतर ਅੰਦਰ");
const PEOPLE = keySet(
  "log people persons passengers person man woman boy girl child children kid bachche bache bachcha bacha bachchi bachi sawari aadmi buzurg mazdoor ladka ladki chhora beta beti लोग बच्चे बच्चा बच्ची सवारियां आदमी बुजुर्ग मजदूर लड़का लड़की छोरा बालक बाळक बेटा बेटी ਲੋਕ ਬੱਚੇ ਬੱਚਾ ਬੱਚੀ ਬੰਦਾ ਮੁੰਡਾ ਕੁੜੀ",
);
const FALLEN = keySet("fell fallen slipped gir gira giri gire girgya girgaya गिर गिरा गिरी गिरे गिरग्या पड़ग्या ਡਿੱਗ ਡਿੱਗਾ ਡਿੱਗਿਆ ਡਿੱਗੀ");
const HOLES = keySet(
  "manhole manholes gutter sewer septic borewell bore pit well kuan kua kuen gaddhe gadde gaddha khadde naale nale मैनहोल मेनहोल गटर सीवर सेप्टिक बोरवेल कुएं कुआं कुए गड्ढे गड्ढा खड्डे नाले ਮੈਨਹੋਲ ਗਟਰ ਸੀਵਰ ਬੋਰਵੈੱਲ ਖੂਹ ਟੋਏ ਨਾਲੇ",
);

function isNear(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  return isWithin(tokens, at, words, NEAR);
}

/** Whether one of these words stands no further away than so many. */
export function isWithin(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most: number): boolean {
  return tokens.slice(Math.max(0, at - most), at + most + 1).some(({ key }) => words.has(key));
}

const NEAR = 3;
