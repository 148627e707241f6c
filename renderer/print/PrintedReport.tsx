import { CASES, counted, POSTS } from "#domain/text/counted.ts";
import type { PrintedReport as ReportOnPaper } from "#contract/prints.ts";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { isCompared } from "#domain/reporting/comparison.ts";
import { LEAST_DUE } from "#domain/reporting/summary.ts";
import { GROUPING_WORDS, SHARE_WORDS } from "#domain/reporting/words.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { channelName, districtName } from "../i18n/names.ts";
import { FigureTable } from "../ui/reporting/FigureTable.tsx";
import { LetterHead, LetterSignature } from "../ui/paper/LetterHead.tsx";
import { numberWords, PART_WORDS, PARTS, shareWords } from "../ui/reporting/figureParts.ts";
import { StandingChart } from "../ui/reporting/StandingChart.tsx";
import { hasFew, RateTable } from "./RateTable.tsx";
import { REPORT_WORDS } from "./reportWords.ts";
import styles from "./PrintedReport.module.css";

/** Below the rates of all districts, on their sheet. */
const CHART = { width: 626, rowHeight: 21, mostBars: 8 } as const;

export function reportTitle(locale: Locale): string {
  return REPORT_WORDS[locale].title;
}

/** A report on paper: one sheet under the letterhead that says what is found, then the tables as an annex. */
export function PrintedReport({ paper, locale }: { readonly paper: ReportOnPaper; readonly locale: Locale }) {
  return (
    <article className={styles.report} lang={locale}>
      <FirstSheet paper={paper} locale={locale} />
      <section className={styles.annexUpright}>
        <h2>
          {REPORT_WORDS[locale].annex} 1: {REPORT_WORDS[locale].rates}
        </h2>
        <RateTable report={paper.report} locale={locale} />
        {paper.report.lines.some(hasFew) && <p className={styles.note}>{REPORT_WORDS[locale].few(LEAST_DUE)}</p>}
        {paper.report.lines.some(({ figures }) => figures.receipts > 0) && (
          <section className={styles.chart}>
            <h2>{REPORT_WORDS[locale].most}</h2>
            <StandingChart report={paper.report} locale={locale} {...CHART} />
          </section>
        )}
      </section>
      <Annex report={paper.report} locale={locale} />
    </article>
  );
}

function FirstSheet({
  paper: { report, letterhead, number, madeAt, summary, targets, scope },
  locale,
}: {
  readonly paper: ReportOnPaper;
  readonly locale: Locale;
}) {
  const words = REPORT_WORDS[locale];
  const ofWhat = [...wordsOfScope(scope, locale), ...wordsOfFilter(report.choice.filter, locale)];
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
        <p>{words.tooFew(LEAST_DUE)}</p>
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
  const words = REPORT_WORDS[locale];
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
            <th scope="row">{name === "inTimePercent" ? SHARE_WORDS.slaMet[locale] : words.targetNames[name]}</th>
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
  const words = REPORT_WORDS[locale];
  return (
    <table className={styles.judged}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{GROUPING_WORDS[report.choice.by][locale]}</th>
          <th scope="col" colSpan={2}>
            {SHARE_WORDS.slaMet[locale]}
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
  const words = REPORT_WORDS[locale];
  const { beforeFrom, beforeAsOf, recordFrom, costs, invitations } = report;
  const daysBefore = `${dateOnPaper(beforeFrom)} – ${dateOnPaper(beforeAsOf)}`;
  const begins = recordFrom !== null && recordFrom > beforeFrom ? dateOnPaper(recordFrom) : null;
  return (
    <section className={styles.annex}>
      {PARTS.map((part, at) => (
        <section key={part} className={styles.part}>
          <h2>
            {words.annex} {at + 2}: {PART_WORDS[part][locale]}
          </h2>
          <p className={styles.note}>{isCompared(report) ? words.compared(daysBefore) : words.notCompared(daysBefore, begins)}</p>
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
    </section>
  );
}

/** Of which cases it is, for anyone who has the sheet alone in hand; nothing where it is of all. */
function wordsOfFilter(
  { districts = [], departments = [], channels = [], speakers, ...further }: ReportChoice["filter"],
  locale: Locale,
): readonly string[] {
  const words = REPORT_WORDS[locale];
  const unknown = (of: "district" | "department") => `${GROUPING_WORDS[of][locale]}: ${words.unknown}`;
  const areRepresentatives = speakers?.join() === "representative";
  const isFurther = (speakers !== undefined && !areRepresentatives) || Object.values(further).some((value) => value !== undefined);
  return [
    districts.map((each) => (each === null ? unknown("district") : districtName(each, locale))).join(", "),
    departments.map((each) => (each === null ? unknown("department") : departmentOf(each).name[locale])).join(", "),
    channels.map((each) => channelName(each, locale)).join(", "),
    areRepresentatives ? words.representatives : "",
    isFurther ? words.further : "",
  ].filter((said) => said !== "");
}

/** Who sees a part of the record has a report of that part. */
function wordsOfScope(scope: ReportOnPaper["scope"], locale: Locale): readonly string[] {
  if (scope === null) return [];
  const { districts, departments } = scope;
  return [
    REPORT_WORDS[locale].part,
    (districts ?? []).map((each) => districtName(each, locale)).join(", "),
    (departments ?? []).map((each) => departmentOf(each).name[locale]).join(", "),
  ].filter((said) => said !== "");
}
