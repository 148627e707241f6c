import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskPersonalData } from "./mask.ts";
import { excerptOf, holdsAll, typedWords } from "./typedWords.ts";

const marked = (text: string, typed: string, isBegun = true) =>
  excerptOf(maskPersonalData(text), typedWords(typed, isBegun))
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join("");

describe("the words that somebody typed, in a text", () => {
  test("are marked in any script, whole or as the beginning of others", () => {
    expect(marked("वार्ड 12 में बिजली नहीं है", "bijli")).toBe("वार्ड 12 में [बिजली] नहीं है");
    expect(marked("No water since Monday", "wat")).toBe("No [water] since Monday");
    expect(marked("No water since Monday", "wat", false)).toBe("");
    expect(marked("The transformer, TRANSFORMER of ward 3", "transformer")).toBe("The [transformer], [TRANSFORMER] of ward 3");
  });

  test("stand with what is around them, which begins and ends with whole words", () => {
    const text = `${"before ".repeat(40)}zephyr ${"after ".repeat(60)}`;
    const told = marked(text, "zephyr");
    expect(told).toMatch(/^…before .*before \[zephyr\] after .*after…$/u);
    expect(told.length).toBeLessThan(180);
  });

  test("are in a text together or not at all", () => {
    const text = "Civil Surgeon Karnal, सिविल सर्जन";
    expect([holdsAll(text, typedWords("civil surgeon", false)), holdsAll(text, typedWords("civil lines", false))]).toEqual([true, false]);
    expect(holdsAll(text, typedWords("…", true))).toBe(false);
  });

  test("are never marked in what a mask hides, and no part tells what the whole does not", () => {
    expect(marked("मेरा नाम सतबीर है, फोन 9812345670", "satbir")).toBe("");
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "grapheme" }), fc.string({ maxLength: 12 }), (text, typed) => {
        const masked = maskPersonalData(text);
        const told = excerptOf(masked, typedWords(typed, true)).map((part) => part.text.replace("…", ""));
        for (const part of told) expect(masked.replaceAll(/\s+/gu, " ")).toContain(part);
      }),
      { numRuns: 200 },
    );
  });
});
