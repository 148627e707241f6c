import { describe, expect, test } from "vitest";
import type { DistrictName } from "./districts.ts";
import { placeSearchInSteps } from "./placeSearch.ts";

function searchOf(imported: Parameters<typeof placeSearchInSteps>[0] = []) {
  const steps = placeSearchInSteps(imported);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const search = searchOf();
const first = (typed: string, district: DistrictName | null = null) => search.find(typed, district, 20)[0];
const names = (typed: string, district: DistrictName | null = null, take = 20) =>
  search.find(typed, district, take).map(({ name }) => name);

describe("a place that is typed", () => {
  test.each([
    ["gharaun", "Gharaunda"],
    ["घरौं", "Gharaunda"],
    ["gharonda", "Gharaunda"],
    ["gharuanda", "Gharaunda"],
    ["assand", "Assandh"],
    ["असंध", "Assandh"],
    ["पानीपत", "Panipat"],
    ["ambala cant", "Ambala Cantonment"],
    ["gurgaon", "Gurugram"],
    ["गुडगांव", "Gurugram"],
    ["ਪੰਚਕੂਲਾ", "Panchkula"],
  ])("%s is %s", (typed, name) => expect(first(typed)?.name).toBe(name));

  test("is told with where it lies", () => {
    expect(first("gharaunda")).toMatchObject({ level: "tehsil", district: "Karnal" });
    expect(first("kapoori kalan")).toEqual({ name: "Kapoori Kalan", level: "village", district: "Yamunanagar", within: "Bilaspur" });
    expect(first("dlf phase 3")).toMatchObject({ name: "DLF Phase 3", level: "locality", district: "Gurugram" });
  });

  test("is that of the district that is known, where several have one of the name, and the others follow", () => {
    for (const district of ["Ambala", "Sonipat", "Gurugram"] as const) expect(first("rampur", district)?.district).toBe(district);
    expect(new Set(search.find("rampur", "Ambala", 20).map((place) => place.district)).size).toBeGreaterThan(1);
  });

  test("is found by the words after it, which say where it is", () => {
    for (const typed of ["rampur karnal", "रामपुर करनाल", "rampur, karnal"])
      expect(search.find(typed, null, 20).every(({ district }) => district === "Karnal")).toBe(true);
  });

  test("is found by a later word of its name", () => {
    expect(names("cantonment")).toContain("Ambala Cantonment");
  });

  test("gives at most as many as are asked for, also of one letter, and nothing for what is no name", () => {
    expect(search.find("r", null, 20)).toHaveLength(20);
    expect(search.find("karnal ".repeat(5_000), null, 20).length).toBeLessThanOrEqual(20);
    expect(search.find("<<>>", "Karnal", 3)).toHaveLength(3);
    expect(search.find("zzqqxx", null, 20)).toEqual([]);
  });

  test("before a letter is the district that is known, with its towns", () => {
    expect(names("", "Karnal")).toEqual(expect.arrayContaining(["Karnal", "Gharaunda", "Assandh"]));
    expect(search.find("", null, 20).every(({ level }) => level === "district")).toBe(true);
  });

  test("may be a village that an office imported", () => {
    const own = searchOf([{ name: "Nayagaon Khas", block: null, district: "Karnal", tehsil: "Assandh", lat: null, lon: null }]);
    expect(own.find("nayagaon kh", null, 5)[0]).toEqual({ name: "Nayagaon Khas", level: "village", district: "Karnal", within: "Assandh" });
  });
});
