import { expect, test } from "vitest";
import { nameSigns } from "./nameSigns.ts";

test("a name of Devanagari is known to have signs over its letters and under them", () => {
  const signsOf = (...names: readonly string[]) => new Set(names.map((name) => nameSigns(name)));
  expect(signsOf("हिसार", "अंबाला", "जींद", "कैथल")).toEqual(new Set(["above"]));
  expect(signsOf("यमुनानगर", "गुरुग्राम")).toEqual(new Set(["below"]));
  expect(signsOf("पंचकूला", "कुरुक्षेत्र", "महेंद्रगढ़", "नूंह", "रेवाड़ी")).toEqual(new Set(["both"]));
  expect(signsOf("करनाल", "झज्जर", "पलवल")).toEqual(new Set(["none"]));
  expect(nameSigns("Nuh")).toBeNull();
});
