import type { DepartmentCode } from "../department/departments.ts";
import { keySet } from "../text/keySet.ts";
import type { Token } from "../text/tokenise.ts";
import { loudestWord } from "./departments.ts";
import type { Findings } from "./findings.ts";
import { isWithin } from "./lastWords.ts";
import { sharedLabel, POWER } from "./model/labels.ts";
import { hasAny } from "./reading.ts";
import type { Setting } from "./setting.ts";
import { isStillWaiting } from "./stillWaiting.ts";

/** Departments as the model labels them: both electricity companies are one. */
type Label = DepartmentCode | typeof POWER;

type Found = Pick<Findings, "reading" | "location" | "located" | "scored">;

/**
 * Whose matter it surely is, where one of these is proposed first that are often mistaken for the owner: the power company for the meter of an auto, the State's
 * roads for the street of a colony. Null where nothing says so, or says what stands already.
 */
export function rightOwnerOf(first: DepartmentCode, found: Found, setting: Setting): Label | null {
  const { tokens } = found.reading;
  if (isOfNoMatter(found)) return "CMO";
  if (TAKEN_FOR_PARKING.has(first) && isOfParking(tokens)) return "POLICE";
  switch (sharedLabel(first)) {
    case POWER:
      return isOfFares(tokens) ? "TRANSPORT" : isOfTelephonePole(tokens) ? "CENTRAL" : null;
    case "PWD":
      return isOfStreet(found, setting) ? "ULB" : isOfSchool(tokens) ? "SCHOOL_EDU" : null;
    case "CENTRAL":
      return isTowerWithoutPower(tokens) ? POWER : null;
    case "HSIIDC":
      return ownerOfEstate(found);
    case "HIGHER_EDU":
      return isOfCycleTrack(tokens) ? "PWD" : null;
    case "LABOUR":
      return employerOf(tokens);
    case "IRRIGATION":
      return isFloodedTown(found, setting) ? "ULB" : isOfDrinking(tokens) ? "PHED" : null;
    case "PANCHAYAT":
      return isTownsCremationGround(found, setting) ? "ULB" : ownerBesideTown(found);
    case "ULB":
      return ownerBesideTown(found);
    case "FIRE":
      return isOfShots(tokens) ? "POLICE" : isOfLoss(tokens) ? "REVENUE" : null;
    case "POLICE":
      return isOfRation(tokens) ? "FOOD" : null;
    case "FOREST":
    case "ANIMAL_HUSBANDRY":
    case "PHED":
      return isOfSchool(tokens) ? "SCHOOL_EDU" : null;
    default:
      return null;
  }
}

/** Who waits still says not for what: that is for the cell to look up. */
function isOfNoMatter({ reading, scored }: Found): boolean {
  return loudestWord(scored) < FAINT && isStillWaiting(reading);
}

const FAINT = 1;

/** Of an estate where people live: an Urban Estate is the development authority's, another the town's, and the pipes of both are Public Health's. */
function ownerOfEstate({ reading: { tokens }, located }: Found): Label | null {
  const names = located.mentions.filter(({ places }) => places.every(({ name }) => ESTATE.test(name)));
  if (names.length === 0 || hasAny(tokens, INDUSTRY)) return null;
  if (hasAny(tokens, PIPES)) return "PHED";
  return names.some(({ places }) => places.some(({ name }) => name.startsWith("Urban"))) ? "HSVP" : "ULB";
}

const ESTATE = /^(?!.*Industrial).* Estate/u;
const INDUSTRY = keySet(
  "hsiidc industrial industry industries factory factories udyog imt unit units एचएसआईआईडीसी औद्योगिक इंडस्ट्रियल उद्योग फैक्ट्री फैक्टरी इंडस्ट्री ਇੰਡਸਟਰੀਅਲ ਉਦਯੋਗ ਫੈਕਟਰੀ",
);
const PIPES = keySet("nal tap water pani paani sewer sewage सीवर नल पानी पाणी ਪਾਣੀ ਸੀਵਰ ਨਲਕਾ");

