import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citizenText, textParts } from "./citizenText.ts";
import { withEvidence } from "./evidence.ts";

const shown = (raw: string, evidence: readonly string[]) => {
  const text = citizenText(raw);
  return withEvidence(text, textParts(text), evidence);
};
const marked = (raw: string, evidence: readonly string[]) =>
  shown(raw, evidence)
    .filter(({ role }) => role === "evidence")
    .map(({ text }) => text);

describe("the evidence in a citizen's text", () => {
  test("is set apart where it is, in every script", () => {
    expect(shown("@cmohry गली में बिजली का तार टूटा है", ["तार टूटा"]).map(({ text, role }) => [text, role])).toEqual([
      ["@cmohry", "envelope"],
      [" गली में बिजली का ", "words"],
      ["तार टूटा", "evidence"],
      [" है", "words"],
    ]);
    expect(marked("ਪਿੰਡ ਵਿੱਚ ਟਰਾਂਸਫਾਰਮਰ ਸੜਿਆ ਪਿਆ ਹੈ", ["ਟਰਾਂਸਫਾਰਮਰ ਸੜਿਆ"])).toEqual(["ਟਰਾਂਸਫਾਰਮਰ ਸੜਿਆ"]);
    expect(marked("No water in ward 5", ["No water"])).toEqual(["No water"]);
  });

  test("may run over the end of a line", () => {
    const text = "गली में तार\nटूटा है";
    const parts = withEvidence(text, textParts(text), ["तार टूटा"]);
    expect(parts.filter(({ role }) => role === "evidence").map((part) => part.text)).toEqual(["तार\nटूटा"]);
  });

  test("may stand in several places, and joins what belongs together", () => {
    expect(marked("पानी तीन दिन से नहीं आ रहा", ["पानी … नहीं", "नहीं आ"])).toEqual(["पानी", "नहीं आ"]);
    expect(marked("पानी नहीं आ रहा", ["पानी", "नहीं"])).toEqual(["पानी नहीं"]);
  });

  test("is never a part of a word, nor parts a letter from its signs", () => {
    expect(marked("पानीपत में", ["पानी"])).toEqual([]);
    expect(marked("क्षति", ["क", "क्"])).toEqual([]);
    expect(marked("बिजलियाँ", ["बिजली"])).toEqual([]);
    expect(marked("पानीपत में पानी", ["पानी"])).toEqual(["पानी"]);
  });

  test("is left out where masking took some of it, or where it lies in a link", () => {
    expect(marked("फोन 98••••••41 पर कोई नहीं", ["9876543241 … कोई नहीं"])).toEqual([]);
    expect(marked("see https://example.org/water now", ["water"])).toEqual([]);
  });

  test("leaves the text as it is, and breaks between whole characters only", () => {
    const words = fc.constantFrom("पानी", "क्षति", "श्रीमान", "ਬਿਜਲੀ", "water", "👨‍👩‍👧", "क", " ", " ", "ि", "•", "@a", "नहीं");
    const graphemes = new Intl.Segmenter("hi", { granularity: "grapheme" });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.array(words, { maxLength: 6 }), (pieces, evidence) => {
        const text = citizenText(pieces.join(""));
        const parts = withEvidence(text, textParts(text), evidence);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        const bounds = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
        const ends = parts.filter(({ role }) => role === "evidence").flatMap((part) => [part.at, part.at + part.text.length]);
        expect(ends.filter((at) => !bounds.has(at))).toEqual([]);
      }),
      // A sign after a space was once taken for a word.
      { examples: [[["पानी", " ", "ि"], ["ि"]]] },
    );
  });
});
