import { keySet } from "../../text/keySet.ts";
import type { Token } from "../../text/tokenise.ts";

/** Keys (see `romanise`) of words before a place: "gaon Mangali", "tehsil Shahabad", "block Nagina". */
const ANNOUNCES_VILLAGE = keySet(
  "ganv gam gav gao gram vilage vil vpo pind dhani mojha moja mouja ganvon gramin panchayat gp vilages khera",
);
const ANNOUNCES_AREA = keySet(
  "tehsil tahsil teh blok block jila jile jilha zila dist district distrikt sub subdivision thana po shahar sahar kasba kasbe nagar mandi viksit khand",
);
const BEFORE_PLACE = keySet("in at near from of around towards nir nirs nikat between");
const AFTER_PLACE = keySet(
  "men me m ke ki ka ko se pe par te vich ch da di de vale vala vali nivasi kshetra ksetra side area aria blok block khand jile jila zila distrikt tehsil city siti ganv gam vilage pind panchayat depo bus haryana hariyana hr kasba shahar sahar mandi chouk chok nu ton",
);
const VILLAGE_AFTER = keySet("ganv gam gav vilage pind panchayat ganvon khurd kalan");
/** "Delhi Road, Rohtak" is in Rohtak, since roads are named after where they lead. */
const NAMES_A_ROAD = keySet(
  "rod road rd marg haive highvay bipas bepas baypass bypas chungi get gate mod mor phatak fatak border bordar eksprsve ekspressvay expressvay lain line tol toll nahar maing branch distributary maenar minor drain relve railvay sarak sadak bus train tren",
);
const NAMES_A_PERSON = keySet("singh sing kumar kumari devi sharma yadav sahab saheb ji sir madam gupta verma khan rani lal ram chand");

export interface Hints {
  /** "gaon X", "X gaon": a village of this name is meant. */
  readonly village: boolean;
  /** A postposition, a preposition or a word such as "tehsil" shows that a place is meant. */
  readonly locative: boolean;
  /** It stands apart: after a comma or full stop, and before one or the end. */
  readonly apart: boolean;
  readonly capital: boolean;
  readonly road: boolean;
  readonly person: boolean;
  readonly sigil: Token["sigil"];
}

/** The hints around the words `start` to `end` (exclusive) of a text. */
export function hintsAt(tokens: readonly Token[], start: number, end: number): Hints {
  const before = tokens[start - 1];
  const after = tokens[end];
  const first = tokens[start];
  const opens = start === 0 || first?.gap !== "";
  const closes = after === undefined || after.gap !== "" || after.sigil !== "";
  const joinedBefore = before !== undefined && first?.gap !== "sentence";
  const joinedAfter = after !== undefined && after.gap === "";
  return {
    village:
      (joinedBefore && ANNOUNCES_VILLAGE.has(before.key)) ||
      (joinedAfter && VILLAGE_AFTER.has(after.key)) ||
      // "village of Rampura", "गांव का नाम"
      (joinedBefore && BEFORE_PLACE.has(before.key) && ANNOUNCES_VILLAGE.has(tokens[start - 2]?.key ?? "")),
    locative:
      (joinedBefore && (ANNOUNCES_VILLAGE.has(before.key) || ANNOUNCES_AREA.has(before.key) || BEFORE_PLACE.has(before.key))) ||
      (joinedAfter && AFTER_PLACE.has(after.key)),
    apart: opens && closes,
    capital: first !== undefined && first.capital && !first.shouted && start > 0 && first.gap !== "sentence",
    road: joinedAfter && NAMES_A_ROAD.has(after.key),
    person: joinedAfter && NAMES_A_PERSON.has(after.key) && after.key !== "rani",
    sigil: first?.sigil ?? "",
  };
}