/** A track for cycles is a road, wherever it leads. */
function isOfCycleTrack(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => CYCLES.has(key) && TRACKS.has(tokens[at + 1]?.key ?? ""));
}

const CYCLES = keySet("cycle bicycle cycling साइकिल साईकिल ਸਾਈਕਲ");
const TRACKS = keySet("track tracks path lane ट्रैक ਟਰੈਕ");

/** "बिजली जाने से मोबाइल टावर भी बंद": towers as well as all else, and the power that went is to come back. */
function isTowerWithoutPower(tokens: readonly Token[]): boolean {
  const key = (at: number) => tokens[at]?.key ?? "";
  const areToo = tokens.some((token, at) => TOWERS.has(token.key) && ALSO.has(key(at + 1)));
  return areToo && !hasAny(tokens, TELEPHONES) && tokens.some((token, at) => SUPPLY.has(token.key) && WENT.has(key(at + 1)));
}

const ALSO = keySet("bhi bi भी बी ਵੀ too");
const TOWERS = keySet("tower towers टावर टॉवर ਟਾਵਰ");
const SUPPLY = keySet("bijli bijlee bijalee light power electricity बिजली लाइट ਬਿਜਲੀ");
const WENT = keySet("jane jaane jate jaate gayi gul gone off cut cuts जाने जाते गई गुल कट ਜਾਣ ਗੁੱਲ ਗਈ");

/** A tank, and what one drinks. */
function isOfDrinking(tokens: readonly Token[]): boolean {
  return hasAny(tokens, TANKS) && hasAny(tokens, DRINKING);
}

const TANKS = keySet("tanki tank tanka टंकी टैंक ਟੈਂਕੀ ਟੰਕੀ waterworks जलघर jalghar");
const DRINKING = keySet("peene pine pite peete peeve drinking पीने पीवैं पीवै पीते पीण ਪੀਣ");

/** What a fire destroyed is to be paid for; of the brigade nobody says that it came late. */
function isOfLoss(tokens: readonly Token[]): boolean {
  return (
    hasAny(tokens, PAYMENTS) &&
    !hasAny(tokens, BRIGADE) &&
    tokens.some(({ key }, at) => BURNED_DOWN.has(key) && !isWithin(tokens, at, NOW, NEAR))
  );
}

const PAYMENTS = keySet("muavja muavza muawaza mauvja compensation claim sahayata मुआवजा मुआवजे मुआवज़ा मुआवज़े सहायता क्लेम ਮੁਆਵਜ਼ਾ ਮੁਆਵਜ਼ੇ");
const BURNED_DOWN = keySet("raakh rakh jali jal jala jale burnt burned gutted राख जली जल जला जले ਸੜ ਸੁਆਹ");
const BRIGADE = keySet("101 112 gadi gaadi brigade wait late गाड़ी गाड़ियां ਗੱਡੀ ਬ੍ਰਿਗੇਡ");
const NOW = keySet("abhi now अभी ਹੁਣ");

/** Of what is taken for the town's or the village's. */
function ownerBesideTown({ reading: { tokens, signals } }: Found): Label | null {
  if (isOfSchool(tokens)) return "SCHOOL_EDU";
  return isLeaningPole(tokens) && !signals.has("@turn") ? POWER : null;
}

/** Vehicles that stand where they may not. A place to park in is the town's. */
function isOfParking(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => PARKED.has(key) && (isWithin(tokens, at, WRONGLY, NEAR) || hasAny(tokens, FINED)));
}

const TAKEN_FOR_PARKING: ReadonlySet<DepartmentCode> = new Set(["ULB", "HEALTH", "TCP", "HSVP", "GMDA", "PWD"]);
/** No "park", which is one with trees as often. */
const PARKED = keySet("parking parked पार्किंग ਪਾਰਕਿੰਗ");
const WRONGLY = keySet("illegal illegally wrong wrongly galat avaidh double sides dono अवैध गलत डबल दोनों ਨਾਜਾਇਜ਼ ਗਲਤ");
const FINED = keySet("tow towed towing challan challans chalan चालान ਚਲਾਨ");

