import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";
import { dwellingAt } from "./dwelling.ts";
import type { Dwelling } from "./dwelling.ts";
import { isTextOpening } from "./opening.ts";
import { FROM, whoseAt } from "./whose.ts";
import type { Whose } from "./whose.ts";

/** Keys (see `romanise`) of words before a place: "gaon Mangali", "tehsil Shahabad", "block Nagina". */
const ANNOUNCES_VILLAGE = keySet(
  "ganv gam gav gao gram vilage vil vpo pind dhani mojha moja mouja ganvon gramin panchayat gp vilages khera",
);
const ANNOUNCES_AREA = keySet(
  "tehsil tahsil tahisil tasil teh blok block jila jile jilha jilhe zila dist district distrikt sub subdivision thana po shahar sahar kasba kasbe nagar mandi viksit khand prashasan",
);
const BEFORE_PLACE = keySet("in at near from of around towards nir nirs nikat between");
const PREPOSITIONS: ReadonlySet<string> = new Set("in at near around from".split(" "));
const AFTER_PLACE = keySet(
  "men me m ke ki ka ko se pe par te vich ch da di de vale vala vali nivasi kshetra ksetra side area aria mh ale ali ala cha dhore kani kanhi kol nun val nede lave taraf pas blok block khand jile jila zila distrikt tehsil city siti ganv gam vilage pind panchayat depo bus haryana hariyana hr kasba shahar sahar mandi chouk chok nu ton",
);
const AREA_AFTER = keySet(
  "tehsil tahsil tahisil tasil teh blok block jila jile jilha jilhe zila district distrikt nagarpalika nagarparishad vard varad ward",
);
/** What a town has: "Hassanpur bazar". */
const MARKETS = keySet("bazar bazaar bajar shahar sahar sahir");
const VILLAGE_AFTER = keySet("ganv gam gav vilage pind panchayat ganvon khurd kalan");
/** "Beri power house", "Saha ITI": a building, and so a place. */
const STANDS_THERE = keySet(
  "aitiai iti siechsi chc chk piechsi phc fk aspatal hospital hasaptal haspatal dispensari dispensri skul school sakul kolej college kalaj hostal hostel thana thane mandi stesan station stand ada ade pavar sabastesan substation fider feeder jalghar tyubvel anganvadi dipo depot chopal mandir gurudvara gurduara panchayat panchait sarpanch tahsil tehsil fektri fektari factory tenki pul puliya mela hsiidc yunivarsiti university univ plant patwari patwarkhana dakghar dakkhana akhada akhade stadium stediyam shmashan growth groth clinic klinik nagarpalika nagarparishad bazaar maidan chauraha chaurahe medan dharmshala masjid chaupal fekatri factories medikal medical indastrial indastriyal industrial indsatrial munisipal आईटीआई ਆਈਟੀਆਈ पीएचसी सीएचसी ਪੀਐਚਸੀ ਸੀਐਚਸੀ वाटर ਵਾਟਰ water ਸਟੇਸ਼ਨ स्टैंड ਸਟੈਂਡ चौकी chowki ਚੌਂਕੀ ਚੌਕੀ डिपू ਡਿਪੂ ਡੀਪੂ सोसाइटी society ਸੁਸਾਇਟੀ ਸੋਸਾਇਟੀ ਜਲਘਰ बिजलीघर bijlighar ਬਿਜਲੀਘਰ पैक्स pacs गौशाला gaushala ਗਊਸ਼ਾਲਾ पशु pashu ਪਸ਼ੂ डिस्पेंसरी ਡਿਸਪੈਂਸਰੀ ਥਾਣਾ ਥਾਣੇ ਕਾਲਜ ਸਕੂਲ ਹਸਪਤਾਲ ਮੰਡੀ ਆਂਗਣਵਾੜੀ आंगनबाड़ी टेल ਟੇਲ talab तालाब toll टोल ਟੋਲ police पुलिस ਪੁਲਿਸ petrol ਪੈਟਰੋਲ ਧਰਮਸ਼ਾਲਾ phirni johad bhatta भट्टा ਭੱਠਾ ਭੱਠੇ rest रेस्ट csc सीएससी ਸੀਐਸਸੀ substesan naka नाका feedar phidar फीडर ਫੀਡਰ",
);
/** "X bus adda": words between a name and where buses stand. */
const BUSES = keySet("bus bas basan");
const BUS_STANDS = keySet("stand ada ade adda adde स्टैंड ਸਟੈਂਡ");
const WHOSE = keySet("ka ki ke da di de wala wali wale aala aali aale vala vali vale");
const STANDS_BEFORE = keySet(
  "hsiidc echesaiaidisi एचएसआईआईडीसी iti आईटीआई ਆਈਟੀਆਈ chc chk phc fk पीएचसी सीएचसी ਪੀਐਚਸੀ ਸੀਐਚਸੀ thana thane tahsil tehsil pravinsiyal sdm esdiem bdpo bidipio ek sarpanch gram",
);
/** "Delhi Road, Rohtak" is in Rohtak, since roads are named after where they lead. */
const NAMES_A_ROAD = keySet(
  "rod road rd marg haive highvay chungi eksprsve ekspressvay expressvay lain line tol toll nahar maing branch distributary maenar minor drain relve railvay sarak sadak bus train tren buses traffic",
);
const GATES = keySet("bipas bepas baypas bypas baipas get gate chok chouk chovk chauk chonk mod mor fatak phatak border bordar");
/** English, in "Can Dadri get a library", of which the key is that of a gate. */
const NO_GATE = "get";
/** "X ke sarkari aspatal": of a building. */
const BUILT = keySet("sarkari civil sivil govt government praimari primary mukhya purane purani naye nayi nai bade badi");
/** "Hisar Bhiwani wali bus": where it runs. */
const OF = keySet("vali ali vale ale ki di");
const OF_THERE = keySet("vali ali vale ale");
const WAYS = keySet("sadak road rod raste rasta haive");
const RIDES = keySet("bus bas tren train gadi");
const SECTORS = keySet("sector sektar sec");
const COLONIES = keySet(
  "colony kaloni koloni कॉलोनी कालोनी ਕਲੋਨੀ ਕਾਲੋਨੀ enclave enklev एन्क्लेव society सोसाइटी सोसायटी ਸੁਸਾਇਟੀ vihar विहार apartment अपार्टमेंट mohalla मोहल्ला ਮੁਹੱਲਾ",
);
const OURS = keySet("hamara hamare hamari mera mere meri apna apne apni mhara mhare mhari sada sade sadi our my this is us");
const WARDS = keySet("ward वार्ड ਵਾਰਡ sector सेक्टर ਸੈਕਟਰ");
/** "Rohtak passenger": a train is named after where it goes, and the matter is wherever it is. */
const TRAINS = keySet("passenger pasenjar pesenjar pesanjar pasanjar");
/** "Panipat wali local"; the "Palwal EMU" is of Palwal. */
const TRAINS_TO = keySet("local लोकल ਲੋਕਲ malgadi मालगाड़ी मालगाडी ਮਾਲਗੱਡੀ intercity इंटरसिटी shatabdi शताब्दी");
const TAKEN = keySet(
  "gaye gae gaya gya gai gayi gyi jana jane jata jate jati jao jav javan jan bhej bheja bhejo bhejte refar rifar refer rephar tak tai le laya lai lani lane bench court kort haikort mukhyalay haid hed pahunche pahuncha bulaya bulate baitha betha baithe bethe dilli likho likha phone fone jaunga jaungi jayenge likh bhagna bhagte bhagta lejo lejao jaega jaegi jayega jayegi jaenge javenge javega javegi bhejde bhejda bhejdi jande janda jandi gede gera dharna plastar",
);
const TOWARDS = keySet("ko ke ki me men m nu ne vich le lei lekar leke leja");
const ERRANDS = keySet("chakkar chakar gede gere dhakke dharna gaye gae gaya jana jao bheja bhej file faail");
/** "Panchkula atka": right after the name. */
const STUCK = keySet("atka atki atke atak ਅਟਕਿਆ ਅਟਕੀ");
const ROUNDS = keySet("chakkar chakar gede gere dhakke dhake");
const NAMES_A_PERSON = keySet("singh sing kumar kumari devi sharma yadav sahab saheb ji sir madam gupta verma khan rani lal ram chand");

