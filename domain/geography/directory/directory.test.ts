import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DISTRICTS } from "../districts.ts";
import { shippedPlaces, shippedVillages } from "./directory.ts";

const DISTRICT_NAMES = new Set<string>(DISTRICTS.map(({ name }) => name));
const HINDI = /^[\p{Script=Devanagari}\p{Nd}\p{P}\p{Zs}\u200d]+$/u;

test.each(["villages.tsv", "named.tsv"])("each line of %s has the fields of the first", (file) => {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8")
    .replace(/\n$/u, "")
    .split("\n");
  expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([8]));
});

describe("the directory of villages", () => {
  const villages = shippedVillages();

  test("has a Hindi name for each, a district that there is, and a place within the State", () => {
    expect(villages.length).toBeGreaterThan(7_000);
    const odd = villages.filter(
      ({ hindi, district, lat, lon }) =>
        !HINDI.test(hindi) ||
        hindi !== hindi.normalize("NFC") ||
        !DISTRICT_NAMES.has(district) ||
        !(lat !== null && lon !== null && lat > 27.5 && lat < 31.1 && lon > 74.3 && lon < 77.7),
    );
    expect(odd).toEqual([]);
  });

  test("has villages of every district, and says which Hindi names are known", () => {
    expect(new Set(villages.map(({ district }) => district))).toEqual(DISTRICT_NAMES);
    expect(villages.find(({ name }) => name === "Kapoori Kalan")).toEqual({
      name: "Kapoori Kalan",
      hindi: "कपूरी कलां",
      hindiIsKnown: true,
      district: "Yamunanagar",
      block: "Bilaspur",
      tehsil: "Bilaspur",
      lat: 30.31786,
      lon: 77.25097,
    });
    expect(villages.find(({ name }) => name === "Nathanpur")?.hindiIsKnown).toBe(false);
  });
});

describe("the directory of named places", () => {
  const named = shippedPlaces();

  test("has a name in three scripts for each, and none twice", () => {
    const odd = named.filter(
      ({ name, hindi, punjabi, district }) =>
        !/^[\p{Script=Latin}\p{Nd}\p{P}\p{Zs}]+$/u.test(name) ||
        !/\p{Script=Devanagari}/u.test(hindi) ||
        !/\p{Script=Gurmukhi}/u.test(punjabi) ||
        (district !== null && !DISTRICT_NAMES.has(district)),
    );
    expect(odd).toEqual([]);
    const keys = named.map(({ kind, name, district, town }) => [kind, name, district, town].join("|"));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test("says with which town a name goes, and how else it is spelled", () => {
    expect(named.find(({ name, town }) => name === "Omaxe City" && town === "Sonipat")).toEqual({
      kind: "colony",
      name: "Omaxe City",
      hindi: "ओमेक्स सिटी",
      punjabi: "ਓਮੈਕਸ ਸਿਟੀ",
      district: "Sonipat",
      town: "Sonipat",
      needsTown: true,
      spellings: ["Omax City"],
    });
    expect(named.find(({ name }) => name === "NH-44")?.spellings).toContain("National Highway 44");
  });
});
