import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import type { Presented } from "#contract/presenting.ts";
import type { PromiseLine } from "#contract/review.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { Slide } from "./Slide.tsx";

const promise = (reviewId: string, id: string, words: string): Partial<PromiseLine> => ({
  id,
  reviewId,
  words: maskPersonalData(words),
  label: { en: "DC, Karnal", hi: "उपायुक्त, करनाल" },
  officer: null,
  dueAt: 1,
  standing: "open",
  cases: [],
  contradictedDueAt: [],
  settledBy: [],
});

function markupOf(presented: unknown): string {
  const slide = createElement(Slide, { presented: presented as Presented });
  return renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES.en, messages: MESSAGES.en }, slide));
}

const REVIEW = { scope: { of: "districts", districts: ["Karnal"] } };

test("a late case that the cell has not marked is told as the cell's, and one of an office as late", () => {
  const told = {
    urgency: "routine",
    department: null,
    district: null,
    place: null,
    text: "No water",
    silence: null,
    picture: null,
    dueAt: 1,
    daysLate: 357,
    askedTooLate: false,
    steps: [],
  };
  const of = (answers: unknown, askedTooLate = false) =>
    markupOf({ slide: "case", review: REVIEW, promised: [], dossier: null, case: { ...told, answers, askedTooLate } });
  expect(of(null)).toContain("Not marked by the cell: 357 days late");
  const office = { label: { en: "DC, Karnal", hi: "उपायुक्त, करनाल" }, holder: null };
  expect(of(office)).not.toContain("by the cell");
  expect(of(office)).toContain("357 days late");
  expect(of(office)).not.toContain("delay");
  expect(of(office, true)).toContain("the cell’s delay");
});

test("where nobody was asked by telephone, that is said in place of two zeros", () => {
  const figures = { disposals: 12, returned: 0, reopened: 0, checked: 0, notSolved: 0 };
  const of = (more: object) =>
    markupOf({
      slide: "quality",
      review: REVIEW,
      promised: [],
      dossier: { period: { from: 1, asOf: 2, since: "days" }, targets: [], figures: { ...figures, ...more } },
    });
  expect(of({})).toContain("No citizen was asked by telephone");
  expect(of({})).not.toContain("not solved");
  expect(of({ checked: 3 })).toContain("not solved");
  expect(of({ checked: 3 })).not.toContain("No citizen was asked");
});

test("a list of where most is late has no line of zeros, and says so where nothing is late", () => {
  const place = (name: string, overdue: number) => ({ district: "Karnal", place: name, placeHi: null, open: 5, overdue, incidents: 0 });
  const of = (
    places: object[],
    owing: { readonly offices: number; readonly overdue: number; readonly unmarked: number },
    figures = { pendingAsked: 4 },
  ) =>
    markupOf({
      slide: "places",
      review: REVIEW,
      promised: [],
      dossier: { places, owing, figures, all: { open: 10, overdue: owing.overdue, incidents: 0 } },
    });
  const some = of([place("Nilokheri", 2), place("Indri", 0)], { offices: 1, overdue: 2, unmarked: 0 });
  expect(some).toContain("Nilokheri");
  expect(some).not.toContain("Indri");
  // What else is open stands in one line, so that the sums are those of all.
  expect(some).toContain("Others, or not said");
  const none = of([place("Indri", 0)], { offices: 0, overdue: 0, unmarked: 3 });
  expect(none).not.toContain("Indri");
  expect(none).toContain("No report is overdue here.");
  expect(none).toContain("3 late cases");
  // Where no office was asked, that nothing is late would be praise for nothing.
  const nobodyAsked = of([], { offices: 0, overdue: 0, unmarked: 3 }, { pendingAsked: 0 });
  expect(nobodyAsked).toContain("No case is with any office here.");
  expect(nobodyAsked).not.toContain("No report is overdue");
  expect(of([], { offices: 1, overdue: 4, unmarked: 0 })).toContain(
    "The place of all 4 overdue reports is not known, or is withheld for a sensitive case.",
  );
});

test("a promise of an earlier review stays on the screen where one of this review has the same id, and one of both is told once", () => {
  const here = promise("now", "p1", "The pump this week");
  const presented = {
    slide: "promises",
    review: REVIEW,
    promised: [here],
    dossier: { promises: [here, promise("now", "p2", "Of another stop"), promise("before", "p1", "The road by June")] },
  };
  expect([...markupOf(presented).matchAll(/“([^”]*)”/gu)].map(([, words]) => words)).toEqual([
    "The pump this week",
    "Of another stop",
    "The road by June",
  ]);
});
