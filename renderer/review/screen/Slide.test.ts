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

test("a promise of an earlier review stays on the screen where one of this review has the same id, and one of both is told once", () => {
  const here = promise("now", "p1", "The pump this week");
  const presented = {
    slide: "promises",
    review: { scope: { of: "districts", districts: ["Karnal"] } },
    promised: [here],
    dossier: { promises: [here, promise("now", "p2", "Of another stop"), promise("before", "p1", "The road by June")] },
  } as unknown as Presented;
  const slide = createElement(Slide, { presented });
  const markup = renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES.en, messages: MESSAGES.en }, slide));
  expect([...markup.matchAll(/“([^”]*)”/gu)].map(([, words]) => words)).toEqual([
    "The pump this week",
    "Of another stop",
    "The road by June",
  ]);
});
