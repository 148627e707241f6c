import { Fragment } from "react";
import type { Minutes as MinutesOnPaper, NamedCase } from "#contract/minutes.ts";
import type { Locale } from "#contract/settings.ts";
import type { ATTENDANCES } from "#domain/review/review.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { LetterHead, LetterSignature } from "../ui/paper/LetterHead.tsx";
import styles from "./Minutes.module.css";

/** The words of the form; a page of its own needs no message file for them. */
const FORM = {
  en: {
    heading: "Minutes of the review of grievances",
    draft: "Draft: the review has not ended",
    number: "No.",
    date: "Date",
    subject: "Subject",
    held: "Held on",
    hours: (from: string, to: string | null) => (to === null ? `from ${from}` : `from ${from} to ${to}`),
    chair: "In the chair",
    office: "Office",
    name: "Officer",
    figures: (date: string) => `Figures since ${date}`,
    figure: {
      receipts: "Received",
      disposals: "Disposed of",
      pending: "Pending",
      pendingOverdue: "Reports overdue",
      pendingMarkingsOverdue: "Late to mark",
      reopened: "Reopened",
      notSolved: "Closed, not solved",
    },
    copy: "Copy to",
    attendance: "Attendance",
    present: "Present",
    represented: "Represented",
    by: (name: string) => `by ${name}`,
    absent: "Absent",
    notTaken: "Not taken",
    both: "two entries: ",
    letter: "letter no.",
    came: (present: number, represented: number, absent: number) => `Present: ${present}, represented: ${represented}, absent: ${absent}`,
    decisions: "Decisions on cases",
    decided: {
      marked: (to: string) => `Marked to ${to}`,
      "marked-as-well": (to: string) => `Marked to ${to} as well`,
      escalated: (to: string) => `Escalated to ${to}`,
      remarked: () => "Remark",
    },
    cases: (n: number) => `${n} cases`,
    promises: "Promises",
    promiser: "Officer",
    promise: "What was promised",
    due: "By",
    none: "No promise was recorded.",
    remarks: "Remarks",
    standing: {
      open: "",
      reported: "Report received",
      kept: "Kept",
      "partly-kept": "Kept in part",
      broken: "Not kept",
      withdrawn: "",
    },
  },
  hi: {
    heading: "शिकायतों की समीक्षा बैठक का कार्यवृत्त",
    draft: "प्रारूप: बैठक अभी समाप्त नहीं हुई",
    number: "क्रमांक",
    date: "दिनांक",
    subject: "विषय",
    held: "बैठक",
    hours: (from: string, to: string | null) => (to === null ? `समय ${from} से` : `समय ${from} से ${to} तक`),
    chair: "अध्यक्षता",
    office: "कार्यालय",
    name: "अधिकारी",
    figures: (date: string) => `${date} से आँकड़े`,
    figure: {
      receipts: "प्राप्त",
      disposals: "निपटाई गईं",
      pending: "लंबित",
      pendingOverdue: "रिपोर्ट अतिदेय",
      pendingMarkingsOverdue: "अंकन में विलंब",
      reopened: "पुनः खोली गईं",
      notSolved: "बंद, समाधान नहीं",
    },
    copy: "प्रतिलिपि",
    attendance: "उपस्थिति",
    present: "उपस्थित",
    represented: "प्रतिनिधि उपस्थित",
    by: (name: string) => name,
    absent: "अनुपस्थित",
    notTaken: "दर्ज नहीं",
    both: "दो प्रविष्टियाँ: ",
    letter: "पत्र क्रमांक",
    came: (present: number, represented: number, absent: number) => `उपस्थित: ${present}, प्रतिनिधि: ${represented}, अनुपस्थित: ${absent}`,
    decisions: "शिकायतों पर निर्णय",
    decided: {
      marked: (to: string) => `अंकित: ${to}`,
      "marked-as-well": (to: string) => `अतिरिक्त अंकित: ${to}`,
      escalated: (to: string) => `उच्च स्तर पर भेजी: ${to}`,
      remarked: () => "टिप्पणी",
    },
    cases: (n: number) => `${n} शिकायतें`,
    promises: "आश्वासन",
    promiser: "अधिकारी",
    promise: "क्या आश्वासन दिया",
    due: "तिथि तक",
    none: "कोई आश्वासन दर्ज नहीं हुआ।",
    remarks: "टिप्पणियाँ",
    standing: {
      open: "",
      reported: "ATR प्राप्त",
      kept: "पूरा हुआ",
      "partly-kept": "आंशिक रूप से पूरा",
      broken: "पूरा नहीं हुआ",
      withdrawn: "",
    },
  },
} as const;

