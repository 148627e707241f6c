import type { Notice } from "#contract/walls.ts";
import type { Locale } from "#contract/settings.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useNow } from "../../client/useNow.ts";
import styles from "./NoticeScreen.module.css";
import { timeLeft } from "./timeLeft.ts";

/** The desk's message to the room, in both languages, the wall's own first and larger. */
export function NoticeScreen({ notice }: { readonly notice: Notice }) {
  const { locale, say } = useWords();
  const other: Locale = locale === "hi" ? "en" : "hi";
  const languages = [locale, other].filter((each) => notice.title[each] !== "" || notice.text[each] !== "");
  return (
    <section className={styles.notice} data-notice aria-label={say("notice.label")} aria-live="assertive">
      <div className={styles.words}>
        {languages.map((each, index) => (
          <div key={each} lang={each} className={styles.language} data-first={index === 0 || undefined}>
            {notice.title[each] !== "" && <h2>{notice.title[each]}</h2>}
            {notice.text[each] !== "" && <p>{notice.text[each]}</p>}
          </div>
        ))}
      </div>
      {notice.countsDownTo !== null && <Countdown to={notice.countsDownTo} />}
    </section>
  );
}

function Countdown({ to }: { readonly to: number }) {
  const { say, clock } = useWords();
  const now = useNow(1_000);
  const left = timeLeft(to - now);
  return (
    <p className={styles.countdown} data-figure="noticeCountdown" data-value={Math.max(0, Math.ceil((to - now) / 1_000))} role="timer">
      <b>{left ?? say("notice.begun")}</b>
      <span>{say("notice.at", { time: clock(to) })}</span>
    </p>
  );
}
