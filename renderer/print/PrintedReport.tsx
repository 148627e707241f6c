import { CASES, counted, POSTS } from "#domain/text/counted.ts";
import type { PrintedReport as ReportOnPaper } from "#contract/prints.ts";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { LEAST_DUE } from "#domain/reporting/summary.ts";
import { GROUPING_WORDS } from "#domain/reporting/words.ts";
import { channelName, departmentShortName, districtName } from "../i18n/names.ts";
import { FigureTable } from "../ui/reporting/FigureTable.tsx";
import { LetterHead, LetterSignature } from "../ui/paper/LetterHead.tsx";
import { numberWords, PART_WORDS, PARTS, shareWords } from "../ui/reporting/figureParts.ts";
import { StandingChart } from "../ui/reporting/StandingChart.tsx";
import { RateTable } from "./RateTable.tsx";
import styles from "./PrintedReport.module.css";

const CHART_WIDTH = 900;

const WORDS = {
  en: {
    number: "No.",
    date: "Date",
    title: "Performance report",
    findings: "Findings",
    best: (n: number) => `${n} best`,
    worst: (n: number) => `${n} worst`,
    inTime: "Reports in time",
    ofDue: (kept: string, due: string) => `${kept} of ${due}`,
    method: (least: number) =>
      `Judged by the share of action-taken reports that came within the time limit, of those that offices were asked for before they fell due in these days; with at least ${least} of them.`,
    nobody: (least: number) => `Nobody had ${least} reports due in these days, so nobody is called best or worst.`,
    targets: "Against the targets",
    figure: "Figure",
    thisPeriod: "This period",
    periodBefore: "Period before",
    target: "Target",
    atLeast: "at least",
    atMost: "at most",
    met: "reached",
    missed: "missed",
    units: { overduePercent: "%", inTimePercent: "%", takingUpHours: " h", disposalDays: " d" },
    targetNames: {
      overduePercent: "Reports overdue, of those with offices",
      inTimePercent: "Reports in time",
      takingUpHours: "Taking up, median",
      disposalDays: "Disposal, median",
    },
    annex: "Annex",
    most: "Those with the most receipts",
    rates: "Shares that can be compared",
    few: (least: number) => `Grey: fewer than ${least} reports due, too few to be judged.`,
    compared: (days: string) => `Beside a number: its change against the period before, ${days}; in cases where these are few.`,
    representatives: "References of representatives only",
    cost: "Cost of channels",
    spent: (usd: string, posts: string, cases: string) => `US$ ${usd}, ${posts} read, ${cases} came in`,
    invitations: (sent: string, invited: string) => `Invitations: ${sent} of ${invited} sent`,
  },
  hi: {
    number: "क्रमांक",
    date: "दिनांक",
    title: "कार्य-निष्पादन रिपोर्ट",
    findings: "निष्कर्ष",
    best: (n: number) => `${n} श्रेष्ठ`,
    worst: (n: number) => `${n} सबसे पीछे`,
    inTime: "समय पर रिपोर्ट",
    ofDue: (kept: string, due: string) => `${due} में ${kept}`,
    method: (least: number) =>
      `आधार: इन दिनों देय, और उससे पहले कार्यालयों से माँगी गई कार्यवाही रिपोर्टों में से समय-सीमा में प्राप्त रिपोर्टों का अंश; कम से कम ${least} देय रिपोर्टें होने पर।`,
    nobody: (least: number) => `इन दिनों किसी की ${least} रिपोर्टें देय नहीं थीं, इसलिए क्रम नहीं दिया गया।`,
    targets: "लक्ष्य की तुलना में",
    figure: "आँकड़ा",
    thisPeriod: "यह अवधि",
    periodBefore: "पिछली अवधि",
    target: "लक्ष्य",
    atLeast: "न्यूनतम",
    atMost: "अधिकतम",
    met: "प्राप्त",
    missed: "अप्राप्त",
    units: { overduePercent: "%", inTimePercent: "%", takingUpHours: " घं.", disposalDays: " दिन" },
    targetNames: {
      overduePercent: "रिपोर्ट अतिदेय, कार्यालयों के पास लंबित में",
      inTimePercent: "समय पर रिपोर्ट",
      takingUpHours: "कार्यवाही आरंभ, माध्यिका",
      disposalDays: "निपटान, माध्यिका",
    },
    annex: "अनुलग्नक",
    most: "सर्वाधिक प्राप्तियों वाले",
    rates: "तुलना योग्य अंश",
    few: (least: number) => `धूसर: ${least} से कम देय रिपोर्टें, आकलन के लिए बहुत कम।`,
    compared: (days: string) => `संख्या के साथ: पिछली अवधि, ${days}, की तुलना में परिवर्तन; कम होने पर शिकायतों में।`,
    representatives: "केवल जनप्रतिनिधियों के संदर्भ",
    cost: "माध्यमों का व्यय",
    spent: (usd: string, posts: string, cases: string) => `US$ ${usd}, ${posts} पढ़ी गईं, ${cases} प्राप्त`,
    invitations: (sent: string, invited: string) => `आमंत्रण: ${invited} में से ${sent} भेजे गए`,
  },
} as const;

