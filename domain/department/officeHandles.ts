/**
 * X accounts that speak for an office of Haryana, seen in public sources between 2020 and 2025. A post by one
 * of them answers a citizen and opens no case. Offices not listed here are added in the registry of officers.
 */
export const OFFICE_HANDLES = [
  "police_haryana",
  "gurgaonpolice",
  "CP_PANCHKULA",
  "DC_PANCHKULA",
  "DC_Gurugram",
  "SwachhPanchkula",
  "MunCorpGurugram",
  "MCF_Faridabad",
  "OfficialGMDA",
  "HaryanaPwd",
  "PowerHaryana",
  "DiprHaryana",
] as const;
