import { expect, test } from "vitest";
import { dateOnPaper } from "../letter/days.ts";
import { composeAbsenceLetter } from "./absenceLetter.ts";

const [HELD, ANSWER] = [Date.UTC(2026, 10, 24, 5), Date.UTC(2026, 10, 27, 5)];

test("a letter for absence says when the review was and by when an answer is asked, each once, and not in which way it was held", () => {
  const office = { en: "SP, Karnal", hi: "पुलिस अधीक्षक, करनाल" };
  const { subject, body } = composeAbsenceLetter({ title: "Weekly review", heldAt: HELD, office, answerBy: ANSWER });
  for (const locale of ["en", "hi"] as const) {
    const words = `${subject[locale]} ${body[locale]}`;
    for (const at of [HELD, ANSWER]) expect(words.split(dateOnPaper(at))).toHaveLength(2);
    expect(words).toContain(office[locale]);
    expect(words).not.toMatch(/video|वीडियो/iu);
  }
});
