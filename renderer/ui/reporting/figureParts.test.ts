import { expect, test } from "vitest";
import { changeWords } from "./figureParts.ts";

test("a change of few cases is told in cases, and of many in percent, with a true minus sign", () => {
  expect([changeWords(7, 2), changeWords(2, 7), changeWords(5, 5), changeWords(0, 0), changeWords(3, 0), changeWords(30, 2)]).toEqual([
    "+5",
    "−5",
    "",
    "",
    "+3",
    "+28",
  ]);
  expect([changeWords(150, 100), changeWords(50, 100), changeWords(100, 100)]).toEqual(["+50%", "−50%", "±0%"]);
});