export function reportTitle(locale: Locale): string {
  return WORDS[locale].title;
}

/** A report on paper: one sheet under the letterhead that says what is found, then the tables as an annex. */
export function PrintedReport({ paper, locale }: { readonly paper: ReportOnPaper; readonly locale: Locale }) {
  return (
    <article className={styles.report} lang={locale}>
      <FirstSheet paper={paper} locale={locale} />
      <section className={styles.annexUpright}>
        <h2>
          {WORDS[locale].annex} 1: {WORDS[locale].rates}
        </h2>
        <RateTable report={paper.report} locale={locale} />
        <p className={styles.note}>{WORDS[locale].few(LEAST_DUE)}</p>
      </section>
      <Annex report={paper.report} locale={locale} />
    </article>
  );
}

function FirstSheet({
  paper: { report, letterhead, number, madeAt, summary, targets },
  locale,
}: {
  readonly paper: ReportOnPaper;
  readonly locale: Locale;
}) {
  const words = WORDS[locale];
  const ofWhat = wordsOfFilter(report.choice.filter, locale);
  const { findings, best, worst } = summary;
  return (
    <section className={styles.first}>
      <LetterHead letterhead={letterhead} locale={locale} />
      <div className={styles.references}>
        <span>
          {words.number} {number}
        </span>
        <span>
          {words.date} {dateOnPaper(madeAt)}
        </span>
      </div>
      <h1>
        {words.title}: {dateOnPaper(report.from)} – {dateOnPaper(report.asOf)}
      </h1>
      {ofWhat.length > 0 && <p className={styles.ofWhat}>{ofWhat.join(" · ")}</p>}
      <h2>{words.findings}</h2>
      <ol className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.en}>{finding[locale]}</li>
        ))}
      </ol>
      {targets.length > 0 && <TargetTable lines={targets} locale={locale} />}
      {best.length === 0 ? (
        <p>{words.nobody(LEAST_DUE)}</p>
      ) : (
        <>
          <div className={styles.sides}>
            <Judged title={words.best(best.length)} lines={best} report={report} locale={locale} />
            <Judged title={words.worst(worst.length)} lines={worst} report={report} locale={locale} />
          </div>
          <p className={styles.note}>{words.method(LEAST_DUE)}</p>
        </>
      )}
      <div className={styles.end}>
        <LetterSignature letterhead={letterhead} locale={locale} />
      </div>
    </section>
  );
}

/** The figures of the period beside the targets that are set and those of the period before. */
function TargetTable({ lines, locale }: { readonly lines: ReportOnPaper["targets"]; readonly locale: Locale }) {
  const words = WORDS[locale];
  const said = (name: (typeof lines)[number]["name"], value: number | null) =>
    value === null ? "–" : `${numberWords(value, locale)}${words.units[name]}`;
  return (
    <table className={styles.judged} data-targets>
      <caption>{words.targets}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.thisPeriod}</th>
          <th scope="col">{words.periodBefore}</th>
          <th scope="col" colSpan={2}>
            {words.target}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, value, before, target, isMet }) => (
          <tr key={name}>
            <th scope="row">{words.targetNames[name]}</th>
            <td>{said(name, value)}</td>
            <td>{said(name, before)}</td>
            <td>
              {name === "inTimePercent" ? words.atLeast : words.atMost} {said(name, target)}
            </td>
            <td>{isMet === null ? "–" : isMet ? words.met : words.missed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface JudgedProps {
  readonly title: string;
  readonly lines: ReportOnPaper["summary"]["best"];
  readonly report: PeriodReport;
  readonly locale: Locale;
}

function Judged({ title, lines, report, locale }: JudgedProps) {
  const words = WORDS[locale];
  return (
    <table className={styles.judged}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{GROUPING_WORDS[report.choice.by][locale]}</th>
          <th scope="col" colSpan={2}>
            {words.inTime}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, kept, due }) => (
          <tr key={label.en}>
            <th scope="row">{label[locale]}</th>
            <td>{shareWords(kept / due)}</td>
            <td>{words.ofDue(numberWords(kept, locale), numberWords(due, locale))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lying down, since the tables are wide. */
function Annex({ report, locale }: { readonly report: PeriodReport; readonly locale: Locale }) {
  const words = WORDS[locale];
  const { beforeFrom, beforeAsOf, costs, invitations } = report;
  return (
    <section className={styles.annex}>
      {PARTS.map((part, at) => (
        <section key={part} className={styles.part}>
          <h2>
            {words.annex} {at + 2}: {PART_WORDS[part][locale]}
          </h2>
          <p className={styles.note}>{words.compared(`${dateOnPaper(beforeFrom)} – ${dateOnPaper(beforeAsOf)}`)}</p>
          <FigureTable report={report} part={part} locale={locale} />
          {at === 0 && (
            <section className={styles.chart}>
              <h2>{words.most}</h2>
              <StandingChart report={report} locale={locale} width={CHART_WIDTH} />
            </section>
          )}
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
    </section>
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