/** "Autos refuse the meter": no word of electricity, and no auto market with a meter of its own. */
function isOfFares(tokens: readonly Token[]): boolean {
  if (!hasAny(tokens, METERS) || !hasAny(tokens, FARES) || hasAny(tokens, OF_POWER)) return false;
  return tokens.some(({ key, form }, at) => (HIRED.has(key) || CABS.has(form)) && !TRADES.has(tokens[at + 1]?.key ?? ""));
}

const METERS = keySet("meter meters fare fares kiraya bhada मीटर किराया किराये किराए भाड़ा ਮੀਟਰ ਕਿਰਾਇਆ");
/** As written: "kab" has its key. */
const CABS: ReadonlySet<string> = new Set(["cab", "cabs"]);
const HIRED = keySet("auto autos autorickshaw rickshaw rickshaws taxi taxis tempo ऑटो ओटो आटो रिक्शा टैक्सी टेंपो ਆਟੋ ਰਿਕਸ਼ਾ ਟੈਕਸੀ");
const TRADES = keySet("market dukan shop showroom workshop agency stand ka ki ke मार्केट दुकान शोरूम स्टैंड ਮਾਰਕੀਟ");
const FARES = keySet(
  "fare fares kiraya kiraye bhada overcharge overcharges overcharging refuse refuses refusing mangte mangate mangta maangte maangain mangain driver drivers wale wala aale waale passenger passengers किराया किराये किराए भाड़ा मांगते मांगता मांगैं वाले वाला आळे ड्राइवर चालक सवारी सवारियों ਕਿਰਾਇਆ ਵਾਲੇ ਮੰਗਦੇ ਡਰਾਈਵਰ",
);
const OF_POWER = keySet(
  "charger charge lineman feeder je jee लाइनमैन जेई चार्जर ਚਾਰਜ electricity bijli bijlee bijalee light bill bil current voltage unit units kilowatt transformer connection uhbvn dhbvn uhbvnl dhbvnl बिजली लाइट बिल करंट यूनिट ट्रांसफार्मर कनेक्शन ਬਿਜਲੀ ਬਿੱਲ ਲਾਈਟ wire wires taar pole khamba तार खंभा ਤਾਰ ਖੰਭਾ",
);

/** "Goons fire in the air": with guns, and nothing burns. */
function isOfShots(tokens: readonly Token[]): boolean {
  return hasAny(tokens, SHOOTERS) && tokens.some(({ form }) => FIRES.has(form)) && !hasAny(tokens, BURNING);
}

const SHOOTERS = keySet("goon goons gunda gundas goonda goondas gangster gangsters badmash badmashes gun guns pistol pistols");
const FIRES: ReadonlySet<string> = new Set(["fire", "fires", "fired", "firing"]);
const BURNING = keySet("burn burns burning burnt set smoke flame flames aag brigade आग ਅੱਗ");

/** "Depot aala paanch kilo ki jagah saadhe chaar tole": what a ration depot weighs out, in whatever words of violence. */
function isOfRation(tokens: readonly Token[]): boolean {
  return hasAny(tokens, DEPOTS) && hasAny(tokens, WEIGHTS);
}

const DEPOTS = keySet("depot depo dipo dipu ration rashan डिपो डिपू डीपू राशन ਡਿਪੂ ਡੀਪੂ ਰਾਸ਼ਨ");
const WEIGHTS = keySet("kilo kg weighs tole tolta tolai तोलै तोलता तोलते किलो ਕਿਲੋ ਤੋਲਦਾ");

/** Who pays the helpers of an anganwadi and the cooks of a school: no office of labour. */
function employerOf(tokens: readonly Token[]): Label | null {
  const isOfCook = hasAny(tokens, COOKS);
  if (hasAny(tokens, ANGANWADIS) && (isOfCook || hasAny(tokens, HELPERS))) return "WCD";
  return isOfCook && hasAny(tokens, MEALS) ? "SCHOOL_EDU" : null;
}

