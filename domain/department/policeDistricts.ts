import type { DistrictName } from "../geography/districts.ts";
import type { Words } from "../text/words.ts";

/** A police district of its own inside the district of Sirsa. */
export const DABWALI = { en: "Dabwali", hi: "डबवाली" } as const;

/** Who commands the police of a district. */
export function policeChiefOf(district: DistrictName): Words {
  return COMMISSIONERATES.has(district) ? { en: "Commissioner of Police", hi: "पुलिस आयुक्त" } : SUPERINTENDENT;
}

export const SUPERINTENDENT = { en: "Superintendent of Police", hi: "पुलिस अधीक्षक" } as const;

const COMMISSIONERATES: ReadonlySet<DistrictName> = new Set<DistrictName>(["Gurugram", "Faridabad", "Panchkula", "Sonipat", "Jhajjar"]);
