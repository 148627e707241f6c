import { createHash } from "node:crypto";
import type { PrintedReport } from "#contract/prints.ts";
import type { PeriodReport, ReportLine } from "#contract/reporting.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { indianDate, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { figuresAgainstTargets } from "#domain/performance/targets.ts";
import type { Targets } from "#domain/performance/targetsSchema.ts";
import type { Scope } from "#domain/people/scope.ts";
import { isCompared } from "#domain/reporting/comparison.ts";
import { summaryOf } from "#domain/reporting/summary.ts";
import type { Words } from "#domain/text/words.ts";
import { NOTHING } from "./report.ts";

/**
 * A report as it is laid on paper: under the letterhead, with what is found in words. `now` is milliseconds UTC; `scope` what of the record the person sees
 * who has it made.
 */
export function printedReport(
  report: PeriodReport,
  letterhead: Letterhead,
  { now, targets, scope = null }: { readonly now: number; readonly targets: Targets; readonly scope?: Scope | null },
): PrintedReport {
  const whole = { ...report, lines: withAllDistricts(report) };
  const named = whole.lines.filter(({ key }) => key[report.choice.by] !== null);
  const before = isCompared(report) ? report.totalBefore : null;
  const { findings, best, worst } = summaryOf(report.total, before, named);
  return {
    report: whole,
    letterhead,
    number: numberOf(report, letterhead, scope),
    madeAt: now,
    targets: figuresAgainstTargets(report.total, targets).map((line) => ({
      ...line,
      before: before && (figuresAgainstTargets(before, targets).find(({ name }) => name === line.name)?.value ?? null),
    })),
    summary: { findings: knownOf(report, findings), best: [...best], worst: [...worst] },
    scope,
  };
}

/** What is found, where the record tells of the period; of days before its first case it is not said that nothing came in. */
function knownOf({ recordFrom, from, asOf }: PeriodReport, findings: readonly [Words, ...Words[]]): Words[] {
  if (recordFrom === null) {
    return [
      {
        en: "The record holds no case yet: nothing is known of this period.",
        hi: "रिकॉर्ड में अभी कोई शिकायत नहीं: इस अवधि की कोई जानकारी नहीं।",
      },
    ];
  }
  const begins = dateOnPaper(recordFrom);
  if (recordFrom > asOf) {
    return [
      {
        en: `The record begins on ${begins}: nothing is known of this period.`,
        hi: `रिकॉर्ड ${begins} से आरंभ होता है: इस अवधि की कोई जानकारी नहीं।`,
      },
    ];
  }
  if (startOfIndianDay(recordFrom) <= from) return [...findings];
  const [came, ...others] = findings;
  return [{ en: `${came.en} The record begins on ${begins}.`, hi: `${came.hi} रिकॉर्ड ${begins} से आरंभ होता है।` }, ...others];
}

/** A report of the districts has a line for each of them that it is of: one in which nothing happened is told as well. */
function withAllDistricts({ choice, lines }: PeriodReport): ReportLine[] {
  if (choice.by !== "district") return lines;
  const asked = choice.filter.districts;
  const there = new Set(lines.map(({ key }) => key.district));
  const missing = DISTRICTS.filter(({ name }) => !there.has(name) && (asked === undefined || asked.includes(name)));
  return [
    ...lines,
    ...missing.map(({ name, hi }) => ({
      key: { district: name },
      label: { en: name, hi },
      figures: { ...NOTHING },
      before: { ...NOTHING },
    })),
  ];
}

/**
 * Follows from the days, what the lines are and of which cases it is, so that the same report has the same number whenever it is printed:
 * `CMO/ISMGT/2026/PR-1101-1128-D`.
 */
function numberOf({ choice: { by, filter }, from, asOf }: PeriodReport, { numberPrefix }: Letterhead, scope: Scope | null): string {
  const [first, last] = [indianDate(from), indianDate(asOf)];
  const day = (date: string) => date.slice(5).replace("-", "");
  const year = first.slice(0, 4) === last.slice(0, 4) ? last.slice(0, 4) : `${first.slice(0, 4)}-${last.slice(2, 4)}`;
  const ofWhat = scope === null ? filter : { ...filter, scope };
  const part = Object.keys(ofWhat).length === 0 ? "" : `-${createHash("sha256").update(JSON.stringify(ofWhat)).digest("hex").slice(0, 4)}`;
  return `${numberPrefix}/${year}/PR-${day(first)}-${day(last)}-${BY[by]}${part}`;
}

const BY = { district: "D", department: "V", office: "O", officer: "A", category: "C", channel: "M", representative: "R" } as const;
