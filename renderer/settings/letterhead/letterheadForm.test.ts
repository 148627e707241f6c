import { describe, expect, test } from "vitest";
import { DEFAULT_LETTERHEAD, letterheadSchema, type Letterhead } from "#domain/letter/letterhead.ts";
import { LANGUAGES, letterheadForm, LINES } from "./letterheadForm.ts";

const form = DEFAULT_LETTERHEAD;

function faultsOf(letterhead: Letterhead): readonly string[] {
  return letterheadForm.safeParse(letterhead).error?.issues.map(({ path }) => path.join(".")) ?? [];
}

/** The letterhead with a text in the place of one line. */
function withLine(line: (typeof LINES)[number], locale: (typeof LANGUAGES)[number], text: string): Letterhead {
  const changed = structuredClone(form);
  const { government, office, address, signatory } = changed;
  const lines = { government, office, address, "signatory.name": signatory.name, "signatory.designation": signatory.designation };
  lines[line][locale] = text;
  return changed;
}

describe("a letterhead that is typed", () => {
  test("is what was stored until something is changed", () => {
    expect(letterheadForm.parse(form)).toEqual(DEFAULT_LETTERHEAD);
  });

  test("loses the blanks at its ends", () => {
    const signatory = { ...form.signatory, name: { hi: " अनिल मलिक ", en: "Anil Malik\t" } };
    expect(letterheadForm.parse({ ...form, signatory, numberPrefix: " CMO " })).toMatchObject({
      numberPrefix: "CMO",
      signatory: { name: { hi: "अनिल मलिक", en: "Anil Malik" } },
    });
  });

  test("is refused at the field where the engine would refuse it, and nowhere else", () => {
    const long = "अ".repeat(201);
    for (const line of LINES) {
      for (const locale of LANGUAGES) {
        const bad = withLine(line, locale, long);
        expect(faultsOf(bad)).toEqual([`${line}.${locale}`]);
        expect(letterheadSchema.safeParse(bad).success).toBe(false);
      }
    }
    for (const numberPrefix of ["", "  ", "P".repeat(61)]) {
      expect(faultsOf({ ...form, numberPrefix })).toEqual(["numberPrefix"]);
      expect(letterheadSchema.safeParse({ ...form, numberPrefix }).success).toBe(false);
    }
    expect(faultsOf({ ...form, contact: long })).toEqual(["contact"]);
    const longest = { ...form, contact: "अ".repeat(200), numberPrefix: "P".repeat(60) };
    expect(faultsOf(longest)).toEqual([]);
    expect(letterheadSchema.safeParse(longest).success).toBe(true);
  });
});
