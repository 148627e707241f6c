import { expect, test } from "vitest";
import { placeName } from "./placeName.ts";

test("a place is written with capitals in English, as some lists of villages are not, and in Hindi as it is known there", () => {
  expect(placeName({ place: "chhajpur khurd", placeHi: "छाजपुर खुर्द" }, "en")).toBe("Chhajpur Khurd");
  expect(placeName({ place: "Sector 7, NH 44 (old)", placeHi: null }, "en")).toBe("Sector 7, NH 44 (old)");
  expect(placeName({ place: "chhajpur khurd", placeHi: "छाजपुर खुर्द" }, "hi")).toBe("छाजपुर खुर्द");
  expect(placeName({ place: "babail", placeHi: null }, "hi")).toBeNull();
  expect(placeName({ place: null, placeHi: null }, "en")).toBeNull();
});
