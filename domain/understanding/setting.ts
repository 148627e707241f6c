import type { DepartmentCode } from "../department/departments.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import type { DistrictName } from "../geography/districts.ts";
import { keySet } from "../text/keySet.ts";
import type { Location } from "./proposal.ts";
import type { Reading } from "./reading.ts";

/** What the text says of its surroundings; who owns a street or a drain depends on it. */
export interface Setting {
  readonly rural: boolean;
  readonly urban: boolean;
  /** A street inside a colony or ward rather than a road between places. */
  readonly lane: boolean;
  /** A numbered sector, where HSVP may still hold roads, parks and pipes. */
  readonly sector: boolean;
  readonly namedCompany: "UHBVN" | "DHBVN" | null;
  readonly namesBureau: boolean;
  readonly companyFor: (district: DistrictName | null) => DepartmentCode;
}

const RURAL = keySet(
  "ganv gam gramin gram vilage vilages sarpanch sarpnch panchayat panchayati pind dhani bdpo firni johad chopal ganvon ganvvale rural",
);
const URBAN = keySet(
  "vard ward sektor sector mohala mohla kaloni koloni colony nigam parisad palika parsad sosaiti society fej phase flet apartment tover market bajar chok nagar mc mcg mcf sahar city siti kaunsil karporesan munisipal",
);
const LANE = keySet("gali galiyan mohala kaloni koloni colony lane vard ward sosaiti society park market inar internal");

export function settingOf({ tokens }: Reading, location: Location): Setting {
  const keys = new Set(tokens.map(({ key }) => key));
  const has = (words: ReadonlySet<string>) => tokens.some(({ key }) => words.has(key));
  const named =
    keys.has("uhbvn") || keys.has("uhbvnl") ? "UHBVN" : keys.has("dhbvn") || keys.has("dhbvnl") || keys.has("dhvbn") ? "DHBVN" : null;
  return {
    rural: has(RURAL) || (location.village !== null && location.town === null && location.locality === null),
    urban: has(URBAN) || location.locality !== null,
    lane: has(LANE),
    sector: keys.has("sektor") || keys.has("sek"),
    namedCompany: named,
    namesBureau:
      keys.has("akb") || keys.has("byuro") || keys.has("karapsan") || keys.has("korupsan") || keys.has("vijilens") || keys.has("vijilans"),
    companyFor: (district) => (district === null ? null : electricityCompanyOf(district)) ?? named ?? "DHBVN",
  };
}
