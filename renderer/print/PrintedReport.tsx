import type { PeriodReport } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { FigureTable } from "../ui/reporting/FigureTable.tsx";
import { numberWords, PART_WORDS, PARTS } from "../ui/reporting/figureParts.ts";
import { StandingChart } from "../ui/reporting/StandingChart.tsx";
import styles from "./PrintedReport.module.css";

const CHART_WIDTH = 900;

const WORDS = {
  en: {
    title: "Performance report",
    compared: "compared with",
    asOf: "as of",
    cost: "Cost of channels",
    posts: "posts read",
    invitations: "Invitations sent",
  },
  hi: {
    title: "कार्य-निष्पादन रिपोर्ट",
    compared: "तुलना",
    asOf: "स्थिति",
    cost: "माध्यमों का व्यय",
    posts: "पोस्ट पढ़ी गईं",
    invitations: "भेजे गए आमंत्रण",
  },
} as const;

/** A report on paper, sheets of A4 lying down: the chart, then the three tables. */
export function PrintedReport({ report, locale }: { readonly report: PeriodReport; readonly locale: Locale }) {
  const words = WORDS[locale];
  const { from, asOf, beforeFrom, beforeAsOf, costs, invitations } = report;
  return (
    <article className={styles.report} lang={locale}>
      <h1>
        {words.title}: {dateOnPaper(from)} – {dateOnPaper(asOf)}
      </h1>
      <p>
        {words.compared} {dateOnPaper(beforeFrom)} – {dateOnPaper(beforeAsOf)}
      </p>
      <StandingChart report={report} locale={locale} width={CHART_WIDTH} />
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{PART_WORDS[part][locale]}</h2>
          <FigureTable report={report} part={part} locale={locale} />
        </section>
      ))}
      {costs.length > 0 && (
        <section>
          <h2>{words.cost}</h2>
          {costs.map(({ channel, usd, posts, months }) => (
            <p key={channel}>
              {channel}: US$ {usd.toFixed(2)} · {numberWords(posts, locale)} {words.posts} ({months.join(", ")})
            </p>
          ))}
        </section>
      )}
      {invitations.invited > 0 && (
        <p>
          {words.invitations}: {numberWords(invitations.sent, locale)} / {numberWords(invitations.invited, locale)}
        </p>
      )}
    </article>
  );
}
