import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PeriodReport } from "#contract/reporting.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
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

const BEFORE = Date.UTC(2026, 9, 31, 18, 30);

function drawn(totalBefore: Partial<Record<Count, number>>, before = totalBefore, recordFrom = BEFORE): string {
  const now = figures({ receipts: 3 });
  const line = { key: { district: "Karnal" }, label: { en: "Karnal", hi: "करनाल" }, figures: now, before: figures(before) };
  const times = { beforeFrom: BEFORE, recordFrom };
  const report = {
    ...times,
    choice: { by: "district" },
    lines: [line],
    total: now,
    totalBefore: figures(totalBefore),
  } as unknown as PeriodReport;
  return renderToStaticMarkup(createElement(FigureTable, { report, part: "receipts", locale: "en" }));
}

function changesIn(...of: Parameters<typeof drawn>): readonly string[] {
  return [...drawn(...of).matchAll(/<small>([^<]*)/gu)].map(([, said = ""]) => said);
}

test("a table tells no change against a period of which not all is recorded, and from 0 where there was none in one that is", () => {
  expect(changesIn({})).toEqual(["from 0", "from 0"]);
  expect(changesIn({ receipts: 1 })).toEqual(["+2", "+2"]);
  expect(changesIn({ receipts: 1 }, {})).toEqual(["from 0", "+2"]);
  expect(changesIn({ pending: 4 })).toEqual(["from 0", "from 0"]);
  expect(changesIn({ receipts: 1 }, {}, BEFORE + 15 * DAY_MS)).toEqual([]);
});

test("a table has no figures of a period before that the record does not wholly tell of", () => {
  const before = (html: string) => html.slice(html.indexOf("Period before"));
  expect(before(drawn({ receipts: 1 }, {}, BEFORE + 15 * DAY_MS))).toMatch(
    /^Period before, not wholly on record<\/th>(?:<td>–<\/td>)+<\/tr>/u,
  );
  expect(before(drawn({ receipts: 1 }))).not.toContain("–");
});
