import { useEffect } from "react";
import type { RecoveredCode } from "#contract/recovering.ts";
import { useAnswer } from "../client/useAnswer.ts";
import type { MessageId } from "../i18n/en.ts";
import { useLocale, useChangeLocale } from "../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { Mark } from "../ui/Mark.tsx";
import { RestoreSteps } from "../ui/restoring/RestoreSteps.tsx";
import { sizeOf } from "../ui/words/sizeOf.ts";
import { CopyBefore } from "./CopyBefore.tsx";
import { OtherWays } from "./OtherWays.tsx";
import styles from "./RecoveryPage.module.css";

const TITLES = {
  DATABASE_DAMAGED: "recovery.title",
  DATABASE_NEWER: "recovery.newer.title",
  MIGRATION_FAILED: "recovery.notBrought.title",
} as const satisfies Record<RecoveredCode, MessageId>;
const DETAILS = {
  DATABASE_DAMAGED: "recovery.detail",
  DATABASE_NEWER: "recovery.newer.detail",
  MIGRATION_FAILED: "recovery.notBrought.detail",
} as const satisfies Record<RecoveredCode, MessageId>;

/** In place of a record that cannot be opened: what has happened, the newest good backup, and what else can be done. */
export function RecoveryPage() {
  const { say, date, clock } = useWords();
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  const other = locale === "hi" ? "en" : "hi";
  const { data: state } = useAnswer((ask) => ask.recovery.state);
  const why = state?.why ?? "DATABASE_DAMAGED";
  const title = say(TITLES[why]);
  const isDamaged = why === "DATABASE_DAMAGED";
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
      <p>{say(DETAILS[why])}</p>
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
      {state !== undefined && state.copy !== null && <CopyBefore copy={state.copy} />}
      {/* What this version cannot bring up to date it cannot make of a backup either. */}
      {why !== "MIGRATION_FAILED" && (
        <section aria-labelledby="offer">
          <h2 id="offer">{say("recovery.offer")}</h2>
          <RestoreSteps purpose="restore" />
        </section>
      )}
      <OtherWays isDamaged={isDamaged} />
    </main>
  );
}
