import type { Minutes as MinutesOnPaper } from "#contract/minutes.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { LetterHead, LetterSignature } from "../../ui/paper/LetterHead.tsx";
import { ByHand } from "./ByHand.tsx";
import styles from "./Minutes.module.css";
import { MINUTES_FORM } from "./minutesForm.ts";
import { StopMinutes } from "./StopMinutes.tsx";

/** The minutes of a review, on sheets of A4: who came, how each stop stands, what was decided and promised, who signs, and who has a copy. */
export function Minutes({ minutes, locale }: { readonly minutes: MinutesOnPaper; readonly locale: Locale }) {
  const form = MINUTES_FORM[locale];
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
        <dt>{form.chair}</dt>
        <dd>{chair ?? <ByHand />}</dd>
      </dl>
      {stops.map((stop) => (
        <StopMinutes key={stop.name.en} stop={stop} locale={locale} />
      ))}
      <div className={styles.end}>
        <LetterSignature letterhead={letterhead} locale={locale} />
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
      </div>
    </article>
  );
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kolkata", hour: "2-digit", minute: "2-digit" });

function clock(at: number): string {
  return CLOCK.format(at);
}
