import { useId } from "react";
import type { SeatId } from "#domain/ids.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { letterNumber, numberSeries } from "#domain/letter/number.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { LetterHead, LetterSignature } from "../../ui/paper/LetterHead.tsx";
import { engineNow } from "../../client/useNow.ts";
import { LANGUAGES } from "./letterheadForm.ts";
import styles from "./letterhead.module.css";
import { useAnswer } from "../../client/useAnswer.ts";

const NUMBER = { hi: "क्रमांक", en: "No." } as const;

/** Head and foot as they stand on paper, in both languages. */
export function HeadPreview({ letterhead }: { readonly letterhead: Letterhead }) {
  const { say } = useWords();
  const id = useId();
  const number = useNextNumber(letterhead.numberPrefix);
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h3 id={id}>{say("letterhead.preview")}</h3>
      {LANGUAGES.map((locale) => (
        <div key={locale} className={styles.paper} lang={locale}>
          <LetterHead letterhead={letterhead} locale={locale} />
          <p className={styles.number}>
            {NUMBER[locale]} {number}
          </p>
          <LetterSignature letterhead={letterhead} locale={locale} />
        </div>
      ))}
    </section>
  );
}

/** As the first letter of the year would be numbered at this seat. */
function useNextNumber(prefix: string): string {
  const { queries } = useEngine();
  const about = useAnswer(queries.about.get.queryOptions());
  return letterNumber(numberSeries(prefix, (about?.seat ?? "00") as SeatId, engineNow()), 1);
}
