import { expect, test } from "vitest";
import { COUNTS, type Share, SHARES } from "#domain/reporting/figures.ts";
import { COUNT_WORDS, SHARE_WORDS } from "#domain/reporting/words.ts";
import { DONE, OPEN, RECEIVED, type Told } from "#domain/review/told.ts";
import { MESSAGES } from "../../i18n/messages.ts";

/** On a slide the day and the days stand above, so that the titles leave them out. */
const SAID_ABOVE: ReadonlySet<Told> = new Set(["pending", "pendingAsked", "pendingOverdue", "pendingMarkingsOverdue", "disposals"]);
const SHARES_OF_REPORT = Object.keys(SHARES) as Share[];
const reportTitles = (locale: "en" | "hi") => [
  ...COUNTS.map((count) => COUNT_WORDS[count][locale]),
  ...SHARES_OF_REPORT.map((share) => SHARE_WORDS[share][locale]),
];
const ALIKE = [...RECEIVED, ...OPEN, ...DONE].filter((count) => !SAID_ABOVE.has(count));

test.each(ALIKE)("a slide and a report call %s the same, in both languages", (count) => {
  for (const locale of ["en", "hi"] as const) expect(MESSAGES[locale][`review.figure.${count}`]).toBe(COUNT_WORDS[count][locale]);
});

test("no two figures of a report or of a slide have one title, and of disposals each says which are meant", () => {
  for (const locale of ["en", "hi"] as const) {
    const slide = [...RECEIVED, ...OPEN, ...DONE].map((count) => MESSAGES[locale][`review.figure.${count}`]);
    for (const titles of [slide, reportTitles(locale)]) {
      expect(new Set(titles).size).toBe(titles.length);
      const disposals = titles.filter((title) => /dispos|निपटान/iu.test(title));
      expect(disposals.filter((title) => disposals.some((other) => other !== title && other.startsWith(title)))).toEqual([]);
    }
  }
});

test("of the figures of a report no title begins as another one does, but those of a part of the receipts, which say so", () => {
  for (const locale of ["en", "hi"] as const) {
    const titles = reportTitles(locale);
    const receipts = COUNT_WORDS.receipts[locale];
    expect(titles.filter((title) => titles.some((other) => other !== title && other.startsWith(title)))).toEqual([receipts]);
    for (const part of ["overdue", "markingsOverdue", "disposed"] as const)
      expect(COUNT_WORDS[part][locale]).toMatch(new RegExp(`^${receipts} `, "u"));
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
