import type { DistrictName } from "../../geography/districts.ts";
import { placeKey, placeKeyOfWord } from "../../geography/placeKey.ts";
import { keySet } from "../../text/keySet.ts";
import { normaliseText } from "../../text/normalise.ts";
import type { Token } from "../../text/tokenise.ts";
import { clarityAmong, clarityOf } from "./clarity.ts";
import { isSmall } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { isAtSeat, scoresOf } from "./scoring.ts";
import type { Weighed } from "./scoring.ts";
import { CLEAR, DECIDES } from "./weights.ts";

export interface Decided {
  /** Those of the names that mean a place. */
  readonly meant: readonly Mention[];
  /** Null where the names leave it open. */
  readonly district: DistrictName | null;
}

/** Which of the names mean a place, and the district in which most speaks for the problem to be. */
export function decide(tokens: readonly Token[], mentions: readonly Mention[]): Decided {
  const parts = mentions.map((each, at) => asPartIn(asPartOf(each, mentions[at + 1], tokens), mentions[at - 1], tokens));
  const saying = districtsSaid(parts);
  const weighed = parts.map((each, at): Weighed => {
    const namesake = asNamesake(each, parts[at - 1], parts[at + 1], saying);
    const mention = asRoad(asAreaOf(namesake, parts[at - 1], parts[at + 1], tokens), parts[at + 1], tokens);
    const isNone =
      mention.hints.fought ||
      mention.hints.denied ||
      isLaughter(mention, tokens) ||
      isDeity(mention, tokens) ||
      isNamedAfter(mention, mentions[at - 1], mentions[at + 1], tokens);
    return { mention, clarity: isNone ? NEVER : clarityOf(mention, tokens) };
  });
  const named = weighed.map((each) => (isLeftFor(each, weighed) ? { ...each, clarity: NEVER } : each));
  const clear = named.filter(({ clarity }) => clarity > CLEAR);
  const known = best(scoresOf(tokens, clear));
  const meant = named.filter(({ mention, clarity }, at) => {
    const [before, after] = [named[at - 1]?.mention, named[at + 1]?.mention];
    const hasNeighbour = sharesDistrict(mention, before) || sharesDistrict(mention, after) || saysWhere(mention, before);
    const isAlone = clear.length === 1 && clear[0]?.mention === mention;
    return clarity + clarityAmong(mention, isAlone ? null : known, hasNeighbour) > 0;
  });
  const meaning = meant.map(({ mention }) => mention);
  if (meaning.length > 0 && meaning.every(({ bare }) => bare)) return { meant: meaning, district: onlyCommon(meaning) };
  if (isRoute(meaning)) return { meant: meaning, district: null };
  if (meaning.length > 0 && (meaning.every(isSeat) || isListOfDistricts(meaning))) return { meant: meaning, district: null };
  return { meant: meaning, district: best(scoresOf(tokens, meant)) ?? onlyCommon(meaning) };
}

/** Where the writer lived before, or the name of a firm, and a name of another district says where the matter is. */
function isLeftFor({ mention }: Weighed, named: readonly Weighed[]): boolean {
  if (!isLeft(mention)) return false;
  return named.some(
    ({ mention: other, clarity }) =>
      !isLeft(other) && ((clarity > CLEAR && !sharesAny(mention, other)) || (mention.hints.moved && isOfSeveral(other))),
  );
}

/** "Sector 15", which many towns have. */
function isOfSeveral({ places, bare }: Pick<Mention, "places" | "bare">): boolean {
  return bare || new Set(places.map(({ district }) => district)).size > 1;
}

function isLeft({ hints }: Mention): boolean {
  return hints.firm || hints.moved;
}

/** "Bhiwani board", "HSSC Panchkula": a body for the whole state, whose seat says nothing of where the matter is. */
function isSeat(mention: Mention): boolean {
  const { hints, places } = mention;
  return isAtSeat(mention) || places.every(({ district }) => (hints.board && district === BOARD_AT) || (hints.seat && SEATS.has(district)));
}

