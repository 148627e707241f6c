import { describe, expect, test } from "vitest";
import { shippedVillages } from "./directory/directory.ts";
import { divisionsOf } from "./divisionsOf.ts";
import { DISTRICTS } from "./districts.ts";
import { areaIn, villageDivisions } from "./villageDivisions.ts";

describe("the divisions of a village", () => {
  test.each([
    ["Karnal", "Nilokheri", "Nilo Kheri", { tehsil: "Nilokheri", block: "Nilokheri", subDivision: "Nilokheri" }],
    ["Hisar", "Hisar", "Hisar I", { tehsil: "Hisar", block: "Hisar", subDivision: "Hisar" }],
    [
      "Nuh",
      "Ferozepur Jhirka",
      "Firozepur Jhirkha",
      { tehsil: "Ferozepur Jhirka", block: "Ferozepur Jhirka", subDivision: "Ferozepur Jhirka" },
    ],
    // A tehsil since then, below another sub-division.
    ["Mahendragarh", "Mahendragarh", "Kanina", { tehsil: "Kanina", block: "Kanina", subDivision: "Kanina" }],
    ["Rewari", "Rewari", "Jatusana", { tehsil: "Rewari", block: "Jatusana", subDivision: "Kosli" }],
    // Of another district, or not known to be what.
    ["Karnal", "Assandh", "Panipat", { tehsil: "Assandh", block: null, subDivision: "Assandh" }],
    ["Charkhi Dadri", "Dadri", "Dadri-II", { tehsil: "Charkhi Dadri", block: null, subDivision: "Charkhi Dadri" }],
    ["Bhiwani", null, "Another block", { tehsil: null, block: "Another block", subDivision: null }],
  ])("in %s, of tehsil %s and block %s", (district, tehsil, block, divisions) => {
    expect(villageDivisions(district, { tehsil, block })).toEqual(divisions);
  });

  test("of all villages that ship are areas of their own district, but for a block whose name is another’s", () => {
    const strange = shippedVillages().filter(({ district, tehsil, block }) => {
      const found = villageDivisions(district, { tehsil, block });
      return [found.tehsil, found.block].some((name) => name !== null && areaIn(district, name) === undefined);
    });
    expect(new Set(strange.map(({ block }) => block))).toEqual(new Set(["Barwala"]));
    const without = shippedVillages().filter(
      ({ district, tehsil, block }) => villageDivisions(district, { tehsil, block }).subDivision === null,
    );
    expect(without.length).toBeLessThan(50);
  });

  test("are the same by the name of a place", () => {
    expect(divisionsOf("Padhana", "Karnal")).toMatchObject({ village: "Padhana", block: "Nilokheri", subDivision: "Nilokheri" });
    expect(divisionsOf("Gharaunda", "Karnal")).toMatchObject({ tehsil: "Gharaunda", subDivision: "Gharaunda" });
  });

  test("name a district's own town an area of it", () => {
    for (const { name } of DISTRICTS) expect(areaIn(name, name)?.name).toBe(name);
  });
});
