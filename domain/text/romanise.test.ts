import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "./normalise.ts";
import { romanise, romaniseWord } from "./romanise.ts";

describe("romanise", () => {
  test.each([
    ["बिजली", "bijli", "bijlee", "Bijlli", "ਬਿਜਲੀ"],
    ["पानी", "pani", "paani", "panni", "ਪਾਣੀ"],
    ["सड़क", "sadak", "sadaq", "ਸੜਕ"],
    ["गांव", "gaon", "gaanv", "ganv"],
    ["खंबा", "khamba", "khanba"],
    ["अच्छा", "accha", "achchha", "acha"],
    ["फसल", "fasal", "phasal"],
    ["शिकायत", "shikayat", "sikaayat"],
    ["पंचकूला", "panchkula", "Panchkoola"],
    ["नगर निगम", "nagar nigam"],
  ])("brings the spellings of %s to one key", (first, ...others) => {
    for (const other of others) expect(romanise(other)).toBe(romanise(first));
  });

  test("keeps different words apart", () => {
    expect(romanise("नाली")).not.toBe(romanise("नल"));
    expect(romanise("बाल")).not.toBe(romanise("भाल"));
  });

  test("keeps numbers, also those with equal digits", () => expect(romanise("वार्ड 11 ०१२२")).toBe("vard 11 0122"));

  test("gives many words at once the keys that each has alone", () => {
    const unit = fc.constantFrom(..."aaeeiioouuychhkwzxnbps1éकखगचपबमयरलशी्ािेंਕਗਪਿ".split(""));
    const word = fc
      .string({ unit, minLength: 1, maxLength: 8 })
      .map(normaliseText)
      .filter((each) => each !== "");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(romaniseWord(words.join(" ")).split(" ")).toEqual(words.map(romaniseWord));
      }),
      { numRuns: 2_000 },
    );
  });

  test("never throws and never grows beyond three letters for one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => romanise(text).length <= text.length * 6 + 1),
      { numRuns: 500 },
    );
  });
});