const ANGANWADIS = keySet("anganwadi anganwari aanganwadi anganbadi आंगनवाड़ी आंगनबाड़ी आंगणवाड़ी ਆਂਗਣਵਾੜੀ ਆਂਗਨਵਾੜੀ");
const COOKS = keySet("cook cooks rasoiya rasoiye kuk कुक रसोइया रसोइये रसोइए ਕੁੱਕ ਰਸੋਈਆ ਰਸੋਈਏ");
const HELPERS = keySet("worker workers helper helpers sahayika karyakarta वर्कर वर्करों हेल्पर सहायिका कार्यकर्ता ਵਰਕਰ ਵਰਕਰਾਂ ਹੈਲਪਰ");
const MEALS = keySet("meal mdm मील ਮੀਲ school स्कूल ਸਕੂਲ");

/** The cremation ground of a town, and not that of a village. */
function isTownsCremationGround({ reading: { tokens }, location }: Found, { rural }: Setting): boolean {
  return !rural && location.district !== null && !isOfBlock(location) && hasAny(tokens, CREMATION_GROUNDS);
}

const CREMATION_GROUNDS = keySet(
  "cremation shamshan shmashan samshan shamsan crematorium kabristan graveyard श्मशान शमशान कब्रिस्तान ਸ਼ਮਸ਼ਾਨਘਾਟ ਸ਼ਮਸ਼ਾਨ ਕਬਰਿਸਤਾਨ",
);

/** "BSNL ka khamba jhuka": a pole of the telephones, and no word of electricity. */
function isOfTelephonePole(tokens: readonly Token[]): boolean {
  return hasAny(tokens, TELEPHONES) && hasAny(tokens, POLES) && !hasAny(tokens, ELECTRIC);
}

const TELEPHONES = keySet("bsnl बीएसएनएल ਬੀਐਸਐਨਐਲ telephone टेलीफोन टेलिफोन ਟੈਲੀਫੋਨ");

/** One that is said to be of the electricity. */
export function isLeaningPowerPole(tokens: readonly Token[]): boolean {
  return hasAny(tokens, ELECTRIC) && isLeaningPole(tokens);
}

/** A pole that leans, or will fall: one of the electricity, where it is not said to be of a light or of something else. */
function isLeaningPole(tokens: readonly Token[]): boolean {
  if (!hasAny(tokens, POLES) || (hasAny(tokens, OF_OTHERS) && !hasAny(tokens, ELECTRIC))) return false;
  return tokens.some(({ key }, at) => POLES.has(key) && isWithin(tokens, at, LEANS, FAR));
}

const POLES = keySet("pole poles pol khamba khambe khambha khambhe khamb khambo khambon खंभा खंभे खम्भा खम्भे खंबा खंबे खम्बा खम्बे पोल ਖੰਭਾ ਖੰਭੇ ਖੰਬਾ ਪੋਲ");
const ELECTRIC = keySet(
  "electricity electric bijli bijlee bijalee बिजली ਬਿਜਲੀ transformer ट्रांसफार्मर ਟਰਾਂਸਫਾਰਮਰ uhbvn dhbvn 11kv kv वोल्ट current करंट",
);
const OF_OTHERS = keySet(
  "light lights streetlight streetlights lamp batti lait lit led tubelight signal camera cctv sign board hoarding flag goal tent wifi fibre cable tower लाइट लाइटें बत्ती लैंप सिग्नल कैमरा बोर्ड होर्डिंग झंडा टावर केबल ਲਾਈਟ ਲਾਈਟਾਂ ਬੱਤੀ ਕੈਮਰਾ ਬੋਰਡ",
);
const LEANS = keySet(
  "jhuk jhuka jhuki jhuke jhukya jhukgya tedha tedhe tedhaa teda lean leans leaning leaned tilt tilts tilted tilting bent झुक झुका झुके झुकग्या झुक्या टेढ़ा टेढ़े टेढा ਝੁਕ ਝੁਕਿਆ ਝੁਕੇ ਟੇਢਾ ਟੇਢੇ",
);

