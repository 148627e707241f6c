import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citizenLines, citizenText, citizenWords, citizenWordsWhole, textParts } from "./citizenText.ts";

describe("a citizen's text on the wall", () => {
  test("keeps what Hindi, Punjabi and emoji are made of", () => {
    for (const text of [
      "बहादुरगढ़ में ट्रांसफार्मर जला, शिकायतकर्त्ता हूँ",
      "ਪਿੰਡ ਵਿੱਚ ਟਰਾਂਸਫਾਰਮਰ ਸੜਿਆ",
      "क्\u200dष और क्\u200cष",
      "👨\u200d👩\u200d👧 🙏🏽 ✌️",
    ]) {
      expect(citizenText(text)).toBe(text.normalize("NFC"));
    }
  });

  test("cannot turn the reading direction round", () => {
    expect(citizenText("पानी \u202eयहाँ\u202c नहीं \u2066x\u2069\u200f")).toBe("पानी यहाँ नहीं x");
  });

  test("is one paragraph", () => {
    expect(citizenText("  a\n\n\n\nb\t\tc\r\n ")).toBe("a b c");
  });

  test("carries no pile of accents", () => {
    const piled = citizenText(`Z${"\u0351\u0334".repeat(60)}a`);
    expect(piled.replace(/[^\p{M}]/gu, "").length).toBeLessThanOrEqual(2);
    expect(citizenText(`क${"\u0941".repeat(80)}`).length).toBeLessThanOrEqual(5);
  });

  test("holds no control, direction or broken character, whatever came", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (raw) => {
        const text = citizenText(raw);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069]/u);
        expect(text).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
        expect(text).toBe(text.trim());
      }),
    );
  });
});

describe("a citizen's text at the desk", () => {
  test("is whole, with the lines that the citizen broke", () => {
    expect(citizenLines("  पानी   नहीं \r\n\r\n\r\n\r\n वार्ड 5\u2028करनाल \u202e ")).toBe("पानी नहीं\n\nवार्ड 5\nकरनाल");
    expect(citizenLines("क ".repeat(5_000)).length).toBe(9_999);
  });

  test("holds the same words as on the wall, and no more than it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 900 }), (raw) => {
        expect(citizenLines(raw).replace(/\s+/gu, " ").trim()).toBe(citizenText(raw));
        expect(citizenLines(raw).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe("the parts of a text", () => {
  test("set names and links apart from the words", () => {
    expect(textParts("पानी @PHEDHaryana नहीं https://t.co/aB3 आ रहा, mail a@b")).toEqual([
      { at: 0, text: "पानी ", role: "words" },
      { at: 5, text: "@PHEDHaryana", role: "aside" },
      { at: 17, text: " नहीं ", role: "words" },
      { at: 23, text: "https://t.co/aB3", role: "aside" },
      { at: 39, text: " आ रहा, mail a@b", role: "words" },
    ]);
  });

  test("know the envelope from the letter", () => {
    const roles = textParts("@cmohry @mlkhattar पानी नहीं @DCPanipat https://t.co/aB3").map(({ text, role }) => [text, role]);
    expect(roles).toEqual([
      ["@cmohry", "envelope"],
      [" ", "envelope"],
      ["@mlkhattar", "envelope"],
      [" पानी नहीं ", "words"],
      ["@DCPanipat", "envelope"],
      [" ", "envelope"],
      ["https://t.co/aB3", "envelope"],
    ]);
  });

  test("are read without their envelope", () => {
    expect(citizenWords("@cmohry @mlkhattar पानी नहीं @DCPanipat देखें https://t.co/aB3")).toBe("पानी नहीं @DCPanipat देखें");
    expect(citizenWords(" \n ")).toBe("");
    const long = "पानी नहीं\n".repeat(200).trim();
    expect(citizenWordsWhole(`@cmohry ${long} https://t.co/aB3`)).toBe(long);
  });

  test("leave a text of names alone", () => {
    expect(textParts("@cmohry @DCPanipat").map(({ role }) => role)).toEqual(["aside", "words", "aside"]);
  });

  test("together are the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(
          textParts(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
