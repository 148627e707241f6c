import { useEffect, useState } from "react";
import { useConnectionState } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { useNow } from "../ui/useNow.ts";
import styles from "./FullScreenState.module.css";

/** Longer than a start takes on a slow machine. */
const SLOW_START_MS = 10_000;

/** The whole screen says one thing, and what happens next. */
export function FullScreenState({
  title,
  detail,
  live,
}: {
  readonly title: string;
  readonly detail: string;
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
      </div>
    </main>
  );
}

/** Most starts have their answer before anybody could have read what is said here: words would only hold it up. */
const NO_WORDS_MS = 500;

/** Before the first answer of the engine. */
export function GettingReady() {
  const [isLate, become] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => become(true), NO_WORDS_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? <GettingReadySlowly /> : null;
}

function GettingReadySlowly() {
  const { say } = useWords();
  const { sinceAt } = useConnectionState();
  const slow = useNow(1_000) - sinceAt > SLOW_START_MS;
  return <FullScreenState live="polite" title={say("state.loading")} detail={say(slow ? "state.loadingSlow" : "state.loadingDetail")} />;
}