export interface Hints extends Whose, Dwelling {
  /** "gaon X", "X gaon": a village of this name is meant. */
  readonly village: boolean;
  /** "X gaon", where the word stands after it. */
  readonly called: boolean;
  /** "tehsil X", "X block": a larger place of this name is meant. */
  readonly area: boolean;
  /** "X bazar", "X shahar": a town of this name is meant, where the name is no ordinary word. */
  readonly market: boolean;
  /** A postposition, a preposition or a word such as "tehsil" shows that a place is meant. */
  readonly locative: boolean;
  /** "in Beri", "around Khanak": an English preposition before a capital letter. */
  readonly placed: boolean;
  /** A sentence of its own: "… Beri.", "Kushak. …" */
  readonly alone: boolean;
  /** It stands apart: after a comma or full stop, and before one or the end. */
  readonly apart: boolean;
  readonly capital: boolean;
  readonly road: boolean;
  /** "X wali bus". */
  readonly ride: boolean;
  /** "X wali sadak": where it leads to. */
  readonly way: boolean;
  /** "X gate", "X chowk": named after X, and mostly in it. */
  readonly gate: boolean;
  /** "X passenger", "X vali passenger": a train. */
  readonly train: boolean;
  /** A school, a station or the like of this name. */
  readonly stands: boolean;
  /** "X ki ITI", "X wali factory": such a building there. */
  readonly hosts: boolean;
  /** "X sector 9", "sector 9, X": a part of that town. */
  readonly sector: boolean;
  /** "Indira Colony X", "ward 2 X", "X Gandhi Colony": the town of an address. */
  readonly addressed: boolean;
  /** "X se", "from X": something begins there. */
  readonly from: boolean;
  /** "X gaye", "X refer kiya", "X bench": somewhere else that the matter was taken to. */
  readonly taken: boolean;
  /** "X ke chakkar", "X dharna": where people go after what an office there owes them. */
  readonly errand: boolean;
  /** "X atka": where a file or money lies. */
  readonly stuck: boolean;
  /** "X ke chakkar": where somebody had to go again and again. */
  readonly rounds: boolean;
  /** The text begins with it. */
  readonly first: boolean;
  /** It stands apart at the end: "…, Pabra". */
  readonly last: boolean;
  readonly person: boolean;
  readonly sigil: Token["sigil"];
}

