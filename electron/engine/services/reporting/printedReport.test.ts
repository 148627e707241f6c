import { expect, test } from "vitest";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { STANDARD_TARGETS } from "#domain/performance/targets.ts";
import type { Targets } from "#domain/performance/targetsSchema.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { printedReport } from "./printedReport.ts";
import { makeReport } from "./report.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
const DAYS = { first: "2026-11-01", last: "2026-11-24" } as const;

test("a report on paper has all districts, the letterhead, and the same number whenever it is printed", () => {
  const record = temporaryRecord();
  try {
    openExampleCase(record.writer, examplePost("1"));
    const of = (filter: object, now = NOW, targets: Targets = STANDARD_TARGETS) =>
      printedReport(makeReport(record.writer, { ...DAYS, by: "district", filter }, now), DEFAULT_LETTERHEAD, {
        now,
        targets,
      });
    const { report, number, summary, letterhead } = of({});
    expect(report.lines).toHaveLength(DISTRICTS.length);
    expect(new Set(report.lines.map(({ key }) => key.district))).toEqual(new Set(DISTRICTS.map(({ name }) => name)));
    expect(report.lines[0]).toMatchObject({ key: { district: "Karnal" }, figures: { receipts: 1 } });
    expect(report.lines.find(({ key }) => key.district === "Hansi")).toMatchObject({ label: { hi: "हांसी" }, figures: { receipts: 0 } });
    expect(letterhead).toEqual(DEFAULT_LETTERHEAD);
    expect(number).toBe("CMO/ISMGT/2026/PR-1101-1124-D");
    expect(of({}, NOW + 3_600_000).number).toBe(number);
    expect(summary.findings).toHaveLength(3);
    const all = { overduePercent: 10, inTimePercent: 90, takingUpHours: 4, disposalDays: 7 };
    expect(of({}, NOW, all).targets.map(({ name }) => name)).toEqual(Object.keys(all));
    expect(of({}).targets).toEqual([
      { name: "overduePercent", value: null, before: null, target: 10, isMet: null },
      { name: "inTimePercent", value: null, before: null, target: 90, isMet: null },
    ]);
    // A part is of the districts that were asked for, and of no others.
    expect(of({ districts: ["Karnal", "Nuh"] }).report.lines.map(({ key }) => key.district)).toEqual(["Karnal", "Nuh"]);
    const seen = { departments: null, districts: ["Karnal" as const] };
    const ofPart = printedReport(makeReport(record.writer, { ...DAYS, by: "district", filter: {} }, NOW), DEFAULT_LETTERHEAD, {
      now: NOW,
      targets: STANDARD_TARGETS,
      scope: seen,
    });
    expect([of({}).scope, ofPart.scope, ofPart.number === number]).toEqual([null, seen, false]);
    expect(of({ districts: ["Karnal"] }).number).toMatch(/^CMO\/ISMGT\/2026\/PR-1101-1124-D-[0-9a-f]{4}$/u);
    const byDepartment = printedReport(makeReport(record.writer, { ...DAYS, by: "department", filter: {} }, NOW), DEFAULT_LETTERHEAD, {
      now: NOW,
      targets: STANDARD_TARGETS,
    });
    expect(byDepartment.report.lines).toHaveLength(1);
    expect(byDepartment.number).toBe("CMO/ISMGT/2026/PR-1101-1124-V");
  } finally {
    record.remove();
  }
});

test("a period that is not over is compared with as many days, to the same time of day, and with none that the record does not tell of", () => {
  const record = temporaryRecord();
  try {
    const at = (date: string) => Date.parse(`${date}+05:30`);
    const made = () => {
      const report = makeReport(record.writer, { first: "2026-11-01", last: "2026-11-30", by: "district", filter: {} }, NOW);
      return printedReport(report, DEFAULT_LETTERHEAD, { now: NOW, targets: STANDARD_TARGETS });
    };
    openExampleCase(record.writer, examplePost("1", { createdAt: at("2026-11-10T10:00") }));
    openExampleCase(record.writer, examplePost("2", { createdAt: at("2026-10-20T10:00") }));
    const { report, summary } = made();
    expect(report).toMatchObject({
      from: at("2026-11-01T00:00"),
      asOf: NOW,
      beforeFrom: at("2026-10-08T00:00"),
      beforeAsOf: at("2026-10-31T17:30"),
      recordFrom: at("2026-10-20T10:00"),
    });
    expect(summary.findings[0]?.en).toContain("with no whole record of the period before");
    openExampleCase(record.writer, examplePost("3", { createdAt: at("2026-10-08T10:00") }));
    expect(made().summary.findings[0]?.en).toContain("1 fewer than in the period before (2)");
  } finally {
    record.remove();
  }
});

test("says of days before its record begins that nothing is known, and not that nothing came in", () => {
  const record = temporaryRecord();
  try {
    const found = (first: string) => {
      const report = makeReport(record.writer, { first, last: first.replace(/..$/u, "30"), by: "district", filter: {} }, NOW);
      return printedReport(report, DEFAULT_LETTERHEAD, { now: NOW, targets: STANDARD_TARGETS }).summary.findings;
    };
    expect(found("2026-11-01").map(({ en }) => en)).toEqual(["The record holds no case yet: nothing is known of this period."]);
    openExampleCase(record.writer, examplePost("1", { createdAt: Date.parse("2026-11-10T10:00+05:30") }));
    expect(found("2026-09-01")).toEqual([
      {
        en: "The record begins on 10.11.2026: nothing is known of this period.",
        hi: "रिकॉर्ड 10.11.2026 से आरंभ होता है: इस अवधि की कोई जानकारी नहीं।",
      },
    ]);
    expect(found("2026-11-01")[0]?.en).toMatch(/^1 case came in.* The record begins on 10\.11\.2026\.$/u);
    expect(found("2026-11-10")[0]?.en).not.toContain("begins");
  } finally {
    record.remove();
  }
});
