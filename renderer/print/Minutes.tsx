import { Fragment } from "react";
import type { Minutes as MinutesOnPaper } from "#contract/minutes.ts";
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
    held: "Held on",
    from: "from",
    to: "to",
    office: "Office",
    name: "Name",
    attendance: "Attendance",
    present: "Present",
    represented: "Represented",
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
    by: "Officer",
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
    held: "दिनांक",
    from: "समय",
    to: "से",
    office: "कार्यालय",
    name: "नाम",
    attendance: "उपस्थिति",
    present: "उपस्थित",
    represented: "प्रतिनिधि उपस्थित",
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
    by: "अधिकारी",
    promise: "क्या आश्वासन दिया",
    due: "तिथि तक",
    none: "कोई आश्वासन दर्ज नहीं हुआ।",
    remarks: "टिप्पणियाँ",
    standing: {
      open: "",
      reported: "रिपोर्ट प्राप्त",
      kept: "पूरा हुआ",
      "partly-kept": "आंशिक रूप से पूरा",
      broken: "पूरा नहीं हुआ",
      withdrawn: "",
    },
  },
} as const;

/** The minutes of a review, on sheets of A4: who came, what was promised by when, and the space for the hand of the person who signs. */
export function Minutes({ minutes, locale }: { readonly minutes: MinutesOnPaper; readonly locale: Locale }) {
  const form = FORM[locale];
  const { title, letterhead, begunAt, endedAt, stops } = minutes;
  return (
    <article className={styles.minutes} lang={locale}>
      <LetterHead letterhead={letterhead} locale={locale} />
      <h1>{form.heading}</h1>
      <p className={styles.title}>{title}</p>
      <p className={styles.held}>
        {form.held} {dateOnPaper(begunAt)}, {form.from} {clock(begunAt)}
        {endedAt !== null && ` ${form.to} ${clock(endedAt)}`}
      </p>
      {endedAt === null && <p className={styles.draft}>{form.draft}</p>}
      {stops.map((stop) => (
        <Stop key={stop.name.en} stop={stop} locale={locale} />
      ))}
      <div className={styles.end}>
        <LetterSignature letterhead={letterhead} locale={locale} />
      </div>
    </article>
  );
}

function Stop({ stop, locale }: { readonly stop: MinutesOnPaper["stops"][number]; readonly locale: Locale }) {
  const form = FORM[locale];
  const { name, attendance, promises, decisions, remarks } = stop;
  const came = (way: (typeof ATTENDANCES)[number]) => attendance.filter((line) => line.attendance.at(-1) === way).length;
  return (
    <section>
      <h2>{name[locale]}</h2>
      {attendance.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{form.office}</th>
              <th className={styles.who}>{form.name}</th>
              <th>{form.attendance}</th>
            </tr>
          </thead>
          <tbody>
            {attendance.map(({ office, name: who, attendance: taken, letter }) => (
              <tr key={office.en}>
                <td>{office[locale]}</td>
                <td>{who ?? ""}</td>
                <td>
                  {taken.length > 1 && form.both}
                  {taken.length === 0 ? form.notTaken : taken.map((each) => form[each]).join(" / ")}
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
      )}
      {attendance.length > 0 && <p className={styles.came}>{form.came(came("present"), came("represented"), came("absent"))}</p>}
      {decisions.length > 0 && (
        <>
          <h3>{form.decisions}</h3>
          <ul>
            {decisions.map(({ ticket, decision, to, words }) => (
              <li key={`${ticket} ${decision} ${to?.en ?? ""} ${words ?? ""}`}>
                <b className={styles.number}>{ticket}</b>: {form.decided[decision](to?.[locale] ?? "")}
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
              <th>{form.by}</th>
              <th>{form.promise}</th>
              <th className={styles.due}>{form.due}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map(({ office, officer, words, tickets, dueAt, standing }) => (
              <tr key={`${office.en} ${words} ${dueAt}`}>
                <td>{[officer, office[locale]].filter(Boolean).join(", ")}</td>
                <td>
                  {words}
                  {tickets.length > 0 && <Tickets tickets={tickets} form={form} />}
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
            {remarks.map(({ ticket, words }) => (
              <li key={`${ticket ?? ""} ${words}`}>
                {ticket !== null && <b>{ticket}: </b>}
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** More than these are counted, and the first told. */
const TICKETS = 12;

function Tickets({ tickets, form }: { readonly tickets: readonly string[]; readonly form: (typeof FORM)[Locale] }) {
  const isMany = tickets.length > TICKETS;
  return (
    <span className={styles.tickets}>
      {isMany && `${form.cases(tickets.length)}: `}
      {tickets.slice(0, TICKETS).map((ticket, at) => (
        <Fragment key={ticket}>
          {at > 0 && ", "}
          <span className={styles.number}>{ticket}</span>
        </Fragment>
      ))}
      {isMany && ", …"}
    </span>
  );
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kolkata", hour: "2-digit", minute: "2-digit" });

function clock(at: number): string {
  return CLOCK.format(at);
}
