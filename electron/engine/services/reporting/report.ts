import { assertNever } from "#domain/assertNever.ts";
import type { PeriodReport, ReportChoice, ReportLine } from "#contract/reporting.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { GroupKey } from "#domain/reporting/casesOf.ts";
import { COUNTS } from "#domain/reporting/figures.ts";
import type { Figures, Grouping } from "#domain/reporting/figures.ts";
import { endOf, periodBefore, periodOfDays, untilToday } from "#domain/reporting/period.ts";
import type { Period } from "#domain/reporting/period.ts";
import { startOfMonth } from "#domain/clock/indianMonth.ts";
import { manifestOf } from "#domain/post/channel.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { categoryLabel } from "#domain/understanding/categories.ts";
import type { Reader } from "#db/connection.ts";
import { knownFrom } from "#db/queries/reachesBack.ts";
import { campaignFigures } from "#db/reporting/campaignFigures.ts";
import { countCases } from "#db/reporting/caseRows.ts";
import { channelSpends, monthsOf } from "#db/reporting/channelCosts.ts";
import { figuresOf } from "#db/reporting/figures.ts";
import type { FiguresOfGroup } from "#db/reporting/figures.ts";

/** The period of a choice; null where its days are none. */
export function periodOf({ first, last }: Pick<ReportChoice, "first" | "last">): Period | null {
  return periodOfDays(first, last);
}

/** The figures of a period and of the one before it. `now` is milliseconds UTC; `onShare` is told how much is done. */
export function makeReport(reader: Reader, choice: ReportChoice, now: number, onShare: (share: number) => void = () => {}): PeriodReport {
  const chosen = periodOf(choice);
  if (chosen === null) throw new RangeError("These are no two days, the first before the last");
  const { filter, by } = choice;
  const period = untilToday(chosen, now);
  const earlier = periodBefore(period);
  const asOf = endOf(period, now);
  // Where today is not over, its days before end at this time of day as well.
  const beforeAsOf = earlier.from + Math.max(0, asOf - period.from);
  const counted = ({ from }: Period, until: number, part: number) =>
    figuresOf(reader, { filter, by, from, asOf: until }, (share) => onShare((part + share) / PARTS));
  return reader.snapshot(() => {
    const { lines, total } = counted(period, asOf, 0);
    const { lines: linesBefore, total: totalBefore } = counted(earlier, beforeAsOf, 1);
    const before = new Map(linesBefore.map((line) => [nameOf(line.key), line]));
    const label = labeller(reader, by);
    const named = new Set(lines.map(({ key }) => nameOf(key)));
    const gone = [...before.values()].filter(({ key }) => !named.has(nameOf(key))).map(({ key }) => ({ key, figures: NOTHING }));
    return {
      choice,
      from: period.from,
      asOf,
      beforeFrom: earlier.from,
      beforeAsOf,
      recordFrom: knownFrom(reader),
      total,
      totalBefore,
      lines: [...lines, ...gone]
        .map(({ key, figures }: FiguresOfGroup): ReportLine => ({
          key: { ...key },
          label: { ...label(key) },
          figures,
          before: before.get(nameOf(key))?.figures ?? NOTHING,
        }))
        .toSorted(
          (one, other) =>
            other.figures.receipts - one.figures.receipts ||
            other.figures.pending - one.figures.pending ||
            one.label.en.localeCompare(other.label.en),
        ),
      costs: costsOf(reader, period.from, asOf),
      invitations: campaignFigures(reader, filter, { from: period.from, before: asOf + 1 }),
    };
  });
}

/** Both periods. */
const PARTS = 2;

const NOBODY = { cases: 0, medianMs: null, p90Ms: null } as const;
/** Of a line in which nothing happened. */
export const NOTHING: Figures = {
  ...(Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<(typeof COUNTS)[number], number>),
  response: NOBODY,
  undertaking: NOBODY,
  disposal: NOBODY,
};

function nameOf(key: GroupKey): string {
  return JSON.stringify(key);
}

/** Whole months, for those are billed; and of the channel all that came in then, whatever the report is of. */
function costsOf(reader: Reader, from: number, asOf: number): PeriodReport["costs"] {
  const months = monthsOf(from, asOf);
  const spends = channelSpends(reader, months);
  const time = { openedFrom: startOfMonth(from), openedBefore: startOfMonth(asOf, 1) };
  return spends.map((spend) => ({
    ...spend,
    ...time,
    months: [...months],
    receipts: countCases(reader, { ...time, channels: [spend.channel] }),
  }));
}

interface Words {
  readonly en: string;
  readonly hi: string;
}

const UNKNOWN = { en: "Not known", hi: "अज्ञात" } as const;
const UNSORTED = { en: "other, or not known", hi: "अन्य या अज्ञात" } as const;
const UNMARKED = { en: "Marked to no office", hi: "किसी कार्यालय को अंकित नहीं" } as const;
const NO_REPRESENTATIVE = { en: "No representative named", hi: "किसी जनप्रतिनिधि का नाम नहीं" } as const;
const FORMER_REPRESENTATIVE = { en: "No longer in the register", hi: "अब पंजी में नहीं" } as const;
const VACANT = { en: "No officer known", hi: "अधिकारी ज्ञात नहीं" } as const;

/** Who or what a line is about, in words. */
function labeller(reader: Reader, by: Grouping): (key: GroupKey) => Words {
  switch (by) {
    case "department":
      return ({ department }) => (department == null ? UNKNOWN : departmentOf(department).short);
    case "district":
      return ({ district }) => (district == null ? UNKNOWN : { en: district, hi: districtOf(district).hi });
    case "office":
      return ({ office }) => (office == null ? UNMARKED : officeLabel(office));
    case "officer": {
      const names = new Map(reader.sqlite.prepare<[], [string, string]>("SELECT id, name FROM officer").raw().all());
      return ({ officer }) => {
        const name = officer == null ? undefined : names.get(officer);
        return name === undefined ? VACANT : { en: name, hi: name };
      };
    }
    case "category":
      return ({ department, category }) => {
        if (department == null) return UNKNOWN;
        const whose = departmentOf(department).short;
        const sort = category == null ? UNSORTED : categoryLabel(department, category);
        return { en: `${whose.en}: ${sort.en}`, hi: `${whose.hi}: ${sort.hi}` };
      };
    case "representative": {
      const names = new Map(reader.sqlite.prepare<[], [string, string]>("SELECT id, name FROM representative").raw().all());
      return ({ representative }) => {
        if (representative == null) return NO_REPRESENTATIVE;
        const name = names.get(representative);
        return name === undefined ? FORMER_REPRESENTATIVE : { en: name, hi: name };
      };
    }
    case "channel":
      return ({ channel }) => manifestOf(channel ?? "desk").names;
    default:
      return assertNever(by);
  }
}