/** The hints around the words `start` to `end` (exclusive) of a text. */
export function hintsAt(tokens: readonly Token[], start: number, end: number): Hints {
  const before = tokens[start - 1];
  const after = tokens[end];
  const first = tokens[start];
  const isFirst = isTextOpening(tokens, start);
  const opens = isFirst || first?.gap !== "";
  const closes = after === undefined || after.gap !== "" || after.sigil !== "";
  const joinedBefore = before !== undefined && first?.gap !== "sentence";
  const joinedAfter = after !== undefined && after.gap === "";
  const isNamed = first !== undefined && first.capital && !first.shouted;
  const isRide = joinedAfter && (OF.has(after.key) || OF_THERE.has(after.key)) && isRideAt(tokens, end + 1, OF_THERE.has(after.key));
  const isWay = joinedAfter && OF_THERE.has(after.key) && isOneOf(WAYS, tokens[end + 1]);
  return {
    village:
      (joinedBefore && ANNOUNCES_VILLAGE.has(before.key)) ||
      (joinedAfter && VILLAGE_AFTER.has(after.key)) ||
      // "village of Rampura", "गांव का नाम"
      (joinedBefore && BEFORE_PLACE.has(before.key) && ANNOUNCES_VILLAGE.has(tokens[start - 2]?.key ?? "")),
    called: joinedAfter && VILLAGE_AFTER.has(after.key),
    area: (joinedBefore && ANNOUNCES_AREA.has(before.key)) || (joinedAfter && AREA_AFTER.has(after.key)),
    market: joinedAfter && MARKETS.has(after.key),
    locative:
      (joinedBefore && (ANNOUNCES_VILLAGE.has(before.key) || ANNOUNCES_AREA.has(before.key) || BEFORE_PLACE.has(before.key))) ||
      (joinedAfter && AFTER_PLACE.has(after.key)),
    placed: first !== undefined && first.gap === "" && first.capital && !first.shouted && PREPOSITIONS.has(before?.form ?? ""),
    alone: start > 0 && first?.gap === "sentence" && (after === undefined || after.gap === "sentence"),
    apart: opens && closes,
    capital: first !== undefined && first.capital && !first.shouted && !isFirst && first.gap !== "sentence",
    road: joinedAfter && (NAMES_A_ROAD.has(after.key) || isRide || isWay),
    ride: isRide,
    way: isWay,
    gate: joinedAfter && GATES.has(after.key) && after.form !== NO_GATE,
    train:
      joinedAfter &&
      (TRAINS.has(after.key) ||
        ((OF.has(after.key) || !AFTER_PLACE.has(after.key)) && isOneOf(TRAINS, tokens[end + 1])) ||
        (OF.has(after.key) && isOneOf(TRAINS_TO, tokens[end + 1]))),
    stands:
      (joinedAfter && (STANDS_THERE.has(after.key) || (BUSES.has(after.key) && isOneOf(BUS_STANDS, tokens[end + 1])))) ||
      (joinedBefore && STANDS_BEFORE.has(before.key)),
    hosts: joinedAfter && WHOSE.has(after.key) && isBuildingAt(tokens, end + 1),
    sector: isSectorAt(tokens, end) || (first?.gap !== "sentence" && isSectorAt(tokens, start - 2)),
    addressed:
      (joinedBefore && isPartOfTown(tokens, start - 1) && (closes || isNamed || AFTER_PLACE.has(after?.key ?? ""))) ||
      ((isFirst || isNamed) && joinedAfter && isColonyAt(tokens, end)),
    from: joinedAfter && FROM.has(after.key),
    taken: joinedAfter && (TAKEN.has(after.key) || (TOWARDS.has(after.key) && TAKEN.has(tokens[end + 1]?.key ?? ""))),
    errand: joinedAfter && (ERRANDS.has(after.key) || isOneOf(ERRANDS, tokens[end + 1]) || isOneOf(ERRANDS, tokens[end + 2])),
    stuck: joinedAfter && STUCK.has(after.key),
    rounds: joinedAfter && (ROUNDS.has(after.key) || isOneOf(ROUNDS, tokens[end + 1])),
    first: isFirst,
    last: !isFirst && opens && (after === undefined || after.sigil === "@"),
    person: joinedAfter && NAMES_A_PERSON.has(after.key) && after.key !== "rani",
    sigil: first?.sigil ?? "",
    ...whoseAt(tokens, start, end),
    ...dwellingAt(tokens, start, end),
  };
}

