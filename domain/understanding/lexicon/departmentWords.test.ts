import { expect, test } from "vitest";
import { readDepartments, readFurtherWords } from "./departmentWords.ts";

const words = (list: string | undefined) => list?.trim().split(/\s*\n\s*/u);

test("a category stands under its heading, with its names and the lines of its words", () => {
  const [phed, ...others] = readDepartments({
    PHED: `
      routine no-supply: No water | पानी नहीं
        4 <water> & <absent>
        -1.5 dry humour
      meter: Meters | मीटर
        2 meter
    `,
  });
  expect(others).toEqual([]);
  expect(phed?.department).toBe("PHED");
  expect(phed?.categories.map(({ code, label, routine }) => ({ code, label, routine }))).toEqual([
    { code: "no-supply", label: { en: "No water", hi: "पानी नहीं" }, routine: true },
    { code: "meter", label: { en: "Meters", hi: "मीटर" }, routine: false },
  ]);
  expect(phed?.categories.map((category) => words(category.words))).toEqual([["4 <water> & <absent>", "-1.5 dry humour"], ["2 meter"]]);
});

test("further words stand under the code of their category alone", () => {
  const [list] = readFurtherWords({ POWER: "outage\n 4 transformer" });
  expect(list?.meaning).toBe("POWER/outage");
  expect(words(list?.words)).toEqual(["4 transformer"]);
});

test("a heading that introduces no category is a mistake of the lists", () => {
  expect(() => readDepartments({ PHED: "no-supply\n 4 water" })).toThrow("introduces no category");
});