/** "Ambala, Panchkula, Yamunanagar me": districts one beside the other, and no other place. */
function isListOfDistricts(mentions: readonly Mention[]): boolean {
  if (mentions.length < LIST || !mentions.every(({ places }) => places.every(({ level }) => level === "district"))) return false;
  const parted = mentions.slice(1).every(({ start }, at) => start - (mentions[at]?.end ?? start) <= BETWEEN);
  return parted && new Set(mentions.flatMap(({ places }) => places.map(({ district }) => district))).size >= LIST;
}

/** So many are a list. */
const LIST = 3;

/** "Hisar Bhiwani wali bus": on the way from one to the other, and no other place. */
function isRoute([first, last, ...others]: readonly Mention[]): boolean {
  if (first === undefined || last === undefined || others.length > 0 || !last.hints.ride) return false;
  return first.end === last.start && !first.places.every(isSmall) && !last.places.every(isSmall) && !sharesAny(first, last);
}

/** "Sultanpur, Hassanpur", "महमूदपुर साहा": of the villages of a name the one in the block or tehsil that stands beside it. */
function asPartOf(mention: Mention, after: Mention | undefined, tokens: readonly Token[]): Mention {
  if (!isOfSeveral({ ...mention, bare: false })) return mention;
  const [first, second] = [tokens[mention.end], tokens[mention.end + 1]];
  if (first === undefined || first.gap === "sentence") return mention;
  const one = placeKeyOfWord(first.key);
  const two = second?.gap === "" ? `${one} ${placeKeyOfWord(second.key)}` : one;
  const named = after?.start === mention.end ? after.places.map(({ name }) => name) : [];
  const isSaid = (area: string | null) => area !== null && (keyOfArea(area) === one || keyOfArea(area) === two || named.includes(area));
  const places = mention.places.filter(({ block, tehsil }) => isSaid(block) || isSaid(tehsil));
  return places.length > 0 && !isOfSeveral({ places, bare: false }) ? { ...mention, places } : mention;
}

/** "Shahzadpur ke Nagal", "शहजादपुर के नागल": of the villages of a name the one in the block or tehsil before it. */
function asPartIn(mention: Mention, before: Mention | undefined, tokens: readonly Token[]): Mention {
  if (before === undefined || mention.start - before.end !== 1 || !isOfSeveral({ ...mention, bare: false })) return mention;
  const between = tokens[before.end];
  if (between?.gap !== "" || tokens[mention.start]?.gap !== "" || !OF_AREA.has(between.key)) return mention;
  const areas = new Set(before.places.filter((place) => !isSmall(place)).map(({ name }) => name));
  const places = mention.places.filter(({ block, tehsil }) => areas.has(block ?? "") || areas.has(tehsil ?? ""));
  return places.length > 0 && !isOfSeveral({ places, bare: false }) ? { ...mention, places } : mention;
}

const OF_AREA = keySet("ka ki ke da di de");

/** "भानू (खंड बरवाला)", "Barwala ke Bhanu": the block or tehsil of the village beside it, and not the larger place of its name. */
function asAreaOf(mention: Mention, before: Mention | undefined, after: Mention | undefined, tokens: readonly Token[]): Mention {
  if (mention.places.every((place) => isSmall(place) || place.level === "district")) return mention;
  for (const village of [before, after]) {
    if (village === undefined || village.ordinary || isOfSeveral({ ...village, bare: false })) continue;
    if (!village.places.every(({ level }) => level === "village") || sharesAny(mention, village)) continue;
    const [end, start] = village === before ? [village.end, mention.start] : [mention.end, village.start];
    if (start - end > BETWEEN || (start > end && !(village === before ? AREAS : OF_AREA).has(tokens[end]?.key ?? ""))) continue;
    const names = new Set(mention.places.map(({ name }) => name));
    if (village.places.some(({ block, tehsil }) => names.has(block ?? "") || names.has(tehsil ?? "")))
      return { ...mention, places: village.places };
  }
  return mention;
}

const AREAS = keySet("block khand tehsil tahsil blok");

