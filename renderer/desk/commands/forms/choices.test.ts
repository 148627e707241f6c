import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choice, matching } from "./choices.ts";

const CHOICES: readonly Choice[] = [
  { id: "UHBVN", label: "उत्तर हरियाणा बिजली वितरण निगम", names: ["Uttar Haryana Bijli Vitran Nigam", "UHBVN"] },
  { id: "PHED", label: "जन स्वास्थ्य अभियांत्रिकी विभाग", detail: "जन स्वास्थ्य", names: ["Public Health (PHED)"] },
  { id: "Karnal", label: "Executive Engineer, Karnal", detail: "राजेश कुमार · 9812345678" },
];
const found = (typed: string) => matching(CHOICES, typed).map(({ id }) => id);

describe("a list that is narrowed by typing", () => {
  test("is whole while nothing is typed", () => {
    expect([found(""), found("  ")]).toEqual([
      ["UHBVN", "PHED", "Karnal"],
      ["UHBVN", "PHED", "Karnal"],
    ]);
  });

  test("is found in either script, by the beginnings of words in any order", () => {
    expect([
      found("bijli"),
      found("बिजली"),
      found("बिज"),
      found("jan swas"),
      found("swas jan"),
      found("राजेश"),
      found("rajesh 981"),
    ]).toEqual([["UHBVN"], ["UHBVN"], ["UHBVN"], ["PHED"], ["PHED"], ["Karnal"], ["Karnal"]]);
  });

  test("is empty where a word begins nothing", () => {
    expect([found("ijli"), found("bijli karnal")]).toEqual([[], []]);
  });

  test("never grows by typing on, and keeps its order", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.constantFrom("b", "बि", "pub", " 9", "जन"), (typed, more) => {
        const before = found(typed);
        const after = found(`${typed} ${more}`);
        expect(before.filter((id) => after.includes(id))).toEqual(after);
      }),
    );
  });
});
