import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { romanise } from "./romanise.ts";

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

  test("never throws and never grows beyond three letters for one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => romanise(text).length <= text.length * 6 + 1),
      { numRuns: 500 },
    );
  });
});
