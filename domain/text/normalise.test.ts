import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "./normalise.ts";

describe("normaliseText", () => {
  test("is idempotent for any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is idempotent for Indic text with stray signs", () => {
    const unit = fc.constantFrom(..."कखडढगा़ँं्िीुे०९ਕਖਸਜ਼ਾਂੰੱ੦੯\u200c\u200d \n\tAzİß".split(""));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["सड़क", "सडक"],
    ["सड\u093cक", "सडक"],
    ["हाँ", "हां"],
    ["क्\u200dष", "क्ष"],
    ["१२३ ੪੫੬", "123 456"],
    ["  Two\n\n Lines ", "two lines"],
  ])("folds %j to %j", (written, plain) => expect(normaliseText(written)).toBe(plain));

  test("puts in order as many marks as a letter can carry, and no pile of them", () => {
    const marks = (count: number) => "\u0301\u0327".repeat(count);
    expect(normaliseText(`e${marks(100_000)}`).length).toBeLessThanOrEqual(31);
    expect(normaliseText(`e${marks(2)} a`)).toBe(`e${marks(2)} a`.normalize("NFC"));
  });

  test("is idempotent for marks that fall apart into more than they were", () => {
    const unit = fc.constantFrom(..."\u0344\u0958\u0958\u0301\u0327\u0338\u0f73e ".split(""));
    fc.assert(
      fc.property(fc.string({ unit, minLength: 20, maxLength: 200 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  test("gives the words that it need not look at closely what it gives all others", () => {
    const unit = fc.constantFrom(...Array.from({ length: 0x180 }, (_, at) => String.fromCharCode(0x0900 + at)), "a", "Z", "e", "\u0301");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (word) => {
        expect(normaliseText(word)).toBe(normaliseText(`\u200b${word}`));
      }),
      { numRuns: 3_000 },
    );
  });

  test("takes lone surrogates as they are", () => expect(normaliseText("\ud800a")).toBe("\ud800a"));
});
