import { expect, test } from "vitest";
import { beginningOf } from "./beginning.ts";

test("a text that is no longer stays as it is", () => {
  expect(beginningOf("पानी नहीं आ रहा", 15)).toBe("पानी नहीं आ रहा");
  // As many letters, in twice as many units.
  expect(beginningOf("😀😀😀", 3)).toBe("😀😀😀");
});

test("the beginning of a longer one ends with a whole word", () => {
  expect(beginningOf("No water since Monday morning", 20)).toBe("No water since…");
  expect(beginningOf("No water since Monday morning", 21)).toBe("No water since Monday…");
  expect(beginningOf("पानी नहीं आ रहा है, टैंकर भी नहीं", 12)).toBe("पानी नहीं आ…");
  expect(beginningOf("line one\nline two", 12)).toBe("line one…");
});

test("what has no words is cut where it is, between letters", () => {
  expect(beginningOf("a".repeat(50), 40)).toBe(`${"a".repeat(40)}…`);
  expect(beginningOf(`see ${"a".repeat(90)}`, 60)).toBe(`see ${"a".repeat(56)}…`);
  expect(beginningOf("😀😀😀😀", 3)).toBe("😀😀😀…");
});
