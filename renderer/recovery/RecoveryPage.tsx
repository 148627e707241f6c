import { useEffect } from "react";
import { useAnswer } from "../client/useAnswer.ts";
import { useLocale, useChangeLocale } from "../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { Mark } from "../ui/Mark.tsx";
import { RestoreSteps } from "../ui/restoring/RestoreSteps.tsx";
import { sizeOf } from "../ui/words/sizeOf.ts";
import { OtherWays } from "./OtherWays.tsx";
import styles from "./RecoveryPage.module.css";

/** In place of a record that cannot be read: what has happened, the newest good backup, and what else can be done. */
export function RecoveryPage() {
  const { say, date, clock } = useWords();
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  const other = locale === "hi" ? "en" : "hi";
  const { data: state } = useAnswer((ask) => ask.recovery.state);
  const title = say("recovery.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Mark shape="failing" />
        <h1>{title}</h1>
        <ActionButton label={<span lang={other}>{MESSAGES[other]["language.own"]}</span>} onPress={() => changeLocale(other)} />
      </header>
      <p>{say("recovery.detail")}</p>
      {state !== undefined && (
        <p className={styles.file}>
          <span translate="no">{state.file}</span>
          <br />
          {state.bytes === null || state.changedAt === null
            ? say("recovery.gone")
            : say("recovery.facts", {
                size: say(`pictures.${sizeOf(state.bytes).unit}`, { n: sizeOf(state.bytes).n }),
                at: `${date(state.changedAt)}, ${clock(state.changedAt)}`,
              })}
        </p>
      )}
      <section aria-labelledby="offer">
        <h2 id="offer">{say("recovery.offer")}</h2>
        <RestoreSteps purpose="restore" />
      </section>
      <OtherWays />
    </main>
  );
}
