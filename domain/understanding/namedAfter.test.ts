import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createModel } from "./model/model.ts";
import { createUnderstanding } from "./understand.ts";

const { understand } = createUnderstanding({ model: createModel(readFileSync(new URL("model/weights.bin", import.meta.url))) });
const first = (text: string) => understand({ text, placeName: null, authorLocation: null }).departments[0]?.code;

test.each([
  ["PHED", "प्रोफेसर कॉलोनी जगाधरी में सीवर 8 दिन से ओवरफ्लो है, गंदा पानी घरों के अंदर आ रहा है"],
  ["ULB", "Professor Colony Hisar me kooda 10 din se nahi utha, safai karamchari nahi aate"],
])("a colony is no college for its name: %s for %j", (code, text) => {
  expect(first(text)).toBe(code);
});

test("what a professor has done stays the college's", () => {
  expect(first("हिसार के सरकारी कॉलेज में प्रोफेसर क्लास नहीं लेते, एक साल से पद खाली हैं")).toBe("HIGHER_EDU");
});
