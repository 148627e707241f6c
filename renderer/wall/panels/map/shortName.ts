import type { Locale } from "#contract/settings.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { widthOf } from "../../parts/widthOf.ts";

/** The name where it has room, else what people of the state write in its place. `room` is in `rem`, of letters one `rem` high. */
export function shortEnough(district: DistrictName, called: string, locale: Locale, room: number): string {
  return widthOf(called) <= room ? called : (SHORTER[district]?.[locale] ?? called);
}

/** The ways in which a name may be written, the longest first. */
export function waysToWrite(district: DistrictName, called: string, locale: Locale): readonly string[] {
  const shorter = SHORTER[district]?.[locale];
  return shorter === undefined ? [called] : [called, shorter];
}

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
