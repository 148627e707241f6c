import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { Locale } from "#contract/settings.ts";
import styles from "./paper.module.css";

/** What is above every letter, on paper and where the letterhead is set up. */
export function LetterHead({ letterhead, locale }: { readonly letterhead: Letterhead; readonly locale: Locale }) {
  const { government, office, address, contact } = letterhead;
  return (
    <header className={styles.head} lang={locale}>
      <p className={styles.government}>{government[locale]}</p>
      <p className={styles.office}>{office[locale]}</p>
      <p className={styles.address}>{address[locale]}</p>
      <p className={styles.address}>{contact}</p>
    </header>
  );
}

/** Who signs, with the space for the hand above. */
export function LetterSignature({ letterhead, locale }: { readonly letterhead: Letterhead; readonly locale: Locale }) {
  const { signatory, office } = letterhead;
  return (
    <footer className={styles.signature} lang={locale}>
      <p>{signatory.name[locale]}</p>
      <p>{signatory.designation[locale]}</p>
      <p>{office[locale]}</p>
    </footer>
  );
}
