import type { Locale } from "#contract/locale.ts";
import { obstacleSentence } from "#contract/standingSentences.ts";
import { useConnectionState } from "../client/EngineProvider.tsx";
import { MESSAGES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { useNow } from "../client/useNow.ts";
import styles from "./FullScreenState.module.css";

/** Longer than a start takes on a slow machine. */
const SLOW_START_MS = 10_000;

/** The whole screen says one thing, and what happens next. */
export function FullScreenState({
  title,
  detail,
  also = null,
  live,
}: {
  readonly title: string;
  readonly detail: string;
  /** The same in the other language. */
  readonly also?: { readonly locale: Locale; readonly title: string; readonly detail: string } | null;
  /** How soon it is read aloud. */
  readonly live: "polite" | "assertive";
}) {
  const { say } = useWords();
  return (
    <main className={styles.state}>
      <p className={styles.name}>
        {say("app.name")} <span>{say("app.office")}</span>
      </p>
      <div aria-live={live}>
        <h1>{title}</h1>
        <p className={styles.detail}>{detail}</p>
        {also !== null && (
          <div lang={also.locale} className={styles.also}>
            <h2>{also.title}</h2>
            <p className={styles.detail}>{also.detail}</p>
          </div>
        )}
      </div>
    </main>
  );
}

/** Before the first answer of the engine. Its words also make the letters ready, which takes a page longer than all else that it lays out. */
export function GettingReady() {
  const { say, locale } = useWords();
  const connection = useConnectionState();
  const slow = useNow(1_000) - connection.sinceAt > SLOW_START_MS;
  const why = connection.status === "connected" ? null : (connection.why ?? null);
  if (why !== null) {
    // The language of the room stands in the record, which is not open.
    const other = locale === "hi" ? "en" : "hi";
    const also = { locale: other, title: MESSAGES[other]["state.waits"], detail: obstacleSentence(why, other) } as const;
    return <FullScreenState live="assertive" title={say("state.waits")} detail={obstacleSentence(why, locale)} also={also} />;
  }
  return <FullScreenState live="polite" title={say("state.loading")} detail={say(slow ? "state.loadingSlow" : "state.loadingDetail")} />;
}
