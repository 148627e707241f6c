import { addTo } from "../addTo.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import type { DistrictName } from "../geography/districts.ts";
import { keySet } from "../text/keySet.ts";
import type { Location } from "../proposal/proposal.ts";
import type { Reading } from "./reading.ts";

/** The surroundings of the problem, on which depends who owns a street or a drain. */
export interface Setting {
  readonly rural: boolean;
  readonly urban: boolean;
  /** A street inside a colony or ward rather than a road between places. */
  readonly lane: boolean;
  /** A numbered sector, where HSVP may still hold roads, parks and pipes. */
  readonly sector: boolean;
  /** The electricity company that the text names, or that serves each district in which its place may be. */
  readonly saidCompany: "UHBVN" | "DHBVN" | null;
  readonly namesBureau: boolean;
  /** A metropolitan development authority by its name. */
  readonly namesAuthority: boolean;
  readonly companyFor: (district: DistrictName | null) => DepartmentCode;
}

const NONE: readonly never[] = [];

/** The words for each sign. */
const SIGNS = bySign({
  rural: keySet(
    "ganv gam gramin gram vilage vilages sarpanch sarpnch panchayat panchayati pind dhani bdpo firni johad chopal ganvon ganvvale rural",
  ),
  urban: keySet(
    "vard ward sektor sector mohala mohla kaloni koloni colony nigam parisad palika parsad sosaiti society fej phase flet apartment tover market bajar chok nagar mc mcg mcf sahar city siti kaunsil karporesan munisipal",
  ),
  lane: keySet("gali galiyan mohala kaloni koloni colony lane vard ward sosaiti society park market inar internal"),
  sector: new Set(["sektor", "sek"]),
  uhbvn: keySet("uhbvn uhbvnl यूएचबीवीएन यूएचबीवीएनएल ਯੂਐਚਬੀਵੀਐਨ ਯੂਐੱਚਬੀਵੀਐੱਨ"),
  dhbvn: keySet("dhbvn dhbvnl dhvbn डीएचबीवीएन डीएचबीवीएनएल ਡੀਐਚਬੀਵੀਐਨ ਡੀਐੱਚਬੀਵੀਐੱਨ"),
  authority: keySet("gmda fmda pmda smda जीएमडीए एफएमडीए metropolitan महानगर मेट्रोपोलिटन"),
  bureau: new Set(["akb", "byuro", "karapsan", "korupsan", "vijilens", "vijilans"]),
});

function bySign<Sign extends string>(words: Readonly<Record<Sign, ReadonlySet<string>>>): ReadonlyMap<string, readonly Sign[]> {
  const signs = new Map<string, Sign[]>();
  for (const [sign, keys] of Object.entries(words) as [Sign, ReadonlySet<string>][]) for (const key of keys) addTo(signs, key, sign);
  return signs;
}

export function settingOf({ tokens }: Reading, location: Location): Setting {
  const signs = new Set<string>();
  for (const { key } of tokens) for (const sign of SIGNS.get(key) ?? NONE) signs.add(sign);
  const named = signs.has("uhbvn") || isNamed(tokens, NORTH) ? "UHBVN" : signs.has("dhbvn") || isNamed(tokens, SOUTH) ? "DHBVN" : null;
  const said = named ?? companyOfAll(location.candidates);
  return {
    rural: signs.has("rural") || (location.village !== null && location.town === null && location.locality === null),
    urban: signs.has("urban") || location.locality !== null,
    lane: signs.has("lane"),
    sector: signs.has("sector"),
    saidCompany: said,
    namesAuthority: signs.has("authority"),
    namesBureau: signs.has("bureau"),
    companyFor: (district) => (district === null ? null : electricityCompanyOf(district)) ?? said ?? "DHBVN",
  };
}

/** "मानक माजरा", in Sonipat or in Karnal: the northern company's. */
function companyOfAll(candidates: Location["candidates"]): Setting["saidCompany"] {
  const [first, ...others] = new Set(candidates.map((district) => electricityCompanyOf(district)));
  return first === undefined || others.length > 0 ? null : first;
}

const NORTH = keySet("uttar उत्तर ਉੱਤਰ north");
const SOUTH = keySet("dakshin दक्षिण ਦੱਖਣ ਦੱਖਣੀ dakshini दक्षिणी south");
const STATE = keySet("haryana hariyana हरियाणा ਹਰਿਆਣਾ");
const ELECTRIC = keySet("bijli बिजली ਬਿਜਲੀ vidyut विद्युत power electricity");

/** "उत्तर हरियाणा बिजली निगम": a company by its whole name. */
function isNamed(tokens: Reading["tokens"], side: ReadonlySet<string>): boolean {
  return tokens.some(({ key }, at) => side.has(key) && STATE.has(tokens[at + 1]?.key ?? "") && ELECTRIC.has(tokens[at + 2]?.key ?? ""));
}
