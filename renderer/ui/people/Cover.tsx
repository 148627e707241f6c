import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useChangeLocale } from "../../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../../i18n/messages.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import { RehearsalPlate } from "../RehearsalPlate.tsx";
import styles from "./people.module.css";

/** A whole window in the place of its content, in either language, and marked where it is a rehearsal. */
export function Cover({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { say, locale } = useWords();
  const changeLocale = useChangeLocale();
  const isRehearsal = useIsRehearsal();
  const id = useId();
  const other = locale === "hi" ? "en" : "hi";
  return (
    <main className={styles.cover} aria-labelledby={id}>
      <div className={styles.card}>
        {isRehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
        <p className={styles.program}>{say("app.fullName")}</p>
        <h1 id={id}>{title}</h1>
        {children}
        <p className={styles.language}>
          <Button className={controlStyles.text} onPress={() => changeLocale(other)}>
            <span lang={other}>{MESSAGES[other]["language.own"]}</span>
          </Button>
        </p>
      </div>
    </main>
  );
}
