import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PeriodReport } from "#contract/reporting.ts";
import { casesOf, filterOfGroup } from "#domain/reporting/casesOf.ts";
import type { GroupKey } from "#domain/reporting/casesOf.ts";
import { COUNTS, GROUPINGS, shareOf } from "#domain/reporting/figures.ts";
import type { Grouping } from "#domain/reporting/figures.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { Reader } from "#db/connection.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { generateRecord } from "../generate/generateRecord.ts";
import { makeReport } from "./report.ts";
import { fillYearUp } from "./testing/fullerYear.ts";
import { independentFigures } from "./testing/independentFigures.ts";
import type { IndependentLine, IndependentLines } from "./testing/independentFigures.ts";

/** A made-up record that is there already, which stays as it is, or how many cases to make up. */
const RECORD = process.env["ISMGT_REPORT_RECORD"];
const CASES = Number(process.env["ISMGT_REPORT_CASES"] ?? 1_500);
const UNTIL = Date.UTC(2026, 10, 24, 4, 30);
const PERIODS = [
  { name: "October, as it was at its end", first: "2026-10-01", last: "2026-10-31" },
  { name: "the year until now", first: "2025-11-25", last: "2026-11-24" },
] as const;
const LONG = { timeout: 1_800_000 };

const temporary = temporaryFolder();
let reader: Reader;
beforeAll(() => {
  const file = join(temporary.folder, "year.db");
  if (RECORD === undefined) generateRecord({ file, cases: CASES, seed: 7, until: UNTIL, fullness: "whole", onProgress: () => {} });
  else for (const ending of ["", ".keys"]) copyFileSync(RECORD + ending, file + ending);
  const writer = openWriter(file);
  fillYearUp(writer, UNTIL);
  writer.close();
  reader = openReader(file);
}, 3_600_000);
afterAll(() => {
  reader.close();
  temporary.remove();
});

describe.each(PERIODS)("the report of $name", ({ first, last }) => {
  const reports = new Map<Grouping, PeriodReport>();
  let now: (by: Grouping | null) => IndependentLines;
  beforeAll(() => {
    for (const by of GROUPINGS) reports.set(by, makeReport(reader, { first, last, by, filter: {} }, UNTIL));
  }, LONG.timeout);

  test("tells by everything that it can be told by, in every column, what the events alone give", LONG, () => {
    const { from, asOf } = reportBy("district");
    now = independentFigures(reader, { from, asOf }, officeOf);
    for (const by of GROUPINGS) expect([by, toldBy(reportBy(by), "figures")]).toEqual([by, sameLines(now(by), reportBy(by), "figures")]);
    expect(reportBy("district").total).toEqual(now(null).get("[]"));
    // Nothing of it is empty, or it would prove nothing.
    const { total } = reportBy("district");
    expect(COUNTS.filter((count) => total[count] === 0)).toEqual([]);
    for (const [by, least] of Object.entries(LEAST_LINES)) expect(reportBy(by as Grouping).lines.length).toBeGreaterThan(least);
    for (const [share, value] of Object.entries(sharesOf(total)))
      expect([share, shareOf(total, share as "slaMet")]).toEqual([share, value]);
  });

  test("tells of the period before what the events alone give", LONG, () => {
    const { beforeFrom, beforeAsOf, totalBefore } = reportBy("district");
    const before = independentFigures(reader, { from: beforeFrom, asOf: beforeAsOf }, officeOf);
    for (const by of GROUPINGS) expect([by, toldBy(reportBy(by), "before")]).toEqual([by, sameLines(before(by), reportBy(by), "before")]);
    const all = before(null).get("[]");
    if (all !== undefined) expect(totalBefore).toEqual(all);
  });

  test("is the same for one district as in the line of it", LONG, () => {
    const line = reportBy("district").lines.find(({ key }) => key.district === "Panipat");
    const { total } = makeReport(reader, { first, last, by: "department", filter: { districts: ["Panipat"] } }, UNTIL);
    expect(total).toEqual(line?.figures);
  });

  test("has in each number as many cases as the list that a click on it opens", LONG, () => {
    const filter = { departments: ["PHED" as const, "UHBVN" as const] };
    const { from, asOf } = reportBy("district");
    const { total } = figuresOf(reader, { filter, by: null, from, asOf });
    for (const count of COUNTS) {
      const listed = listQueue(reader, { filter: casesOf(count, { from, asOf }, filter), order: "newest" }).length;
      expect([count, listed]).toEqual([count, total[count]]);
    }
    for (const by of GROUPINGS) {
      const line = reportBy(by).lines[0];
      if (line === undefined) throw new Error("a report of a year has lines");
      const asked = filterOfGroup({}, by, line.key as GroupKey, asOf);
      for (const count of COUNTS) {
        const listed = listQueue(reader, {
          filter: { ...casesOf(count, { from, asOf }, asked), findsHidden: true },
          order: "newest",
        }).length;
        expect([by, count, listed]).toEqual([by, count, line.figures[count]]);
      }
    }
  });

  function reportBy(by: Grouping): PeriodReport {
    const report = reports.get(by);
    if (report === undefined) throw new Error("made before");
    return report;
  }
});

const LEAST_LINES: Readonly<Record<Grouping, number>> = {
  district: 20,
  department: 20,
  office: 50,
  officer: 30,
  category: 40,
  channel: 8,
  representative: 2,
};

function officeOf(department: string, district: string | null, office: string | null): string {
  return officeIdOfMark({ department, district, office } as Mark);
}

/** The shares once more, by hand. */
function sharesOf(line: IndependentLine) {
  return {
    slaMet: line.reportsInTime / (line.reportsInTime + line.reportsMissed),
    reopenRate: line.reopened / (line.disposals + line.reopened),
    notSolvedRate: line.notSolved / line.checked,
  };
}

function keyOf(by: Grouping, key: PeriodReport["lines"][number]["key"]): string {
  return JSON.stringify(by === "category" ? [key.department ?? null, key.category ?? null] : [key[by] ?? null]);
}

function toldBy(report: PeriodReport, which: "figures" | "before"): Record<string, IndependentLine> {
  return Object.fromEntries(report.lines.map((line) => [keyOf(report.choice.by, line.key), line[which]]));
}

/** All independent lines of which there is anything to tell, and an empty one for each line that the report has beside them. */
function sameLines(lines: IndependentLines, report: PeriodReport, which: "figures" | "before"): Record<string, IndependentLine> {
  const telling = [...lines].filter(([, line]) => COUNTS.some((count) => line[count] > 0));
  const empty = Object.keys(toldBy(report, which)).map((key) => [key, EMPTY] as const);
  return Object.fromEntries([...empty, ...telling]);
}

const NOBODY = { cases: 0, medianMs: null, p90Ms: null };
const EMPTY = {
  ...(Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<(typeof COUNTS)[number], number>),
  response: NOBODY,
  undertaking: NOBODY,
  disposal: NOBODY,
};
