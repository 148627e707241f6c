import type { DistrictName } from "../geography/districts.ts";

/** The northern company; all other districts are the southern one's (Jind too, whatever older lists say). */
const NORTHERN: ReadonlySet<DistrictName> = new Set<DistrictName>([
  "Panchkula",
  "Ambala",
  "Yamunanagar",
  "Kurukshetra",
  "Kaithal",
  "Karnal",
  "Panipat",
  "Sonipat",
  "Rohtak",
  "Jhajjar",
]);

/** Which of the two electricity companies serves a district. */
export function electricityCompanyOf(district: DistrictName): "UHBVN" | "DHBVN" {
  return NORTHERN.has(district) ? "UHBVN" : "DHBVN";
}
