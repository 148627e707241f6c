import { describe, expect, test } from "vitest";
import { snapToGraphemes } from "./graphemes.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const boundariesOf = (text: string) => new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
/** All of one unit, but of the large blocks in which each is like the next. */
const CHARACTERS = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => !/[\u3400-\ud7a3\ud840-\udbff\udc40-\udfff\ue010-\uf8f0]/u.test(character),
);

describe("a span that is widened to whole graphemes", () => {
  test.each([
    ["between two digits", "1", "2"],
    ["between a letter of Hindi and a digit", "क", "१"],
    ["between a sign and a space", "\u0600", " "],
  ])("ends at boundaries whatever character stands %s", (_, before, after) => {
    const wrong = CHARACTERS.filter((character) => {
      const text = before + character + after;
      const boundaries = boundariesOf(text);
      return [1, 2].some((at) => {
        const { start, end } = snapToGraphemes(text, at, at);
        return !boundaries.has(start) || !boundaries.has(end) || start > at || end < at;
      });
    });
    expect(wrong).toEqual([]);
  });

  test("takes in marks, joiners, halves of pairs and both parts of a line's end", () => {
    expect(snapToGraphemes("a\u03011\u0301\u0301b", 2, 3)).toEqual({ start: 2, end: 5 });
    expect(snapToGraphemes("\u06001", 1, 2)).toEqual({ start: 0, end: 2 });
    expect(snapToGraphemes("\r\n1\r\n", 1, 4)).toEqual({ start: 0, end: 5 });
    expect(snapToGraphemes("👩‍🌾1", 2, 5)).toEqual({ start: 0, end: 5 });
  });
});
