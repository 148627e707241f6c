import type { PrintedLetter } from "#contract/letters.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { LetterHead, LetterSignature } from "../ui/paper/LetterHead.tsx";
import styles from "./Letter.module.css";

/** The words of the form; the letter brings its own. A page of its own needs no message file for them. */
const FORM = {
  en: { number: "No.", date: "Date", to: "To", subject: "Subject", copy: "Copy to", answerBy: "Answer due by" },
  hi: { number: "क्रमांक", date: "दिनांक", to: "सेवा में", subject: "विषय", copy: "प्रतिलिपि", answerBy: "उत्तर की अंतिम तिथि" },
} as const;

/** A letter on the letterhead, one or more sheets of A4. */
export function Letter({ printed, locale }: { readonly printed: PrintedLetter; readonly locale: Locale }) {
  const { letter, letterhead, toLabel, copyTo, issuedAt } = printed;
  const form = FORM[locale];
  const paragraphs = letter.body[locale].split(/\n{2,}/u);
  return (
    <article className={styles.letter} lang={locale}>
      <LetterHead letterhead={letterhead} locale={locale} />
      <div className={styles.references}>
        <span>
          {form.number} {letter.number}
        </span>
        <span>
          {form.date} {dateOnPaper(issuedAt)}
        </span>
      </div>
      <address className={styles.to}>
        <p>{form.to}</p>
        {letter.officer && <p>{[letter.officer.name, letter.officer.designation].filter(Boolean).join(", ")}</p>}
        <p>{toLabel[locale]}</p>
      </address>
      <p className={styles.subject}>
        <strong>{form.subject}:</strong> <Unbroken text={letter.subject[locale]} />
      </p>
      {paragraphs.map((paragraph, index) => (
        // A letter is printed once and its paragraphs never move.
        // oxlint-disable-next-line react/no-array-index-key
        <Paragraph key={index} text={paragraph} />
      ))}
      <div className={styles.end}>
        {/* Also where its words name the day: a reader looks for it here. */}
        {letter.answerBy !== null && (
          <p>
            {form.answerBy}: <strong>{dateOnPaper(letter.answerBy)}</strong>
          </p>
        )}
        <LetterSignature letterhead={letterhead} locale={locale} />
        {copyTo.length > 0 && (
          <section className={styles.copies}>
            <p>{form.copy}:</p>
            <ol>
              {copyTo.map((words) => (
                <li key={words.en}>{words[locale]}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </article>
  );
}

/** One that is a list, as that of the cases of a letter, has its lines one below the other. */
function Paragraph({ text }: { readonly text: string }) {
  const lines = text.split("\n");
  if (!lines.every((line) => /^\d+\. /u.test(line))) {
    return (
      <p className={styles.paragraph}>
        <Unbroken text={text} />
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>
          <Unbroken text={line} />
        </li>
      ))}
    </ul>
  );
}

/** Numbers and dates stay on one line: a ticket number that is parted at its hyphen is read wrong over the telephone. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(NUMBERS).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={styles.number}>
        {part}
      </span>
    ),
  );
}

/** Words with a digit in them; what is longer than any number of ours may break. */
const NUMBERS = /((?<!\S)(?=\S{0,30}\d)\S{1,32}(?!\S))/u;
