import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MESSAGES } from "../../../i18n/messages.ts";
import { widthOf } from "../../parts/widthOf.ts";
import { type FootSentence, footLines } from "./footLines.ts";

/** As wide as a ranking of departments is on one screen, `rem`. */
const ONE_SCREEN = 34.5;

function sentencesIn(locale: "en" | "hi"): readonly FootSentence[] {
  const words = MESSAGES[locale];
  return [
    { of: "score", text: words["ranking.explanation"].replace("{weights}", "10+25+25+15+15+10") },
    { of: "moved", text: words["ranking.explanationMoved"] },
    { of: "cell", text: words["ranking.cellExplained"] },
    { of: "accounts", text: words["ranking.activitySome"].replace("{weight, number}", "20") },
  ];
}

/** Where accounts are known of all or of none. */
function withFew(locale: "en" | "hi"): readonly FootSentence[] {
  const few = MESSAGES[locale]["ranking.fewExplained"].replace("{n, number}", "5");
  return [...sentencesIn(locale).slice(0, 3), { of: "few", text: few }];
}

describe("what is said below a ranking", () => {
  test.each(["en", "hi"] as const)("has two lines on one screen at its longest, and one on a strip of them: %s", (locale) => {
    const of = (width: number) => footLines(sentencesIn(locale), width).map((line) => line.map((each) => each.of));
    expect(of(ONE_SCREEN)).toEqual([
      ["score", "moved"],
      ["cell", "accounts"],
    ]);
    expect(of(105)).toHaveLength(1);
    expect(footLines(withFew(locale), ONE_SCREEN)).toHaveLength(2);
  });

  test("is whole and in its order, and no line of several sentences is too long", () => {
    const sentence = fc.record({ of: fc.constantFrom("score", "moved", "cell", "few", "accounts"), text: fc.string({ maxLength: 60 }) });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), fc.integer({ min: 10, max: 120 }), (sentences: readonly FootSentence[], width) => {
        const lines = footLines(sentences, width);
        expect(lines.flat()).toEqual(sentences);
        for (const line of lines) {
          if (line.length > 1) expect(line.reduce((sum, { text }) => sum + widthOf(text), 0)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
