import { describe, expect, test } from "vitest";
import { proposalOf } from "./testing/byModel.ts";

const codesOf = (text: string) => proposalOf(text).departments.map(({ code }) => code);

describe("the metropolitan authority", () => {
  const matter = (place: string) => `Master road of the city in ${place}: the footpath slabs are broken and the trunk drain is open`;

  test("is proposed where it answers", () => expect(codesOf(matter("Gurugram"))).toContain("GMDA"));

  test.each(["Hisar", "Rohtak", "Karnal"])("is none of %s", (place) => expect(codesOf(matter(place))).not.toContain("GMDA"));

  test("is proposed elsewhere by its name alone", () =>
    expect(codesOf("GMDA engineer of Rewari, the trunk drain is open")).toContain("GMDA"));
});

describe("water and sewers", () => {
  test.each(["Faridabad", "Gurugram"])("are the corporation's or the authority's in the city of %s", (city) => {
    for (const text of [
      `sector 28 ${city} me pani ki pipe line leak hai, PHED wale nahi aaye`,
      `${city} की कॉलोनी में दस दिन से पानी नहीं आया, जलघर बंद है`,
    ])
      expect(["ULB", "GMDA"]).toContain(codesOf(text)[0]);
  });

  test("are the State's engineers' in its villages, and in other towns", () => {
    expect(codesOf("Faridabad ke gaon Chhainsa me das din se pani nahi aaya, jalghar band hai")[0]).toBe("PHED");
    expect(codesOf("Tohana ward 3 me das din se pani nahi aaya, jalghar band hai")[0]).toBe("PHED");
  });
});

describe("the power company, where the place is one of several", () => {
  test("is that of all their districts", () => expect(codesOf("मानक माजरा में तीन दिन से बिजली नहीं, ट्रांसफार्मर जला है")[0]).toBe("UHBVN"));

  test("is the one of the district that the text says", () => {
    expect(codesOf("हिसार में तीन दिन से बिजली नहीं, ट्रांसफार्मर जला है")[0]).toBe("DHBVN");
    expect(codesOf("करनाल में तीन दिन से बिजली नहीं, ट्रांसफार्मर जला है")[0]).toBe("UHBVN");
  });
});
