import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate, macroF1 } from "./evaluate.ts";
import type { LabelledExample } from "./evaluate.ts";
import { understand } from "./testing/understand.ts";

const examplesIn = (file: string) =>
  readFileSync(new URL(`./examples/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledExample);
const evaluated = (examples: readonly LabelledExample[]) =>
  evaluate(
    examples,
    examples.map(({ text }) => understand({ text, placeName: null, authorLocation: null })),
  );

describe("evaluate", () => {
  test("takes an acceptable alternate for right and lists what is wrong", () => {
    const example: LabelledExample = {
      id: "a",
      text: "पटवारी इंतकाल नहीं चढ़ा रहा",
      lang: "hi",
      department: "VIGILANCE",
      district: "Jind",
      kind: "grievance",
      urgency: "routine",
      alt_departments: ["REVENUE"],
      place: null,
    };
    const { accuracy, confusions } = evaluated([example]);
    expect(accuracy.department.share).toBe(1);
    expect(confusions).toEqual([{ target: "district", id: "a", expected: "Jind", proposed: "none", text: example.text }]);
  });

  test("leaves the department out where none is labelled", () => {
    const other: LabelledExample = {
      id: "b",
      text: "good morning",
      lang: "en",
      department: null,
      district: null,
      kind: "other",
      urgency: "routine",
      alt_departments: [],
      place: null,
    };
    expect(evaluated([other]).accuracy.department.of).toBe(0);
  });

  test("computes macro-F1 over the labelled classes", () => {
    expect(macroF1(["a", "a", "b"], ["a", "b", "b"], ["a", "b", "c"])).toBeCloseTo(2 / 3);
  });
});

/** Floors somewhat under what is reached, so that a change for the worse is noticed and one example more is not. */
describe("the figures on our own examples", () => {
  test.each([
    ["held-out.jsonl", 0.9, 0.95, 0.96, 0.89],
    ["working.jsonl", 0.93, 0.97, 0.95, 0.94],
  ])("of %s stay", (file, department, inThree, district, kind) => {
    const { accuracy, kindMacroF1, emergency } = evaluated(examplesIn(file));
    expect(accuracy.language.share).toBeGreaterThanOrEqual(0.96);
    expect(accuracy.department.share).toBeGreaterThanOrEqual(department);
    expect(accuracy["department in three"].share).toBeGreaterThanOrEqual(inThree);
    expect(accuracy.district.share).toBeGreaterThanOrEqual(district);
    expect(kindMacroF1).toBeGreaterThanOrEqual(kind);
    expect(emergency.recall).toBeGreaterThanOrEqual(0.93);
    expect(emergency.precision).toBeGreaterThanOrEqual(0.78);
  });
});