/** "X wali bus", "X wali city bus". */
function isRideAt(tokens: readonly Token[], at: number, mayBeOneLater: boolean): boolean {
  return isOneOf(RIDES, tokens[at]) || (mayBeOneLater && tokens[at]?.gap === "" && isOneOf(RIDES, tokens[at + 1]));
}

function isSectorAt(tokens: readonly Token[], at: number): boolean {
  return SECTORS.has(tokens[at]?.key ?? "") && tokens[at]?.gap !== "sentence" && tokens[at + 1]?.gap === "";
}

/** "Gandhi Colony", and not "hamari colony". */
function isColonyAt(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at]?.key ?? "";
  return isOneOf(COLONIES, tokens[at + 1]) && !AFTER_PLACE.has(name) && !OURS.has(name);
}

/** Whether a colony or a ward ends at this word. */
function isPartOfTown(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at];
  return last !== undefined && (COLONIES.has(last.key) || (last.script === "digit" && WARDS.has(tokens[at - 1]?.key ?? "")));
}

/** "X ki ITI", "X ke sarkari aspatal". */
function isBuildingAt(tokens: readonly Token[], at: number): boolean {
  const building = BUILT.has(tokens[at]?.key ?? "") && tokens[at]?.gap === "" ? at + 1 : at;
  return tokens[building]?.gap === "" && STANDS_THERE.has(tokens[building]?.key ?? "");
}

function isOneOf(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && token.gap === "" && words.has(token.key);
}
