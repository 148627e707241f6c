import { describe, expect, test } from "vitest";
import { normaliseText } from "../text/normalise.ts";
import { romanise } from "../text/romanise.ts";
import { DISTRICTS } from "./districts.ts";
import { buildGazetteer } from "./gazetteer.ts";
import { keyDistance, placeKey, placeKeys, placeKeysOfAll } from "./placeKey.ts";

const gazetteer = buildGazetteer([
  { name: "Kotranwala Nayagaon", block: null, district: "Rewari", tehsil: null, lat: null, lon: null },
  { name: "Kotranwala Nayagaon", block: null, district: "Sirsa", tehsil: null, lat: null, lon: null },
  { name: "Gignaw", block: "Another block", district: "Bhiwani", tehsil: null, lat: null, lon: null },
  { name: "Elsewhere", block: null, district: "Patiala", tehsil: null, lat: null, lon: null },
]);
const places = (written: string) => gazetteer.authored(placeKey(normaliseText(written))).map(({ place }) => place);

test("the keys of many names at once are those that each has alone", () => {
  const names = [
    "Charkhi Dadri",
    "गढ़ी सांपला",
    " Rampura (Khurd) ",
    "ਡੱਬਵਾਲੀ",
    "",
    "DLF-3",
    "Dhanauri",
    "Rhodha Kalan",
    "Two\ue000Parts",
    "गांव",
  ];
  expect(placeKeysOfAll(names)).toEqual(names.map((name) => placeKeys(normaliseText(name))));
});

describe("the gazetteer", () => {
  test("says how many words the longest name has that a word begins", () => {
    expect(gazetteer.longestFrom("charkhi")).toBe(4);
    expect(gazetteer.longestFrom("gignav")).toBe(1);
    expect(gazetteer.longestFrom("bijli")).toBe(0);
  });

  test("knows every district in Latin and Devanagari", () => {
    for (const { name, hi } of DISTRICTS)
      for (const written of [name, hi, name.toUpperCase()]) expect(places(written).map(({ district }) => district)).toContain(name);
  });

  test.each([
    ["Gurugram", "gurgaon", "Gudgaon", "गुड़गांव", "गुडगाँव", "ਗੁੜਗਾਓਂ"],
    ["Nuh", "Mewat", "मेवात", "नूँह"],
    ["Hisar", "Hissar", "हिसार", "ਹਿਸਾਰ"],
    ["Sonipat", "Sonepat", "सोनीपत"],
    ["Charkhi Dadri", "Dadri", "दादरी", "charkhidadri"],
    ["Mahendragarh", "Mohindergarh", "महेंद्रगढ"],
  ])("knows %s under each of its names", (district, ...names) => {
    for (const written of names) expect(places(written).map((place) => place.district)).toContain(district);
  });

  test("tells towns whose keys are one apart by their spelling", () => {
    const spelled = (written: string) => {
      const spellings = gazetteer.authored(placeKey(normaliseText(written))).filter(({ fine }) => fine === romanise(written));
      return [...new Set(spellings.map(({ place }) => place.district))];
    };
    expect(spelled("बराड़ा")).toEqual(["Ambala"]);
    expect(spelled("बाढड़ा")).toEqual(["Charkhi Dadri"]);
  });

  const listed = (written: string) => {
    const { key, fine } = placeKeys(normaliseText(written));
    const spelled = {
      key: key.replaceAll(" ", ""),
      words: key.split(" ").length,
      fine: () => fine.replaceAll(" ", ""),
      written: () => normaliseText(written),
    };
    return gazetteer.listed(spelled).map(({ place }) => place);
  };
  const alike = (written: string) => gazetteer.alike(placeKey(normaliseText(written))).map(({ place }) => place);

  test("takes up the villages of an imported directory, those of one name apart, and no other State's", () => {
    expect(listed("Kotranwala Nayagaon").map(({ district }) => district)).toEqual(["Rewari", "Sirsa"]);
    expect(listed("Elsewhere")).toEqual([]);
  });

  test("lets a row of an imported directory replace the village of its name, with its form in another script", () => {
    for (const written of ["Gignaw", "गिगनाऊ"]) expect(listed(written).map(({ block }) => block)).toEqual(["Another block"]);
  });

  test.each([
    ["Nanyola", "ਨੰਨਿਓਲਾ", "Ambala"],
    ["Ramsaran Majra", "रामसरन माजरा", "Kurukshetra"],
    ["Sukh Darshanpur", "ਸੁਖਦਰਸ਼ਨਪੁਰ", "Panchkula"],
  ])("knows %s in another script, as one word or as several", (name, other, district) => {
    expect(listed(name).map((place) => place.district)).toContain(district);
    expect([...listed(other), ...alike(other)].map((place) => place.district)).toContain(district);
  });

  test("takes what is written exactly so before what is only spelled so by its sound", () => {
    expect(new Set(listed("Humayunpur").map(({ district }) => district))).toEqual(new Set(["Rohtak"]));
  });

  test("finds a village by its sound", () => {
    expect(alike("Gignow").map(({ name }) => name)).toEqual(["Gignaw"]);
    expect(alike("barvasani").map(({ name }) => name)).toEqual(["Barwasni"]);
    expect(alike("ਰੁਪੜਾਕਾ").map(({ name }) => name)).toEqual(["Rupraka"]);
  });

  test("knows a village by the part of its name that no other has", () => {
    expect(new Set(gazetteer.withPart(placeKey("dubaldhan")).map(({ place }) => place.district))).toEqual(new Set(["Jhajjar"]));
    expect(gazetteer.withPart("majra")).toEqual([]);
  });

  test("knows what lies outside", () => {
    const isOutside = (name: string) => gazetteer.isOutside(placeKey(normaliseText(name)), () => normaliseText(name));
    expect(["लखनऊ", "Lucknow", "Dubai", "ਦੁਬਈ", "Baddi", "चीन"].filter((name) => !isOutside(name))).toEqual([]);
    expect(["karnal", "डूबे", "ਡੁੱਬੇ", "बड़ी", "badi", "छीन", "ਬਾਰੀ"].filter(isOutside)).toEqual([]);
  });
});

test("the distance of keys is none to itself and the same both ways", () => {
  expect(keyDistance("rampura", "rampura")).toBe(0);
  expect(keyDistance("rampura", "ramprua")).toBeCloseTo(keyDistance("ramprua", "rampura"));
  expect(keyDistance("a", "")).toBeGreaterThan(0);
  expect(keyDistance("chulyana", "chuliyana")).toBe(0);
  expect(keyDistance("kheovali", "kheuvali")).toBeLessThan(keyDistance("kheovali", "kheavali"));
  expect(keyDistance("kheovali", "kheuvali")).toBeGreaterThan(0);
});
