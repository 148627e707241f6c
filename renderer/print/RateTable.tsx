import type { PeriodReport, ReportLine } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { owedOf, shareOf } from "#domain/reporting/figures.ts";
import { overduePercent } from "#domain/reporting/owed.ts";
import { dueOf, LEAST_DUE } from "#domain/reporting/summary.ts";
import { COUNT_WORDS, GROUPING_WORDS, SHARE_WORDS } from "#domain/reporting/words.ts";
import { numberWords, percentWords, shareWords, tookWords } from "../ui/reporting/figureParts.ts";
import styles from "./PrintedReport.module.css";

const WORDS = {
  en: { due: "Reports due", overdue: "Reports overdue, of these", took: "Disposal, median", total: "Total" },
  hi: { due: "देय रिपोर्टें", overdue: "इनमें रिपोर्ट अतिदेय", took: "निपटान, माध्यिका", total: "कुल" },
} as const;

/** Shares, which can be compared where numbers cannot: a large district has more of everything. The best first; those with too few due reports last. */
export function RateTable({ report, locale }: { readonly report: PeriodReport; readonly locale: Locale }) {
  const words = WORDS[locale];
  const headings = [
    COUNT_WORDS.receipts[locale],
    words.due,
    SHARE_WORDS.slaMet[locale],
    COUNT_WORDS.pendingAsked[locale],
    words.overdue,
    COUNT_WORDS.pendingAskedTooLate[locale],
    SHARE_WORDS.reopenRate[locale],
    words.took,
  ];
  return (
    <table className={styles.rates} data-by={report.choice.by}>
      <thead>
        <tr>
          <th scope="col">{GROUPING_WORDS[report.choice.by][locale]}</th>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.lines.toSorted(bestFirst).map((line) => (
          <Rates key={JSON.stringify(line.key)} name={line.label[locale]} figures={line.figures} locale={locale} />
        ))}
        <Rates name={words.total} figures={report.total} locale={locale} isTotal />
      </tbody>
    </table>
  );
}

interface RatesProps {
  readonly name: string;
  readonly figures: ReportLine["figures"];
  readonly locale: Locale;
  readonly isTotal?: boolean;
}

function Rates({ name, figures, locale, isTotal = false }: RatesProps) {
  const due = dueOf(figures);
  return (
    <tr data-total={isTotal || undefined} data-few={(!isTotal && due < LEAST_DUE) || undefined}>
      <th scope="row">{name}</th>
      <td>{numberWords(figures.receipts, locale)}</td>
      <td>{numberWords(due, locale)}</td>
      <td>{shareWords(shareOf(figures, "slaMet"))}</td>
      <td>{numberWords(figures.pendingAsked, locale)}</td>
      <td>{percentWords(overduePercent(owedOf(figures)))}</td>
      <td>{numberWords(figures.pendingAskedTooLate, locale)}</td>
      <td>{shareWords(shareOf(figures, "reopenRate"))}</td>
      <td>{tookWords(figures.disposal.medianMs, locale)}</td>
    </tr>
  );
}

/** Whether so few reports were due that nobody is ranked by them. */
export function hasFew({ figures }: ReportLine): boolean {
  return dueOf(figures) < LEAST_DUE;
}

function bestFirst(one: ReportLine, other: ReportLine): number {
  const [few, fewOther] = [hasFew(one), hasFew(other)];
  if (few !== fewOther) return few ? 1 : -1;
  const byShare = (shareOf(other.figures, "slaMet") ?? 0) - (shareOf(one.figures, "slaMet") ?? 0);
  return (few ? 0 : byShare) || dueOf(other.figures) - dueOf(one.figures) || one.label.en.localeCompare(other.label.en);
}
