import { DISTRICT_ALIASES } from "../geography/districtAliases.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import { valueKey } from "./valueKey.ts";

/** The district that a cell names, in either language, with or without the word for it; null for another. */
export function districtNamed(written: string): DistrictName | null {
  const key = valueKey(written).replace(/^(?:district|distt|dist|जिला) | (?:district|distt|dist|जिला)$/gu, "");
  return DISTRICT_BY_NAME.get(key) ?? null;
}

const FURTHER_NAMES: Readonly<Partial<Record<DistrictName, readonly string[]>>> = {
  Gurugram: ["Gurgaon", "गुड़गाँव", "गुरूग्राम"],
  Yamunanagar: ["Yamuna Nagar", "यमुना नगर"],
  Mahendragarh: ["Mohindergarh", "Mahendergarh", "Narnaul", "महेन्द्रगढ़", "महेन्द्रगढ"],
  Nuh: ["Mewat", "Nuh (Mewat)", "नूह", "नूँह", "मेवात"],
  "Charkhi Dadri": ["Ch. Dadri", "Ch Dadri"],
  Panchkula: ["पंचकुला"],
  Kurukshetra: ["कुरूक्षेत्र", "KKR"],
  Ambala: ["अम्बाला", "Ambala City"],
  Rewari: ["रेवाडी"],
  Faridabad: ["FBD"],
};

const DISTRICT_BY_NAME: ReadonlyMap<string, DistrictName> = new Map(
  DISTRICTS.flatMap(({ name, hi }) =>
    [name, hi, ...(DISTRICT_ALIASES[name] ?? []), ...(FURTHER_NAMES[name] ?? [])].map((each) => [valueKey(each), name] as const),
  ),
);
