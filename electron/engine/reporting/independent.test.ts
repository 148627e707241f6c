import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesOf } from "#domain/reporting/casesOf.ts";
import { COUNTS } from "#domain/reporting/figures.ts";
import { spreadOf } from "#domain/reporting/spread.ts";
import type { Reader } from "#db/connection.ts";
import { openReader } from "#db/open.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { generateRecord } from "../generate/generateRecord.ts";
import { independentFigures, independentTimes } from "./testing/independentFigures.ts";

/** A record that is there already, or how many cases to make up. */
const RECORD = process.env["ISMGT_REPORT_RECORD"];
const CASES = Number(process.env["ISMGT_REPORT_CASES"] ?? 5_000);
const UNTIL = Date.UTC(2026, 10, 24, 4, 30);
const OCTOBER = { from: Date.UTC(2026, 8, 30, 18, 30), asOf: Date.UTC(2026, 9, 31, 18, 30) - 1 };
const YEAR = { from: UNTIL - 365 * 86_400_000, asOf: UNTIL };
const PERIODS = [
  ["October, as it was at its end", OCTOBER],
  ["the year until now", YEAR],
] as const;

const temporary = temporaryFolder();
let reader: Reader;
beforeAll(() => {
  const file = RECORD ?? join(temporary.folder, "year.db");
  if (RECORD === undefined) generateRecord({ file, cases: CASES, seed: 7, until: UNTIL, fullness: "whole", onProgress: () => {} });
  reader = openReader(file);
}, 3_600_000);
afterAll(() => {
  reader.close();
  temporary.remove();
});

describe.each(PERIODS)("the figures of %s", (_, period) => {
  test("are those that the events alone give, department by department and district by district", { timeout: 600_000 }, () => {
    const independent = independentFigures(reader, period.from, period.asOf);
    expect(independent.length).toBeGreaterThan(20);
    for (const by of ["department", "district"] as const) {
      const told = new Map(figuresOf(reader, { filter: {}, by, ...period }).lines.map(({ key, figures }) => [key[by] ?? null, figures]));
      for (const name of new Set(independent.map((line) => line[by]))) {
        const sums = summed(independent.filter((line) => line[by] === name));
        // Lines of what was over long ago are not told at all.
        expect([name, pick(told.get(name as never), sums)]).toEqual([name, sums]);
      }
    }
  });

  test("are the same for one district as in the line of it", { timeout: 600_000 }, () => {
    const line = figuresOf(reader, { filter: {}, by: "district", ...period }).lines.find(({ key }) => key.district === "Panipat");
    const { total: alone } = figuresOf(reader, { filter: { districts: ["Panipat"] }, by: null, ...period });
    expect(alone).toEqual(line?.figures);
  });

  test("are each as long as the list that a click on it opens", { timeout: 600_000 }, () => {
    const filter = { departments: ["PHED" as const, "UHBVN" as const] };
    const { total: alone } = figuresOf(reader, { filter, by: null, ...period });
    for (const count of COUNTS) {
      const listed = listQueue(reader, { filter: casesOf(count, period, filter), order: "newest" }).length;
      expect([count, listed]).toEqual([count, alone[count]]);
    }
  });

  test("have the medians and the 90th percentiles of those times", { timeout: 600_000 }, () => {
    const times = independentTimes(reader, period.from, period.asOf);
    const { total: all } = figuresOf(reader, { filter: {}, by: null, ...period });
    expect(all.disposal).toEqual(spreadOf(Float64Array.from(times.disposal)));
    expect(all.undertaking).toEqual(spreadOf(Float64Array.from(times.undertaking)));
    // By another way still: as many at or below the value as the rank says.
    const median = all.disposal.medianMs ?? 0;
    const below = times.disposal.filter((ms) => ms < median).length;
    expect(below).toBeLessThan(times.disposal.length / 2);
    expect(times.disposal.filter((ms) => ms <= median).length).toBeGreaterThanOrEqual(times.disposal.length / 2);
  });
});

type Sums = Readonly<Record<string, number>>;

function summed(lines: readonly object[]): Sums {
  const sums: Record<string, number> = {};
  for (const line of lines) {
    for (const [name, value] of Object.entries(line)) {
      if (name !== "department" && name !== "district") sums[name] = (sums[name] ?? 0) + Number(value ?? 0);
    }
  }
  return sums;
}

function pick(figures: object | undefined, like: Sums): Sums {
  const all = (figures ?? {}) as Sums;
  return Object.fromEntries(Object.keys(like).map((name) => [name, all[name] ?? 0]));
}