/** The wall, a room or the toilet of a school, and not what lies beside one. */
function isOfSchool(tokens: readonly Token[]): boolean {
  if (hasAny(tokens, NOT_OF_SCHOOLS)) return false;
  return tokens.some(
    ({ key }, at) =>
      SCHOOLS.has(key) && !isLandmark(tokens, at) && (isWithin(tokens, at, OF_SCHOOLS, NEAR) || isWithin(tokens, at, WALLS, FAR)),
  );
}

function isLandmark(tokens: readonly Token[], at: number): boolean {
  const [next, second] = [tokens[at + 1]?.key ?? "", tokens[at + 2]?.key ?? ""];
  if (ROADS.has(next) || BESIDE.has(next) || (OF.has(next) && (BESIDE.has(second) || ROADS.has(second)))) return true;
  return tokens.slice(Math.max(0, at - NEAR), at).some(({ key }) => NEAR_TO.has(key));
}

const SCHOOLS = keySet("school schools vidyalaya pathshala स्कूल स्कूलों विद्यालय पाठशाला ਸਕੂਲ ਸਕੂਲਾਂ");
const OF_SCHOOLS = keySet(
  "boundary chardiwari chardeewari chaardiwari चारदीवारी चहारदीवारी चारदिवारी बाउंड्री बाउंडरी ਚਾਰਦੀਵਾਰੀ ਬਾਊਂਡਰੀ classroom classrooms kamra kamre कमरा कमरे ਕਮਰੇ teacher teachers adhyapak अध्यापक शिक्षक ਅਧਿਆਪਕ toilet toilets shauchalaya शौचालय ਪਖਾਨੇ ਟਾਇਲਟ",
);
const WALLS = keySet("diwari deewari दिवारी दीवारी");
/** What lies at its wall, and money that went elsewhere. */
const NOT_OF_SCHOOLS = keySet(
  "kooda kuda koora kachra garbage waste sewer johad pond sarpanch ghotala scam lakh park कूड़ा कूड़े कचरा सीवर जोहड़ सरपंच घोटाला लाख पार्क ਕੂੜਾ ਕੂੜੇ ਸੀਵਰ ਟੋਭਾ ਸਰਪੰਚ ਪਾਰਕ",
);
const BESIDE = keySet(
  "paas pas samne saamne pichhe piche peeche bagal bahar dhore dhorai पास सामने पीछे बगल बाहर धोरै धोरे ਕੋਲ ਸਾਹਮਣੇ ਪਿੱਛੇ ਨੇੜੇ ਬਾਹਰ",
);
const OF = keySet("ke kai ka ki के कै का की ਦੇ");
const ROADS = keySet("road rod wali waali wale sadak rasta रोड वाली वाले सड़क रास्ता ਰੋਡ ਵਾਲੀ ਸੜਕ gali गली ਗਲੀ");
const NEAR_TO = keySet("near opposite behind beside outside next opp");

/** A street of a colony, a ward or a lane in a town, and no highway, no road between places. */
function isOfStreet({ reading: { tokens }, location, located }: Found, setting: Setting): boolean {
  if (setting.rural || setting.sector || hasAny(tokens, HIGHWAYS)) return false;
  if (!hasAny(tokens, STREETS)) return false;
  const isColony = location.locality !== null && COLONY.test(location.locality);
  if (!isColony && !tokens.some((_, at) => isLane(tokens, at)) && !isOfNagar(tokens)) return false;
  if (isOfBlock(location)) return false;
  const isRoad = located.mentions.some(({ hints, places }) => hints.road || places.every(({ name }) => ROAD_NAME.test(name)));
  return (
    !isRoad && new Set(location.places.filter(({ level }) => level === "town" || level === "village").map(({ name }) => name)).size <= 1
  );
}

/** A village, or a block that has the name of one, and no town. */
function isOfBlock({ town, village, places }: Findings["location"]): boolean {
  return town === null && (village !== null || places.some(({ level }) => level === "block"));
}

/** "Gali no 5", "ward 12"; neither "no lane" nor the ward of a hospital. */
function isLane(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (WARDS.has(tokens[at]!.key)) return isNumbered(next);
  return LANES.has(tokens[at]!.key) && !NOT.has(next?.key ?? "");
}