/** "Loharu-Badhra road", "Likhi to Hassanpur road": the road is named after both. */
function asRoad(mention: Mention, after: Mention | undefined, tokens: readonly Token[]): Mention {
  if (mention.hints.road || after === undefined || after.hints.ride || after.hints.way) return mention;
  if (!isOfSeveral(after) && sharesAny(mention, after)) return mention;
  return leadsTo(mention, after, tokens) ? { ...mention, hints: { ...mention.hints, road: true } } : mention;
}

/** "X Y road", "X-Y road", "X to Y road"; not "X, Y road", nor the Y Road of the town X, which the directory knows. */
function leadsTo({ end }: Mention, { start, hints, places }: Mention, tokens: readonly Token[]): boolean {
  const [next, last] = [tokens[start], tokens[end - 1]];
  if (next === undefined || last === undefined) return false;
  if (start === end && next.start - last.end === HYPHEN && next.gap !== "")
    return hints.road || places.every(({ name }) => LEADS.test(name));
  if (!hints.road || next.gap !== "") return false;
  return start === end || (start - end === 1 && LEADS_TO.has(tokens[end]?.key ?? ""));
}

const HYPHEN = 1;
const LEADS = /(?:Road|Marg|Bypass)$/u;
const LEADS_TO = keySet("to se te ton");

const BOARD_AT: DistrictName = "Bhiwani";
const SEATS: ReadonlySet<DistrictName> = new Set<DistrictName>(["Panchkula", "Kurukshetra"]);

/** "Shahzadpur Thanesar", "Bhunna (Guhla)": the village of that name in the district of the larger place beside it. */
function asNamesake(mention: Mention, before: Mention | undefined, after: Mention | undefined, saying: Saying): Mention {
  // Nobody calls the town of a district a village.
  if (mention.hints.called && mention.namesakes.length > 0 && mention.places.every(({ level }) => level === "district"))
    return { ...mention, places: mention.namesakes };
  for (const other of [before, after]) {
    const district = other?.places[0]?.district;
    if (other === undefined || other.places.every(isSmall) || !areBeside(mention, other)) continue;
    const places = mention.namesakes.filter((village) => village.district === district);
    if (places.length > 0 && mention.places.every((place) => place.district !== district)) return { ...mention, places };
  }
  return asFarNamesake(mention, saying);
}

/** "Jatoli school … BDPO of Hodal": the village of that name in the one district that the other larger places of the text say. */
function asFarNamesake(mention: Mention, saying: Saying): Mention {
  if (mention.namesakes.length === 0 || mention.places.every(({ level }) => level === "district")) return mention;
  const ofOthers = [...saying].filter(([, starts]) => starts.some((start) => start !== mention.start));
  const districts = new Set(ofOthers.map(([district]) => district));
  if (districts.size !== 1 || mention.places.some(({ district }) => districts.has(district))) return mention;
  const places = mention.namesakes.filter(({ district }) => districts.has(district));
  return places.length > 0 ? { ...mention, places } : mention;
}

/** Where the names start that say a district, by districts: of a long text that is worked out once. */
type Saying = ReadonlyMap<DistrictName, readonly number[]>;

function districtsSaid(mentions: readonly Mention[]): Saying {
  const saying = new Map<DistrictName, number[]>();
  for (const mention of mentions.filter(saysItsDistrict)) {
    for (const district of new Set(mention.places.map((place) => place.district))) {
      const starts = saying.get(district) ?? [];
      saying.set(district, starts);
      starts.push(mention.start);
    }
  }
  return saying;
}

function saysItsDistrict({ places, ordinary, hints }: Mention): boolean {
  const isElsewhere =
    hints.away || hints.taken || hints.errand || hints.body || hints.resident || hints.lives || hints.stays || hints.others;
  return !ordinary && !isElsewhere && !hints.road && !places.every(isSmall);
}

