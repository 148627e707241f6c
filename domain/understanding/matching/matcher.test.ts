import { describe, expect, test } from "vitest";
import { tokenise } from "../../text/tokenise.ts";
import { ListCompiler } from "./listCompiler.ts";
import { Matcher } from "./matcher.ts";
import { readList, readPhrases } from "./wordList.ts";

const lists = new ListCompiler("पानी की तरह", []);
lists.addConcept("water", readPhrases("पानी, water"));
lists.addConcept("absent", readPhrases("नहीं, nahi"));
lists.add("A/one", readList("4 street light\n 2 light, =fir darj, ^FIR\n 3 <water> & <absent>, gaddh* ... sadak, shutter & le gaye/gayab"));
lists.add("@signal", readList("2 light"));
const matcher = new Matcher(lists.tables());
const found = (text: string) =>
  matcher
    .match(tokenise(text))
    .matches.filter(({ meaning }) => meaning === "A/one")
    .map(({ weight, start, end }) => `${weight}@${start}-${end}`);

describe("a word list", () => {
  test.each([
    ["light gone", ["2@0-1"]],
    ["street light gone", ["4@0-2"]],
    ["paani bilkul nahi", ["3@0-3"]],
    ["नहीं आया पानी", ["3@0-3"]],
    ["पानी है। बिजली नहीं", []],
    ["पानी की तरह पैसा नहीं", []],
    ["गड्ढों से भरी सड़क", ["3@0-4"]],
    ["FIR nahi", ["2@0-1"]],
    ["fir darj karo", ["2@0-2"]],
    ["फिर दर्ज", []],
    ["shutter tod kar saman le gaye", ["3@0-6"]],
    ["shutter gayab hai", ["3@0-2"]],
  ])("in %j finds %j", (text, expected) => expect(found(text)).toEqual(expected));

  test("lets signals speak beside a longer phrase that covers them", () => {
    expect(matcher.match(tokenise("street light")).matches.map(({ meaning }) => meaning)).toEqual(
      expect.arrayContaining(["A/one", "@signal"]),
    );
  });
});

test("a line without a weight is an error of the list", () => {
  expect(() => readList("light, lamp")).toThrow("needs a weight");
});
