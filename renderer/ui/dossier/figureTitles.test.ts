import { expect, test } from "vitest";
import { COUNT_WORDS } from "#domain/reporting/words.ts";
import { DONE, OPEN, RECEIVED, type Told } from "#domain/review/told.ts";
import { MESSAGES } from "../../i18n/messages.ts";

/** On a slide the day and the days stand above, so that the titles leave them out. */
const SAID_ABOVE: ReadonlySet<Told> = new Set(["pending", "pendingAsked", "pendingOverdue", "pendingMarkingsOverdue", "disposals"]);
const ALIKE = [...RECEIVED, ...OPEN, ...DONE].filter((count) => !SAID_ABOVE.has(count));

test.each(ALIKE)("a slide and a report call %s the same, in both languages", (count) => {
  for (const locale of ["en", "hi"] as const) expect(MESSAGES[locale][`review.figure.${count}`]).toBe(COUNT_WORDS[count][locale]);
});

test("wall, review and report call the cell's delay by one name", () => {
  const named = { en: /cell’s delay/u, hi: /प्रकोष्ठ (?:का|के) विलंब/u };
  for (const locale of ["en", "hi"] as const) {
    const {
      "heat.askedTooLate": heat,
      "reviewScene.ofAskedCell": scene,
      "headline.heat.cell": headline,
      "review.cellsDelay": slide,
    } = MESSAGES[locale];
    for (const said of [heat, scene, headline, slide, COUNT_WORDS.pendingAskedTooLate[locale]]) expect(said).toMatch(named[locale]);
  }
});
