/**
 * X accounts of offices of Haryana, from public sources of 2020 to 2025. A post by one of them answers a citizen
 * and opens no case. Further accounts are entered in the registry.
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
