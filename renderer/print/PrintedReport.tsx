import { CASES, counted, POSTS } from "#domain/text/counted.ts";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { channelName, departmentShortName, districtName } from "../i18n/names.ts";
import { FigureTable } from "../ui/reporting/FigureTable.tsx";
import { numberWords, PART_WORDS, PARTS } from "../ui/reporting/figureParts.ts";
import { StandingChart } from "../ui/reporting/StandingChart.tsx";
import styles from "./PrintedReport.module.css";

const CHART_WIDTH = 900;

const WORDS = {
  en: {
    title: "Performance report",
    compared: (days: string) => `Below a number: its change against the period before, ${days}.`,
    representatives: "References of representatives only",
    cost: "Cost of channels",
    spent: (usd: string, posts: string, cases: string) => `US$ ${usd}, ${posts} read, ${cases} came in`,
    invitations: (sent: string, invited: string) => `Invitations: ${sent} of ${invited} sent`,
  },
  hi: {
    title: "कार्य-निष्पादन रिपोर्ट",
    compared: (days: string) => `संख्या के नीचे: पिछली अवधि, ${days}, की तुलना में परिवर्तन।`,
    representatives: "केवल जनप्रतिनिधियों के संदर्भ",
    cost: "माध्यमों का व्यय",
    spent: (usd: string, posts: string, cases: string) => `US$ ${usd}, ${posts} पढ़ी गईं, ${cases} प्राप्त`,
    invitations: (sent: string, invited: string) => `आमंत्रण: ${invited} में से ${sent} भेजे गए`,
  },
} as const;

/** A report on paper, sheets of A4 lying down: the chart, then the three tables. */
export function PrintedReport({ report, locale }: { readonly report: PeriodReport; readonly locale: Locale }) {
  const words = WORDS[locale];
  const { from, asOf, beforeFrom, beforeAsOf, costs, invitations } = report;
  const ofWhat = wordsOfFilter(report.choice.filter, locale);
  return (
    <article className={styles.report} lang={locale}>
      <h1>
        {words.title}: {dateOnPaper(from)} – {dateOnPaper(asOf)}
      </h1>
      {ofWhat.length > 0 && <p className={styles.ofWhat}>{ofWhat.join(" · ")}</p>}
      <p>{words.compared(`${dateOnPaper(beforeFrom)} – ${dateOnPaper(beforeAsOf)}`)}</p>
      <StandingChart report={report} locale={locale} width={CHART_WIDTH} />
      {PARTS.map((part) => (
        <section key={part} className={styles.part}>
          <h2>{PART_WORDS[part][locale]}</h2>
          <FigureTable report={report} part={part} locale={locale} />
        </section>
      ))}
      {costs.length > 0 && (
        <section>
          <h2>{words.cost}</h2>
          {costs.map(({ channel, usd, posts, receipts, months }) => (
            <p key={channel}>
              {channelName(channel, locale)} ({months.join(", ")}):{" "}
              {words.spent(
                usd.toFixed(2),
                counted(posts, POSTS, locale, numberWords(posts, locale)),
                counted(receipts, CASES, locale, numberWords(receipts, locale)),
              )}
            </p>
          ))}
        </section>
      )}
      {invitations.invited > 0 && (
        <p>{words.invitations(numberWords(invitations.sent, locale), numberWords(invitations.invited, locale))}</p>
      )}
    </article>
  );
}

/** Of which cases it is, for anyone who has the sheet alone in hand; nothing where it is of all. */
function wordsOfFilter(
  { districts = [], departments = [], channels = [], speakers = [] }: ReportChoice["filter"],
  locale: Locale,
): readonly string[] {
  return [
    districts.flatMap((each) => (each === null ? [] : [districtName(each, locale)])).join(", "),
    departments.flatMap((each) => (each === null ? [] : [departmentShortName(each, locale)])).join(", "),
    channels.map((each) => channelName(each, locale)).join(", "),
    speakers.includes("representative") ? WORDS[locale].representatives : "",
  ].filter((words) => words !== "");
}
