import type { Words } from "../text/words.ts";

/** Where the program's own services were read. */
export const SOURCES = {
  statesman: {
    en: "The Statesman, 21 January 2025, on the notification of January 2025; offices from common knowledge",
    hi: "द स्टेट्समैन, 21 जनवरी 2025, जनवरी 2025 की अधिसूचना पर; कार्यालय सामान्य जानकारी से",
  },
  jantaSeRishta: {
    en: "Janta Se Rishta, 2023, on the Chief Secretary’s announcement; second authority from common knowledge",
    hi: "जनता से रिश्ता, 2023, मुख्य सचिव की घोषणा पर; द्वितीय अपील अधिकारी सामान्य जानकारी से",
  },
  ulb: {
    en: "ulbharyana.gov.in/321, consolidated list up to 24 February 2023",
    hi: "ulbharyana.gov.in/321, 24 फ़रवरी 2023 तक की समेकित सूची",
  },
  pti: {
    en: "PTI in Business Standard, 4 May 2015, on the first notification; authorities from common knowledge",
    hi: "बिज़नेस स्टैंडर्ड में पीटीआई, 4 मई 2015, पहली अधिसूचना पर; अपील अधिकारी सामान्य जानकारी से",
  },
  government: {
    en: "Government of Haryana, 4 May 2015, on the first notification; authorities from common knowledge",
    hi: "हरियाणा सरकार, 4 मई 2015, पहली अधिसूचना पर; अपील अधिकारी सामान्य जानकारी से",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The source of a service in words: one of the program's in both languages, one of an imported list as it was written. */
export function sourceWords(source: string): Words {
  return Object.values(SOURCES).find(({ en }) => en === source) ?? { en: source, hi: source };
}
