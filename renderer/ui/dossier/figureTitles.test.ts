import { expect, test } from "vitest";
import { COUNTS } from "#domain/reporting/figures.ts";
import { COUNT_WORDS } from "#domain/reporting/words.ts";
import { DONE, OPEN, RECEIVED, type Told } from "#domain/review/told.ts";
import { MESSAGES } from "../../i18n/messages.ts";

/** On a slide the day and the days stand above, so that the titles leave them out. */
const SAID_ABOVE: ReadonlySet<Told> = new Set(["pending", "pendingAsked", "pendingOverdue", "pendingMarkingsOverdue", "disposals"]);
const ALIKE = [...RECEIVED, ...OPEN, ...DONE].filter((count) => !SAID_ABOVE.has(count));

test.each(ALIKE)("a slide and a report call %s the same, in both languages", (count) => {
  for (const locale of ["en", "hi"] as const) expect(MESSAGES[locale][`review.figure.${count}`]).toBe(COUNT_WORDS[count][locale]);
});

test("no two figures of a report or of a slide have one title, and of disposals each says which are meant", () => {
  for (const locale of ["en", "hi"] as const) {
    const slide = [...RECEIVED, ...OPEN, ...DONE].map((count) => MESSAGES[locale][`review.figure.${count}`]);
    for (const titles of [slide, COUNTS.map((count) => COUNT_WORDS[count][locale])]) {
      expect(new Set(titles).size).toBe(titles.length);
      const disposals = titles.filter((title) => /dispos|निपटान/iu.test(title));
      expect(disposals.filter((title) => disposals.some((other) => other !== title && other.startsWith(title)))).toEqual([]);
    }
  }
});

test("of the figures of a report no title begins as another one does: what came in and is late is not what is late of all", () => {
  for (const locale of ["en", "hi"] as const) {
    const titles = COUNTS.map((count) => COUNT_WORDS[count][locale]);
    expect(titles.filter((title) => titles.some((other) => other !== title && other.startsWith(title)))).toEqual([]);
  }
});

test("wall, review and report call the cell's delay by one name, and say in the same words what it is", () => {
  const words = {
    en: { named: /cell’s delay/iu, said: /\boverdue when marked\b/u },
    hi: { named: /प्रकोष्ठ (?:का|के) विलंब/u, said: /अंकन से पहले ही अतिदेय/u },
  };
  for (const locale of ["en", "hi"] as const) {
    const {
      "heat.askedTooLate": heat,
      "reviewScene.ofAskedCell": scene,
      "headline.heat.cell": headline,
      "ranking.cellExplained": ranking,
      "review.cellsDelay": slide,
      "desk.filter.askedTooLate": filter,
    } = MESSAGES[locale];
    const { named, said } = words[locale];
    for (const name of [heat, scene, headline, ranking, slide, COUNT_WORDS.pendingAskedTooLate[locale]]) expect(name).toMatch(named);
    for (const sentence of [heat, ranking, slide, filter]) expect(sentence).toMatch(said);
  }
});
