import { describe, expect, test } from "vitest";
import { DEFAULT_LETTERHEAD, letterheadSchema } from "#domain/letter/letterhead.ts";
import { LANGUAGES, letterheadFaults, letterheadFormOf, letterheadOf, LINES } from "./letterheadForm.ts";

const form = letterheadFormOf(DEFAULT_LETTERHEAD);

describe("a letterhead that is typed", () => {
  test("is what was stored until something is changed", () => {
    expect(letterheadOf(form)).toEqual(DEFAULT_LETTERHEAD);
    expect(letterheadFaults(form)).toEqual({});
  });

  test("loses the blanks at its ends", () => {
    const lines = { ...form.lines, name: { hi: " अनिल मलिक ", en: "Anil Malik\t" } };
    expect(letterheadOf({ ...form, lines, numberPrefix: " CMO " })).toMatchObject({
      numberPrefix: "CMO",
      signatory: { name: { hi: "अनिल मलिक", en: "Anil Malik" } },
    });
  });

  test("is refused at the field where the engine would refuse it, and nowhere else", () => {
    const long = "अ".repeat(201);
    for (const line of LINES) {
      for (const locale of LANGUAGES) {
        const bad = { ...form, lines: { ...form.lines, [line]: { ...form.lines[line], [locale]: long } } };
        expect(Object.keys(letterheadFaults(bad))).toEqual([`${line}.${locale}`]);
        expect(letterheadSchema.safeParse(letterheadOf(bad)).success).toBe(false);
      }
    }
    for (const numberPrefix of ["", "  ", "P".repeat(61)]) {
      expect(Object.keys(letterheadFaults({ ...form, numberPrefix }))).toEqual(["numberPrefix"]);
      expect(letterheadSchema.safeParse(letterheadOf({ ...form, numberPrefix })).success).toBe(false);
    }
    expect(Object.keys(letterheadFaults({ ...form, contact: long }))).toEqual(["contact"]);
    const longest = { ...form, contact: "अ".repeat(200), numberPrefix: "P".repeat(60) };
    expect(letterheadFaults(longest)).toEqual({});
    expect(letterheadSchema.safeParse(letterheadOf(longest)).success).toBe(true);
  });
});
