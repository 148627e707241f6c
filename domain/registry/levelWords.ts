import type { OfficeLevel } from "./office.ts";
import type { Words } from "../text/words.ts";

/** The names of the levels. */
export const LEVEL_WORDS: Readonly<Record<OfficeLevel, Words>> = {
  block: { en: "Block or tehsil", hi: "खंड या तहसील" },
  "sub-division": { en: "Sub-division or town", hi: "उपमंडल या नगर" },
  district: { en: "District", hi: "ज़िला" },
  "district-head": { en: "Head of the district", hi: "ज़िले के प्रमुख" },
  division: { en: "Division or circle", hi: "मंडल या वृत्त" },
  department: { en: "Head of the department", hi: "विभागाध्यक्ष" },
  secretary: { en: "Administrative secretary", hi: "प्रशासनिक सचिव" },
  cmo: { en: "Chief Minister’s Office", hi: "मुख्यमंत्री कार्यालय" },
};
