import { describe, expect, test } from "vitest";
import { smsPartsOf } from "./smsParts.ts";

describe("the parts of an SMS", () => {
  test.each([
    ["", 0, 0, false],
    ["a".repeat(160), 160, 1, false],
    ["a".repeat(161), 161, 2, false],
    ["a".repeat(306), 306, 2, false],
    ["a".repeat(307), 307, 3, false],
    [`${"a".repeat(159)}€`, 161, 2, false],
    ["क".repeat(70), 70, 1, true],
    ["क".repeat(71), 71, 2, true],
    ["क".repeat(134), 134, 2, true],
    ["क".repeat(135), 135, 3, true],
    ["Rs 5 – “paid”", 13, 1, true],
    ["😀", 2, 1, true],
  ])("of %j", (text, units, parts, isUnicode) => {
    expect(smsPartsOf(text)).toEqual({ units, parts, isUnicode });
  });
});