/** The minutes of a review, on sheets of A4: who came, how each stop stands, what was decided and promised, who signs, and who has a copy. */
export function Minutes({ minutes, locale }: { readonly minutes: MinutesOnPaper; readonly locale: Locale }) {
  const form = FORM[locale];
  const { number, title, letterhead, chair, begunAt, endedAt, stops, copyTo } = minutes;
  return (
    <article className={styles.minutes} lang={locale}>
      <LetterHead letterhead={letterhead} locale={locale} />
      {number !== null && (
        <div className={styles.references}>
          <span>
            {form.number} {number}
          </span>
          <span>
            {form.date} {dateOnPaper(endedAt ?? begunAt)}
          </span>
        </div>
      )}
      <h1>{form.heading}</h1>
      {endedAt === null && <p className={styles.draft}>{form.draft}</p>}
      <dl className={styles.facts}>
        <dt>{form.subject}</dt>
        <dd>{title}</dd>
        <dt>{form.held}</dt>
        <dd>
          {dateOnPaper(begunAt)}, {form.hours(clock(begunAt), endedAt === null ? null : clock(endedAt))}
        </dd>
        {chair !== null && (
          <>
            <dt>{form.chair}</dt>
            <dd>{chair}</dd>
          </>
        )}
      </dl>
      {stops.map((stop) => (
        <Stop key={stop.name.en} stop={stop} locale={locale} />
      ))}
      <div className={styles.end}>
        <LetterSignature letterhead={letterhead} locale={locale} />
      </div>
      {copyTo.length > 0 && (
        <section className={styles.copies}>
          <p>{form.copy}:</p>
          <ol>
            {copyTo.map((line) => (
              <li key={line.en}>{line[locale]}</li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function Stop({ stop, locale }: { readonly stop: MinutesOnPaper["stops"][number]; readonly locale: Locale }) {
  const form = FORM[locale];
  const { name, figures, attendance, promises, decisions, remarks } = stop;
  return (
    <section>
      <h2>{name[locale]}</h2>
      {figures !== null && <FiguresOfStop figures={figures} form={form} />}
      {attendance.length > 0 && <Attendance attendance={attendance} locale={locale} />}
      {decisions.length > 0 && (
        <>
          <h3>{form.decisions}</h3>
          <ul>
            {decisions.map(({ case: named, decision, to, words }) => (
              <li key={`${named.ticket} ${decision} ${to?.en ?? ""} ${words ?? ""}`}>
                <Named named={named} locale={locale} />: {form.decided[decision](to?.[locale] ?? "")}
                {words !== null && ` – ${words}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{form.promises}</h3>
      {promises.length === 0 ? (
        <p>{form.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{form.promiser}</th>
              <th>{form.promise}</th>
              <th className={styles.due}>{form.due}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map(({ office, officer, words, cases, dueAt, standing }) => (
              <tr key={`${office.en} ${words} ${dueAt}`}>
                <td>{[officer, office[locale]].filter(Boolean).join(", ")}</td>
                <td>
                  {words}
                  {cases.length > 0 && <NamedCases cases={cases} locale={locale} />}
                </td>
                <td className={styles.due}>
                  {dateOnPaper(dueAt)}
                  {form.standing[standing] !== "" && <span className={styles.standing}>{form.standing[standing]}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {remarks.length > 0 && (
        <>
          <h3>{form.remarks}</h3>
          <ul>
            {remarks.map(({ case: named, words }) => (
              <li key={`${named?.ticket ?? ""} ${words}`}>
                {named !== null && (
                  <>
                    <Named named={named} locale={locale} />:{" "}
                  </>
                )}
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Form = (typeof FORM)[Locale];

function FiguresOfStop({
  figures: { from, ...figures },
  form,
}: {
  readonly figures: NonNullable<MinutesOnPaper["stops"][number]["figures"]>;
  readonly form: Form;
}) {
  return (
    <p className={styles.figures}>
      {form.figures(dateOnPaper(from))}:{" "}
      {FIGURES.map((figure, at) => (
        <Fragment key={figure}>
          {at > 0 && " · "}
          <span>
            {form.figure[figure]} <b>{figures[figure]}</b>
          </span>
        </Fragment>
      ))}
    </p>
  );
}

const FIGURES = ["receipts", "disposals", "pending", "pendingOverdue", "pendingMarkingsOverdue", "reopened", "notSolved"] as const;

function Attendance({
  attendance,
  locale,
}: {
  readonly attendance: MinutesOnPaper["stops"][number]["attendance"];
  readonly locale: Locale;
}) {
  const form = FORM[locale];
  const came = (way: (typeof ATTENDANCES)[number]) => attendance.filter((line) => line.attendance.at(-1) === way).length;
  return (
    <div className={styles.attendance}>
      <table>
        <thead>
          <tr>
            <th>{form.office}</th>
            <th className={styles.who}>{form.name}</th>
            <th>{form.attendance}</th>
          </tr>
        </thead>
        <tbody>
          {attendance.map(({ office, holder, name, attendance: taken, letter }) => (
            <tr key={office.en}>
              <td>{office[locale]}</td>
              <td>{(taken.at(-1) === "present" ? (name ?? holder) : holder) ?? "–"}</td>
              <td>
                {taken.length > 1 && form.both}
                {taken.length === 0 ? form.notTaken : taken.map((each) => form[each]).join(" / ")}
                {taken.at(-1) === "represented" && name !== null && `: ${form.by(name)}`}
                {letter !== null && (
                  <>
                    {" "}
                    ({form.letter} <span className={styles.number}>{letter}</span>)
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.came}>{form.came(came("present"), came("represented"), came("absent"))}</p>
    </div>
  );
}

function Named({ named: { ticket, subject }, locale }: { readonly named: NamedCase; readonly locale: Locale }) {
  return (
    <>
      <b className={styles.number}>{ticket}</b>
      {subject[locale] !== "" && ` (${subject[locale]})`}
    </>
  );
}

/** More than these are counted, and the first told. */
const NAMED = 12;

function NamedCases({ cases, locale }: { readonly cases: readonly NamedCase[]; readonly locale: Locale }) {
  const isMany = cases.length > NAMED;
  return (
    <span className={styles.tickets}>
      {isMany && `${FORM[locale].cases(cases.length)}: `}
      {cases.slice(0, NAMED).map((named, at) => (
        <Fragment key={named.ticket}>
          {at > 0 && "; "}
          <Named named={named} locale={locale} />
        </Fragment>
      ))}
      {isMany && "; …"}
    </span>
  );
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kolkata", hour: "2-digit", minute: "2-digit" });

function clock(at: number): string {
  return CLOCK.format(at);
}
