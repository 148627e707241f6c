import fc from "fast-check";
import { expect, test } from "vitest";
import { trimEndOf, trimOf } from "./trimLetters.ts";

test("what a text is trimmed of is gone from its ends and stays within", () => {
  expect(trimEndOf("//a//b//", /\//u)).toBe("//a//b");
  expect(trimOf(" : a : b – ", /[\s:–-]/u)).toBe("a : b");
  expect(trimOf("///", /\//u)).toBe("");
});

test("a text is trimmed as a pattern for its ends would, and each letter of the ends is looked at once", () => {
  const unit = fc.constantFrom(..."/ab .".split(""));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      let looks = 0;
      const letter = Object.assign(/[/.]/u, { test: (each: string) => ((looks += 1), each === "/" || each === ".") });
      expect(trimOf(text, letter)).toBe(text.replaceAll(/^[/.]+|[/.]+$/gu, ""));
      expect(looks).toBeLessThanOrEqual(text.length + 2);
    }),
  );
});
