import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsWebAddress } from "./webAddresses.ts";
import { weightedLength } from "./weightedLength.ts";

describe("the length of a text as X counts it", () => {
  test.each([
    ["", 0],
    ["hello", 5],
    ["नमस्ते", 6],
    ["ਪਾਣੀ ਨਹੀਂ", 9],
    ["विभाग।", 6],
    ["“ठीक” – है…", 12],
    ["₹500", 5],
    ["©", 1],
    ["水", 2],
    ["❤", 2],
    ["❤️", 2],
    ["👍🏽", 2],
    ["🇮🇳", 2],
    ["1️⃣", 2],
    ["👩‍👩‍👧‍👦", 2],
    ["12 # *", 6],
    ["see https://example.org/a?b=1#c ok", 30],
    ["haryana.gov.in", 23],
    ["foo.com/a b", 25],
    ["(bit.ly/2)", 25],
    ["solved.Thanks", 13],
    ["write to a@b.com", 16],
  ])("%j counts %i", (text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  test("of every emoji of one code point is two", () => {
    const all = Array.from({ length: 0x20000 }, (_, at) => at)
      .filter((at) => at < 0xd800 || at > 0xdfff)
      .map((at) => String.fromCodePoint(at))
      .filter((letter) => /\p{Emoji_Presentation}/u.test(letter) && !/\p{Regional_Indicator}/u.test(letter));
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.filter((letter) => weightedLength(letter) !== 2)).toEqual([]);
  });

  test("composes letters first, so that a nukta typed apart does not count where it has a letter of its own", () => {
    expect(weightedLength("e\u0301")).toBe(1);
    // Unicode keeps these two apart even in its composed form.
    expect(weightedLength("ड़")).toBe(2);
  });

  test("of two texts parted by a line is the sum of both", () => {
    const words = fc.constantFrom("पानी", "no water", "👍🏽", "水", "https://example.org/a", "ਪਾਣੀ", "50%", "gov.in", "👩‍👩‍👧‍👦");
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (one, other) => {
        const [first, second] = [one.join(" "), other.join(" ")];
        expect(weightedLength(`${first}\n${second}`)).toBe(weightedLength(first) + 1 + weightedLength(second));
      }),
    );
  });
});

describe("a web address", () => {
  test.each(["https://x.com/a", "see HTTP://EXAMPLE.ORG", "haryana.gov.in", "(cmharyana.in)", "देखें harsamay.gov.in पर", "bit.ly/3xY"])(
    "is seen in %j",
    (text) => expect(holdsWebAddress(text)).toBe(true),
  );
  test.each([
    "solved.Thanks",
    "है.और",
    "Rs.500",
    "a.m. 10.30",
    "cm@haryana.gov.in",
    "@cmohry",
    "261124-K4F7QX",
    "वार्ड नं.5",
    "e.g. this",
    "i.e. that",
  ])("is not seen in %j", (text) => expect(holdsWebAddress(text)).toBe(false));
});
