import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import type { PointCluster } from "#contract/wallPoints.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { wordsOf } from "../../../i18n/useWords.ts";
import { projectionIn } from "../../../ui/map/stateMap.ts";
import { drawnPoints } from "./drawnPoints.ts";
import { besideMap, keyOf, namesOnMap } from "./namesOnMap.ts";

type Row = readonly [
  latitude: number,
  longitude: number,
  open: number,
  placeCount: number,
  emergencies: number,
  DistrictName,
  place: string,
  placeHi: string,
];

/** Of a made-up year, and of a record that happens in five districts. */
const YEAR: readonly Row[] = [
  [28.21, 77.12, 37, 11, 2, "Nuh", "Nuh", "नुह"],
  [30.24, 77.07, 29, 10, 1, "Yamunanagar", "Yamunanagar", "यमुनानगर"],
  [28.95, 76.11, 28, 9, 0, "Bhiwani", "Bhiwani", "भिवानी"],
  [28.77, 76.67, 21, 6, 1, "Sonipat", "Gohana", "गोहाना"],
  [29.44, 76.73, 20, 7, 1, "Panipat", "Panipat", "पानिपत"],
  [29.43, 75.45, 10, 5, 1, "Fatehabad", "Bhattu Kalan", "भत्तू कलां"],
  [28.01, 76.29, 6, 4, 1, "Rewari", "Bawal", "बवाल"],
  [29.69, 75.95, 5, 2, 0, "Fatehabad", "Tohana", "तोहाना"],
  [27.79, 76.94, 5, 1, 0, "Nuh", "Ferozepur Jhirka", "फेरोजेपुर झिरका"],
  [29.95, 74.74, 4, 1, 0, "Sirsa", "Dabwali", "दबवाली"],
  [30.84, 76.94, 3, 1, 0, "Panchkula", "Kalka", "कलका"],
  [30.05, 76.34, 3, 1, 0, "Kaithal", "Cheeka", "चीका"],
  [29.45, 74.66, 3, 1, 0, "Sirsa", "Ellenabad", "एल्लेनाबाद"],
];
const MIXED: readonly Row[] = [
  [29.72, 76.97, 58, 54, 10, "Karnal", "Karnal", "करनाल"],
  [29.3, 75.49, 37, 34, 5, "Hisar", "Hisar", "हिसार"],
  [28.36, 76.97, 36, 34, 6, "Gurugram", "Gurugram", "गुरुग्राम"],
  [29.29, 76.85, 22, 12, 4, "Panipat", "Panipat", "पानीपत"],
  [29.72, 74.86, 20, 18, 9, "Sirsa", "Sirsa", "सिरसा"],
  [29.46, 76.28, 2, 2, 1, "Karnal", "Bahri", "बाहरी"],
  [29.93, 74.53, 1, 1, 0, "Sirsa", "Jottanwali", "जोतांवाली"],
];
/** Where one circle stands so near to others that nothing has room beside it. */
const CROWDED: readonly Row[] = [
  [29.69, 76.99, 414, 217, 3, "Karnal", "Karnal", "करनाल"],
  [29.15, 75.72, 255, 154, 2, "Hisar", "Hisar", "हिसार"],
  [29.53, 75.03, 187, 101, 2, "Sirsa", "Sirsa", "सिरसा"],
  [28.46, 77.03, 152, 99, 2, "Gurugram", "Gurugram", "गुरुग्राम"],
  [29.31, 76.86, 60, 40, 1, "Panipat", "Panipat", "पानीपत"],
  [29.26, 77.02, 22, 3, 1, "Panipat", "Dehra", "देहरा"],
  [29.69, 74.74, 4, 1, 0, "Sirsa", "Jottanwali", "जोतांवाली"],
];

const clusters = (rows: readonly Row[], districts = 1) =>
  rows.map(([latitude, longitude, open, placeCount, emergencies, district, place, placeHi]): PointCluster => ({
    latitude,
    longitude,
    open,
    placeCount,
    emergencies,
    reportsOverdue: 0,
    markingsOverdue: 0,
    name: { district, place: place as MaskedText, placeHi: placeHi as MaskedText },
    exactPlaces: (["Jind", "Hisar", "Kaithal"] as const)
      .slice(0, Math.min(districts, placeCount))
      .map((each) => ({ district: each, places: [] })),
  }));

/** `rem`: what the map has on one screen, and under a headline and a banner; and on three screens, where letters are smaller. */
const ROOMS = [
  { width: 39.6, height: 28.4 },
  { width: 39.6, height: 22.5 },
  { width: 35, height: 29 },
];

const namesOf = (rows: readonly Row[], room: (typeof ROOMS)[number], locale: "en" | "hi", districts = 1) => {
  const words = wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));
  const projection = projectionIn([], room);
  const circles = drawnPoints(clusters(rows, districts), projection, room, besideMap(room.height));
  return { circles, names: namesOnMap(circles, projection, room, words) };
};

test.each([YEAR, MIXED, CROWDED])("a circle that takes in several districts says of how many", (...rows) => {
  for (const room of ROOMS)
    for (const [locale, said] of [
      ["en", "districts"],
      ["hi", "ज़िले"],
    ] as const) {
      const { circles, names } = namesOf(rows, room, locale, 3);
      const several = circles.filter(({ cluster }) => cluster.placeCount > 1).map(({ cluster }) => keyOf(cluster));
      const silent = names
        .filter(({ key, text, under }) => several.includes(key) && !`${text} ${under}`.includes(said))
        .map(({ key }) => key);
      expect([locale, room.height, silent]).toEqual([locale, room.height, []]);
      expect(several.filter((key) => !names.some((name) => name.key === key))).toEqual([]);
    }
});

test.each([
  ["a year", YEAR],
  ["five districts", MIXED],
  ["a crowd", CROWDED],
] as const)("every circle of %s has its name, in both languages, under a banner too", (_, rows) => {
  for (const room of ROOMS) {
    for (const locale of ["en", "hi"] as const) {
      const { circles, names } = namesOf(rows, room, locale);
      const named = new Set(names.map(({ key }) => key));
      expect([locale, room.height, circles.map(({ cluster }) => keyOf(cluster)).filter((key) => !named.has(key))]).toEqual([
        locale,
        room.height,
        [],
      ]);
    }
  }
});

test("the name of a circle of several places says that its number is of more than the one", () => {
  for (const [locale, more, around] of [
    ["en", /^\+\d+ places?$/u, /^around /u],
    ["hi", /^\+\d+ स्थान$/u, / के आसपास$/u],
  ] as const) {
    const { names } = namesOf(YEAR, { width: 39.6, height: 28.4 }, locale);
    const several = new Set(clusters(YEAR).flatMap((each) => (each.placeCount > 1 ? [keyOf(each)] : [])));
    for (const { text, under } of names.filter((name) => several.has(name.key))) expect(more.test(under) || around.test(text)).toBe(true);
    expect(names.filter((name) => !several.has(name.key)).every(({ under }) => under === "")).toBe(true);
  }
});
