import { describe, expect, test } from "vitest";
import { DAY_MS, endOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { printedLetterSchema } from "#contract/letters.ts";
import { sampleLetter } from "./sampleLetter.ts";

const NOW = Date.UTC(2026, 10, 24);

describe("a sample of a letterhead", () => {
  test("says of itself in both languages that it is none, and takes no number", () => {
    const { letter } = sampleLetter({ ...DEFAULT_LETTERHEAD, numberPrefix: "HRY/CELL" }, standardRegistry(), NOW);
    expect(letter.subject.en).toMatch(/^Sample, not sent: /u);
    expect(letter.subject.hi).toMatch(/^नमूना, भेजा नहीं गया: /u);
    expect(letter.number).toBe("HRY/CELL/…");
  });

  test("is printed as any letter is, with a copy to the office above", () => {
    const printed = sampleLetter(DEFAULT_LETTERHEAD, standardRegistry(), NOW);
    expect(printedLetterSchema.parse(printed)).toEqual(printed);
    expect(printed).toMatchObject({
      issuedAt: NOW,
      letterhead: DEFAULT_LETTERHEAD,
      letter: { answerBy: endOfIndianDay(NOW + 3 * DAY_MS) },
    });
    expect(printed.copyTo).toHaveLength(1);
  });
});
