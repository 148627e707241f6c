import type { DistrictName } from "./districts.ts";

/** Former and colloquial names of districts. */
export const DISTRICT_ALIASES: Readonly<Partial<Record<DistrictName, readonly string[]>>> = {
  Gurugram: ["gurgaon", "गुड़गांव"],
  Nuh: ["mewat", "मेवात"],
  Sonipat: ["sonepat"],
  Hisar: ["hissar"],
  "Charkhi Dadri": ["dadri", "दादरी"],
  Mahendragarh: ["narnaul", "नारनौल"],
};