const WARDS = keySet("ward वार्ड ਵਾਰਡ");
const NOT = keySet("nahi nahin nhi ka नहीं कोनी ਨਹੀਂ");
const COLONY = /(?:Colony|Nagar|Vihar|Enclave|Town|Mohalla|Camp|Extension)$/u;

/** "ज्योति नगर में", and no "Nagar Nigam". */
function isOfNagar(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => at > 0 && NAGARS.has(key) && !NO_NAGAR.has(tokens[at + 1]?.key ?? ""));
}

const NAGARS = keySet("nagar vihar enclave नगर विहार एन्क्लेव ਨਗਰ ਵਿਹਾਰ");
const NO_NAGAR = keySet("nigam parishad palika road rod marg panchayat निगम परिषद पालिका रोड मार्ग ਨਿਗਮ ਰੋਡ");

const ROAD_NAME = /(?:Road|Marg|Bypass|Highway|Expressway|Flyover|Chowk)$/u;
const LANES = keySet(
  "gali galiyan galiyon mohalla mohalle muhalla mohala colony kaloni lane lanes गली गलियां गलियों मोहल्ला मोहल्ले कॉलोनी कालोनी ਗਲੀ ਗਲੀਆਂ ਮੁਹੱਲਾ ਮੁਹੱਲੇ ਕਲੋਨੀ ਕਾਲੋਨੀ",
);
const STREETS = keySet(
  "pothole potholes gaddha gaddhe gadda gadde khadda khadde gaddho gaddhon sadak sadke sadken road roads street streets गड्ढा गड्ढे गड्ढों गड्डे गड्डा खड्डे सड़क सड़कें ਸੜਕ ਟੋਏ ਟੋਆ ਖੱਡੇ ਸੜਕਾਂ",
);
const HIGHWAYS = keySet(
  "highway haiwe expressway nh sh nhai pwd bypass baipas flyover overbridge underpass pul bridge link toll हाईवे हाइवे एक्सप्रेसवे एनएच पीडब्ल्यूडी पीडब्लूडी लोनिवि बाईपास बायपास फ्लाईओवर पुल लिंक टोल ਹਾਈਵੇ ਬਾਈਪਾਸ ਪੁਲ ਲਿੰਕ",
);

/** A street or a colony of a town under water, and no canal, no fields, no numbered drain. */
function isFloodedTown({ reading: { tokens } }: Found, setting: Setting): boolean {
  if (setting.rural || !setting.urban || hasAny(tokens, WATERWAYS)) return false;
  return hasAny(tokens, FLOODED) && !tokens.some(({ key }, at) => DRAINS.has(key) && isNumbered(tokens[at + 1]));
}

function isNumbered(token: Token | undefined): boolean {
  return token !== undefined && (token.script === "digit" || NUMBER.has(token.key));
}

const DRAINS = keySet("drain ड्रेन ਡਰੇਨ");
const NUMBER = keySet("no number nambar नंबर न ਨੰਬਰ");
const WATERWAYS = keySet(
  "canal canals nahar nehar naher distributary distributory minor rajbaha rajwaha khal mogha bund bandh embankment river nadi yamuna ghaggar khet kheto kheton fasal fields field crop crops farmer farmers kisan irrigation sinchai नहर रजवाहा राजबाहा माइनर मोघा बांध तटबंध नदी यमुना घग्गर खेत खेतों खेतां फसल किसान सिंचाई ਨਹਿਰ ਰਜਵਾਹਾ ਸੂਆ ਬੰਨ੍ਹ ਖੇਤ ਖੇਤਾਂ ਫ਼ਸਲ ਫਸਲ ਕਿਸਾਨ ਘੱਗਰ",
);
const FLOODED = keySet(
  "flood floods flooded flooding waterlogged waterlogging overflow overflows overflowed submerged doob dooba doobi doobe dubgi doobgi dub jalbharav jalbharaw डूब डूबा डूबी डूबे डूबगी जलभराव ਡੁੱਬ ਡੁੱਬੀ ਡੁੱਬਾ",
);

const NEAR = 4;
const FAR = 8;
