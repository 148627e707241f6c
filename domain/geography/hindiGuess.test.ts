import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedPlaces, shippedVillages } from "./directory/directory.ts";
import { hindiGuess, isLatin } from "./hindiGuess.ts";

describe("a guess of a name in Hindi", () => {
  test.each([
    ["Sector 12", "सेक्टर 12"],
    ["Ward No. 7", "वार्ड नंबर 7"],
    ["DLF Phase 3", "डीएलएफ फेज 3"],
    ["Rampur Kalan", "रामपुर कलां"],
    ["FATEHPUR", "फतेहपुर"],
    ["Panchkula", "पंचकुला"],
    ["Café Colony", "काफे कॉलोनी"],
    ["रामपुर Khurd", "रामपुर खुर्द"],
    ["गांव", "गांव"],
    ["", ""],
  ])("of %j is %j", (name, hindi) => expect(hindiGuess(name)).toBe(hindi));

  test("is as people write it for some three in ten of the villages whose Hindi name is known", () => {
    const known = shippedVillages().filter(({ hindiIsKnown }) => hindiIsKnown);
    const right = known.filter(({ name, hindi }) => hindiGuess(name) === hindi);
    expect(right.length / known.length).toBeGreaterThan(0.3);
  });

  test("leaves nothing Latin, whatever the name", () => {
    for (const { name } of [...shippedVillages(), ...shippedPlaces()]) expect([name, isLatin(hindiGuess(name))]).toEqual([name, false]);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => !isLatin(hindiGuess(name))));
  });
});
