import type { Locale } from "#contract/settings.ts";
import type { DistrictName } from "#domain/geography/districts.ts";

/** The name where it has room, else what people of the state write in its place. `room` is in `rem`, of letters one `rem` high. */
export function shortEnough(district: DistrictName, called: string, locale: Locale, room: number): string {
  return widthOf(called) <= room ? called : (SHORTER[district]?.[locale] ?? called);
}

/** The ways in which a name may be written, the longest first. */
export function waysToWrite(district: DistrictName, called: string, locale: Locale): readonly string[] {
  const shorter = SHORTER[district]?.[locale];
  return shorter === undefined ? [called] : [called, shorter];
}

/** About how wide a text of one `rem` is; a sign above, below or before a letter of Devanagari takes no or little room of its own. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{Mn}/u.test(letter)) continue;
    const wide = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.58;
    width += /\p{Script=Devanagari}/u.test(letter) ? wide * ENLARGED : wide;
  }
  return width * OF_MEDIUM_WEIGHT;
}

const OF_MEDIUM_WEIGHT = 1.05;
/** As `wallFonts.css` draws Devanagari. */
const ENLARGED = 1.15;

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/ /u, 0.26],
  [/\p{Mc}/u, 0.26],
  [/[ijltf.’]/u, 0.33],
  [/r/u, 0.42],
  [/[mwMW]/u, 0.92],
  [/[A-Z]/u, 0.68],
];

const SHORTER: Readonly<Partial<Record<DistrictName, Readonly<Record<Locale, string>>>>> = {
  "Charkhi Dadri": { en: "Dadri", hi: "दादरी" },
  Faridabad: { en: "F’bad", hi: "फरीदा." },
  Fatehabad: { en: "Fateha’d", hi: "फतेहा." },
  Gurugram: { en: "G’gram", hi: "गुरुग्रा." },
  Kurukshetra: { en: "K’kshetra", hi: "कुरु." },
  Mahendragarh: { en: "M’garh", hi: "महेंद्र." },
  Panchkula: { en: "P’kula", hi: "पंच." },
  Yamunanagar: { en: "Y’nagar", hi: "यमुना." },
};