/** "हांसी आवै", "hansi ke mare", "बालकां की हांसी सुणी": laughter, and no town. */
function isLaughter({ start, end, places }: Mention, tokens: readonly Token[]): boolean {
  if (end - start > 1 || tokens[end]?.gap !== "" || !places.every(({ name }) => name === "Hansi")) return false;
  const after = tokens[end]?.key ?? "";
  if (LAUGHS.has(after) || (after === "ke" && SO_MUCH.has(tokens[end + 1]?.key ?? ""))) return true;
  return HEARD.has(after) && tokens[start]?.gap === "" && OF_THEM.has(tokens[start - 1]?.key ?? "");
}

const LAUGHS = keySet("aayi aavai aave aati chhut chhutgi rokni udai udave");
const SO_MUCH = keySet("mare maare");
const HEARD = keySet("sun suni sunu");
const OF_THEM = keySet("ki di");

/** "जय दादा खेड़ा": the deity of each village; "दादा खेड़ा में" is a village. */
function isDeity({ start, end }: Mention, tokens: readonly Token[]): boolean {
  if (tokens[end]?.gap === "" && IN.has(tokens[end]?.key ?? "")) return false;
  return end - start === 2 && GRANDFATHER.has(tokens[start]?.key ?? "") && KHERA.has(tokens[start + 1]?.key ?? "");
}

const GRANDFATHER = keySet("dada dade daada");
const IN = keySet("men me mein mh vich ch");
const KHERA = keySet("khera kheda khere khede");

const NEVER = -100;

/**
 * "Sadar Bazar Ambala", "Rohtak Chowk Dadri": a part of that town, named like one that the directory knows elsewhere, or after where it leads.
 */
function isNamedAfter(mention: Mention, before: Mention | undefined, after: Mention | undefined, tokens: readonly Token[]): boolean {
  const isPart = mention.directory && mention.places.every(({ level, town }) => level === "locality" && town !== null);
  const isIn = (town: Mention, gap: string | undefined) =>
    (gap === "" || gap === "comma") && !town.ordinary && !town.places.every(isSmall) && !town.hints.road && !sharesAny(mention, town);
  if ((isPart || mention.hints.gate) && before?.end === mention.start && isIn(before, tokens[mention.start]?.gap)) return true;
  const end = mention.hints.gate && !isPart ? mention.end + 1 : mention.end;
  return (isPart || mention.hints.gate) && after?.start === end && isIn(after, tokens[end]?.gap);
}

function sharesAny(one: Mention, other: Mention): boolean {
  return one.places.some(({ district }) => other.places.some((place) => place.district === district));
}

/** Words between two names that say together where. */
const BETWEEN = 1;

/** Names of blocks and tehsils, of which there are some two hundred, by their keys. */
const areaKeys = new Map<string, string>();

function keyOfArea(area: string): string {
  const known = areaKeys.get(area);
  if (known !== undefined) return known;
  const key = placeKey(normaliseText(area));
  areaKeys.set(area, key);
  return key;
}

function areBeside(one: Mention, other: Mention): boolean {
  return (one.start < other.start ? other.start - one.end : one.start - other.end) <= BETWEEN;
}

function sharesDistrict(mention: Mention, other: Mention | undefined): boolean {
  if (other === undefined || !areBeside(mention, other)) return false;
  return sharesAny(mention, other);
}

/** "Wazirpur (Beri)": a larger place that says where the village before it is. */
function saysWhere(mention: Mention, before: Mention | undefined): boolean {
  return mention.hints.apart && !mention.places.every(isSmall) && before?.end === mention.start && before.places.every(isSmall);
}

/** The one district that all names have in common, where each of them is in several. */
function onlyCommon(mentions: readonly Mention[]): DistrictName | null {
  if (mentions.length < 2) return null;
  const districts = mentions.map(({ places }) => new Set(places.map(({ district }) => district)));
  const common = [...(districts[0] ?? [])].filter((district) => districts.every((each) => each.has(district)));
  return common.length === 1 ? (common[0] ?? null) : null;
}

function best(scores: ReadonlyMap<DistrictName, number>): DistrictName | null {
  let winner: DistrictName | null = null;
  let most: number = DECIDES;
  for (const [district, score] of scores) {
    if (score <= most) continue;
    winner = district;
    most = score;
  }
  return winner;
}
