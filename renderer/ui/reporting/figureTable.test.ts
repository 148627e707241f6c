import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PeriodReport } from "#contract/reporting.ts";
import { COUNTS } from "#domain/reporting/figures.ts";
import type { Count } from "#domain/reporting/figures.ts";
import { FigureTable } from "./FigureTable.tsx";

const NOBODY = { cases: 0, medianMs: null, p90Ms: null };
const figures = (some: Partial<Record<Count, number>>) => ({
  ...Object.fromEntries(COUNTS.map((count) => [count, 0])),
  response: NOBODY,
  undertaking: NOBODY,
  disposal: NOBODY,
  ...some,
});

function changesIn(totalBefore: Partial<Record<Count, number>>, before = totalBefore): readonly string[] {
  const now = figures({ receipts: 3 });
  const line = { key: { district: "Karnal" }, label: { en: "Karnal", hi: "करनाल" }, figures: now, before: figures(before) };
  const report = { choice: { by: "district" }, lines: [line], total: now, totalBefore: figures(totalBefore) } as unknown as PeriodReport;
  const html = renderToStaticMarkup(createElement(FigureTable, { report, part: "receipts", locale: "en" }));
  return [...html.matchAll(/<small>([^<]*)/gu)].map(([, said = ""]) => said);
}

test("a table tells no change against a period of which nothing is recorded, and each against one that held anything", () => {
  expect(changesIn({})).toEqual([]);
  expect(changesIn({ receipts: 1 })).toEqual(["+2", "+2"]);
  // A line of which nothing is recorded has nothing to be more than, whatever others had.
  expect(changesIn({ receipts: 1 }, {})).toEqual(["+2"]);
  expect(changesIn({ pending: 4 })).toEqual(["+3", "+3"]);
});
