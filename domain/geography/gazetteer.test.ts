import { describe, expect, test } from "vitest";
import { normaliseText } from "../text/normalise.ts";
import { romanise } from "../text/romanise.ts";
import { DISTRICTS } from "./districts.ts";
import { buildGazetteer } from "./gazetteer.ts";
import { keyDistance, placeKey, placeKeys, placeKeysOfAll } from "./placeKey.ts";

const gazetteer = buildGazetteer([
  { name: "Rampura", block: null, district: "Rewari", tehsil: null, lat: null, lon: null },
  { name: "Rampura", block: null, district: "Sirsa", tehsil: null, lat: null, lon: null },
  { name: "Gignow", block: null, district: "Bhiwani", tehsil: null, lat: null, lon: null },
  { name: "Elsewhere", block: null, district: "Patiala", tehsil: null, lat: null, lon: null },
]);
const places = (written: string) => gazetteer.authored(placeKey(normaliseText(written))).map(({ place }) => place);

test("the keys of many names at once are those that each has alone", () => {
  const names = ["Charkhi Dadri", "गढ़ी सांपला", " Rampura (Khurd) ", "ਡੱਬਵਾਲੀ", "", "DLF-3", "Dhanauri", "Rhodha Kalan", "गांव"];
  expect(placeKeysOfAll(names)).toEqual(names.map((name) => placeKeys(normaliseText(name))));
});

describe("the gazetteer", () => {
  test("says how many words the longest name has that a word begins", () => {
    expect(gazetteer.longestFrom("carkhi") + gazetteer.longestFrom("charkhi")).toBe(2);
    expect(gazetteer.longestFrom("gignov")).toBe(1);
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

  test("takes up the villages of the state, those of one name apart", () => {
    expect(gazetteer.villages("rampura", "rampura").map(({ district }) => district)).toEqual(["Rewari", "Sirsa"]);
  });

  test("finds a village by its sound", () => {
    expect(gazetteer.villagesLike(placeKey(normaliseText("गिगनाऊ")), null).map(({ name }) => name)).toEqual(["Gignow"]);
    expect(gazetteer.villagesLike(placeKey("rampuri"), "Sirsa")).toHaveLength(1);
  });

  test("knows what lies outside", () => {
    expect(gazetteer.isOutside(placeKey(normaliseText("लखनऊ")))).toBe(true);
    expect(gazetteer.isOutside("karnal")).toBe(false);
  });
});

test("the distance of keys is none to itself and the same both ways", () => {
  expect(keyDistance("rampura", "rampura")).toBe(0);
  expect(keyDistance("rampura", "ramprua")).toBeCloseTo(keyDistance("ramprua", "rampura"));
  expect(keyDistance("a", "")).toBeGreaterThan(0);
});
